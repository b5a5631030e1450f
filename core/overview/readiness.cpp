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
    std::vector<RecordPtr> records;
    QSet<RecordId> known;
    const auto read = [&](RecordId id) -> Result<> {
        if (known.contains(id))
            return {};
        const auto record = reader.record(id);
        if (!record)
            return fail(record.error());
        known.insert(id);
        records.push_back(*record);
        return {};
    };
    if (auto done = read(opportunity); !done)
        return fail(done.error());
    const auto around = reader.linksAt(opportunity);
    if (!around)
        return fail(around.error());
    QList<Link> links;
    for (const Link &link : *around) {
        if (link.role != LinkRole::PartOf || link.to != opportunity)
            continue;
        links.append(link);
        if (auto done = read(link.from); !done)
            return fail(done.error());
        const auto further = reader.linksAt(link.from);
        if (!further)
            return fail(further.error());
        for (const Link &evidence : *further) {
            if (evidence.role != LinkRole::EvidenceFor || evidence.to != link.from)
                continue;
            links.append(evidence);
            if (auto done = read(evidence.from); !done)
                return fail(done.error());
        }
    }
    return readinessOf(RecordGraph(std::move(records), links), opportunity);
}

} // namespace kinfolio
