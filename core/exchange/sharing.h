// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What of a portfolio an audience gets to see: the privacy floor of every export.

#pragma once

#include "core/exchange/exchange.h"
#include "core/exchange/portfoliocopy.h"

namespace kinfolio {

struct SharedPortfolio {
    PortfolioCopy content;
    QList<LeftOut> leftOut;
};

/// For Audience::Me everything. For others: only records shown to them, without private fields and without data that this
/// version does not understand; only links between two such records; no bin, no tombstones.
[[nodiscard]] SharedPortfolio shareWith(Audience audience, PortfolioCopy copy);

} // namespace kinfolio
