// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A role seen from one of its two ends, and the likeliest one between records of two kinds.

#pragma once

#include "core/records/descriptor.h"
#include "core/records/link.h"

namespace kinfolio {

struct DirectedRole {
    LinkRole role = LinkRole::RelatedTo;
    bool outwards = true; ///< from the record in hand to the other one

    friend bool operator==(const DirectedRole &, const DirectedRole &) = default;
};

/// How a record of one kind is most often joined to one of the other; "related to" when nothing is usual.
[[nodiscard]] DirectedRole likelyRole(const QString &kind, const QString &otherKind);

} // namespace kinfolio
