// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether an opportunity has all that it asks for: each requirement is met by what is connected with it, or by words.

#pragma once

#include "core/overview/recordgraph.h"
#include "core/records/kinds/requirement.h"

namespace kinfolio {

struct RequirementState {
    std::shared_ptr<const Requirement> requirement;
    std::vector<RecordPtr> evidence; ///< what was connected to show it
    [[nodiscard]] bool isMet() const { return !evidence.empty() || !requirement->answer.trimmed().isEmpty(); }
};

struct Readiness {
    QList<RequirementState> requirements; ///< in the order that the learner gave them

    [[nodiscard]] qsizetype met() const;
    /// Only when something is asked for and all of it is met.
    [[nodiscard]] bool isReady() const { return !requirements.isEmpty() && met() == requirements.size(); }
};

[[nodiscard]] Readiness readinessOf(const RecordGraph &graph, RecordId opportunity);
/// The same from the database, reading nothing but what is around the opportunity.
[[nodiscard]] Result<Readiness> readinessOf(const PortfolioReader &reader, RecordId opportunity);

} // namespace kinfolio
