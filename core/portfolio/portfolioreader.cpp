// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolioreader.h"

#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/search/recordtable.h"
#include "core/store/choices.h"
#include "core/store/due.h"
#include "core/store/linkstore.h"
#include "core/store/mediatable.h"
#include "core/store/timelineentries.h"
#include "core/store/undescribed.h"
#include "core/store/recordoutline.h"

#include <QFileInfo>

namespace kinfolio {

Result<PortfolioInfo> PortfolioReader::info() const
{
    return MetaTable(m_database).info();
}

Result<std::optional<BinnedRecord>> PortfolioReader::find(RecordId id) const
{
    const auto row = RecordStore(m_database).find(id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::optional<BinnedRecord>();
    return BinnedRecord{(*row)->record, (*row)->binnedAt};
}

Result<RecordPtr> PortfolioReader::record(RecordId id) const
{
    const auto found = find(id);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->binnedAt.isValid())
        return fail(ErrorCode::RecordNotFound, id.text());
    return (*found)->record;
}

Result<RecordPtr> PortfolioReader::learner() const
{
    const auto learners = records(Learner::info());
    if (!learners)
        return fail(learners.error());
    if (learners->empty())
        return fail(ErrorCode::RecordNotFound, Learner::info().key());
    return learners->front();
}

Result<std::vector<RecordPtr>> PortfolioReader::records(const KindInfo &kind) const
{
    std::vector<RecordPtr> found;
    const auto done = RecordStore(m_database).forEach(kind, RecordStore::Where::InUse,
                                                      [&](const RecordStore::Row &row) -> Result<> {
                                                          found.push_back(row.record);
                                                          return {};
                                                      });
    if (!done)
        return fail(done.error());
    return found;
}

Result<std::vector<BinnedRecord>> PortfolioReader::bin() const
{
    std::vector<BinnedRecord> found;
    for (const KindInfo *kind : allKinds()) {
        const auto done = RecordStore(m_database).forEach(*kind, RecordStore::Where::InBin,
                                                          [&](const RecordStore::Row &row) -> Result<> {
                                                              found.push_back({row.record, row.binnedAt});
                                                              return {};
                                                          });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<QList<RecordSummary>> PortfolioReader::summaries(const KindInfo *kind, qint64 limit) const
{
    return RecordStore(m_database).summaries(kind, RecordStore::Where::InUse, limit);
}

Result<QList<RecordId>> PortfolioReader::ids(const KindInfo *kind, RecordOrder order, qint64 limit) const
{
    return RecordStore(m_database).ids(kind, order, limit);
}

Result<RecordSummary> PortfolioReader::summary(RecordId id) const
{
    return RecordStore(m_database).summary(id);
}

Result<QHash<QString, qint64>> PortfolioReader::choiceCounts(const KindInfo &kind, const FieldInfo &field) const
{
    return kinfolio::choiceCounts(m_database, kind, field);
}

Result<QList<RecordId>> PortfolioReader::idsWithChoice(const KindInfo &kind, const FieldInfo &field, const QString &choice) const
{
    return recordsWithChoice(m_database, kind, field, choice);
}

Result<QList<RecordId>> PortfolioReader::flagged(const KindInfo &kind, const FieldInfo &flag) const
{
    return recordsWithFlag(m_database, kind, flag);
}

Result<QList<RecordId>> PortfolioReader::dueFrom(const KindInfo &kind, const FieldInfo &date, QDate day) const
{
    return recordsDueFrom(m_database, kind, date, day);
}

Result<std::vector<TimelineEntry>> PortfolioReader::timelineEntries() const
{
    return kinfolio::timelineEntries(m_database);
}

Result<qint64> PortfolioReader::count(const KindInfo &kind) const
{
    return RecordStore(m_database).count(kind, RecordStore::Where::InUse);
}

Result<QList<Link>> PortfolioReader::links() const
{
    return LinkStore(m_database).inUse();
}

Result<QList<Link>> PortfolioReader::linksAt(RecordId record) const
{
    return LinkStore(m_database).inUseAt(record);
}

Result<QList<Link>> PortfolioReader::allLinks() const
{
    return LinkStore(m_database).all();
}

Result<QList<RecordId>> PortfolioReader::undescribedPictures() const
{
    return kinfolio::undescribedPictures(m_database);
}

Result<std::optional<MediaInfo>> PortfolioReader::media(const MediaHash &hash) const
{
    return MediaTable(m_database).find(hash);
}

Result<QList<MediaInfo>> PortfolioReader::allMedia() const
{
    return MediaTable(m_database).all();
}

Result<QList<Suggestion>> PortfolioReader::suggestions(RecordId record, int limit) const
{
    return suggestConnections(m_database, record, limit);
}

Result<MapGraph> PortfolioReader::map() const
{
    return readMap(m_database);
}

Result<QStringList> PortfolioReader::tags() const
{
    return tagsInUse(m_database);
}

Result<QList<RecordId>> PortfolioReader::table(const TableQuery &query) const
{
    return recordsInTable(m_database, query);
}

Result<QList<SearchHit>> PortfolioReader::search(const QString &query, const SearchOptions &options) const
{
    return searchRecords(m_database, query, options);
}

PortfolioView::PortfolioView(Files &files, SeenDatabase seen, PortfolioFolder folder)
    : m_files(files)
    , m_database(std::move(seen.database))
    , m_looking(std::move(seen.looking))
    , m_folder(std::move(folder))
    , m_reader(*m_database)
{
}

PortfolioView::~PortfolioView()
{
    m_database.reset();
    bringToRest(m_files, m_folder);
}

Result<std::unique_ptr<PortfolioView>> PortfolioView::open(Files &files, const QString &folder, const Clock &clock)
{
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    auto seen = openToRead(files, clock, places);
    if (!seen)
        return fail(seen.error());
    return std::unique_ptr<PortfolioView>(new PortfolioView(files, std::move(*seen), places));
}

} // namespace kinfolio
