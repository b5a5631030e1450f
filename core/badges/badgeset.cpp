// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/badgeset.h"

#include "core/badges/badgefile.h"
#include "core/badges/badgejson.h"
#include "core/badges/badgevalues.h"
#include "core/base/json.h"
#include "core/base/jsonparts.h"
#include "core/credentials/jws.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// A token stands in JSON as a string. Any other string is no badge, whatever is in it: not the text of a drawing either.
QByteArray partBytes(QByteArrayView value)
{
    const QByteArray text = value.startsWith('"') ? jsonString(value).toUtf8() : QByteArray();
    return badgeTextKind(text) == BadgeTextKind::Jwt ? text : value.toByteArray();
}

QByteArrayList partsOf(QByteArrayView list)
{
    QByteArrayList parts;
    for (const JsonPart &part : jsonParts(list))
        parts.append(partBytes(part.text));
    return parts;
}

// A single one needs no list.
QByteArrayList oneOrMany(QByteArrayView value)
{
    if (value.startsWith('['))
        return partsOf(value);
    return value.isEmpty() ? QByteArrayList() : QByteArrayList{partBytes(value)};
}

QByteArrayView firstObjectIn(QByteArrayView value)
{
    if (!value.startsWith('['))
        return value;
    for (const JsonPart &part : jsonParts(value)) {
        if (part.text.startsWith('{'))
            return part.text;
    }
    return {};
}

std::optional<BadgeSet> setInObject(QByteArrayView text, const QJsonObject &object)
{
    BadgeSet set;
    if (hasType(object, "ClrCredential"_L1)) {
        set.isTranscript = true;
        set.transcript = firstText({object["name"_L1]}, MaxNameLength);
        set.path = u"credentialSubject.verifiableCredential"_s;
        set.parts = oneOrMany(
            jsonMember(firstObjectIn(jsonMember(text, u"credentialSubject")), u"verifiableCredential"));
        return set.parts.isEmpty() ? std::nullopt : std::optional(set);
    }
    if (object.contains("credentialSubject"_L1) || !object.contains("verifiableCredential"_L1))
        return std::nullopt;
    set.path = u"verifiableCredential"_s;
    set.parts = oneOrMany(jsonMember(text, u"verifiableCredential"));
    return set;
}

// What a token says may stand in the claims themselves or, as in older ones, in one of them.
std::optional<BadgeSet> setInToken(QByteArrayView text)
{
    const auto token = parseJws(text);
    const auto claims =
        token ? parseJsonObject(token->payload) : Result<QJsonObject>(fail(ErrorCode::BadgeDamaged));
    if (!claims)
        return std::nullopt;
    for (const auto &name : {u"vp"_s, u"vc"_s}) {
        if (const auto inner = claims->value(name); inner.isObject()) {
            auto set = setInObject(jsonMember(token->payload, name), inner.toObject());
            if (set)
                set->path.prepend(name + u'.');
            return set;
        }
    }
    return setInObject(token->payload, *claims);
}

std::optional<BadgeSet> setInEnvelope(const QJsonObject &envelope)
{
    const auto id = envelope["id"_L1].toString();
    const auto comma = id.indexOf(u',');
    if (comma < 0 || !(id.startsWith("data:application/vp"_L1) || id.startsWith("data:application/vc"_L1)))
        return std::nullopt;
    return setInToken(id.sliced(comma + 1).toUtf8());
}

} // namespace

std::optional<BadgeSet> badgeSetIn(QByteArrayView text)
{
    if (looksLikeJws(text))
        return setInToken(text);
    const auto value = parseJson(text, {.bytes = MaxBadgeText});
    if (value && value->isArray())
        return BadgeSet{partsOf(text), {}, {}, false};
    if (!value || !value->isObject())
        return std::nullopt;
    const auto object = value->toObject();
    if (hasType(object, "EnvelopedVerifiableCredential"_L1)
        || hasType(object, "EnvelopedVerifiablePresentation"_L1))
        return setInEnvelope(object);
    return setInObject(text, object);
}

} // namespace kinfolio
