// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "badgejson.h"

#include "core/badges/badgevalues.h"
#include "core/badges/checking/dates.h"
#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr int MaxPartDepth = 3;
constexpr int MaxParts = 50;

QByteArrayView bare(QByteArrayView text)
{
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    return text.trimmed();
}

bool isBase64Url(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
            || c == '_' || c == '.' || c == '=';
    });
}

/// Reads one badge text, and the texts inside of it. Collects the warnings on the way.
class BadgeJsonReader {
public:
    explicit BadgeJsonReader(bool baked)
        : m_baked(baked)
    {
    }

    Result<BadgeFacts> read(QByteArrayView text)
    {
        text = bare(text);
        switch (badgeTextKind(text)) {
        case BadgeTextKind::Json:
            return readJson(text);
        case BadgeTextKind::Jwt:
            return readJwt(text);
        case BadgeTextKind::Address:
            return pointer(QString::fromUtf8(text));
        case BadgeTextKind::Unknown:
            break;
        }
        return notABadge(u"neither JSON nor a signed text"_s);
    }

private:
    static std::unexpected<Error> notABadge(const QString &why)
    {
        return fail(ErrorCode::BadgeNotABadge, {}, why);
    }

    Result<QJsonObject> parsed(QByteArrayView text, QStringList &warnings)
    {
        QByteArray tamed;
        if (const auto huge = withoutHugeNumbers(text, tamed); huge) {
            warnings << QLatin1StringView(badgewarning::HugeNumber);
            text = tamed;
        }
        const auto value = parseJson(text, {.bytes = MaxBadgeText, .depth = 100});
        if (value && !value->isObject())
            return notABadge(u"JSON that is no badge"_s);
        if (value)
            return value->toObject();
        auto error = value.error();
        if (error.code == ErrorCode::JsonTooLarge)
            error.code = ErrorCode::BadgeTooLarge;
        if (error.code == ErrorCode::JsonInvalid)
            error.code = ErrorCode::BadgeDamaged;
        if (error.code == ErrorCode::JsonTooDeep)
            error.detail = u"too deep nesting "_s + error.detail;
        return fail(error);
    }

    Result<BadgeFacts> readJson(QByteArrayView text)
    {
        QStringList warnings;
        const auto object = parsed(text, warnings);
        if (!object)
            return fail(object.error());
        auto facts = readObject(*object);
        if (facts)
            facts->warnings = warnings + facts->warnings;
        return facts;
    }

    Result<BadgeFacts> readJwt(QByteArrayView text)
    {
        const auto parts = text.toByteArray().split('.');
        if (parts.size() != 3)
            return fail(ErrorCode::BadgeDamaged, {},
                        u"a signed badge has three parts, this has %1"_s.arg(parts.size()));
        const auto payload = QByteArray::fromBase64Encoding(
            parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!payload)
            return fail(ErrorCode::BadgeDamaged, {}, u"the content of the signed badge is garbled"_s);
        QStringList warnings;
        const auto claims = parsed(*payload, warnings);
        if (!claims)
            return fail(claims.error());
        auto facts = readClaims(*claims);
        if (facts)
            facts->warnings = warnings + facts->warnings;
        return facts;
    }

    // A credential may stand in the claims themselves or, as older ones do, in the claim "vc".
    Result<BadgeFacts> readClaims(const QJsonObject &claims)
    {
        if (claims["vp"_L1].isObject())
            return readObject(claims["vp"_L1].toObject());
        if (!claims["vc"_L1].isObject())
            return readObject(claims);
        auto credential = claims["vc"_L1].toObject();
        const auto fallBack = [&](QLatin1StringView member, QLatin1StringView claim) {
            if (!credential.contains(member) && claims.contains(claim))
                credential.insert(member, claims[claim]);
        };
        fallBack("issuer"_L1, "iss"_L1);
        fallBack("id"_L1, "jti"_L1);
        fallBack("expirationDate"_L1, "exp"_L1);
        if (!credential.contains("validFrom"_L1))
            fallBack("issuanceDate"_L1, "nbf"_L1);
        return readObject(credential);
    }

    Result<BadgeFacts> readObject(const QJsonObject &object)
    {
        if (hasType(object, "EnvelopedVerifiableCredential"_L1))
            return readEnvelope(object);
        if (isCredential(object))
            return readCredential(object);
        if (object.contains("verifiableCredential"_L1))
            return readCollection(object, object["verifiableCredential"_L1]);
        if (isAssertion(object))
            return readAssertion(object);
        const auto address = webAddress(object["verify"_L1].toObject()["url"_L1]);
        if (m_baked && !address.isEmpty())
            return pointer(address);
        return notABadge(u"JSON that is no badge"_s);
    }

    Result<BadgeFacts> readEnvelope(const QJsonObject &object)
    {
        const auto id = object["id"_L1].toString();
        const auto comma = id.indexOf(u',');
        if (!id.startsWith("data:application/vc"_L1) || comma < 0)
            return fail(ErrorCode::BadgeDamaged, {}, u"an envelope without a credential"_s);
        return readNested(QJsonValue(id.mid(comma + 1)));
    }

