// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What takes the room that a portfolio has on its disk.

#pragma once

#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

struct RoomOverview {
    struct BigFile {
        RecordId record;
        QString title;
        qint64 size = 0; ///< bytes
    };

    qint64 database = 0; ///< bytes, as are the others
    qint64 media = 0;
    qint64 snapshots = 0;
    qint64 free = 0; ///< on the disk
    QList<BigFile> biggest; ///< in use, the biggest first
    QList<MediaInfo> unused; ///< files that no record and no snapshot refers to

    [[nodiscard]] qint64 unusedSize() const; ///< bytes
};

/// Looks at names and sizes, and into each snapshot; for a worker. \param most how many big files are wanted
/// Errors: those of PortfolioView::open, FileUnreadable, Interrupted.
[[nodiscard]] Result<RoomOverview> roomOverview(Files &files, const PortfolioFolder &folder, qsizetype most,
                                                const Progress &progress = {});

} // namespace kinfolio
