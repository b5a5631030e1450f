// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything one can ask a portfolio, over any connection to its database.

#pragma once

#include "core/base/files.h"
#include "core/connections/suggestions.h"
#include "core/map/mapgraph.h"
#include "core/media/mediainfo.h"
#include "core/portfolio/opening.h"
#include "core/records/link.h"
#include "core/search/searchquery.h"
#include "core/store/metatable.h"
#include "core/store/recordstore.h"
#include "core/store/verdicttable.h"

namespace kinfolio {

struct TableQuery;
struct TimelineEntry;

struct BinnedRecord {
    RecordPtr record;
    QDateTime binnedAt;
};

class PortfolioReader {
public:
    explicit PortfolioReader(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<PortfolioInfo> info() const;
    /// When all of it was last put somewhere else too; invalid when it never was.
    [[nodiscard]] Result<QDateTime> lastCopyElsewhere() const { return MetaTable(m_database).lastCopyElsewhere(); }
    /// A record in use; RecordNotFound otherwise.
    [[nodiscard]] Result<RecordPtr> record(RecordId id) const;
    /// A record in use or in the bin; nothing when it does not exist.
    [[nodiscard]] Result<std::optional<BinnedRecord>> find(RecordId id) const;
    /// The record of the learner.
    [[nodiscard]] Result<RecordPtr> learner() const;
    /// All records of a kind in use, oldest first.
    [[nodiscard]] Result<std::vector<RecordPtr>> records(const KindInfo &kind) const;
    [[nodiscard]] Result<std::vector<BinnedRecord>> bin() const;
    /// Newest first; nullptr means all kinds, 0 no limit.
    [[nodiscard]] Result<QList<RecordSummary>> summaries(const KindInfo *kind, qint64 limit = 0) const;
    /// The same as ids alone: a list of any length costs little, and its rows can be read when they are shown.
    [[nodiscard]] Result<QList<RecordId>> ids(const KindInfo *kind, RecordOrder order = RecordOrder::Newest,
                                              qint64 limit = 0) const;
    /// Of a record in use; RecordNotFound otherwise.
    [[nodiscard]] Result<RecordSummary> summary(RecordId id) const;
    [[nodiscard]] Result<qint64> count(const KindInfo &kind) const;
    /// How many records of a kind give each answer to a field with choices; see choiceCounts() of the store.
    [[nodiscard]] Result<QHash<QString, qint64>> choiceCounts(const KindInfo &kind, const FieldInfo &field) const;
    /// Those that give one answer, in no order.
    [[nodiscard]] Result<QList<RecordId>> idsWithChoice(const KindInfo &kind, const FieldInfo &field, const QString &choice) const;
    /// Those of which a Flag is set, in no order.
    [[nodiscard]] Result<QList<RecordId>> flagged(const KindInfo &kind, const FieldInfo &flag) const;
    /// Records of a kind whose date in this field is not over before a day, the next first; see recordsDueFrom().
    [[nodiscard]] Result<QList<RecordId>> dueFrom(const KindInfo &kind, const FieldInfo &date, QDate day) const;

    /// Every date of every record that stands in the timeline; see timelineSections().
    [[nodiscard]] Result<std::vector<TimelineEntry>> timelineEntries() const;

    /// Links between records in use: by position, those without one last, then by time of making.
    [[nodiscard]] Result<QList<Link>> links() const;
    [[nodiscard]] Result<QList<Link>> linksAt(RecordId record) const;
    /// Every link, those at binned records included.
    [[nodiscard]] Result<QList<Link>> allLinks() const;

    /// Pictures of which nobody has said what they show, and that need it; oldest first.
    [[nodiscard]] Result<QList<RecordId>> undescribedPictures() const;

    [[nodiscard]] Result<std::optional<MediaInfo>> media(const MediaHash &hash) const;
    [[nodiscard]] Result<QList<MediaInfo>> allMedia() const;

    /// What checks of badges found, of badges in use; see checkBadges().
    [[nodiscard]] Result<QList<KeptVerdict>> verdicts() const { return VerdictTable(m_database).all(); }
    [[nodiscard]] Result<std::optional<KeptVerdict>> verdict(RecordId badge) const { return VerdictTable(m_database).find(badge); }

    /// Records with which this one is probably connected, the likeliest first; see suggestConnections().
    [[nodiscard]] Result<QList<Suggestion>> suggestions(RecordId record, int limit = 5) const;

    /// All records and what joins them, to draw or to ask; see readMap().
    [[nodiscard]] Result<MapGraph> map() const;

    /// The tags of all records in use, each once, in the order of the alphabet.
    [[nodiscard]] Result<QStringList> tags() const;

    /// What a table shows, in its order; see recordsInTable().
    [[nodiscard]] Result<QList<RecordId>> table(const TableQuery &query) const;

    [[nodiscard]] Result<QList<SearchHit>> search(const QString &query, const SearchOptions &options = {}) const;

private:
    const Database &m_database;
};

/// A portfolio opened for reading only, without its lock: works while a window holds it. One per thread.
class PortfolioView {
public:
    /// Errors: PortfolioNotFound, PortfolioNotAPortfolio, PortfolioEmptyDatabase, PortfolioForeignSchema,
    /// PortfolioNewer, PortfolioDamaged.
    [[nodiscard]] static Result<std::unique_ptr<PortfolioView>> open(Files &files, const QString &folder,
                                                                     const Clock &clock = SystemClock());

    ~PortfolioView();
    PortfolioView(const PortfolioView &) = delete;
    PortfolioView &operator=(const PortfolioView &) = delete;

    [[nodiscard]] const PortfolioReader &reader() const { return m_reader; }
    [[nodiscard]] const PortfolioFolder &folder() const { return m_folder; }
    [[nodiscard]] const Database &database() const { return *m_database; }
    /// Whether it shows the newest state, and who writes to it.
    [[nodiscard]] const Looking &looking() const { return m_looking; }

private:
    PortfolioView(Files &files, SeenDatabase seen, PortfolioFolder folder);

    Files &m_files;
    std::optional<Database> m_database;
    Looking m_looking;
    PortfolioFolder m_folder;
    PortfolioReader m_reader;
};

} // namespace kinfolio
