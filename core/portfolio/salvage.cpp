// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/salvage.h"

#include "core/base/filecopy.h"
#include "core/media/mediatype.h"
#include "core/portfolio/salvagemerge.h"
#include "core/portfolio/snapshots.h"
#include "core/records/learner.h"
#include "core/search/searchindex.h"
#include "core/store/consistency.h"
#include "core/store/linkstore.h"
#include "core/store/mediatable.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

// What may lie beside a database that nobody closed.
const QStringList Sidecars = {QString(), QStringLiteral("-wal"), QStringLiteral("-journal")};
constexpr int Steps = 5;

bool hasBackups(Files &files, const PortfolioFolder &folder)
{
    const auto snapshots = Snapshots(files, folder).list();
    return files.exists(folder.journal()) || (snapshots && !snapshots->isEmpty());
}

// Filled up to the length that its header tells: SQLite then finds what is left, and only where something is missing
// an error. A page size of 1 stands for 65536 (SQLite file format, section 1.3.2).
Result<> fillUp(Files &files, const QString &path)
{
    QByteArray header(32, '\0');
    const auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    const qint64 size = (*file)->size();
    if (auto got = (*file)->read(header.data(), header.size()); !got)
        return fail(got.error());
    const auto byte = [&](int at) { return qint64(quint8(header.at(at))); };
    const qint64 pageSize = (byte(16) << 8 | byte(17)) == 1 ? 65536 : (byte(16) << 8 | byte(17));
    const qint64 told = (byte(28) << 24 | byte(29) << 16 | byte(30) << 8 | byte(31)) * pageSize;
    // The number itself may be damaged; hardly ever more than this is cut off.
    constexpr qint64 most = qint64(64) * 1024 * 1024;
    if (told <= size || told - size > most)
        return {};
    auto end = files.openToAppend(path);
    return end ? (*end)->write(QByteArray(told - size, '\0')) : fail(end.error());
}

class Salvage {
public:
    Salvage(const Environment &environment, const QString &folder, const Progress &progress)
        : m_environment(environment)
        , m_files(environment.files)
        , m_folder{QFileInfo(folder).absoluteFilePath()}
        , m_media(m_files, m_folder.media(), m_folder.staging())
        , m_progress(progress)
    {
    }
    ~Salvage();
    Salvage(const Salvage &) = delete;
    Salvage &operator=(const Salvage &) = delete;

    Result<Salvaged> run(const Error &reason);

private:
    [[nodiscard]] Result<> prepare();
    [[nodiscard]] Result<> checkSpace() const;
    [[nodiscard]] Result<> readDatabase();
    void readSnapshot();
    void readJournalLines();
    [[nodiscard]] Result<> build();
    [[nodiscard]] Result<> fill(const Database &database);
    [[nodiscard]] Result<> putRecords(const Database &database);
    [[nodiscard]] Result<> putMedia(const Database &database, const std::vector<SalvageMerge::Record> &records);
    [[nodiscard]] MediaInfo mediaInFolder(const MediaHash &hash, const QStringList &present) const;
    [[nodiscard]] Result<> keepTheOld();
    [[nodiscard]] Result<> keep(const QString &path, const QString &as);
    [[nodiscard]] Result<> takeItsPlace();
    [[nodiscard]] QString work(const char *name) const { return m_work + QLatin1Char('/') + QLatin1String(name); }
    [[nodiscard]] QString rebuilt() const { return work("new.db"); }

    Environment m_environment;
    Files &m_files;
    PortfolioFolder m_folder;
    MediaStore m_media;
    const Progress &m_progress;
    QString m_work; ///< where all of it is done; gone afterwards
    QStringList m_kept; ///< copies of the old one
    bool m_isDone = false;
    std::unique_ptr<PortfolioLock> m_lock;
    SalvageMerge m_merge;
    Salvaged m_salvaged;
};

Salvage::~Salvage()
{
    if (!m_work.isEmpty())
        (void)m_files.removeFolder(m_work);
    QDir().rmdir(m_folder.staging()); // only when nothing else is being staged
    if (m_isDone)
        return;
    for (const QString &path : std::as_const(m_kept))
        (void)m_files.remove(path);
}

