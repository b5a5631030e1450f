// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/verdictwords.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestSubject = 120;

struct VerdictWords {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::VerdictWords)
};

QString subjectOf(const BadgeVerdict &verdict, const char *code)
{
    const auto found = std::ranges::find(verdict.reasons, QLatin1String(code), &BadgeReason::code);
    return found == verdict.reasons.end() ? QString() : plainLine(found->subject, LongestSubject);
}

bool has(const BadgeVerdict &verdict, const char *code)
{
    return std::ranges::contains(verdict.reasons, QLatin1String(code), &BadgeReason::code);
}

QString invalidWords(const BadgeVerdict &verdict)
{
    if (verdict.issuerKey == BadgeKey::LeakedPrivateKey)
        return VerdictWords::tr("Worthless: the private key travels inside the badge.");
    if (verdict.proof == BadgeProof::UndefinedTerms)
        return VerdictWords::tr("Contains a part that the signature does not cover: %1").arg(subjectOf(verdict, "signature.uncovered"));
    if (verdict.proof == BadgeProof::Valid && verdict.issuerKey == BadgeKey::Mismatch)
        return VerdictWords::tr("Signed with a key that is not the issuer’s.");
    if (verdict.structure == BadgeStructure::ClaimsMismatch)
        return VerdictWords::tr("Says two different things about itself: %1").arg(subjectOf(verdict, "claims.differ"));
    return VerdictWords::tr("Changed after signing: it does not match its signature.");
}

QString cannotWords(const BadgeVerdict &verdict)
{
    if (has(verdict, "hosted")) {
        const QString host = QUrl(subjectOf(verdict, "hosted")).host();
        return host.isEmpty() ? VerdictWords::tr("Cannot be checked offline: it is kept on the issuer’s web site.")
                              : VerdictWords::tr("Cannot be checked offline: it is kept on the issuer’s web site (%1).").arg(host);
    }
    if (verdict.proof == BadgeProof::NeedsNetwork)
        return VerdictWords::tr("Cannot be checked offline: the issuer’s key is not here.");
    if (verdict.proof == BadgeProof::TooLarge)
        return VerdictWords::tr("Cannot be checked here: it is too large or too tangled.");
    return VerdictWords::tr("Cannot be checked here: it uses something that is not known here (%1).").arg(subjectOf(verdict, "signature.unsupported"));
}

} // namespace

QString verdictHeadline(const BadgeVerdict &verdict)
{
    switch (verdict.outcome) {
    case BadgeOutcome::Malformed:
        return VerdictWords::tr("Damaged: it cannot be read.");
    case BadgeOutcome::NoBadgeFound:
        return VerdictWords::tr("There is no badge in this file.");
    case BadgeOutcome::Invalid:
        return invalidWords(verdict);
    case BadgeOutcome::Revoked:
        return VerdictWords::tr("Revoked by the issuer.");
    case BadgeOutcome::Suspended:
        return VerdictWords::tr("Suspended by the issuer for now.");
    case BadgeOutcome::Expired:
        return VerdictWords::tr("Expired; the signature is valid.");
    case BadgeOutcome::NotYetValid:
        return VerdictWords::tr("Not valid yet; the signature is.");
    case BadgeOutcome::Unsigned:
        return VerdictWords::tr("Not signed: a claim only.");
    case BadgeOutcome::CannotCheck:
        return cannotWords(verdict);
    case BadgeOutcome::SignatureValidIssuerUnproven:
        return verdict.issuerKey == BadgeKey::EmbeddedJwk
            ? VerdictWords::tr("Signature valid, the key travels inside the badge: issuer identity not proven.")
            : VerdictWords::tr("Signature valid: issuer identity not proven.");
    case BadgeOutcome::SignatureValidIssuerKnown:
        return VerdictWords::tr("Signature valid: issuer known.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictExplanation(const BadgeVerdict &verdict, const QString &issuer)
{
    const QString who = issuer.isEmpty() ? VerdictWords::tr("the issuer") : VerdictWords::tr("“%1”", "a name").arg(plainLine(issuer, LongestSubject));
    if (verdict.outcome == BadgeOutcome::SignatureValidIssuerUnproven && verdict.issuerKey == BadgeKey::EmbeddedJwk)
        return VerdictWords::tr("It has not been changed since it was signed. Anyone could have made such a badge in the name of %1.").arg(who);
    if (verdict.outcome == BadgeOutcome::SignatureValidIssuerUnproven) {
        return VerdictWords::tr("It has not been changed since someone who holds this key signed it. Nothing here shows that the key belongs to %1.")
            .arg(who);
    }
    if (verdict.outcome == BadgeOutcome::SignatureValidIssuerKnown)
        return VerdictWords::tr("It has not been changed since it was signed, and the key is in the list “%1”.").arg(plainLine(verdict.trustedBy, LongestSubject));
    if (verdict.outcome == BadgeOutcome::Invalid && verdict.proof == BadgeProof::Invalid)
        return VerdictWords::tr("It may be damaged or altered. Ask %1 for it once more.").arg(who);
    if (verdict.outcome == BadgeOutcome::Unsigned)
        return VerdictWords::tr("Nobody put a signature on it, so that nothing shows who made it.");
    if (verdict.outcome == BadgeOutcome::CannotCheck)
        return VerdictWords::tr("That says nothing against the badge. With a document of the issuer, or online, more could be told.");
    return {};
}

QStringList verdictNotes(const BadgeVerdict &verdict)
{
    QStringList notes;
    if (verdict.status == BadgeStatus::NotChecked)
        notes.append(VerdictWords::tr("Whether it was revoked is not checked: that needs the issuer’s list."));
    if (verdict.status == BadgeStatus::Unusable)
        notes.append(VerdictWords::tr("Whether it was revoked cannot be told: the list at hand is not usable for it."));
    if (verdict.addressedToLearner == false)
        notes.append(VerdictWords::tr("Not addressed to any of your addresses."));
    for (const EndorsementVerdict &endorsement : verdict.endorsements) {
        if (endorsement.proof == BadgeProof::Invalid || endorsement.proof == BadgeProof::UndefinedTerms)
            notes.append(VerdictWords::tr("What %1 says of it was changed after signing.").arg(plainLine(endorsement.issuer, LongestSubject)));
    }
    return notes;
}

} // namespace kinfolio
