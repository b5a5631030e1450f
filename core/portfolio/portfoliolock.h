// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that one program writes to a portfolio: a small file with host, user, process and a heartbeat. Works where the
// locks of the system do not (sticks, network homes), because everyone who opens a folder reads it.

#pragma once

#include "core/base/clock.h"
#include "core/base/files.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kinfolio {

struct LockHolder {
    QString host;
    QString user;
    qint64 process = 0;
    /// Tells two processes with the same number apart where the system says when a process started.
    QString processStart;
    QString version;
    QString token; ///< random; the lock is ours while the file carries our token
    QDateTime since; ///< UTC
    QDateTime heartbeat; ///< UTC
};

class PortfolioLock {
public:
    /// Takes the lock, also over from a holder that is gone: its process is dead, or it runs elsewhere and has not
    /// beaten for three minutes. Errors: PortfolioLocked (subject: who holds it), write errors.
    [[nodiscard]] static Result<std::unique_ptr<PortfolioLock>> acquire(Files &files, const Clock &clock,
                                                                        const QString &path);
    ~PortfolioLock();
    PortfolioLock(const PortfolioLock &) = delete;
    PortfolioLock &operator=(const PortfolioLock &) = delete;

    /// Whether the file still carries our token; PortfolioLockLost when another took it over (after a long sleep).
    [[nodiscard]] Result<> check() const;
    /// The last holder went away without giving the lock back.
    [[nodiscard]] bool tookOver() const { return m_tookOver; }

    /// Who holds the lock, or nothing.
    [[nodiscard]] static std::optional<LockHolder> holder(Files &files, const QString &path);
    /// What to say to who wants to write meanwhile.
    [[nodiscard]] static Error lockedBy(const LockHolder &holder);
    /// Whether that holder is still there.
    [[nodiscard]] static bool isAlive(const LockHolder &holder, const Clock &clock);

private:
    PortfolioLock(Files &files, const Clock &clock, QString path, LockHolder self, bool tookOver);
    void beat();

    Files &m_files;
    const Clock &m_clock;
    QString m_path;
    LockHolder m_self;
    bool m_tookOver;

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_heart;
};

} // namespace kinfolio
