// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which standards of the learner's own frameworks an issuer means.

#pragma once

#include "core/badges/badgedetails.h"
#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

/// For each alignment the standard that it names, by its address, its CASE identifier, or its code where just one framework has that
/// code (or the one that is called so); an invalid id where there is none. Errors: read errors of the database.
[[nodiscard]] Result<QList<RecordId>> standardsFor(const PortfolioReader &reader, const QList<BadgeAlignment> &alignments);

} // namespace kinfolio
