// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/signatures/didkey.h"

#include "core/base/json.h"
#include "core/signatures/multibase.h"

namespace kinfolio {

namespace {

constexpr QLatin1StringView DidKey("did:key:");
constexpr QLatin1StringView DidJwk("did:jwk:");

std::unexpected<Error> bad(const QString &address, const char *why)
{
    return fail(ErrorCode::BadgeDamaged, address.left(200), QLatin1String(why));
}

} // namespace

QString withoutFragment(const QString &address)
{
    return address.section(u'#', 0, 0);
}

bool holdsItsKey(const QString &address)
{
    return address.startsWith(DidKey) || address.startsWith(DidJwk);
}

Result<PublicKey> heldKey(const QString &address)
{
    const QString identifier = withoutFragment(address);
    const QString fragment = address.contains(u'#') ? address.section(u'#', 1) : QString();
    if (identifier.startsWith(DidKey)) {
        const QString text = identifier.sliced(DidKey.size());
        if (!fragment.isEmpty() && fragment != text)
            return bad(address, "names another key than its own");
        return PublicKey::fromMultikey(text);
    }
    if (!identifier.startsWith(DidJwk) || (!fragment.isEmpty() && fragment != QLatin1String("0")))
        return bad(address, "holds no key");
    const auto text = fromBase64Url(identifier.sliced(DidJwk.size()).toLatin1());
    const auto jwk = text ? parseJsonObject(*text) : Result<QJsonObject>(fail(ErrorCode::BadgeDamaged));
    return jwk ? PublicKey::fromJwk(*jwk) : Result<PublicKey>(bad(address, "is no JSON Web Key"));
}

} // namespace kinfolio