Result<Salvaged> Salvage::run(const Error &reason)
{
    if (auto prepared = prepare(); !prepared)
        return fail(prepared.error());
    readSnapshot();
    readJournalLines();
    if (auto goOn = report(m_progress, 1, Steps); !goOn)
        return fail(goOn.error());
    if (auto read = readDatabase(); !read)
        return fail(read.error());
    if (auto goOn = report(m_progress, 2, Steps); !goOn)
        return fail(goOn.error());
    if (m_merge.records().empty())
        return fail(reason);
    if (auto built = build(); !built)
        return fail(built.error());
    if (auto goOn = report(m_progress, 3, Steps); !goOn)
        return fail(goOn.error());
    if (auto kept = keepTheOld(); !kept)
        return fail(kept.error());
    if (auto goOn = report(m_progress, 4, Steps); !goOn)
        return fail(goOn.error());
    if (auto placed = takeItsPlace(); !placed)
        return fail(placed.error());
    (void)report(m_progress, Steps, Steps);
    return m_salvaged;
}

Result<> Salvage::prepare()
{
    auto lock = PortfolioLock::acquire(m_files, m_environment.clock, m_folder.lock());
    if (!lock)
        return fail(lock.error());
    m_lock = std::move(*lock);
    m_work = m_folder.staging() + QStringLiteral("/salvage-") + randomName();
    if (auto made = m_files.makeFolder(m_work); !made)
        return made;
    return checkSpace();
}

// A copy to read, the new one, and the old one that is kept.
Result<> Salvage::checkSpace() const
{
    constexpr qint64 copies = 4;
    const auto info = m_files.info(m_folder.database());
    const auto free = m_files.freeSpace(m_folder.path);
    if (info && free && *free < copies * info->size)
        return fail(ErrorCode::NoSpace, m_folder.path, QStringLiteral("%1 bytes are needed").arg(copies * info->size));
    return {};
}

Result<> Salvage::readDatabase()
{
    const QString copy = work("damaged.db");
    for (const QString &ending : Sidecars) {
        if (!m_files.exists(m_folder.database() + ending))
            continue;
        if (auto copied = copyFile(m_files, m_folder.database() + ending, copy + ending, m_progress); !copied)
            return copied;
    }
    if (!m_files.exists(copy))
        return {};
    // What a journal beside it holds is longer than its header says; SQLite sees to that.
    if (!m_files.exists(copy + Sidecars.at(1)) && !m_files.exists(copy + Sidecars.at(2))) {
        if (auto filled = fillUp(m_files, copy); !filled)
            return filled;
    }
    // Whatever cannot be opened any more has nothing to give; the other sources have.
    const auto database = Database::open(copy, Database::Mode::ReadWrite);
    if (!database)
        return {};
    const auto version = schemaVersion(*database);
    if (version && *version > newestSchema())
        return fail(ErrorCode::PortfolioNewer, m_folder.database(), QStringLiteral("schema %1").arg(*version));
    // An empty file, which must not be taken for a portfolio in which everything was removed.
    if (version && *version == 0)
        return {};
    // A table that an old schema does not have yet cannot be asked; the others can.
    (void)migrate(*database);
    m_merge.addDatabase(rescueRows(*database, m_progress));
    return {};
}

void Salvage::readSnapshot()
{
    const Snapshots snapshots(m_files, m_folder);
    QStringList names;
    // The one on which the journal goes on: after going back to an older state the newest one is of a state that was left.
    if (const auto journal = readJournal(m_files, m_folder.journal()); journal && journal->hasHead)
        names.append(journal->head.snapshot);
    for (const SnapshotInfo &info : snapshots.list().value_or(QList<SnapshotInfo>()))
        names.append(info.name);
    for (const QString &name : std::as_const(names)) {
        const auto snapshot = snapshots.open(name);
        if (!snapshot || !snapshot->check(Database::Check::Quick))
            continue;
        const auto copy = upToDateCopy(*snapshot, m_progress);
        if (!copy)
            continue;
        m_merge.addSnapshot(rescueRows(*copy, m_progress));
        m_salvaged.snapshot = name;
        return;
    }
}

