// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which records of a kind give which answer to a field with choices, and how many do: for lists that are narrowed by one.
// Reads that field alone.

#pragma once

#include "core/records/descriptor.h"
#include "core/store/database.h"

#include <QHash>

namespace kinfolio {

/// How many records of a kind in use give each answer; answers that none gives are missing. A record with several answers
/// counts for each. \param field of the kind's own: Choice or Choices, or a Line or Date, of which each text is an answer
[[nodiscard]] Result<QHash<QString, qint64>> choiceCounts(const Database &database, const KindInfo &kind,
                                                          const FieldInfo &field);

/// The records of a kind in use that give this answer, in no order.
[[nodiscard]] Result<QList<RecordId>> recordsWithChoice(const Database &database, const KindInfo &kind,
                                                        const FieldInfo &field, const QString &choice);

/// The records in use of which a Flag is set, in no order.
[[nodiscard]] Result<QList<RecordId>> recordsWithFlag(const Database &database, const KindInfo &kind, const FieldInfo &field);

} // namespace kinfolio
