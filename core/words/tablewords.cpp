// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/words/tablewords.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace kinfolio::words {

namespace {

struct TableWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::TableWords)
};

constexpr int LongestCell = 300;
constexpr qsizetype MostRead = 4000; // of a long text

QString stampWords(const QDateTime &stamp)
{
    return stamp.isValid() ? shortDateText(PartialDate::fromDay(stamp.toLocalTime().date())) : QString();
}

QString listWords(const FieldInfo &info, const QJsonArray &items)
{
    QStringList words;
    for (const auto &item : items)
        words.append(info.type == FieldType::Choices ? choiceLabel(info, item.toString()) : item.toString());
    return words.join(QStringLiteral(", "));
}

QString levelWords(const FieldInfo &info, const QJsonArray &json)
{
    QList<LevelMark> marks;
    if (!fromJson(json, marks) || marks.isEmpty())
        return {};
    return choiceLabel(info, byTime(marks).last().level);
}

QString checklistWords(const QJsonArray &json)
{
    QList<CheckStep> steps;
    if (!fromJson(json, steps) || steps.isEmpty())
        return {};
    const QLocale locale;
    return TableWords::tr("%1 of %2 done", "two counts")
        .arg(locale.toString(doneCount(steps)), locale.toString(steps.size()));
}

QString fieldWords(const FieldInfo &info, const RecordBase &record)
{
    // Who sees it is never open, even where nobody has said it.
    if (info.key() == QLatin1String("audience"))
        return choiceLabel(info, audienceText(effectiveAudience(record)));
    if (info.isEmpty(record))
        return {};
    const QJsonValue value = info.get(record);
    switch (info.type) {
    case FieldType::Date:
        return shortDateText(PartialDate::fromText(value.toString()).value_or(PartialDate()));
    case FieldType::Choice:
        return choiceLabel(info, value.toString());
    case FieldType::Choices:
    case FieldType::Tags:
        return listWords(info, value.toArray());
    case FieldType::Flag:
        return TableWords::tr("Yes");
    case FieldType::Number:
        return QLocale().toString(value.toInteger());
    case FieldType::Levels:
        return levelWords(info, value.toArray());
    case FieldType::Checklist:
        return checklistWords(value.toArray());
    case FieldType::Text:
        return markdownPlainText(value.toString().left(MostRead));
    case FieldType::Line:
        return codeName(info.vocabulary, value.toString());
    case FieldType::Url:
    case FieldType::Media:
        return value.toString();
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString columnName(const TableColumn &column)
{
    switch (column.type) {
    case TableColumn::Type::Field:
        return fieldLabel(*column.field);
    case TableColumn::Type::Title:
        return TableWords::tr("Name");
    case TableColumn::Type::Kind:
        return TableWords::tr("Kind");
    case TableColumn::Type::Created:
        return TableWords::tr("Made on");
    case TableColumn::Type::Modified:
        return TableWords::tr("Last changed");
    }
    Q_UNREACHABLE_RETURN({});
}

QString cellText(const TableColumn &column, const RecordBase &record)
{
    switch (column.type) {
    case TableColumn::Type::Field:
        return plainLine(fieldWords(*column.field, record), LongestCell);
    case TableColumn::Type::Title:
        return plainLine(recordTitle(record), LongestCell);
    case TableColumn::Type::Kind:
        return kindName(record.kind());
    case TableColumn::Type::Created:
        return stampWords(record.created);
    case TableColumn::Type::Modified:
        return stampWords(record.modified);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList filterWords(const TableQuery &query)
{
    const RecordFilter &filter = query.filter;
    QStringList parts;
    if (!filter.words.isEmpty())
        parts.append(
            TableWords::tr("with “%1”", "words that are looked for").arg(plainLine(filter.words, 60)));
    for (const FieldInfo *info : filterFields(query.kind)) {
        QStringList answers;
        for (const QString &answer : filter.choices.value(info->key()))
            answers.append(choiceLabel(*info, answer));
        if (!answers.isEmpty())
            parts.append(TableWords::tr("%1: %2", "a field, answers")
                             .arg(fieldLabel(*info), answers.join(QStringLiteral(", "))));
    }
    if (!filter.tags.isEmpty())
        parts.append(TableWords::tr("Tags: %1").arg(filter.tags.join(QStringLiteral(", "))));
    if (filter.from.isValid())
        parts.append(TableWords::tr("from %1", "a date").arg(dateText(PartialDate::fromDay(filter.from))));
    if (filter.to.isValid())
        parts.append(TableWords::tr("until %1", "a date").arg(dateText(PartialDate::fromDay(filter.to))));
    if (filter.withoutEvidence)
        parts.append(TableWords::tr("without evidence"));
    if (filter.withoutConnections)
        parts.append(TableWords::tr("without connections"));
    return parts;
}

QString tableText(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(cell.simplified());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace kinfolio::words
