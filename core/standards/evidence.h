// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How work becomes evidence for a standard: one record between the two that says how far, why, and who confirms it.

#pragma once

#include "core/portfolio/edit.h"
#include "core/records/kinds/evidence.h"

namespace kinfolio {

/// As far as a standard is shown, least first.
enum class EvidenceState { Begun, Incomplete, Partial, Completed };

[[nodiscard]] QString evidenceStateText(EvidenceState state);
/// Evidence that does not say how far it goes has begun.
[[nodiscard]] EvidenceState evidenceState(const Evidence &evidence);

struct NewEvidence {
    QList<RecordId> standards; ///< or skills
    QList<RecordId> works;
    Evidence said; ///< without id
    RecordId confirmedBy; ///< a person in the portfolio; invalid for none
};

/// Adds the evidence and all its links to an edit. \return its id
RecordId addEvidence(Edit &edit, const NewEvidence &wanted);

} // namespace kinfolio
