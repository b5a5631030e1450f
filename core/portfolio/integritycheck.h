// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks whether a portfolio is whole, and mends what can be mended.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

namespace kinfolio {

struct Problem {
    QString code; ///< dotted and stable: "media.missing", "media.damaged", "media.unreferenced",
                  ///< "media.unknown-file", "database.damaged", "link.broken", "record.incomplete",
                  ///< "record.garbled", "search.stale", "staging.leftover", "snapshot.unreadable",
                  ///< "journal.unreadable", "journal.behind"
    QString subject;
    bool repairable = false;
    bool harmless = false; ///< worth saying, but nothing is wrong with the portfolio
};

/// What there is to go back to, also of a portfolio that cannot be opened.
struct Backups {
    qint64 snapshots = 0;
    qint64 readable = 0; ///< of them
    QString newest; ///< of those
    bool hasJournal = false;
    bool journalIsComplete = false; ///< nothing is missing between what it follows and where it ends
    QString journalFollows; ///< a snapshot
    qint64 journalLines = 0;
    QDateTime journalReaches;
};
[[nodiscard]] Backups lookAtBackups(Files &files, const PortfolioFolder &folder);

/// Reads everything: pages, references, search index, the hash of every file, every snapshot.
[[nodiscard]] Result<QList<Problem>> checkPortfolio(const PortfolioView &view, Files &files,
                                                    const Progress &progress = {});

/// Whether something was found for which the database must be built anew: see salvagePortfolio().
[[nodiscard]] bool needsSalvage(const QList<Problem> &problems);

/// Mends what else checkPortfolio called repairable, after a snapshot; gives what was mended.
[[nodiscard]] Result<QList<Problem>> repairPortfolio(Portfolio &portfolio, const QList<Problem> &problems);

} // namespace kinfolio
