// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When one should be told to keep a copy somewhere else: snapshots lie in the same folder, and sticks get lost.

#pragma once

#include "core/store/metatable.h"

namespace kinfolio {

/// Whether something has changed since the last copy elsewhere and a month has passed; with no copy yet, two weeks after
/// the portfolio was made. \param lastCopy invalid when there is none
[[nodiscard]] bool isCopyDue(const PortfolioInfo &info, const QDateTime &lastCopy, const QDateTime &now);

} // namespace kinfolio
