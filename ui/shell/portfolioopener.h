// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens and makes portfolios for one window, on a thread of its own. The last wish counts: whoever wants another
// portfolio meanwhile does not wait for the first.

#pragma once

#include "core/portfolio/portfolio.h"
#include "ui/models/work.h"

#include <QTimer>

namespace kinfolio {

class PortfolioOpener final : public QObject {
    Q_OBJECT

public:
    using Opened = Result<std::unique_ptr<Portfolio>>;

    struct Wish {
        QString folder;
        QString words; ///< what goes on, for who has to wait
        std::function<Opened(const Progress &)> open; ///< on the other thread
        std::function<void(Opened)> then; ///< on this one; not called when the wish was given up
        /// Whether something is made that is not there yet: then other wishes have to wait.
        bool isMaking = false;
    };

    /// \param patience after how many milliseconds one should be told what goes on
    explicit PortfolioOpener(int patience, QObject *parent = nullptr);

    void want(const Wish &wish);
    /// Nothing that was wanted comes any more.
    void giveUp();

    [[nodiscard]] bool isBusy() const { return m_work.isRunning(); }
    /// The portfolio that is wanted; empty when none is.
    [[nodiscard]] QString folder() const;
    /// For a strip that shows it and lets one stop it.
    [[nodiscard]] Work &work() { return m_work; }

Q_SIGNALS:
    void waiting(const QString &words);

private:
    void start(const Wish &wish);
    void finish(Opened opened);

    QTimer m_patience;
    std::optional<Wish> m_now;
    std::optional<Wish> m_next;
    bool m_givenUp = false;
    Work m_work; // destroyed first: it waits for the thread
};

} // namespace kinfolio
