// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/partialdate.h"

namespace kinfolio {

namespace {

std::optional<int> number(QStringView digits, qsizetype length)
{
    if (digits.size() != length)
        return {};
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

std::optional<DatePoint> pointFromText(QStringView text)
{
    const auto parts = text.split(u'-');
    DatePoint point;
    const auto year = number(parts.value(0), 4);
    if (!year || *year == 0 || parts.size() > 3)
        return {};
    point.year = *year;
    if (parts.size() > 1) {
        const auto month = number(parts[1], 2);
        if (!month || *month < 1 || *month > 12)
            return {};
        point.month = *month;
    }
    if (parts.size() > 2) {
        const auto day = number(parts[2], 2);
        if (!day || !QDate::isValid(point.year, point.month, *day))
            return {};
        point.day = *day;
    }
    return point;
}

} // namespace

QString DatePoint::text() const
{
    QString result = QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0'));
    if (month > 0)
        result += QStringLiteral("-%1").arg(month, 2, 10, QLatin1Char('0'));
    if (day > 0)
        result += QStringLiteral("-%1").arg(day, 2, 10, QLatin1Char('0'));
    return result;
}

QDate DatePoint::firstDay() const
{
    return {year, qMax(1, month), qMax(1, day)};
}

QDate DatePoint::lastDay() const
{
    if (day > 0)
        return firstDay();
    const QDate lastMonth(year, month > 0 ? month : 12, 1);
    return {year, lastMonth.month(), lastMonth.daysInMonth()};
}

std::optional<PartialDate> PartialDate::fromText(QStringView text)
{
    const auto ends = text.split(u'/');
    if (ends.size() > 2)
        return {};
    const auto start = pointFromText(ends[0]);
    if (!start)
        return {};
    if (ends.size() == 1)
        return PartialDate(*start);
    const auto end = pointFromText(ends[1]);
    if (!end || end->firstDay() < start->firstDay())
        return {};
    return PartialDate(*start, end);
}

PartialDate PartialDate::fromDay(QDate day)
{
    return day.isValid() ? PartialDate({day.year(), day.month(), day.day()}) : PartialDate();
}

QString PartialDate::text() const
{
    if (isEmpty())
        return {};
    return m_end ? m_start.text() + QLatin1Char('/') + m_end->text() : m_start.text();
}

} // namespace kinfolio
