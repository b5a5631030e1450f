// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tombstones.h"

#include "core/base/clock.h"

namespace kinfolio {

Result<> Tombstones::add(const Tombstone &tombstone)
{
    auto statement = m_database.cached("INSERT INTO tombstone (id, kind, revision, removed_at)"
                                       " VALUES (:id, :kind, :revision, :at)");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", tombstone.id.text());
    (*statement)->bind(":kind", tombstone.kind);
    (*statement)->bind(":revision", tombstone.revision);
    (*statement)->bind(":at", stampText(tombstone.removedAt));
    return (*statement)->run();
}

Result<QList<Tombstone>> Tombstones::all() const
{
    auto statement = m_database.prepare("SELECT id, kind, revision, removed_at FROM tombstone ORDER BY id");
    if (!statement)
        return fail(statement.error());
    return statement->rows([](const Statement &row) {
        return Tombstone{RecordId::fromText(row.text(0)), row.text(1), row.number(2), stampFromText(row.text(3))};
    });
}

Result<bool> Tombstones::has(RecordId id) const
{
    auto statement = m_database.cached("SELECT count(*) FROM tombstone WHERE id = :id");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", id.text());
    const auto counts = (*statement)->rows([](const Statement &row) { return row.number(0); });
    if (!counts)
        return fail(counts.error());
    return counts->value(0) > 0;
}

Result<qint64> Tombstones::take(RecordId id)
{
    auto statement = m_database.cached("DELETE FROM tombstone WHERE id = :id RETURNING revision");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", id.text());
    const auto row = (*statement)->step();
    if (!row)
        return fail(row.error());
    const qint64 revision = *row ? (*statement)->number(0) : 0;
    (*statement)->reset();
    return revision;
}

} // namespace kinfolio
