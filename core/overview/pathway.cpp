// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/pathway.h"

#include "core/markdown/markdown.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/kinds/evidence.h"
#include "core/records/kinds/experience.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/skill.h"
#include "core/records/kinds/standard.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace kinfolio {

namespace {

using What = PathwayStage::What;

constexpr auto UsualOrder =
    std::to_array({What::Interest, What::People, What::Made, What::Earned, What::Learned, What::Door});

// Whether a comes before b; what has no date comes after all that have one.
bool isEarlier(const PartialDate &a, const PartialDate &b)
{
    return !a.isEmpty() && (b.isEmpty() || a.start() < b.start());
}

PartialDate earlier(const PartialDate &a, const PartialDate &b)
{
    return isEarlier(b, a) ? b : a;
}

// What lasts may be older than the story, and is part of it since what it is joined to.
bool lasts(const RecordBase &record)
{
    return &record.kind() == &Group::info() || &record.kind() == &Skill::info();
}

// When a record came about: the first of its days that stand in the timeline. A door opens on the day of the
// answer.
PartialDate dateOf(const RecordBase &record)
{
    if (&record.kind() == &Opportunity::info()) {
        if (const auto &answered = static_cast<const Opportunity &>(record).answered; !answered.isEmpty())
            return answered;
    }
    PartialDate first;
    for (const FieldInfo &field : record.kind().own) {
        if (field.has(FieldFlag::InTimeline) && !field.isEmpty(record))
            first =
                earlier(first, PartialDate::fromText(field.get(record).toString()).value_or(PartialDate()));
    }
    if (&record.kind() == &Skill::info()) {
        for (const LevelMark &mark : static_cast<const Skill &>(record).levels)
            first = earlier(first, mark.since);
    }
    return first;
}

// What the learner says with the record itself.
QString ownWords(const RecordBase &record)
{
    const KindInfo *kind = &record.kind();
    if (kind == &Interest::info())
        return markdownPlainText(static_cast<const Interest &>(record).story);
    if (kind == &Project::info())
        return static_cast<const Project &>(record).question;
    if (kind == &Opportunity::info())
        return static_cast<const Opportunity &>(record).result;
    if (kind == &Impact::info())
        return markdownPlainText(static_cast<const Impact &>(record).about);
    if (kind == &Reflection::info())
        return markdownPlainText(static_cast<const Reflection &>(record).text);
    if (kind == &Evidence::info())
        return markdownPlainText(static_cast<const Evidence &>(record).reason);
    if (kind == &Skill::info() && !static_cast<const Skill &>(record).levels.isEmpty())
        return byTime(static_cast<const Skill &>(record).levels).last().note;
    return {};
}

// Whether its date says when somebody took part in it: membership lasts, and a door without an answer is
// still to come.
bool hasHappened(const RecordBase &record)
{
    if (&record.kind() == &Opportunity::info())
        return !static_cast<const Opportunity &>(record).answered.isEmpty();
    return !lasts(record);
}

bool isWon(const RecordBase &record)
{
    return &record.kind() == &Opportunity::info()
        && static_cast<const Opportunity &>(record).state == QLatin1String("won");
}

bool isAward(const RecordBase &record)
{
    return &record.kind() == &Experience::info()
        && static_cast<const Experience &>(record).type == QLatin1String("award");
}

// Where on the path something stands that is joined to the interest or to what came of it; nothing when it is
// no part of it.
std::optional<What> placeOf(const RecordBase &record)
{
    const KindInfo *kind = &record.kind();
    if (kind == &Person::info() || kind == &Group::info())
        return What::People;
    if (kind == &Project::info() || kind == &Impact::info())
        return What::Made;
    if (kind == &Badge::info() || isAward(record))
        return What::Earned;
    if (kind == &Skill::info() || kind == &Standard::info() || kind == &Evidence::info())
        return What::Learned;
    if (kind == &Opportunity::info())
        return What::Door;
    return {};
}

Gap::What gapOf(What stage, bool knowsPeople)
{
    switch (stage) {
    case What::Interest:
    case What::People:
        return knowsPeople ? Gap::What::InterestAlone : Gap::What::NoPeople;
    case What::Made:
        return Gap::What::InterestWithoutProject;
    case What::Earned:
        return Gap::What::InterestWithoutBadge;
    case What::Learned:
        return Gap::What::InterestWithoutSkill;
    case What::Door:
        return Gap::What::InterestWithoutOpportunity;
    }
    Q_UNREACHABLE_RETURN(Gap::What::InterestAlone);
}

class Builder {
public:
    Builder(const RecordGraph &graph, RecordPtr interest)
        : m_graph(graph)
        , m_interest(std::move(interest))
    {
        for (const What what : UsualOrder)
            m_stages.append({what, {}, {}});
    }