    Result<BadgeFacts> readNested(const QJsonValue &value)
    {
        if (++m_depth > MaxPartDepth)
            return fail(ErrorCode::BadgeTooLarge, {}, u"badges inside of badges: too deep nesting"_s);
        auto facts = value.isObject() ? readObject(value.toObject()) : read(value.toString().toUtf8());
        --m_depth;
        return facts;
    }

    // A transcript, a presentation of a wallet: several badges in one text.
    Result<BadgeFacts> readCollection(const QJsonObject &object, const QJsonValue &members)
    {
        BadgeFacts facts;
        facts.warnings << QLatin1StringView(badgewarning::Collection);
        for (const auto &member : asArray(members)) {
            if (++m_parts > MaxParts) {
                facts.warnings << QLatin1StringView(badgewarning::TooManyParts);
                break;
            }
            if (auto part = readNested(member))
                facts.parts.push_back(std::move(*part));
            else if (!facts.warnings.contains(QLatin1StringView(badgewarning::PartUnreadable)))
                facts.warnings << QLatin1StringView(badgewarning::PartUnreadable);
        }
        if (facts.parts.empty() && !hasType(object, "ClrCredential"_L1))
            return notABadge(u"no badge among the credentials"_s);
        if (!hasType(object, "ClrCredential"_L1))
            takeOver(facts);
        return facts;
    }

    // A set says nothing of its own: it is shown as its first badge.
    static void takeOver(BadgeFacts &set)
    {
        auto parts = std::move(set.parts);
        auto warnings = std::move(set.warnings);
        set = parts.front();
        set.warnings = warnings + set.warnings;
        set.parts = std::move(parts);
    }

    static bool isCredential(const QJsonObject &object)
    {
        if (!object.contains("credentialSubject"_L1))
            return false;
        if (hasType(object, "EndorsementCredential"_L1))
            return false;
        if (hasType(object, "OpenBadgeCredential"_L1) || hasType(object, "AchievementCredential"_L1)
            || hasType(object, "ClrCredential"_L1))
            return true;
        const auto subject = firstObject(object["credentialSubject"_L1]);
        return hasType(subject, "AchievementSubject"_L1) || subject["achievement"_L1].isObject();
    }

    Result<BadgeFacts> readCredential(const QJsonObject &object)
    {
        BadgeFacts facts;
        const auto subject = firstObject(object["credentialSubject"_L1]);
        if (hasType(object, "ClrCredential"_L1)) {
            auto set = readCollection(object, subject["verifiableCredential"_L1]);
            if (!set)
                return set;
            facts = std::move(*set);
        }
        facts.version = 3;
        const auto achievement =
            hasType(object, "ClrCredential"_L1) ? QJsonObject() : firstObject(subject["achievement"_L1]);
        facts.name = firstText({achievement["name"_L1], object["name"_L1]}, MaxNameLength);
        facts.description = firstText({achievement["description"_L1], object["description"_L1]}, MaxLongText);
        facts.achievementId = identifier(achievement["id"_L1]);
        facts.assertionId = identifier(object["id"_L1]);
        readCriteria(facts, achievement["criteria"_L1]);
        readIssuer(facts, object["issuer"_L1]);
        readDates(facts, object, {"validFrom"_L1, "issuanceDate"_L1, "awardedDate"_L1},
                  {"validUntil"_L1, "expirationDate"_L1});
        readRecipient(facts, subject);
        settleNames(facts, facts.achievementId);
        return facts;
    }

    // Open Badges 0.5 to 2.1: a badge (embedded or by its address) and a recipient.
    static bool isAssertion(const QJsonObject &object)
    {
        const auto badge = object["badge"_L1];
        const bool namesBadge = (badge.isString() && !badge.toString().isEmpty())
            || (badge.isObject() && !firstText({badge["name"_L1], badge["id"_L1]}, MaxNameLength).isEmpty());
        const auto recipient = object["recipient"_L1];
        return namesBadge
            && (recipient.isObject() || (recipient.isString() && badge.isObject())
                || hasType(object, "Assertion"_L1));
    }

    Result<BadgeFacts> readAssertion(const QJsonObject &object)
    {
        BadgeFacts facts;
        const auto badgeValue = object["badge"_L1];
        const auto badge = badgeValue.toObject();
        facts.version = assertionVersion(object);
        facts.name = firstText({badge["name"_L1]}, MaxNameLength);
        facts.description = firstText({badge["description"_L1]}, MaxLongText);
        facts.achievementId = identifier(badgeValue.isString() ? badgeValue : badge["id"_L1]);
        const auto verify = object["verify"_L1].toObject();
        for (const auto &id : {object["id"_L1], object["uid"_L1], verify["url"_L1]}) {
            if (facts.assertionId.isEmpty())
                facts.assertionId = identifier(id);
        }
        readCriteria(facts, badge["criteria"_L1]);
        readIssuer(facts, badge["issuer"_L1]);
        readDates(facts, object, {"issuedOn"_L1, "issued_on"_L1}, {"expires"_L1});
        readRecipient(facts, object);
        settleNames(facts, facts.achievementId);
        return facts;
    }

