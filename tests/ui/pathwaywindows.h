// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pathway as it is shown to pictures and checks: of nothing, of an interest that led far, and of one that is on its way.

#pragma once

#include "tests/ui/allwindows.h"

namespace kinfolio {

[[nodiscard]] std::vector<WindowCase> pathwayWindows();

} // namespace kinfolio
