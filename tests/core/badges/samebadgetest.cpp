// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// When two files hold the same badge, and which of them is the newer one.

#include "core/badges/samebadge.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

BadgeFacts credential(const QByteArray &issuer, const QByteArray &id, const QByteArray &more = {})
{
    const auto facts = readBadge("{\"@context\": [\"https://www.w3.org/ns/credentials/v2\"], \"id\": \"" + id
                                 + "\", \"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"], \"issuer\": " + issuer + more
                                 + ", \"credentialSubject\": {\"type\": \"AchievementSubject\", \"achievement\": {\"name\": \"N\"}}}");
    return facts.value_or(BadgeFacts());
}

BadgeFacts assertion(const QByteArray &id, const QByteArray &issuer, const QByteArray &issuedOn)
{
    const auto facts = readBadge("{\"@context\": \"https://w3id.org/openbadges/v2\", \"type\": \"Assertion\", " + id
                                 + "\"recipient\": {\"type\": \"email\", \"hashed\": true, \"identity\": \"sha256$00\"}, \"issuedOn\": " + issuedOn
                                 + ", \"badge\": {\"name\": \"N\", \"issuer\": " + issuer + "}}");
    return facts.value_or(BadgeFacts());
}

BadgeFacts judged(const QString &name)
{
    QFile file(inCorpus(u"badges/generated/"_s + name));
    return file.open(QIODevice::ReadOnly) ? readBadge(file.readAll()).value_or(BadgeFacts()) : BadgeFacts();
}

const QByteArray Issuer = "{\"id\": \"did:web:i.example\", \"name\": \"I\"}";

} // namespace

Q_DECLARE_METATYPE(kinfolio::BadgeFacts)

class SameBadgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void kinship_data()
    {
        using enum BadgeKinship;
        QTest::addColumn<BadgeFacts>("known");
        QTest::addColumn<BadgeFacts>("arriving");
        QTest::addColumn<BadgeKinship>("kinship");
        const auto row = [](const char *name, const BadgeFacts &known, const BadgeFacts &arriving, BadgeKinship kinship) {
            QTest::newRow(name) << known << arriving << kinship;
        };
        const QByteArray old = ", \"validFrom\": \"2025-01-01T00:00:00Z\"";
        const QByteArray later = ", \"validFrom\": \"2025-01-01T00:00:01Z\"";
        const BadgeFacts badge = credential(Issuer, "urn:uuid:1", old);
        row("itself", badge, badge, Same);
        row("another id", badge, credential(Issuer, "urn:uuid:2", old), Different);
        row("another issuer", badge, credential("{\"id\": \"did:web:j.example\"}", "urn:uuid:1", old), Different);
        row("the name is not the issuer", badge, credential("{\"id\": \"did:web:i.example\", \"name\": \"J\"}", "urn:uuid:1", old), Same);
        row("issuer by its id alone", badge, credential("\"did:web:i.example\"", "urn:uuid:1", old), Same);
        row("no issuer", badge, credential("{\"name\": \"I\"}", "urn:uuid:1", old), Different);
        row("case matters", badge, credential(Issuer, "urn:UUID:1", old), Different);
        row("trimmed", badge, credential("\" did:web:i.example\\n\"", "  urn:uuid:1 ", old), Same);
        row("percent", credential(Issuer, "https://i.example/a%20b/\\u00e9"), credential(Issuer, "https://i.example/a b/%C3%A9"), Same);
        row("percent in the issuer", credential("\"https://i.example/%7Eme\"", "urn:uuid:1"), credential("\"https://i.example/~me\"", "urn:uuid:1"), Same);
        row("percent decoded once", credential(Issuer, "https://i.example/%2520"), credential(Issuer, "https://i.example/ "), Different);
        row("no ids", credential(Issuer, ""), credential(Issuer, ""), Different);
        row("newer", badge, credential(Issuer, "urn:uuid:1", later), Renewal);
        row("older", credential(Issuer, "urn:uuid:1", later), badge, Outdated);
        row("same moment elsewhere", badge, credential(Issuer, "urn:uuid:1", ", \"validFrom\": \"2025-01-01T02:00:00+02:00\""), Same);
        row("data model of 2019", badge, credential(Issuer, "urn:uuid:1", ", \"issuanceDate\": \"2025-02-01T00:00:00Z\""), Renewal);
        row("no date", badge, credential(Issuer, "urn:uuid:1"), Same);
        row("unreadable date", badge, credential(Issuer, "urn:uuid:1", ", \"validFrom\": \"soon\""), Same);
        const QByteArray id = "\"id\": \"https://i.example/a/1\", ";
        row("open badges 2", assertion(id, "{\"id\": \"https://i.example\"}", "\"2024-01-01\""), assertion(id, "\"https://i.example\"", "\"2024-01-01\""), Same);
        row("open badges 2, newer", assertion(id, "\"https://i.example\"", "\"2024-01-01\""), assertion(id, "\"https://i.example\"", "1715900000"), Renewal);
        row("open badges 2 without id", assertion({}, "\"https://i.example\"", "1"), assertion({}, "\"https://i.example\"", "1"), Different);
    }
    void kinship()
    {
        QFETCH(const BadgeFacts, known);
        QFETCH(const BadgeFacts, arriving);
        QFETCH(const BadgeKinship, kinship);
        QVERIFY(!known.name.isEmpty() && !arriving.name.isEmpty());
        QCOMPARE(kinshipOf(known, arriving), kinship);
    }

    void theSameBadgeInOtherWrappings()
    {
        const BadgeFacts badge = judged(u"di/valid-eddsa-rdfc-2022.json"_s);
        if (badge.name.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        QCOMPARE(kinshipOf(badge, judged(u"baked/ob3-json.png"_s)), BadgeKinship::Same);
        QCOMPARE(kinshipOf(badge, judged(u"baked/ob3-json.svg"_s)), BadgeKinship::Same);
        QCOMPARE(kinshipOf(badge, judged(u"di/valid-key-order-and-whitespace.json"_s)), BadgeKinship::Same);
        const BadgeFacts token = judged(u"jwt/valid-rs256-embedded-jwk.jwt"_s);
        QVERIFY(!token.issuerId.isEmpty());
        QCOMPARE(kinshipOf(token, judged(u"baked/ob3-jwt.png"_s)), kinshipOf(token, judged(u"baked/ob3-jwt.svg"_s)));
        QCOMPARE(kinshipOf(judged(u"ob2/signed-valid.jws"_s), judged(u"ob2/signed-revoked.jws"_s)), BadgeKinship::Different);
        QCOMPARE(kinshipOf(badge, judged(u"ob2/hosted-plain-recipient-embedded-all.json"_s)), BadgeKinship::Different);
        QCOMPARE(kinshipOf(badge, judged(u"di/bad-tampered-validFrom.json"_s)), BadgeKinship::Outdated);
    }
};

QTEST_GUILESS_MAIN(SameBadgeTest)
#include "samebadgetest.moc"
