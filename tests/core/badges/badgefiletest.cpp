// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What badge files say, in every version and every wrapping; and how broken ones are refused.

#include "core/badges/badgefile.h"

#include <QTest>
#include <QtEndian>

#include <zlib.h>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray big32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    const auto body = name + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()));
    return big32(quint32(content.size())) + body + big32(quint32(sum));
}

QByteArray png(const QByteArray &chunks)
{
    return "\x89PNG\r\n\x1a\n"_ba + chunk("IHDR", QByteArray("\0\0\0\1\0\0\0\1\1\0\0\0\0", 13)) + chunks
        + chunk("IDAT", "x") + chunk("IEND", {});
}

QByteArray itxt(const QByteArray &keyword, const QByteArray &text)
{
    return chunk("iTXt", keyword + QByteArray(5, '\0') + text);
}

QByteArray packedItxt(const QByteArray &keyword, const QByteArray &text)
{
    return chunk("iTXt", keyword + QByteArray("\0\1\0\0\0", 5) + qCompress(text).sliced(4));
}

QByteArray svg(const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:a=\"http://openbadges.org\" "
           "xmlns:c=\"https://purl.imsglobal.org/ob/v3p0\">"
        + content + "</svg>";
}

const auto Ob2 =
    R"({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://i.example/a/1",)"
    R"("recipient": {"type": "email", "hashed": true, "salt": "x", "identity": "sha256$00"}, "issuedOn": "2024-05-17T08:00:00Z",)"
    R"("expires": "2026-05-17", "badge": {"type": "BadgeClass", "id": "https://i.example/b/1", "name": "Solder & more",)"
    R"("description": "Made light", "criteria": {"id": "https://i.example/c", "narrative": "Do it"},)"
    R"("issuer": {"name": "Makers", "url": "https://i.example/"}}, "verification": {"type": "hosted"}})"_ba;

const auto Ob3 =
    R"({"@context": ["https://www.w3.org/ns/credentials/v2"], "id": "urn:uuid:1",)"
    R"("type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Badge of printing",)"
    R"("issuer": {"id": "did:key:z1", "name": "Library"}, "validFrom": "2025-02-03T00:00:00+02:00", "validUntil": "2030-01-01T00:00:00Z",)"
    R"("credentialSubject": {"id": "did:key:z2", "type": "AchievementSubject", "achievement": {"id": "urn:uuid:2",)"
    R"("name": "Printing", "description": "Prints", "criteria": {"narrative": "Print one"}}}})"_ba;

QByteArray jwt(const QByteArray &payload, const QByteArray &signature = "c2ln")
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return R"({"alg":"EdDSA"})"_ba.toBase64(options) + '.' + payload.toBase64(options) + '.' + signature;
}

QString errorOf(const Result<BadgeFacts> &facts)
{
    return facts ? u"read"_s : errorName(facts.error().code);
}

