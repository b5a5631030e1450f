// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The snapshots of a portfolio with what one wants to know of each before going back to it.

#pragma once

#include "core/portfolio/snapshots.h"

namespace kinfolio {

struct EarlierState {
    SnapshotInfo snapshot;
    std::optional<qint64> records; ///< in use; unknown where an older Kinfolio kept them in another way
};

struct EarlierStates {
    qint64 recordsNow = 0;
    QDateTime lastCopyElsewhere; ///< invalid when there is none
    QList<EarlierState> states; ///< newest first; those that cannot be read any more are left out
};

/// Opens every snapshot, so it is for a worker. Errors: those of PortfolioView::open, Interrupted.
[[nodiscard]] Result<EarlierStates> earlierStates(Files &files, const PortfolioFolder &folder, const Progress &progress);

/// "Entries: 212, fewer than now by 3".
[[nodiscard]] QString recordsWords(std::optional<qint64> then, qint64 now);
/// The day and the time of day, as one says it here.
[[nodiscard]] QString whenWords(const QDateTime &when, const QDateTime &now);

} // namespace kinfolio
