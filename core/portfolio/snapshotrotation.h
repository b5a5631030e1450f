// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which snapshots are worth their place on the disk: many of the last hours, few of the last year.

#pragma once

#include "core/base/clock.h"
#include "core/portfolio/snapshots.h"

namespace kinfolio {

struct SnapshotRotation {
    int newest = 10; ///< these stay whatever their age
    /// Of so many days, weeks and months on which there is one the newest stays; weeks begin on Monday, all in UTC.
    int days = 7;
    int weeks = 4;
    int months = 12;
    int most = 33; ///< in all; one stays even when this is 0
};

/// Those that may go, oldest last. \param newestFirst all there are \param room bytes that they may take together; the two
/// newest stay even when they take more
[[nodiscard]] QList<SnapshotInfo> spareSnapshots(const QList<SnapshotInfo> &newestFirst, const SnapshotRotation &rotation,
                                                 qint64 room);

/// Takes a snapshot of a portfolio that a window has open, from a thread of its own, unless the newest one holds the same
/// state; then lets the spare ones go. Gives the name, or nothing when there was no need. Errors: those of PortfolioView::open
/// and Snapshots::take.
[[nodiscard]] Result<QString> keepSnapshot(Files &files, const Clock &clock, const PortfolioFolder &folder,
                                           const SnapshotRotation &rotation, const Progress &progress = {});

} // namespace kinfolio
