// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What template packs add to the list of all windows.

#pragma once

#include "tests/ui/allwindows.h"

namespace kinfolio {

void addPacks(std::vector<WindowCase> &all);

} // namespace kinfolio
