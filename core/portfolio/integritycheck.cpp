// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/integritycheck.h"

#include "core/portfolio/snapshots.h"
#include "core/portfolio/unusedmedia.h"
#include "core/records/kinds.h"
#include "core/search/searchindex.h"
#include "core/store/consistency.h"
#include "core/store/mediatable.h"
#include "core/store/migrator.h"
#include "core/store/rescue.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kinfolio {

namespace {

const QString MediaMissingCode = QStringLiteral("media.missing");
const QString MediaDamagedCode = QStringLiteral("media.damaged");
const QString MediaUnreferencedCode = QStringLiteral("media.unreferenced");
const QString MediaUnknownCode = QStringLiteral("media.unknown-file");
const QString DatabaseDamagedCode = QStringLiteral("database.damaged");
const QString LinkBrokenCode = QStringLiteral("link.broken");
const QString RecordIncompleteCode = QStringLiteral("record.incomplete");
const QString RecordGarbledCode = QStringLiteral("record.garbled");
const QString SearchStaleCode = QStringLiteral("search.stale");
const QString StagingLeftoverCode = QStringLiteral("staging.leftover");
const QString SnapshotUnreadableCode = QStringLiteral("snapshot.unreadable");
const QString JournalUnreadableCode = QStringLiteral("journal.unreadable");
const QString JournalBehindCode = QStringLiteral("journal.behind");

// The state of one moment, in memory: looking at it for long keeps nobody from saving.
Result<Database> copyOf(const Database &database)
{
    auto copy = Database::inMemory();
    if (!copy)
        return copy;
    if (auto copied = copy->copyFrom(database); !copied)
        return fail(copied.error());
    return copy;
}

// An index made anew of the same records, to compare with.
Result<Database> freshIndexOf(const Database &database)
{
    auto fresh = Database::inMemory();
    if (!fresh)
        return fresh;
    if (auto migrated = migrate(*fresh); !migrated)
        return fail(migrated.error());
    SearchIndex index(*fresh);
    for (const KindInfo *kind : allKinds()) {
        const auto done =
            RecordStore(database).forEach(*kind, RecordStore::Where::InUse, [&](const RecordStore::Row &row) {
                return index.add(row.seq, *row.record);
            });
        if (!done)
            return fail(done.error());
    }
    return fresh;
}

class Inspection {
public:
    Inspection(const PortfolioView &view, Files &files, const Progress &progress)
        : m_folder(view.folder())
        , m_files(files)
        , m_media(files, m_folder.media(), m_folder.staging())
        , m_progress(progress)
    {
    }

    Result<QList<Problem>> run(const Database &original);

private:
    void note(const QString &code, const QString &subject)
    {
        m_problems.append({code, subject, false, false});
    }
    void noteRepairable(const QString &code, const QString &subject)
    {
        m_problems.append({code, subject, true, false});
    }
    void noteHarmless(const QString &code, const QString &subject, bool repairable)
    {
        m_problems.append({code, subject, repairable, true});
    }
    [[nodiscard]] QString inFolder(const QString &path) const { return path.mid(m_folder.path.size() + 1); }

    Result<> inspectDatabase(const Database &database);
    Result<> inspectReferences(const Database &database);
    Result<> inspectIndex(const Database &database);
    Result<> inspectSnapshots();
    Result<> inspectMedia(const Database &database);
    Result<> inspectFile(const MediaInfo &media);
    void inspectUnreferenced(const MediaInfo &media);
    void inspectStaging();
    Result<> inspectJournal(const Database &database);
    [[nodiscard]] bool isHeld() const;

