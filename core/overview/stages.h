// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far an opportunity is, from having been found to its answer.

#pragma once

#include "core/overview/readiness.h"
#include "core/records/opportunity.h"

namespace kinfolio {

/// In their order. Ready is never chosen: it comes when all requirements are met.
enum class OpportunityStage { Found, Preparing, Ready, Sent, Answered };

[[nodiscard]] OpportunityStage stageOf(const Opportunity &opportunity, const Readiness &readiness);

} // namespace kinfolio
