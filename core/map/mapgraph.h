// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All records and what joins them as plain values, to draw a map of and to ask questions about.

#pragma once

#include "core/records/descriptor.h"
#include "core/records/likelyrole.h"
#include "core/store/database.h"

#include <QSet>

namespace kinfolio {

struct MapNode {
    RecordId id;
    const KindInfo *kind = nullptr;
    QString title;
    PartialDate date; ///< the first that it has; may be empty
    QString setting; ///< where it happened; may be empty
};

struct MapLink {
    LinkId id;
    int from = 0; ///< a place in the nodes
    int to = 0;
    LinkRole role = LinkRole::RelatedTo;
};

struct MapGraph {
    QList<MapNode> nodes;
    QList<MapLink> links;
    QList<QList<int>> linksAt; ///< the places of a node's links, by the place of the node

    /// The place of a record; -1 when it is not on the map.
    [[nodiscard]] int indexOf(RecordId id) const;
    [[nodiscard]] int otherEnd(int link, int node) const
    {
        const MapLink &joined = links.at(link);
        return joined.from == node ? joined.to : joined.from;
    }
    /// A link seen from one of its ends.
    [[nodiscard]] DirectedRole roleFrom(int node, int link) const
    {
        return {links.at(link).role, links.at(link).from == node};
    }
};

/// Joins nodes with links; links without one of their ends, and from a record to itself, are left out.
[[nodiscard]] MapGraph makeMap(QList<MapNode> nodes, const QList<Link> &links);

/// All records in use but the learner, to whom all of it belongs, and but parts, for which the whole stands: by kind, then
/// oldest first.
[[nodiscard]] Result<MapGraph> readMap(const Database &database);

struct MapChoice {
    QSet<QString> hiddenKinds;
    RecordId focus; ///< only what is near this record; invalid for everything
    int depth = 1; ///< how many links away from it
    QSet<RecordId> always; ///< stays, whatever else was chosen

    friend bool operator==(const MapChoice &, const MapChoice &) = default;
};

/// What of a map was chosen. A record in focus that is not on it leaves everything in.
[[nodiscard]] MapGraph mapPart(const MapGraph &map, const MapChoice &choice);

} // namespace kinfolio
