// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds a portfolio anew whose database is damaged: from what can still be read of it, the snapshot on which the journal
// goes on, and the journal. The damaged file is only read, and kept.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

namespace kinfolio {

/// What came of it, in numbers of records unless said otherwise.
struct Salvaged {
    qint64 fromDatabase = 0;
    qint64 fromSnapshot = 0;
    qint64 fromJournal = 0;
    qint64 incomplete = 0; ///< of those from the database: only the title is left, or a text is garbled
    qint64 links = 0;
    qint64 linksLeftOut = 0; ///< an end of them is lost
    qint64 mediaMissing = 0; ///< files that a record names and that are not there
    QString snapshot; ///< the one that was used; empty when there was none
    qint64 journalLines = 0; ///< that were used
    QDateTime journalReaches; ///< invalid without a journal
    QString kept; ///< where the damaged database lies now, from the portfolio's folder; empty when there was none

    [[nodiscard]] qint64 records() const { return fromDatabase + fromSnapshot + fromJournal; }
};

/// Whether a portfolio that cannot be opened for this reason may be built anew. Where nothing shows that there was one,
/// as with the file of another program, nothing is.
[[nodiscard]] bool canBeSalvaged(Files &files, const PortfolioFolder &folder, ErrorCode reason);

/// Everything happens on a copy and takes effect by one rename, so it can be stopped or fail anywhere. Of each record the
/// newest revision wins. \param reason what is wrong with it, which is the error when nothing at all can be read
/// Errors: PortfolioLocked, NoSpace and other write errors, Interrupted.
[[nodiscard]] Result<Salvaged> salvagePortfolio(const Environment &environment, const QString &folder, const Error &reason,
                                                const Progress &progress = {});

} // namespace kinfolio
