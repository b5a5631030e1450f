// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signed tokens: those of the corpus, and what must never pass.

#include "core/base/json.h"
#include "core/credentials/jws.h"
#include "core/signatures/didkey.h"
#include "tests/support/testfiles.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using State = SignatureState;

namespace {

QByteArray content(const QString &name)
{
    return contentOf(inCorpus(u"badges/generated/"_s + name));
}

std::optional<PublicKey> keyInAddress(const QString &method)
{
    const auto key = holdsItsKey(method) ? heldKey(method) : Result<PublicKey>(fail(ErrorCode::FileNotFound));
    return key ? std::optional(*key) : std::nullopt;
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

Jws jwsOf(const QJsonObject &header)
{
    return *parseJws(base64Url(jsonText(header)) + '.' + base64Url("{}") + '.' + base64Url("signature"));
}

} // namespace

class JwsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokensOfTheCorpus_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("cameAlong");
        const auto add = [](const char *name, State state, bool cameAlong = false) { QTest::newRow(name) << int(state) << cameAlong; };
        add("valid-rs256-embedded-jwk", State::Valid, true);
        add("valid-rs256-vc11-vc-claim", State::Valid, true);
        add("valid-trailing-newline", State::Valid, true);
        for (const char *name : {"valid-es256-did-jwk", "valid-eddsa-did-key", "valid-es384-did-key", "valid-vc-jose-cose-typ", "valid-expired",
                                 "bad-iss-mismatch", "bad-sub-mismatch", "bad-nbf-mismatch", "bad-kid-of-other-issuer"})
            add(name, State::Valid); // what is wrong with some is not the signature
        for (const char *name : {"bad-alg-none", "bad-hs256-confusion", "bad-crit-unknown", "bad-es256-der-signature",
                                 "bad-jwk-and-kid-disagree"})
            add(name, State::Invalid);
        add("bad-tampered-payload", State::Invalid, true);
        add("net-kid-https", State::NoKey);
        add("net-did-web", State::NoKey);
    }
    void theTokensOfTheCorpus()
    {
        QFETCH(const int, state);
        QFETCH(const bool, cameAlong);
        const QByteArray text = content(u"jwt/"_s + QLatin1String(QTest::currentDataTag()) + u".jwt"_s);
        if (text.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/jwt");
        QVERIFY(looksLikeJws(text));
        const auto jws = parseJws(text);
        QVERIFY(jws);
        const SignatureFinding finding = checkJws(*jws, keyInAddress);
        QVERIFY2(int(finding.state) == state, qPrintable(finding.detail));
        QCOMPARE(finding.keyCameAlong, cameAlong);
        QCOMPARE(finding.keyDiffers, qstrcmp(QTest::currentDataTag(), "bad-jwk-and-kid-disagree") == 0);
        QVERIFY(!finding.leaksPrivateKey);
        if (finding.state != State::Valid)
            return;
        Jws changed = *jws;
        changed.message.replace('.', "..");
        QCOMPARE(int(checkJws(changed, keyInAddress).state), int(State::Invalid));
    }

    void aPrivateKeyInItIsSeen()
    {
        const QByteArray text = content(u"jwt/bad-jwk-with-private-part.jwt"_s);
        if (text.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/jwt");
        QVERIFY(checkJws(*parseJws(text), keyInAddress).leaksPrivateKey);
    }

    void whatIsNoTokenIsRefused()
    {
        for (const char *bad : {"", "a.b", "a.b.c.d", "e30=.e30.e30", "e30.e3 0.e30", "e30.e30.e31", "W10.e30.e30", "eyJhIjoxLCJhIjoyfQ.e30.e30"})
            QVERIFY2(!parseJws(bad), bad);
        QVERIFY(!looksLikeJws("a.b"));
        QVERIFY(!looksLikeJws("{\"a\": 1.2.3}"));
        QVERIFY(!looksLikeJws("https://a.b.c"));
        QVERIFY(parseJws(" e30.e30.e30\n"));
    }

    void noAlgorithmThatItsReaderCouldUse_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("state");
        for (const char *bad : {"none", "None", "NONE", "HS256", "HS512"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << int(State::Invalid);
        for (const char *unknown : {"", "RS1", "rs256", "ES256K", "PS2048"})
            QTest::newRow(*unknown ? unknown : "nothing") << QString::fromLatin1(unknown) << int(State::Unsupported);
    }
    void noAlgorithmThatItsReaderCouldUse()
    {
        QFETCH(const QString, algorithm);
        QFETCH(const int, state);
        QCOMPARE(int(checkJws(jwsOf({{u"alg"_s, algorithm}}), keyInAddress).state), state);
    }

    void keysMustFit()
    {
        const QJsonObject ed{{u"kty"_s, u"OKP"_s}, {u"crv"_s, u"Ed25519"_s}, {u"x"_s, u"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"_s}};
        QCOMPARE(checkJws(jwsOf({{u"alg"_s, u"RS256"_s}, {u"jwk"_s, ed}}), keyInAddress).detail,
                 u"a key that does not fit the algorithm, or is too short"_s);
        QCOMPARE(checkJws(jwsOf({{u"alg"_s, u"EdDSA"_s}, {u"jwk"_s, ed}}), keyInAddress).detail, u"does not match its signature"_s);
        const QJsonObject weak{{u"kty"_s, u"RSA"_s}, {u"e"_s, u"AQAB"_s}, {u"n"_s, QString::fromLatin1(base64Url(QByteArray(128, '\xc5')))}};
        QCOMPARE(checkJws(jwsOf({{u"alg"_s, u"RS256"_s}, {u"jwk"_s, weak}}), keyInAddress).detail,
                 u"a key that does not fit the algorithm, or is too short"_s);
        QCOMPARE(int(checkJws(jwsOf({{u"alg"_s, u"HS256"_s}, {u"jwk"_s, QJsonObject{{u"kty"_s, u"oct"_s}}}}), keyInAddress).state), int(State::Invalid));
        QCOMPARE(int(checkJws(jwsOf({{u"alg"_s, u"ES256"_s}, {u"jwk"_s, QJsonObject{{u"kty"_s, u"oct"_s}}}}), keyInAddress).state), int(State::Invalid));
    }
};

QTEST_GUILESS_MAIN(JwsTest)
#include "jwstest.moc"
