// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/collections/tablequery.h"

#include "core/base/json.h"
#include "core/records/kinds.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kinfolio {

namespace {

const QString Choices = QStringLiteral("choices");
const QString Tags = QStringLiteral("tags");
const QString From = QStringLiteral("from");
const QString To = QStringLiteral("to");
const QString Without = QStringLiteral("without");
const QString Evidence = QStringLiteral("evidence");
const QString Connections = QStringLiteral("connections");
constexpr QChar Descending(u'-');
constexpr QChar Between(u',');
constexpr qsizetype MostAnswers = 1000;

// Nothing when it is no list of different texts.
std::optional<QStringList> textsIn(const QJsonValue &value)
{
    if (!value.isArray() || value.toArray().isEmpty() || value.toArray().size() > MostAnswers)
        return {};
    QStringList texts;
    for (const auto &item : value.toArray()) {
        if (!item.isString() || item.toString().isEmpty() || texts.contains(item.toString()))
            return {};
        texts.append(item.toString());
    }
    return texts;
}

bool readChoices(RecordFilter &filter, const KindInfo *kind, const QJsonValue &value)
{
    if (!value.isObject())
        return false;
    const QJsonObject byField = value.toObject();
    for (auto it = byField.begin(); it != byField.end(); ++it) {
        const QList<const FieldInfo *> fields = filterFields(kind);
        const auto field = std::ranges::find(fields, it.key(), &FieldInfo::key);
        const auto answers = textsIn(it.value());
        if (field == fields.end() || !answers || !std::ranges::all_of(*answers, [&](const QString &answer) {
                return (*field)->hasChoice(answer);
            }))
            return false;
        filter.choices.insert(it.key(), *answers);
    }
    return true;
}

bool readDay(QDate &day, const QJsonValue &value)
{
    const auto date = PartialDate::fromText(value.toString());
    if (!date || date->end() || date->start().day == 0)
        return false;
    day = date->start().firstDay();
    return true;
}

bool readWithout(RecordFilter &filter, const QJsonValue &value)
{
    const auto what = textsIn(value);
    if (!what)
        return false;
    filter.withoutEvidence = what->contains(Evidence);
    filter.withoutConnections = what->contains(Connections);
    return std::ranges::all_of(*what,
                               [](const QString &one) { return one == Evidence || one == Connections; });
}

bool readPart(RecordFilter &filter, const KindInfo *kind, const QString &name, const QJsonValue &value)
{
    if (name == Choices)
        return readChoices(filter, kind, value);
    if (name == From || name == To)
        return readDay(name == From ? filter.from : filter.to, value);
    if (name == Without)
        return readWithout(filter, value);
    if (name != Tags)
        return false;
    const auto tags = textsIn(value);
    filter.tags = tags.value_or(QStringList());
    return tags.has_value();
}

Result<RecordFilter> readFilter(const QString &text, const KindInfo *kind)
{
    RecordFilter filter;
    if (text.isEmpty())
        return filter;
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    const QJsonObject parts = document.object();
    if (!document.isObject() || parts.isEmpty())
        return fail(ErrorCode::CollectionInvalid, QStringLiteral("filters"));
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        if (!readPart(filter, kind, it.key(), it.value()))
            return fail(ErrorCode::CollectionInvalid, QStringLiteral("filters"), it.key());
    }
    return filter;
}

} // namespace

QList<const FieldInfo *> filterFields(const KindInfo *kind)
{
    QList<const FieldInfo *> fields;
    for (const TableColumn &column : columnsOf(kind)) {
        if (column.field
            && (column.field->type == FieldType::Choice || column.field->type == FieldType::Choices))
            fields.append(column.field);
    }
    return fields;
}

QList<TableColumn> shownColumns(const TableQuery &query)
{
    QList<TableColumn> shown;
    for (const QString &key : query.columns) {
        if (const auto column = columnByKey(query.kind, key); column && !shown.contains(*column))
            shown.append(*column);
    }
    return shown.isEmpty() ? usualColumns(query.kind) : shown;
}

QString filterText(const RecordFilter &filter)
{
    QJsonObject parts;
    QJsonObject choices;
    for (auto it = filter.choices.begin(); it != filter.choices.end(); ++it) {
        if (!it->isEmpty())
            choices.insert(it.key(), QJsonArray::fromStringList(*it));
    }
    if (!choices.isEmpty())
        parts.insert(Choices, choices);
    if (!filter.tags.isEmpty())
        parts.insert(Tags, QJsonArray::fromStringList(filter.tags));
    if (filter.from.isValid())
        parts.insert(From, filter.from.toString(Qt::ISODate));
    if (filter.to.isValid())
        parts.insert(To, filter.to.toString(Qt::ISODate));
    QJsonArray without;
    if (filter.withoutEvidence)
        without.append(Evidence);
    if (filter.withoutConnections)
        without.append(Connections);
    if (!without.isEmpty())
        parts.insert(Without, without);
    return parts.isEmpty() ? QString() : QString::fromUtf8(jsonText(parts));
}

Result<TableQuery> queryOf(const Collection &collection)
{
    TableQuery query;
    query.kind = kindByName(collection.of);
    if (!query.kind && !collection.of.isEmpty())
        return fail(ErrorCode::CollectionInvalid, QStringLiteral("of"), collection.of);
    auto filter = readFilter(collection.filters, query.kind);
    if (!filter)
        return fail(filter.error());
    query.filter = std::move(*filter);
    query.filter.words = collection.query;
    query.descending = collection.sortBy.startsWith(Descending);
    query.sort = collection.sortBy.sliced(query.descending ? 1 : 0);
    const auto sorted = columnByKey(query.kind, query.sort);
    if (!query.sort.isEmpty() && (!sorted || !sorted->isSortable()))
        return fail(ErrorCode::CollectionInvalid, QStringLiteral("sortBy"), collection.sortBy);
    query.columns = collection.columns.isEmpty() ? QStringList() : collection.columns.split(Between);
    for (const QString &key : std::as_const(query.columns)) {
        if (!columnByKey(query.kind, key))
            return fail(ErrorCode::CollectionInvalid, QStringLiteral("columns"), key);
    }
    return query;
}

void keepQuery(Collection &collection, const TableQuery &query)
{
    collection.of = query.kind ? query.kind->key() : QString();
    collection.query = query.filter.words;
    collection.filters = filterText(query.filter);
    collection.sortBy =
        query.sort.isEmpty() ? QString() : (query.descending ? QString(Descending) : QString()) + query.sort;
    collection.columns = query.columns.join(Between);
}

} // namespace kinfolio
