// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thread through a portfolio: how one thing led to another, as a chain of connected records of different kinds.

#pragma once

#include "core/records/likelyrole.h"

#include <functional>

namespace kinfolio {

struct ThreadStep {
    RecordId id;
    /// How it follows from the step before, seen from that one; means nothing in the first.
    DirectedRole role;
};

/// Where the search reads.
struct ThreadSource {
    std::function<QString(RecordId)> kindOf; ///< empty for a record that there is not
    std::function<QList<Link>(RecordId)> linksAt;
};

/// The longest chain from one of several records in the order interest, group, person, project, badge, opportunity, or with
/// the project before group and person; at most one of each. Of equal ones that from the record named first, and of that
/// record's the one in the former order. The first step alone when nothing is connected.
[[nodiscard]] QList<ThreadStep> longestThread(const ThreadSource &source, const QList<RecordId> &from);

} // namespace kinfolio
