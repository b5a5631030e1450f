// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolio.h"

#include "core/portfolio/editor.h"
#include "core/portfolio/erasure.h"
#include "core/records/learner.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>

namespace kinfolio {

namespace {

// What an interrupted creation may leave in a folder; anything else is somebody's.
const QStringList LeftoverNames = {QStringLiteral("staging"), QStringLiteral("media"), QStringLiteral("kinfolio.lock"),
                                   QStringLiteral("kinfolio.lock.guard")};

Result<std::optional<MediaInfo>> nothingKnown(const MediaHash &)
{
    return std::optional<MediaInfo>();
}

// Half of a lock, read-me or journal that a crash kept from getting its name.
bool isHalfFile(const QString &name)
{
    return name.startsWith(QLatin1String("kinfolio.lock.tmp-")) || name.startsWith(QLatin1String("README.txt.tmp-"))
        || name.startsWith(QLatin1String("journal.jsonl.tmp-"));
}

Result<> removeHalfFiles(Files &files, const QString &folder)
{
    const auto entries = files.list(folder);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        if (!isHalfFile(entry.name))
            continue;
        if (auto removed = files.remove(folder + QLatin1Char('/') + entry.name); !removed)
            return removed;
    }
    return {};
}

QString hiddenDatabase(const PortfolioFolder &folder)
{
    return folder.staging() + QStringLiteral("/new.db");
}

// Publishing puts README.txt in its place just before the database. Beside a database that is still hidden it is ours.
bool isUnpublishedReadme(Files &files, const PortfolioFolder &folder, const QString &name)
{
    return folder.path + QLatin1Char('/') + name == folder.readme() && files.exists(hiddenDatabase(folder));
}

// An absent folder, an empty one, or one in which only interrupted work lies.
Result<> checkFolderIsFree(Files &files, const PortfolioFolder &folder)
{
    const auto info = files.info(folder.path);
    if (!info)
        return info.error().code == ErrorCode::FileNotFound ? Result<>() : fail(info.error());
    if (!info->isFolder)
        return fail(ErrorCode::FolderNotEmpty, folder.path, QStringLiteral("is a file"));
    const auto entries = files.list(folder.path);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        const bool ours = LeftoverNames.contains(entry.name) || isHalfFile(entry.name) || isUnpublishedReadme(files, folder, entry.name);
        if (!ours)
            return fail(ErrorCode::FolderNotEmpty, folder.path, entry.name);
    }
    return {};
}

Result<> sweepInterruptedCreation(Files &files, const PortfolioFolder &folder)
{
    if (auto removed = removeHalfFiles(files, folder.path); !removed)
        return removed;
    // Before the hidden database goes, which tells that it is ours.
    if (files.exists(folder.readme())) {
        if (auto removed = files.remove(folder.readme()); !removed)
            return removed;
    }
    MediaStore media(files, folder.media(), folder.staging());
    if (auto swept = sweepStaging(media, nothingKnown); !swept)
        return swept;
    const auto rest = media.filesPresent();
    if (!rest)
        return fail(rest.error());
    if (!rest->isEmpty())
        return fail(ErrorCode::FolderNotEmpty, folder.path, rest->first());
    return {};
}

// What has been in the bin for longer than this is gone at the next opening.
constexpr qint64 BinDays = 30;

Result<> emptyOldBin(Portfolio &portfolio)
{
    const auto bin = portfolio.reader().bin();
    if (!bin)
        return fail(bin.error());
    const QDateTime limit = portfolio.environment().clock.now().addDays(-BinDays);
    Edit edit;
    for (const BinnedRecord &binned : *bin) {
        if (binned.binnedAt < limit)
            edit.changes.emplace_back(RemoveRecord{binned.record->id});
    }
    if (edit.isEmpty())
        return {};
    const auto applied = portfolio.apply(edit);
    return applied ? Result<>() : fail(applied.error());
}

constexpr qint64 AlwaysCheckedBytes = qint64(64) * 1024 * 1024;

// Commits. When the disk fails just then, the changes may be there all the same (the journal that would take them back is gone),
// or may come back after a crash (it was written to its end). The next transaction that is durable decides: what it finds is
// so. Errors: those of the commit, and WriteFailed when nothing can be said.
Result<> commitForSure(const Database &database, Transaction &transaction)
{
    MetaTable meta(database);
    const auto wanted = meta.info();
    if (!wanted)
        return fail(wanted.error());
    auto committed = transaction.commit();
    if (committed || !transaction.isUncertain())
        return committed;
    transaction.rollBack();
    const Error uncertain{ErrorCode::WriteFailed, committed.error().subject, committed.error().detail};
    auto next = Transaction::begin(database, Transaction::Kind::Write);
    const auto found = next ? meta.info() : fail(next.error());
    if (!found || !meta.setLastChange(found->lastChange) || !next->commit())
        return fail(uncertain);
    return found->lastChange == wanted->lastChange ? Result<>() : committed;
}

} // namespace

