// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the badge baked into an SVG drawing, whatever else the drawing contains. Draws nothing.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

inline constexpr char CredentialNamespace[] = "https://purl.imsglobal.org/ob/v3p0";
inline constexpr char AssertionNamespace[] = "http://openbadges.org";

/// The first <credential> of Open Badges 3 or <assertion> of Open Badges 1 and 2, by namespace, at any depth.
[[nodiscard]] Result<BadgeText> badgeInSvg(QByteArrayView svg);

/// Which elements hold badges, by their places among all elements in the order in which these begin; the root is 0.
[[nodiscard]] Result<QList<qsizetype>> badgeElementsInSvg(QByteArrayView svg);

} // namespace kinfolio
