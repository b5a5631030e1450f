// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+C as a wish: work that can stop asks interrupted() and cleans up behind itself. A second Ctrl+C ends
// the program.

#pragma once

#include "core/base/progress.h"

namespace kinfolio::cli {

void watchForInterruption();
[[nodiscard]] bool interrupted();

/// For work that takes a Progress: shows nothing, stops when asked.
[[nodiscard]] Progress untilInterrupted();

} // namespace kinfolio::cli