Portfolio::Portfolio(const Environment &environment, PortfolioFolder folder, std::unique_ptr<PortfolioLock> lock)
    : m_environment(environment)
    , m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_media(environment.files, m_folder.media(), m_folder.staging())
    , m_journal(environment.files, m_folder.journal())
{
}

Portfolio::~Portfolio()
{
    rest();
    if (!m_hiddenDatabase.isEmpty()) {
        takeBack();
    } else {
        m_lock.reset();
        bringToRest(m_environment.files, m_folder);
    }
}

Result<std::unique_ptr<Portfolio>> Portfolio::create(const Environment &environment, const QString &folder,
                                                     const NewPortfolio &wanted)
{
    const QDateTime now = environment.clock.now();
    const PortfolioInfo info{RecordId::make().text(), RecordId::make().text(), now, now, wanted.language};
    auto portfolio = createHidden(environment, folder, info, wanted.readme);
    if (!portfolio)
        return portfolio;
    Edit edit;
    auto learner = std::make_unique<Learner>();
    learner->name = wanted.learnerName.trimmed();
    edit.put(std::move(learner));
    if (auto applied = (*portfolio)->apply(edit); !applied)
        return fail(applied.error());
    if (auto published = (*portfolio)->publish(); !published)
        return fail(published.error());
    return portfolio;
}

Result<std::unique_ptr<Portfolio>> Portfolio::createHidden(const Environment &environment, const QString &folder,
                                                           const PortfolioInfo &info, const QString &readme)
{
    Files &files = environment.files;
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    if (auto free = checkFolderIsFree(files, places); !free)
        return fail(free.error());
    const bool madeFolder = !files.exists(places.path);
    if (auto made = files.makeFolder(places.path); !made)
        return fail(made.error());
    auto lock = PortfolioLock::acquire(files, environment.clock, places.lock());
    if (!lock) {
        if (madeFolder)
            QDir().rmdir(places.path);
        return fail(lock.error());
    }
    std::unique_ptr<Portfolio> portfolio(new Portfolio(environment, places, std::move(*lock)));
    portfolio->m_madeFolder = madeFolder;
    portfolio->m_hiddenDatabase = hiddenDatabase(places);
    portfolio->m_hiddenInfo = info;
    if (auto swept = sweepInterruptedCreation(files, places); !swept)
        return fail(swept.error());
    if (auto made = files.makeFolder(places.staging()); !made)
        return fail(made.error());
    auto database = Database::open(portfolio->m_hiddenDatabase, Database::Mode::Create);
    if (!database)
        return fail(database.error());
    portfolio->m_database = std::make_unique<Database>(std::move(*database));
    portfolio->m_reader = std::make_unique<PortfolioReader>(*portfolio->m_database);
    // Nobody sees this file before publish() has made it durable, so no journal is needed on the way.
    if (auto set = portfolio->m_database->setJournal(Database::Journal::None); !set)
        return fail(set.error());
    if (auto migrated = migrate(*portfolio->m_database); !migrated)
        return fail(migrated.error());
    if (auto stored = MetaTable(*portfolio->m_database).setInfo(info); !stored)
        return fail(stored.error());
    if (!readme.isEmpty()) {
        if (auto written = files.writeAtomically(places.staging() + QStringLiteral("/README.txt"), readme.toUtf8());
            !written)
            return fail(written.error());
    }
    return portfolio;
}

Result<> Portfolio::publish(const QList<Tombstone> &tombstones)
{
    Files &files = m_environment.files;
    for (const Tombstone &tombstone : tombstones) {
        if (auto added = Tombstones(*m_database).add(tombstone); !added)
            return added;
    }
    // Filling it was no change of the portfolio: an imported one last changed when its learner last did.
    if (auto stored = MetaTable(*m_database).setInfo(m_hiddenInfo); !stored)
        return stored;
    m_reader.reset();
    m_database.reset();
    if (auto synced = files.syncFiles({m_hiddenDatabase}); !synced)
        return synced;
    const QString readme = m_folder.staging() + QStringLiteral("/README.txt");
    if (files.exists(readme)) {
        if (auto moved = files.rename(readme, m_folder.readme()); !moved)
            return moved;
    }
    // From this rename on the folder is a portfolio.
    if (auto moved = files.rename(m_hiddenDatabase, m_folder.database()); !moved)
        return moved;
    m_hiddenDatabase.clear();
    QStringList folders{m_folder.path};
    if (m_madeFolder)
        folders.append(QFileInfo(m_folder.path).path());
    if (auto synced = files.syncFolders(folders); !synced)
        return synced;
    (void)files.removeFolder(m_folder.staging());
    auto opened = openDatabase();
    if (opened)
        beginJournal();
    return opened;
}

