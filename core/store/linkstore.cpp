// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/linkstore.h"

#include "core/base/clock.h"

namespace kinfolio {

namespace {

const char *const Select = "SELECT l.id, f.id, l.role, t.id, l.position, l.note, l.created FROM link l"
                           " JOIN record f ON f.seq = l.from_seq JOIN record t ON t.seq = l.to_seq ";
// What nobody has placed comes after what somebody has. What was made in one go is in order of the records at one record;
// for all of them ids decide, so that an archive of an archive is the same.
const char *const InOrder = " ORDER BY l.position = 0, l.position, l.created, ";
const char *const BothInUse = "f.binned_at IS NULL AND t.binned_at IS NULL";

Link readLink(const Statement &row)
{
    return {LinkId::fromText(row.text(0)),
            RecordId::fromText(row.text(1)),
            roleFromText(row.text(2)).value_or(LinkRole::RelatedTo),
            RecordId::fromText(row.text(3)),
            row.number(4),
            row.text(5),
            stampFromText(row.text(6))};
}

Result<std::optional<Link>> readOne(Statement &statement)
{
    const auto row = statement.step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<Link>();
    const Link link = readLink(statement);
    statement.reset();
    return std::optional(link);
}

} // namespace

Result<std::optional<Link>> LinkStore::find(LinkId id) const
{
    auto statement = m_database.cached(Select + QByteArray("WHERE l.id = :id"));
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", id.text());
    return readOne(**statement);
}

Result<std::optional<Link>> LinkStore::findSame(const Link &link) const
{
    auto statement =
        m_database.cached(Select + QByteArray("WHERE f.id = :from AND l.role = :role AND t.id = :to"));
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":from", link.from.text());
    (*statement)->bind(":role", QString::fromLatin1(roleInfo(link.role).name));
    (*statement)->bind(":to", link.to.text());
    return readOne(**statement);
}

Result<> LinkStore::put(const Link &link)
{
    if (link.from == link.to)
        return fail(ErrorCode::LinkInvalid, link.from.text(), QStringLiteral("both ends are the same record"));
    auto statement = m_database.cached(
        "INSERT INTO link (id, from_seq, role, to_seq, position, note, created)"
        " SELECT :id, f.seq, :role, t.seq, :position, :note, :created FROM record f, record t"
        " WHERE f.id = :from AND t.id = :to"
        " ON CONFLICT (id) DO UPDATE SET from_seq = excluded.from_seq, role = excluded.role,"
        " to_seq = excluded.to_seq, position = excluded.position, note = excluded.note, created = excluded.created"
        " RETURNING id");
    if (!statement)
        return fail(statement.error());
    Statement &insert = **statement;
    insert.bind(":id", link.id.text());
    insert.bind(":role", QString::fromLatin1(roleInfo(link.role).name));
    insert.bind(":position", link.position);
    insert.bind(":note", link.note);
    insert.bind(":created", stampText(link.created));
    insert.bind(":from", link.from.text());
    insert.bind(":to", link.to.text());
    const auto row = insert.step();
    if (!row)
        return fail(row.error());
    insert.reset();
    if (!*row)
        return fail(ErrorCode::LinkInvalid, link.id.text(), QStringLiteral("an end does not exist"));
    return {};
}

Result<> LinkStore::remove(LinkId id)
{
    auto statement = m_database.cached("DELETE FROM link WHERE id = :id");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", id.text());
    return (*statement)->run();
}

Result<QList<Link>> LinkStore::query(const QByteArray &condition, const std::optional<RecordId> &record) const
{
    auto statement = m_database.cached(Select + condition + InOrder + (record ? "f.seq, t.seq, l.id" : "l.id"));
    if (!statement)
        return fail(statement.error());
    if (record)
        (*statement)->bind(":record", record->text());
    return (*statement)->rows(readLink);
}

namespace {

// One search by each end, so that both indexes are used.
const char *const AtRecord = "l.id IN (SELECT id FROM link WHERE from_seq = (SELECT seq FROM record WHERE id = :record)"
                             " UNION SELECT id FROM link WHERE to_seq = (SELECT seq FROM record WHERE id = :record))";

} // namespace

Result<QList<Link>> LinkStore::at(RecordId record) const
{
    return query(QByteArray("WHERE ") + AtRecord, record);
}

Result<QList<Link>> LinkStore::inUse() const
{
    return query(QByteArray("WHERE ") + BothInUse, {});
}

Result<QList<Link>> LinkStore::inUseAt(RecordId record) const
{
    return query(QByteArray("WHERE ") + AtRecord + " AND " + BothInUse, record);
}

Result<QList<Link>> LinkStore::all() const
{
    return query({}, {});
}

Result<QSet<RecordId>> LinkStore::joinedTo(const KindInfo &kind) const
{
    auto statement = m_database.cached(
        "WITH centre AS (SELECT seq FROM record WHERE kind = :kind) SELECT id FROM record WHERE seq IN"
        " (SELECT from_seq FROM link WHERE to_seq IN centre UNION SELECT to_seq FROM link WHERE from_seq IN centre)");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":kind", kind.key());
    const auto ids = (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
    if (!ids)
        return fail(ids.error());
    return QSet<RecordId>(ids->begin(), ids->end());
}

} // namespace kinfolio
