// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what a table shows. Reads the columns that decide about it and nothing else of the records, so that a
// table of any length can be shown row by row.

#pragma once

#include "core/collections/tablequery.h"
#include "core/store/database.h"

namespace kinfolio {

/// The records in use that the query leaves, in its order; what has nothing in the column that decides comes
/// last, and of equal ones the newest first. Names are ordered as people of the current locale do.
[[nodiscard]] Result<QList<RecordId>> recordsInTable(const Database &database, const TableQuery &query);

} // namespace kinfolio
