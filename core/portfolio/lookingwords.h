// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said to somebody who looks at a portfolio that he cannot change.

#pragma once

#include "core/portfolio/opening.h"

namespace kinfolio {

/// Whole sentences; empty when there is nothing to say but that one looks.
[[nodiscard]] QString lookingWords(const Looking &looking, const QDateTime &now);

} // namespace kinfolio
