// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The evidence sheet on paper: each standard that is shown, with the work that shows it, when, why, and who confirmed it.

#pragma once

#include "ui/print/printjob.h"

namespace kinfolio {

[[nodiscard]] PrintJob evidenceSheet(RecordId framework);
[[nodiscard]] Result<Printout> printedEvidence(RecordId framework, const PrintSource &source, const Progress &progress);

} // namespace kinfolio
