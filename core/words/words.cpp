// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Labels of kinds, fields, choices and link roles, dates, and the text file of a portfolio folder.

#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::words {

namespace {

QString inContext(const char *context, const char *text)
{
    return QCoreApplication::translate(context, text);
}

enum class Months { Long, Short };

QString pattern(bool withDay, Months months)
{
    if (months == Months::Short) {
        return withDay ? QCoreApplication::translate("date", "d MMM yyyy", "day, short month and year, see QLocale::toString")
                       : QCoreApplication::translate("date", "MMM yyyy", "short month and year, see QLocale::toString");
    }
    return withDay ? QCoreApplication::translate("date", "d MMMM yyyy", "day, month and year, see QLocale::toString")
                   : QCoreApplication::translate("date", "MMMM yyyy", "month and year, see QLocale::toString");
}

QString pointText(const DatePoint &point, Months months, const QLocale &locale)
{
    if (point.month == 0)
        return QString::number(point.year);
    return locale.toString(point.firstDay(), pattern(point.day != 0, months));
}

QString textOf(const PartialDate &date, Months months, const QLocale &locale)
{
    if (date.isEmpty())
        return {};
    if (!date.end())
        return pointText(date.start(), months, locale);
    return QCoreApplication::translate("date", "%1 to %2")
        .arg(pointText(date.start(), months, locale), pointText(*date.end(), months, locale));
}

} // namespace

QString kindName(const KindInfo &kind)
{
    return inContext("kind", kind.label);
}

QString kindPlural(const KindInfo &kind)
{
    return inContext("kind", kind.plural);
}

QString fieldLabel(const FieldInfo &field)
{
    return inContext("kind", field.label);
}

QString fieldHint(const FieldInfo &field)
{
    if (field.key() == QLatin1String("agreed"))
        return inContext("kind", QT_TRANSLATE_NOOP("kind", "Ask before you write about others. Until they agree, only you read it."));
    return {};
}

QString choiceLabel(const FieldInfo &field, const QString &value)
{
    for (const ChoiceInfo &choice : field.choices) {
        if (value == QLatin1String(choice.value))
            return inContext("kind", choice.label);
    }
    return value;
}

QString roleLabel(LinkRole role)
{
    return inContext("link", roleInfo(role).label);
}

QString roleInverse(LinkRole role)
{
    return inContext("link", roleInfo(role).inverse);
}

QString roleWords(const DirectedRole &role)
{
    return role.outwards ? roleLabel(role.role) : roleInverse(role.role);
}

QString dateText(const PartialDate &date, const QLocale &locale)
{
    return textOf(date, Months::Long, locale);
}

QString shortDateText(const PartialDate &date, const QLocale &locale)
{
    return textOf(date, Months::Short, locale);
}

QString folderReadme()
{
    const auto line = [](const char *text) {
        return QCoreApplication::translate("readme", text) + QLatin1Char('\n');
    };
    const QString empty = QStringLiteral("\n");
    return line(QT_TRANSLATE_NOOP(
               "readme", "This folder is a Kinfolio portfolio. It belongs to the learner it is about."))
        + empty
        + line(QT_TRANSLATE_NOOP("readme",
                                 "Open it with Kinfolio: choose “Open” and then this folder. Keep all of "
                                 "it together when you copy or move it."))
        + empty
        + line(QT_TRANSLATE_NOOP("readme",
                                 "portfolio.db   everything that was written, as an SQLite database"))
        + line(QT_TRANSLATE_NOOP("readme", "media          the files: pictures, texts, badges"))
        + line(QT_TRANSLATE_NOOP("readme", "backups        earlier states, to go back to")) + empty
        + line(QT_TRANSLATE_NOOP("readme",
                                 "Please change nothing in here by hand. To give the portfolio to "
                                 "somebody, use “Share” in Kinfolio: what is only for you then stays "
                                 "here."));
}

} // namespace kinfolio::words
