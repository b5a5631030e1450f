// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapgraph.h"

#include "core/records/learner.h"
#include "core/store/linkstore.h"
#include "core/store/recordoutline.h"

#include <algorithm>
#include <set>

namespace kinfolio {

namespace {

PartialDate firstDate(const RecordOutline &outline)
{
    const auto date = std::ranges::find_if(outline.dates, [](const PartialDate &one) { return !one.isEmpty(); });
    return date == outline.dates.end() ? PartialDate() : *date;
}

/// A part of something, such as a step of a project, stands for the whole, and its links are those of the whole.
class Wholes {
public:
    Wholes(const std::vector<RecordOutline> &outlines, const QList<Link> &links)
    {
        for (const RecordOutline &outline : outlines)
            m_kinds.insert(outline.id, outline.kind);
        for (const Link &link : links) {
            const KindInfo *part = m_kinds.value(link.from);
            const KindInfo *whole = m_kinds.value(link.to);
            if (link.role == LinkRole::PartOf && part && part->whole && whole && whole->key() == QLatin1String(part->whole))
                m_wholes.insert(link.from, link.to);
        }
    }

    [[nodiscard]] bool isPart(RecordId id) const { return m_wholes.contains(id); }

    /// Each link once, although several parts may have the same.
    [[nodiscard]] QList<Link> linksOfWholes(const QList<Link> &links) const
    {
        QList<Link> moved;
        std::set<std::tuple<RecordId, RecordId, LinkRole>> known;
        for (Link link : links) {
            const bool stays = !isPart(link.from) && !isPart(link.to);
            link.from = m_wholes.value(link.from, link.from);
            link.to = m_wholes.value(link.to, link.to);
            const bool isNew = known.insert({link.from, link.to, link.role}).second;
            if (stays || isNew)
                moved.append(link);
        }
        return moved;
    }

private:
    QHash<RecordId, const KindInfo *> m_kinds;
    QHash<RecordId, RecordId> m_wholes;
};

// From the record in focus outwards, as many links as wanted.
QSet<int> nodesNear(const MapGraph &map, int focus, int depth)
{
    QSet<int> near{focus};
    QList<int> edge{focus};
    for (int step = 0; step < depth && !edge.isEmpty(); ++step) {
        QList<int> next;
        for (const int node : std::as_const(edge)) {
            for (const int link : map.linksAt.at(node)) {
                const int other = map.otherEnd(link, node);
                if (near.contains(other))
                    continue;
                near.insert(other);
                next.append(other);
            }
        }
        edge = next;
    }
    return near;
}

} // namespace

int MapGraph::indexOf(RecordId id) const
{
    const auto found = std::ranges::find(nodes, id, &MapNode::id);
    return found == nodes.end() ? -1 : int(found - nodes.begin());
}

MapGraph makeMap(QList<MapNode> nodes, const QList<Link> &links)
{
    MapGraph map;
    map.nodes = std::move(nodes);
    map.linksAt.resize(map.nodes.size());
    QHash<RecordId, int> places;
    places.reserve(map.nodes.size());
    for (int i = 0; i < map.nodes.size(); ++i)
        places.insert(map.nodes.at(i).id, i);
    for (const Link &link : links) {
        const int from = places.value(link.from, -1);
        const int to = places.value(link.to, -1);
        if (from >= 0 && to >= 0 && from != to)
            map.links.append({link.id, from, to, link.role});
    }
    // In whichever order they were made, the picture is the same.
    std::ranges::stable_sort(map.links, {}, [](const MapLink &link) { return std::tuple(link.from, link.to, link.role); });
    for (int i = 0; i < map.links.size(); ++i) {
        map.linksAt[map.links.at(i).from].append(i);
        map.linksAt[map.links.at(i).to].append(i);
    }
    return map;
}

Result<MapGraph> readMap(const Database &database)
{
    const auto outlines = recordOutlines(database);
    if (!outlines)
        return fail(outlines.error());
    const auto links = LinkStore(database).inUse();
    if (!links)
        return fail(links.error());
    const Wholes wholes(*outlines, *links);
    QList<MapNode> nodes;
    nodes.reserve(qsizetype(outlines->size()));
    for (const RecordOutline &outline : *outlines) {
        if (outline.kind != &Learner::info() && !wholes.isPart(outline.id))
            nodes.append({outline.id, outline.kind, outline.title, firstDate(outline), outline.setting});
    }
    return makeMap(std::move(nodes), wholes.linksOfWholes(*links));
}

MapGraph mapPart(const MapGraph &map, const MapChoice &choice)
{
    const int focus = choice.focus.isValid() ? map.indexOf(choice.focus) : -1;
    const QSet<int> near = focus >= 0 ? nodesNear(map, focus, choice.depth) : QSet<int>();
    QList<MapNode> nodes;
    for (int i = 0; i < map.nodes.size(); ++i) {
        const MapNode &node = map.nodes.at(i);
        const bool wanted = (focus < 0 || near.contains(i)) && !choice.hiddenKinds.contains(node.kind->key());
        if (wanted || i == focus || choice.always.contains(node.id))
            nodes.append(node);
    }
    QList<Link> links;
    links.reserve(map.links.size());
    for (const MapLink &link : map.links)
        links.append({.id = link.id, .from = map.nodes.at(link.from).id, .role = link.role, .to = map.nodes.at(link.to).id, .note = {}, .created = {}});
    return makeMap(std::move(nodes), links);
}

} // namespace kinfolio