    PortfolioFolder m_folder;
    Files &m_files;
    MediaStore m_media;
    const Progress &m_progress;
    QStringList m_filesPresent;
    QSet<MediaHash> m_inSnapshots;
    QList<Problem> m_problems;
};

Result<QList<Problem>> Inspection::run(const Database &original)
{
    // Listed before the database is read: a file that comes in meanwhile is then not taken for a stray one.
    auto present = m_media.filesPresent();
    if (!present)
        return fail(present.error());
    m_filesPresent = std::move(*present);
    const auto database = copyOf(original);
    if (!database)
        return fail(database.error());

    const auto inspected = [&]() -> Result<> {
        if (auto done = inspectSnapshots(); !done)
            return done;
        if (auto done = inspectJournal(*database); !done)
            return done;
        if (auto done = inspectDatabase(*database); !done)
            return done;
        return inspectMedia(*database);
    }();
    if (!inspected && inspected.error().code != ErrorCode::PortfolioDamaged)
        return fail(inspected.error());
    // Damage that stops the reading is the finding; what was found before stays.
    if (!inspected
        && std::ranges::none_of(m_problems, [](const Problem &p) { return p.code == DatabaseDamagedCode; }))
        noteRepairable(DatabaseDamagedCode, inspected.error().detail);
    inspectStaging();
    return m_problems;
}

Result<> Inspection::inspectDatabase(const Database &database)
{
    if (auto checked = database.check(Database::Check::Thorough); !checked) {
        if (checked.error().code != ErrorCode::PortfolioDamaged)
            return checked;
        noteRepairable(DatabaseDamagedCode, checked.error().detail);
    }
    if (auto done = inspectReferences(database); !done)
        return done;
    return inspectIndex(database);
}

Result<> Inspection::inspectReferences(const Database &database)
{
    const auto broken = brokenReferences(database);
    if (!broken)
        return fail(broken.error());
    for (const QString &reference : *broken)
        noteRepairable(LinkBrokenCode, reference);
    const auto incomplete = incompleteRecords(database);
    if (!incomplete)
        return fail(incomplete.error());
    for (const QString &id : *incomplete)
        noteRepairable(RecordIncompleteCode, id);
    const auto garbled = garbledRecords(database);
    if (!garbled)
        return fail(garbled.error());
    for (const QString &id : *garbled)
        noteRepairable(RecordGarbledCode, id);
    return {};
}

Result<> Inspection::inspectIndex(const Database &database)
{
    const auto fresh = freshIndexOf(database);
    if (!fresh)
        return fail(fresh.error());
    const auto difference = searchDifference(database, *fresh);
    if (difference && difference->isEmpty())
        return {};
    noteRepairable(SearchStaleCode, difference ? *difference : difference.error().detail);
    return {};
}

Result<> Inspection::inspectSnapshots()
{
    const Snapshots snapshots(m_files, m_folder);
    const auto list = snapshots.list();
    if (!list)
        return fail(list.error());
    for (const SnapshotInfo &info : *list) {
        if (auto goOn = report(m_progress, 0, 0); !goOn)
            return goOn;
        const auto database = snapshots.open(info.name);
        if (!database || !database->check(Database::Check::Quick)) {
            note(SnapshotUnreadableCode, info.name);
            continue;
        }
        const auto referenced = mediaInUse(*database);
        if (!referenced)
            note(SnapshotUnreadableCode, info.name);
        else
            m_inSnapshots.unite(*referenced);
    }
    return {};
}

Result<> Inspection::inspectMedia(const Database &database)
{
    const auto media = MediaTable(database).all();
    if (!media)
        return fail(media.error());
    const auto used = mediaInUse(database);
    if (!used)
        return fail(used.error());
    QSet<QString> expected;
    qint64 total = 0;
    qint64 done = 0;
    for (const MediaInfo &one : *media)
        total += one.size;
    for (const MediaInfo &one : *media) {
        if (auto goOn = report(m_progress, done, total); !goOn)
            return goOn;
        expected.insert(m_media.path(one));
        if (!used->contains(one.hash))
            inspectUnreferenced(one);
        else if (auto looked = inspectFile(one); !looked)
            return looked;
        done += one.size;
    }
    for (const QString &path : std::as_const(m_filesPresent)) {
        if (!expected.contains(path))
            noteHarmless(MediaUnknownCode, inFolder(path), false);
    }
    return {};
}

Result<> Inspection::inspectFile(const MediaInfo &media)
{
    const QString subject = inFolder(m_media.path(media));
    const auto info = m_files.info(m_media.path(media));
    if (!info) {
        note(MediaMissingCode, subject);
    } else if (info->size != media.size || !m_media.verify(media)) {
        note(MediaDamagedCode, subject);
    }
    return {};
}

// Also without its file: a snapshot from before a repair brings such rows back.
void Inspection::inspectUnreferenced(const MediaInfo &media)
{
    if (!m_inSnapshots.contains(media.hash))
        noteHarmless(MediaUnreferencedCode, inFolder(m_media.path(media)), true);
}

void Inspection::inspectStaging()
{
    const auto entries = m_files.list(m_folder.staging());
    if (!entries || entries->isEmpty())
        return;
    // With a living holder it is work in progress.
    if (!isHeld())
        noteHarmless(StagingLeftoverCode, inFolder(m_folder.staging()), true);
}

bool Inspection::isHeld() const
{
    const auto holder = PortfolioLock::holder(m_files, m_folder.lock());
    return holder && PortfolioLock::isAlive(*holder, SystemClock());
}

// A living holder may be between a commit and its line.
Result<> Inspection::inspectJournal(const Database &database)
{
    if (!m_files.exists(m_folder.journal()) || isHeld())
        return {};
    const auto info = MetaTable(database).info();
    if (!info)
        return fail(info.error());
    const auto journal = readJournal(m_files, m_folder.journal());
    if (!journal || !journal->hasHead || journal->damagedLines > 0)
        noteHarmless(JournalUnreadableCode, inFolder(m_folder.journal()), true);
    else if (!journal->isComplete() || journal->reaches() != info->lastChange)
        noteHarmless(JournalBehindCode, stampText(journal->reaches()), true);
    return {};
}

Result<> rebuildIndex(const Database &database)
{
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    if (auto rebuilt = SearchIndex(database).rebuild(); !rebuilt)
        return rebuilt;
    return transaction->commit();
}

Result<> sweepLeftovers(Portfolio &portfolio)
{
    return sweepStaging(portfolio.media(),
                        [&](const MediaHash &hash) { return portfolio.reader().media(hash); });
}

} // namespace

