// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/tombstones.h"

#include "core/base/clock.h"
#include "core/records/descriptor.h"

namespace kinfolio {

Result<> Tombstones::add(const RecordBase &record, const QDateTime &removedAt)
{
    auto statement = m_database.cached("INSERT INTO tombstone (id, kind, revision, removed_at)"
                                       " VALUES (:id, :kind, :revision, :at)");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":id", record.id.text());
    (*statement)->bind(":kind", record.kind().key());
    (*statement)->bind(":revision", record.revision + 1);
    (*statement)->bind(":at", stampText(removedAt));
    return (*statement)->run();
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
