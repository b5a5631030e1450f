// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys in every way in which badges write them, and signatures that are and are not theirs: vectors of the RFCs, and the tokens
// of the corpus.

#include "core/base/json.h"
#include "core/signatures/multibase.h"
#include "core/signatures/publickey.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &name)
{
    QFile file(inCorpus(u"badges/generated/jwt/"_s + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

struct Token {
    QByteArray message;
    QJsonObject header;
    QByteArray signature;
};

Token token(const QString &name)
{
    const QByteArray text = content(name);
    const QByteArrayList parts = text.split('.');
    if (parts.size() != 3)
        return {};
    return {text.first(text.lastIndexOf('.')), parseJsonObject(fromBase64Url(parts[0]).value_or(QByteArray())).value_or(QJsonObject()),
            fromBase64Url(parts[2]).value_or(QByteArray())};
}

Result<PublicKey> keyOf(const QJsonObject &header)
{
    const QString kid = header["kid"_L1].toString();
    if (kid.startsWith("did:key:"_L1))
        return PublicKey::fromMultikey(QStringView(kid).sliced(8).split(u'#').first());
    if (kid.startsWith("did:jwk:"_L1))
        return PublicKey::fromJwk(*parseJsonObject(*fromBase64Url(kid.sliced(8).section(u'#', 0, 0).toLatin1())));
    return PublicKey::fromJwk(header["jwk"_L1].toObject());
}

bool verifies(const PublicKey &key, const QString &algorithm, QByteArrayView message, QByteArrayView signature)
{
    if (algorithm == "EdDSA"_L1)
        return key.verifiesEd25519(message, signature);
    if (algorithm == "ES384"_L1)
        return key.verifiesEcdsa(DigestType::Sha384, message, signature);
    if (algorithm == "ES256"_L1)
        return key.verifiesEcdsa(DigestType::Sha256, message, signature);
    return key.verifiesRsa(DigestType::Sha256, PublicKey::Padding::Pkcs1, message, signature);
}

} // namespace

class PublicKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void base58ReadsWhatItShould()
    {
        QCOMPARE(fromBase58("2NEpo7TZRRrLZSi2U"), QByteArrayLiteral("Hello World!")); // the draft's own example
        QCOMPARE(fromBase58("11233QC4"), QByteArray::fromHex("0000287fb4cd"));
        QCOMPARE(fromBase58(""), QByteArray());
        QVERIFY(!fromBase58("0OIl"));
        QVERIFY(!fromBase58(QByteArray(3000, '2')));
    }

    void base64IsTakenInOneFormOnly()
    {
        QCOMPARE(fromBase64Url("-_8"), QByteArray::fromHex("fbff"));
        for (const char *bad : {"-_8=", "+/8", "-_ 8", "-_9", "a"})
            QVERIFY2(!fromBase64Url(bad), bad);
        QCOMPARE(fromMultibase(u"u-_8"), QByteArray::fromHex("fbff"));
        for (const QString &bad : {u""_s, u"z"_s, u"m+/8"_s, u"ü-_8"_s})
            QVERIFY2(!fromMultibase(bad), qPrintable(bad));
    }

    // RFC 8032, section 7.1, test 3; the key as RFC 8037 writes keys.
    void ed25519()
    {
        const QByteArray raw = QByteArray::fromHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
        const auto key = PublicKey::fromJwk({{u"kty"_s, u"OKP"_s},
                                             {u"crv"_s, u"Ed25519"_s},
                                             {u"x"_s, QString::fromLatin1(raw.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}});
        QVERIFY(key);
        QCOMPARE(key->type(), KeyType::Ed25519);
        const QByteArray message = QByteArray::fromHex("af82");
        QByteArray signature = QByteArray::fromHex("6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                                                   "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
        QVERIFY(key->verifiesEd25519(message, signature));
        QVERIFY(!key->verifiesEd25519("af83", signature));
        QVERIFY(!key->verifiesEd25519(message, signature.chopped(1)));
        QVERIFY(!key->verifiesEd25519(message, {}));
        QVERIFY(!key->verifiesEcdsa(DigestType::Sha256, message, signature));
        QVERIFY(!key->verifiesRsa(DigestType::Sha256, PublicKey::Padding::Pss, message, signature));
        for (char &byte : signature) {
            byte = char(byte ^ 1);
            QVERIFY(!key->verifiesEd25519(message, signature));
            byte = char(byte ^ 1);
        }
    }

    void tokensOfTheCorpus_data()
    {
        QTest::addColumn<bool>("isRight");
        for (const char *name : {"valid-eddsa-did-key", "valid-es256-did-jwk", "valid-es384-did-key", "valid-rs256-embedded-jwk"})
            QTest::newRow(name) << true;
        for (const char *name : {"bad-tampered-payload", "bad-es256-der-signature"})
            QTest::newRow(name) << false;
    }
    void tokensOfTheCorpus()
    {
        QFETCH(const bool, isRight);
        const Token given = token(QLatin1String(QTest::currentDataTag()) + u".jwt"_s);
        if (given.header.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/jwt");
        const auto key = keyOf(given.header);
        QVERIFY(key);
        const QString algorithm = given.header["alg"_L1].toString();
        QCOMPARE(verifies(*key, algorithm, given.message, given.signature), isRight);
        QVERIFY(!verifies(*key, algorithm, given.message + ' ', given.signature));
        for (qsizetype i = 0; i < given.signature.size(); ++i) {
            QByteArray flipped = given.signature;
            flipped[i] = char(flipped[i] ^ 0x10);
            QVERIFY(!verifies(*key, algorithm, given.message, flipped));
        }
    }

    void theSameKeyIsTheSameInEveryForm()
    {
        // From did:key methods: P-256, compressed, and the same point as a JSON Web Key.
        const auto compressed = PublicKey::fromMultikey(u"zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169");
        QVERIFY(compressed);
        QCOMPARE(compressed->type(), KeyType::P256);
        QCOMPARE(compressed->bits(), 256);
        const auto written = PublicKey::fromJwk({{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s},
                                                 {u"x"_s, u"fyNYMN0976ci7xqiSdag3buk-ZCwgXU4kz9XNkBlNUI"_s},
                                                 {u"y"_s, u"hW2ojTNfH7Jbi8--CJUo3OCbH3y5n91g-IMA9MLMbTU"_s}});
        QVERIFY(written);
        QVERIFY(*compressed == *written);
    }

    void whatIsNoKeyIsRefused()
    {
        for (const QString &bad : {u""_s, u"z"_s, u"z6Mk"_s, u"m7QE"_s})
            QVERIFY2(!PublicKey::fromMultikey(bad), qPrintable(bad));
        const QJsonObject point{{u"kty"_s, u"EC"_s}, {u"crv"_s, u"P-256"_s}, {u"x"_s, QString(43, u'A')}, {u"y"_s, QString(43, u'A')}};
        QVERIFY(!PublicKey::fromJwk(point)); // not on the curve
        QVERIFY(!PublicKey::fromJwk({{u"kty"_s, u"oct"_s}, {u"k"_s, u"c2VjcmV0"_s}}));
        QVERIFY(!PublicKey::fromJwk({}));
        QVERIFY(!PublicKey::fromJwk({{u"kty"_s, u"RSA"_s}, {u"n"_s, u"AQAB"_s}}));
        QVERIFY(!PublicKey::fromPem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"));
        QVERIFY(!PublicKey::fromPem(""));
    }
};

QTEST_GUILESS_MAIN(PublicKeyTest)
#include "publickeytest.moc"
