// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keeps the full-text index in step with the records. The index holds folded words only; texts stay in their tables.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

namespace kinfolio {

class SearchIndex {
public:
    explicit SearchIndex(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<> add(qint64 seq, const RecordBase &record);
    /// Must be given the record exactly as it was added: a contentless index needs the old words to forget them.
    [[nodiscard]] Result<> remove(qint64 seq, const RecordBase &record);
    /// Forgets everything and reads all records in use again; needed when the folding rules changed.
    [[nodiscard]] Result<> rebuild();
    /// Merges the index into one piece, so that words of removed records are really gone.
    [[nodiscard]] Result<> compact();
    [[nodiscard]] Result<> check() const;

private:
    const Database &m_database;
};

} // namespace kinfolio
