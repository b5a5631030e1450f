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

QString levelText(const FieldInfo &field, const LevelMark &mark, const QLocale &locale)
{
    QString text = choiceLabel(field, mark.level);
    if (!mark.since.isEmpty()) {
        text = QCoreApplication::translate("entry", "%1 since %2", "a level and a date")
                   .arg(text, dateText(mark.since, locale));
    }
    return mark.note.isEmpty() ? text : QCoreApplication::translate("entry", "%1: %2", "a level and a note").arg(text, mark.note);
}

QString checkText(const CheckStep &step, const QLocale &locale)
{
    if (!step.done)
        return step.text;
    if (step.date.isEmpty())
        return QCoreApplication::translate("entry", "%1 (done)", "a step of a goal").arg(step.text);
    return QCoreApplication::translate("entry", "%1 (done %2)", "a step of a goal, and a date").arg(step.text, dateText(step.date, locale));
}

QStringList entryTexts(const FieldInfo &field, const RecordBase &record, const QLocale &locale)
{
    QStringList texts;
    const QJsonArray json = field.get(record).toArray();
    if (QList<LevelMark> marks; field.type == FieldType::Levels && fromJson(json, marks)) {
        for (const LevelMark &mark : std::as_const(marks))
            texts.append(levelText(field, mark, locale));
    }
    if (QList<CheckStep> steps; field.type == FieldType::Checklist && fromJson(json, steps)) {
        for (const CheckStep &step : std::as_const(steps))
            texts.append(checkText(step, locale));
    }
    return texts;
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
