// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/session.h"

namespace kinfolio {

Session::Session(std::unique_ptr<Portfolio> portfolio, QObject *parent)
    : QObject(parent)
    , m_portfolio(std::move(portfolio))
    , m_history(*m_portfolio)
    , m_thumbnails(m_portfolio->media())
    , m_outgoing(m_portfolio->media())
    , m_snapshots(*m_portfolio)
    , m_wallet(*m_portfolio)
{
}

QString Session::learnerName() const
{
    const auto learner = reader().learner();
    return learner ? recordTitle(**learner) : QString();
}

void Session::undo()
{
    flush();
    m_history.stack().undo();
}

void Session::redo()
{
    flush();
    m_history.stack().redo();
}

Result<> Session::saveAgain()
{
    // A full disk may have room by now, and then nothing else is needed.
    flush();
    if (m_saveState != SaveState::Failed)
        return {};
    if (auto taken = m_portfolio->takeUpAgain(); !taken)
        return taken;
    flush();
    if (auto saved = m_unsaved.save(m_history, reader()); !saved)
        return saved;
    setSaveState(SaveState::Saved);
    return {};
}

void Session::setSaveState(SaveState state)
{
    // That one form has saved does not save what another could not.
    if (state == SaveState::Saved && !m_unsaved.isEmpty())
        state = SaveState::Failed;
    if (std::exchange(m_saveState, state) != state)
        Q_EMIT saveStateChanged();
}

} // namespace kinfolio
