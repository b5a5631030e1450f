// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The example portfolio of an invented learner, so that nobody starts in front of an empty page.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

namespace kinfolio {

/// Makes the sample portfolio in a folder that is absent or empty. All or nothing; Interrupted when `progress` asks to stop.
[[nodiscard]] Result<std::unique_ptr<Portfolio>> createSample(const Environment &environment, const QString &folder,
                                                              const QString &readme = {}, const Progress &progress = {});

} // namespace kinfolio
