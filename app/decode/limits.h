// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Locks this process in before it looks at foreign bytes, so that a hostile picture can waste little and
// reach nothing.

#pragma once

namespace kinfolio {

struct ProcessLimits {
    /// On top of what the process uses when the limits are set.
    long long memoryBytes = 256LL << 20;
    int cpuSeconds = 2; ///< killed for good one second later
    int wallSeconds = 10;
    /// Files that may still be opened.
    int moreFiles = 0;
};

/// Closes whatever the parent left open besides standard input, output and error. To be called first.
void closeInheritedFiles();

/// False when the system would not set one of the limits; the caller must then not go on.
[[nodiscard]] bool limitThisProcess(const ProcessLimits &limits);

} // namespace kinfolio
