// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/issuerdocuments.h"

#include "core/badges/badgefile.h"
#include "core/badges/badgevalues.h"
#include "core/base/json.h"
#include "core/credentials/jws.h"

#include <algorithm>
#include <initializer_list>

namespace kinfolio {

namespace {

std::optional<QJsonObject> objectIn(QByteArrayView file)
{
    QByteArray text = file.trimmed().toByteArray();
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (text.size() > MaxBadgeText)
        return {};
    if (looksLikeJws(text)) {
        const auto token = parseJws(text);
        if (!token)
            return {};
        text = token->payload;
    }
    auto object = parseJsonObject(text);
    return object ? std::optional(std::move(*object)) : std::nullopt;
}

bool has(const QJsonObject &json, std::initializer_list<const char *> members)
{
    return std::ranges::any_of(members, [&](const char *member) { return json.contains(QLatin1String(member)); });
}

bool isOf(const QJsonObject &json, std::initializer_list<QLatin1StringView> types)
{
    return std::ranges::any_of(types, [&](QLatin1StringView type) { return hasType(json, type); });
}

bool isHeldByAnybody(const QJsonObject &json)
{
    return has(json, {"recipient", "badge", "credentialSubject", "vc", "verifiableCredential"});
}

// In the first versions it has no type.
bool isBadgeClass(const QJsonObject &json)
{
    const bool isBare = !json.contains(QLatin1String("type")) && has(json, {"criteria"}) && has(json, {"issuer"});
    return isBare || isOf(json, {QLatin1StringView("BadgeClass")});
}

std::optional<IssuerDocumentSort> sortOf(const QJsonObject &json)
{
    using enum IssuerDocumentSort;
    if (isOf(json, {QLatin1StringView("BitstringStatusListCredential"), QLatin1StringView("StatusList2021Credential")}))
        return StatusList;
    if (isHeldByAnybody(json))
        return {};
    if (has(json, {"revokedAssertions", "revokedCredential"}))
        return Revocations;
    if (json.value(QLatin1String("keys")).isArray())
        return Keys;
    if (has(json, {"publicKeyPem", "publicKeyMultibase", "publicKeyJwk"}))
        return Key;
    if (json.value(QLatin1String("id")).toString().startsWith(QLatin1String("did:")) && has(json, {"verificationMethod", "assertionMethod"}))
        return DidDocument;
    if (isBadgeClass(json))
        return BadgeClass;
    // In the first versions an issuer has no type.
    const bool isBare = !json.contains(QLatin1String("type")) && has(json, {"name"}) && has(json, {"url"}) && !has(json, {"criteria", "issuer"});
    if (isOf(json, {QLatin1StringView("Issuer"), QLatin1StringView("Profile")}) || isBare)
        return Issuer;
    return {};
}

QString nameIn(const QJsonValue &issuer)
{
    return firstText({issuer.toObject().value(QLatin1String("name"))}, MaxNameLength);
}

} // namespace

std::optional<IssuerDocumentFacts> readIssuerDocument(QByteArrayView file)
{
    auto json = objectIn(file);
    // The 2019 data model puts the credential into a token as one of its claims.
    if (json && json->value(QLatin1String("vc")).isObject())
        json = json->value(QLatin1String("vc")).toObject();
    const auto sort = json ? sortOf(*json) : std::nullopt;
    if (!sort)
        return {};
    const QString name = nameIn(*json).isEmpty() ? nameIn(json->value(QLatin1String("issuer"))) : nameIn(*json);
    return IssuerDocumentFacts{*sort, name, identifier(json->value(QLatin1String("id")))};
}

std::optional<EarnableBadge> readEarnableBadge(QByteArrayView file)
{
    const auto json = objectIn(file);
    if (!json || isHeldByAnybody(*json))
        return {};
    const auto member = [&](const char *name) { return json->value(QLatin1String(name)); };
    EarnableBadge badge{firstText({member("name")}, MaxNameLength), {}, identifier(member("id")), firstText({member("description")}, MaxLongText), {}};
    if (badge.name.isEmpty() || !(isBadgeClass(*json) || isOf(*json, {QLatin1StringView("Achievement")})))
        return {};
    badge.issuer = nameIn(member("issuer"));
    if (badge.issuer.isEmpty())
        badge.issuer = nameIn(member("creator"));
    const QJsonValue criteria = member("criteria");
    badge.criteria = firstText({criteria.toObject().value(QLatin1String("narrative"))}, MaxLongText);
    if (badge.criteria.isEmpty())
        badge.criteria = webAddress(criteria.isObject() ? criteria.toObject().value(QLatin1String("id")) : criteria);
    return badge;
}

} // namespace kinfolio