    static int assertionVersion(const QJsonObject &object)
    {
        for (const auto &context : asArray(object["@context"_L1])) {
            if (context.toString().contains("openbadges/v2"_L1))
                return 2;
            if (context.toString().contains("openbadges/v1"_L1))
                return 1;
        }
        return object.contains("verification"_L1) ? 2 : 1;
    }

    static void readCriteria(BadgeFacts &facts, const QJsonValue &value)
    {
        const auto criteria = value.isArray() ? value.toArray().first() : value;
        const auto address = criteria.isObject() ? criteria["id"_L1] : criteria;
        facts.criteriaUrl = webAddress(address);
        const auto text =
            criteria.isObject() ? firstText({criteria["narrative"_L1]}, MaxLongText) : QString();
        if (facts.criteriaUrl.isEmpty() && isUnsafeAddress(address))
            facts.warnings << QLatin1StringView(badgewarning::UnsafeAddress);
        facts.criteria = text.isEmpty() ? facts.criteriaUrl : text;
    }

    static void readIssuer(BadgeFacts &facts, const QJsonValue &value)
    {
        const auto issuer = firstObject(value);
        facts.issuer = firstText({issuer["name"_L1]}, MaxNameLength);
        facts.issuerId = identifier(value.isString() ? value : issuer["id"_L1]);
        for (const auto &address : {issuer["url"_L1], issuer["origin"_L1], issuer["id"_L1], value}) {
            if (facts.issuerUrl.isEmpty())
                facts.issuerUrl = webAddress(address);
        }
        if (isUnsafeAddress(issuer["url"_L1]))
            facts.warnings << QLatin1StringView(badgewarning::UnsafeAddress);
    }

    static void readDates(BadgeFacts &facts, const QJsonObject &object,
                          std::initializer_list<QLatin1StringView> issued,
                          std::initializer_list<QLatin1StringView> expires)
    {
        const auto first = [&](auto names, QString &into, const char *warning) {
            for (const auto name : names) {
                if (!object.contains(name) || object[name].isNull() || !into.isEmpty())
                    continue;
                into = dateText(object[name]);
                if (into.isEmpty())
                    facts.warnings << QLatin1StringView(warning);
                else if (&into == &facts.issued)
                    facts.validFrom = momentOf(object[name]);
            }
        };
        first(issued, facts.issued, badgewarning::IssuedUnreadable);
        first(expires, facts.expires, badgewarning::ExpiresUnreadable);
    }

    static void readRecipient(BadgeFacts &facts, const QJsonObject &object)
    {
        const auto recipient = facts.version == 3 ? openRecipient3(object) : openRecipient2(object);
        facts.recipientHint = recipient.text;
        facts.recipientInTheOpen = recipient.personal;
    }

    // Names that the text does not give are made of its addresses, with a warning.
    static void settleNames(BadgeFacts &facts, const QString &badgeAddress)
    {
        if (facts.name.isEmpty()) {
            facts.name = nameFromAddress(badgeAddress.isEmpty() ? facts.assertionId : badgeAddress);
            facts.warnings << QLatin1StringView(badgewarning::NameUnknown);
        }
        if (facts.issuer.isEmpty()) {
            const auto address = !facts.issuerUrl.isEmpty() ? facts.issuerUrl
                : badgeAddress.isEmpty()                    ? facts.assertionId
                                                            : badgeAddress;
            facts.issuer = QUrl(address).host();
            facts.warnings << QLatin1StringView(badgewarning::IssuerUnknown);
        }
    }

    Result<BadgeFacts> pointer(const QString &address)
    {
        BadgeFacts facts;
        facts.assertionId = webAddress(QJsonValue(address));
        if (facts.assertionId.isEmpty())
            return notABadge(u"no address and no badge"_s);
        facts.version = 1;
        facts.warnings << QLatin1StringView(badgewarning::PointerOnly);
        settleNames(facts, facts.assertionId);
        return facts;
    }

    bool m_baked;
    int m_depth = 0;
    int m_parts = 0;
};

} // namespace

BadgeTextKind badgeTextKind(QByteArrayView text)
{
    text = bare(text);
    if (text.startsWith('{') || text.startsWith('['))
        return BadgeTextKind::Json;
    if (text.startsWith("http://") || text.startsWith("https://"))
        return text.size() <= 4096 && !text.contains('\n') ? BadgeTextKind::Address : BadgeTextKind::Unknown;
    // The head of a signed text is JSON as well, so its coded form begins like this.
    if (text.startsWith("ey") && text.contains('.') && isBase64Url(text))
        return BadgeTextKind::Jwt;
    return BadgeTextKind::Unknown;
}

Result<BadgeFacts> factsOfBadgeText(QByteArrayView text, bool baked)
{
    return BadgeJsonReader(baked).read(text);
}

} // namespace kinfolio
