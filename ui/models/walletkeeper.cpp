// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/walletkeeper.h"

#include <utility>

namespace kinfolio {

namespace {

// Somebody who types is not followed letter by letter.
constexpr auto PauseBeforeChecking = std::chrono::milliseconds(300);

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
    if (m_work.isRunning())
        return;
    m_stale = false;
    m_work.start<Found>(
        [environment = m_portfolio.environment(), folder = m_portfolio.folder(), lists = m_listFolders,
         again = std::exchange(m_again, false)](const Progress &progress) { return checkedOnWorker(environment, folder, lists, again, progress); },
        [this](const Found &found) { finish(found); });
}

void WalletKeeper::finish(const Found &found)
{
    const auto kept = found ? keepVerdicts(m_portfolio, *found) : Result<>(fail(found.error()));
    if (kept)
        Q_EMIT checked(found->size());
    else if (kept.error().code != ErrorCode::Interrupted && kept.error().code != ErrorCode::PortfolioGone)
        Q_EMIT failed(kept.error());
    if (m_again || m_stale)
        m_pause.start();
}

} // namespace kinfolio
