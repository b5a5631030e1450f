// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/credentials/jws.h"

#include "core/base/json.h"
#include "core/signatures/multibase.h"

#include <algorithm>
#include <array>

namespace kinfolio {

namespace {

constexpr int LeastRsaBits = 2048; // RFC 7518, section 3.3

struct Algorithm {
    const char *name;
    KeyType key;
    DigestType digest;
    PublicKey::Padding padding = PublicKey::Padding::Pkcs1; ///< for RSA
};
constexpr std::array Algorithms{
    Algorithm{"RS256", KeyType::Rsa, DigestType::Sha256},
    Algorithm{"RS384", KeyType::Rsa, DigestType::Sha384},
    Algorithm{"RS512", KeyType::Rsa, DigestType::Sha512},
    Algorithm{"PS256", KeyType::Rsa, DigestType::Sha256, PublicKey::Padding::Pss},
    Algorithm{"PS384", KeyType::Rsa, DigestType::Sha384, PublicKey::Padding::Pss},
    Algorithm{"PS512", KeyType::Rsa, DigestType::Sha512, PublicKey::Padding::Pss},
    Algorithm{"ES256", KeyType::P256, DigestType::Sha256},
    Algorithm{"ES384", KeyType::P384, DigestType::Sha384},
    Algorithm{"ES512", KeyType::P521, DigestType::Sha512},
    Algorithm{"EdDSA", KeyType::Ed25519, DigestType::Sha512},
    Algorithm{"Ed25519", KeyType::Ed25519, DigestType::Sha512}, // RFC 9864
};

const Algorithm *algorithmOf(const QString &name)
{
    const auto *found = std::ranges::find_if(Algorithms, [&](const Algorithm &one) { return name == QLatin1String(one.name); });
    return found == Algorithms.end() ? nullptr : found;
}

// Empty when there are not three: a text of nothing but dots would come to many times its size.
QByteArrayList partsOf(QByteArrayView text)
{
    return text.count('.') == 2 ? text.trimmed().toByteArray().split('.') : QByteArrayList();
}

bool verifies(const Algorithm &algorithm, const PublicKey &key, const Jws &jws)
{
    switch (algorithm.key) {
    case KeyType::Ed25519:
        return key.verifiesEd25519(jws.message, jws.signature);
    case KeyType::Rsa:
        return key.verifiesRsa(algorithm.digest, algorithm.padding, jws.message, jws.signature);
    case KeyType::P256:
    case KeyType::P384:
    case KeyType::P521:
        return key.verifiesEcdsa(algorithm.digest, jws.message, jws.signature);
    }
    Q_UNREACHABLE_RETURN(false);
}

SignatureFinding &stopped(SignatureFinding &finding, SignatureState state, const char *detail)
{
    finding.state = state;
    finding.detail = QLatin1String(detail);
    return finding;
}

} // namespace

bool looksLikeJws(QByteArrayView text)
{
    const QByteArrayList parts = partsOf(text);
    return parts.size() == 3 && std::ranges::all_of(parts, [](const QByteArray &part) {
        return std::ranges::all_of(part, [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-' || c == '_'; });
    }) && !parts.first().isEmpty();
}

Result<Jws> parseJws(QByteArrayView text)
{
    const QByteArrayList parts = partsOf(text);
    if (parts.isEmpty())
        return fail(ErrorCode::BadgeDamaged, {}, QStringLiteral("not three parts"));
    const auto header = fromBase64Url(parts.at(0));
    const auto payload = fromBase64Url(parts.at(1));
    const auto signature = fromBase64Url(parts.at(2));
    if (!header || !payload || !signature)
        return fail(ErrorCode::BadgeDamaged, {}, QStringLiteral("not base64url"));
    auto json = parseJsonObject(*header);
    if (!json)
        return fail(json.error());
    return Jws{std::move(*json), *payload, parts.at(0) + '.' + parts.at(1), *signature};
}

SignatureFinding checkJws(const Jws &jws, const KeySource &keys)
{
    using enum SignatureState;
    SignatureFinding finding;
    finding.suite = jws.header.value(QLatin1String("alg")).toString();
    finding.method = jws.header.value(QLatin1String("kid")).toString();
    const QJsonObject along = jws.header.value(QLatin1String("jwk")).toObject();
    finding.leaksPrivateKey = along.contains(QLatin1String("d"));
    // No extension is known here, and RFC 7515 (section 4.1.11) wants those that are called critical refused.
    if (jws.header.contains(QLatin1String("crit")))
        return stopped(finding, Invalid, "an unknown critical header");
    if (finding.suite.compare(QLatin1String("none"), Qt::CaseInsensitive) == 0 || finding.suite.startsWith(QLatin1String("HS"))
        || along.value(QLatin1String("kty")) == QLatin1String("oct"))
        return stopped(finding, Invalid, "a signature that anyone could have made");
    const Algorithm *algorithm = algorithmOf(finding.suite);
    if (!algorithm)
        return stopped(finding, Unsupported, "an unknown algorithm");
    auto key = finding.method.isEmpty() ? std::nullopt : keys(finding.method);
    if (!along.isEmpty()) {
        const auto brought = PublicKey::fromJwk(along);
        if (!brought)
            return stopped(finding, Invalid, "a key that cannot be read");
        finding.keyDiffers = key && !(*key == *brought);
        finding.keyCameAlong = !key;
        if (!key)
            key = *brought;
    }
    if (!key)
        return stopped(finding, NoKey, "the key is not at hand");
    if (key->type() != algorithm->key || (key->type() == KeyType::Rsa && key->bits() < LeastRsaBits))
        return stopped(finding, Invalid, "a key that does not fit the algorithm, or is too short");
    if (!verifies(*algorithm, *key, jws))
        return stopped(finding, Invalid, "does not match its signature");
    finding.state = Valid;
    return finding;
}

} // namespace kinfolio
