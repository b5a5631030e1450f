// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/snapshotkeeper.h"

namespace kinfolio {

SnapshotKeeper::SnapshotKeeper(Portfolio &portfolio, QObject *parent)
    : QObject(parent)
    , m_portfolio(portfolio)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SnapshotKeeper::takeOne);
}

void SnapshotKeeper::start(const SnapshotRotation &rotation, const Rhythm &rhythm)
{
    if (rotation.most <= 0 || m_portfolio.isReadOnly())
        return;
    m_rotation = rotation;
    m_rhythm = rhythm;
    m_timer.start(rhythm.first);
}

void SnapshotKeeper::takeOne()
{
    m_work.start<Result<QString>>(
        [environment = m_portfolio.environment(), folder = m_portfolio.folder(), rotation = m_rotation](const Progress &progress) {
            return keepSnapshot(environment.files, environment.clock, folder, rotation, progress);
        },
        [this](const Result<QString> &taken) { finish(taken); });
}

void SnapshotKeeper::finish(const Result<QString> &taken)
{
    // Without a change until then there will be nothing to take.
    m_timer.start(m_rhythm.between);
    if (taken && !taken->isEmpty()) {
        m_portfolio.noteSnapshot(*taken);
        Q_EMIT this->taken(*taken);
    }
    using enum ErrorCode;
    // Others wrote without a pause, or the stick was pulled, which is said elsewhere: there is a better time.
    if (taken || taken.error().code == Interrupted || taken.error().code == PortfolioBusy || taken.error().code == PortfolioGone)
        return;
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed(taken.error());
}

} // namespace kinfolio
