// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges go into pictures and come out of them to the byte, and nothing else of the picture changes.

#include "core/badges/badgefile.h"
#include "core/badges/baking/baking.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/pngchunks.h"
#include "tests/support/testfiles.h"

#include <QBuffer>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray drawnPng()
{
    QImage image(40, 30, QImage::Format_ARGB32);
    image.fill(QColor(20, 60, 200, 90));
    QPainter painter(&image);
    painter.drawEllipse(5, 5, 20, 20);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray drawnSvg()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- <svg> is not here -->\n"
           "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
           "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\" id=\"a>b\" >\r\n"
           "  <title>F\xc3\xbcr dich</title><rect x=\"5\" y=\"5\" width=\"20\" height=\"9\" fill=\"#204060\"/>\n<![CDATA[<svg>]]></svg>\n";
}

QByteArray smallBadge(const QByteArray &name = "Solder", const QByteArray &id = "urn:uuid:1")
{
    return "{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"], \"id\": \"" + id
        + "\", \"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"], \"issuer\": {\"id\": \"did:key:z1\", \"name\": \"Library\"}, "
          "\"credentialSubject\": {\"type\": \"AchievementSubject\", \"achievement\": {\"name\": \""
        + name + "\"}}}";
}

QByteArray hostedBadge()
{
    return "{\"@context\": \"https://w3id.org/openbadges/v2\", \"type\": \"Assertion\", \"id\": \"https://i.example/a?x=1&y=2\", "
           "\"recipient\": {\"type\": \"email\", \"hashed\": true, \"identity\": \"sha256$00\"}, "
           "\"badge\": {\"name\": \"Solder\", \"issuer\": {\"name\": \"Makers\"}}, \"verification\": {\"type\": \"hosted\"}}";
}

QString errorOf(const Result<QByteArray> &result)
{
    return result ? u"baked"_s : errorName(result.error().code);
}

QImage pictureOf(const QByteArray &bytes)
{
    return QImage::fromData(bytes, isPng(bytes) ? "PNG" : "SVG");
}

QByteArray withoutBadge(const QByteArray &svg)
{
    const auto start = svg.indexOf("<openbadges:");
    const QByteArray name = svg.mid(start + 1, svg.indexOf(' ', start) - start - 1);
    const auto close = svg.indexOf("</" + name + '>', start);
    const auto end = close < 0 ? svg.indexOf("/>", start) + 2 : close + name.size() + 3;
    return svg.first(start) + svg.sliced(end);
}

// Whoever made the corpus set some of the JSON anew; a token cannot be.
QByteArray asMeant(const QByteArray &text)
{
    const auto json = QJsonDocument::fromJson(text);
    return json.isNull() ? text.trimmed() : json.toJson();
}

// All answers in one line, to compare two of them.
QString said(const BadgeVerdict &verdict)
{
    QStringList words{verdictText(verdict.structure), verdictText(verdict.proof),   verdictText(verdict.issuerKey),
                      verdictText(verdict.time),      verdictText(verdict.status),  verdictText(verdict.outcome),
                      verdict.securing,               verdict.issuer,               verdict.matchedRecipient,
                      verdict.trustedBy,              verdict.warnings.join(u',')};
    for (const BadgeReason &reason : verdict.reasons)
        words.append(reason.code + u'=' + reason.subject);
    for (const EndorsementVerdict &one : verdict.endorsements)
        words.append(one.issuer + u'=' + verdictText(one.proof));
    return words.join(u' ');
}

} // namespace

class BakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyJudgedBadgeComesOutAsItWentIn_data()
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonArray cases = list()["cases"_L1].toArray();
        if (cases.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        int valid = 0;
        for (const QJsonValue one : cases) {
            const auto facts = readBadge(contentOf(inCorpus(u"badges/"_s + one["file"_L1].toString())));
            if (!facts || facts->warnings.contains(QLatin1StringView(badgewarning::PointerOnly)))
                continue;
            valid += one["proof"_L1] == "valid"_L1 ? 1 : 0;
            QTest::newRow(qPrintable(one["file"_L1].toString())) << one.toObject();
        }
        qInfo("%d of them have a valid proof", valid);
        QVERIFY(valid >= 45);
    }
    void everyJudgedBadgeComesOutAsItWentIn()
    {
        QFETCH(const QJsonObject, entry);
        const auto credential = extractBadge(contentOf(inCorpus(u"badges/"_s + entry["file"_L1].toString())));
        QVERIFY(credential);
        if (entry.contains("payload"_L1))
            QCOMPARE(asMeant(credential->text), asMeant(contentOf(inCorpus(u"badges/"_s + entry["payload"_L1].toString()))));
        BadgeCheckRequest request{QDateTime::fromString(list()["asOf"_L1].toString(), Qt::ISODate), {}, {}, {}};
        const QJsonObject uses = entry["uses"_L1].toObject();
        for (auto use = uses.begin(); use != uses.end(); ++use)
            request.companions.add(use.key(), contentOf(inCorpus(u"badges/"_s + use->toString())));
        const QString verdict = said(checkBadge(credential->text, request));
        for (const QByteArray &picture : {drawnPng(), drawnSvg()}) {
            const auto baked = bakeBadge(credential->text, picture);
            QVERIFY2(baked, qPrintable(errorOf(baked)));
            const auto found = extractBadge(*baked);
            QVERIFY(found);
            QCOMPARE(found->text, credential->text);
            QVERIFY(found->warnings.isEmpty());
            const QImage before = pictureOf(picture);
            QVERIFY(!before.isNull());
            QCOMPARE(pictureOf(*baked).convertToFormat(before.format()), before);
            QCOMPARE(said(checkBadge(*baked, request)), verdict);
            // Again, into what holds one already.
            const auto again = bakeBadge(smallBadge(), *baked);
            QVERIFY2(again, qPrintable(errorOf(again)));
            QCOMPARE(extractBadge(*again)->text, smallBadge());
            QVERIFY(extractBadge(*again)->warnings.isEmpty());
            QCOMPARE(bakeBadge(credential->text, *again).value_or(QByteArray()), *baked);
            if (isPng(*baked))
                m_pngs.append(*baked);
            else
                QCOMPARE(withoutBadge(*baked), picture);
        }
    }

    void pngcheckFindsNothingWrong()
    {
        const QString pngcheck = QStandardPaths::findExecutable(u"pngcheck"_s);
        if (pngcheck.isEmpty())
            QSKIP("pngcheck is not installed");
        if (m_pngs.isEmpty())
            m_pngs.append(*bakeBadge(smallBadge(), drawnPng()));
        const QTemporaryDir folder;
        QStringList names;
        for (const QByteArray &png : std::as_const(m_pngs)) {
            names.append(folder.filePath(QString::number(names.size()) + u".png"_s));
            QFile file(names.last());
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(png) == png.size());
        }
        QProcess process;
        process.start(pngcheck, QStringList{u"-q"_s} + names);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.readAll(), QByteArray());
        QCOMPARE(process.exitCode(), 0);
        qInfo("%lld pictures", names.size());
    }

    void chunksOfAPictureStayAsTheyAre()
    {
        const QByteArray png = drawnPng();
        const auto head = pngChunkAt(png, PngSignatureSize);
        QVERIFY(head);
        const auto behindHead = PngSignatureSize + head->whole.size();
        const QByteArray note = makePngChunk("tEXt", "Comment\0openbadges"_ba);
        QByteArray old = png.first(behindHead) + note;
        for (const auto &[name, text] : {std::pair("tEXt"_ba, QByteArray("openbadges\0https://i.example/1", 30)),
                                         std::pair("iTXt"_ba, QByteArray("openbadges\0\0\0\0\0{}", 17)),
                                         std::pair("zTXt"_ba, QByteArray("openbadges\0\0broken", 18)),
                                         std::pair("iTXt"_ba, QByteArray("openbadgecredential\0\0\0\0\0{}", 26))})
            old += makePngChunk(name, text);
        old += png.sliced(behindHead);
        const auto baked = bakeBadge(smallBadge(), old + "what follows the end");
        QVERIFY2(baked, qPrintable(errorOf(baked)));
        const QByteArray chunk = makePngChunk("iTXt", "openbadgecredential" + QByteArray(5, '\0') + smallBadge());
        QCOMPARE(*baked, png.first(behindHead) + chunk + note + png.sliced(behindHead));
        const auto older = bakeBadge(hostedBadge(), png);
        QVERIFY(older && older->contains("iTXtopenbadges" + QByteArray(5, '\0') + hostedBadge()));
    }

    void anOlderBadgeLeavesTheDrawing()
    {
        const QByteArray open = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"http://openbadges.org\" xmlns:c=\"https://purl.imsglobal.org/ob/v3p0\">";
        const QByteArray old = open + "\n<o:assertion verify=\"x\"/><g a='>/'> <c:credential><g><c:credential/></g><![CDATA[</c:credential>]]></c:credential>"
                                      "<o:other/></g><!--<o:assertion/>--></svg>";
        const auto baked = bakeBadge(smallBadge(), old);
        QVERIFY2(baked, qPrintable(errorOf(baked)));
        QCOMPARE(withoutBadge(*baked), QByteArray(open + "\n<g a='>/'> <o:other/></g><!--<o:assertion/>--></svg>"));
        QVERIFY(baked->startsWith(open + "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><![CDATA[{"));
    }

    void aHostedBadgeNamesItsPlaceInTheDrawing()
    {
        const auto baked = bakeBadge(hostedBadge(), drawnSvg());
        QVERIFY2(baked, qPrintable(errorOf(baked)));
        QVERIFY(baked->contains("<openbadges:assertion xmlns:openbadges=\"http://openbadges.org\" verify=\"https://i.example/a?x=1&#38;y=2\"><![CDATA["));
        QCOMPARE(extractBadge(*baked)->text, hostedBadge());
    }

    void everyTextSurvivesEveryDrawing_data()
    {
        QTest::addColumn<QByteArray>("credential");
        QTest::addColumn<QByteArray>("svg");
        const QByteArray token = QByteArray("{\"alg\":\"none\"}").toBase64(QByteArray::OmitTrailingEquals) + '.'
            + smallBadge().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) + '.';
        const QList<std::pair<const char *, QByteArray>> texts{
            {"plain", smallBadge()},
            {"end of cdata", smallBadge("a]]>b]]]>]]>")},
            {"letters", smallBadge("L\xc3\xb6ten \xf0\x9f\x98\x80 \xe2\x80\xa8")},
            {"lines", "\xef\xbb\xbf\r\n\t" + smallBadge().replace(", ", ",\r\n") + " \r\n\r\n"},
            {"single carriage return", "\r" + smallBadge() + "\r"},
            {"token", token},
            {"token in lines", "\n\t" + token + " \r\n"},
        };
        const QByteArray head = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
        const QList<std::pair<const char *, QByteArray>> drawings{
            {"whole", drawnSvg()},
            {"empty", head + "/>"},
            {"empty with space", head + " />\n"},
            {"prefixed", "<a:svg xmlns:a=\"http://www.w3.org/2000/svg\"\n/>"},
            {"with mark", "\xef\xbb\xbf" + head + "></svg>"},
            {"latin", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + head + "><title>F\xfcr</title></svg>"},
            {"ascii", "<?xml version=\"1.0\" encoding=\"US-ASCII\"?>" + head + "></svg>"},
        };
        for (const auto &[textName, text] : texts) {
            for (const auto &[drawingName, drawing] : drawings)
                QTest::addRow("%s in %s", textName, drawingName) << text << drawing;
        }
    }
    void everyTextSurvivesEveryDrawing()
    {
        QFETCH(const QByteArray, credential);
        QFETCH(const QByteArray, svg);
        const auto baked = bakeBadge(credential, svg);
        QVERIFY2(baked, qPrintable(errorOf(baked) + (baked ? QString() : baked.error().detail)));
        QCOMPARE(extractBadge(*baked)->text, credential);
        const bool isAscii = svg.contains("ASCII");
        QVERIFY(!isAscii || std::ranges::all_of(*baked, [](char c) { return uchar(c) < 0x80; }));
        QVERIFY(!QImage::fromData(*baked, "SVG").isNull() || !svg.contains("width"));
        const auto other = bakeBadge(credential, drawnPng());
        QVERIFY(other);
        QCOMPARE(extractBadge(*other)->text, credential);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("credential");
        QTest::addColumn<QByteArray>("picture");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *name, const QByteArray &credential, const QByteArray &picture, const char *error) {
            QTest::newRow(name) << credential << picture << QString::fromLatin1(error);
        };
        const QByteArray badge = smallBadge();
        const QByteArray png = drawnPng();
        row("no text", "", png, "badge.not-a-badge");
        row("other text", "Hello", png, "badge.not-a-badge");
        row("other JSON", "{\"a\": 1}", png, "badge.not-a-badge");
        row("an address", "https://i.example/1", png, "badge.not-a-badge");
        row("a picture", *bakeBadge(badge, png), png, "badge.not-a-badge");
        row("a set", "{\"verifiableCredential\": [" + badge + "]}", png, "badge.not-a-badge");
        row("half a badge", badge.chopped(3), png, "badge.damaged");
        row("a name twice", "{\"id\": 1, \"id\": 2}", png, "json.duplicate-key");
        row("a large text", badge + QByteArray(5 << 20, ' '), png, "badge.too-large");
        row("text at the limit of a chunk", badge + QByteArray((4 << 20) - badge.size(), ' '), png, "badge.too-large");
        row("no picture", badge, "", "badge.no-carrier");
        row("a text for a picture", badge, badge, "badge.no-carrier");
        row("JPEG", badge, "\xff\xd8\xff\xe0 etc", "badge.no-carrier");
        row("HTML", badge, "<html><svg/></html>", "badge.no-carrier");
        row("a large picture", badge, png + QByteArray(20 << 20, ' '), "badge.too-large");
        row("too large together", QByteArray(3 << 20, ' ') + badge, "<svg>" + QByteArray(18 << 20, ' ') + "</svg>", "badge.too-large");
        row("PNG without a head", badge, png.first(8) + makePngChunk("IDAT", "x") + makePngChunk("IEND", ""), "picture.damaged");
        row("PNG with two heads", badge, png.first(33) + png.sliced(8), "picture.damaged");
        row("PNG cut", badge, png.chopped(12), "picture.damaged");
        QByteArray flipped = png;
        flipped[20] = char(flipped[20] ^ 1);
        row("PNG with a wrong checksum", badge, flipped, "picture.damaged");
        row("SVG cut", badge, drawnSvg().chopped(9), "picture.damaged");
        row("SVG in UTF-16", badge, "\xff\xfe<svg", "badge.no-carrier");
        row("SVG in another encoding", badge, "<?xml version='1.0' encoding='koi8-r'?><svg/>", "picture.damaged");
        row("SVG that is none", badge, "<svg <a>></svg>", "picture.damaged");
        row("characters that XML forbids", smallBadge("\xef\xbf\xbf"), drawnSvg(), "picture.damaged");
    }
    void refusesWhatCannotBe()
    {
        QFETCH(const QByteArray, credential);
        QFETCH(const QByteArray, picture);
        QFETCH(const QString, error);
        QCOMPARE(errorOf(bakeBadge(credential, picture)), error);
    }

    // Whatever comes out of a broken picture can be read, and holds the badge.
    void brokenPicturesGiveNothingOrAWhole()
    {
        qsizetype tried = 0;
        qsizetype baked = 0;
        const auto attempt = [&](const QByteArray &picture) {
            const auto made = bakeBadge(smallBadge(), picture);
            ++tried;
            if (!made)
                return;
            ++baked;
            const auto found = extractBadge(*made);
            QVERIFY(found);
            QCOMPARE(found->text, smallBadge());
            QVERIFY(!found->warnings.contains(QLatin1StringView(badgewarning::SecondBadge)));
        };
        for (const QByteArray &whole : {*bakeBadge(hostedBadge(), drawnPng()), *bakeBadge(hostedBadge(), drawnSvg())}) {
            const bool mayLoseItsEnd = !isPng(whole); // a line end
            for (qsizetype length = 0; length < whole.size(); ++length) {
                const auto before = baked;
                attempt(whole.first(length));
                QVERIFY2(baked == before || (mayLoseItsEnd && length == whole.size() - 1), qPrintable(QString::number(length)));
            }
            for (qsizetype at = 0; at < whole.size(); ++at) {
                QByteArray garbled = whole;
                garbled[at] = char(garbled[at] ^ (1 << (at % 8)));
                attempt(garbled);
            }
        }
        QDirIterator walk(inCorpus(u"hostile/badge"_s), QDir::Files);
        while (walk.hasNext())
            attempt(contentOf(walk.next()));
        qInfo("%lld pictures, %lld of them could be baked", tried, baked);
    }

    void manyBadgesInADrawingTakeNoLongTime()
    {
        const QByteArray old = "<svg xmlns:o=\"http://openbadges.org\">" + QByteArray("<o:assertion/><g/>").repeated(90'000) + "</svg>";
        QElapsedTimer timer;
        timer.start();
        const auto baked = bakeBadge(smallBadge(), old);
        QVERIFY2(baked, qPrintable(errorOf(baked)));
        QCOMPARE(baked->count("<g/>"), 90'000);
        QCOMPARE(baked->count("assertion"), 0);
        qInfo("%lld ms", timer.elapsed());
    }

private:
    static const QJsonObject &list()
    {
        static const QJsonObject read = QJsonDocument::fromJson(contentOf(inCorpus(u"badges/expected.json"_s))).object();
        return read;
    }

    QByteArrayList m_pngs;
};

QTEST_MAIN(BakingTest)
#include "bakingtest.moc"
