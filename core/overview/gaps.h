// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is still missing between an interest and a place in the world, each with the one thing that one can do about it.

#pragma once

#include "core/overview/recordgraph.h"

namespace kinfolio {

struct Gap {
    enum class What {
        FollowUpDue, ///< an ask that nobody answered by its day
        ThanksOwed, ///< somebody opened a door, or answered, and heard nothing since
        RequirementsOpen, ///< an opportunity whose day comes near
        InterestAlone, ///< nobody and no group shares it
        InterestWithoutProject,
        InterestWithoutOpportunity,
        ProjectWithoutQuestion,
        ProjectWithoutPartner,
        ProjectWithoutEvidence,
        ProjectWithoutImpact, ///< a finished one
        NeedUnanswered,
        BadgeUnconnected,
        GoalWithoutSteps,
        PersonUnheard, ///< somebody who helps, and no word for long
        SupportThin, ///< a kind of support that nobody gives, or one alone
        NoPeople, ///< interests, and nobody at all
        // No duty, so only a pathway says them.
        InterestWithoutBadge,
        InterestWithoutSkill, ///< nor a standard
    };

    What what = What::InterestAlone;
    RecordPtr record; ///< where it is missing; null for SupportThin and NoPeople
    QStringList names; ///< whom or what the sentence speaks of, beside the record
    qint64 days = 0; ///< since when, or until when, where that matters
};

/// In the order in which they matter, those of one sort by the age of their records. The same graph and day give the same
/// list. What is let go of, paused or only an idea is no gap.
[[nodiscard]] QList<Gap> findGaps(const RecordGraph &graph, QDate today);

/// Those at one record, from the database, reading nothing but what is around it.
[[nodiscard]] Result<QList<Gap>> gapsAt(const PortfolioReader &reader, RecordId record, QDate today);

/// What is missing, in one sentence.
[[nodiscard]] QString gapWords(const Gap &gap);
/// What one can do about it, for a button.
[[nodiscard]] QString gapAction(const Gap &gap);

} // namespace kinfolio
