// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/timeline/timeline.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <tuple>

namespace kinfolio {

namespace {

constexpr int January = 1;
// Further than this a chain of connections says nothing about the interest any more.
constexpr int MostSteps = 3;

// Larger is later. A year alone lies between the two school years that it is part of.
int rankOf(const TimelinePeriod &period)
{
    return 2 * period.year + (period.type == TimelinePeriod::Type::SchoolYear ? 1 : 0);
}

// Smaller stands further up: late dates, and before the days of a month what is not known by its day.
auto placeOf(const TimelineEntry &entry)
{
    const DatePoint &start = entry.date.start();
    return std::tuple(-start.year, start.month != 0, -start.month, start.day != 0, -start.day);
}

bool goesOn(const QString &kind)
{
    static constexpr std::array Crossroads{"person",   "group",     "learner", "interest",
                                           "showcase", "framework", ""};
    return std::ranges::none_of(Crossroads, [&](const char *name) { return kind == QLatin1String(name); });
}

} // namespace

TimelinePeriod periodOf(const DatePoint &date, int firstMonth)
{
    if (date.month == 0 && firstMonth != January)
        return {TimelinePeriod::Type::OpenYear, date.year};
    const bool begun = date.month == 0 || date.month >= firstMonth;
    return {TimelinePeriod::Type::SchoolYear, begun ? date.year : date.year - 1};
}

bool TimelineFilter::takes(const TimelineEntry &entry) const
{
    return (!kind || entry.kind == kind) && (setting.isEmpty() || entry.setting == setting)
        && (!among || among->contains(entry.record));
}

std::vector<TimelineSection> timelineSections(std::vector<TimelineEntry> entries,
                                              const TimelineFilter &filter, int firstMonth)
{
    std::erase_if(entries,
                  [&](const TimelineEntry &entry) { return entry.date.isEmpty() || !filter.takes(entry); });
    const auto period = [firstMonth](const TimelineEntry &entry) {
        return periodOf(entry.date.start(), firstMonth);
    };
    // What came in later is told first of what has one date, as all else here.
    std::ranges::reverse(entries);
    std::ranges::stable_sort(entries, {}, [&](const TimelineEntry &entry) {
        return std::tuple_cat(std::tuple(-rankOf(period(entry))), placeOf(entry));
    });
    std::vector<TimelineSection> sections;
    for (TimelineEntry &entry : entries) {
        const TimelinePeriod now = period(entry);
        if (sections.empty() || sections.back().period != now)
            sections.push_back({now, {}});
        sections.back().entries.push_back(std::move(entry));
    }
    return sections;
}

QSet<RecordId> belongingTo(RecordId interest, const QList<Link> &links,
                           const std::function<QString(RecordId)> &kindOf)
{
    QMultiHash<RecordId, RecordId> neighbours;
    for (const Link &link : links) {
        neighbours.insert(link.from, link.to);
        neighbours.insert(link.to, link.from);
    }
    QSet<RecordId> found{interest};
    QList<RecordId> edge{interest};
    for (int step = 0; step < MostSteps && !edge.isEmpty(); ++step) {
        QList<RecordId> next;
        for (const RecordId &id : std::as_const(edge)) {
            if (id != interest && !goesOn(kindOf(id)))
                continue;
            for (const RecordId &neighbour : neighbours.values(id)) {
                if (found.contains(neighbour) || kindOf(neighbour) == QLatin1String("interest"))
                    continue;
                found.insert(neighbour);
                next.append(neighbour);
            }
        }
        edge = next;
    }
    return found;
}

} // namespace kinfolio
