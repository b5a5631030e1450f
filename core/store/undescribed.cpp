// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/undescribed.h"

namespace kinfolio {

Result<QList<RecordId>> undescribedPictures(const Database &database)
{
    auto statement = database.cached(
        // Without being told, SQLite would read every artifact, those without a file too.
        "SELECT r.id FROM artifact a INDEXED BY artifact_by_media JOIN record r ON r.seq = a.seq WHERE a.media IS NOT NULL"
        " AND a.media_type LIKE 'image/%' AND trim(coalesce(a.alt, '')) = '' AND coalesce(a.decorative, 0) = 0"
        " AND r.binned_at IS NULL ORDER BY r.seq");
    if (!statement)
        return fail(statement.error());
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

} // namespace kinfolio
