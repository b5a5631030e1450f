// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last day of an opportunity, as a calendar takes it.

#pragma once

#include "core/outreach/calendarfile.h"
#include "core/records/opportunity.h"

namespace kinfolio {

/// The moment of the deadline: its last day with its time of day (HH:MM) in its time zone, or that of this computer where none
/// is known. Invalid without a time of day: then the whole day counts.
[[nodiscard]] QDateTime deadlineMoment(const Opportunity &opportunity);
/// An entry for the deadline, with a reminder a week before. \param title what it is called there
[[nodiscard]] CalendarEvent deadlineEvent(const Opportunity &opportunity, const QString &title);

} // namespace kinfolio
