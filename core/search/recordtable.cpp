// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/recordtable.h"

#include "core/base/collation.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/recordjson.h"
#include "core/search/searchquery.h"
#include "core/store/datecolumns.h"
#include "core/store/recordstore.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QLatin1String AudienceField("audience");

struct Row {
    qint64 seq = 0;
    RecordId id;
    QString value; ///< of the column by which it is sorted
    int place = 0; ///< among the kinds, or among the answers
};

// A statement that grows by conditions, and what is bound to it.
struct Conditions {
    QByteArray sql;
    QStringList values;

    QByteArray bound(const QString &value)
    {
        values.append(value);
        return '?' + QByteArray::number(values.size());
    }

    QByteArray bound(const QStringList &several)
    {
        QByteArrayList places;
        for (const QString &value : several)
            places.append(bound(value));
        return '(' + places.join(", ") + ')';
    }

    void add(const QByteArray &condition) { sql += " AND " + condition; }
};

bool isCommon(const FieldInfo &info)
{
    return std::ranges::any_of(commonFields(), [&](const FieldInfo &common) { return &common == &info; });
}

QByteArray columnOf(const FieldInfo &info)
{
    return (isCommon(info) ? "r.\"" : "k.\"") + info.column().toUtf8() + '"';
}

void addChoices(Conditions &conditions, const FieldInfo &info, const QStringList &answers)
{
    const QByteArray column = columnOf(info);
    if (info.type != FieldType::Choices)
        return conditions.add(column + " IN " + conditions.bound(answers));
    conditions.add("EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(" + column + ") THEN " + column
                   + " END) answer WHERE answer.value IN " + conditions.bound(answers) + ')');
}

void addDates(Conditions &conditions, const KindInfo &kind, const RecordFilter &filter)
{
    const QString from = filter.from.isValid() ? filter.from.toString(Qt::ISODate) : QString();
    const QString to = filter.to.isValid() ? filter.to.toString(Qt::ISODate) : QStringLiteral("9999-99-99");
    QByteArray any = "(0";
    for (const FieldInfo &info : kind.own) {
        if (info.type != FieldType::Date || !info.has(FieldFlag::InTimeline))
            continue;
        const QByteArray column = columnOf(info);
        any += " OR (" + firstDay(column) + " <= " + conditions.bound(to) + " AND " + lastDay(column)
            + " >= " + conditions.bound(from) + ')';
    }
    conditions.add(any + ')');
}

Conditions conditionsOf(const KindInfo &kind, const RecordFilter &filter)
{
    Conditions conditions;
    conditions.sql = "r.kind = " + conditions.bound(kind.key()) + " AND r.binned_at IS NULL";
    if (const QString match = searchExpression(filter.words); !match.isEmpty())
        conditions.add("r.seq IN (SELECT rowid FROM search WHERE search MATCH " + conditions.bound(match)
                       + ')');
    for (auto it = filter.choices.begin(); it != filter.choices.end(); ++it) {
        const FieldInfo *info = kind.field(it.key());
        if (!info)
            conditions.add("0");
        else if (it.key() != AudienceField && !it->isEmpty())
            addChoices(conditions, *info, *it);
    }
    if (filter.from.isValid() || filter.to.isValid())
        addDates(conditions, kind, filter);
    const QByteArray other = "(SELECT 1 FROM link l JOIN record o ON o.seq = l.";
    if (filter.withoutEvidence)
        conditions.add(
            "NOT EXISTS " + other
            + "from_seq WHERE l.to_seq = r.seq AND l.role = 'evidenceFor' AND o.binned_at IS NULL)");
    if (filter.withoutConnections) {
        conditions.add("NOT EXISTS " + other + "from_seq WHERE l.to_seq = r.seq AND o.binned_at IS NULL)");
        conditions.add("NOT EXISTS " + other + "to_seq WHERE l.from_seq = r.seq AND o.binned_at IS NULL)");
    }
    return conditions;
}

QByteArray sortColumn(const TableColumn &column)
{
    switch (column.type) {
    case TableColumn::Type::Field:
        return columnOf(*column.field);
    case TableColumn::Type::Title:
        return "r.title";
    case TableColumn::Type::Created:
        return "r.created";
    case TableColumn::Type::Modified:
        return "r.modified";
    case TableColumn::Type::Kind:
        break;
    }
    return "NULL";
}

QStringList textsIn(const QString &json)
{
    QStringList texts;
    for (const auto &item : QJsonDocument::fromJson(json.toUtf8()).array())
        texts.append(item.toString());
    return texts;
}

bool hasAnyTag(const QString &json, const QStringList &wanted)
{
    return std::ranges::any_of(textsIn(json),
                               [&](const QString &tag) { return wanted.contains(tag, Qt::CaseInsensitive); });
}

// Where an answer stands in its list; of several, the first that was given.
int answerPlace(const FieldInfo &info, const QString &value)
{
    const QString answer = info.type == FieldType::Choices ? textsIn(value).value(0) : value;
    const auto found = std::ranges::find_if(
        info.choices, [&](const ChoiceInfo &choice) { return answer == QLatin1String(choice.value); });
    return int(found - info.choices.begin());
}

/// Reads the rows of one kind after the other and puts all of them in order.
class Rows {
public:
    Rows(const Database &database, const TableQuery &query)
        : m_database(database)
        , m_query(query)
        , m_sort(columnByKey(query.kind, query.sort))
    {
    }