void Salvage::readJournalLines()
{
    const auto journal = readJournal(m_files, m_folder.journal());
    if (!journal)
        return;
    m_merge.addJournal(*journal);
    m_salvaged.journalLines = qint64(journal->entries.size());
    m_salvaged.journalReaches = journal->reaches();
}

Result<> Salvage::build()
{
    auto database = Database::open(rebuilt(), Database::Mode::Create);
    if (!database)
        return fail(database.error());
    // Nobody sees this file before it has been made durable.
    if (auto set = database->setJournal(Database::Journal::None); !set)
        return set;
    if (auto migrated = migrate(*database); !migrated)
        return migrated;
    if (auto filled = fill(*database); !filled)
        return filled;
    if (auto checked = database->check(Database::Check::Thorough); !checked)
        return checked;
    const auto broken = brokenReferences(*database);
    if (!broken)
        return fail(broken.error());
    if (!broken->isEmpty())
        return fail(ErrorCode::Internal, broken->first(), QStringLiteral("salvage"));
    return {};
}

Result<> Salvage::fill(const Database &database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    if (auto put = putRecords(database); !put)
        return put;
    const auto tombstones = m_merge.tombstones();
    for (const Tombstone &tombstone : tombstones) {
        if (auto added = Tombstones(database).add(tombstone); !added)
            return added;
    }
    const auto links = m_merge.links(m_salvaged.linksLeftOut);
    for (const Link &link : links) {
        if (auto put = LinkStore(database).put(link); !put)
            return put;
    }
    m_salvaged.links = links.size();
    if (auto indexed = SearchIndex(database).rebuild(); !indexed)
        return indexed;
    PortfolioInfo info = m_merge.info();
    const QDateTime now = m_environment.clock.now();
    for (QString *id : {&info.portfolioId, &info.copyId})
        *id = id->isEmpty() ? RecordId::make().text() : *id;
    if (info.language.isEmpty())
        info.language = QStringLiteral("en");
    if (!info.created.isValid())
        info.created = now;
    if (auto stored = MetaTable(database).setInfo(info); !stored)
        return stored;
    if (auto noted = MetaTable(database).noteChange(now); !noted)
        return noted;
    return transaction->commit();
}

Result<> Salvage::putRecords(const Database &database)
{
    std::vector<SalvageMerge::Record> records = m_merge.records();
    const auto isLearner = [](const SalvageMerge::Record &one) { return &one.row.record->kind() == &Learner::info(); };
    // No window opens without one, and what the folder is called is better than nothing.
    if (std::ranges::none_of(records, isLearner)) {
        auto learner = std::make_unique<Learner>();
        learner->id = RecordId::make();
        learner->name = QFileInfo(m_folder.path).fileName();
        learner->created = learner->modified = m_environment.clock.now();
        learner->revision = 1;
        const RescuedRecord row{RecordPtr(std::move(learner)), 0, {}, false, true};
        records.insert(records.begin(), SalvageMerge::Record{row, SalvageMerge::Source::Database});
    }
    if (auto put = putMedia(database, records); !put)
        return put;
    for (const SalvageMerge::Record &one : records) {
        if (auto put = RecordStore(database).put(*one.row.record, one.row.binnedAt); !put)
            return fail(put.error());
        m_salvaged.fromDatabase += one.source == SalvageMerge::Source::Database ? 1 : 0;
        m_salvaged.fromSnapshot += one.source == SalvageMerge::Source::Snapshot ? 1 : 0;
        m_salvaged.fromJournal += one.source == SalvageMerge::Source::Journal ? 1 : 0;
        m_salvaged.incomplete += one.row.isWhole && one.row.isClean ? 0 : 1;
    }
    return {};
}

// What a record refers to, and what is there. A reference whose file is lost stays: it says what is missing.
Result<> Salvage::putMedia(const Database &database, const std::vector<SalvageMerge::Record> &records)
{
    QSet<MediaHash> referenced;
    for (const SalvageMerge::Record &one : records) {
        const auto media = recordMedia(*one.row.record);
        referenced.unite(QSet<MediaHash>(media.begin(), media.end()));
    }
    QMap<MediaHash, MediaInfo> wanted;
    for (const MediaInfo &media : m_merge.media()) {
        if (referenced.contains(media.hash) || m_media.holds(media))
            wanted.insert(media.hash, media);
    }
    const QStringList present = m_media.filesPresent().value_or(QStringList());
    for (const MediaHash &hash : std::as_const(referenced)) {
        if (!wanted.contains(hash))
            wanted.insert(hash, mediaInFolder(hash, present));
        m_salvaged.mediaMissing += m_media.holds(wanted.value(hash)) ? 0 : 1;
    }
    for (const MediaInfo &media : std::as_const(wanted)) {
        if (auto put = MediaTable(database).put(media, m_environment.clock.now()); !put)
            return put;
    }
    return {};
}