Result<std::unique_ptr<Portfolio>> Portfolio::open(const Environment &environment, const QString &folder, const Progress &progress)
{
    Files &files = environment.files;
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    // Look before taking the lock: a folder that is no portfolio must not get a lock file.
    if (auto looked = checkBeforeWriting(files, environment.clock, places); !looked)
        return fail(looked.error());
    auto lock = PortfolioLock::acquire(files, environment.clock, places.lock());
    if (!lock) {
        const bool cannotWrite = lock.error().code == ErrorCode::FileNotWritable;
        return cannotWrite ? fail(ErrorCode::PortfolioReadOnly, folder, lock.error().detail) : fail(lock.error());
    }
    std::unique_ptr<Portfolio> portfolio(new Portfolio(environment, places, std::move(*lock)));
    const auto ready = portfolio->makeReady(progress);
    // A statement that was told to stop fails like one that never ends.
    if (auto goOn = report(progress, 0, 0); !goOn)
        return fail(goOn.error());
    if (!ready)
        return fail(ready.error());
    return portfolio;
}

Result<> Portfolio::makeReady(const Progress &progress)
{
    if (auto opened = openDatabase(progress); !opened)
        return opened;
    // Its notes lie in staging; when it cannot be finished now, they must stay for another time.
    if (Erasure(*this).finishInterrupted()) {
        if (auto swept = sweep(); !swept)
            return swept;
    }
    if (auto migrated = migrateAfterSnapshot(); !migrated)
        return migrated;
    if (auto emptied = emptyOldBin(*this); !emptied)
        return emptied;
    m_database->askWhileRunning({});
    return {};
}

Result<std::unique_ptr<Portfolio>> Portfolio::openToRead(const Environment &environment, const QString &folder,
                                                         const Progress &progress)
{
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    auto seen = openToLook(environment.files, environment.clock, places, progress);
    if (auto goOn = report(progress, 0, 0); !goOn)
        return fail(goOn.error());
    if (!seen)
        return fail(seen.error());
    std::unique_ptr<Portfolio> portfolio(new Portfolio(environment, places, nullptr));
    portfolio->m_looking = std::move(seen->looking);
    portfolio->m_database = std::make_unique<Database>(std::move(seen->database));
    portfolio->m_reader = std::make_unique<PortfolioReader>(*portfolio->m_database);
    return portfolio;
}

Result<> Portfolio::mayWrite()
{
    if (isReadOnly())
        return fail(ErrorCode::PortfolioReadOnly, m_folder.path);
    if (isGone())
        return fail(ErrorCode::PortfolioGone, m_folder.path);
    if (m_isDamaged)
        return fail(ErrorCode::PortfolioDamaged, m_folder.path);
    return m_lock->check();
}

Result<> Portfolio::openDatabase(const Progress &progress)
{
    auto database = openPortfolioDatabase(m_environment.files, m_folder.database(), Database::Mode::ReadWrite);
    if (!database)
        return fail(database.error());
    m_database = std::make_unique<Database>(std::move(*database));
    m_database->askWhileRunning(progress);
    m_reader = std::make_unique<PortfolioReader>(*m_database);
    return startWriting();
}

Result<> Portfolio::startWriting()
{
    // Nothing is added to a damaged file. The check reads all of it, a millisecond for each MiB; of a large one only when the
    // last holder did not say goodbye.
    const auto file = m_environment.files.info(m_folder.database());
    if (m_lock->tookOver() || (file && file->size <= AlwaysCheckedBytes)) {
        if (auto checked = m_database->check(Database::Check::Quick); !checked)
            return checked;
    }
    const auto info = m_reader->info();
    if (!info)
        return fail(info.error());
    m_copyId = info->copyId;
    m_journal.follow(info->lastChange);
    return m_database->setJournal(journalFor(m_environment.files, m_folder));
}

Result<> Portfolio::sweep()
{
    for (const QString &folder : {m_folder.path, m_folder.snapshots()}) {
        if (!m_environment.files.exists(folder))
            continue;
        if (auto removed = removeHalfFiles(m_environment.files, folder); !removed)
            return removed;
    }
    return sweepStaging(m_media, knownMedia());
}

Result<> Portfolio::migrateAfterSnapshot()
{
    const auto version = schemaVersion(*m_database);
    if (!version)
        return fail(version.error());
    if (*version == newestSchema())
        return {};
    if (auto taken = takeSnapshot(); !taken)
        return fail(taken.error());
    return migrate(*m_database);
}

KnownMedia Portfolio::knownMedia() const
{
    return [this](const MediaHash &hash) { return m_reader->media(hash); };
}

