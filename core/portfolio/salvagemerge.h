// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts together what several sources know of one portfolio: a damaged database, a snapshot, the journal. Knows no files
// and no SQL.

#pragma once

#include "core/portfolio/journal.h"
#include "core/store/rescue.h"

namespace kinfolio {

class SalvageMerge {
public:
    /// Where a record comes from; of two of the same revision the later one is trusted more.
    enum class Source { Database, Snapshot, Journal };
    struct Record {
        RescuedRecord row;
        Source source = Source::Database;
    };

    /// In this order.
    void addSnapshot(const RescuedRows &rows);
    void addJournal(const JournalContent &journal);
    void addDatabase(const RescuedRows &rows);

    /// The records that are, oldest first.
    [[nodiscard]] std::vector<Record> records() const;
    /// The tombstones of those that are not.
    [[nodiscard]] QList<Tombstone> tombstones() const;
    /// Those whose two ends are among the records. \param leftOut counts those that lost an end
    [[nodiscard]] QList<Link> links(qint64 &leftOut) const;
    [[nodiscard]] const QMap<MediaHash, MediaInfo> &media() const { return m_media; }
    [[nodiscard]] const PortfolioInfo &info() const { return m_info; }

private:
    void consider(const RescuedRecord &row, Source source);
    void bury(const Tombstone &tombstone);
    void learn(const PortfolioInfo &info);
    void apply(const JournalEntry &entry);
    [[nodiscard]] bool isThere(RecordId id) const;
    [[nodiscard]] std::optional<Link> resolved(const RescuedLink &link) const;

    QHash<RecordId, Record> m_records;
    QHash<RecordId, Tombstone> m_tombstones;
    QHash<qint64, RecordId> m_bySeq; ///< in the snapshot, then in the database
    QHash<LinkId, Link> m_links;
    qint64 m_lostLinks = 0; ///< of which an end is not even known by its id
    QMap<MediaHash, MediaInfo> m_media;
    PortfolioInfo m_info;
    std::vector<JournalEntry> m_entries;
};

} // namespace kinfolio
