// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/standards/evidence.h"

namespace kinfolio {

QString evidenceStateText(EvidenceState state)
{
    switch (state) {
    case EvidenceState::Begun:
        return QStringLiteral("begun");
    case EvidenceState::Incomplete:
        return QStringLiteral("incomplete");
    case EvidenceState::Partial:
        return QStringLiteral("partial");
    case EvidenceState::Completed:
        return QStringLiteral("completed");
    }
    Q_UNREACHABLE_RETURN({});
}

EvidenceState evidenceState(const Evidence &evidence)
{
    for (const EvidenceState state : {EvidenceState::Incomplete, EvidenceState::Partial, EvidenceState::Completed}) {
        if (evidence.state == evidenceStateText(state))
            return state;
    }
    return EvidenceState::Begun;
}

RecordId addEvidence(Edit &edit, const NewEvidence &wanted)
{
    const RecordId id = edit.put(std::make_unique<Evidence>(wanted.said));
    for (const RecordId &standard : wanted.standards)
        edit.link(id, LinkRole::EvidenceFor, standard);
    qint64 position = 0;
    for (const RecordId &work : wanted.works)
        edit.link(id, LinkRole::Includes, work, ++position);
    if (wanted.confirmedBy.isValid())
        edit.link(id, LinkRole::SupportedBy, wanted.confirmedBy);
    return id;
}

} // namespace kinfolio
