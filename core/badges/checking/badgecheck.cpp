// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/badgecheck.h"

#include "core/badges/badgefile.h"
#include "core/badges/badgejson.h"
#include "core/badges/badgevalues.h"
#include "core/badges/checking/assertionparts.h"
#include "core/badges/checking/credentialparts.h"
#include "core/badges/checking/dates.h"
#include "core/badges/checking/recipient.h"
#include "core/badges/checking/statuslist.h"

namespace kinfolio {

namespace {

constexpr int DeepestEndorsement = 3;
constexpr qsizetype MostEndorsements = 50; // with those of those

const QString EndorsementsLeftOut = QStringLiteral("endorsements-left-out");

BadgeProof proofOf(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return BadgeProof::Valid;
    case SignatureState::Invalid:
        return BadgeProof::Invalid;
    case SignatureState::Uncovered:
        return BadgeProof::UndefinedTerms;
    case SignatureState::NoKey:
        return BadgeProof::NeedsNetwork;
    case SignatureState::Unsupported:
        return BadgeProof::Unsupported;
    case SignatureState::TooLarge:
        return BadgeProof::TooLarge;
    }
    Q_UNREACHABLE_RETURN(BadgeProof::Unsupported);
}

QString reasonCode(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return {};
    case SignatureState::Invalid:
        return QStringLiteral("signature.no-match");
    case SignatureState::Uncovered:
        return QStringLiteral("signature.uncovered");
    case SignatureState::NoKey:
        return QStringLiteral("key.not-at-hand");
    case SignatureState::Unsupported:
        return QStringLiteral("signature.unsupported");
    case SignatureState::TooLarge:
        return QStringLiteral("signature.too-large");
    }
    Q_UNREACHABLE_RETURN({});
}

// A text that is no badge, or one that is broken.
BadgeStructure structureOf(const Error &error)
{
    return error.code == ErrorCode::BadgeNotABadge ? BadgeStructure::NoBadge : BadgeStructure::Malformed;
}

bool looksLikeBrokenToken(QByteArrayView bytes)
{
    // As '{"' begins in base64url.
    return bytes.trimmed().startsWith("eyJ") && bytes.contains('.');
}

class BadgeCheck {
public:
    explicit BadgeCheck(const BadgeCheckRequest &request)
        : m_request(request)
    {
    }

    BadgeVerdict run(QByteArrayView fileBytes);

private:
    void checkText(QByteArrayView text);
    void checkCredential(const OpenedCredential &opened);
    void checkEndorsements(const QJsonObject &credential, int depth);
    void checkRecipient(const BadgeRecipient &recipient);
    void explain(const SignatureFinding &finding);

    const BadgeCheckRequest &m_request;
    BadgeVerdict m_verdict;
    QDeadlineTimer m_forEndorsements{QDeadlineTimer::Forever};
};

BadgeVerdict BadgeCheck::run(QByteArrayView fileBytes)
{
    const auto found = extractBadge(fileBytes);
    if (found) {
        m_verdict.warnings = found->warnings;
        checkText(found->text);
    } else if (found.error().code == ErrorCode::BadgeTooLarge) {
        m_verdict.proof = BadgeProof::TooLarge;
    } else {
        m_verdict.structure = looksLikeBrokenToken(fileBytes) ? BadgeStructure::Malformed : structureOf(found.error());
    }
    m_verdict.outcome = outcomeOf(m_verdict);
    return m_verdict;
}

void BadgeCheck::checkText(QByteArrayView text)
{
    if (badgeTextKind(text) == BadgeTextKind::Address) {
        m_verdict.proof = BadgeProof::NeedsNetwork;
        m_verdict.securing = QStringLiteral("hosted");
        m_verdict.reasons.append({QStringLiteral("hosted"), QString::fromUtf8(text.trimmed()).left(2000)});
        return;
    }
    const auto credential = openCredential(text);
    if (credential)
        return checkCredential(*credential);
    const auto assertion = openAssertion(text);
    if (!assertion) {
        // The one that understood more of it knows better what is wrong.
        const bool isNeither = credential.error().code == ErrorCode::BadgeNotABadge;
        m_verdict.structure = structureOf(isNeither ? assertion.error() : credential.error());
        return;
    }
    checkAssertion(*assertion, m_request.companions, m_request.asOf, m_verdict);
    checkRecipient(recipientOfAssertion(assertion->assertion));
}

void BadgeCheck::explain(const SignatureFinding &finding)
{
    if (const QString code = reasonCode(finding.state); !code.isEmpty())
        m_verdict.reasons.append({code, finding.subject.isEmpty() ? finding.method : finding.subject});
}

