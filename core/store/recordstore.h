// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records in their tables: statements are built from the descriptors, so no kind has code of its own here.

#pragma once

#include "core/records/recordjson.h"
#include "core/store/database.h"

#include <functional>

namespace kinfolio {

/// What lists show of a record, without reading its kind's table.
struct RecordSummary {
    RecordId id;
    const KindInfo *kind = nullptr;
    QString title;
};

enum class RecordOrder {
    Newest, ///< first what was made last
    Changed, ///< first what was changed last
    Dated, ///< first what has the latest date; see recordsByDate(). Without a kind as Newest
};

class RecordStore {
public:
    struct Row {
        RecordPtr record;
        qint64 seq = 0;
        QDateTime binnedAt; ///< invalid when the record is not in the bin
    };
    enum class Where { InUse, InBin };

    explicit RecordStore(const Database &database)
        : m_database(database)
    {
    }

    /// The record, in use or in the bin; nothing when it does not exist.
    [[nodiscard]] Result<std::optional<Row>> find(RecordId id) const;
    [[nodiscard]] Result<std::optional<Row>> findBySeq(qint64 seq) const;
    /// Writes a new record or over an existing one of the same kind; gives its row number.
    [[nodiscard]] Result<qint64> put(const RecordBase &record, const QDateTime &binnedAt = {});
    /// Removes the row; links at either end go with it.
    [[nodiscard]] Result<> remove(qint64 seq);
    [[nodiscard]] Result<> setBinned(qint64 seq, const QDateTime &binnedAt, qint64 revision);

    /// Calls `visit` for each record of the kind, oldest first; an error stops the walk.
    [[nodiscard]] Result<> forEach(const KindInfo &kind, Where where,
                                   const std::function<Result<>(const Row &)> &visit) const;
    /// Newest first; without a kind all of them; limit 0 means all.
    [[nodiscard]] Result<QList<RecordSummary>> summaries(const KindInfo *kind, Where where, qint64 limit = 0) const;
    /// Of records in use, as summaries(): for lists, which read what they show when they show it.
    [[nodiscard]] Result<QList<RecordId>> ids(const KindInfo *kind, RecordOrder order, qint64 limit = 0) const;
    [[nodiscard]] Result<qint64> count(const KindInfo &kind, Where where) const;
    /// Of a record in use; RecordNotFound otherwise.
    [[nodiscard]] Result<RecordSummary> summary(RecordId id) const;

private:
    const Database &m_database;
};

} // namespace kinfolio
