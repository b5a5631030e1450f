// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/recordgraph.h"

#include "core/records/kinds.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"

#include <algorithm>

namespace kinfolio {

namespace {

/// Reads records and links one by one, each once.
class Surroundings {
public:
    explicit Surroundings(const PortfolioReader &reader)
        : m_reader(reader)
    {
    }

    Result<> add(RecordId id)
    {
        if (m_known.contains(id))
            return {};
        const auto record = m_reader.record(id);
        if (!record)
            return fail(record.error());
        m_known.insert(id);
        records.push_back(*record);
        return {};
    }

    Result<> addLinksAt(RecordId id)
    {
        const auto found = m_reader.linksAt(id);
        if (!found)
            return fail(found.error());
        for (const Link &link : *found) {
            if (m_joined.contains(link.id))
                continue;
            if (auto done = add(link.from == id ? link.to : link.from); !done)
                return done;
            m_joined.insert(link.id);
            links.append(link);
        }
        return {};
    }

    std::vector<RecordPtr> records;
    QList<Link> links;

private:
    const PortfolioReader &m_reader;
    QSet<RecordId> m_known;
    QSet<LinkId> m_joined;
};

} // namespace

RecordGraph::RecordGraph(std::vector<RecordPtr> records, const QList<Link> &links)
    : m_records(std::move(records))
{
    for (const RecordPtr &record : m_records)
        m_byId.insert(record->id, record);
    for (const Link &link : links) {
        const RecordPtr from = m_byId.value(link.from);
        const RecordPtr to = m_byId.value(link.to);
        if (!from || !to)
            continue;
        m_edges[link.from].append({to, {link.role, true}, link.note, link.position});
        m_edges[link.to].append({from, {link.role, false}, link.note, link.position});
    }
}

Result<RecordGraph> RecordGraph::read(const PortfolioReader &reader)
{
    std::vector<RecordPtr> all;
    for (const KindInfo *kind : allKinds()) {
        if (kind == &Standard::info())
            continue;
        auto records = reader.records(*kind);
        if (!records)
            return fail(records.error());
        std::ranges::move(*records, std::back_inserter(all));
    }
    const auto links = reader.links();
    if (!links)
        return fail(links.error());
    QSet<RecordId> known;
    for (const RecordPtr &record : all)
        known.insert(record->id);
    for (const Link &link : *links) {
        if (link.role != LinkRole::EvidenceFor || known.contains(link.to) || !known.contains(link.from))
            continue;
        const auto standard = reader.record(link.to);
        if (!standard)
            return fail(standard.error());
        known.insert(link.to);
        all.push_back(*standard);
    }
    return RecordGraph(std::move(all), *links);
}

Result<RecordGraph> RecordGraph::around(const PortfolioReader &reader, RecordId id, const QList<const KindInfo *> &through)
{
    Surroundings found(reader);
    auto done = found.add(id);
    if (done)
        done = found.addLinksAt(id);
    const size_t near = found.records.size();
    for (size_t i = 1; done && i < near; ++i) {
        if (through.contains(&found.records[i]->kind()))
            done = found.addLinksAt(found.records[i]->id);
    }
    if (!done)
        return fail(done.error());
    return RecordGraph(std::move(found.records), found.links);
}

RecordGraph RecordGraph::forOthers() const
{
    RecordGraph shown;
    for (const RecordPtr &record : m_records) {
        if (effectiveAudience(*record) == Audience::Me)
            continue;
        shown.m_records.push_back(record);
        shown.m_byId.insert(record->id, record);
    }
    for (const RecordPtr &record : shown.m_records) {
        QList<GraphEdge> kept = edges(record->id);
        kept.removeIf([&](const GraphEdge &edge) { return !shown.m_byId.contains(edge.other->id); });
        if (!kept.isEmpty())
            shown.m_edges.insert(record->id, kept);
    }
    return shown;
}

std::vector<RecordPtr> RecordGraph::of(const KindInfo &kind) const
{
    std::vector<RecordPtr> found;
    std::ranges::copy_if(m_records, std::back_inserter(found), [&](const RecordPtr &record) { return &record->kind() == &kind; });
    return found;
}

const QList<GraphEdge> &RecordGraph::edges(RecordId id) const
{
    static const QList<GraphEdge> none;
    const auto found = m_edges.constFind(id);
    return found == m_edges.constEnd() ? none : *found;
}

std::vector<RecordPtr> RecordGraph::neighbours(RecordId id, const QList<const KindInfo *> &kinds) const
{
    std::vector<RecordPtr> found;
    QSet<RecordId> seen;
    for (const GraphEdge &edge : edges(id)) {
        if (!kinds.contains(&edge.other->kind()) || seen.contains(edge.other->id))
            continue;
        seen.insert(edge.other->id);
        found.push_back(edge.other);
    }
    return found;
}

std::vector<RecordPtr> RecordGraph::ends(RecordId id, LinkRole role, bool outwards) const
{
    std::vector<RecordPtr> found;
    for (const GraphEdge &edge : edges(id)) {
        if (edge.role == DirectedRole{role, outwards})
            found.push_back(edge.other);
    }
    return found;
}

} // namespace kinfolio
