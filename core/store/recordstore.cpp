// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recordstore.h"

#include "core/base/clock.h"
#include "core/base/json.h"
#include "core/records/kinds.h"
#include "core/store/due.h"

#include <QJsonDocument>

namespace kinfolio {

namespace {

QByteArray quoted(const QString &name)
{
    return '"' + name.toUtf8() + '"';
}

// Statement text for one kind, made once.
struct KindSql {
    QByteArray select; ///< ends before WHERE
    QByteArray upsert;
};

const char *const RecordColumns = "r.seq, r.id, r.created, r.modified, r.revision, r.extra, r.binned_at";
constexpr int FirstFieldColumn = 7;

KindSql makeSql(const KindInfo &kind)
{
    QByteArray selected = RecordColumns;
    QByteArray names = "seq";
    QByteArray values = "?1";
    QByteArray updates;
    int position = 2;
    for (const FieldInfo &info : kind.own) {
        const QByteArray column = quoted(info.column());
        selected += ", k." + column;
        names += ", " + column;
        values += ", ?" + QByteArray::number(position++);
        updates += (updates.isEmpty() ? "" : ", ") + column + " = excluded." + column;
    }
    for (const FieldInfo &info : commonFields())
        selected += ", r." + quoted(info.column());
    const QByteArray table = quoted(kind.key());
    return {"SELECT " + selected + " FROM record r JOIN " + table + " k ON k.seq = r.seq ",
            "INSERT INTO " + table + " (" + names + ") VALUES (" + values + ") ON CONFLICT (seq) DO UPDATE SET " + updates};
}

const KindSql &sqlOf(const KindInfo &kind)
{
    thread_local QHash<const KindInfo *, KindSql> made;
    auto found = made.find(&kind);
    if (found == made.end())
        found = made.insert(&kind, makeSql(kind));
    return *found;
}

void bindValue(Statement &statement, int position, const FieldInfo &info, const RecordBase &record)
{
    if (info.isEmpty(record))
        return statement.bindNull(position);
    const QJsonValue value = info.get(record);
    switch (value.type()) {
    case QJsonValue::String:
        return statement.bind(position, value.toString());
    case QJsonValue::Bool:
        return statement.bind(position, qint64(value.toBool()));
    case QJsonValue::Double:
        return statement.bind(position, value.toInteger());
    default:
        return statement.bind(position,
                              QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)));
    }
}

QJsonValue readValue(const Statement &statement, int column, const FieldInfo &info)
{
    if (statement.isNull(column))
        return {};
    switch (info.type) {
    case FieldType::Flag:
        return statement.number(column) != 0;
    case FieldType::Number:
        return statement.number(column);
    case FieldType::Choices:
    case FieldType::Tags:
    case FieldType::Levels:
    case FieldType::Checklist:
        return QJsonDocument::fromJson(statement.text(column).toUtf8()).array();
    default:
        return statement.text(column);
    }
}

RecordStore::Row readRow(const KindInfo &kind, const Statement &statement)
{
    auto record = kind.make();
    record->id = RecordId::fromText(statement.text(1));
    record->created = stampFromText(statement.text(2));
    record->modified = stampFromText(statement.text(3));
    record->revision = statement.number(4);
    if (!statement.isNull(5))
        record->extra = QJsonDocument::fromJson(statement.text(5).toUtf8()).object();
    int column = FirstFieldColumn;
    // A value that no longer fits its field (only a hand-edited database has one) reads as empty.
    for (const FieldInfo *info : kind.fields())
        info->set(*record, readValue(statement, column++, *info));
    return {std::move(record), statement.number(0), stampFromText(statement.text(6))};
}

const char *condition(RecordStore::Where where)
{
    return where == RecordStore::Where::InUse ? "binned_at IS NULL" : "binned_at IS NOT NULL";
}

Result<std::optional<RecordStore::Row>> readOne(const Database &database, const KindInfo &kind, qint64 seq)
{
    auto statement = database.cached(sqlOf(kind).select + "WHERE r.seq = :seq");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":seq", seq);
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<RecordStore::Row>();
    auto read = readRow(kind, **statement);
    (*statement)->reset();
    return std::optional(std::move(read));
}

// The row number and kind behind an id or a row number.
Result<std::optional<RecordStore::Row>> findWhere(const Database &database, Statement &head)
{
    const auto row = head.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<RecordStore::Row>();
    const qint64 seq = head.number(0);
    const KindInfo *kind = kindByName(head.text(1));
    head.reset();
    if (!kind)
        return fail(ErrorCode::RecordUnknownKind, QString::number(seq));
    return readOne(database, *kind, seq);
}

RecordSummary readSummary(const Statement &statement)
{
    return {RecordId::fromText(statement.text(0)), kindByName(statement.text(1)), statement.text(2)};
}

void bindList(Statement &statement, const KindInfo *kind, qint64 limit)
{
    if (kind)
        statement.bind(":kind", kind->key());
    statement.bind(":limit", limit > 0 ? limit : -1);
}

} // namespace

Result<std::optional<RecordStore::Row>> RecordStore::find(RecordId id) const
{
    auto head = m_database.cached("SELECT seq, kind FROM record WHERE id = :id");
    if (!head)
        return fail(head.error());
    (*head)->bind(":id", id.text());
    return findWhere(m_database, **head);
}

Result<std::optional<RecordStore::Row>> RecordStore::findBySeq(qint64 seq) const
{
    auto head = m_database.cached("SELECT seq, kind FROM record WHERE seq = :seq");
    if (!head)
        return fail(head.error());
    (*head)->bind(":seq", seq);
    return findWhere(m_database, **head);
}

