// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The last day of an opportunity: how long there is still time, and the day as a calendar takes it.

#pragma once

#include "core/outreach/calendarfile.h"
#include "core/records/opportunity.h"

namespace kinfolio {

/// The last day that the deadline can mean; invalid without one.
[[nodiscard]] QDate lastDayOf(const Opportunity &opportunity);
/// The moment of the deadline: its last day with its time of day (HH:MM) in its time zone, or that of this computer where none
/// is known. Invalid without a time of day: then the whole day counts.
[[nodiscard]] QDateTime deadlineMoment(const Opportunity &opportunity);
/// Until when something can be handed in, as the learner's own clock shows it.
struct TimeLeft {
    QDate day;
    QTime time; ///< invalid when the whole day counts
    qint64 days = 0; ///< from today; negative once its day is over
    bool isOver = false; ///< also earlier on the last day
};
/// Nothing without a deadline. \param now days are counted in its time zone
[[nodiscard]] std::optional<TimeLeft> timeLeft(const Opportunity &opportunity, const QDateTime &now);
/// An entry for the deadline, with a reminder a week before. \param title what it is called there
[[nodiscard]] CalendarEvent deadlineEvent(const Opportunity &opportunity, const QString &title);

} // namespace kinfolio
