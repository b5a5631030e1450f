// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/deadline.h"

#include <QTimeZone>

namespace kinfolio {

namespace {

constexpr int ReminderDays = 7;

} // namespace

QDate lastDayOf(const Opportunity &opportunity)
{
    return opportunity.deadline.last().lastDay();
}

QDateTime deadlineMoment(const Opportunity &opportunity)
{
    const QTime time = QTime::fromString(opportunity.deadlineTime, QStringLiteral("HH:mm"));
    const QTimeZone zone(opportunity.timeZone.toLatin1());
    if (!time.isValid())
        return {};
    return {lastDayOf(opportunity), time, zone.isValid() ? zone : QTimeZone::systemTimeZone()};
}

std::optional<TimeLeft> timeLeft(const Opportunity &opportunity, const QDateTime &now)
{
    if (opportunity.deadline.isEmpty())
        return {};
    TimeLeft left;
    if (const QDateTime moment = deadlineMoment(opportunity); moment.isValid()) {
        const QDateTime here = moment.toTimeZone(now.timeZone());
        left.day = here.date();
        left.time = here.time();
        left.isOver = moment < now;
    } else {
        left.day = lastDayOf(opportunity);
        left.isOver = left.day < now.date();
    }
    left.days = now.date().daysTo(left.day);
    return left;
}

CalendarEvent deadlineEvent(const Opportunity &opportunity, const QString &title)
{
    return {opportunity.id, QStringLiteral("deadline"), title, opportunity.organiser, opportunity.place, lastDayOf(opportunity),
            deadlineMoment(opportunity), ReminderDays};
}

} // namespace kinfolio
