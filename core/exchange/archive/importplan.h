// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides, item by item, what of a document comes into a portfolio. Changes nothing.

#pragma once

#include "core/exchange/archive/archivedocument.h"

namespace kinfolio {

struct ImportPlan {
    QList<ImportItem> items;
    /// Records and links to add; the media they need come first when it is carried out.
    Edit edit;
    QSet<MediaHash> media;
};

/// Everything, for a new portfolio.
[[nodiscard]] ImportPlan planWhole(const PortfolioDocument &document);

/// For a portfolio that is there: adds what is new, skips what is the same, and where the two differ leaves what is
/// there. The learner stays the one who is there.
[[nodiscard]] Result<ImportPlan> planImport(const PortfolioDocument &document, const PortfolioReader &portfolio);

} // namespace kinfolio
