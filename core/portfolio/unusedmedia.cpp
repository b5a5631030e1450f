// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/unusedmedia.h"

#include "core/portfolio/portfolio.h"
#include "core/store/mediatable.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

namespace kinfolio {

Result<QSet<MediaHash>> mediaInUse(const Database &database)
{
    const auto version = schemaVersion(database);
    if (version && *version < newestSchema()) {
        // Every question can be asked in the newest schema only.
        const auto copy = upToDateCopy(database);
        return copy ? mediaInUse(*copy) : fail(copy.error());
    }
    const auto all = MediaTable(database).all();
    const auto unreferenced = MediaTable(database).unreferenced();
    if (!all || !unreferenced)
        return fail(all ? unreferenced.error() : all.error());
    QSet<MediaHash> used;
    for (const MediaInfo &media : *all)
        used.insert(media.hash);
    for (const MediaInfo &media : *unreferenced)
        used.remove(media.hash);
    return used;
}

Result<QList<MediaInfo>> unusedMedia(const Database &database, const Snapshots &snapshots, const Progress &progress)
{
    auto unused = MediaTable(database).unreferenced();
    if (!unused || unused->isEmpty())
        return unused;
    const auto list = snapshots.list();
    if (!list)
        return fail(list.error());
    for (const SnapshotInfo &info : *list) {
        if (auto goOn = report(progress, 0, 0); !goOn)
            return fail(goOn.error());
        const auto snapshot = snapshots.open(info.name);
        const auto needed = snapshot ? mediaInUse(*snapshot) : fail(snapshot.error());
        if (needed)
            unused->removeIf([&](const MediaInfo &media) { return needed->contains(media.hash); });
    }
    return unused;
}

// Forgets the files in the database first: a file that nobody knows is harmless, the other way round is not.
Result<QList<MediaInfo>> Portfolio::removeUnusedMedia(const QSet<MediaHash> &wanted)
{
    if (auto ours = mayWrite(); !ours)
        return fail(ours.error());
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    MediaTable table(*m_database);
    auto removed = table.unreferenced();
    if (!removed)
        return removed;
    removed->removeIf([&](const MediaInfo &media) { return !wanted.contains(media.hash); });
    for (const MediaInfo &media : std::as_const(*removed)) {
        if (auto done = table.remove(media.hash); !done)
            return fail(done.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    for (const MediaInfo &media : std::as_const(*removed)) {
        if (auto done = m_media.remove(media); !done)
            return fail(done.error());
    }
    if (!removed->isEmpty()) {
        ChangeSet all;
        all.everything = true;
        Q_EMIT changed(all);
    }
    return removed;
}

} // namespace kinfolio
