// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/verdict.h"

namespace kinfolio {

QString verdictText(BadgeStructure structure)
{
    switch (structure) {
    case BadgeStructure::Ok:
        return QStringLiteral("ok");
    case BadgeStructure::Malformed:
        return QStringLiteral("malformed");
    case BadgeStructure::ClaimsMismatch:
        return QStringLiteral("claims-mismatch");
    case BadgeStructure::NoBadge:
        return QStringLiteral("no-badge");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictText(BadgeProof proof)
{
    switch (proof) {
    case BadgeProof::Valid:
        return QStringLiteral("valid");
    case BadgeProof::Invalid:
        return QStringLiteral("invalid");
    case BadgeProof::UndefinedTerms:
        return QStringLiteral("undefined-terms");
    case BadgeProof::Absent:
        return QStringLiteral("absent");
    case BadgeProof::Unsupported:
        return QStringLiteral("unsupported");
    case BadgeProof::NeedsNetwork:
        return QStringLiteral("needs-network");
    case BadgeProof::TooLarge:
        return QStringLiteral("too-large");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictText(BadgeKey key)
{
    switch (key) {
    case BadgeKey::None:
        return {};
    case BadgeKey::DidKey:
        return QStringLiteral("did:key");
    case BadgeKey::DidJwk:
        return QStringLiteral("did:jwk");
    case BadgeKey::EmbeddedJwk:
        return QStringLiteral("embedded-jwk");
    case BadgeKey::ImportedDocument:
        return QStringLiteral("imported-document");
    case BadgeKey::UnprovenAddress:
        return QStringLiteral("unproven-https");
    case BadgeKey::NeedsNetwork:
        return QStringLiteral("needs-network");
    case BadgeKey::Mismatch:
        return QStringLiteral("mismatch");
    case BadgeKey::LeakedPrivateKey:
        return QStringLiteral("leaked-private-key");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictText(BadgeTime time)
{
    switch (time) {
    case BadgeTime::Current:
        return QStringLiteral("current");
    case BadgeTime::Expired:
        return QStringLiteral("expired");
    case BadgeTime::NotYetValid:
        return QStringLiteral("not-yet-valid");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictText(BadgeStatus status)
{
    switch (status) {
    case BadgeStatus::None:
        return QStringLiteral("none");
    case BadgeStatus::Good:
        return QStringLiteral("good");
    case BadgeStatus::Revoked:
        return QStringLiteral("revoked");
    case BadgeStatus::Suspended:
        return QStringLiteral("suspended");
    case BadgeStatus::NotChecked:
        return QStringLiteral("not-checked");
    case BadgeStatus::Unusable:
        return QStringLiteral("unusable");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictText(BadgeOutcome outcome)
{
    switch (outcome) {
    case BadgeOutcome::Malformed:
        return QStringLiteral("malformed");
    case BadgeOutcome::NoBadgeFound:
        return QStringLiteral("no-badge-found");
    case BadgeOutcome::Invalid:
        return QStringLiteral("invalid");
    case BadgeOutcome::Revoked:
        return QStringLiteral("revoked");
    case BadgeOutcome::Suspended:
        return QStringLiteral("suspended");
    case BadgeOutcome::Expired:
        return QStringLiteral("expired");
    case BadgeOutcome::NotYetValid:
        return QStringLiteral("not-yet-valid");
    case BadgeOutcome::Unsigned:
        return QStringLiteral("unsigned");
    case BadgeOutcome::CannotCheck:
        return QStringLiteral("cannot-check");
    case BadgeOutcome::SignatureValidIssuerUnproven:
        return QStringLiteral("signature-valid-issuer-unproven");
    case BadgeOutcome::SignatureValidIssuerKnown:
        return QStringLiteral("signature-valid-issuer-known");
    }
    Q_UNREACHABLE_RETURN({});
}

BadgeOutcome outcomeOf(const BadgeVerdict &verdict)
{
    if (verdict.structure == BadgeStructure::NoBadge)
        return BadgeOutcome::NoBadgeFound;
    if (verdict.structure == BadgeStructure::Malformed)
        return BadgeOutcome::Malformed;
    const bool isSomebodyElses = verdict.issuerKey == BadgeKey::Mismatch || verdict.issuerKey == BadgeKey::LeakedPrivateKey;
    switch (verdict.proof) {
    case BadgeProof::Invalid:
    case BadgeProof::UndefinedTerms:
        return BadgeOutcome::Invalid;
    case BadgeProof::Absent:
        return BadgeOutcome::Unsigned;
    case BadgeProof::Unsupported:
    case BadgeProof::NeedsNetwork:
    case BadgeProof::TooLarge:
        // Days and lists that nobody can vouch for say nothing.
        return BadgeOutcome::CannotCheck;
    case BadgeProof::Valid:
        break;
    }
    if (verdict.structure == BadgeStructure::ClaimsMismatch || isSomebodyElses)
        return BadgeOutcome::Invalid;
    if (verdict.status == BadgeStatus::Revoked)
        return BadgeOutcome::Revoked;
    if (verdict.status == BadgeStatus::Suspended)
        return BadgeOutcome::Suspended;
    if (verdict.time == BadgeTime::Expired)
        return BadgeOutcome::Expired;
    if (verdict.time == BadgeTime::NotYetValid)
        return BadgeOutcome::NotYetValid;
    return verdict.isIssuerKnown ? BadgeOutcome::SignatureValidIssuerKnown : BadgeOutcome::SignatureValidIssuerUnproven;
}

} // namespace kinfolio
