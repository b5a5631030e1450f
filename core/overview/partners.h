// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom to engage before one plans: people and groups for a project, the likeliest first, each with the reason.

#pragma once

#include "core/overview/recordgraph.h"
#include "core/records/project.h"

namespace kinfolio {

/// Whether a project that goes on has no person and no group with it yet.
[[nodiscard]] bool lacksPartner(const PortfolioReader &reader, const Project &project);

struct PartnerReason {
    enum class Why {
        SharesInterest, ///< is joined to an interest that the project came from
        SharesTag,
        HelpedBefore, ///< with another project of one of its interests
        MemberOfPartner, ///< belongs to a group that is already with it
    };

    Why why = Why::SharesTag;
    QStringList what; ///< titles of interests and projects, names of groups, or tags
    int weight = 0;
};

struct Partner {
    RecordPtr record; ///< a person or a group
    QList<PartnerReason> reasons; ///< the strongest first; never empty
    int weight = 0;
};

/// Those who are with the project already are left out; without a reason nobody is named. Of equal ones that with the name
/// that sorts first by its letters, so that the same graph gives the same list on every computer.
/// \param interests what a project that is not yet made will come from, beside those that it is joined to
[[nodiscard]] QList<Partner> rankPartners(const RecordGraph &graph, RecordId project, const QList<RecordId> &interests = {},
                                          const QStringList &tags = {});

[[nodiscard]] QString partnerReason(const PartnerReason &reason);

} // namespace kinfolio
