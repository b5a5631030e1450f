// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/issuerkey.h"

#include "core/badges/badgevalues.h"
#include "core/signatures/didkey.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QLatin1StringView DidWeb("did:web:");

std::optional<PublicKey> found(Result<PublicKey> key)
{
    return key ? std::optional(std::move(*key)) : std::nullopt;
}

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

// A key as documents of all sorts write it.
std::optional<PublicKey> keyIn(const QJsonObject &entry)
{
    if (const QString multikey = text(entry, "publicKeyMultibase"); !multikey.isEmpty())
        return found(PublicKey::fromMultikey(multikey));
    if (const QJsonObject jwk = entry.value(QLatin1String("publicKeyJwk")).toObject(); !jwk.isEmpty())
        return found(PublicKey::fromJwk(jwk));
    if (const QString pem = text(entry, "publicKeyPem"); !pem.isEmpty())
        return found(PublicKey::fromPem(pem.toUtf8()));
    return entry.contains(QLatin1String("kty")) ? found(PublicKey::fromJwk(entry)) : std::nullopt;
}

// Where the document of a did:web lies (did:web method, section 3.2).
QStringList placesOf(const QString &identifier)
{
    if (!identifier.startsWith(DidWeb))
        return {identifier};
    const QStringList parts = identifier.sliced(DidWeb.size()).split(u':');
    const QString site = QStringLiteral("https://") + QString(parts.first()).replace(QLatin1String("%3A"), QLatin1String(":"), Qt::CaseInsensitive);
    const QString path = parts.size() > 1 ? QLatin1Char('/') + parts.sliced(1).join(u'/') : QStringLiteral("/.well-known");
    return {identifier, site + path + QStringLiteral("/did.json")};
}

QJsonObject documentOf(const QString &identifier, const Companions &companions)
{
    for (const QString &place : placesOf(identifier)) {
        const QJsonObject document = companions.document(place);
        // Somebody else's document under this name is none.
        if (!document.isEmpty() && (!identifier.startsWith(DidWeb) || text(document, "id") == identifier))
            return document;
    }
    return {};
}

// The method in a did document, which must be there to assert things (W3C Controlled Identifiers 1.0, section 3.3).
std::optional<PublicKey> methodIn(const QJsonObject &document, const QString &address)
{
    const auto isIt = [&](const QJsonValue &entry) {
        const QString id = entry.isString() ? entry.toString() : entry[QLatin1String("id")].toString();
        return id == address || text(document, "id") + id == address;
    };
    const QJsonArray asserting = asArray(document.value(QLatin1String("assertionMethod")));
    const auto allowed = std::ranges::find_if(asserting, isIt);
    if (allowed == asserting.end())
        return {};
    if (allowed->isObject())
        return keyIn(allowed->toObject());
    const QJsonArray methods = asArray(document.value(QLatin1String("verificationMethod")));
    const auto method = std::ranges::find_if(methods, isIt);
    return method == methods.end() ? std::nullopt : keyIn(method->toObject());
}

// A document proves nothing for an issuer whom it does not name: anyone can hand in a key of their own.
BadgeKey bindingOfBrought(const QString &address, const QString &issuer, const Companions &companions)
{
    const QString controller = withoutFragment(address);
    if (controller == issuer)
        return BadgeKey::ImportedDocument;
    const QJsonObject key = companions.document(address);
    const QString named = text(key, "controller").isEmpty() ? text(key, "owner") : text(key, "controller");
    if (!named.isEmpty() && named == issuer)
        return BadgeKey::ImportedDocument;
    return named.isEmpty() && !controller.startsWith(QLatin1String("did:")) ? BadgeKey::UnprovenAddress : BadgeKey::Mismatch;
}

std::optional<PublicKey> broughtKey(const QString &address, const Companions &companions)
{
    if (const QJsonObject own = companions.document(address); !own.isEmpty()) {
        if (auto key = keyIn(own))
            return key;
    }
    const QJsonObject document = documentOf(withoutFragment(address), companions);
    if (auto key = methodIn(document, address))
        return key;
    // A set of keys (RFC 7517, section 5), each with a name.
    const QString name = address.section(u'#', 1);
    for (const QJsonValue key : asArray(document.value(QLatin1String("keys")))) {
        if (!name.isEmpty() && key[QLatin1String("kid")].toString() == name)
            return keyIn(key.toObject());
    }
    return {};
}

} // namespace

std::optional<PublicKey> keyAt(const QString &address, const Companions &companions)
{
    if (holdsItsKey(address))
        return found(heldKey(address));
    if (auto brought = broughtKey(address, companions))
        return brought;
    // Anyone can write a key behind an address: good for the arithmetic, and for nothing else.
    return found(PublicKey::fromMultikey(address.section(u'#', 1)));
}

BadgeKey bindingOf(const SignatureFinding &finding, const QString &issuer, const Companions &companions)
{
    if (finding.leaksPrivateKey)
        return BadgeKey::LeakedPrivateKey;
    if (finding.keyDiffers)
        return BadgeKey::Mismatch;
    if (finding.keyCameAlong || finding.method.isEmpty())
        return holdsItsKey(issuer) ? BadgeKey::Mismatch : BadgeKey::EmbeddedJwk;
    const QString controller = withoutFragment(finding.method);
    if (holdsItsKey(finding.method)) {
        if (controller != issuer)
            return BadgeKey::Mismatch;
        return controller.startsWith(QLatin1String("did:key:")) ? BadgeKey::DidKey : BadgeKey::DidJwk;
    }
    // The issuer's own identifier holds a key, and it is not this one.
    if (holdsItsKey(issuer))
        return BadgeKey::Mismatch;
    return broughtKey(finding.method, companions) ? bindingOfBrought(finding.method, issuer, companions) : BadgeKey::UnprovenAddress;
}

} // namespace kinfolio
