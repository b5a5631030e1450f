// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/walletkeeper.h"

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

// Somebody who types is not followed letter by letter.
constexpr auto PauseBeforeChecking = std::chrono::milliseconds(300);
constexpr qsizetype AtATime = 20;

using Found = Result<QList<KeptVerdict>>;

Found checkedOnWorker(const Environment &environment, const PortfolioFolder &folder, const QStringList &listFolders, bool again,
                      const Progress &progress)
{
    const auto view = PortfolioView::open(environment.files, folder.path, environment.clock);
    if (!view)
        return fail(view.error());
    const MediaStore media(environment.files, folder.media(), folder.staging());
    auto check = WalletCheck::begin((*view)->reader(), media, readIssuerLists(environment.files, listFolders), environment.clock.now());
    if (!check)
        return fail(check.error());
    return checkBadges((*view)->reader(), *check, again, progress);
}

} // namespace

WalletKeeper::WalletKeeper(Portfolio &portfolio, QObject *parent)
    : QObject(parent)
    , m_portfolio(portfolio)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseBeforeChecking);
    connect(&m_pause, &QTimer::timeout, this, &WalletKeeper::begin);
    connect(&portfolio, &Portfolio::changed, this, &WalletKeeper::onChanged);
}

void WalletKeeper::start(const QStringList &listFolders)
{
    // What is found could not be kept there.
    if (m_portfolio.isReadOnly())
        return;
    m_listFolders = listFolders;
    m_isStarted = true;
    m_pause.start();
}

void WalletKeeper::checkAgain()
{
    if (!m_isStarted)
        return;
    m_again = true;
    m_hasFailed = false;
    begin();
}

void WalletKeeper::onChanged(const ChangeSet &)
{
    if (!m_isStarted)
        return;
    m_stale = true;
    m_pause.start();
}

void WalletKeeper::begin()
{
    if (m_work.isRunning() || !m_found.isEmpty())
        return;
    m_stale = false;
    m_work.start<Found>(
        [environment = m_portfolio.environment(), folder = m_portfolio.folder(), lists = m_listFolders,
         again = std::exchange(m_again, false)](const Progress &progress) { return checkedOnWorker(environment, folder, lists, again, progress); },
        [this](Found found) { finish(std::move(found)); });
}

void WalletKeeper::finish(Found found)
{
    if (!found)
        return complain(found.error());
    m_found = std::move(*found);
    m_count = m_found.size();
    keepSome();
}

void WalletKeeper::keepSome()
{
    const QList<KeptVerdict> some = m_found.first(std::min(AtATime, m_found.size()));
    m_found.remove(0, some.size());
    if (const auto kept = keepVerdicts(m_portfolio, some); !kept) {
        m_found.clear();
        return complain(kept.error());
    }
    if (!m_found.isEmpty())
        return QTimer::singleShot(0, this, &WalletKeeper::keepSome);
    Q_EMIT checked(m_count);
    if (m_again || m_stale)
        m_pause.start();
}

void WalletKeeper::complain(const Error &why)
{
    using enum ErrorCode;
    // Others wrote without a pause, or the stick was pulled, which is said elsewhere: there is a better time.
    if (why.code == Interrupted || why.code == PortfolioBusy || why.code == PortfolioGone)
        return;
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(why);
}

} // namespace kinfolio
