// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "badgevalues.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qsizetype MaxAddress = 4096;

const QRegularExpression &mailPattern()
{
    static const QRegularExpression pattern(uR"([^\s@<>"']{1,64}@[^\s@<>"']{1,253}\.[A-Za-z]{2,})"_s);
    return pattern;
}

QString text(const QJsonValue &value, int depth = 0)
{
    if (value.isString())
        return value.toString().trimmed();
    if (depth > 2)
        return {};
    if (value.isObject()) {
        const auto object = value.toObject();
        if (object.contains("@value"_L1))
            return text(object["@value"_L1], depth + 1);
        // A language map; anything else with an id or type is not text.
        if (!object.contains("id"_L1) && !object.contains("type"_L1) && object.contains("en"_L1))
            return text(object["en"_L1], depth + 1);
        return {};
    }
    for (const auto &one : value.toArray()) {
        if (const auto found = text(one, depth + 1); !found.isEmpty())
            return found;
    }
    return {};
}

bool isSaneYear(int year)
{
    return year >= 1900 && year <= 2999;
}

QString dateOfSeconds(double seconds)
{
    // Beyond these bounds it is not a date, and the conversion would overflow.
    if (!std::isfinite(seconds) || seconds < -2.3e9 || seconds > 3.2e10)
        return {};
    return QDateTime::fromSecsSinceEpoch(qint64(seconds), QTimeZone::UTC).date().toString(Qt::ISODate);
}

// Members of a recipient that name a person, in the several vocabularies.
bool isPersonalKey(const QString &key)
{
    static const QStringList names{u"name"_s,      u"givenName"_s,   u"familyName"_s, u"additionalName"_s,
                                   u"fullName"_s,  u"nickname"_s,    u"email"_s,      u"phone"_s,
                                   u"telephone"_s, u"dateOfBirth"_s, u"birthDate"_s};
    return names.contains(key);
}

void lookInto(const QJsonValue &value, OpenRecipient &found, int depth);

void lookIntoMember(const QString &key, const QJsonValue &value, OpenRecipient &found, int depth)
{
    // What was achieved, and by whom it was given, is not about the recipient.
    if (key == "achievement"_L1 || key == "source"_L1 || key == "verifiableCredential"_L1
        || key == "result"_L1)
        return;
    if (value.isString()) {
        const auto content = value.toString();
        const bool mail = mailPattern().match(content).hasMatch();
        if (!mail && !(isPersonalKey(key) && !content.isEmpty()))
            return;
        found.personal = true;
        if (found.text.isEmpty() || (mail && !found.text.contains(u'@')))
            found.text = content.left(MaxNameLength);
        return;
    }
    lookInto(value, found, depth + 1);
}

void lookInto(const QJsonValue &value, OpenRecipient &found, int depth)
{
    if (depth > 6)
        return;
    const auto object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        lookIntoMember(it.key(), it.value(), found, depth);
    for (const auto &one : value.toArray())
        lookInto(one, found, depth + 1);
}

// Only a number by JSON's grammar: what is garbled must stay garbled.
bool isHugeNumber(QByteArrayView token)
{
    static const QRegularExpression grammar(uR"(^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$)"_s);
    if (token.size() < 4 || !grammar.match(QString::fromLatin1(token)).hasMatch())
        return false;
    bool fits = false;
    const auto number = token.toDouble(&fits);
    return !fits || !std::isfinite(number);
}

bool isHashed(const QString &identity)
{
    return identity.startsWith("sha256$"_L1) || identity.startsWith("md5$"_L1);
}

} // namespace

bool hasType(const QJsonObject &object, QLatin1StringView type)
{
    return std::ranges::any_of(asArray(object["type"_L1]),
                               [&](const QJsonValue &one) { return one.toString() == type; });
}