void BadgeCheck::checkCredential(const OpenedCredential &opened)
{
    const QJsonObject &credential = opened.credential;
    m_verdict.issuer = issuerOf(credential);
    m_verdict.credentialId = credential.value(QLatin1String("id")).toString();
    m_verdict.period = periodOf(opened);
    m_verdict.time = timeIn(m_verdict.period, m_request.asOf);
    std::optional<PublicKey> signer;
    if (const qsizetype proofs = proofCount(opened); proofs > 0) {
        const SignatureFinding finding = signatureOf(opened, m_request.companions, m_request.asOf);
        m_verdict.proof = proofOf(finding.state);
        m_verdict.securing = opened.token ? QStringLiteral("VC-JWT") : proofs > 1 ? QStringLiteral("proof set") : finding.suite;
        explain(finding);
        if (finding.state == SignatureState::Valid)
            signer = keyAt(finding.method, m_request.companions);
        if (signer)
            m_verdict.signer = signer->fingerprint();
        // Whose key it is meant to be can be told even where the signature cannot.
        if (finding.state == SignatureState::NoKey)
            m_verdict.issuerKey = BadgeKey::NeedsNetwork;
        else if (finding.keyCameAlong || !finding.method.isEmpty())
            m_verdict.issuerKey = bindingOf(finding, m_verdict.issuer, m_request.companions);
        for (const TrustList &list : m_request.trust) {
            // Whose key it is, the badge says itself as long as no signature holds.
            if (signer && !m_verdict.isIssuerKnown && list.knows(m_verdict.issuer, m_verdict.issuerKey, signer, m_request.asOf)) {
                m_verdict.isIssuerKnown = true;
                m_verdict.trustedBy = list.name();
                m_verdict.isOwnTrust = list.isOwn();
            }
        }
        if (m_verdict.issuerKey == BadgeKey::Mismatch)
            m_verdict.reasons.append({QStringLiteral("key.somebody-elses"), finding.method});
    }
    if (const QStringList differing = differingClaims(opened); !differing.isEmpty()) {
        m_verdict.structure = BadgeStructure::ClaimsMismatch;
        m_verdict.reasons.append({QStringLiteral("claims.differ"), differing.join(QStringLiteral(", "))});
    }
    if (hasNoClaims(opened))
        m_verdict.warnings.append(QStringLiteral("missing registered claims"));
    const StatusFinding status = statusOf(credential, signer, m_request.companions, m_request.asOf);
    m_verdict.status = status.status;
    if (!status.why.isEmpty())
        m_verdict.reasons.append({status.why, status.subject});
    if (status.isShort)
        m_verdict.warnings.append(QStringLiteral("status-list-short"));
    m_forEndorsements = QDeadlineTimer(CanonicalLimits().time);
    checkEndorsements(credential, 0);
    checkRecipient(recipientOfSubject(firstObject(credential.value(QLatin1String("credentialSubject")))));
}

// Each is judged by itself: a bad one takes nothing from the badge.
void BadgeCheck::checkEndorsements(const QJsonObject &credential, int depth)
{
    if (depth >= DeepestEndorsement)
        return;
    for (const QByteArray &text : endorsementsIn(credential)) {
        if (m_verdict.endorsements.size() >= MostEndorsements) {
            if (!m_verdict.warnings.contains(EndorsementsLeftOut))
                m_verdict.warnings.append(EndorsementsLeftOut);
            return;
        }
        const auto opened = openCredential(text);
        if (!opened) {
            m_verdict.endorsements.append({{}, BadgeProof::Unsupported});
            continue;
        }
        const bool isSigned = proofCount(*opened) > 0;
        const SignatureFinding finding = isSigned ? signatureOf(*opened, m_request.companions, m_request.asOf, m_forEndorsements) : SignatureFinding();
        const QString issuer = issuerOf(opened->credential);
        BadgeProof proof = isSigned ? proofOf(finding.state) : BadgeProof::Absent;
        if (proof == BadgeProof::Valid && bindingOf(finding, issuer, m_request.companions) == BadgeKey::Mismatch)
            proof = BadgeProof::Invalid;
        m_verdict.endorsements.append({issuer, proof});
        checkEndorsements(opened->credential, depth + 1);
    }
}

void BadgeCheck::checkRecipient(const BadgeRecipient &recipient)
{
    if (m_request.recipients.isEmpty())
        return;
    const auto matched = matchedAddress(recipient, m_request.recipients);
    if (!matched)
        return;
    m_verdict.addressedToLearner = !matched->isEmpty();
    m_verdict.matchedRecipient = *matched;
}

} // namespace

BadgeVerdict checkBadge(QByteArrayView fileBytes, const BadgeCheckRequest &request)
{
    return BadgeCheck(request).run(fileBytes);
}

} // namespace kinfolio
