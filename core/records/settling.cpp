// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows by itself when a learner changes a record: a day when a state is reached, a state when all is ticked off.

#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/skill.h"
#include "core/records/opportunity.h"

namespace kinfolio {

namespace {

// Long enough for somebody busy to answer, short enough not to be forgotten.
constexpr int DaysUntilFollowUp = 9;

bool became(const QString &now, const QString &before, const char *state)
{
    return now != before && now == QLatin1String(state);
}

void dateIfNone(PartialDate &date, QDate day)
{
    if (date.isEmpty())
        date = PartialDate::fromDay(day);
}

} // namespace

void settleAsk(Ask &now, const Ask *before, QDate today)
{
    const QString was = before ? before->state : QString();
    if (became(now.state, was, "sent")) {
        dateIfNone(now.sent, today);
        dateIfNone(now.followUp, today.addDays(DaysUntilFollowUp));
    }
    if (became(now.state, was, "answered"))
        dateIfNone(now.answered, today);
    if (became(now.state, was, "thanked"))
        dateIfNone(now.thanked, today);
}

void settleGoal(Goal &now, const Goal *before, QDate today)
{
    if (became(now.state, before ? before->state : QString(), "reached"))
        dateIfNone(now.reached, today);
    for (CheckStep &step : now.steps) {
        if (!step.done)
            step.date = {};
        else if (before && !before->steps.contains(step))
            dateIfNone(step.date, today);
    }
}

void settleOpportunity(Opportunity &now, const Opportunity *before, QDate today)
{
    const QString was = before ? before->state : QString();
    if (became(now.state, was, "won") || became(now.state, was, "notThisTime"))
        dateIfNone(now.answered, today);
}

void settleSkill(Skill &now, const Skill *before, QDate today)
{
    const Skill none;
    const Skill &was = before ? *before : none;
    settleLevels(now.level, now.levels, was.level, was.levels, {}, today);
}

} // namespace kinfolio
