// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which media the portfolio holds; the files themselves are kept by MediaStore.

#pragma once

#include "core/media/mediainfo.h"
#include "core/records/record.h"
#include "core/store/database.h"

#include <QDateTime>

namespace kinfolio {

/// A file that a record in use holds.
struct MediaUse {
    RecordId record;
    qint64 size = 0; ///< bytes
};

class MediaTable {
public:
    explicit MediaTable(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<MediaInfo>> find(const MediaHash &hash) const;
    /// Adds a row; one that is there already stays as it is.
    [[nodiscard]] Result<> put(const MediaInfo &media, const QDateTime &added);
    [[nodiscard]] Result<> remove(const MediaHash &hash);
    /// All of them, by hash.
    [[nodiscard]] Result<QList<MediaInfo>> all() const;
    /// Those that no record refers to, in use or in the bin.
    [[nodiscard]] Result<QList<MediaInfo>> unreferenced() const;
    /// The biggest files of records in use, biggest first; a file of two records is there twice.
    [[nodiscard]] Result<QList<MediaUse>> biggestInUse(qint64 limit) const;

private:
    [[nodiscard]] Result<QList<MediaInfo>> query(const QByteArray &condition) const;

    const Database &m_database;
};

} // namespace kinfolio
