// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/trustlist.h"

#include "core/badges/badgevalues.h"
#include "core/badges/checking/dates.h"
#include "core/base/json.h"

#include <algorithm>

namespace kinfolio {

namespace {

// The last day counts whole.
QDateTime endOf(const QJsonValue &value)
{
    const QDateTime moment = momentOf(value);
    return value.toString().contains(u'T') ? moment : moment.addDays(1).addMSecs(-1);
}

} // namespace

Result<TrustList::Issuer> TrustList::issuerOf(const QJsonObject &json)
{
    Issuer issuer;
    issuer.id = json.value(QLatin1String("id")).toString();
    if (issuer.id.isEmpty())
        return fail(ErrorCode::BadgeDamaged, {}, QStringLiteral("an issuer without an id"));
    issuer.from = momentOf(json.value(QLatin1String("validFrom")));
    if (const QJsonValue until = json.value(QLatin1String("validUntil")); until.isString())
        issuer.until = endOf(until);
    for (const QJsonValue key : asArray(json.value(QLatin1String("keys")))) {
        auto read = key.isString() ? PublicKey::fromMultikey(key.toString()) : PublicKey::fromJwk(key.toObject());
        if (!read)
            return fail(read.error().about(issuer.id));
        issuer.keys.append(std::move(*read));
    }
    return issuer;
}

Result<TrustList> TrustList::fromJson(QByteArrayView json)
{
    const auto object = parseJsonObject(json);
    if (!object)
        return fail(object.error());
    TrustList list;
    list.m_name = object->value(QLatin1String("name")).toString();
    const QJsonValue issuers = object->value(QLatin1String("issuers"));
    if (!issuers.isArray())
        return fail(ErrorCode::BadgeDamaged, {}, QStringLiteral("not a list of issuers"));
    for (const QJsonValue one : issuers.toArray()) {
        auto issuer = issuerOf(one.toObject());
        if (!issuer)
            return fail(issuer.error());
        list.m_issuers.append(std::move(*issuer));
    }
    return list;
}

TrustList TrustList::ofLearner(const QStringList &ids)
{
    TrustList list;
    list.m_isOwn = true;
    for (const QString &id : ids)
        list.m_issuers.append({id, {}, {}, {}});
    return list;
}

bool TrustList::knows(const QString &issuer, BadgeKey binding, const std::optional<PublicKey> &key, const QDateTime &asOf) const
{
    const bool isTheirs = binding == BadgeKey::DidKey || binding == BadgeKey::DidJwk || binding == BadgeKey::ImportedDocument;
    const bool mayBeTheirs = binding == BadgeKey::UnprovenAddress || binding == BadgeKey::EmbeddedJwk;
    return std::ranges::any_of(m_issuers, [&](const Issuer &known) {
        if (known.id != issuer || timeIn({known.from, known.until}, asOf) != BadgeTime::Current)
            return false;
        const bool isListed = key && std::ranges::any_of(known.keys, [&](const PublicKey &one) { return one == *key; });
        return known.keys.isEmpty() ? isTheirs : isListed && (isTheirs || mayBeTheirs);
    });
}

} // namespace kinfolio
