// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/verdictcard.h"

#include "core/base/text.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestSubject = 120;

struct VerdictCard {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::VerdictCard)
};

enum class Title {
    Known,
    Unproven,
    Changed,
    OthersKey,
    LeakedKey,
    Uncovered,
    Contradicts,
    Offline,
    Here,
    TooLarge,
    Expired,
    NotYet,
    Revoked,
    Suspended,
    Unsigned,
    Damaged,
    NoBadge,
};

QString titleWords(Title title)
{
    switch (title) {
    case Title::Known:
        return VerdictCard::tr("Signature valid - issuer known");
    case Title::Unproven:
        return VerdictCard::tr("Signature valid - issuer identity not proven");
    case Title::Changed:
        return VerdictCard::tr("Changed after signing");
    case Title::OthersKey:
        return VerdictCard::tr("Signed with a key that is not the issuer’s");
    case Title::LeakedKey:
        return VerdictCard::tr("Its secret key is known to everybody");
    case Title::Uncovered:
        return VerdictCard::tr("Contains parts that the signature does not cover");
    case Title::Contradicts:
        return VerdictCard::tr("Says two different things about itself");
    case Title::Offline:
        return VerdictCard::tr("Cannot be checked offline");
    case Title::Here:
        return VerdictCard::tr("Cannot be checked here");
    case Title::TooLarge:
        return VerdictCard::tr("Cannot be checked: too large");
    case Title::Expired:
        return VerdictCard::tr("Expired");
    case Title::NotYet:
        return VerdictCard::tr("Not valid yet");
    case Title::Revoked:
        return VerdictCard::tr("Revoked by the issuer");
    case Title::Suspended:
        return VerdictCard::tr("Suspended by the issuer");
    case Title::Unsigned:
        return VerdictCard::tr("Not signed - a claim only");
    case Title::Damaged:
        return VerdictCard::tr("Damaged");
    case Title::NoBadge:
        return VerdictCard::tr("No badge in this file");
    }
    Q_UNREACHABLE_RETURN({});
}

Title invalidTitle(const BadgeVerdict &verdict)
{
    if (verdict.issuerKey == BadgeKey::LeakedPrivateKey)
        return Title::LeakedKey;
    if (verdict.proof == BadgeProof::UndefinedTerms)
        return Title::Uncovered;
    if (verdict.proof == BadgeProof::Valid && verdict.issuerKey == BadgeKey::Mismatch)
        return Title::OthersKey;
    return verdict.structure == BadgeStructure::ClaimsMismatch ? Title::Contradicts : Title::Changed;
}

Title titleOf(const BadgeVerdict &verdict)
{
    switch (verdict.outcome) {
    case BadgeOutcome::Malformed:
        return Title::Damaged;
    case BadgeOutcome::NoBadgeFound:
        return Title::NoBadge;
    case BadgeOutcome::Invalid:
        return invalidTitle(verdict);
    case BadgeOutcome::Revoked:
        return Title::Revoked;
    case BadgeOutcome::Suspended:
        return Title::Suspended;
    case BadgeOutcome::Expired:
        return Title::Expired;
    case BadgeOutcome::NotYetValid:
        return Title::NotYet;
    case BadgeOutcome::Unsigned:
        return Title::Unsigned;
    case BadgeOutcome::CannotCheck:
        return verdict.proof == BadgeProof::TooLarge ? Title::TooLarge : verdict.proof == BadgeProof::NeedsNetwork ? Title::Offline : Title::Here;
    case BadgeOutcome::SignatureValidIssuerUnproven:
        return Title::Unproven;
    case BadgeOutcome::SignatureValidIssuerKnown:
        return Title::Known;
    }
    Q_UNREACHABLE_RETURN(Title::Here);
}

QString subjectOf(const BadgeVerdict &verdict, const char *code)
{
    const auto found = std::ranges::find(verdict.reasons, QLatin1String(code), &BadgeReason::code);
    return found == verdict.reasons.end() ? QString() : plainLine(found->subject, LongestSubject);
}

QString dayText(const QDateTime &moment)
{
    return words::dateText(PartialDate::fromDay(moment.toLocalTime().date()));
}

QString whoKnows(const BadgeVerdict &verdict)
{
    return verdict.isOwnTrust ? VerdictCard::tr("You noted that you know this issuer.")
                              : VerdictCard::tr("In the list “%1”.").arg(plainLine(verdict.trustedBy, LongestSubject));
}