// NOLINTBEGIN(bugprone-macro-parentheses): the name of a variable cannot stand in parentheses
#define READ(facts, bytes)                                                                                   \
    const auto facts##Result = readBadge(bytes);                                                             \
    QVERIFY2(                                                                                                \
        facts##Result,                                                                                       \
        qPrintable(errorOf(facts##Result) + (facts##Result ? QString() : facts##Result.error().detail)));    \
    const auto &facts = *facts##Result
// NOLINTEND(bugprone-macro-parentheses)

} // namespace

class BadgeFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsVersion2();
    void readsVersion3();
    void readsHostedBadgesByWhatIsThere();
    void readsEveryWrapping_data();
    void readsEveryWrapping();
    void firstBadgeInAPictureCounts();
    void knowsPointers();
    void readsClaimsOfOlderTokens();
    void readsSets();
    void tellsOpenRecipients_data();
    void tellsOpenRecipients();
    void readsDates_data();
    void readsDates();
    void leavesOutUnsafeAddresses();
    void takesHugeNumbersForNothing();
    void readsOddLanguages();
    void refuses_data();
    void refuses();
    void neverCrashesOnCutOrGarbledFiles();
};

void BadgeFileTest::readsVersion2()
{
    READ(facts, Ob2);
    QCOMPARE(facts.name, u"Solder & more"_s);
    QCOMPARE(facts.description, u"Made light"_s);
    QCOMPARE(facts.issuer, u"Makers"_s);
    QCOMPARE(facts.issuerUrl, u"https://i.example/"_s);
    QCOMPARE(facts.criteria, u"Do it"_s);
    QCOMPARE(facts.criteriaUrl, u"https://i.example/c"_s);
    QCOMPARE(facts.issued, u"2024-05-17"_s);
    QCOMPARE(facts.expires, u"2026-05-17"_s);
    QCOMPARE(facts.achievementId, u"https://i.example/b/1"_s);
    QCOMPARE(facts.assertionId, u"https://i.example/a/1"_s);
    QCOMPARE(facts.version, 2);
    QCOMPARE(facts.mediaType, u"application/json"_s);
    QVERIFY(!facts.recipientInTheOpen);
    QVERIFY(facts.recipientHint.isEmpty());
    QVERIFY(facts.warnings.isEmpty());
}

void BadgeFileTest::readsVersion3()
{
    READ(facts, "\xef\xbb\xbf\n " + Ob3 + "\n");
    QCOMPARE(facts.name, u"Printing"_s);
    QCOMPARE(facts.issuer, u"Library"_s);
    QVERIFY(facts.issuerUrl.isEmpty());
    QCOMPARE(facts.criteria, u"Print one"_s);
    QCOMPARE(facts.issued, u"2025-02-03"_s);
    QCOMPARE(facts.expires, u"2030-01-01"_s);
    QCOMPARE(facts.achievementId, u"urn:uuid:2"_s);
    QCOMPARE(facts.assertionId, u"urn:uuid:1"_s);
    QCOMPARE(facts.version, 3);
    QCOMPARE(facts.recipientHint, u"did:key:z2"_s);
    QVERIFY(!facts.recipientInTheOpen);
    QVERIFY(facts.warnings.isEmpty());
}

void BadgeFileTest::readsHostedBadgesByWhatIsThere()
{
    READ(facts,
         R"({"uid": "abc-1", "recipient": {"identity": "sha256$00", "hashed": true, "type": "email"},)"
         R"("badge": "https://issuer.example/badges/robotics-badge.json", "issuedOn": 1359217910,)"
         R"("verify": {"type": "hosted", "url": "https://issuer.example/a-1.json"}})"_ba);
    QCOMPARE(facts.name, u"robotics-badge"_s);
    QCOMPARE(facts.issuer, u"issuer.example"_s);
    QCOMPARE(facts.issued, u"2013-01-26"_s);
    QCOMPARE(facts.version, 1);
    QCOMPARE(facts.assertionId, u"abc-1"_s);
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::NameUnknown)));
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::IssuerUnknown)));
}

void BadgeFileTest::readsEveryWrapping_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<BadgeContainer>("container");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, const QByteArray &file, BadgeContainer container,
                        const char *name) {
        QTest::newRow(title) << file << container << QString::fromUtf8(name);
    };
    using enum BadgeContainer;
    row("jws", jwt(Ob2) + "\n", Jwt, "Solder & more");
    row("jwt", jwt(Ob3), Jwt, "Printing");
    row("jwt without signature", jwt(Ob3, {}), Jwt, "Printing");
    row("png json 2", png(itxt("openbadges", Ob2)), Png, "Solder & more");
    row("png jws 2", png(itxt("openbadges", jwt(Ob2))), Png, "Solder & more");
    row("png json 3", png(itxt("openbadgecredential", Ob3)), Png, "Printing");
    row("png jwt 3", png(itxt("openbadgecredential", jwt(Ob3))), Png, "Printing");
    row("png packed", png(packedItxt("openbadges", Ob2)), Png, "Solder & more");
    row("png text", png(chunk("tEXt", "openbadges" + QByteArray(1, '\0') + Ob2)), Png, "Solder & more");
    row("png packed text", png(chunk("zTXt", "openbadges" + QByteArray(2, '\0') + qCompress(Ob2).sliced(4))),
        Png, "Solder & more");
    row("png after data", png(chunk("IDAT", "y") + itxt("openbadges", Ob2)), Png, "Solder & more");
    row("png junk behind", png(itxt("openbadges", Ob2)) + "junk", Png, "Solder & more");
    row("svg json 2",
        svg("<a:assertion verify=\"https://i.example/a/1\"><![CDATA[" + Ob2 + "]]></a:assertion>"), Svg,
        "Solder & more");
    row("svg jws 2", svg("<a:assertion verify=\"" + jwt(Ob2) + "\"/>"), Svg, "Solder & more");
    row("svg json 3", svg("<g><c:credential>\n<![CDATA[\n" + Ob3 + "\n]]>\n</c:credential></g>"), Svg,
        "Printing");
    row("svg jwt 3", svg("<c:credential verify=\"" + jwt(Ob3) + "\"></c:credential>"), Svg, "Printing");
    row("svg signed wins", svg("<a:assertion verify=\"" + jwt(Ob2) + "\"><![CDATA[{}]]></a:assertion>"), Svg,
        "Solder & more");
    row("svg in pieces",
        svg("<a:assertion><![CDATA[" + Ob2.first(50) + "]]><!-- no --><![CDATA[" + Ob2.sliced(50)
            + "]]></a:assertion>"),
        Svg, "Solder & more");
    row("svg with document type",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">"
            + svg("<c:credential><![CDATA[" + Ob3 + "]]></c:credential>"),
        Svg, "Printing");
    row("svg with entities outside",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + svg("<text b=\"&x;\">&x;</text><c:credential><![CDATA[" + Ob3 + "]]></c:credential>"),
        Svg, "Printing");
    row("envelope",
        R"({"@context": "x", "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,)"
            + jwt(Ob3) + "\"}",
        Json, "Printing");
}

