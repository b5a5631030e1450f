// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/deadline.h"

#include <QTimeZone>

namespace kinfolio {

namespace {

constexpr int ReminderDays = 7;

QDate lastDay(const Opportunity &opportunity)
{
    return opportunity.deadline.end().value_or(opportunity.deadline.start()).lastDay();
}

} // namespace

QDateTime deadlineMoment(const Opportunity &opportunity)
{
    const QTime time = QTime::fromString(opportunity.deadlineTime, QStringLiteral("HH:mm"));
    const QTimeZone zone(opportunity.timeZone.toLatin1());
    if (!time.isValid())
        return {};
    return {lastDay(opportunity), time, zone.isValid() ? zone : QTimeZone::systemTimeZone()};
}

CalendarEvent deadlineEvent(const Opportunity &opportunity, const QString &title)
{
    return {opportunity.id, QStringLiteral("deadline"), title, opportunity.organiser, opportunity.place, lastDay(opportunity),
            deadlineMoment(opportunity), ReminderDays};
}

} // namespace kinfolio
