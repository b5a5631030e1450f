// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The native JSON of records: one flat object each, the same in the archive, on the command line and in the journal.

#pragma once

#include "core/base/result.h"
#include "core/records/descriptor.h"

namespace kinfolio {

/// {"kind", "id", "created", "modified", "revision", fields that hold something..., unknown data from newer versions}.
[[nodiscard]] QJsonObject recordToJson(const RecordBase &record);

/// Makes a record of the object. Keys that no field has are kept in `extra`.
/// Errors: RecordUnknownKind, RecordInvalid (the subject names the field).
[[nodiscard]] Result<std::unique_ptr<RecordBase>> recordFromJson(const QJsonObject &json);

/// As recordFromJson, but on top of an existing record: fields that the object does not name stay as they are.
[[nodiscard]] Result<std::unique_ptr<RecordBase>> recordUpdatedByJson(const RecordBase &existing, const QJsonObject &json);

/// What keeps a record from being stored: a missing required field, a value outside its closed list, a text too long.
[[nodiscard]] Result<> checkRecord(const RecordBase &record);

/// What the record is called: its title field, or the first line of its text when it has none.
[[nodiscard]] QString recordTitle(const RecordBase &record);

/// The audience that holds: the record's own choice or the default of its kind.
[[nodiscard]] Audience effectiveAudience(const RecordBase &record);

/// The media that the record refers to.
[[nodiscard]] std::vector<MediaHash> recordMedia(const RecordBase &record);

/// Whether two records of any kinds are the same in everything but revision.
[[nodiscard]] bool sameContent(const RecordBase &a, const RecordBase &b);

} // namespace kinfolio