Result<Edit> Portfolio::apply(const Edit &edit)
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    auto inverse = carryOut(edit);
    // Whatever is written to a damaged file may hit what could still be saved.
    m_isDamaged = !inverse && inverse.error().code == ErrorCode::PortfolioDamaged;
    // SQLite only knows that the disk does not answer.
    if (!inverse && isGone())
        return fail(ErrorCode::PortfolioGone, m_folder.path, inverse.error().detail);
    return inverse;
}

Result<Edit> Portfolio::carryOut(const Edit &edit)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    const QDateTime now = m_environment.clock.now();
    Editor editor(*m_database, now);
    for (const Change &change : edit.changes) {
        if (auto done = editor.apply(change); !done)
            return fail(done.error());
    }
    if (auto indexed = editor.updateIndex(); !indexed)
        return fail(indexed.error());
    if (auto noted = MetaTable(*m_database).noteChange(now); !noted)
        return fail(noted.error());
    if (auto committed = commitForSure(*m_database, *transaction); !committed)
        return fail(committed.error());
    writeDown(editor.effect());
    Q_EMIT changed(editor.changeSet());
    return editor.takeInverse();
}

Result<> Portfolio::keepVerdicts(const QList<KeptVerdict> &verdicts)
{
    if (auto ours = mayWrite(); !ours)
        return ours;
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    ChangeSet changes;
    for (const KeptVerdict &verdict : verdicts) {
        if (auto kept = VerdictTable(*m_database).keep(verdict); !kept)
            return kept;
        changes.changed.insert(verdict.badge);
    }
    if (auto committed = transaction->commit(); !committed)
        return committed;
    Q_EMIT changed(changes);
    return {};
}

void Portfolio::writeDown(const EditEffect &effect)
{
    const auto info = m_reader->info();
    if (!info || !m_hiddenDatabase.isEmpty())
        return;
    m_journal.note(effect, *info);
    if (m_journal.wantsSnapshot())
        (void)takeSnapshot();
}

// A new portfolio has no snapshot to go on from: what it holds from the start is its first line.
void Portfolio::beginJournal()
{
    const auto info = m_reader->info();
    const auto all = effectOfAll(*m_reader);
    if (!info || !all)
        return;
    m_journal.begin({*info, {}, true});
    m_journal.note(*all, *info);
    // Too much for a line, as after a large import: the first edit takes a snapshot.
    if (m_journal.wantsSnapshot())
        m_journal.begin({*info, {}, false});
}

Result<Edit> Portfolio::apply(const Edit &edit, MediaBatch &media)
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    if (auto placed = media.place(knownMedia()); !placed)
        return fail(placed.error());
    auto inverse = apply(edit);
    // Rather a file that nothing refers to than a record without its file.
    const bool mayRefer = inverse || inverse.error().code == ErrorCode::WriteFailed;
    if (mayRefer)
        media.keep();
    return inverse;
}

Result<ErasurePlan> Portfolio::planErasure(const QList<RecordId> &records)
{
    return Erasure(*this).plan(records);
}

Result<Erased> Portfolio::eraseForGood(const QList<RecordId> &records, const Progress &progress)
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    const auto present = [&] {
        QSet<RecordId> found;
        for (const RecordId &id : records) {
            if (const auto row = m_reader->find(id); row && *row)
                found.insert(id);
        }
        return found;
    };
    ChangeSet changes;
    changes.everything = true;
    changes.removed = present();
    auto erased = Erasure(*this).run(records, progress);
    // A failure may come behind the transaction.
    changes.removed -= present();
    if (erased || !changes.removed.isEmpty())
        Q_EMIT changed(changes);
    return erased;
}

void Portfolio::rest()
{
    if (!m_database)
        return;
    // If a reader is still there this is its last one's turn, and nothing is lost meanwhile.
    if (m_hiddenDatabase.isEmpty() && !isReadOnly()) {
        m_database->waitForOthers(0);
        (void)m_database->setJournal(Database::Journal::RollbackFile);
        m_journal.rest();
    }
    m_reader.reset();
    m_database.reset();
}

void Portfolio::takeBack()
{
    Files &files = m_environment.files;
    (void)files.removeFolder(m_folder.staging());
    (void)files.remove(m_folder.readme());
    // Nothing lay here before, and nobody has seen it: files that a batch was told to keep go too. Then only empty folders
    // are left; rmdir leaves anything else alone.
    for (const QString &path : m_media.filesPresent().value_or(QStringList()))
        (void)files.remove(path);
    if (const auto folders = files.list(m_folder.media())) {
        for (const FileInfo &folder : *folders)
            QDir().rmdir(m_folder.media() + QLatin1Char('/') + folder.name);
    }
    QDir().rmdir(m_folder.media());
    m_lock.reset();
    if (m_madeFolder)
        QDir().rmdir(m_folder.path);
}

} // namespace kinfolio
