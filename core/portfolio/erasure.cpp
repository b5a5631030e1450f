// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/erasure.h"

#include "core/portfolio/editor.h"
#include "core/records/learner.h"
#include "core/store/exportbase.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

#include <QDir>

namespace kinfolio {

namespace {

const QString NotePrefix = QStringLiteral("erase-");
// As a batch of media names its files: should everything else fail, the sweep of the next start removes
// these.
const QString PendingName = QStringLiteral("/pending");
const QString RecordsName = QStringLiteral("/records");
constexpr qint64 MaxNoteBytes = qint64(64) * 1024 * 1024;
// Transaction, files, snapshots, database.
constexpr int Steps = 4;

QList<RecordId> withoutRepeats(const QList<RecordId> &records)
{
    QList<RecordId> once;
    for (const RecordId &id : records) {
        if (!once.contains(id))
            once.append(id);
    }
    return once;
}

// A tombstone counts: the words of a record that was removed may still lie in the search index of that day.
Result<bool> couldHold(const Database &database, RecordId id)
{
    const auto row = RecordStore(database).find(id);
    if (!row)
        return fail(row.error());
    if (row->has_value())
        return true;
    const auto buried = Tombstones(database).has(id);
    if (!buried || *buried)
        return buried;
    return ExportBase(database).holds(id);
}

} // namespace

Erasure::Erasure(Portfolio &portfolio)
    : m_portfolio(portfolio)
    , m_files(portfolio.environment().files)
    , m_snapshots(m_files, portfolio.folder())
{
}

Result<ErasurePlan> Erasure::plan(const QList<RecordId> &records) const
{
    const QList<RecordId> wanted = withoutRepeats(records);
    const auto present = stillThere(wanted);
    if (!present)
        return fail(present.error());
    const auto look = lookAtSnapshots(wanted);
    if (!look)
        return fail(look.error());
    // Tried out and rolled back: what refers to what is then asked in one way only.
    auto transaction = Transaction::begin(m_portfolio.database(), Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    ErasurePlan plan;
    Editor editor(m_portfolio.database(), m_portfolio.environment().clock.now());
    for (const RecordPtr &record : *present) {
        plan.titles.append(recordTitle(*record));
        if (auto removed = editor.apply(RemoveRecord{record->id}); !removed)
            return fail(removed.error());
    }
    const auto media = unneededMedia(*look);
    if (!media)
        return fail(media.error());
    plan.files = media->size();
    plan.snapshots = look->holding.size();
    return plan;
}

Result<Erased> Erasure::run(const QList<RecordId> &records, const Progress &progress)
{
    if (auto finished = finishInterrupted(); !finished)
        return fail(finished.error());
    const QList<RecordId> wanted = withoutRepeats(records);
    const auto present = stillThere(wanted);
    if (!present)
        return fail(present.error());
    const auto look = lookAtSnapshots(wanted);
    if (!look)
        return fail(look.error());
    if (auto goOn = report(progress, 0, Steps); !goOn)
        return fail(goOn.error());
    const auto note = removeFromDatabase(*present, wanted, *look);
    if (!note)
        return fail(note.error());
    auto erased = finish(*note, progress);
    if (erased)
        erased->records = present->size();
    return erased;
}

Result<> Erasure::finishInterrupted()
{
    const auto folders = noteFolders();
    if (!folders)
        return fail(folders.error());
    for (const QString &folder : *folders) {
        auto note = readNote(folder);
        if (!note)
            return fail(note.error());
        // Cut short before its transaction: then nothing has happened yet.
        bool removed = !note->records.isEmpty();
        for (const RecordId &id : std::as_const(note->records)) {
            const auto row = RecordStore(m_portfolio.database()).find(id);
            if (!row)
                return fail(row.error());
            removed = removed && !row->has_value();
        }
        if (!removed)
            continue;
        if (auto finished = finish(*note, {}); !finished)
            return fail(finished.error());
    }
    return {};
}

Result<QList<RecordPtr>> Erasure::stillThere(const QList<RecordId> &records) const
{
    QList<RecordPtr> present;
    for (const RecordId &id : records) {
        const auto row = RecordStore(m_portfolio.database()).find(id);
        if (!row)
            return fail(row.error());
        if (*row) {
            if (&(*row)->record->kind() == &Learner::info())
                return fail(ErrorCode::RecordInvalid, QStringLiteral("learner"),
                            QStringLiteral("cannot be erased"));
            present.append((*row)->record);
            continue;
        }
        // Asked again for what is gone: whatever is left of it elsewhere goes.
        const auto buried = Tombstones(m_portfolio.database()).has(id);
        if (!buried)
            return fail(buried.error());
        if (!*buried)
            return fail(ErrorCode::RecordNotFound, id.text());
    }
    return present;
}

Result<Erasure::SnapshotLook> Erasure::lookAtSnapshots(const QList<RecordId> &records) const
{
    const auto list = m_snapshots.list();
    if (!list)
        return fail(list.error());
    SnapshotLook look;
    for (const SnapshotInfo &info : *list) {
        if (!lookAtSnapshot(info.name, records, look))
            look.holding.append(info.name);
    }
    auto kept = keptFiles();
    if (!kept)
        return fail(kept.error());
    look.kept = std::move(*kept);
    return look;
}

Result<QStringList> Erasure::keptFiles() const
{
    QStringList kept;
    const QString folder = m_portfolio.folder().snapshots();
    if (!m_files.exists(folder))
        return kept;
    const auto entries = m_files.list(folder);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        if (entry.name.startsWith(PortfolioFolder::keptName()))
            kept.append(folder + QLatin1Char('/') + entry.name);
    }
    return kept;
}

// False when the snapshot could hold one of the records; one that cannot be read could hold anything.
bool Erasure::lookAtSnapshot(const QString &name, const QList<RecordId> &records, SnapshotLook &look) const
{
    const auto snapshot = m_snapshots.open(name);
    if (!snapshot)
        return false;
    // Every question can be asked in the newest schema only.
    const auto copy = upToDateCopy(*snapshot);
    if (!copy)
        return false;
    for (const RecordId &id : records) {
        const auto held = couldHold(*copy, id);
        if (!held || *held)
            return false;
    }
    const MediaTable table(*copy);
    const auto media = table.all();
    const auto unreferenced = table.unreferenced();
    if (!media || !unreferenced)
        return false;
    QSet<MediaHash> needed;
    for (const MediaInfo &one : *media)
        needed.insert(one.hash);
    for (const MediaInfo &one : *unreferenced)
        needed.remove(one.hash);
    look.neededByOthers.unite(needed);
    return true;
}

// Also what only an earlier state of a record referred to: nobody can say any more whose it was.
Result<QList<MediaInfo>> Erasure::unneededMedia(const SnapshotLook &look) const
{
    auto media = MediaTable(m_portfolio.database()).unreferenced();
    if (media)
        media->removeIf([&](const MediaInfo &one) { return look.neededByOthers.contains(one.hash); });
    return media;
}

Result<Erasure::Note> Erasure::removeFromDatabase(const QList<RecordPtr> &present,
                                                  const QList<RecordId> &records, const SnapshotLook &look)
{
    const Database &database = m_portfolio.database();
    const QDateTime now = m_portfolio.environment().clock.now();
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    Editor editor(database, now);
    for (const RecordPtr &record : present) {
        if (auto removed = editor.apply(RemoveRecord{record->id}); !removed)
            return fail(removed.error());
    }
    for (const RecordId &id : records) {
        if (auto forgotten = ExportBase(database).forget(id); !forgotten)
            return fail(forgotten.error());
    }
    const auto media = unneededMedia(look);
    if (!media)
        return fail(media.error());
    Note note{m_portfolio.folder().staging() + QLatin1Char('/') + NotePrefix + randomName(), records, *media};
    if (auto written = writeNote(note); !written)
        return fail(written.error());
    for (const MediaInfo &one : *media) {
        if (auto removed = MediaTable(database).remove(one.hash); !removed)
            return fail(removed.error());
    }
    // Taking single records out leaves their words in the index until it is merged; made anew, it has none of
    // them.
    if (auto rebuilt = SearchIndex(database).rebuild(); !rebuilt)
        return fail(rebuilt.error());
    if (auto noted = MetaTable(database).noteChange(now); !noted)
        return fail(noted.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    if (const auto info = m_portfolio.reader().info())
        m_portfolio.journal().note(editor.effect(), *info);
    return note;
}

Result<> Erasure::writeNote(const Note &note) const
{
    QByteArray ids;
    for (const RecordId &id : note.records)
        ids += id.text().toLatin1() + '\n';
    QByteArray files;
    for (const MediaInfo &one : note.media)
        files += one.hash.text().toLatin1() + ' ' + one.extension.toLatin1() + '\n';
    if (auto made = m_files.makeFolder(note.folder); !made)
        return made;
    if (auto written = m_files.writeAtomically(note.folder + PendingName, files); !written)
        return written;
    return m_files.writeAtomically(note.folder + RecordsName, ids);
}

Result<Erasure::Note> Erasure::readNote(const QString &folder) const
{
    Note note{folder, {}, {}};
    const auto ids = m_files.readAll(folder + RecordsName, MaxNoteBytes);
    const auto files = m_files.readAll(folder + PendingName, MaxNoteBytes);
    // Cut short while it was being written: no records.
    if (!ids || !files)
        return note;
    for (const QByteArray &line : ids->split('\n')) {
        if (const auto id = RecordId::fromText(QString::fromLatin1(line)); id.isValid())
            note.records.append(id);
    }
    for (const QByteArray &line : files->split('\n')) {
        const MediaInfo media{MediaHash::fromText(QString::fromLatin1(line.left(64))),
                              0,
                              {},
                              QString::fromLatin1(line.mid(65))};
        if (media.hash.isValid())
            note.media.append(media);
    }
    return note;
}

Result<QStringList> Erasure::noteFolders() const
{
    QStringList folders;
    const QString staging = m_portfolio.folder().staging();
    if (!m_files.exists(staging))
        return folders;
    const auto entries = m_files.list(staging);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        if (entry.isFolder && entry.name.startsWith(NotePrefix))
            folders.append(staging + QLatin1Char('/') + entry.name);
    }
    return folders;
}

Result<Erased> Erasure::finish(const Note &note, const Progress &progress)
{
    Erased erased;
    if (auto goOn = report(progress, 1, Steps); !goOn)
        return fail(goOn.error());
    const auto files = removeFiles(note.media);
    if (!files)
        return fail(files.error());
    if (auto goOn = report(progress, 2, Steps); !goOn)
        return fail(goOn.error());
    const auto snapshots = removeSnapshots(note.records);
    if (!snapshots)
        return fail(snapshots.error());
    if (auto goOn = report(progress, 3, Steps); !goOn)
        return fail(goOn.error());
    if (auto compacted = m_portfolio.database().compact(); !compacted)
        return fail(compacted.error());
    if (auto removed = m_files.removeFolder(note.folder); !removed)
        return fail(removed.error());
    QDir().rmdir(m_portfolio.folder().staging()); // only when nothing else is being staged
    // The learner is not left without a copy because others had to go. Without one everything is done all the
    // same.
    if (*snapshots > 0)
        (void)m_portfolio.takeSnapshot();
    (void)report(progress, Steps, Steps);
    erased.files = *files;
    erased.snapshots = *snapshots;
    return erased;
}

// Each file is looked up once more: meanwhile the same content may have been added again.
Result<qint64> Erasure::removeFiles(const QList<MediaInfo> &media)
{
    qint64 count = 0;
    for (const MediaInfo &one : media) {
        const auto known = m_portfolio.reader().media(one.hash);
        if (!known)
            return fail(known.error());
        if (*known)
            continue;
        if (auto removed = m_portfolio.media().remove(one); !removed)
            return fail(removed.error());
        ++count;
    }
    return count;
}

Result<qint64> Erasure::removeSnapshots(const QList<RecordId> &records)
{
    if (records.isEmpty())
        return qint64(0);
    if (auto forgotten = m_portfolio.journal().forget(records); !forgotten)
        return fail(forgotten.error());
    const auto look = lookAtSnapshots(records);
    if (!look)
        return fail(look.error());
    for (const QString &name : look->holding) {
        if (auto removed = m_snapshots.remove(name); !removed)
            return fail(removed.error());
    }
    for (const QString &path : look->kept) {
        if (auto removed = m_files.remove(path); !removed)
            return fail(removed.error());
    }
    return qint64(look->holding.size());
}

} // namespace kinfolio
