// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a badge is written into each sort of picture. baking.h decides what goes in and looks at what comes out.

#pragma once

#include "core/badges/badgejson.h"

namespace kinfolio {

struct BadgeToBake {
    QByteArrayView text;
    BadgeTextKind kind = BadgeTextKind::Json;
    int version = 3; ///< of Open Badges
    QString address; ///< where a hosted badge lies; empty for others
};

/// \{ Errors: BadgeDamaged and BadgeTooLarge, both about the picture.
[[nodiscard]] Result<QByteArray> bakeIntoPng(const BadgeToBake &badge, QByteArrayView png);
[[nodiscard]] Result<QByteArray> bakeIntoSvg(const BadgeToBake &badge, QByteArrayView svg);
/// \}

} // namespace kinfolio
