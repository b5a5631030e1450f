// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What full exports held, as the common base of a later merge.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

namespace kinfolio {

class ExportBase {
public:
    explicit ExportBase(const Database &database)
        : m_database(database)
    {
    }

    /// Whether a content of the record is kept.
    [[nodiscard]] Result<bool> holds(RecordId record) const;
    /// Drops every content of the record and every mention of it.
    [[nodiscard]] Result<> forget(RecordId record);

private:
    const Database &m_database;
};

} // namespace kinfolio
