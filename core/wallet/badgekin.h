// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which badges of a portfolio are the same one, given again.

#pragma once

#include "core/badges/samebadge.h"
#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

struct BadgeKin {
    RecordId badge; ///< the other one
    BadgeKinship kinship; ///< of the one that was asked about, as the one that arrives: Renewal when it is the newer of the two
};

/// The other badges in use that are the same, as far as they have been checked. Errors: read errors of the database.
[[nodiscard]] Result<QList<BadgeKin>> kinOf(const PortfolioReader &reader, RecordId badge);

} // namespace kinfolio
