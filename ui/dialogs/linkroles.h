// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways in which one record can be joined to another, seen from the first, and the likeliest one for two kinds.

#pragma once

#include "core/records/descriptor.h"
#include "core/records/link.h"

#include <QList>

namespace kinfolio {

struct DirectedRole {
    LinkRole role = LinkRole::RelatedTo;
    bool outwards = true; ///< from the record in hand to the other one

    /// "helped by" or "helped with".
    [[nodiscard]] QString words() const;
    friend bool operator==(const DirectedRole &, const DirectedRole &) = default;
};

/// All of them; a role that reads the same from both ends comes once.
[[nodiscard]] QList<DirectedRole> directedRoles();
[[nodiscard]] DirectedRole likelyRole(const QString &kind, const QString &otherKind);

} // namespace kinfolio
