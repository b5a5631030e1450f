// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every judged badge of the corpus gets the verdict that its list says, field by field.

#include "core/badges/badgefile.h"
#include "core/badges/checking/assertionparts.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/checking/credentialparts.h"
#include "core/base/json.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray content(const QString &name)
{
    return contentOf(inCorpus(u"badges/"_s + name));
}

QJsonObject listOf(const QString &name)
{
    return QJsonDocument::fromJson(content(name)).object();
}

QDateTime asOf(const QJsonObject &list)
{
    return QDateTime::fromString(list["asOf"_L1].toString(), Qt::ISODate);
}

Companions companionsOf(const QJsonObject &uses)
{
    Companions companions;
    for (auto one = uses.begin(); one != uses.end(); ++one)
        companions.add(one.key(), content(one->toString()));
    return companions;
}

QString said(const BadgeVerdict &verdict, const QString &field)
{
    if (field == "structure"_L1)
        return verdictText(verdict.structure);
    if (field == "proof"_L1)
        return verdictText(verdict.proof);
    if (field == "issuerKey"_L1)
        return verdictText(verdict.issuerKey);
    if (field == "time"_L1)
        return verdictText(verdict.time);
    if (field == "status"_L1)
        return verdictText(verdict.status);
    if (field == "outcome"_L1)
        return verdictText(verdict.outcome);
    return {};
}

const QStringList Fields{u"structure"_s, u"proof"_s, u"issuerKey"_s, u"time"_s, u"status"_s, u"outcome"_s};

/// All answers that the list takes for a field.
QStringList accepted(const QJsonObject &entry, const QString &field)
{
    QStringList all{entry[field].toString()};
    const QJsonValue more = entry["acceptable"_L1];
    for (const QJsonValue one : (more.isArray() && field == "proof"_L1 ? more : more[field]).toArray())
        all.append(one.toString());
    // Where another answer is taken for the signature, the line that follows from it is taken too.
    if (more.isArray() && field == "outcome"_L1)
        all.append(u"cannot-check"_s);
    return all;
}

QString explained(const BadgeVerdict &verdict)
{
    QStringList reasons;
    for (const BadgeReason &reason : verdict.reasons)
        reasons.append(reason.code + u' ' + reason.subject);
    return reasons.join(u"; "_s);
}

} // namespace

class BadgeCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBadgesMadeForUs_data() { rows(u"expected.json"_s, 84); }
    void theBadgesMadeForUs()
    {
        QFETCH(const QJsonObject, entry);
        const QByteArray file = content(entry["file"_L1].toString());
        QVERIFY(!file.isEmpty());
        const QJsonObject recipient = entry["recipient"_L1].toObject();
        BadgeCheckRequest request{asOf(listOf(u"expected.json"_s)), companionsOf(entry["uses"_L1].toObject()), {}, {}};
        if (!recipient.isEmpty())
            request.recipients = {recipient["known"_L1].toString()};
        const BadgeVerdict verdict = checkBadge(file, request);
        compare(verdict, entry);
        if (!recipient.isEmpty()) {
            QCOMPARE(verdict.addressedToLearner, std::optional(true));
            QCOMPARE(verdict.matchedRecipient, recipient["known"_L1].toString());
            BadgeCheckRequest other = request;
            other.recipients = {recipient["wrong"_L1].toString()};
            QCOMPARE(checkBadge(file, other).addressedToLearner, std::optional(false));
        }
        const QJsonArray endorsements = entry["endorsements"_L1].toArray();
        QCOMPARE(verdict.endorsements.size(), endorsements.size());
        for (qsizetype i = 0; i < endorsements.size(); ++i) {
            QCOMPARE(verdict.endorsements.at(i).issuer, endorsements[i]["issuer"_L1].toString());
            QCOMPARE(verdictText(verdict.endorsements.at(i).proof), endorsements[i]["proof"_L1].toString());
        }
        for (const QJsonValue warning : entry["warnings"_L1].toArray())
            QVERIFY2(verdict.warnings.contains(warning.toString()), qPrintable(verdict.warnings.join(u' ')));
        if (entry.contains("without"_L1))
            compare(checkBadge(file, {request.asOf, {}, {}, {}}), entry["without"_L1].toObject());
        if (entry.contains("keyDocument"_L1)) {
            Companions brought;
            brought.add({}, content(entry["keyDocument"_L1].toString()));
            const BadgeVerdict better = checkBadge(file, {request.asOf, brought, {}, {}});
            QCOMPARE(verdictText(better.proof), entry["withKeyDocument"_L1]["proof"_L1].toString());
            QCOMPARE(better.issuerKey, BadgeKey::ImportedDocument);
        }
    }

    // Those of others were measured with other programs, which have more words for what cannot be checked.
    void theBadgesOfOthers_data() { rows(u"thirdparty-expected.json"_s, 100); }
    void theBadgesOfOthers()
    {
        QFETCH(QJsonObject, entry);
        const QByteArray file = content(entry["file"_L1].toString());
        static const QHash<QString, QString> proofs{{u"context-not-bundled"_s, u"unsupported"_s}, {u"no-key-given"_s, u"needs-network"_s},
                                                    {u"error"_s, u"needs-network"_s}};
        entry.insert(u"proof"_s, proofs.value(entry["proof"_L1].toString(), entry["proof"_L1].toString()));
        const QString key = entry["issuerKey"_L1].toString();
        if (key.startsWith("https"_L1) || key.startsWith("did:web"_L1))
            entry.insert(u"issuerKey"_s, entry["proof"_L1] == u"needs-network"_s ? u"needs-network"_s : u"unproven-https"_s);
        else if (key.startsWith("kid "_L1) || key == "unknown-method"_L1 || (key == "none"_L1))
            entry.insert(u"issuerKey"_s, u"needs-network"_s);
        const QDateTime at = asOf(listOf(u"thirdparty-expected.json"_s));
        const Companions companions = companionsOf(entry["uses"_L1].toObject());
        const QJsonObject withUses = entry["withUses"_L1].toObject();
        compare(checkBadge(file, {at, withUses.isEmpty() ? companions : Companions(), {}, {}}), entry);
        if (withUses.isEmpty())
            return;
        // The keys, and the documents beside them: badge classes, issuers and their lists.
        Companions all = companions;
        const QDir beside(inCorpus(u"badges/"_s + QFileInfo(entry["uses"_L1].toObject().begin()->toString()).path()));
        for (const QString &name : beside.entryList({u"*.json"_s}))
            all.add({}, contentOf(beside.filePath(name)));
        const BadgeVerdict better = checkBadge(file, {at, all, {}, {}});
        QCOMPARE(verdictText(better.proof), withUses["proof"_L1].toString());
        QCOMPARE(verdictText(better.status), withUses["status"_L1].toString().section(u' ', 0, 0));
    }

    void aListOfTrustRaisesWhatIsTheIssuersOwn()
    {
        const QByteArray file = content(u"generated/jwt/valid-eddsa-did-key.jwt"_s);
        const QByteArray along = content(u"generated/jwt/valid-rs256-embedded-jwk.jwt"_s);
        if (file.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        const QDateTime at = asOf(listOf(u"expected.json"_s));
        const QString known = checkBadge(file, {at, {}, {}, {}}).issuer;
        const QString other = checkBadge(along, {at, {}, {}, {}}).issuer;
        const auto list = [](const QString &id, const QString &more = {}) {
            const auto read = TrustList::fromJson(u"{\"name\": \"County\", \"issuers\": [{\"id\": \"%1\"%2}]}"_s.arg(id, more).toUtf8());
            return read ? QList<TrustList>{*read} : QList<TrustList>();
        };
        const BadgeVerdict verdict = checkBadge(file, {at, {}, list(known), {}});
        QCOMPARE(verdictText(verdict.outcome), u"signature-valid-issuer-known"_s);
        QCOMPARE(verdict.trustedBy, u"County"_s);
        // Not another issuer, not at another time, and not for a key that anyone could have sent along.
        QVERIFY(checkBadge(file, {at, {}, list(other), {}}).trustedBy.isEmpty());
        QVERIFY(checkBadge(file, {at, {}, list(known, u", \"validUntil\": \"2026-05-30\""_s), {}}).trustedBy.isEmpty());
        QVERIFY(!checkBadge(file, {at, {}, list(known, u", \"validUntil\": \"2026-06-01\""_s), {}}).trustedBy.isEmpty());
        QVERIFY(checkBadge(along, {at, {}, list(other), {}}).trustedBy.isEmpty());
        // A list that names the keys takes these only.
        QVERIFY(!checkBadge(file, {at, {}, list(known, u", \"keys\": [\"%1\"]"_s.arg(known.section(u':', 2))), {}}).trustedBy.isEmpty());
        QVERIFY(checkBadge(file, {at, {}, list(known, u", \"keys\": [\"zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169\"]"_s), {}}).trustedBy.isEmpty());
        for (const char *bad : {"", "{}", "[]", "{\"issuers\": [{}]}", "{\"issuers\": [{\"id\": \"a\", \"keys\": [\"z1\"]}]}"})
            QVERIFY2(!TrustList::fromJson(bad), bad);
    }

    void aKeyThatWasHandedInIsTheIssuersOnlyWhereItSaysSo()
    {
        const QString web = u"did:web:issuer.example"_s;
        const QString key = u"urn:key"_s;
        const QJsonObject plain{{u"publicKeyMultibase"_s, u"zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"_s}};
        QJsonObject method = plain;
        method.insert(u"id"_s, QString(web + u"#k"_s));
        QJsonObject named = plain;
        named.insert(u"controller"_s, u"urn:issuer"_s);
        Companions companions;
        companions.add({}, jsonText({{u"id"_s, web}, {u"assertionMethod"_s, QJsonArray{method}}}));
        companions.add(key, jsonText(named));
        companions.add(u"urn:nobodys"_s, jsonText(plain));
        const auto binding = [&](const QString &address, const QString &issuer) {
            SignatureFinding finding;
            finding.method = address;
            return bindingOf(finding, issuer, companions);
        };
        QVERIFY(keyAt(web + u"#k"_s, companions) && keyAt(key, companions) && keyAt(u"urn:nobodys"_s, companions));
        QCOMPARE(binding(web + u"#k"_s, web), BadgeKey::ImportedDocument);
        QCOMPARE(binding(web + u"#k"_s, u"did:web:other.example"_s), BadgeKey::Mismatch);
        QCOMPARE(binding(key, u"urn:issuer"_s), BadgeKey::ImportedDocument);
        QCOMPARE(binding(key, u"urn:other"_s), BadgeKey::Mismatch);
        QCOMPARE(binding(u"urn:nobodys"_s, u"urn:issuer"_s), BadgeKey::UnprovenAddress);
    }

    // Whatever still passes says the same as before, word for word.
    void noFlippedBitPassesUnnoticed()
    {
        const QJsonObject list = listOf(u"expected.json"_s);
        if (list.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        qsizetype flips = 0;
        qsizetype passed = 0;
        for (const QJsonValue entry : list["cases"_L1].toArray()) {
            const QByteArray file = content(entry["file"_L1].toString());
            const BadgeCheckRequest request{asOf(list), companionsOf(entry["uses"_L1].toObject()), {}, {}};
            if (checkBadge(file, request).proof != BadgeProof::Valid)
                continue;
            const QByteArray before = extractBadge(file)->text;
            const qsizetype step = std::max<qsizetype>(1, file.size() / FlipsPerFile);
            for (qsizetype at = 0; at < file.size(); at += step) {
                QByteArray flipped = file;
                flipped[at] = char(flipped[at] ^ (1 << (at % 8)));
                ++flips;
                if (checkBadge(flipped, request).proof != BadgeProof::Valid)
                    continue;
                ++passed;
                const auto after = extractBadge(flipped);
                QVERIFY(after);
                QVERIFY2(saysTheSame(before, after->text), qPrintable(u"%1 at %2"_s.arg(entry["file"_L1].toString()).arg(at)));
            }
        }
        qInfo("%lld flips, %lld of them in what does not matter", flips, passed);
        QVERIFY(flips >= 20'000);
    }

private:
    static constexpr qsizetype FlipsPerFile = 600;

    // Without its envelope, and without its proofs: one of several may be of a sort that is not known here.
    static QJsonObject whatIsSaid(const QByteArray &text)
    {
        const auto credential = openCredential(text);
        QJsonObject said = credential ? credential->credential : QJsonObject();
        if (const auto assertion = openAssertion(text); !credential && assertion)
            said = assertion->assertion;
        said.remove(u"proof"_s);
        return said;
    }

    static bool saysTheSame(const QByteArray &before, const QByteArray &after)
    {
        return !whatIsSaid(before).isEmpty() && whatIsSaid(before) == whatIsSaid(after);
    }

    static void rows(const QString &name, int count)
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonArray cases = listOf(name)["cases"_L1].toArray();
        if (cases.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        QCOMPARE(cases.size(), count);
        for (const QJsonValue one : cases)
            QTest::newRow(qPrintable(one["file"_L1].toString())) << one.toObject();
    }

    static void compare(const BadgeVerdict &verdict, const QJsonObject &entry)
    {
        for (const QString &field : Fields) {
            if (!entry.contains(field) || entry[field].isNull())
                continue;
            const QString found = said(verdict, field);
            QVERIFY2(accepted(entry, field).contains(found),
                     qPrintable(u"%1 is %2, not %3 (%4)"_s.arg(field, found, accepted(entry, field).join(u" or "_s), explained(verdict))));
        }
    }
};

QTEST_GUILESS_MAIN(BadgeCheckTest)
#include "badgechecktest.moc"
