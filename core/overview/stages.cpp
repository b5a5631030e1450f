// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/stages.h"

namespace kinfolio {

OpportunityStage stageOf(const Opportunity &opportunity, const Readiness &readiness)
{
    const auto is = [&](const char *state) { return opportunity.state == QLatin1String(state); };
    if (is("won") || is("notThisTime"))
        return OpportunityStage::Answered;
    if (is("applied"))
        return OpportunityStage::Sent;
    if (readiness.isReady())
        return OpportunityStage::Ready;
    return is("preparing") ? OpportunityStage::Preparing : OpportunityStage::Found;
}

} // namespace kinfolio
