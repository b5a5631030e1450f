// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliocopies.h"

#include "core/base/filecopy.h"
#include "core/base/sha256.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"

#include <QFileInfo>

namespace kinfolio {

namespace {

constexpr qint64 BlockBytes = qint64(1024) * 1024;
// A file system needs some room for itself.
constexpr qint64 SpareBytes = qint64(8) * 1024 * 1024;

// What is made anew in a copy, or belongs to who has the folder open.
bool isMadeAnew(const QString &name)
{
    return name.startsWith(QLatin1String("portfolio.db")) || name.startsWith(QLatin1String("kinfolio.lock"))
        || name == QLatin1String("media") || name == QLatin1String("staging");
}

struct Stamp {
    qint64 revision = 0;
    QDateTime modified;
};

struct State {
    CopyComparison::Side side;
    QString portfolioId;
    QHash<RecordId, Stamp> records; ///< in use and in the bin
    QSet<RecordId> removed;
};

Result<> addRecords(const PortfolioReader &reader, State &state)
{
    for (const KindInfo *kind : allKinds()) {
        const auto records = reader.records(*kind);
        if (!records)
            return fail(records.error());
        for (const RecordPtr &record : *records)
            state.records.insert(record->id, {record->revision, record->modified});
        state.side.records += qint64(records->size());
    }
    const auto bin = reader.bin();
    if (!bin)
        return fail(bin.error());
    for (const BinnedRecord &binned : *bin)
        state.records.insert(binned.record->id, {binned.record->revision, std::max(binned.record->modified, binned.binnedAt)});
    return {};
}

Result<State> stateOf(const Environment &environment, const QString &folder)
{
    const auto view = PortfolioView::open(environment.files, folder, environment.clock);
    if (!view)
        return fail(view.error());
    const PortfolioReader &reader = (*view)->reader();
    const auto info = reader.info();
    const auto media = reader.allMedia();
    const auto tombstones = Tombstones((*view)->database()).all();
    if (!info || !media || !tombstones)
        return fail(!info ? info.error() : !media ? media.error() : tombstones.error());
    State state;
    state.portfolioId = info->portfolioId;
    state.side.lastChange = info->lastChange;
    state.side.files = media->size();
    if (const auto learner = reader.learner())
        state.side.learner = recordTitle(**learner);
    for (const Tombstone &tombstone : *tombstones)
        state.removed.insert(tombstone.id);
    if (auto added = addRecords(reader, state); !added)
        return fail(added.error());
    return state;
}

bool isAhead(const Stamp &one, const Stamp &other)
{
    return one.revision != other.revision ? one.revision > other.revision : one.modified > other.modified;
}

qint64 aheadOf(const State &one, const State &other)
{
    qint64 ahead = 0;
    for (auto record = one.records.begin(); record != one.records.end(); ++record) {
        const auto there = other.records.constFind(record.key());
        const bool isNew = there == other.records.constEnd() && !other.removed.contains(record.key());
        if (isNew || (there != other.records.constEnd() && isAhead(*record, *there)))
            ++ahead;
    }
    for (const RecordId &id : one.removed) {
        if (other.records.contains(id))
            ++ahead;
    }
    return ahead;
}

Result<MediaHash> hashOf(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    Sha256 hash;
    QByteArray block(BlockBytes, Qt::Uninitialized);
    while (true) {
        const auto got = (*file)->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return hash.finish();
        hash.add(QByteArrayView(block).first(*got));
    }
}

// Counts bytes over many files.
class Steps {
public:
    Steps(const Progress &progress, qint64 total)
        : m_progress(progress)
        , m_total(total)
    {
    }
    [[nodiscard]] Result<> add(qint64 bytes)
    {
        m_done += bytes;
        return report(m_progress, m_done, m_total);
    }

private:
    const Progress &m_progress;
    qint64 m_total;
    qint64 m_done = 0;
};

struct LooseFile {
    QString name; ///< below the folder
    qint64 size = 0;
};

Result<> addLoose(Files &files, const QString &folder, const QString &below, QList<LooseFile> &found)
{
    const auto entries = files.list(folder + below);
    if (!entries)
        return fail(entries.error());
    for (const FileInfo &entry : *entries) {
        if (entry.isLink || (below.isEmpty() && isMadeAnew(entry.name)))
            continue;
        const QString name = below + QLatin1Char('/') + entry.name;
        if (!entry.isFolder) {
            found.append({name, entry.size});
            continue;
        }
        if (auto added = addLoose(files, folder, name, found); !added)
            return added;
    }
    return {};
}

Result<> copyLoose(Files &files, const QString &from, const QString &to, const QList<LooseFile> &loose, Steps &steps)
{
    for (const LooseFile &file : loose) {
        const QString target = to + file.name;
        if (auto made = files.makeFolder(QFileInfo(target).path()); !made)
            return made;
        if (auto copied = copyFile(files, from + file.name, target); !copied)
            return copied;
        const auto here = hashOf(files, from + file.name);
        const auto there = hashOf(files, target);
        if (!here || !there)
            return fail(here ? there.error() : here.error());
        if (*here != *there)
            return fail(ErrorCode::FileChanged, file.name.mid(1));
        if (auto goOn = steps.add(file.size); !goOn)
            return goOn;
    }
    return {};
}

// Each file is hashed on its way, and read back from where it lies in the end.
Result<> copyMedia(const MediaStore &from, Portfolio &to, const QList<MediaInfo> &media, Steps &steps)
{
    MediaBatch batch(to.media());
    for (const MediaInfo &info : media) {
        const auto staged = batch.stageFile(from.path(info));
        if (!staged)
            return fail(staged.error().code == ErrorCode::FileNotFound ? Error{ErrorCode::MediaMissing, info.hash.text(), {}} : staged.error());
        if (staged->hash != info.hash)
            return fail(ErrorCode::MediaDamaged, info.hash.text());
        if (auto goOn = steps.add(info.size); !goOn)
            return goOn;
    }
    if (auto placed = batch.place([](const MediaHash &) -> Result<std::optional<MediaInfo>> { return std::optional<MediaInfo>(); }); !placed)
        return placed;
    for (const MediaInfo &info : media) {
        if (auto whole = to.media().verify(info); !whole)
            return whole;
        if (auto goOn = steps.add(info.size); !goOn)
            return goOn;
    }
    batch.keep();
    return {};
}

qint64 sizeOf(Files &files, const QString &path)
{
    const auto info = files.info(path);
    return info ? info->size : 0;
}

enum class CopyId { New, Kept };

Result<> copyWhole(const Environment &environment, const PortfolioView &view, const QString &to, CopyId copyId, const Progress &progress)
{
    Files &files = environment.files;
    const PortfolioFolder &source = view.folder();
    auto info = view.reader().info();
    const auto media = view.reader().allMedia();
    QList<LooseFile> loose;
    if (!info || !media)
        return fail(info ? media.error() : info.error());
    if (auto listed = addLoose(files, source.path, {}, loose); !listed)
        return listed;
    qint64 mediaBytes = 0;
    qint64 looseBytes = 0;
    for (const MediaInfo &one : *media)
        mediaBytes += one.size;
    for (const LooseFile &one : std::as_const(loose))
        looseBytes += one.size;
    const qint64 needed = mediaBytes + looseBytes + 2 * sizeOf(files, source.database()) + SpareBytes;
    if (const auto room = files.freeSpace(to); room && *room < needed)
        return fail(ErrorCode::NoSpace, to, QStringLiteral("%1 bytes needed, %2 free").arg(needed).arg(*room));
    if (copyId == CopyId::New)
        info->copyId = RecordId::make().text();
    auto copy = Portfolio::createHidden(environment, to, *info, {});
    if (!copy)
        return fail(copy.error());
    Steps steps(progress, 2 * mediaBytes + looseBytes);
    if (auto copied = (*copy)->database().copyFrom(view.database()); !copied)
        return copied;
    if (auto whole = (*copy)->database().check(Database::Check::Thorough); !whole)
        return whole;
    // By now there may be more than was counted.
    const auto inCopy = (*copy)->reader().allMedia();
    if (!inCopy)
        return fail(inCopy.error());
    if (auto copied = copyMedia(MediaStore(files, source.media(), source.staging()), **copy, *inCopy, steps); !copied)
        return copied;
    if (auto published = (*copy)->publish(); !published)
        return published;
    const QString target = (*copy)->folder().path;
    auto copied = copyLoose(files, source.path, target, loose, steps);
    if (!copied) {
        copy->reset();
        // Nothing lay here before, and half of a copy must not look like a whole one.
        (void)files.removeFolder(target);
    }
    return copied;
}

} // namespace

Result<CopyComparison> compareCopies(const Environment &environment, const QString &first, const QString &second, const Progress &progress)
{
    const auto one = stateOf(environment, first);
    if (!one)
        return fail(one.error());
    if (auto goOn = report(progress, 1, 2); !goOn)
        return fail(goOn.error());
    const auto other = stateOf(environment, second);
    if (!other)
        return fail(other.error());
    using enum CopyComparison::Verdict;
    CopyComparison found{Strangers, one->side, other->side};
    if (one->portfolioId != other->portfolioId)
        return found;
    found.first.ahead = aheadOf(*one, *other);
    found.second.ahead = aheadOf(*other, *one);
    if (found.first.ahead > 0 && found.second.ahead > 0)
        found.verdict = BothChanged;
    else if (found.first.ahead > 0)
        found.verdict = FirstIsNewer;
    else
        found.verdict = found.second.ahead > 0 ? SecondIsNewer : Same;
    return found;
}

Result<> copyPortfolioTo(const Environment &environment, const QString &from, const QString &to, const Progress &progress)
{
    const auto view = PortfolioView::open(environment.files, from, environment.clock);
    if (!view)
        return fail(view.error());
    return copyWhole(environment, **view, to, CopyId::New, progress);
}

Result<> movePortfolioTo(const Environment &environment, const QString &from, const QString &to, const Progress &progress)
{
    Files &files = environment.files;
    const QString source = QFileInfo(from).absoluteFilePath();
    const QString target = QFileInfo(to).absoluteFilePath();
    // What another writer left half done is undone first, so that it comes along as it should be.
    auto portfolio = Portfolio::open(environment, source);
    if (!portfolio)
        return fail(portfolio.error());
    if (files.exists(target)) {
        const auto entries = files.list(target);
        if (!entries || !entries->isEmpty())
            return fail(ErrorCode::FolderNotEmpty, target);
    }
    // The lock would not know its file any more.
    portfolio->reset();
    if (auto made = files.makeFolder(QFileInfo(target).path()); !made)
        return made;
    if (files.rename(source, target))
        return files.syncFolders({QFileInfo(target).path(), QFileInfo(source).path()});
    portfolio = Portfolio::open(environment, source);
    const auto view = portfolio ? PortfolioView::open(files, source, environment.clock) : fail(portfolio.error());
    if (!view)
        return fail(view.error());
    if (auto copied = copyWhole(environment, **view, target, CopyId::Kept, progress); !copied)
        return copied;
    portfolio->reset();
    return files.removeFolder(source);
}

} // namespace kinfolio
