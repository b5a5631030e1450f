// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The story of an interest on one page, in the learner's own words: how it began, who was with them, what
// came of it, with pictures of the work.

#pragma once

#include "ui/print/printjob.h"
#include "ui/print/printtype.h"

namespace kinfolio {

[[nodiscard]] PrintJob pathwayJob(const RecordBase &interest);

/// One page on A4 and on Letter, whatever is in it. Errors: RecordNotFound, Interrupted.
[[nodiscard]] Result<Printout> printedPathway(RecordId interest, const PrintType &type,
                                              const PrintSource &source, const Progress &progress);

} // namespace kinfolio
