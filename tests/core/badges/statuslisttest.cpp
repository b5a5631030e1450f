// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists of what was revoked: what one says of a badge, and whose lists count.

#include "core/badges/checking/statuslist.h"
#include "core/base/json.h"
#include "core/signatures/didkey.h"
#include "tests/core/zip/rawzip.h"
#include "tests/support/badgesigner.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const QString Address = u"https://issuer.example/list"_s;
const QString Issuer = u"https://issuer.example"_s;
constexpr qsizetype Bytes = qsizetype(16) * 1024;

/// Where a key of an issuer on the web is said to be: anybody can write that, and the key behind it.
QString onTheWeb(const BadgeSigner &signer)
{
    return Issuer + u'#' + signer.method().section(u'#', 1);
}

/// A list in which one position is set, signed.
QByteArray listOf(const QString &issuer, int set, const BadgeSigner &signer)
{
    QByteArray bits(Bytes, '\0');
    bits[set / 8] = char(0x80 >> (set % 8));
    const QJsonObject subject{
        {u"type"_s, u"BitstringStatusList"_s},
        {u"statusPurpose"_s, u"revocation"_s},
        {u"encodedList"_s, QString(u'u' + QString::fromLatin1(test::deflated(bits, 16 + MAX_WBITS).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)))}};
    return signer.token(jsonText({{u"issuer"_s, issuer}, {u"credentialSubject"_s, subject}}), issuer == Issuer ? onTheWeb(signer) : QString());
}

StatusFinding ask(const QString &issuer, int index, const BadgeSigner &signer, const QByteArray &list)
{
    Companions companions;
    companions.add(Address, list);
    const QJsonObject entry{{u"type"_s, u"BitstringStatusListEntry"_s},
                            {u"statusPurpose"_s, u"revocation"_s},
                            {u"statusListIndex"_s, QString::number(index)},
                            {u"statusListCredential"_s, Address}};
    return statusOf({{u"issuer"_s, issuer}, {u"credentialStatus"_s, entry}}, heldKey(signer.method()).value(), companions,
                    QDateTime::fromSecsSinceEpoch(1'780'000'000));
}

} // namespace

class StatusListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBitOfABadgeSaysWhatItIs()
    {
        const BadgeSigner signer;
        const QByteArray list = listOf(signer.did(), 9, signer);
        QCOMPARE(ask(signer.did(), 9, signer, list).status, BadgeStatus::Revoked);
        QCOMPARE(ask(signer.did(), 8, signer, list).status, BadgeStatus::Good);
        QCOMPARE(ask(signer.did(), Bytes * 8 - 1, signer, list).status, BadgeStatus::Good);
        const StatusFinding beyond = ask(signer.did(), Bytes * 8, signer, list);
        QCOMPARE(beyond.status, BadgeStatus::Unusable);
        QCOMPARE(beyond.why, u"status.index"_s);
    }

    void theListOfWhoeverSignedTheBadgeCounts()
    {
        // Who that is may be open, as it is for the badge.
        const BadgeSigner signer;
        QCOMPARE(ask(Issuer, 1, signer, listOf(Issuer, 1, signer)).status, BadgeStatus::Revoked);
    }

    void aNameAloneMakesNoListOfTheIssuer()
    {
        const BadgeSigner signer;
        const BadgeSigner stranger('s');
        const StatusFinding named = ask(Issuer, 2, signer, listOf(Issuer, 1, stranger));
        QCOMPARE(named.status, BadgeStatus::Unusable);
        QCOMPARE(named.why, u"status.list-key"_s);
        const StatusFinding other = ask(Issuer, 2, signer, listOf(stranger.did(), 1, stranger));
        QCOMPARE(other.status, BadgeStatus::Unusable);
        QCOMPARE(other.why, u"status.list-issuer"_s);
        QCOMPARE(ask(signer.did(), 2, signer, listOf(signer.did(), 1, stranger)).status, BadgeStatus::Unusable);
    }
};

QTEST_GUILESS_MAIN(StatusListTest)
#include "statuslisttest.moc"