QString offlineReason(const BadgeVerdict &verdict)
{
    const QString address = subjectOf(verdict, "hosted");
    if (address.isEmpty())
        return VerdictCard::tr("The issuer’s key is not here.");
    const QString host = QUrl(address).host();
    return host.isEmpty() ? VerdictCard::tr("The original is on the issuer’s web site.")
                          : VerdictCard::tr("The original is on the issuer’s web site: %1").arg(host);
}

VerdictAnswer signatureAnswer(const BadgeVerdict &verdict)
{
    VerdictAnswer answer{QStringLiteral("fingerprint"), VerdictCard::tr("Signature"), {}, {}};
    switch (verdict.proof) {
    case BadgeProof::Valid:
        answer.answer = VerdictCard::tr("Valid");
        answer.why = VerdictCard::tr("Not one character has changed since it was signed.");
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeProof::Invalid:
        answer.answer = VerdictCard::tr("Does not match");
        answer.why = VerdictCard::tr("It may be damaged or altered.");
        answer.standing = VerdictStanding::Danger;
        break;
    case BadgeProof::UndefinedTerms:
        answer.answer = VerdictCard::tr("Does not cover all of it");
        answer.why = subjectOf(verdict, "signature.uncovered");
        answer.standing = VerdictStanding::Danger;
        break;
    case BadgeProof::Absent:
        answer.answer = VerdictCard::tr("None");
        answer.why = VerdictCard::tr("Anyone could have written this file.");
        break;
    case BadgeProof::Unsupported:
        answer.answer = VerdictCard::tr("Not known here");
        answer.why = VerdictCard::tr("It uses something that is not known here: %1").arg(subjectOf(verdict, "signature.unsupported"));
        break;
    case BadgeProof::NeedsNetwork:
        answer.answer = VerdictCard::tr("Not checked");
        answer.why = offlineReason(verdict);
        break;
    case BadgeProof::TooLarge:
        answer.answer = VerdictCard::tr("Not checked");
        answer.why = VerdictCard::tr("The file is too large or too tangled.");
        break;
    }
    return answer;
}

QString sameKeyWords(int sameKey)
{
    return sameKey > 0 ? VerdictCard::tr("The same key also signed %Ln other badges here.", nullptr, sameKey)
                       : VerdictCard::tr("It signed no other badge here.");
}

VerdictAnswer keyAnswer(const BadgeVerdict &verdict, int sameKey)
{
    VerdictAnswer answer{QStringLiteral("key"), VerdictCard::tr("Key"), {}, {}};
    switch (verdict.issuerKey) {
    case BadgeKey::None:
        answer.answer = VerdictCard::tr("None");
        break;
    case BadgeKey::DidKey:
    case BadgeKey::DidJwk:
        answer.answer = VerdictCard::tr("The same as the issuer’s identifier");
        answer.why = verdict.signer.isEmpty() ? QString() : sameKeyWords(sameKey);
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeKey::ImportedDocument:
        answer.answer = VerdictCard::tr("From a document of the issuer");
        answer.why = VerdictCard::tr("Somebody brought the document along; see the issuer documents.");
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeKey::EmbeddedJwk:
    case BadgeKey::UnprovenAddress:
        answer.answer = VerdictCard::tr("Came with the badge");
        answer.why = VerdictCard::tr("Anyone could have made such a badge in this name.");
        answer.standing = VerdictStanding::Notice;
        break;
    case BadgeKey::NeedsNetwork:
        answer.answer = VerdictCard::tr("Not here");
        answer.why = VerdictCard::tr("Needs a document of the issuer, or the internet.");
        break;
    case BadgeKey::Mismatch:
        answer.answer = VerdictCard::tr("Somebody else’s");
        answer.why = subjectOf(verdict, "key.somebody-elses");
        answer.standing = VerdictStanding::Danger;
        break;
    case BadgeKey::LeakedPrivateKey:
        answer.answer = VerdictCard::tr("Known to everybody");
        answer.why = VerdictCard::tr("The secret part of the key travels inside the badge, so the signature is worth nothing.");
        answer.standing = VerdictStanding::Danger;
        break;
    }
    return answer;
}

