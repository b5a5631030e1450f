// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/readiness.h"

#include <algorithm>
#include <limits>

namespace kinfolio {

namespace {

// Those without a position come last.
qint64 place(qint64 position)
{
    return position > 0 ? position : std::numeric_limits<qint64>::max();
}

} // namespace

qsizetype Readiness::met() const
{
    return std::ranges::count_if(requirements, &RequirementState::isMet);
}

Readiness readinessOf(const RecordGraph &graph, RecordId opportunity)
{
    QList<GraphEdge> parts;
    for (const GraphEdge &edge : graph.edges(opportunity)) {
        if (edge.role == DirectedRole{LinkRole::PartOf, false} && &edge.other->kind() == &Requirement::info())
            parts.append(edge);
    }
    std::ranges::stable_sort(parts, {}, [](const GraphEdge &edge) { return place(edge.position); });
    Readiness readiness;
    for (const GraphEdge &part : std::as_const(parts)) {
        readiness.requirements.append({std::static_pointer_cast<const Requirement>(part.other),
                                       graph.ends(part.other->id, LinkRole::EvidenceFor, false)});
    }
    return readiness;
}

Result<Readiness> readinessOf(const PortfolioReader &reader, RecordId opportunity)
{
    const auto graph = RecordGraph::around(reader, opportunity, {&Requirement::info()});
    if (!graph)
        return fail(graph.error());
    return readinessOf(*graph, opportunity);
}

} // namespace kinfolio
