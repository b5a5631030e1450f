// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/wallet/badgekin.h"

#include "core/wallet/walletcheck.h"

namespace kinfolio {

namespace {

BadgeFacts identityOf(const BadgeVerdict &verdict)
{
    BadgeFacts facts;
    facts.assertionId = verdict.credentialId;
    facts.issuerId = verdict.issuer;
    facts.validFrom = verdict.period.from;
    return facts;
}

} // namespace

Result<QList<BadgeKin>> kinOf(const PortfolioReader &reader, RecordId badge)
{
    const auto own = reader.verdict(badge);
    const auto all = own ? reader.verdicts() : Result<QList<KeptVerdict>>(fail(own.error()));
    if (!all)
        return fail(all.error());
    const auto known = *own ? readVerdict(**own) : std::nullopt;
    QList<BadgeKin> kin;
    if (!known || known->verdict.credentialId.isEmpty())
        return kin;
    const BadgeFacts identity = identityOf(known->verdict);
    for (const KeptVerdict &kept : *all) {
        const auto other = kept.badge == badge ? std::nullopt : readVerdict(kept);
        const BadgeKinship kinship = other ? kinshipOf(identityOf(other->verdict), identity) : BadgeKinship::Different;
        if (kinship != BadgeKinship::Different)
            kin.append({kept.badge, kinship});
    }
    return kin;
}

} // namespace kinfolio
