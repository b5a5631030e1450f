// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Checks the badges of an open portfolio without being asked: after it was opened, and whenever a badge, a document of an issuer or
// what the learner knows of issuers has changed. Of badges that are known well enough nothing is read.

#pragma once

#include "core/wallet/walletcheck.h"
#include "ui/models/work.h"

#include <QTimer>

namespace kinfolio {

class WalletKeeper final : public QObject {
    Q_OBJECT

public:
    explicit WalletKeeper(Portfolio &portfolio, QObject *parent = nullptr);

    /// Begins. \param listFolders where lists of known issuers may lie
    void start(const QStringList &listFolders);
    /// Checks all badges once more, now.
    void checkAgain();
    /// Whether checkAgain() is still to be answered.
    [[nodiscard]] bool isChecking() const { return m_again || !m_found.isEmpty() || m_work.isRunning(); }

Q_SIGNALS:
    /// A round of checks has ended. \param count how many badges were checked in it
    void checked(qint64 count);
    void failed(const kinfolio::Error &why);

private:
    void onChanged(const ChangeSet &changes);
    void begin();
    void finish(Result<QList<KeptVerdict>> found);
    /// A few at a time, so that the window goes on between.
    void keepSome();
    /// Of what goes wrong by itself only the first time is told.
    void complain(const Error &why);

    Portfolio &m_portfolio;
    QStringList m_listFolders;
    QTimer m_pause;
    bool m_isStarted = false;
    bool m_again = false;
    bool m_hasFailed = false; ///< since somebody asked for it
    bool m_stale = false; ///< something changed while it was checking
    QList<KeptVerdict> m_found; ///< still to be kept
    qint64 m_count = 0;
    Work m_work; // destroyed first: it waits for the thread
};

} // namespace kinfolio
