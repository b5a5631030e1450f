// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of a portfolio folder: making one on a stick, telling which of two is newer, moving one. Each of these may run on any
// thread, with a portfolio that is not open there.

#pragma once

#include "core/portfolio/portfolio.h"

#include <QMap>

namespace kinfolio {

/// What two folders have to do with each other.
struct CopyComparison {
    enum class Verdict {
        Strangers, ///< two portfolios, not two copies of one
        Same, ///< the same records in the same state
        FirstIsNewer, ///< the first has all that the second has, and more
        SecondIsNewer,
        BothChanged, ///< each has something that the other lacks
    };
    struct Side {
        QString learner;
        QDateTime lastChange; ///< UTC
        qint64 records = 0; ///< in use
        qint64 files = 0;
        qint64 ahead = 0; ///< records that are only here, or in a later state, or that were removed only here
    };

    Verdict verdict = Verdict::Strangers;
    Side first;
    Side second;
};

/// Reads both; changes nothing. Errors: those of PortfolioView::open, Interrupted.
[[nodiscard]] Result<CopyComparison> compareCopies(const Environment &environment, const QString &first, const QString &second,
                                                   const Progress &progress = {});

/// Makes a whole copy in a folder that is absent or empty: records, files, snapshots and whatever else lies in the folder.
/// Everything is read back before this returns; on failure nothing is left. Works while the portfolio is open in a window.
/// Errors: those of PortfolioView::open and Portfolio::create, NoSpace, MediaDamaged, MediaMissing, Interrupted.
[[nodiscard]] Result<> copyPortfolioTo(const Environment &environment, const QString &from, const QString &to,
                                       const Progress &progress = {});

/// Moves the folder, by a rename where that is possible, else by a copy; the original goes when the copy has been read back.
/// Nobody may have it open. Errors: those of copyPortfolioTo, PortfolioLocked.
[[nodiscard]] Result<> movePortfolioTo(const Environment &environment, const QString &from, const QString &to,
                                       const Progress &progress = {});

} // namespace kinfolio
