// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files with several badges: each of these is found, with the very bytes that were signed.

#include "core/badges/badgefile.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/findbadges.h"
#include "core/badges/pastedtokens.h"
#include "core/base/jsonparts.h"
#include "tests/core/zip/rawzip.h"
#include "tests/support/testfiles.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray badge(const QByteArray &name)
{
    return "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"],\r\n \"id\": \"urn:uuid:" + name
        + "\", \"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"], \"issuer\": {\"id\": \"did:key:z1\", \"name\": \"Library\"},\n"
          "\t\"credentialSubject\": {\"type\": \"AchievementSubject\", \"n\": 1.50, \"achievement\": {\"name\": \""
        + name + "\", \"description\": \"\\u00e9 ]},{[\\\"\"}}}";
}

QByteArray licence()
{
    return "{\"type\": [\"VerifiableCredential\"], \"credentialSubject\": {\"drives\": true}}";
}

QByteArray token(const QByteArray &payload, const QByteArray &alg = "EdDSA", qsizetype signature = 64)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray("{\"alg\":\"" + alg + "\"}").toBase64(options) + '.' + payload.toBase64(options) + '.'
        + QByteArray(signature, '\x5a').toBase64(options);
}

QByteArray inLines(const QByteArray &text, qsizetype width, const QByteArray &before = {}, const QByteArray &end = "\r\n")
{
    QByteArray lines;
    for (qsizetype at = 0; at < text.size(); at += width)
        lines += before + text.mid(at, width) + end;
    return lines;
}

QStringList namesIn(const Result<FoundBadges> &found)
{
    if (!found)
        return {errorName(found.error().code)};
    QStringList names;
    for (const FoundBadge &one : found->badges) {
        const auto facts = readBadge(one.bytes);
        names.append((one.where.isEmpty() ? QString() : one.where + u": "_s) + (facts ? facts->name : errorName(facts.error().code)));
    }
    return names;
}

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files)
{
    test::RawZip zip;
    for (const auto &[name, bytes] : files) {
        test::RawEntry entry{.name = name, .content = bytes};
        if (name.endsWith('/'))
            entry.attributes = quint32(0040755) << 16;
        zip.entries.append(entry);
    }
    return zip.build();
}

} // namespace

class FindBadgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsOneBadgeStaysAsItIs()
    {
        for (const QByteArray &file : {QByteArray("\xef\xbb\xbf \n" + badge("a") + "\r\n"), QByteArray(" " + token(badge("a")) + "\n"),
                                       QByteArray("{\"verifiableCredential\": [" + badge("a") + "]}"),
                                       QByteArray("{\"type\": \"EnvelopedVerifiableCredential\", \"id\": \"data:application/vc+jwt," + token(badge("a")) + "\"}")}) {
            const auto found = findBadges(file, u"a.json"_s);
            QCOMPARE(namesIn(found), QStringList{u"a"_s});
            QCOMPARE(found->badges.first().bytes, file);
            QCOMPARE(found->badges.first().fileName, u"a.json"_s);
            QVERIFY(found->passedOver.isEmpty());
        }
    }

    void aPresentationGivesItsParts()
    {
        const QByteArray inner = "{\"verifiableCredential\":" + badge("d") + "}";
        const QByteArray file = "\xef\xbb\xbf{ \"type\": \"VerifiablePresentation\", \"x\": \"\\\"verifiableCredential\\\": [\", \"verifiable\\u0043redential\": [" + badge("a")
            + " , \"" + token(badge("b")) + "\",\n" + licence() + ", {\"type\": \"EnvelopedVerifiableCredential\", \"id\": \"data:application/vc+jwt," + token(badge("c"))
            + "\"}, 5, " + inner + "], \"proof\": {}}";
        const auto found = findBadges(file, u"mine.json"_s);
        QCOMPARE(namesIn(found), (QStringList{u"verifiableCredential[0]: a"_s, u"verifiableCredential[1]: b"_s, u"verifiableCredential[3]: c"_s,
                                              u"verifiableCredential[5]: d"_s}));
        QCOMPARE(found->badges.at(0).bytes, badge("a"));
        QCOMPARE(found->badges.at(1).bytes, token(badge("b")));
        QCOMPARE(found->badges.at(3).bytes, inner);
        QCOMPARE(found->badges.at(0).fileName, u"mine-1.json"_s);
        QCOMPARE(found->badges.at(1).fileName, u"mine-2.jwt"_s);
        QCOMPARE(found->passedOver, (QStringList{u"verifiableCredential[2]"_s, u"verifiableCredential[4]"_s}));
        for (const FoundBadge &one : found->badges)
            QVERIFY(file.contains(one.bytes));
    }

    void aSignedPresentationGivesItsParts()
    {
        const QByteArray list = "{\"type\": \"VerifiablePresentation\", \"verifiableCredential\": [" + badge("a") + ", \"" + token(badge("b")) + "\"]}";
        for (const auto &[file, path] : {std::pair(token("{\"iss\": \"x\", \"vp\": " + list + "}"), u"vp.verifiableCredential"_s),
                                         std::pair(token(list), u"verifiableCredential"_s),
                                         std::pair("{\"type\": \"EnvelopedVerifiablePresentation\", \"id\": \"data:application/vp+jwt," + token(list) + "\"}",
                                                   u"verifiableCredential"_s)}) {
            const auto found = findBadges(file, u"p.jwt"_s);
            QCOMPARE(namesIn(found), (QStringList{path + u"[0]: a"_s, path + u"[1]: b"_s}));
            QCOMPARE(found->badges.first().bytes, badge("a"));
        }
        QCOMPARE(namesIn(findBadges("[" + badge("a") + "," + badge("b") + "]", u"l.json"_s)), (QStringList{u"[0]: a"_s, u"[1]: b"_s}));
    }

    void aTranscriptIsNamedAndOpened()
    {
        const QByteArray file = "{\"type\": [\"VerifiableCredential\", \"ClrCredential\"], \"name\": \"Year 9\", \"issuer\": {\"name\": \"School\"}, "
                                "\"credentialSubject\": [{\"verifiableCredential\": ["
            + badge("a") + "]}]}";
        for (const QByteArray &whole : {file, token(file), token("{\"vc\": " + file + "}")}) {
            const auto found = findBadges(whole, u"t.json"_s);
            QVERIFY(found);
            QCOMPARE(found->badges.size(), 2);
            QVERIFY(found->badges.first().isTranscript);
            QCOMPARE(found->badges.first().bytes, whole);
            QCOMPARE(found->badges.last().bytes, badge("a"));
            QCOMPARE(found->badges.last().transcript, u"Year 9"_s);
            QVERIFY(found->badges.last().where.endsWith("credentialSubject.verifiableCredential[0]"_L1));
        }
    }

    void setsInSetsComeToAnEnd()
    {
        QByteArray nested = badge("a");
        for (int i = 0; i < 30; ++i)
            nested = "{\"verifiableCredential\": [" + nested + ", " + badge("b") + "]}";
        QElapsedTimer timer;
        timer.start();
        const auto found = findBadges(nested, u"n.json"_s);
        QVERIFY(found);
        QVERIFY(found->badges.size() <= 4);
        const QByteArray many = "{\"verifiableCredential\": [" + (badge("a") + ",").repeated(int(MaxBadgesInFile)) + badge("a") + "]}";
        QCOMPARE(namesIn(findBadges(many, u"m.json"_s)), QStringList{u"badge.too-large"_s});
        QCOMPARE(namesIn(findBadges("[" + QByteArray("1,").repeated(1'000'000) + "1]", u"m.json"_s)), QStringList{u"badge.too-large"_s});
        QCOMPARE(namesIn(findBadges(QByteArray(200'000, '['), u"d.json"_s)), QStringList{u"json.too-deep"_s});
        qInfo("%lld ms", timer.elapsed());
    }

    void aZipIsLookedInto()
    {
        const QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><c xmlns=\"urn:x\"/></svg>";
        const QByteArray set = "{\"verifiableCredential\": [" + badge("c") + "," + badge("d") + "]}";
        const auto found = findBadges(zipOf({{"wallet/a.json", badge("a")},
                                             {"wallet/", {}},
                                             {"b.txt", "\n" + token(badge("b"))},
                                             {"set.jsonld", set},
                                             {"plain.svg", svg},
                                             {"notes.txt", "Hello"},
                                             {"broken.json", badge("e").chopped(9)},
                                             {"inner.zip", zipOf({{"x.json", badge("x")}})}}),
                                      u"wallet.zip"_s);
        QCOMPARE(namesIn(found), (QStringList{u"wallet/a.json: a"_s, u"b.txt: b"_s, u"set.jsonld#verifiableCredential[0]: c"_s,
                                              u"set.jsonld#verifiableCredential[1]: d"_s, u"broken.json: badge.damaged"_s}));
        QCOMPARE(found->badges.first().fileName, u"a.json"_s);
        QCOMPARE(found->badges.first().bytes, badge("a"));
        QCOMPARE(found->passedOver, (QStringList{u"plain.svg"_s, u"notes.txt"_s, u"inner.zip"_s}));
        QCOMPARE(namesIn(findBadges(zipOf({{"notes.txt", "Hello"}}), u"z.zip"_s)), QStringList{u"badge.not-a-badge"_s});
        const QByteArray whole = zipOf({{"a.json", badge("a")}});
        for (qsizetype length = 0; length < whole.size(); ++length)
            QVERIFY(!findBadges(whole.first(length), u"z.zip"_s));
    }

    void tokensAreFoundInPastedText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArrayList>("tokens");
        const QByteArray a = token(badge("a"));
        const QByteArray b = token(badge("b"), "RS256", 256);
        const QByteArray c = token(badge("c"), "ES384", 96);
        const QByteArray d = token(badge("d"), "none", 0);
        const QByteArray e = token(badge("e"), "PS256", 512);
        QTest::newRow("none") << QByteArray("Hello, eyes and ears. eyJ.x") << QByteArrayList();
        QTest::newRow("one") << " \r\n" + a + "\n\n" << QByteArrayList{a};
        QTest::newRow("in words") << "Your badge: <" + a + ">, and \"" + b + "\"." + " Also " + c + ". And " + d << QByteArrayList{a, b, c, d};
        QTest::newRow("one in a line each") << a + "\n" + b + "\r\n" + c << QByteArrayList{a, b, c};
        for (const int width : {20, 64, 72, 76, 78, 99}) {
            QTest::addRow("lines of %d", width) << "Dear Maya,\n\n" + inLines(a, width) + "Regards\nLibrary\n" << QByteArrayList{a};
            QTest::addRow("quoted lines of %d", width) << inLines(b, width, "> > ", "\n") + "> Regards" << QByteArrayList{b};
            QTest::addRow("several in lines of %d", width)
                << "\xef\xbb\xbf" + inLines(c, width) + inLines(a, width) + inLines(d, width) + inLines(e, width, "\t") + inLines(b, width, {}, "\n") + "Yours\nMaya"
                << QByteArrayList{c, a, d, e, b};
        }
        // As word wrapping does, which may break behind a hyphen.
        QByteArray hyphens = a;
        QTest::newRow("uneven lines") << hyphens.insert(70, '\n').insert(93, '\n').insert(150, '\n') << QByteArrayList{a};
        QTest::newRow("cut") << inLines(a.chopped(a.size() / 2), 60) << QByteArrayList();
    }
    void tokensAreFoundInPastedText()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QByteArrayList, tokens);
        QCOMPARE(tokensInText(text), tokens);
        const auto found = findBadges(text, u"pasted.txt"_s);
        QCOMPARE(found ? found->badges.size() : 0, tokens.size());
        for (qsizetype i = 0; i < tokens.size() && tokens.size() > 1; ++i)
            QCOMPARE(found->badges.at(i).bytes, tokens.at(i));
    }

    void longTextTakesNoLongTime()
    {
        QElapsedTimer timer;
        timer.start();
        const QByteArray endless = "eyJ" + (QByteArray(70, 'a') + "\n").repeated(50'000);
        QVERIFY(tokensInText(endless).isEmpty());
        QVERIFY(tokensInText(QByteArray("ey.a.\n").repeated(500'000)).isEmpty());
        QVERIFY(!findBadges(QByteArray(20 << 20, '\n'), u"x"_s));
        qInfo("%lld ms", timer.elapsed());
    }

    void partsOfJsonAreCutToTheByte()
    {
        const auto parts = jsonParts("\xef\xbb\xbf { \"a\" : [1, {\"]\": \"}\"}] ,\"b\\\"\\u00e9\":\"x\\\\\", \"c\":-1e5,\"d\":null,\"\":{}}");
        QStringList said;
        for (const JsonPart &part : parts)
            said.append(part.name + u'=' + QString::fromUtf8(part.text));
        QCOMPARE(said, (QStringList{u"a=[1, {\"]\": \"}\"}]"_s, u"b\"é=\"x\\\\\""_s, u"c=-1e5"_s, u"d=null"_s, u"={}"_s}));
        QCOMPARE(jsonString("\"\\u00e9\\n\""), u"é\n"_s);
        QVERIFY(jsonString("5").isEmpty());
        QVERIFY(jsonParts("5").isEmpty());
        QVERIFY(jsonParts("[]").isEmpty());
        // Of what is no JSON it says something, and comes to an end.
        for (const char *text : {"", "{", "[", "{\"", "[\"\\", "{:}", "{]", "[}", "{\"a\":", "[[[[", "[1 2", "{{}:1}", "[,,,]", "\"", "[:", "{a:b"})
            (void)jsonParts(text);
    }

    void aStringIsABadgeOnlyAsAToken()
    {
        const QByteArray drawing = R"("<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='https://purl.imsglobal.org/ob/v3p0'><openbadges:credential/></svg>")";
        const auto found = findBadges("[" + badge("one") + "," + drawing + "]", u"list.json"_s);
        QVERIFY(found);
        QCOMPARE(found->badges.size(), 1);
        QCOMPARE(found->passedOver.size(), 1);
    }

    // Every part of the corpus' sets gets the verdict that it would get alone; nothing hostile does harm.
    void theCorpusComesToAnEnd()
    {
        if (!QFile::exists(inCorpus(u"badges/expected.json"_s)))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const auto clr = findBadges(contentOf(inCorpus(u"badges/thirdparty/1edtech-validator/clr20/simple.json"_s)), u"clr.json"_s);
        QVERIFY(clr);
        QVERIFY(clr->badges.first().isTranscript);
        int files = 0;
        int single = 0;
        QDirIterator walk(inCorpus({}), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const auto bytes = contentOf(walk.next());
            QElapsedTimer timer;
            timer.start();
            const auto found = findBadges(bytes, walk.fileName());
            if (timer.elapsed() >= 1000)
                qWarning("slow: %s, %lld ms", qPrintable(walk.fileName()), timer.elapsed());
            ++files;
            // What can be read as a badge is found, and a single one as it is.
            const auto facts = readBadge(bytes);
            QVERIFY2(!facts || found, qPrintable(walk.filePath()));
            if (facts && facts->parts.empty()) {
                QCOMPARE(found->badges.size(), 1);
                QCOMPARE(found->badges.first().bytes, bytes);
                ++single;
            }
        }
        qInfo("%d files, %d single badges", files, single);
        QVERIFY(single > 100);
    }

    void whatWasSignedStillChecks()
    {
        const QString folder = inCorpus(u"badges/generated/"_s);
        QByteArrayList credentials;
        for (const char *name : {"di/valid-eddsa-jcs-2022.json", "di/valid-key-order-and-whitespace.json", "di/valid-eddsa-rdfc-2022.json"})
            credentials.append(contentOf(folder + QLatin1String(name)));
        if (credentials.first().isEmpty())
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const QByteArray jwt = contentOf(folder + u"jwt/valid-eddsa-did-key.jwt"_s).trimmed();
        const QByteArray file = "{\"verifiableCredential\": [" + credentials.join(',') + ",\"" + jwt + "\"]}";
        const auto found = findBadges(file, u"p.json"_s);
        QVERIFY(found);
        QCOMPARE(found->badges.size(), 4);
        const BadgeCheckRequest request{QDateTime::fromString(u"2026-06-01T00:00:00Z"_s, Qt::ISODate), {}, {}, {}};
        for (const FoundBadge &one : found->badges)
            QCOMPARE(checkBadge(one.bytes, request).proof, BadgeProof::Valid);
        QCOMPARE(found->badges.last().bytes, jwt);
        const auto mailed = findBadges(inLines(jwt, 76, "> "), u"mail.txt"_s);
        QVERIFY(mailed);
        QCOMPARE(mailed->badges.first().bytes, jwt);
    }
};

QTEST_GUILESS_MAIN(FindBadgesTest)
#include "findbadgestest.moc"