void BadgeFileTest::readsEveryWrapping()
{
    QFETCH(const QByteArray, file);
    QFETCH(const BadgeContainer, container);
    QFETCH(const QString, name);
    READ(facts, file);
    QCOMPARE(facts.container, container);
    QCOMPARE(facts.name, name);
    const bool odd = QByteArray(QTest::currentDataTag()).contains("packed")
        || QByteArray(QTest::currentDataTag()) == "png text";
    QCOMPARE(facts.warnings.contains(QLatin1StringView(badgewarning::OldBaking)), odd);
}

void BadgeFileTest::firstBadgeInAPictureCounts()
{
    auto second = Ob2;
    second.replace("Solder & more", "Second");
    READ(facts, png(itxt("openbadges", Ob2) + itxt("openbadges", second)));
    QCOMPARE(facts.name, u"Solder & more"_s);
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::SecondBadge)));
    // version 3 goes before version 2, wherever it stands
    READ(newer, png(itxt("openbadges", Ob2) + itxt("openbadgecredential", Ob3)));
    QCOMPARE(newer.name, u"Printing"_s);
    READ(drawn,
         svg("<a:assertion><![CDATA[" + Ob2 + "]]></a:assertion><a:assertion><![CDATA[" + second
             + "]]></a:assertion>"));
    QCOMPARE(drawn.name, u"Solder & more"_s);
    QVERIFY(drawn.warnings.contains(QLatin1StringView(badgewarning::SecondBadge)));
}

void BadgeFileTest::knowsPointers()
{
    READ(facts, png(chunk("tEXt", QByteArray("openbadges\0https://i.example/a-1.json", 37))));
    QCOMPARE(facts.assertionId, u"https://i.example/a-1.json"_s);
    QCOMPARE(facts.name, u"a-1"_s);
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::PointerOnly)));
    READ(drawn,
         svg("<a:assertion "
             "verify=\"http://example.org\"><![CDATA[{\"verify\":{\"url\":\"http://example.org\"}}]]></"
             "a:assertion>"));
    QCOMPARE(drawn.assertionId, u"http://example.org"_s);
    QCOMPARE(drawn.name, u"example.org"_s);
    // outside of a picture an address is just an address
    QCOMPARE(errorOf(readBadge("https://i.example/a-1.json")), u"badge.not-a-badge"_s);
    QCOMPARE(errorOf(readBadge(png(itxt("openbadges", "javascript:alert(1)")))), u"badge.not-a-badge"_s);
}

