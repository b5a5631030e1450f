// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds what has its day soon, and what had it last, without reading the records: for the first page, which must not wait
// for thousands.

#pragma once

#include "core/records/descriptor.h"
#include "core/store/database.h"

namespace kinfolio {

/// The records of a kind in use whose date in this field is not over before a day: the next first, then the oldest. A date
/// counts as its last day. \param date a field of the kind's own
[[nodiscard]] Result<QList<RecordId>> recordsDueFrom(const Database &database, const KindInfo &kind, const FieldInfo &date,
                                                     QDate day);

/// The records of a kind in use, the latest first. Of the dates that stand in the timeline the last one counts, as its last
/// day; what has none counts as of the day on which it was made.
[[nodiscard]] Result<QList<RecordId>> recordsByDate(const Database &database, const KindInfo &kind, qint64 limit = 0);

} // namespace kinfolio
