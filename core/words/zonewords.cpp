// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/zonewords.h"

#include <QCoreApplication>

#include <cmath>
#include <optional>

namespace kinfolio::words {

namespace {

constexpr double SecondsInHour = 3600;

struct ZoneWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::ZoneWords)
};

// In seconds, positive where it is later than here.
std::optional<int> apart(const QString &zone, const QDateTime &now, const QTimeZone &here)
{
    const QTimeZone there(zone.toLatin1());
    if (zone.isEmpty() || !there.isValid() || !here.isValid())
        return {};
    const int seconds = there.offsetFromUtc(now) - here.offsetFromUtc(now);
    return seconds == 0 ? std::nullopt : std::optional(seconds);
}

} // namespace

QString timeThere(const QString &zone, const QDateTime &now, const QTimeZone &here, const QLocale &locale)
{
    if (!apart(zone, now, here))
        return {};
    const QDateTime there = now.toTimeZone(QTimeZone(zone.toLatin1()));
    // Some write seconds even where it is to be short.
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(QStringLiteral(":ss"));
    return ZoneWords::tr("%1 there now, %2", "a time, a day of the week")
        .arg(locale.toString(there.time(), format), locale.dayName(there.date().dayOfWeek()));
}

QString timeApart(const QString &zone, const QDateTime &now, const QTimeZone &here, const QLocale &locale)
{
    const auto seconds = apart(zone, now, here);
    if (!seconds)
        return {};
    const QString hours = locale.toString(std::abs(*seconds) / SecondsInHour, 'g', 4);
    return *seconds > 0 ? ZoneWords::tr("%1 h later than here", "a number of hours").arg(hours)
                        : ZoneWords::tr("%1 h earlier than here", "a number of hours").arg(hours);
}

} // namespace kinfolio::words
