// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a gap is called, and what one can do about it.

#include "core/base/text.h"
#include "core/overview/gaps.h"
#include "core/records/recordjson.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

using What = Gap::What;

constexpr int LongestName = 60;

struct GapWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::GapWords)
};

QString followUpWords(const QString &title, const QString &whom)
{
    return whom.isEmpty() ? GapWords::tr("No answer yet to “%1”.").arg(title)
                          : GapWords::tr("%1 has not answered “%2” yet.").arg(whom, title);
}

QString thanksWords(const Gap &gap, const QString &title, const QString &other)
{
    if (gap.record->kind().key() == QLatin1String("person"))
        return GapWords::tr("%1 introduced you to %2. Did you say thank you?").arg(title, other);
    return other.isEmpty() ? GapWords::tr("“%1” was answered. Did you say thank you?").arg(title)
                           : GapWords::tr("%1 answered “%2”. Did you say thank you?").arg(other, title);
}

} // namespace

QString gapWords(const Gap &gap)
{
    const QString title = gap.record ? plainLine(recordTitle(*gap.record), LongestName) : QString();
    const QString other = plainLine(gap.names.value(0), LongestName);
    switch (gap.what) {
    case What::FollowUpDue:
        return followUpWords(title, other);
    case What::ThanksOwed:
        return thanksWords(gap, title, other);
    case What::RequirementsOpen:
        return GapWords::tr("%1 still asks for %Ln things.", nullptr, int(gap.names.size())).arg(title);
    case What::InterestAlone:
        return GapWords::tr("Nobody shares %1 with you yet.").arg(title);
    case What::InterestWithoutProject:
        return GapWords::tr("You have not made anything with %1 yet.").arg(title);
    case What::InterestWithoutOpportunity:
        return GapWords::tr("%1 has not opened a door yet.").arg(title);
    case What::ProjectWithoutQuestion:
        return GapWords::tr("%1 has no question of its own yet.").arg(title);
    case What::ProjectWithoutPartner:
        return GapWords::tr("%1 has no partner yet.").arg(title);
    case What::ProjectWithoutEvidence:
        return GapWords::tr("There is nothing to see of %1 yet.").arg(title);
    case What::ProjectWithoutImpact:
        return GapWords::tr("%1 is finished. What did it change?").arg(title);
    case What::NeedUnanswered:
        return GapWords::tr("Nobody works on “%1” yet.").arg(title);
    case What::BadgeUnconnected:
        return GapWords::tr("%1 is not connected with what you did for it.").arg(title);
    case What::GoalWithoutSteps:
        return GapWords::tr("%1 has no first step yet.").arg(title);
    case What::PersonUnheard:
        return GapWords::tr("You have not heard from %1 for %Ln weeks.", nullptr, int(gap.days)).arg(title);
    case What::SupportThin:
        return GapWords::tr("Your support is thin: %1.", "kinds of support").arg(gap.names.join(QStringLiteral(", ")));
    case What::NoPeople:
        return GapWords::tr("Nobody is in your portfolio yet. Who helps you?");
    case What::InterestWithoutBadge:
        return GapWords::tr("%1 has not earned you anything yet.").arg(title);
    case What::InterestWithoutSkill:
        return GapWords::tr("You have not said yet what you can do because of %1.").arg(title);
    }
    Q_UNREACHABLE_RETURN({});
}

QString gapAction(const Gap &gap)
{
    switch (gap.what) {
    case What::FollowUpDue:
        return GapWords::tr("Ask again");
    case What::ThanksOwed:
        return GapWords::tr("Say thank you");
    case What::RequirementsOpen:
        return GapWords::tr("See what is missing");
    case What::InterestAlone:
        return GapWords::tr("Ask somebody");
    case What::InterestWithoutProject:
        return GapWords::tr("Start a project");
    case What::InterestWithoutOpportunity:
        return GapWords::tr("Add an opportunity");
    case What::ProjectWithoutQuestion:
        return GapWords::tr("Write a question");
    case What::ProjectWithoutPartner:
        return GapWords::tr("Choose who");
    case What::ProjectWithoutEvidence:
        return GapWords::tr("Add work");
    case What::ProjectWithoutImpact:
        return GapWords::tr("Note what changed");
    case What::NeedUnanswered:
        return GapWords::tr("Start a project");
    case What::BadgeUnconnected:
        return GapWords::tr("Connect it");
    case What::GoalWithoutSteps:
        return GapWords::tr("Write a step");
    case What::PersonUnheard:
        return GapWords::tr("Get in touch");
    case What::SupportThin:
        return GapWords::tr("See who gives what");
    case What::NoPeople:
        return GapWords::tr("Add a person");
    case What::InterestWithoutBadge:
        return GapWords::tr("Choose a badge to earn");
    case What::InterestWithoutSkill:
        return GapWords::tr("Add a skill");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio
