// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/gaps.h"

#include "core/overview/readiness.h"
#include "core/overview/supportmap.h"
#include "core/overview/thanks.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"

#include <algorithm>

namespace kinfolio {

namespace {

using What = Gap::What;

constexpr int WeeksUntilUnheard = 12;
constexpr int DaysBeforeDeadline = 42;

bool is(const QString &state, std::initializer_list<const char *> states)
{
    return std::ranges::any_of(states, [&](const char *one) { return state == QLatin1String(one); });
}

class Finder {
public:
    /// \param nobody whether the learner knows nobody at all yet
    Finder(const RecordGraph &graph, QDate today, bool nobody)
        : m_graph(graph)
        , m_today(today)
        , m_nobody(nobody)
    {
    }

    QList<Gap> all()
    {
        asks();
        thanks();
        opportunities();
        interests();
        projects();
        needs();
        badges();
        goals();
        people();
        std::ranges::stable_sort(m_gaps, {}, &Gap::what);
        return m_gaps;
    }

private:
    void add(What what, const RecordPtr &record, const QStringList &names = {}, qint64 days = 0)
    {
        m_gaps.append({what, record, names, days});
    }

    [[nodiscard]] bool has(RecordId id, const QList<const KindInfo *> &kinds) const { return !m_graph.neighbours(id, kinds).empty(); }

    [[nodiscard]] QStringList titles(RecordId id, const QList<const KindInfo *> &kinds) const
    {
        QStringList names;
        for (const RecordPtr &other : m_graph.neighbours(id, kinds))
            names.append(recordTitle(*other));
        return names;
    }

    void asks()
    {
        for (const auto &ask : m_graph.of<Ask>()) {
            const QDate day = ask->followUp.last().lastDay();
            if (ask->state == QLatin1String("sent") && day.isValid() && day <= m_today)
                add(What::FollowUpDue, ask, titles(ask->id, {&Person::info(), &Group::info()}), day.daysTo(m_today));
        }
    }

    // Whoever introduced the learner to a door that opened, or answered an ask, is to hear of it once.
    void thanks()
    {
        for (const auto &ask : m_graph.of<Ask>()) {
            if (is(ask->state, {"answered", "met"}))
                add(What::ThanksOwed, ask, titles(ask->id, {&Person::info(), &Group::info()}));
        }
        for (const auto &opportunity : m_graph.of<Opportunity>()) {
            if (opportunity->state != QLatin1String("won"))
                continue;
            for (const RecordPtr &end : m_graph.ends(opportunity->id, LinkRole::IntroducedBy, true)) {
                if (&end->kind() != &Person::info())
                    continue;
                if (!isThanked(static_cast<const Person &>(*end), opportunity->answered))
                    add(What::ThanksOwed, end, {recordTitle(*opportunity)});
            }
        }
    }

    void opportunities()
    {
        for (const auto &opportunity : m_graph.of<Opportunity>()) {
            const QDate day = opportunity->deadline.last().lastDay();
            const qint64 left = m_today.daysTo(day);
            const bool isOpen = is(opportunity->state, {"", "looking", "preparing"}) && day.isValid() && left >= 0 && left <= DaysBeforeDeadline;
            const Readiness readiness = isOpen ? readinessOf(m_graph, opportunity->id) : Readiness();
            if (readiness.requirements.isEmpty() || readiness.isReady())
                continue;
            QStringList open;
            for (const RequirementState &state : readiness.requirements) {
                if (!state.isMet())
                    open.append(state.requirement->title);
            }
            add(What::RequirementsOpen, opportunity, open, left);
        }
    }

    void interests()
    {
        const auto interests = m_graph.of<Interest>();
        if (m_nobody && !interests.empty())
            add(What::NoPeople, nullptr);
        for (const auto &interest : interests) {
            if (!m_nobody && !has(interest->id, {&Person::info(), &Group::info()}))
                add(What::InterestAlone, interest);
            if (!has(interest->id, {&Project::info()}))
                add(What::InterestWithoutProject, interest);
            else if (!leadsToDoor(*interest))
                add(What::InterestWithoutOpportunity, interest);
        }
    }

    // Directly, or through what was made of it.
    [[nodiscard]] bool leadsToDoor(const RecordBase &interest) const
    {
        if (has(interest.id, {&Opportunity::info()}))
            return true;
        const auto made = m_graph.neighbours(interest.id, {&Project::info(), &Badge::info()});
        return std::ranges::any_of(made, [&](const RecordPtr &one) { return has(one->id, {&Opportunity::info()}); });
    }

    void projects()
    {
        for (const auto &project : m_graph.of<Project>()) {
            if (is(project->state, {"draft", "paused"}))
                continue;
            if (project->question.trimmed().isEmpty())
                add(What::ProjectWithoutQuestion, project);
            if (!has(project->id, {&Person::info(), &Group::info()}))
                add(What::ProjectWithoutPartner, project);
            if (!has(project->id, {&Artifact::info(), &Badge::info()}))
                add(What::ProjectWithoutEvidence, project);
            if (project->state == QLatin1String("finished") && !has(project->id, {&Impact::info()}))
                add(What::ProjectWithoutImpact, project);
        }
    }

    void needs()
    {
        for (const auto &need : m_graph.of<Need>()) {
            if (need->state != QLatin1String("met") && !has(need->id, {&Project::info(), &Impact::info()}))
                add(What::NeedUnanswered, need);
        }
    }

    void badges()
    {
        for (const auto &badge : m_graph.of<Badge>()) {
            if (m_graph.edges(badge->id).isEmpty())
                add(What::BadgeUnconnected, badge);
        }
    }

    void goals()
    {
        for (const auto &goal : m_graph.of<Goal>()) {
            if (is(goal->state, {"", "open"}) && goal->steps.isEmpty())
                add(What::GoalWithoutSteps, goal);
        }
    }

    void people()
    {
        for (const auto &person : m_graph.of<Person>()) {
            const QDate day = person->lastContact.last().lastDay();
            if (!person->support.isEmpty() && day.isValid() && day.addDays(7LL * WeeksUntilUnheard) < m_today)
                add(What::PersonUnheard, person, {}, day.daysTo(m_today) / 7);
        }
        support();
    }

    // Whoever has begun to say who gives what is told where that is thin.
    void support()
    {
        QStringList thin;
        bool isBegun = false;
        for (const SupportKind &kind : supportMap(m_graph, m_today).kinds) {
            isBegun = isBegun || (!kind.isSponsoring && !kind.people.isEmpty());
            if (!kind.isSponsoring && kind.isThin())
                thin.append(supportName(kind));
        }
        if (isBegun && !thin.isEmpty())
            add(What::SupportThin, nullptr, thin);
    }

    const RecordGraph &m_graph;
    QDate m_today;
    bool m_nobody;
    QList<Gap> m_gaps;
};

} // namespace

QList<Gap> findGaps(const RecordGraph &graph, QDate today)
{
    return Finder(graph, today, graph.of(Person::info()).empty() && graph.of(Group::info()).empty()).all();
}

Result<QList<Gap>> gapsAt(const PortfolioReader &reader, RecordId record, QDate today)
{
    // As far as an interest looks for a door, and an opportunity for what shows that it is met.
    const auto graph = RecordGraph::around(reader, record, {&Project::info(), &Badge::info(), &Requirement::info()});
    if (!graph)
        return fail(graph.error());
    QList<Gap> gaps = Finder(*graph, today, false).all();
    gaps.removeIf([&](const Gap &gap) { return !gap.record || gap.record->id != record; });
    return gaps;
}

} // namespace kinfolio
