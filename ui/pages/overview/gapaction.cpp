// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview/gapaction.h"

#include "core/records/kinds/ask.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/skill.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "ui/look/appearance.h"
#include "ui/pages/record/relate.h"
#include "ui/shell/newrecord.h"
#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

using What = Gap::What;

struct GapLines {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::GapLines)
};

/// Something new, joined to the record in this role.
void addFor(const PageContext &context, const Gap &gap, const KindInfo &kind, LinkRole role)
{
    Link link;
    link.role = role;
    link.to = gap.record->id;
    context.shell.add(newRecord(kind, context.session.portfolio().environment().clock), {link});
}

} // namespace

bool leadsToItsRecord(const Gap &gap)
{
    switch (gap.what) {
    case What::FollowUpDue:
    case What::ThanksOwed:
    case What::RequirementsOpen:
    case What::ProjectWithoutQuestion:
    case What::ProjectWithoutPartner:
    case What::GoalWithoutSteps:
        return true;
    default:
        return false;
    }
}

void actOn(const PageContext &context, const Gap &gap, QWidget *window)
{
    switch (gap.what) {
    case What::InterestAlone:
        return addFor(context, gap, Ask::info(), LinkRole::SparkedBy);
    case What::InterestWithoutProject:
        return addFor(context, gap, Project::info(), LinkRole::SparkedBy);
    case What::InterestWithoutOpportunity:
        return addFor(context, gap, Opportunity::info(), LinkRole::FollowsFrom);
    case What::NeedUnanswered:
        return addFor(context, gap, Project::info(), LinkRole::RespondsTo);
    case What::ProjectWithoutImpact:
        return addFor(context, gap, Impact::info(), LinkRole::FollowsFrom);
    case What::PersonUnheard:
        return addFor(context, gap, Ask::info(), LinkRole::AppliedTo);
    case What::ProjectWithoutEvidence:
        return context.shell.askForFiles(gap.record->id);
    case What::BadgeUnconnected:
        return askAndConnect(context, {gap.record->id}, window);
    case What::InterestWithoutBadge:
        return addFor(context, gap, Goal::info(), LinkRole::SparkedBy);
    case What::InterestWithoutSkill:
        return addFor(context, gap, Skill::info(), LinkRole::SparkedBy);
    case What::SupportThin:
        return context.shell.go({SupportPageId, {}});
    case What::NoPeople:
        return context.shell.create(Person::info());
    case What::FollowUpDue:
    case What::ThanksOwed:
    case What::RequirementsOpen:
    case What::ProjectWithoutQuestion:
    case What::ProjectWithoutPartner:
    case What::GoalWithoutSteps:
        return context.shell.goToRecord(gap.record->id);
    }
}

QWidget *gapLines(const PageContext &context, const Gap &gap)
{
    auto *lines = new QWidget;
    auto *layout = new QVBoxLayout(lines);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().xs);
    layout->addWidget((new Label(context.appearance, Look::Type::Body, Ink::TextSecondary, gapWords(gap)))->wrapped());
    if (!context.session.canChange())
        return lines;
    QPushButton *action = quietButton(context.appearance, gapAction(gap), QStringLiteral("plus-lg"));
    action->setAccessibleName(GapLines::tr("%1: %2", "what one can do, what is missing").arg(gapAction(gap), gapWords(gap)));
    QObject::connect(action, &QPushButton::clicked, lines, [context, gap, lines] { actOn(context, gap, lines->window()); });
    layout->addWidget(action, 0, Qt::AlignLeading);
    return lines;
}

} // namespace kinfolio
