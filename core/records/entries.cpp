// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/entries.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostEntries = 1000;

const QString LevelKey = QStringLiteral("level");
const QString SinceKey = QStringLiteral("since");
const QString NoteKey = QStringLiteral("note");
const QString TextKey = QStringLiteral("text");
const QString DoneKey = QStringLiteral("done");
const QString DateKey = QStringLiteral("date");

void setText(QJsonObject &json, const QString &key, const QString &text)
{
    if (text.isEmpty())
        json.remove(key);
    else
        json.insert(key, text);
}

QJsonObject toJson(const LevelMark &mark)
{
    QJsonObject json = mark.extra;
    setText(json, LevelKey, mark.level);
    setText(json, SinceKey, mark.since.text());
    setText(json, NoteKey, mark.note);
    return json;
}

QJsonObject toJson(const CheckStep &step)
{
    QJsonObject json = step.extra;
    setText(json, TextKey, step.text);
    if (step.done)
        json.insert(DoneKey, true);
    setText(json, DateKey, step.date.text());
    return json;
}

bool takeText(QJsonObject &json, const QString &key, QString &text)
{
    const QJsonValue value = json.take(key);
    text = value.toString();
    return value.isUndefined() || value.isString();
}

bool takeDate(QJsonObject &json, const QString &key, PartialDate &date)
{
    QString text;
    if (!takeText(json, key, text))
        return false;
    if (text.isEmpty())
        return true;
    const auto read = PartialDate::fromText(text);
    date = read.value_or(PartialDate());
    return read.has_value();
}

bool takeFlag(QJsonObject &json, const QString &key, bool &flag)
{
    const QJsonValue value = json.take(key);
    flag = value.toBool();
    return value.isUndefined() || value.isBool();
}

bool read(QJsonObject json, LevelMark &mark)
{
    const bool ok = takeText(json, LevelKey, mark.level) && takeDate(json, SinceKey, mark.since) && takeText(json, NoteKey, mark.note);
    mark.extra = json;
    return ok && !mark.level.isEmpty();
}

bool read(QJsonObject json, CheckStep &step)
{
    const bool ok = takeText(json, TextKey, step.text) && takeFlag(json, DoneKey, step.done) && takeDate(json, DateKey, step.date);
    step.extra = json;
    return ok;
}

template<typename Entry>
QJsonArray arrayOf(const QList<Entry> &entries)
{
    QJsonArray json;
    for (const Entry &entry : entries)
        json.append(toJson(entry));
    return json;
}

template<typename Entry>
bool readAll(const QJsonArray &json, QList<Entry> &entries)
{
    entries.clear();
    if (json.size() > MostEntries)
        return false;
    for (const auto &item : json) {
        Entry entry;
        if (!item.isObject() || !read(item.toObject(), entry))
            return false;
        entries.append(entry);
    }
    return true;
}

// The first day that a date can mean; without a date before all days.
QDate firstDay(const LevelMark &mark)
{
    return mark.since.isEmpty() ? QDate() : mark.since.start().firstDay();
}

void addToday(QList<LevelMark> &marks, const QString &level, QDate today)
{
    const PartialDate day = PartialDate::fromDay(today);
    if (!marks.isEmpty() && marks.last().since == day && marks.last().note.isEmpty())
        marks.removeLast();
    if (marks.isEmpty() || marks.last().level != level)
        marks.append({level, day, {}, {}});
}

} // namespace

QJsonArray toJson(const QList<LevelMark> &marks)
{
    return arrayOf(marks);
}

QJsonArray toJson(const QList<CheckStep> &steps)
{
    return arrayOf(steps);
}

bool fromJson(const QJsonArray &json, QList<LevelMark> &marks)
{
    return readAll(json, marks);
}

bool fromJson(const QJsonArray &json, QList<CheckStep> &steps)
{
    return readAll(json, steps);
}

QList<LevelMark> byTime(QList<LevelMark> marks)
{
    std::ranges::stable_sort(marks, [](const LevelMark &a, const LevelMark &b) {
        const QDate dayA = firstDay(a);
        const QDate dayB = firstDay(b);
        return dayB.isValid() && (!dayA.isValid() || dayA < dayB);
    });
    return marks;
}

void settleLevels(QString &level, QList<LevelMark> &marks, const QString &before, const QList<LevelMark> &marksBefore,
                  const PartialDate &since, QDate today)
{
    marks = byTime(marks);
    if (marks != marksBefore && !marks.isEmpty()) {
        level = marks.last().level;
        return;
    }
    if (level.isEmpty() || level == before || before.isEmpty())
        return;
    if (marks.isEmpty())
        marks.append({before, since.isEmpty() ? since : PartialDate(since.start()), {}, {}});
    addToday(marks, level, today);
}

qsizetype doneCount(const QList<CheckStep> &steps)
{
    return std::ranges::count_if(steps, &CheckStep::done);
}

} // namespace kinfolio
