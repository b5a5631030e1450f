// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a timeline, in words.

#pragma once

#include "core/timeline/timeline.h"

namespace kinfolio::words {

/// "School year 2025/26", or "2024" where one does not know which it was.
[[nodiscard]] QString periodName(const TimelinePeriod &period, int firstMonth);
/// "Kite begins", "Geeking out: Soldering", else the title of the record.
[[nodiscard]] QString entryTitle(const TimelineEntry &entry);
/// What the date means, the date, where it was, what was noted about it.
[[nodiscard]] QString entryCaption(const TimelineEntry &entry);

} // namespace kinfolio::words
