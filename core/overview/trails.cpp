// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/trails.h"

#include "core/records/group.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/person.h"

#include <algorithm>

namespace kinfolio {

QList<RecordPtr> introducedBy(const RecordGraph &graph, RecordId from)
{
    QList<RecordPtr> trail;
    QSet<RecordId> seen;
    RecordPtr at = graph.record(from);
    while (at && !seen.contains(at->id)) {
        trail.append(at);
        seen.insert(at->id);
        const auto introducers = graph.ends(at->id, LinkRole::IntroducedBy, true);
        const auto next = std::ranges::find_if(introducers, [&](const RecordPtr &one) { return !seen.contains(one->id); });
        at = next == introducers.end() ? nullptr : *next;
    }
    return trail;
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
            trail.people = graph.neighbours(trail.meeting->id, {&Person::info()});
            std::ranges::copy(graph.neighbours(trail.meeting->id, {&Group::info()}), std::back_inserter(trail.people));
        }
        trails.append(trail);
    }
    return trails;
}

} // namespace kinfolio
