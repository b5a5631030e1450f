// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what has a date, of every kind that has such fields, without the long texts.

#pragma once

#include "core/store/database.h"
#include "core/timeline/timeline.h"

namespace kinfolio {

/// Of all records in use: by kind, then oldest first.
[[nodiscard]] Result<std::vector<TimelineEntry>> timelineEntries(const Database &database);

} // namespace kinfolio
