// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/assertionparts.h"

#include "core/badges/badgevalues.h"
#include "core/badges/checking/dates.h"
#include "core/badges/checking/statuslist.h"
#include "core/base/json.h"

#include <algorithm>

namespace kinfolio {

namespace {

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

// A member that is an object itself, or the address of one.
QJsonObject referred(const QJsonValue &value, const Companions &companions)
{
    return value.isString() ? companions.document(value.toString()) : firstObject(value);
}

QString idOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : text(firstObject(value), "id");
}

QJsonObject issuerIn(const QJsonObject &assertion, const Companions &companions)
{
    const QJsonObject badge = referred(assertion.value(QLatin1String("badge")), companions);
    return referred(badge.value(QLatin1String("issuer")), companions);
}

QJsonObject verificationIn(const QJsonObject &assertion)
{
    const QJsonObject now = firstObject(assertion.value(QLatin1String("verification")));
    return now.isEmpty() ? firstObject(assertion.value(QLatin1String("verify"))) : now;
}

// The address of the key: where the assertion says, else the first that the issuer has at hand.
QString keyAddress(const QJsonObject &assertion, const QJsonObject &issuer, const Companions &companions)
{
    const QJsonObject verification = verificationIn(assertion);
    for (const char *name : {"creator", "url"}) {
        if (const QString address = idOf(verification.value(QLatin1String(name))); !address.isEmpty())
            return address;
    }
    for (const QJsonValue key : asArray(issuer.value(QLatin1String("publicKey")))) {
        if (companions.has(idOf(key)))
            return idOf(key);
    }
    return {};
}

// Both must name each other, or anyone could sign with a key of their own. What neither of two documents says is no contradiction.
bool belongTogether(const QJsonObject &key, const QString &keyId, const QJsonObject &issuer)
{
    const QString owner = idOf(key.value(QLatin1String("owner")));
    const QString issuerId = text(issuer, "id");
    if (!owner.isEmpty() && !issuerId.isEmpty() && owner != issuerId)
        return false;
    const QJsonArray keys = asArray(issuer.value(QLatin1String("publicKey")));
    return keys.isEmpty() || std::ranges::any_of(keys, [&](const QJsonValue &one) { return idOf(one) == keyId; });
}

void checkSigned(const OpenedAssertion &opened, const Companions &companions, BadgeVerdict &verdict)
{
    const QJsonObject issuer = issuerIn(opened.assertion, companions);
    const QString address = keyAddress(opened.assertion, issuer, companions);
    const QJsonObject document = companions.document(address);
    const auto key = PublicKey::fromPem(text(document, "publicKeyPem").toUtf8());
    verdict.securing = QStringLiteral("JWS ") + opened.token->header.value(QLatin1String("alg")).toString();
    if (!key) {
        verdict.proof = BadgeProof::NeedsNetwork;
        verdict.issuerKey = BadgeKey::NeedsNetwork;
        verdict.reasons.append({QStringLiteral("key.not-at-hand"), address});
        return;
    }
    Jws token = *opened.token;
    token.header.insert(QLatin1String("kid"), address);
    const SignatureFinding finding = checkJws(token, [&](const QString &) { return std::optional(*key); });
    verdict.proof = finding.state == SignatureState::Valid ? BadgeProof::Valid
        : finding.state == SignatureState::Unsupported     ? BadgeProof::Unsupported
                                                           : BadgeProof::Invalid;
    if (verdict.proof == BadgeProof::Valid)
        verdict.signer = key->fingerprint();
    verdict.issuerKey = belongTogether(document, address, issuer) ? BadgeKey::ImportedDocument : BadgeKey::Mismatch;
    if (!finding.detail.isEmpty())
        verdict.reasons.append({QStringLiteral("signature.no-match"), address});
    const QString list = idOf(issuer.value(QLatin1String("revocationList")));
    if (list.isEmpty())
        return;
    const StatusFinding status = revocationOf(opened.assertion, list, companions.document(list));
    verdict.status = status.status;
    if (status.status == BadgeStatus::Revoked)
        verdict.reasons.append({QStringLiteral("status.revoked"), status.subject});
}

} // namespace

Result<OpenedAssertion> openAssertion(QByteArrayView bytes)
{
    OpenedAssertion opened;
    QByteArray json = bytes.toByteArray();
    if (looksLikeJws(bytes)) {
        auto token = parseJws(bytes);
        if (!token)
            return fail(token.error());
        json = token->payload;
        opened.token = std::move(*token);
    }
    const auto object = parseJsonObject(json);
    if (!object)
        return fail(object.error());
    opened.assertion = *object;
    const bool isAssertion = hasType(*object, QLatin1StringView("Assertion"))
        || (object->contains(QLatin1String("badge")) && object->contains(QLatin1String("recipient")))
        || !verificationIn(*object).isEmpty(); // old pictures hold no more than where to look
    if (!isAssertion)
        return fail(ErrorCode::BadgeNotABadge);
    return opened;
}

void checkAssertion(const OpenedAssertion &opened, const Companions &companions, const QDateTime &asOf, BadgeVerdict &verdict)
{
    const QJsonObject &assertion = opened.assertion;
    verdict.credentialId = text(assertion, "id").isEmpty() ? text(assertion, "uid") : text(assertion, "id");
    verdict.period = {momentOf(assertion.value(QLatin1String("issuedOn"))), momentOf(assertion.value(QLatin1String("expires")))};
    // A badge of these versions holds from the beginning, whatever the clock of its issuer says.
    verdict.time = timeIn({{}, verdict.period.until}, asOf);
    const QJsonObject badge = referred(assertion.value(QLatin1String("badge")), companions);
    verdict.issuer = idOf(badge.value(QLatin1String("issuer")));
    if (opened.token) {
        checkSigned(opened, companions, verdict);
    } else {
        verdict.securing = QStringLiteral("hosted");
        verdict.proof = BadgeProof::NeedsNetwork;
        verdict.issuerKey = BadgeKey::NeedsNetwork;
        verdict.status = BadgeStatus::NotChecked;
        const QString page = text(verificationIn(assertion), "url");
        verdict.reasons.append({QStringLiteral("hosted"), page.isEmpty() ? text(assertion, "id") : page});
    }
    // What the file says of itself may be old, but not too good.
    if (assertion.value(QLatin1String("revoked")).toBool()) {
        verdict.status = BadgeStatus::Revoked;
        verdict.reasons.append({QStringLiteral("status.revoked"), text(assertion, "revocationReason")});
    }
}

} // namespace kinfolio
