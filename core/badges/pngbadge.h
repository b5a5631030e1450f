// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the badge baked into a PNG. Walks the chunks itself: QImage takes the last of two badges and drops
// one with a wrong checksum without a word.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

/// The first iTXt "openbadgecredential", else the first "openbadges" in iTXt, tEXt or zTXt.
[[nodiscard]] Result<BadgeText> badgeInPng(QByteArrayView png);

} // namespace kinfolio
