// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the text of a badge (JSON, compact JWS, or an address) to what it says.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

enum class BadgeTextKind { Json, Jwt, Address, Unknown };

/// What the text is, without outer white space and byte order mark.
[[nodiscard]] BadgeTextKind badgeTextKind(QByteArrayView text);

/// Text as extractBadge found it; container and mediaType are left to the caller.
[[nodiscard]] Result<BadgeFacts> factsOfBadgeText(QByteArrayView text, bool baked);

} // namespace kinfolio
