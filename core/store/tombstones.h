// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of records that are gone for good: enough that a merge does not bring them back.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

namespace kinfolio {

class Tombstones {
public:
    explicit Tombstones(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> add(const RecordBase &record, const QDateTime &removedAt);
    /// Removes the tombstone of a record that comes back and gives the revision it carried; 0 when there was none.
    [[nodiscard]] Result<qint64> take(RecordId id);

private:
    const Database &m_database;
};

} // namespace kinfolio
