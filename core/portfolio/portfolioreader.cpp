// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolioreader.h"

#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/store/choices.h"
#include "core/store/due.h"
#include "core/store/linkstore.h"
#include "core/store/mediatable.h"
#include "core/store/migrator.h"
#include "core/store/undescribed.h"
#include "core/store/recordoutline.h"

#include <QFileInfo>

namespace kinfolio {

namespace {

// A planted view or trigger must not keep us busy while we find out that it is there.
constexpr int OpeningTimeMs = 5000;
constexpr qint64 HeaderBytes = 100;

bool hasJournal(Files &files, const QString &path)
{
    return files.exists(path + QStringLiteral("-wal")) || files.exists(path + QStringLiteral("-journal"));
}

// What the first page says (SQLite file format, section 1.3), before SQLite sees the file.
Result<> checkHeader(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error().code == ErrorCode::FileNotFound ? ErrorCode::PortfolioNotFound : file.error().code,
                    QFileInfo(path).path());
    if ((*file)->size() == 0)
        return fail(ErrorCode::PortfolioEmptyDatabase, path);
    QByteArray header(HeaderBytes, 0);
    const auto got = (*file)->read(header.data(), HeaderBytes);
    if (!got)
        return fail(got.error());
    if (header.count('\0') == HeaderBytes)
        return fail(ErrorCode::PortfolioEmptyDatabase, path, QStringLiteral("zeros only"));
    if (!header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(ErrorCode::PortfolioNotAPortfolio, path);
    const auto byte = [&](int at) { return qint64(quint8(header.at(at))); };
    const qint64 pageSize = (byte(16) << 8 | byte(17)) == 1 ? 65536 : (byte(16) << 8 | byte(17));
    const qint64 pages = byte(28) << 24 | byte(29) << 16 | byte(30) << 8 | byte(31);
    // With a journal beside it the file may rightly be shorter or longer than its header says.
    if (!hasJournal(files, path) && (*file)->size() < pages * pageSize)
        return fail(ErrorCode::PortfolioDamaged, path, QStringLiteral("cut short"));
    return {};
}

// In whatever way the folder allows it, in the schema that it has.
Result<Database> openAsItIs(Files &files, const PortfolioFolder &places)
{
    auto database = openPortfolioDatabase(files, places.database(), Database::Mode::ReadOnly);
    // What an interrupted writer left half done has to be taken back before anybody can read. SQLite does so by itself
    // where it may write.
    if (!database && database.error().code == ErrorCode::PortfolioReadOnly && hasJournal(files, places.database())) {
        if (openPortfolioDatabase(files, places.database(), Database::Mode::ReadWrite))
            database = openPortfolioDatabase(files, places.database(), Database::Mode::ReadOnly);
    }
    // Where nothing can be written (a disc, a locked stick) a database at rest can still be read without locks.
    if (!database && database.error().code == ErrorCode::FileUnreadable && !hasJournal(files, places.database()))
        database = openPortfolioDatabase(files, places.database(), Database::Mode::Immutable);
    return database;
}

} // namespace

Result<Database> openPortfolioDatabase(Files &files, const QString &path, Database::Mode mode)
{
    if (auto checked = checkHeader(files, path); !checked)
        return fail(checked.error());
    auto database = Database::open(path, mode);
    if (!database)
        return database;
    database->limitTime(OpeningTimeMs);
    if (auto checked = checkSchema(*database); !checked)
        return fail(checked.error());
    database->limitTime(0);
    return database;
}

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

Result<QList<RecordId>> PortfolioReader::dueFrom(const KindInfo &kind, const FieldInfo &date, QDate day) const
{
    return recordsDueFrom(m_database, kind, date, day);
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

Result<QStringList> PortfolioReader::tags() const
{
    return tagsInUse(m_database);
}

Result<QList<SearchHit>> PortfolioReader::search(const QString &query, const SearchOptions &options) const
{
    return searchRecords(m_database, query, options);
}

PortfolioView::PortfolioView(Database database, PortfolioFolder folder)
    : m_database(std::move(database))
    , m_folder(std::move(folder))
    , m_reader(m_database)
{
}

Result<std::unique_ptr<PortfolioView>> PortfolioView::open(Files &files, const QString &folder)
{
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    auto database = openDatabase(files, places);
    if (!database)
        return fail(database.error());
    return std::unique_ptr<PortfolioView>(new PortfolioView(std::move(*database), places));
}

Result<> PortfolioView::look(Files &files, const PortfolioFolder &places)
{
    const auto database = openAsItIs(files, places);
    return database ? Result<>() : fail(database.error());
}

Result<Database> PortfolioView::openDatabase(Files &files, const PortfolioFolder &places, const Progress &progress)
{
    auto database = openAsItIs(files, places);
    if (!database)
        return database;
    const auto version = schemaVersion(*database);
    if (!version)
        return fail(version.error());
    // Who only reads must not migrate the file and still wants to see every kind.
    if (*version < newestSchema())
        database = upToDateCopy(*database, progress);
    return database;
}
} // namespace kinfolio
