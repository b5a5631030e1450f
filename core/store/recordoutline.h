// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The little of every record that is compared with other records: read in one go, without long texts.

#pragma once

#include "core/records/descriptor.h"
#include "core/store/database.h"

namespace kinfolio {

struct RecordOutline {
    RecordId id;
    const KindInfo *kind = nullptr;
    QString title;
    QStringList tags;
    QString setting; ///< where it happened; may be empty
    /// One for each field of the kind that stands in the timeline, in their order; empty where nothing was
    /// filled in.
    QList<PartialDate> dates;
};

/// Of all records in use: by kind, then oldest first.
[[nodiscard]] Result<std::vector<RecordOutline>> recordOutlines(const Database &database);

/// The tags of all records in use, each once, in the order of the alphabet.
[[nodiscard]] Result<QStringList> tagsInUse(const Database &database);

} // namespace kinfolio