QJsonArray asArray(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QJsonObject firstObject(const QJsonValue &value)
{
    for (const auto &one : asArray(value)) {
        if (one.isObject())
            return one.toObject();
    }
    return {};
}

QString firstText(std::initializer_list<QJsonValue> values, qsizetype maxLength)
{
    for (const auto &value : values) {
        if (const auto found = text(value); !found.isEmpty())
            return found.left(maxLength);
    }
    return {};
}

QString dateText(const QJsonValue &value)
{
    if (value.isDouble())
        return dateOfSeconds(value.toDouble());
    const auto content = value.toString().trimmed();
    static const QRegularExpression pattern(uR"(^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].{1,40})?)?)?$)"_s);
    const auto match = pattern.match(content);
    if (match.hasMatch() && isSaneYear(match.capturedView(1).toInt())) {
        const auto month = match.captured(2);
        const auto day = match.captured(3);
        const QDate date(match.capturedView(1).toInt(), month.isEmpty() ? 1 : month.toInt(),
                         day.isEmpty() ? 1 : day.toInt());
        return date.isValid() ? content.left(day.isEmpty() ? (month.isEmpty() ? 4 : 7) : 10) : QString();
    }
    bool isNumber = false;
    const auto seconds = content.toLongLong(&isNumber);
    return isNumber && content.size() >= 9 ? dateOfSeconds(double(seconds)) : QString();
}

QString webAddress(const QJsonValue &value)
{
    const auto content = value.toString().trimmed();
    if (content.size() > MaxAddress)
        return {};
    const QUrl url(content, QUrl::StrictMode);
    const bool web = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return web && !url.host().isEmpty() ? content : QString();
}

bool isUnsafeAddress(const QJsonValue &value)
{
    static const QRegularExpression scheme(uR"(^\s*([A-Za-z][A-Za-z0-9+.\-]*)\s*:)"_s);
    const auto name = scheme.match(value.toString().left(100)).captured(1).toLower();
    static const QStringList harmless{u"http"_s, u"https"_s, u"did"_s, u"urn"_s, u"mailto"_s};
    return !name.isEmpty() && !harmless.contains(name);
}

QString identifier(const QJsonValue &value)
{
    const auto content = value.toString().trimmed();
    return content.size() <= MaxAddress && !isUnsafeAddress(value) ? content : QString();
}

QString nameFromAddress(const QString &address)
{
    const QUrl url(address);
    auto name = url.fileName(QUrl::FullyDecoded);
    if (name.isEmpty())
        name = url.host();
    if (name.endsWith(".json"_L1, Qt::CaseInsensitive))
        name.chop(5);
    return name.left(MaxNameLength);
}

OpenRecipient openRecipient2(const QJsonObject &assertion)
{
    OpenRecipient found;
    for (auto it = assertion.begin(); it != assertion.end(); ++it) {
        if (it.key().startsWith("extensions:recipientProfile"_L1))
            lookInto(it.value(), found, 0);
    }
    const auto value = assertion["recipient"_L1];
    const auto recipient = firstObject(value);
    const auto identity = value.isString() ? value.toString() : recipient["identity"_L1].toString();
    const bool open = !identity.isEmpty() && !isHashed(identity)
        && (!recipient["hashed"_L1].toBool() || identity.contains(u'@'));
    if (!open)
        return found;
    // An address, a telephone number, a page of the person: all say who it is. A did says it only to those
    // who know.
    found.personal |= !identity.startsWith("did:"_L1);
    found.text = identity.left(MaxNameLength);
    return found;
}

OpenRecipient openRecipient3(const QJsonObject &subject)
{
    OpenRecipient found;
    for (const auto &one : asArray(subject["identifier"_L1])) {
        const auto identifier = one.toObject();
        const auto identity = identifier["identityHash"_L1].toString();
        if (identity.isEmpty() || isHashed(identity) || identifier["hashed"_L1].toBool())
            continue;
        found.text = identity.left(MaxNameLength);
        found.personal = true;
    }
    auto rest = subject;
    rest.remove("identifier"_L1);
    lookInto(rest, found, 0);
    if (found.text.isEmpty())
        found.text = subject["id"_L1].toString().left(MaxNameLength);
    return found;
}

bool withoutHugeNumbers(QByteArrayView json, QByteArray &tamed)
{
    qsizetype copied = 0;
    for (qsizetype at = 0; at < json.size();) {
        if (json.at(at) == '"') { // to the end of the string
            for (++at; at < json.size() && json.at(at) != '"'; ++at)
                at += json.at(at) == '\\';
            ++at;
            continue;
        }
        const auto start = at;
        while (at < json.size() && QByteArrayView("+-.eE0123456789").contains(json.at(at)))
            ++at;
        if (at == start) {
            ++at;
            continue;
        }
        if (!isHugeNumber(json.sliced(start, at - start)))
            continue;
        tamed += json.sliced(copied, start - copied);
        tamed += "null";
        copied = at;
    }
    if (copied == 0)
        return false;
    tamed += json.sliced(copied);
    return true;
}

} // namespace kinfolio