Result<qint64> RecordStore::put(const RecordBase &record, const QDateTime &binnedAt)
{
    const KindInfo &kind = record.kind();
    // The upsert keeps the row number, so that links and the search index stay with the record.
    auto head = m_database.cached(
        "INSERT INTO record (id, kind, title, created, modified, revision, extra, binned_at, tags, setting, audience, language)"
        " VALUES (:id, :kind, :title, :created, :modified, :revision, :extra, :binned_at, ?9, ?10, ?11, ?12)"
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title, created = excluded.created,"
        " modified = excluded.modified, revision = excluded.revision, extra = excluded.extra,"
        " binned_at = excluded.binned_at, tags = excluded.tags, setting = excluded.setting,"
        " audience = excluded.audience, language = excluded.language RETURNING seq");
    if (!head)
        return fail(head.error());
    Statement &statement = **head;
    statement.bind(":id", record.id.text());
    statement.bind(":kind", kind.key());
    statement.bind(":title", recordTitle(record));
    statement.bind(":created", stampText(record.created));
    statement.bind(":modified", stampText(record.modified));
    statement.bind(":revision", record.revision);
    if (record.extra.isEmpty())
        statement.bindNull(":extra");
    else
        statement.bind(":extra", QString::fromUtf8(jsonText(record.extra)));
    if (binnedAt.isValid())
        statement.bind(":binned_at", stampText(binnedAt));
    else
        statement.bindNull(":binned_at");
    int position = 9;
    for (const FieldInfo &info : commonFields())
        bindValue(statement, position++, info, record);
    const auto stored = statement.step();
    if (!stored)
        return fail(stored.error());
    const qint64 seq = statement.number(0);
    statement.reset();

    auto own = m_database.cached(sqlOf(kind).upsert);
    if (!own)
        return fail(own.error());
    (*own)->bind(1, seq);
    position = 2;
    for (const FieldInfo &info : kind.own)
        bindValue(**own, position++, info, record);
    if (auto done = (*own)->run(); !done)
        return fail(done.error());
    return seq;
}

Result<> RecordStore::remove(qint64 seq)
{
    auto statement = m_database.cached("DELETE FROM record WHERE seq = :seq");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":seq", seq);
    return (*statement)->run();
}

Result<> RecordStore::setBinned(qint64 seq, const QDateTime &binnedAt, qint64 revision)
{
    auto statement =
        m_database.cached("UPDATE record SET binned_at = :at, revision = :revision WHERE seq = :seq");
    if (!statement)
        return fail(statement.error());
    if (binnedAt.isValid())
        (*statement)->bind(":at", stampText(binnedAt));
    else
        (*statement)->bindNull(":at");
    (*statement)->bind(":revision", revision);
    (*statement)->bind(":seq", seq);
    return (*statement)->run();
}

Result<> RecordStore::forEach(const KindInfo &kind, Where where,
                              const std::function<Result<>(const Row &)> &visit) const
{
    // A statement of its own: what `visit` does may use the cached ones.
    // In the order of its index the few in the bin are found without a walk through all records; hence the plus.
    const char *order = where == Where::InUse ? " ORDER BY r.seq" : " ORDER BY +r.seq";
    auto statement = m_database.prepare(sqlOf(kind).select + "WHERE r.kind = :kind AND r." + condition(where) + order);
    if (!statement)
        return fail(statement.error());
    statement->bind(":kind", kind.key());
    while (true) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (auto visited = visit(readRow(kind, *statement)); !visited)
            return visited;
    }
}

Result<QList<RecordSummary>> RecordStore::summaries(const KindInfo *kind, Where where, qint64 limit) const
{
    auto statement = m_database.prepare(QByteArray("SELECT id, kind, title FROM record WHERE ") + condition(where)
                                        + (kind ? " AND kind = :kind" : "") + " ORDER BY seq DESC LIMIT :limit");
    if (!statement)
        return fail(statement.error());
    bindList(*statement, kind, limit);
    return statement->rows(readSummary);
}

Result<QList<RecordId>> RecordStore::ids(const KindInfo *kind, RecordOrder order, qint64 limit) const
{
    if (order == RecordOrder::Dated && kind)
        return recordsByDate(m_database, *kind, limit);
    auto statement = m_database.prepare(QByteArray("SELECT id FROM record WHERE binned_at IS NULL")
                                        + (kind ? " AND kind = :kind" : "") + " ORDER BY "
                                        + (order == RecordOrder::Changed ? "modified DESC, " : "")
                                        + "seq DESC LIMIT :limit");
    if (!statement)
        return fail(statement.error());
    bindList(*statement, kind, limit);
    return statement->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

Result<qint64> RecordStore::count(const KindInfo &kind, Where where) const
{
    auto statement =
        m_database.prepare(QByteArray("SELECT count(*) FROM record WHERE kind = :kind AND ") + condition(where));
    if (!statement)
        return fail(statement.error());
    statement->bind(":kind", kind.key());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return statement->number(0);
}

Result<RecordSummary> RecordStore::summary(RecordId id) const
{
    auto statement = m_database.cached("SELECT id, kind, title FROM record WHERE id = :id AND binned_at IS NULL");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", id.text());
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::RecordNotFound, id.text());
    RecordSummary found = readSummary(**statement);
    (*statement)->reset();
    return found;
}

} // namespace kinfolio
