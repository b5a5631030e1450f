// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the badge baked into an SVG drawing, whatever else the drawing contains. Draws nothing.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

/// The first <credential> of Open Badges 3 or <assertion> of Open Badges 1 and 2, by namespace, at any depth.
[[nodiscard]] Result<BadgeText> badgeInSvg(QByteArrayView svg);

} // namespace kinfolio
