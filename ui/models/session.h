// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An open portfolio with everything that belongs to having it open in a window.

#pragma once

#include "ui/models/edithistory.h"
#include "ui/models/outgoingfiles.h"
#include "ui/models/snapshotkeeper.h"
#include "ui/models/thumbnails.h"
#include "ui/models/unsavedtexts.h"
#include "ui/models/walletkeeper.h"

namespace kinfolio {

class Session : public QObject {
    Q_OBJECT

public:
    enum class SaveState { Saved, Pending, Failed };

    explicit Session(std::unique_ptr<Portfolio> portfolio, QObject *parent = nullptr);

    [[nodiscard]] Portfolio &portfolio() { return *m_portfolio; }
    [[nodiscard]] const PortfolioReader &reader() const { return m_portfolio->reader(); }
    [[nodiscard]] EditHistory &history() { return m_history; }
    [[nodiscard]] Thumbnails &thumbnails() { return m_thumbnails; }
    /// False for a portfolio that is only looked at.
    [[nodiscard]] bool canChange() const { return !m_portfolio->isReadOnly(); }
    [[nodiscard]] OutgoingFiles &outgoing() { return m_outgoing; }
    [[nodiscard]] SnapshotKeeper &snapshots() { return m_snapshots; }
    [[nodiscard]] WalletKeeper &wallet() { return m_wallet; }
    [[nodiscard]] QString folder() const { return m_portfolio->folder().path; }
    [[nodiscard]] QString learnerName() const;

    /// Has everything saved that somebody is still typing.
    void flush() { Q_EMIT flushWanted(); }
    void undo();
    void redo();

    /// Failed as long as anything is unsaved that could not be saved.
    [[nodiscard]] SaveState saveState() const { return m_saveState; }
    void setSaveState(SaveState state);
    [[nodiscard]] UnsavedTexts &unsaved() { return m_unsaved; }
    /// Saves what could not be saved; where the folder had gone and has come back, takes it up again first.
    [[nodiscard]] Result<> saveAgain();

Q_SIGNALS:
    void flushWanted();
    void saveStateChanged();

private:
    std::unique_ptr<Portfolio> m_portfolio;
    EditHistory m_history;
    Thumbnails m_thumbnails;
    OutgoingFiles m_outgoing;
    UnsavedTexts m_unsaved;
    SnapshotKeeper m_snapshots;
    WalletKeeper m_wallet;
    SaveState m_saveState = SaveState::Saved;
};

} // namespace kinfolio
