// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a record that is a whole: the steps of a project, what an opportunity asks for.

#pragma once

#include "core/portfolio/portfolioreader.h"

namespace kinfolio {

/// Those that have a place in the order first, then the others by the first day that they tell, or that of their making.
[[nodiscard]] Result<std::vector<RecordPtr>> partsOf(const PortfolioReader &reader, const RecordBase &whole);

} // namespace kinfolio
