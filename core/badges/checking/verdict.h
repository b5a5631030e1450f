// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a check of a badge found: several answers that do not hang on each other, and the one line that they come to. The names of
// the answers are part of the command line's contract.

#pragma once

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace kinfolio {

enum class BadgeStructure { Ok, Malformed, ClaimsMismatch, NoBadge };
enum class BadgeProof { Valid, Invalid, UndefinedTerms, Absent, Unsupported, NeedsNetwork, TooLarge };
/// How the key that was used belongs to the issuer.
enum class BadgeKey {
    None, ///< there was no key to speak of
    DidKey, ///< the issuer's own identifier holds it
    DidJwk,
    EmbeddedJwk, ///< it came with the badge
    ImportedDocument, ///< from a document that somebody brought
    UnprovenAddress, ///< it stands in the address of the key itself
    NeedsNetwork,
    Mismatch, ///< it is somebody else's
    LeakedPrivateKey,
};
enum class BadgeTime { Current, Expired, NotYetValid };
enum class BadgeStatus { None, Good, Revoked, Suspended, NotChecked, Unusable };
enum class BadgeOutcome {
    Malformed,
    NoBadgeFound,
    Invalid,
    Revoked,
    Suspended,
    Expired,
    NotYetValid,
    Unsigned,
    CannotCheck,
    SignatureValidIssuerUnproven,
    SignatureValidIssuerKnown,
};

/// "claims-mismatch", "did:key", "signature-valid-issuer-unproven": stable, never translated.
[[nodiscard]] QString verdictText(BadgeStructure structure);
[[nodiscard]] QString verdictText(BadgeProof proof);
[[nodiscard]] QString verdictText(BadgeKey key);
[[nodiscard]] QString verdictText(BadgeTime time);
[[nodiscard]] QString verdictText(BadgeStatus status);
[[nodiscard]] QString verdictText(BadgeOutcome outcome);

/// What somebody else says of the badge, checked by itself.
struct EndorsementVerdict {
    QString issuer;
    BadgeProof proof = BadgeProof::Absent;
};

/// The time in which a badge holds; an end that nobody named is invalid.
struct BadgePeriod {
    QDateTime from;
    QDateTime until;
};

/// Why an answer is what it is: a stable code, and what it is about.
struct BadgeReason {
    QString code;
    QString subject = {};
};

struct BadgeVerdict {
    BadgeStructure structure = BadgeStructure::Ok;
    BadgeProof proof = BadgeProof::Absent;
    BadgeKey issuerKey = BadgeKey::None;
    BadgeTime time = BadgeTime::Current;
    BadgeStatus status = BadgeStatus::None;
    BadgeOutcome outcome = BadgeOutcome::CannotCheck;
    QString securing; ///< "eddsa-rdfc-2022", "VC-JWT", "JWS RS256", "hosted", "proof set"; empty when nothing secures it
    QString issuer; ///< the identifier of the issuer, as the badge names it
    QString credentialId; ///< the identifier of this badge of this learner; empty when it has none
    QString signer; ///< fingerprint of the key whose signature holds; empty without one
    BadgePeriod period;
    QList<EndorsementVerdict> endorsements;
    std::optional<bool> addressedToLearner; ///< nothing when nobody is named, or nothing is known of the learner
    QString matchedRecipient; ///< which of the learner's addresses it is
    bool isIssuerKnown = false; ///< by a list of those who are who they say
    QString trustedBy; ///< how that list calls itself
    bool isOwnTrust = false; ///< that list is the learner's own
    QList<BadgeReason> reasons;
    QStringList warnings; ///< codes
};

/// The worst of the answers, in the order of the standing of a badge.
[[nodiscard]] BadgeOutcome outcomeOf(const BadgeVerdict &verdict);

} // namespace kinfolio