    Pathway pathway()
    {
        add(What::Interest, {m_interest, {}, nullptr, nullptr, {}, dateOf(*m_interest)});
        addReflections();
        addAround(m_interest, {What::People, What::Made, What::Earned, What::Learned, What::Door});
        addAround(What::Made, {What::People, What::Made, What::Earned, What::Learned, What::Door});
        addAround(What::Earned, {What::People, What::Learned, What::Door});
        addAround(What::Door, {What::People});
        datePeople();
        finish();
        return {std::static_pointer_cast<const Interest>(m_interest), m_stages};
    }

private:
    PathwayStage &stage(What what) { return m_stages[qsizetype(what)]; }

    void add(What what, PathwayItem item)
    {
        if (item.words.isEmpty() || what == What::Door) {
            if (const QString words = ownWords(*item.record); !words.isEmpty())
                item.words = words;
        }
        if (const PartialDate since = item.to && lasts(*item.record) ? dateOf(*item.to) : PartialDate();
            isEarlier(item.date, since) && !since.isEmpty())
            item.date = since;
        auto &items = stage(what).items;
        const auto known =
            std::ranges::find(items, item.record->id, [](const PathwayItem &one) { return one.record->id; });
        if (known == items.end()) {
            items.append(std::move(item));
            return;
        }
        // What is joined twice is told once: as it came first, unless only the other one says something.
        if (!known->words.isEmpty() || item.words.isEmpty())
            return;
        item.date = earlier(known->date, item.date);
        *known = std::move(item);
    }

    void addReflections()
    {
        for (const GraphEdge &edge : m_graph.edges(m_interest->id)) {
            if (&edge.other->kind() != &Reflection::info()
                || static_cast<const Reflection &>(*edge.other).type == QLatin1String("selfCheck"))
                continue;
            add(What::Interest,
                {edge.other,
                 {edge.role.role, !edge.role.outwards},
                 m_interest,
                 nullptr,
                 edge.note,
                 dateOf(*edge.other)});
        }
    }

    void addAround(What what, const QList<What> &stages)
    {
        QList<PathwayItem> items = stage(what).items;
        std::ranges::stable_sort(items, isEarlier, &PathwayItem::date);
        for (const PathwayItem &item : std::as_const(items))
            addAround(item.record, stages);
    }

    void addAround(const RecordPtr &from, const QList<What> &stages)
    {
        for (const GraphEdge &edge : m_graph.edges(from->id)) {
            // Another interest, another project after this one: a path of its own.
            const auto place = placeOf(*edge.other);
            const bool isNext = from != m_interest && &edge.other->kind() == &Project::info();
            if (!place || !stages.contains(*place) || isNext)
                continue;
            if (&edge.other->kind() == &Evidence::info())
                addShown(edge.other, from);
            else
                add(*place,
                    {edge.other,
                     {edge.role.role, !edge.role.outwards},
                     from,
                     nullptr,
                     edge.note,
                     dateOf(*edge.other)});
        }
    }

    // The bridge: what a piece of evidence says that the work shows, and why.
    void addShown(const RecordPtr &evidence, const RecordPtr &work)
    {
        const DirectedRole shownBy{LinkRole::EvidenceFor, false};
        const auto shown = m_graph.neighbours(evidence->id, {&Standard::info(), &Skill::info()});
        for (const RecordPtr &one : shown)
            add(What::Learned, {one, shownBy, work, evidence, ownWords(*evidence), dateOf(*evidence)});
        if (shown.empty())
            add(What::Learned,
                {evidence,
                 {LinkRole::Includes, true},
                 work,
                 nullptr,
                 ownWords(*evidence),
                 dateOf(*evidence)});
    }

