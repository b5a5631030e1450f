// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/statuslist.h"

#include "core/badges/badgevalues.h"
#include "core/badges/checking/credentialparts.h"
#include "core/badges/checking/dates.h"
#include "core/signatures/multibase.h"

#include <zlib.h>

namespace kinfolio {

namespace {

constexpr qsizetype MostInflated = qsizetype(16) * 1024 * 1024;
constexpr int MostEntries = 10; // a list may be asked for each, and read as often
constexpr qint64 LeastBits = 131'072; // so that nobody can be told by the size of the list

QString text(const QJsonObject &json, const char *name)
{
    return json.value(QLatin1String(name)).toString();
}

// RFC 1952. Empty when it is no gzip, or more than a list may be.
QByteArray gunzipped(const QByteArray &packed)
{
    z_stream stream = {};
    if (inflateInit2(&stream, 16 + MAX_WBITS) != Z_OK)
        return {};
    QByteArray bytes;
    QByteArray block(qsizetype(64) * 1024, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    int state = Z_OK;
    while (state == Z_OK && bytes.size() <= MostInflated) {
        stream.next_out = reinterpret_cast<Bytef *>(block.data());
        stream.avail_out = uInt(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        bytes.append(block.constData(), block.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END && bytes.size() <= MostInflated ? bytes : QByteArray();
}

StatusFinding unusable(const QString &address, const char *why)
{
    return {BadgeStatus::Unusable, address, QLatin1String(why)};
}

// The position is a number, and often written as a text.
qint64 indexOf(const QJsonObject &entry)
{
    const QJsonValue index = entry.value(QLatin1String("statusListIndex"));
    bool isNumber = true;
    const qint64 position = index.isString() ? index.toString().toLongLong(&isNumber) : index.toInteger(-1);
    return isNumber ? position : -1;
}

/// Whose list may count, and what is at hand for it.
struct StatusQuestion {
    QString issuer;
    std::optional<PublicKey> signer;
    const Companions &companions;
    QDateTime asOf;
};

bool isBySignerOfBadge(const SignatureFinding &signature, const StatusQuestion &question)
{
    const auto key = keyAt(signature.method, question.companions);
    return key && question.signer && *key == *question.signer;
}

// Anybody can write a name, and put a key beside it.
bool isProven(BadgeKey key)
{
    return key == BadgeKey::DidKey || key == BadgeKey::DidJwk || key == BadgeKey::ImportedDocument;
}

/// Why a list does not hold; null when it does.
const char *whyListFails(const OpenedCredential &list, const StatusQuestion &question)
{
    const SignatureFinding signature = signatureOf(list, question.companions, question.asOf);
    if (signature.state != SignatureState::Valid)
        return "status.list-signature";
    const bool isBySigner = isBySignerOfBadge(signature, question);
    if (!isBySigner && issuerOf(list.credential) != question.issuer)
        return "status.list-issuer";
    const BadgeKey binding = bindingOf(signature, issuerOf(list.credential), question.companions);
    if (binding == BadgeKey::Mismatch || binding == BadgeKey::LeakedPrivateKey || !(isBySigner || isProven(binding)))
        return "status.list-key";
    return timeIn(periodOf(list), question.asOf) == BadgeTime::Current ? nullptr : "status.list-date";
}

StatusFinding bitOf(const QJsonObject &entry, const QJsonObject &subject, const QString &address)
{
    const QString purpose = text(entry, "statusPurpose");
    bool isPurpose = false;
    for (const QJsonValue one : asArray(subject.value(QLatin1String("statusPurpose"))))
        isPurpose = isPurpose || one.toString() == purpose;
    if (!isPurpose)
        return unusable(address, "status.purpose");
    QString encoded = text(subject, "encodedList");
    if (encoded.startsWith(u'u'))
        encoded = encoded.sliced(1); // StatusList2021 has no letter for the base
    const QByteArray bits = gunzipped(fromBase64Url(encoded.toLatin1()).value_or(QByteArray()));
    if (bits.isEmpty())
        return unusable(address, "status.list-unreadable");
    const qint64 index = indexOf(entry);
    if (index < 0 || index / 8 >= bits.size())
        return unusable(address, "status.index");
    StatusFinding found{BadgeStatus::Good, address};
    found.isShort = qint64(bits.size()) * 8 < LeastBits;
    const bool isSet = quint8(bits.at(index / 8)) & (0x80 >> (index % 8));
    if (isSet && purpose == QLatin1String("revocation"))
        found.status = BadgeStatus::Revoked;
    else if (isSet && purpose == QLatin1String("suspension"))
        found.status = BadgeStatus::Suspended;
    return found;
}

StatusFinding entryStatus(const QJsonObject &entry, const StatusQuestion &question)
{
    const QString address = text(entry, "statusListCredential");
    const bool isBits = hasType(entry, QLatin1StringView("BitstringStatusListEntry")) || hasType(entry, QLatin1StringView("StatusList2021Entry"));
    if (!isBits || address.isEmpty() || !question.companions.has(address))
        return {BadgeStatus::NotChecked, address};
    const auto list = openCredential(question.companions.content(address));
    if (!list)
        return unusable(address, "status.list-unreadable");
    if (const char *why = whyListFails(*list, question))
        return unusable(address, why);
    return bitOf(entry, firstObject(list->credential.value(QLatin1String("credentialSubject"))), address);
}

// What weighs most when there are several.
int weight(BadgeStatus status)
{
    switch (status) {
    case BadgeStatus::Revoked:
        return 5;
    case BadgeStatus::Suspended:
        return 4;
    case BadgeStatus::Unusable:
        return 3;
    case BadgeStatus::NotChecked:
        return 2;
    case BadgeStatus::Good:
        return 1;
    case BadgeStatus::None:
        return 0;
    }
    Q_UNREACHABLE_RETURN(0);
}

} // namespace

StatusFinding statusOf(const QJsonObject &credential, const std::optional<PublicKey> &signer, const Companions &companions,
                       const QDateTime &asOf)
{
    StatusFinding worst;
    const StatusQuestion question{issuerOf(credential), signer, companions, asOf};
    int count = 0;
    for (const QJsonValue entry : asArray(credential.value(QLatin1String("credentialStatus")))) {
        const QJsonObject asked = entry.toObject();
        const QString id = text(asked, "id");
        const StatusFinding found = ++count > MostEntries ? StatusFinding{BadgeStatus::NotChecked, {}, QStringLiteral("status.too-many")}
            : hasType(asked, QLatin1StringView("1EdTechRevocationList"))
            ? revocationOf(credential, id, companions.document(id)) : entryStatus(asked, question);
        if (weight(found.status) > weight(worst.status))
            worst = found;
        if (count > MostEntries)
            break;
    }
    return worst;
}

StatusFinding revocationOf(const QJsonObject &assertion, const QString &address, const QJsonObject &list)
{
    if (list.isEmpty())
        return {BadgeStatus::NotChecked, address};
    QJsonArray revoked = asArray(list.value(QLatin1String("revokedAssertions")));
    for (const QJsonValue one : asArray(list.value(QLatin1String("revokedCredential"))))
        revoked.append(one);
    for (const QJsonValue one : std::as_const(revoked)) {
        for (const char *name : {"id", "uid"}) {
            const QString id = text(assertion, name);
            const bool isIt = one.isString() ? one.toString() == id : one[QLatin1String(name)].toString() == id;
            if (!id.isEmpty() && isIt)
                return {BadgeStatus::Revoked, one[QLatin1String("revocationReason")].toString()};
        }
    }
    return {BadgeStatus::Good, address};
}

} // namespace kinfolio