void BadgeFileTest::readsClaimsOfOlderTokens()
{
    READ(
        facts,
        jwt(R"({"iss": "https://i.example/", "jti": "urn:uuid:9", "nbf": 1768035600, "exp": 1868035600, "sub": "did:x",)"
            R"("vc": {"type": ["VerifiableCredential", "AchievementCredential"], "credentialSubject": {"achievement": {"name": "Old"}}}})"));
    QCOMPARE(facts.name, u"Old"_s);
    QCOMPARE(facts.issuerUrl, u"https://i.example/"_s);
    QCOMPARE(facts.issuer, u"i.example"_s);
    QCOMPARE(facts.assertionId, u"urn:uuid:9"_s);
    QCOMPARE(facts.issued, u"2026-01-10"_s);
    QCOMPARE(facts.expires, u"2029-03-12"_s);
}

void BadgeFileTest::readsSets()
{
    READ(presentation,
         R"({"type": "VerifiablePresentation", "verifiableCredential": [)" + Ob3 + ", \"" + jwt(Ob3)
             + "\", {\"a\": 1}]}");
    QCOMPARE(presentation.parts.size(), 2u);
    QCOMPARE(presentation.name, u"Printing"_s);
    QVERIFY(presentation.warnings.contains(QLatin1StringView(badgewarning::Collection)));
    QVERIFY(presentation.warnings.contains(QLatin1StringView(badgewarning::PartUnreadable)));
    READ(
        transcript,
        R"({"type": ["VerifiableCredential", "ClrCredential"], "name": "Transcript", "issuer": {"name": "School"},)"
        R"("credentialSubject": {"verifiableCredential": [)"
            + Ob3 + "]}}");
    QCOMPARE(transcript.name, u"Transcript"_s);
    QCOMPARE(transcript.issuer, u"School"_s);
    QCOMPARE(transcript.parts.size(), 1u);
    QCOMPARE(transcript.parts[0].name, u"Printing"_s);
    // sets within sets come to an end
    QByteArray nested = Ob3;
    for (int i = 0; i < 20; ++i)
        nested = R"({"verifiableCredential": [)" + nested + "]}";
    QVERIFY(!readBadge(nested));
    const auto many = R"({"verifiableCredential": [)" + (Ob3 + ",").repeated(200) + Ob3 + "]}";
    READ(cut, many);
    QCOMPARE(cut.parts.size(), 50u);
    QVERIFY(cut.warnings.contains(QLatin1StringView(badgewarning::TooManyParts)));
}

void BadgeFileTest::tellsOpenRecipients_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("hint");
    const auto ob2 = [](const QByteArray &recipient) {
        auto file = Ob2;
        return file.replace(R"({"type": "email", "hashed": true, "salt": "x", "identity": "sha256$00"})",
                            recipient);
    };
    const auto ob3 = [](const QByteArray &members) {
        auto file = Ob3;
        return file.replace(R"("id": "did:key:z2")", members);
    };
    QTest::newRow("plain mail") << ob2(R"({"type": "email", "hashed": false, "identity": "a@b.org"})") << true
                                << u"a@b.org"_s;
    QTest::newRow("hashed not said") << ob2(R"({"type": "email", "identity": "a@b.org"})") << true
                                     << u"a@b.org"_s;
    QTest::newRow("falsely hashed") << ob2(R"({"type": "email", "hashed": true, "identity": "a@b.org"})")
                                    << true << u"a@b.org"_s;
    QTest::newRow("telephone") << ob2(R"({"type": "telephone", "hashed": false, "identity": "+1 555"})")
                               << true << u"+1 555"_s;
    QTest::newRow("did") << ob2(R"({"type": "id", "hashed": false, "identity": "did:x:y"})") << false
                         << u"did:x:y"_s;
    QTest::newRow("0.5 open")
        << R"({"recipient": "a@b.org", "badge": {"name": "N", "issuer": {"origin": "https://i.example"}}})"_ba
        << true << u"a@b.org"_s;
    QTest::newRow("0.5 hashed")
        << R"({"recipient": "sha256$00", "badge": {"name": "N", "issuer": {"origin": "https://i.example"}}})"_ba
        << false << QString();
    QTest::newRow("profile beside") << ob2(
        R"({"type": "email", "hashed": true, "identity": "sha256$00"}, "extensions:recipientProfile": {"name": "Maya M."})")
                                    << true << u"Maya M."_s;
    QTest::newRow("3 identifier") << ob3(
        R"("identifier": [{"identityType": "emailAddress", "hashed": false, "identityHash": "a@b.org"}])")
                                  << true << u"a@b.org"_s;
    QTest::newRow("3 hashed") << ob3(
        R"("identifier": [{"identityType": "emailAddress", "hashed": true, "identityHash": "sha256$00"}])")
                              << false << QString();
    QTest::newRow("3 mailto") << ob3(R"("id": "mailto:a@b.org")") << true << u"mailto:a@b.org"_s;
    QTest::newRow("3 name") << ob3(R"("name": "Maya", "id": "did:x")") << true << u"Maya"_s;
    QTest::newRow("3 profile") << ob3(R"("profile": {"givenName": "Maya", "email": "a@b.org"})") << true
                               << u"a@b.org"_s;
}

