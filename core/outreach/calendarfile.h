// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days that matter as a calendar file, which calendars of every system and telephone read.

#pragma once

#include "core/base/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace kinfolio {

struct CalendarEvent {
    RecordId record; ///< by which a calendar knows the event again when it comes a second time
    QString what; ///< tells two events of one record apart, such as "deadline"
    QString title;
    QString description;
    QString place;
    QDate day;
    QDateTime time; ///< in any zone; invalid for a whole day
    int remindDaysBefore = 0; ///< 0 for no reminder
};

/// Version 2.0 of iCalendar (RFC 5545): CRLF, lines folded at 75 octets without breaking a character, text escaped,
/// times in UTC so that no zone has to be described. \param stamp when it was made, UTC
[[nodiscard]] QByteArray calendarFile(const QList<CalendarEvent> &events, const QDateTime &stamp);

} // namespace kinfolio
