// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/opening.h"

#include "core/base/filecopy.h"
#include "core/base/place.h"
#include "core/portfolio/snapshots.h"
#include "core/search/searchindex.h"
#include "core/store/migrator.h"
#include "core/store/newercopy.h"

#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace kinfolio {

namespace {

// A planted view or trigger must not keep us busy while we find out that it is there.
constexpr int OpeningTimeMs = 5000;
constexpr qint64 HeaderBytes = 100;
// How often a file that somebody writes to is copied in the hope that he pauses.
constexpr int CopyAttempts = 3;

const QStringList JournalEndings = {QStringLiteral("-journal"), QStringLiteral("-wal")};

// An emptied journal says that all is done.
bool hasJournal(Files &files, const QString &path)
{
    return std::ranges::any_of(JournalEndings, [&](const QString &ending) {
        const auto info = files.info(path + ending);
        return info && info->size > 0;
    });
}

Result<QByteArray> headerOf(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    QByteArray header(HeaderBytes, 0);
    const auto got = (*file)->read(header.data(), HeaderBytes);
    return got ? Result<QByteArray>(header) : fail(got.error());
}

// What the first page says (SQLite file format, section 1.3), before SQLite sees the file.
Result<> checkHeader(Files &files, const QString &path)
{
    const auto info = files.info(path);
    const auto header = headerOf(files, path);
    if (!header)
        return fail(header.error().code == ErrorCode::FileNotFound ? ErrorCode::PortfolioNotFound : header.error().code,
                    QFileInfo(path).path());
    const qint64 size = info ? info->size : 0;
    if (size == 0)
        return fail(ErrorCode::PortfolioEmptyDatabase, path);
    if (header->count('\0') == HeaderBytes)
        return fail(ErrorCode::PortfolioEmptyDatabase, path, QStringLiteral("zeros only"));
    if (!header->startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(ErrorCode::PortfolioNotAPortfolio, path);
    const auto byte = [&](int at) { return qint64(quint8(header->at(at))); };
    const qint64 pageSize = (byte(16) << 8 | byte(17)) == 1 ? 65536 : (byte(16) << 8 | byte(17));
    const qint64 pages = byte(28) << 24 | byte(29) << 16 | byte(30) << 8 | byte(31);
    // With a journal beside it the file may rightly be shorter or longer than its header says.
    if (!hasJournal(files, path) && size < pages * pageSize)
        return fail(ErrorCode::PortfolioDamaged, path, QStringLiteral("cut short"));
    return {};
}

Result<Database> inMemory(const Database &database)
{
    auto copy = Database::inMemory();
    if (!copy)
        return copy;
    if (auto copied = copy->copyFrom(database); !copied)
        return fail(copied.error());
    return copy;
}

// A copy of the file and what belongs to it, in a folder that only this user can read, which goes again at once. There
// SQLite may finish or undo what a journal says.
Result<Database> recoveredCopy(Files &files, const QString &path, const Progress &progress)
{
    const QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/kinfolio-look-XXXXXX"));
    if (!folder.isValid())
        return fail(ErrorCode::WriteFailed, QDir::tempPath(), folder.errorString());
    const QString copy = folder.filePath(QStringLiteral("portfolio.db"));
    QStringList endings{QString()};
    std::ranges::copy_if(JournalEndings, std::back_inserter(endings), [&](const QString &ending) { return files.exists(path + ending); });
    for (const QString &ending : std::as_const(endings)) {
        if (auto copied = copyFile(files, path + ending, copy + ending, progress); !copied)
            return fail(copied.error());
    }
    const auto database = openPortfolioDatabase(files, copy, Database::Mode::ReadWrite);
    if (!database)
        return fail(database.error().about(path));
    if (auto checked = database->check(Database::Check::Quick); !checked)
        return fail(checked.error().about(path));
    return inMemory(*database);
}

// Of a file that another computer may write to at this moment: taken between two changes, or not at all.
Result<Database> copyOfAMoment(Files &files, const QString &path, const LockHolder &holder, const Progress &progress)
{
    const auto header = [&] { return headerOf(files, path).value_or(QByteArray()); };
    for (int i = 0; i < CopyAttempts; ++i) {
        const QByteArray before = header();
        if (hasJournal(files, path))
            continue;
        auto copy = recoveredCopy(files, path, progress);
        if (!copy || (!hasJournal(files, path) && header() == before))
            return copy;
    }
    return fail(ErrorCode::PortfolioLocked, holder.host, QStringLiteral("it changes all the time"));
}

// SQLite must not open this file: on a network whose locks do not hold, or in a folder that a program copies, the journal of a
// writer on another computer looks like that of a dead one and would be undone under his hands.
Result<SeenDatabase> withoutTouching(Files &files, const PortfolioFolder &places, const Looking &looking, const Progress &progress)
{
    const Snapshots snapshots(files, places);
    for (const SnapshotInfo &info : snapshots.list().value_or(QList<SnapshotInfo>())) {
        auto database = snapshots.open(info.name);
        if (!database)
            continue;
        Looking seen = looking;
        seen.asOf = info.taken;
        return SeenDatabase{std::move(*database), seen};
    }
    auto copy = copyOfAMoment(files, places.database(), *looking.holder, progress);
    if (!copy)
        return fail(copy.error());
    return SeenDatabase{std::move(*copy), looking};
}

Result<SeenDatabase> recovered(Files &files, const PortfolioFolder &places, Looking looking, const Progress &progress)
{
    auto copy = recoveredCopy(files, places.database(), progress);
    if (!copy)
        return fail(copy.error());
    looking.isRecovered = !looking.holder;
    return SeenDatabase{std::move(*copy), looking};
}

bool isOnAnotherComputer(const LockHolder &holder)
{
    return holder.host != QSysInfo::machineHostName();
}

// Where what one computer writes is not at once, and not in order, what another one reads.
bool isShared(const Place &place)
{
    return place.kind == Place::Kind::Remote || place.kind == Place::Kind::Synced;
}

std::optional<LockHolder> livingHolder(Files &files, const Clock &clock, const PortfolioFolder &places)
{
    const auto holder = PortfolioLock::holder(files, places.lock());
    return holder && PortfolioLock::isAlive(*holder, clock) ? holder : std::nullopt;
}

// In the schema that it has.
Result<SeenDatabase> openAsItIs(Files &files, const Clock &clock, const PortfolioFolder &places, const Progress &progress)
{
    const QString path = places.database();
    if (auto checked = checkHeader(files, path); !checked)
        return fail(checked.error());
    const Place place = placeOf(files, places.path);
    Looking looking;
    looking.holder = livingHolder(files, clock, places);
    if (looking.holder && isShared(place) && isOnAnotherComputer(*looking.holder))
        return withoutTouching(files, places, looking, progress);
    const bool journal = hasJournal(files, path);
    if (place.isReadOnly && journal)
        return recovered(files, places, looking, progress);
    // On a network somebody else may still write what we may not.
    const bool cannotChange = place.isReadOnly && !isShared(place);
    auto database = openPortfolioDatabase(files, path, cannotChange ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    const auto isRefused = [&] {
        return !database
            && (database.error().code == ErrorCode::PortfolioReadOnly || database.error().code == ErrorCode::FileUnreadable);
    };
    // What an interrupted writer left half done has to be taken back before anybody can read. SQLite does so by itself
    // where it may write. What a living writer has under way is not half done.
    if (isRefused() && journal && !looking.holder && openPortfolioDatabase(files, path, Database::Mode::ReadWrite))
        database = openPortfolioDatabase(files, path, Database::Mode::ReadOnly);
    // A folder in which this user may not write is like a disc.
    if (isRefused() && journal)
        return recovered(files, places, looking, progress);
    if (isRefused())
        database = openPortfolioDatabase(files, path, Database::Mode::Immutable);
    if (!database)
        return fail(database.error());
    return SeenDatabase{std::move(*database), looking};
}

Result<SeenDatabase> openNewer(Files &files, const PortfolioFolder &places, const Progress &progress)
{
    const bool isReadOnly = placeOf(files, places.path).isReadOnly;
    const auto newer = Database::open(places.database(), isReadOnly ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    if (!newer)
        return fail(newer.error());
    newer->askWhileRunning(progress);
    auto copy = copyOfNewer(*newer);
    if (!copy)
        return fail(copy.error());
    if (auto indexed = SearchIndex(copy->database).rebuild(); !indexed)
        return fail(indexed.error());
    Looking looking;
    looking.why = Looking::Why::Newer;
    looking.unknownRecords = copy->unknownRecords;
    return SeenDatabase{std::move(copy->database), looking};
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

Result<SeenDatabase> openToRead(Files &files, const Clock &clock, const PortfolioFolder &places, const Progress &progress)
{
    auto seen = openAsItIs(files, clock, places, progress);
    if (!seen)
        return seen;
    const auto version = schemaVersion(seen->database);
    if (!version)
        return fail(version.error());
    if (*version == newestSchema())
        return seen;
    // Who only reads must not migrate the file and still wants to see every kind.
    auto copy = upToDateCopy(seen->database, progress);
    if (!copy)
        return fail(copy.error());
    return SeenDatabase{std::move(*copy), seen->looking};
}

Result<SeenDatabase> openToLook(Files &files, const Clock &clock, const PortfolioFolder &places, const Progress &progress)
{
    auto seen = openToRead(files, clock, places, progress);
    if (seen || seen.error().code != ErrorCode::PortfolioNewer)
        return seen;
    auto newer = openNewer(files, places, progress);
    // Whatever is in the way: what there is to say is that it is newer.
    return newer ? std::move(newer) : std::move(seen);
}

Result<> checkBeforeWriting(Files &files, const Clock &clock, const PortfolioFolder &places)
{
    if (auto checked = checkHeader(files, places.database()); !checked)
        return checked;
    // While somebody writes, nothing may be recovered, so nobody looks further.
    if (const auto holder = livingHolder(files, clock, places))
        return fail(PortfolioLock::lockedBy(*holder));
    if (placeOf(files, places.path).isReadOnly)
        return fail(ErrorCode::PortfolioReadOnly, places.path);
    const auto seen = openAsItIs(files, clock, places, {});
    return seen ? Result<>() : fail(seen.error());
}

void bringToRest(Files &files, const PortfolioFolder &places)
{
    // A living holder does it himself when he is done; a dead one left what is not to be touched before it was looked at.
    if (files.exists(places.lock()) || journalFor(files, places) != Database::Journal::WriteAhead)
        return;
    constexpr qsizetype writeVersion = 18; // SQLite file format, section 1.3.3: 2 stands for a write-ahead log
    const auto header = headerOf(files, places.database());
    if (!header || header->at(writeVersion) != 2)
        return;
    const auto database = openPortfolioDatabase(files, places.database(), Database::Mode::ReadWrite);
    if (!database)
        return;
    database->waitForOthers(0);
    (void)database->setJournal(Database::Journal::RollbackFile);
}

std::optional<Looking::Why> reasonToLook(const Error &error)
{
    switch (error.code) {
    case ErrorCode::PortfolioLocked:
        return Looking::Why::Held;
    case ErrorCode::PortfolioReadOnly:
        return Looking::Why::ReadOnlyPlace;
    case ErrorCode::PortfolioNewer:
        return Looking::Why::Newer;
    default:
        return {};
    }
}

Database::Journal journalFor(Files &files, const PortfolioFolder &places)
{
    // On a disk of this computer, the one durable mode that lets workers read while the window saves; back to a plain file in
    // rest. It needs memory that all share, which no network gives, and leaves two files that a pulled stick or a program
    // that copies folders takes apart.
    const bool isLocal = placeOf(files, places.path).kind == Place::Kind::Local;
    return isLocal ? Database::Journal::WriteAhead : Database::Journal::EmptiedFile;
}

} // namespace kinfolio
