// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/credentialparts.h"

#include "core/badges/badgevalues.h"
#include "core/badges/checking/dates.h"
#include "core/base/json.h"
#include "core/credentials/dataintegrity.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int DeepestEnvelope = 4;
constexpr qsizetype MostProofs = 10;
constexpr QLatin1StringView TokenEnvelope("data:application/vc+jwt,");

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

Result<OpenedCredential> opened(QByteArrayView bytes, int depth);

Result<OpenedCredential> openedToken(QByteArrayView bytes)
{
    auto token = parseJws(bytes);
    if (!token)
        return fail(token.error());
    const auto payload = parseJsonObject(token->payload);
    if (!payload)
        return fail(payload.error());
    OpenedCredential result;
    result.claims = *payload;
    result.credential = payload->contains(QLatin1String("vc")) ? payload->value(QLatin1String("vc")).toObject() : *payload;
    if (!isCredential(result.credential))
        return fail(ErrorCode::BadgeNotABadge);
    result.token = std::move(*token);
    return result;
}

Result<OpenedCredential> openedObject(const QJsonObject &json, int depth)
{
    if (hasType(json, QLatin1StringView("EnvelopedVerifiableCredential"))) {
        const QString id = text(json, "id");
        if (!id.startsWith(TokenEnvelope))
            return fail(ErrorCode::BadgeDamaged, {}, QStringLiteral("an envelope of another sort"));
        return opened(id.sliced(TokenEnvelope.size()).toLatin1(), depth + 1);
    }
    if (const QJsonArray inside = asArray(json.value(QLatin1String("verifiableCredential"))); !inside.isEmpty()) {
        const QJsonValue first = inside.first();
        return opened(first.isString() ? first.toString().toUtf8() : jsonText(first.toObject()), depth + 1);
    }
    if (!isCredential(json))
        return fail(ErrorCode::BadgeNotABadge);
    return OpenedCredential{json, {}, {}};
}

Result<OpenedCredential> opened(QByteArrayView bytes, int depth)
{
    if (depth > DeepestEnvelope)
        return fail(ErrorCode::BadgeTooLarge, {}, QStringLiteral("envelopes in envelopes"));
    if (looksLikeJws(bytes))
        return openedToken(bytes);
    const auto json = parseJsonObject(bytes);
    return json ? openedObject(*json, depth) : fail(json.error());
}

int rank(SignatureState state)
{
    switch (state) {
    case SignatureState::Valid:
        return 5;
    case SignatureState::Invalid:
        return 4;
    case SignatureState::Uncovered:
        return 3;
    case SignatureState::NoKey:
        return 2;
    case SignatureState::TooLarge:
        return 1;
    case SignatureState::Unsupported:
        return 0;
    }
    Q_UNREACHABLE_RETURN(0);
}

void appendEndorsements(QByteArrayList &all, const QJsonObject &about)
{
    for (const QJsonValue one : asArray(about.value(QLatin1String("endorsement")))) {
        if (one.isObject())
            all.append(jsonText(one.toObject()));
    }
    for (const QJsonValue one : asArray(about.value(QLatin1String("endorsementJwt"))))
        all.append(one.toString().toUtf8());
}

} // namespace

Result<OpenedCredential> openCredential(QByteArrayView bytes)
{
    return opened(bytes, 0);
}

bool isCredential(const QJsonObject &json)
{
    return json.contains(QLatin1String("credentialSubject")) || hasType(json, QLatin1StringView("VerifiableCredential"));
}

QString issuerOf(const QJsonObject &credential)
{
    const QJsonValue issuer = credential.value(QLatin1String("issuer"));
    return issuer.isString() ? issuer.toString() : text(firstObject(issuer), "id");
}

BadgePeriod periodOf(const OpenedCredential &given)
{
    const auto moment = [&](const char *name, const char *before, const char *claim) {
        QDateTime said = momentOf(given.claims.value(QLatin1String(claim)));
        for (const char *member : {name, before}) {
            if (!said.isValid())
                said = momentOf(given.credential.value(QLatin1String(member)));
        }
        return said;
    };
    return {moment("validFrom", "issuanceDate", "nbf"), moment("validUntil", "expirationDate", "exp")};
}

SignatureFinding signatureOf(const OpenedCredential &given, const Companions &companions, const QDateTime &asOf, QDeadlineTimer until)
{
    const KeySource keys = [&](const QString &address) { return keyAt(address, companions); };
    if (given.token)
        return checkJws(*given.token, keys);
    std::optional<SignatureFinding> best;
    const QString issuer = issuerOf(given.credential);
    const QJsonArray proofs = proofsOf(given.credential);
    for (qsizetype i = 0; i < std::min(proofs.size(), MostProofs); ++i) {
        CanonicalLimits limits;
        if (!until.isForever())
            limits.time = std::chrono::milliseconds(until.remainingTime());
        SignatureFinding finding = checkProof(given.credential, proofs.at(i).toObject(), keys, asOf, LdContexts::builtIn(), limits);
        // A good one of somebody else says less than a good one of the issuer.
        const auto standing = [&](const SignatureFinding &one) {
            const bool isOwn = one.state == SignatureState::Valid && bindingOf(one, issuer, companions) != BadgeKey::Mismatch;
            return std::pair(rank(one.state), isOwn);
        };
        if (!best || standing(finding) > standing(*best))
            best = std::move(finding);
    }
    return best.value_or(SignatureFinding());
}

qsizetype proofCount(const OpenedCredential &given)
{
    return given.token ? 1 : proofsOf(given.credential).size();
}

QStringList differingClaims(const OpenedCredential &given)
{
    QStringList differing;
    const auto compare = [&](const char *claim, const QString &said) {
        const QJsonValue claimed = given.claims.value(QLatin1String(claim));
        if (!claimed.isUndefined() && !said.isEmpty() && claimed.toString() != said)
            differing.append(QLatin1String(claim));
    };
    compare("iss", issuerOf(given.credential));
    compare("sub", text(firstObject(given.credential.value(QLatin1String("credentialSubject"))), "id"));
    compare("jti", text(given.credential, "id"));
    const QJsonValue from = given.claims.value(QLatin1String("nbf"));
    for (const char *member : {"validFrom", "issuanceDate"}) {
        const QDateTime said = momentOf(given.credential.value(QLatin1String(member)));
        if (!from.isUndefined() && said.isValid() && momentOf(from).toSecsSinceEpoch() != said.toSecsSinceEpoch())
            differing.append(QStringLiteral("nbf"));
    }
    return differing;
}

bool hasNoClaims(const OpenedCredential &given)
{
    return given.token && std::ranges::none_of(std::initializer_list<const char *>{"iss", "sub", "jti", "nbf", "exp"}, [&](const char *claim) {
        return given.claims.contains(QLatin1String(claim));
    });
}

QByteArrayList endorsementsIn(const QJsonObject &credential)
{
    const QJsonObject subject = firstObject(credential.value(QLatin1String("credentialSubject")));
    const QJsonObject achievement = firstObject(subject.value(QLatin1String("achievement")));
    QByteArrayList all;
    for (const QJsonObject &about : {credential, firstObject(credential.value(QLatin1String("issuer"))), subject,
                                     firstObject(subject.value(QLatin1String("source"))), achievement,
                                     firstObject(achievement.value(QLatin1String("creator")))})
        appendEndorsements(all, about);
    return all;
}

} // namespace kinfolio