    Result<> read(const KindInfo &kind, int place);
    QList<RecordId> inOrder();

private:
    [[nodiscard]] bool sortsByAudience() const
    {
        return m_sort && m_sort->field && m_sort->field->key() == AudienceField;
    }
    // Who sees a record may follow from anything in it, so there is no column for it.
    Result<QHash<qint64, Audience>> audiences(const KindInfo &kind) const;
    Result<> apply(const KindInfo &kind, std::vector<Row> &rows) const;
    void sortByText();
    void sortByPlace();

    const Database &m_database;
    const TableQuery &m_query;
    std::optional<TableColumn> m_sort;
    std::vector<Row> m_rows;
};

Result<> Rows::read(const KindInfo &kind, int place)
{
    const Conditions conditions = conditionsOf(kind, m_query.filter);
    const QByteArray value = m_sort ? sortColumn(*m_sort) : "NULL";
    const bool own = conditions.sql.contains("k.\"") || value.startsWith("k.");
    const QByteArray from =
        own ? "record r JOIN \"" + kind.key().toUtf8() + "\" k ON k.seq = r.seq" : QByteArray("record r");
    const QByteArray tags = m_query.filter.tags.isEmpty() ? "NULL" : "r.tags";
    auto statement = m_database.prepare("SELECT r.seq, r.id, " + value + ", " + tags + " FROM " + from
                                        + " WHERE " + conditions.sql);
    if (!statement)
        return fail(statement.error());
    for (qsizetype i = 0; i < conditions.values.size(); ++i)
        statement->bind(int(i) + 1, conditions.values.at(i));
    const bool byAnswer = m_sort && m_sort->field && !m_sort->field->choices.empty();
    std::vector<Row> rows;
    while (true) {
        const auto next = statement->step();
        if (!next)
            return fail(next.error());
        if (!*next)
            break;
        if (!m_query.filter.tags.isEmpty() && !hasAnyTag(statement->text(3), m_query.filter.tags))
            continue;
        Row row{statement->number(0), RecordId::fromText(statement->text(1)),
                m_sort ? statement->text(2) : QString(), place};
        if (byAnswer)
            row.place = answerPlace(*m_sort->field, row.value);
        rows.push_back(std::move(row));
    }
    if (auto applied = apply(kind, rows); !applied)
        return applied;
    m_rows.insert(m_rows.end(), std::move_iterator(rows.begin()), std::move_iterator(rows.end()));
    return {};
}

Result<QHash<qint64, Audience>> Rows::audiences(const KindInfo &kind) const
{
    QHash<qint64, Audience> found;
    const auto done =
        RecordStore(m_database)
            .forEach(kind, RecordStore::Where::InUse, [&](const RecordStore::Row &row) -> Result<> {
                found.insert(row.seq, effectiveAudience(*row.record));
                return {};
            });
    if (!done)
        return fail(done.error());
    return found;
}

Result<> Rows::apply(const KindInfo &kind, std::vector<Row> &rows) const
{
    const QStringList wanted = m_query.filter.choices.value(AudienceField);
    if (rows.empty() || (wanted.isEmpty() && !sortsByAudience()))
        return {};
    const auto known = audiences(kind);
    if (!known)
        return fail(known.error());
    for (Row &row : rows) {
        row.value = audienceText(known->value(row.seq, Audience::Me));
        if (sortsByAudience())
            row.place = answerPlace(*m_sort->field, row.value);
    }
    if (!wanted.isEmpty())
        std::erase_if(rows, [&](const Row &row) { return !wanted.contains(row.value); });
    return {};
}

void Rows::sortByPlace()
{
    std::ranges::stable_sort(m_rows, [this](const Row &a, const Row &b) {
        return m_query.descending ? b.place < a.place : a.place < b.place;
    });
}

void Rows::sortByText()
{
    const bool isName = m_sort->type == TableColumn::Type::Title
        || (m_sort->field && m_sort->field->type != FieldType::Date
            && m_sort->field->type != FieldType::Number && m_sort->field->type != FieldType::Flag);
    if (isName)
        return sortAsPeopleDo(m_rows, &Row::value, m_query.descending);
    const bool isNumber = m_sort->field && m_sort->field->type != FieldType::Date;
    const auto before = [isNumber](const Row &a, const Row &b) {
        return isNumber ? a.value.toLongLong() < b.value.toLongLong() : a.value < b.value;
    };
    std::ranges::stable_sort(
        m_rows, [&](const Row &a, const Row &b) { return m_query.descending ? before(b, a) : before(a, b); });
}

QList<RecordId> Rows::inOrder()
{
    std::ranges::sort(m_rows, std::greater(), &Row::seq);
    if (m_sort) {
        const bool byPlace =
            m_sort->type == TableColumn::Type::Kind || (m_sort->field && !m_sort->field->choices.empty());
        if (byPlace)
            sortByPlace();
        else
            sortByText();
        // What says nothing about it is neither the first nor the last of those that do.
        if (m_sort->type != TableColumn::Type::Kind)
            std::ranges::stable_partition(m_rows, [](const Row &row) { return !row.value.isEmpty(); });
    }
    QList<RecordId> ids;
    ids.reserve(qsizetype(m_rows.size()));
    for (const Row &row : m_rows)
        ids.append(row.id);
    return ids;
}

} // namespace

Result<QList<RecordId>> recordsInTable(const Database &database, const TableQuery &query)
{
    Rows rows(database, query);
    int place = 0;
    for (const KindInfo *kind : allKinds()) {
        ++place;
        // The learner is one, and no table of all else has a row for that.
        if (query.kind ? kind != query.kind : kind == &Learner::info())
            continue;
        if (auto read = rows.read(*kind, place); !read)
            return fail(read.error());
    }
    return rows.inOrder();
}

} // namespace kinfolio
