// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which program did something, and whether it is still running: for locks and for cleaning up after crashes.

#pragma once

#include <QString>

namespace kinfolio {

/// Whether a process of this number runs on this computer. True where the system cannot tell.
[[nodiscard]] bool processExists(qint64 process);
/// Tells two processes with the same number apart: start time and boot of the system, on Linux; empty elsewhere.
[[nodiscard]] QString startOfProcess(qint64 process);

/// A short name part that stands for this process on this computer.
[[nodiscard]] QString processMark();
/// Whether the mark is one of this computer's and its process is gone.
[[nodiscard]] bool isMarkOfDeadProcess(const QString &mark);

} // namespace kinfolio
