// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages that look at all records together, when what they read has arrived, for the list of all windows.

#pragma once

#include "tests/ui/allwindows.h"

namespace kinfolio {

void addOverviews(std::vector<WindowCase> &all);

} // namespace kinfolio
