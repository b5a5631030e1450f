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
                  ///< "search.stale", "staging.leftover", "snapshot.unreadable"
    QString subject;
    bool repairable = false;
    bool harmless = false; ///< worth saying, but nothing is wrong with the portfolio
};

/// Reads everything: pages, references, search index, the hash of every file, every snapshot.
[[nodiscard]] Result<QList<Problem>> checkPortfolio(const PortfolioView &view, Files &files,
                                                    const Progress &progress = {});

/// Mends what checkPortfolio called repairable, after a snapshot; gives what was mended.
[[nodiscard]] Result<QList<Problem>> repairPortfolio(Portfolio &portfolio, const QList<Problem> &problems);

} // namespace kinfolio
