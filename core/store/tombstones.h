// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of records that are gone for good: enough that a merge does not bring them back.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

namespace kinfolio {

struct Tombstone {
    RecordId id;
    QString kind;
    qint64 revision = 0;
    QDateTime removedAt; ///< UTC
};

class Tombstones {
public:
    explicit Tombstones(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> add(const Tombstone &tombstone);
    /// All of them, by id.
    [[nodiscard]] Result<QList<Tombstone>> all() const;
    [[nodiscard]] Result<bool> has(RecordId id) const;
    /// Removes the tombstone of a record that comes back and gives the revision it carried; 0 when there was none.
    [[nodiscard]] Result<qint64> take(RecordId id);

private:
    const Database &m_database;
};

} // namespace kinfolio