void BadgeFileTest::tellsOpenRecipients()
{
    QFETCH(const QByteArray, file);
    QFETCH(const bool, open);
    QFETCH(const QString, hint);
    READ(facts, file);
    QCOMPARE(facts.recipientInTheOpen, open);
    QCOMPARE(facts.recipientHint, hint);
}

void BadgeFileTest::readsDates_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("issued");
    const auto row = [](const char *value, const char *issued) {
        QTest::newRow(value) << QByteArray(value) << QString::fromUtf8(issued);
    };
    row("\"2024-05-17\"", "2024-05-17");
    row("\"2024-05\"", "2024-05");
    row("\"2024\"", "2024");
    row("\"2024-05-17T23:59:59-11:00\"", "2024-05-17");
    row("\"2024-05-17 10:00\"", "2024-05-17");
    row("1715900000", "2024-05-16");
    row("\"1715900000\"", "2024-05-16");
    row("1715900000.5", "2024-05-16");
    row("\"2024-13-01\"", "");
    row("\"2024-02-30\"", "");
    row("\"yesterday\"", "");
    row("1e30", "");
    row("1e999", "");
    row("-5e300", "");
    row("[]", "");
    row("{\"a\": 1}", "");
    row("true", "");
}

void BadgeFileTest::readsDates()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, issued);
    auto file = Ob2;
    READ(facts, file.replace("\"2024-05-17T08:00:00Z\"", value));
    QCOMPARE(facts.issued, issued);
    // A number beyond all measure reads as null, which is no date rather than a wrong one.
    const bool gone = value == "1e999";
    QCOMPARE(facts.warnings.contains(QLatin1StringView(badgewarning::IssuedUnreadable)),
             issued.isEmpty() && !gone);
}

void BadgeFileTest::leavesOutUnsafeAddresses()
{
    auto file = Ob2;
    file.replace("https://i.example/c", "vbscript:x")
        .replace("\"https://i.example/\"", "\" javascript:alert(1)\"")
        .replace("https://i.example/b/1", "file:///etc/passwd");
    READ(facts, file);
    QVERIFY(facts.criteriaUrl.isEmpty());
    QVERIFY(facts.issuerUrl.isEmpty());
    QVERIFY(facts.achievementId.isEmpty());
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::UnsafeAddress)));
}

void BadgeFileTest::takesHugeNumbersForNothing()
{
    auto file = Ob2;
    file.replace("\"type\": \"Assertion\"",
                 "\"type\": \"Assertion\", \"n\": [1e999, -1E+4000, " + QByteArray(5000, '9')
                     + ", 1.5, -0, \"1e999 \\\" 1e999\"]");
    READ(facts, file);
    QCOMPARE(facts.name, u"Solder & more"_s);
    QVERIFY(facts.warnings.contains(QLatin1StringView(badgewarning::HugeNumber)));
    auto garbled = Ob2;
    garbled.replace("\"type\": \"Assertion\"", "\"n\": 01e999");
    QCOMPARE(errorOf(readBadge(garbled)), u"badge.damaged"_s);
}

void BadgeFileTest::readsOddLanguages()
{
    auto file = Ob2;
    file.replace("\"Solder & more\"", R"([{"@language": "de", "@value": "L\u00f6ten"}])");
    READ(facts, file);
    QCOMPARE(facts.name, u"Löten"_s);
}

void BadgeFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QByteArray &file, const char *error) {
        QTest::newRow(name) << file << QString::fromUtf8(error);
    };
    row("nothing", "", "badge.not-a-badge");
    row("text", "Hello", "badge.not-a-badge");
    row("other json", R"({"hello": "world"})", "badge.not-a-badge");
    row("array", "[1, 2]", "badge.not-a-badge");
    row("badge class", R"({"type": "BadgeClass", "name": "x", "issuer": "https://i.example"})",
        "badge.not-a-badge");
    row("endorsement",
        R"({"type": ["VerifiableCredential", "EndorsementCredential"], "credentialSubject": {"type": "EndorsementSubject"}})",
        "badge.not-a-badge");
    row("other credential", R"({"type": ["VerifiableCredential"], "credentialSubject": {"alumniOf": "x"}})",
        "badge.not-a-badge");
    row("wrong types",
        R"({"@context": 5, "type": [[]], "id": {}, "recipient": "x", "badge": [1, null, {"name": {}}]})",
        "badge.not-a-badge");
    row("cut json", Ob2.chopped(5), "badge.damaged");
    row("two keys", R"({"badge": {"name": "a"}, "badge": {"name": "b"}, "recipient": {}})",
        "json.duplicate-key");
    row("deep json", QByteArray(200'000, '['), "json.too-deep");
    row("long json", "{\"a\": \"" + QByteArray(5 << 20, 'x') + "\"}", "badge.too-large");
    row("long file", QByteArray(21 << 20, ' '), "badge.too-large");
    row("token of two parts", jwt(Ob3).left(jwt(Ob3).lastIndexOf('.')), "badge.damaged");
    row("token of noise", "eyJh.!!.x", "badge.not-a-badge");
    row("token with noise inside", "eyJh.a.x", "badge.damaged");
    row("plain png", png({}), "badge.not-a-badge");
    row("cut png", png(itxt("openbadges", Ob2)).first(200), "badge.damaged");
    row("png without end", png(itxt("openbadges", Ob2)).chopped(12), "badge.damaged");
    row("png long chunk", png({}).chopped(12) + big32(0x7fffffff) + "iTXtopenbadges", "badge.damaged");
    auto wrongSum = png(itxt("openbadges", Ob2));
    wrongSum[100] = '!';
    row("png checksum", wrongSum, "badge.damaged");
    row("png bomb", png(packedItxt("openbadges", QByteArray(20 << 20, 'a'))), "badge.too-large");
    row("png packed noise", png(chunk("iTXt", QByteArray("openbadges\0\1\0\0\0noise", 20))), "badge.damaged");
    row("png short text", png(chunk("iTXt", QByteArray("openbadges\0\0", 12))), "badge.damaged");
    row("plain svg", svg("<rect/>"), "badge.not-a-badge");
    row("cut svg", svg("<a:assertion><![CDATA[" + Ob2 + "]]></a:assertion>").chopped(10), "badge.damaged");
    row("deep svg", svg(QByteArray("<g>").repeated(100) + QByteArray("</g>").repeated(100)),
        "badge.too-large");
    row("many svg", svg(QByteArray("<g/>").repeated(200'001)), "badge.too-large");
    row("empty svg badge", svg("<a:assertion/>"), "badge.damaged");
    row("svg entity in badge", "<!DOCTYPE svg [<!ENTITY x \"y\">]>" + svg("<a:assertion>&x;{}</a:assertion>"),
        "badge.damaged");
    row("svg entity in attribute",
        "<!DOCTYPE svg [<!ENTITY x \"y\">]>" + svg("<a:assertion verify=\"&x;\"/>"), "badge.damaged");
}

void BadgeFileTest::refuses()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, error);
    QCOMPARE(errorOf(readBadge(file)), error);
}

void BadgeFileTest::neverCrashesOnCutOrGarbledFiles()
{
    for (const auto &file : {Ob2, Ob3, jwt(Ob3), png(packedItxt("openbadges", Ob2)),
                             svg("<a:assertion verify=\"x\"><![CDATA[" + Ob2 + "]]></a:assertion>")}) {
        for (qsizetype length = 0; length < file.size(); length += 7)
            (void)readBadge(QByteArrayView(file).first(length));
        for (qsizetype at = 0; at < file.size(); at += 3) {
            auto garbled = file;
            garbled[at] = char(garbled[at] ^ (1 << (at % 8)));
            (void)readBadge(garbled);
        }
    }
}

QTEST_GUILESS_MAIN(BadgeFileTest)
#include "badgefiletest.moc"