VerdictAnswer identityAnswer(const BadgeVerdict &verdict)
{
    VerdictAnswer answer{QStringLiteral("bank"), VerdictCard::tr("Issuer identity"), {}, {}};
    if (verdict.isIssuerKnown) {
        answer.answer = verdict.isOwnTrust ? VerdictCard::tr("Known to you") : VerdictCard::tr("Known");
        answer.why = whoKnows(verdict);
        answer.standing = VerdictStanding::Good;
    } else {
        answer.answer = VerdictCard::tr("Not proven");
        answer.why = VerdictCard::tr("Nothing here shows who it is.");
        answer.standing = VerdictStanding::Notice;
    }
    return answer;
}

VerdictAnswer datesAnswer(const BadgeVerdict &verdict)
{
    VerdictAnswer answer{QStringLiteral("calendar3"), VerdictCard::tr("Dates"), {}, {}};
    const BadgePeriod &period = verdict.period;
    switch (verdict.time) {
    case BadgeTime::Current:
        answer.answer = VerdictCard::tr("Current");
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeTime::Expired:
        answer.answer = VerdictCard::tr("Expired");
        answer.standing = VerdictStanding::Warning;
        break;
    case BadgeTime::NotYetValid:
        answer.answer = VerdictCard::tr("Not valid yet");
        answer.standing = VerdictStanding::Warning;
        break;
    }
    if (period.from.isValid() && period.until.isValid())
        answer.why = VerdictCard::tr("From %1 to %2.", "two days").arg(dayText(period.from), dayText(period.until));
    else if (period.from.isValid())
        answer.why = VerdictCard::tr("From %1, with no end.", "a day").arg(dayText(period.from));
    else if (period.until.isValid())
        answer.why = VerdictCard::tr("Until %1.", "a day").arg(dayText(period.until));
    else
        answer.why = VerdictCard::tr("It names no days.");
    return answer;
}

VerdictAnswer statusAnswer(const BadgeVerdict &verdict)
{
    VerdictAnswer answer{QStringLiteral("clock-history"), VerdictCard::tr("Revocation"), {}, {}};
    switch (verdict.status) {
    case BadgeStatus::None:
        answer.answer = VerdictCard::tr("No list");
        answer.why = VerdictCard::tr("The badge names no list of revoked badges.");
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeStatus::Good:
        answer.answer = VerdictCard::tr("Not revoked");
        answer.why = VerdictCard::tr("According to the issuer’s list that is here.");
        answer.standing = VerdictStanding::Good;
        break;
    case BadgeStatus::Revoked:
        answer.answer = VerdictCard::tr("Revoked");
        answer.why = subjectOf(verdict, "status.revoked");
        answer.standing = VerdictStanding::Danger;
        break;
    case BadgeStatus::Suspended:
        answer.answer = VerdictCard::tr("Suspended");
        answer.why = VerdictCard::tr("The issuer may lift that again.");
        answer.standing = VerdictStanding::Warning;
        break;
    case BadgeStatus::NotChecked:
        answer.answer = VerdictCard::tr("Not checked");
        answer.why = VerdictCard::tr("Needs the issuer’s list, as a document or from the internet.");
        break;
    case BadgeStatus::Unusable:
        answer.answer = VerdictCard::tr("Cannot be told");
        answer.why = VerdictCard::tr("The list that is here does not count for this badge.");
        break;
    }
    return answer;
}

VerdictAnswer recipientAnswer(const BadgeVerdict &verdict)
{
    VerdictAnswer answer{QStringLiteral("envelope"), VerdictCard::tr("Recipient"), {}, {}};
    if (!verdict.addressedToLearner) {
        answer.answer = VerdictCard::tr("Not told");
        answer.why = VerdictCard::tr("The badge names nobody, or you have no address on the page about you.");
    } else if (*verdict.addressedToLearner) {
        answer.answer = VerdictCard::tr("Addressed to you");
        answer.why = VerdictCard::tr("Matches %1.").arg(plainLine(verdict.matchedRecipient, LongestSubject));
        answer.standing = VerdictStanding::Good;
    } else {
        answer.answer = VerdictCard::tr("Not addressed to you");
        answer.why = VerdictCard::tr("It is for none of the addresses on the page about you.");
        answer.standing = VerdictStanding::Warning;
    }
    return answer;
}

} // namespace

