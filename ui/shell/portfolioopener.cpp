// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/portfolioopener.h"

#include <utility>

namespace kinfolio {

PortfolioOpener::PortfolioOpener(int patience, QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { Q_EMIT waiting(m_now->words); });
}

QString PortfolioOpener::folder() const
{
    if (m_next)
        return m_next->folder;
    return m_now && !m_givenUp ? m_now->folder : QString();
}

void PortfolioOpener::want(const Wish &wish)
{
    if (!m_now)
        return start(wish);
    if (wish.folder == folder() || (m_now->isMaking && !m_givenUp))
        return;
    m_next = wish;
    m_work.cancel();
}

void PortfolioOpener::giveUp()
{
    m_next.reset();
    m_givenUp = m_now.has_value();
    m_patience.stop();
    m_work.cancel();
}

void PortfolioOpener::start(const Wish &wish)
{
    m_now = wish;
    m_givenUp = false;
    m_patience.start();
    m_work.start<Opened>(
        [open = wish.open, home = thread()](const Progress &progress) {
            Opened opened = open(progress);
            if (opened)
                (*opened)->moveToThread(home);
            return opened;
        },
        [this](Opened opened) { finish(std::move(opened)); });
}

void PortfolioOpener::finish(Opened opened)
{
    m_patience.stop();
    const Wish done = *std::exchange(m_now, {});
    const bool unwanted = m_givenUp || m_next;
    m_givenUp = false;
    if (!unwanted)
        return done.then(std::move(opened));
    // It gives its lock back before the next one is opened, which may be the same.
    opened = fail(ErrorCode::Interrupted);
    if (m_next)
        start(*std::exchange(m_next, {}));
}

} // namespace kinfolio
