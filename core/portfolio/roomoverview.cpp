// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/roomoverview.h"

#include "core/portfolio/snapshots.h"
#include "core/portfolio/unusedmedia.h"
#include "core/store/mediatable.h"

#include <numeric>

namespace kinfolio {

qint64 RoomOverview::unusedSize() const
{
    return std::accumulate(unused.begin(), unused.end(), qint64(0), [](qint64 sum, const MediaInfo &one) { return sum + one.size; });
}

Result<RoomOverview> roomOverview(Files &files, const PortfolioFolder &folder, qsizetype most, const Progress &progress)
{
    const auto view = PortfolioView::open(files, folder.path);
    if (!view)
        return fail(view.error());
    RoomOverview room;
    const auto database = files.info(folder.database());
    if (!database)
        return fail(database.error());
    room.database = database->size;
    const auto media = (*view)->reader().allMedia();
    if (!media)
        return fail(media.error());
    for (const MediaInfo &one : *media)
        room.media += one.size;
    const Snapshots snapshots(files, folder);
    const auto list = snapshots.list();
    if (!list)
        return fail(list.error());
    for (const SnapshotInfo &snapshot : *list)
        room.snapshots += snapshot.size;
    const auto free = files.freeSpace(folder.path);
    if (!free)
        return fail(free.error());
    room.free = *free;
    const auto biggest = MediaTable((*view)->database()).biggestInUse(most);
    if (!biggest)
        return fail(biggest.error());
    for (const MediaUse &use : *biggest) {
        // In use, so it has a title; what went away meanwhile is left out.
        if (const auto record = (*view)->reader().record(use.record))
            room.biggest.append({use.record, recordTitle(**record), use.size});
    }
    auto unused = unusedMedia((*view)->database(), snapshots, progress);
    if (!unused)
        return fail(unused.error());
    room.unused = std::move(*unused);
    return room;
}

} // namespace kinfolio