// Files are named after their content.
MediaInfo Salvage::mediaInFolder(const MediaHash &hash, const QStringList &present) const
{
    for (const QString &path : present) {
        const QFileInfo info(path);
        if (info.completeBaseName() != hash.text())
            continue;
        QByteArray head(MediaTypeHeadSize, Qt::Uninitialized);
        auto file = m_files.openForReading(path);
        const auto got = file ? (*file)->read(head.data(), head.size()) : fail(file.error());
        return {hash, info.size(), mediaTypeOf(info.fileName(), QByteArrayView(head).first(got.value_or(0))).name, info.suffix()};
    }
    return {hash, 0, QStringLiteral("application/octet-stream"), {}};
}

// Byte for byte, under a name that no snapshot has.
Result<> Salvage::keepTheOld()
{
    const QString stamp = m_environment.clock.now().toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HHmmss'Z'"));
    QString name = PortfolioFolder::keptName() + stamp;
    for (int i = 2; m_files.exists(m_folder.snapshots() + QLatin1Char('/') + name + QStringLiteral(".db")); ++i)
        name = PortfolioFolder::keptName() + stamp + QStringLiteral("-%1").arg(i);
    if (auto made = m_files.makeFolder(m_folder.snapshots()); !made)
        return made;
    const QString kept = m_folder.snapshots() + QLatin1Char('/') + name;
    for (const QString &ending : Sidecars) {
        if (auto copied = keep(m_folder.database() + ending, kept + QStringLiteral(".db") + ending); !copied)
            return copied;
    }
    if (!m_kept.isEmpty())
        m_salvaged.kept = m_kept.first().mid(m_folder.path.size() + 1);
    return keep(m_folder.journal(), kept + QStringLiteral(".jsonl"));
}

// Nothing where there is nothing.
Result<> Salvage::keep(const QString &path, const QString &as)
{
    if (!m_files.exists(path))
        return {};
    m_kept.append(as);
    return copyFile(m_files, path, as, m_progress);
}

// What lies beside the old database must not be taken for a part of the new one, so it goes first. All of it is kept.
Result<> Salvage::takeItsPlace()
{
    if (auto synced = m_files.syncFiles({rebuilt()}); !synced)
        return synced;
    for (const QString &ending : {Sidecars.at(1), Sidecars.at(2), QStringLiteral("-shm")}) {
        if (auto removed = m_files.remove(m_folder.database() + ending); !removed)
            return removed;
    }
    if (auto moved = m_files.rename(rebuilt(), m_folder.database()); !moved)
        return moved;
    m_isDone = true;
    return m_files.syncFolder(m_folder.path);
}

} // namespace

bool canBeSalvaged(Files &files, const PortfolioFolder &folder, ErrorCode reason)
{
    switch (reason) {
    case ErrorCode::PortfolioDamaged:
        return true;
    case ErrorCode::PortfolioNotFound:
    case ErrorCode::PortfolioNotAPortfolio:
    case ErrorCode::PortfolioEmptyDatabase:
    case ErrorCode::PortfolioForeignSchema:
        return hasBackups(files, folder);
    default:
        return false;
    }
}

Result<Salvaged> salvagePortfolio(const Environment &environment, const QString &folder, const Error &reason,
                                  const Progress &progress)
{
    auto salvaged = Salvage(environment, folder, progress).run(reason);
    if (!salvaged)
        return salvaged;
    // From here on the snapshot and the journal are those of the new one. Without them it is whole all the same.
    if (const auto portfolio = Portfolio::open(environment, folder))
        (void)(*portfolio)->takeSnapshot();
    return salvaged;
}

} // namespace kinfolio