VerdictStanding standingOf(BadgeOutcome outcome)
{
    switch (outcome) {
    case BadgeOutcome::Malformed:
    case BadgeOutcome::Invalid:
    case BadgeOutcome::Revoked:
        return VerdictStanding::Danger;
    case BadgeOutcome::Suspended:
    case BadgeOutcome::Expired:
    case BadgeOutcome::NotYetValid:
        return VerdictStanding::Warning;
    case BadgeOutcome::NoBadgeFound:
    case BadgeOutcome::Unsigned:
    case BadgeOutcome::CannotCheck:
        return VerdictStanding::Unknown;
    case BadgeOutcome::SignatureValidIssuerUnproven:
        return VerdictStanding::Notice;
    case BadgeOutcome::SignatureValidIssuerKnown:
        return VerdictStanding::Good;
    }
    Q_UNREACHABLE_RETURN(VerdictStanding::Unknown);
}

QString verdictIcon(BadgeOutcome outcome)
{
    switch (outcome) {
    case BadgeOutcome::Malformed:
    case BadgeOutcome::Invalid:
        return QStringLiteral("shield-x");
    case BadgeOutcome::Revoked:
        return QStringLiteral("slash-circle");
    case BadgeOutcome::Suspended:
        return QStringLiteral("pause-circle");
    case BadgeOutcome::Expired:
    case BadgeOutcome::NotYetValid:
        return QStringLiteral("hourglass");
    case BadgeOutcome::NoBadgeFound:
    case BadgeOutcome::Unsigned:
        return QStringLiteral("dash-circle-dotted");
    case BadgeOutcome::CannotCheck:
        return QStringLiteral("cloud-slash");
    case BadgeOutcome::SignatureValidIssuerUnproven:
        return QStringLiteral("shield-exclamation");
    case BadgeOutcome::SignatureValidIssuerKnown:
        return QStringLiteral("patch-check");
    }
    Q_UNREACHABLE_RETURN({});
}

QString verdictTitle(const BadgeVerdict &verdict)
{
    return titleWords(titleOf(verdict));
}

QStringList verdictTitles()
{
    QStringList titles;
    for (int title = 0; title <= int(Title::NoBadge); ++title)
        titles.append(titleWords(Title(title)));
    return titles;
}

QString verdictReason(const BadgeVerdict &verdict)
{
    switch (titleOf(verdict)) {
    case Title::Known:
        return whoKnows(verdict);
    case Title::Unproven:
        return verdict.issuerKey == BadgeKey::EmbeddedJwk || verdict.issuerKey == BadgeKey::UnprovenAddress
            ? VerdictCard::tr("Unchanged since it was signed. The key came with the badge.")
            : VerdictCard::tr("Unchanged since it was signed. Nothing here shows whose key it is.");
    case Title::Changed:
        return VerdictCard::tr("Does not match its signature. It may be damaged or altered.");
    case Title::OthersKey:
        return subjectOf(verdict, "key.somebody-elses");
    case Title::LeakedKey:
        return VerdictCard::tr("The signature is worth nothing.");
    case Title::Uncovered:
        return subjectOf(verdict, "signature.uncovered");
    case Title::Contradicts:
        return subjectOf(verdict, "claims.differ");
    case Title::Offline:
        return offlineReason(verdict);
    case Title::Here:
        return VerdictCard::tr("It uses something that is not known here: %1").arg(subjectOf(verdict, "signature.unsupported"));
    case Title::TooLarge:
        return VerdictCard::tr("That says nothing against it.");
    case Title::Expired:
        return VerdictCard::tr("Ended on %1. The signature is valid.", "a day").arg(dayText(verdict.period.until));
    case Title::NotYet:
        return VerdictCard::tr("Begins on %1. The signature is valid.", "a day").arg(dayText(verdict.period.from));
    case Title::Revoked:
    case Title::Suspended:
        return subjectOf(verdict, "status.revoked");
    case Title::Unsigned:
        return VerdictCard::tr("Anyone could have written this file.");
    case Title::Damaged:
        return VerdictCard::tr("It cannot be read.");
    case Title::NoBadge:
        return VerdictCard::tr("Nothing in it can be checked.");
    }
    Q_UNREACHABLE_RETURN({});
}

QList<VerdictAnswer> verdictAnswers(const BadgeVerdict &verdict, int sameKey)
{
    return {signatureAnswer(verdict), keyAnswer(verdict, sameKey), identityAnswer(verdict),
            datesAnswer(verdict),     statusAnswer(verdict),       recipientAnswer(verdict)};
}

} // namespace kinfolio
