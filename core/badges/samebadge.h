// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether two files hold the same badge, which an issuer may give again: to correct it, or to make it last longer.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

enum class BadgeKinship {
    Different,
    Same, ///< nothing says that one of them is newer
    Renewal, ///< the one that arrives is newer: it takes the place of the other, which is kept
    Outdated, ///< the one that arrives is older: the other has taken its place
};

/// Two are the same when their issuers and their own ids are equal after percent-decoding and trimming (Open Badges 3.0); the days from
/// which they count say which is newer. A badge without an id is like no other.
[[nodiscard]] BadgeKinship kinshipOf(const BadgeFacts &known, const BadgeFacts &arriving);

} // namespace kinfolio
