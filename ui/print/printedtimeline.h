// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timeline on paper: a row for each date, under its school year.

#pragma once

#include "core/timeline/timeline.h"
#include "ui/print/printjob.h"

namespace kinfolio {

/// \param only what the timeline is narrowed to, in words
[[nodiscard]] PrintJob timelineJob(const TimelineFilter &filter, int firstMonth, const QString &only = {});

} // namespace kinfolio
