// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/badges/checking/recipient.h"

#include "core/badges/badgevalues.h"

#include <QCryptographicHash>

namespace kinfolio {

namespace {

// Open Badges 2.0, section "IdentityHash": the name of the hash, a dollar sign, the hash.
QString hashOf(const QString &kind, const QString &address, const QString &salt)
{
    const QByteArray text = (address + salt).toUtf8();
    if (kind.compare(QLatin1String("sha256"), Qt::CaseInsensitive) == 0)
        return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex());
    if (kind.compare(QLatin1String("md5"), Qt::CaseInsensitive) == 0)
        return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex());
    return {};
}

bool isFor(const BadgeRecipient::Identity &identity, const QString &address)
{
    if (!identity.isHashed)
        return identity.value == address || identity.value.compare(address, Qt::CaseInsensitive) == 0;
    const QString hash = hashOf(identity.value.section(u'$', 0, 0), address, identity.salt);
    return !hash.isEmpty() && hash.compare(identity.value.section(u'$', 1), Qt::CaseInsensitive) == 0;
}

} // namespace

BadgeRecipient recipientOfAssertion(const QJsonObject &assertion)
{
    const QJsonValue recipient = assertion.value(QLatin1String("recipient"));
    // 0.5 has the text itself, with its salt beside it.
    if (recipient.isString()) {
        const QString value = recipient.toString();
        return {{{value, assertion.value(QLatin1String("salt")).toString(), value.contains(u'$')}}};
    }
    BadgeRecipient result;
    for (const QJsonValue one : asArray(recipient)) {
        const QString value = one[QLatin1String("identity")].toString();
        if (!value.isEmpty())
            result.identities.append({value, one[QLatin1String("salt")].toString(), one[QLatin1String("hashed")].toBool()});
    }
    return result;
}

BadgeRecipient recipientOfSubject(const QJsonObject &subject)
{
    BadgeRecipient result;
    if (const QString id = subject.value(QLatin1String("id")).toString(); !id.isEmpty())
        result.identities.append({id, {}, false});
    for (const QJsonValue one : asArray(subject.value(QLatin1String("identifier")))) {
        const QString value = one[QLatin1String("identityHash")].toString();
        if (!value.isEmpty())
            result.identities.append({value, one[QLatin1String("salt")].toString(), one[QLatin1String("hashed")].toBool()});
    }
    return result;
}

std::optional<QString> matchedAddress(const BadgeRecipient &recipient, const QStringList &known)
{
    if (recipient.identities.isEmpty())
        return {};
    for (const QString &address : known) {
        for (const BadgeRecipient::Identity &identity : recipient.identities) {
            for (const QString &tried : {address, address.toLower(), address.toUpper()}) {
                if (isFor(identity, tried))
                    return address;
            }
        }
    }
    return QString();
}

} // namespace kinfolio
