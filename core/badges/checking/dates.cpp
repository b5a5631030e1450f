// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/dates.h"

#include <QTimeZone>

#include <cmath>

namespace kinfolio {

namespace {

constexpr double LastSecond = 253402300799; // of the year 9999

} // namespace

QDateTime momentOf(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double seconds = value.toDouble();
        return std::abs(seconds) > LastSecond ? QDateTime() : QDateTime::fromSecsSinceEpoch(qint64(seconds), QTimeZone::UTC);
    }
    QDateTime moment = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::UTC);
    return moment;
}

BadgeTime timeIn(const BadgePeriod &period, const QDateTime &asOf)
{
    if (period.until.isValid() && period.until < asOf)
        return BadgeTime::Expired;
    return period.from.isValid() && period.from > asOf ? BadgeTime::NotYetValid : BadgeTime::Current;
}

} // namespace kinfolio
