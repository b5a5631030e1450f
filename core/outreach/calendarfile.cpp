// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/calendarfile.h"

namespace kinfolio {

namespace {

constexpr qsizetype LineOctets = 75;

// RFC 5545 3.3.11; other controls have no place in a text.
QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\\') || c == QLatin1Char(';') || c == QLatin1Char(','))
            out += QLatin1Char('\\');
        if (c == QLatin1Char('\n'))
            out += QLatin1String("\\n");
        else if (c.category() != QChar::Other_Control)
            out += c;
    }
    return out;
}

// RFC 5545 3.1
QByteArray folded(const QString &line)
{
    QByteArray out;
    qsizetype octets = 0;
    for (const char32_t c : line.toUcs4()) {
        const QByteArray next = QString::fromUcs4(&c, 1).toUtf8();
        if (octets + next.size() > LineOctets) {
            out += "\r\n ";
            octets = 1;
        }
        out += next;
        octets += next.size();
    }
    return out + "\r\n";
}

QString day(QDate date)
{
    return date.toString(QStringLiteral("yyyyMMdd"));
}

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QByteArray eventText(const CalendarEvent &event, const QDateTime &stamp)
{
    QByteArray out = folded(QStringLiteral("BEGIN:VEVENT"));
    out += folded(QStringLiteral("UID:%1-%2@kinfolio.invalid").arg(event.record.text(), event.what));
    out += folded(QStringLiteral("DTSTAMP:") + moment(stamp));
    if (event.time.isValid()) {
        out += folded(QStringLiteral("DTSTART:") + moment(event.time));
    } else {
        out += folded(QStringLiteral("DTSTART;VALUE=DATE:") + day(event.day));
        out += folded(QStringLiteral("DTEND;VALUE=DATE:") + day(event.day.addDays(1)));
    }
    out += folded(QStringLiteral("SUMMARY:") + escaped(event.title));
    if (!event.description.isEmpty())
        out += folded(QStringLiteral("DESCRIPTION:") + escaped(event.description));
    if (!event.place.isEmpty())
        out += folded(QStringLiteral("LOCATION:") + escaped(event.place));
    out += folded(QStringLiteral("TRANSP:TRANSPARENT"));
    if (event.remindDaysBefore > 0) {
        out += folded(QStringLiteral("BEGIN:VALARM")) + folded(QStringLiteral("ACTION:DISPLAY"));
        out += folded(QStringLiteral("DESCRIPTION:") + escaped(event.title));
        out += folded(QStringLiteral("TRIGGER:-P%1D").arg(event.remindDaysBefore)) + folded(QStringLiteral("END:VALARM"));
    }
    return out + folded(QStringLiteral("END:VEVENT"));
}

} // namespace

QByteArray calendarFile(const QList<CalendarEvent> &events, const QDateTime &stamp)
{
    QByteArray out = folded(QStringLiteral("BEGIN:VCALENDAR")) + folded(QStringLiteral("VERSION:2.0"))
        + folded(QStringLiteral("PRODID:-//Kinfolio//Kinfolio//EN")) + folded(QStringLiteral("CALSCALE:GREGORIAN"));
    for (const CalendarEvent &event : events)
        out += eventText(event, stamp);
    return out + folded(QStringLiteral("END:VCALENDAR"));
}

} // namespace kinfolio