    // People have no day of their own: it is that of the first that they took part in, as far as the story
    // tells of it.
    void datePeople()
    {
        QSet<RecordId> story;
        for (const PathwayStage &stage : std::as_const(m_stages)) {
            for (const PathwayItem &item : stage.items)
                story.insert(item.record->id);
        }
        story.remove(m_interest->id);
        const auto sparks = m_graph.ends(m_interest->id, LinkRole::SparkedBy, true);
        for (PathwayItem &item : stage(What::People).items) {
            if (std::ranges::find(sparks, item.record) != sparks.end())
                item.date = dateOf(*m_interest);
            for (const GraphEdge &edge : m_graph.edges(item.record->id)) {
                if (story.contains(edge.other->id) && hasHappened(*edge.other))
                    item.date = earlier(item.date, dateOf(*edge.other));
            }
        }
    }

    void finish()
    {
        const bool knowsPeople = !m_graph.of(Person::info()).empty() || !m_graph.of(Group::info()).empty();
        QList<PartialDate> order;
        for (PathwayStage &stage : m_stages) {
            // The interest itself stays first.
            std::stable_sort(
                stage.items.begin() + (stage.what == What::Interest ? 1 : 0), stage.items.end(),
                [](const PathwayItem &a, const PathwayItem &b) { return isEarlier(a.date, b.date); });
            if (stage.items.isEmpty()) {
                const Gap::What what = gapOf(stage.what, knowsPeople);
                stage.gap = Gap{what, what == Gap::What::NoPeople ? nullptr : m_interest, {}, 0};
            }
            const PartialDate begins = stage.begins();
            order.append(begins.isEmpty() && !order.isEmpty() ? order.last() : begins);
        }
        std::stable_sort(m_stages.begin() + 1, m_stages.end(),
                         [&](const PathwayStage &a, const PathwayStage &b) {
                             return isEarlier(order.at(qsizetype(a.what)), order.at(qsizetype(b.what)));
                         });
    }

    const RecordGraph &m_graph;
    RecordPtr m_interest;
    QList<PathwayStage> m_stages; ///< in the usual order until all is there
};

} // namespace

const PathwayStage *Pathway::stage(PathwayStage::What what) const
{
    const auto found = std::ranges::find(stages, what, &PathwayStage::what);
    return found == stages.end() ? nullptr : &*found;
}

qsizetype Pathway::reached() const
{
    return std::ranges::count_if(stages, [](const PathwayStage &stage) { return !stage.items.isEmpty(); });
}

bool isOpenDoor(const PathwayStage &stage)
{
    return std::ranges::any_of(stage.items, [](const PathwayItem &item) { return isWon(*item.record); });
}

Pathway pathwayOf(const RecordGraph &graph, RecordId interest)
{
    const RecordPtr record = graph.record(interest);
    if (!record || &record->kind() != &Interest::info())
        return {};
    return Builder(graph, record).pathway();
}

QList<PathwayItem> mostTelling(const PathwayStage &stage, qsizetype most)
{
    QList<qsizetype> order;
    for (qsizetype i = 0; i < stage.items.size(); ++i)
        order.append(i);
    std::ranges::stable_sort(order, {}, [&](qsizetype i) {
        const PathwayItem &item = stage.items.at(i);
        return std::tuple(!isWon(*item.record), !item.evidence, item.words.isEmpty());
    });
    order.resize(std::min(most, order.size()));
    std::ranges::sort(order);
    QList<PathwayItem> items;
    for (const qsizetype i : std::as_const(order))
        items.append(stage.items.at(i));
    return items;
}

RecordId furthestInterest(const RecordGraph &graph)
{
    RecordId best;
    std::pair<qsizetype, bool> furthest{0, false};
    PartialDate since;
    for (const RecordPtr &interest : graph.of(Interest::info())) {
        const Pathway pathway = pathwayOf(graph, interest->id);
        const PathwayStage *door = pathway.stage(What::Door);
        const std::pair reached(pathway.reached(), door && isOpenDoor(*door));
        const PartialDate begun = dateOf(*interest);
        if (reached < furthest || (reached == furthest && !isEarlier(begun, since)))
            continue;
        std::tie(best, furthest, since) = std::tuple(interest->id, reached, begun);
    }
    return best;
}

} // namespace kinfolio
