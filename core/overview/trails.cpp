// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/trails.h"

#include "core/records/group.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/person.h"

#include <algorithm>

namespace kinfolio {

namespace {

// Goes on with the first that is not yet on the way.
template<typename Introducers>
QList<RecordPtr> trailFrom(RecordPtr at, Introducers introducers)
{
    QList<RecordPtr> trail;
    QSet<RecordId> seen;
    while (at) {
        trail.append(at);
        seen.insert(at->id);
        const std::vector<RecordPtr> found = introducers(at->id);
        const auto next = std::ranges::find_if(found, [&](const RecordPtr &one) { return !seen.contains(one->id); });
        at = next == found.end() ? nullptr : *next;
    }
    return trail;
}

std::vector<RecordPtr> whoWasAt(const RecordGraph &graph, RecordId meeting)
{
    std::vector<RecordPtr> there = graph.neighbours(meeting, {&Person::info()});
    std::ranges::copy(graph.neighbours(meeting, {&Group::info()}), std::back_inserter(there));
    return there;
}

} // namespace

QList<RecordPtr> introducedBy(const RecordGraph &graph, RecordId from)
{
    return trailFrom(graph.record(from), [&](RecordId at) { return graph.ends(at, LinkRole::IntroducedBy, true); });
}

Result<QList<RecordPtr>> introducedBy(const PortfolioReader &reader, RecordId from)
{
    const auto first = reader.record(from);
    if (!first)
        return fail(first.error());
    Result<> read;
    const QList<RecordPtr> trail = trailFrom(*first, [&](RecordId at) {
        std::vector<RecordPtr> found;
        const auto links = reader.linksAt(at);
        if (!links)
            read = fail(links.error());
        for (const Link &link : links.value_or(QList<Link>())) {
            if (link.role != LinkRole::IntroducedBy || link.from != at)
                continue;
            if (const auto introducer = reader.record(link.to))
                found.push_back(*introducer);
            else
                read = fail(introducer.error());
        }
        return found;
    });
    return read ? Result<QList<RecordPtr>>(trail) : fail(read.error());
}

QList<NeedTrail> needsBehind(const RecordGraph &graph, RecordId project)
{
    QList<NeedTrail> trails;
    for (const RecordPtr &need : graph.ends(project, LinkRole::RespondsTo, true)) {
        if (&need->kind() != &Need::info())
            continue;
        NeedTrail trail{need, nullptr, {}};
        const auto meetings = graph.neighbours(need->id, {&Meeting::info()});
        if (!meetings.empty()) {
            trail.meeting = meetings.front();
            trail.people = whoWasAt(graph, trail.meeting->id);
        }
        trails.append(trail);
    }
    return trails;
}

Result<QList<NeedTrail>> needsBehind(const PortfolioReader &reader, RecordId project)
{
    const auto near = RecordGraph::around(reader, project, {&Need::info()});
    if (!near)
        return fail(near.error());
    QList<NeedTrail> trails = needsBehind(*near, project);
    for (NeedTrail &trail : trails) {
        if (!trail.meeting)
            continue;
        const auto there = RecordGraph::around(reader, trail.meeting->id, {});
        if (!there)
            return fail(there.error());
        trail.people = whoWasAt(*there, trail.meeting->id);
    }
    return trails;
}

} // namespace kinfolio