bool needsSalvage(const QList<Problem> &problems)
{
    static const QStringList codes = {DatabaseDamagedCode, LinkBrokenCode, RecordIncompleteCode, RecordGarbledCode};
    return std::ranges::any_of(problems, [](const Problem &problem) { return codes.contains(problem.code); });
}

Backups lookAtBackups(Files &files, const PortfolioFolder &folder)
{
    Backups backups;
    const Snapshots snapshots(files, folder);
    for (const SnapshotInfo &info : snapshots.list().value_or(QList<SnapshotInfo>())) {
        ++backups.snapshots;
        const auto database = snapshots.open(info.name);
        if (!database || !database->check(Database::Check::Quick))
            continue;
        ++backups.readable;
        if (backups.newest.isEmpty())
            backups.newest = info.name;
    }
    if (const auto journal = readJournal(files, folder.journal())) {
        backups.hasJournal = journal->hasHead;
        backups.journalIsComplete = journal->isComplete();
        backups.journalFollows = journal->head.snapshot;
        backups.journalLines = qint64(journal->entries.size());
        backups.journalReaches = journal->reaches();
    }
    return backups;
}

Result<QList<Problem>> checkPortfolio(const PortfolioView &view, Files &files, const Progress &progress)
{
    return Inspection(view, files, progress).run(view.database());
}

Result<QList<Problem>> repairPortfolio(Portfolio &portfolio, const QList<Problem> &problems)
{
    QList<Problem> repairable;
    std::ranges::copy_if(problems, std::back_inserter(repairable),
                         [](const Problem &problem) { return problem.repairable && !needsSalvage({problem}); });
    if (repairable.isEmpty())
        return repairable;
    if (auto taken = portfolio.takeSnapshot(); !taken)
        return fail(taken.error());

    const auto names = [&](const QString &code) {
        QSet<QString> subjects;
        for (const Problem &problem : std::as_const(repairable)) {
            if (problem.code == code)
                subjects.insert(problem.subject);
        }
        return subjects;
    };
    if (!names(SearchStaleCode).isEmpty()) {
        if (auto rebuilt = rebuildIndex(portfolio.database()); !rebuilt)
            return fail(rebuilt.error());
    }
    if (const auto paths = names(MediaUnreferencedCode); !paths.isEmpty()) {
        const auto media = portfolio.reader().allMedia();
        if (!media)
            return fail(media.error());
        QSet<MediaHash> unused;
        for (const MediaInfo &one : *media) {
            if (paths.contains(portfolio.media().path(one).mid(portfolio.folder().path.size() + 1)))
                unused.insert(one.hash);
        }
        if (auto removed = portfolio.removeUnusedMedia(unused); !removed)
            return fail(removed.error());
    }
    if (!names(StagingLeftoverCode).isEmpty()) {
        if (auto swept = sweepLeftovers(portfolio); !swept)
            return fail(swept.error());
    }
    return repairable;
}

} // namespace kinfolio
