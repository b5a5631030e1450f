// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ways back through the connections: who introduced the learner to whom and to what, and from whose need a project came.

#pragma once

#include "core/overview/recordgraph.h"

namespace kinfolio {

/// From a record back over "introduced by", the record itself first: an opportunity, who told of it, who introduced them.
/// Goes on with the introducer whose link was made first; ends where it would come to somebody again.
[[nodiscard]] QList<RecordPtr> introducedBy(const RecordGraph &graph, RecordId from);
/// The same from the database, reading nothing but the way itself.
[[nodiscard]] Result<QList<RecordPtr>> introducedBy(const PortfolioReader &reader, RecordId from);

/// The needs that a project responds to, each with where it was heard and who was there.
struct NeedTrail {
    RecordPtr need;
    RecordPtr meeting; ///< null when nobody wrote down where
    std::vector<RecordPtr> people; ///< who attended, people before groups
};
[[nodiscard]] QList<NeedTrail> needsBehind(const RecordGraph &graph, RecordId project);
/// The same from the database, reading nothing but what lies around the needs.
[[nodiscard]] Result<QList<NeedTrail>> needsBehind(const PortfolioReader &reader, RecordId project);

} // namespace kinfolio
