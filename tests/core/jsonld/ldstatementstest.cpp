// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What credentials say as statements: the canonical forms of the corpus, byte for byte, and what safe mode refuses.

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/jsonld/ldstatements.h"
#include "core/rdf/canonical.h"
#include "tests/support/testfiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using What = LdError::What;

namespace {

QByteArray content(const QString &name)
{
    return contentOf(inCorpus(u"badges/"_s + name));
}

QByteArray canonical(const QJsonObject &document, DigestType hash)
{
    const auto statements = statementsOf(document);
    if (!statements)
        return "failed at " + statements.error().subject.toUtf8() + ": " + statements.error().detail.toUtf8();
    const auto done = canonicalDataset(*statements, hash);
    return done ? done->nquads : done.error().detail.toUtf8();
}

/// A credential with these members instead of its own.
QJsonObject credential(const QJsonObject &members)
{
    QJsonObject whole{{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s,
                                                 u"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"_s}},
                      {u"id"_s, u"urn:badge"_s},
                      {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
                      {u"name"_s, u"Soldering"_s}};
    for (auto member = members.begin(); member != members.end(); ++member)
        whole.insert(member.key(), *member);
    return whole;
}

} // namespace

class LdStatementsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalFormsOfTheCorpus_data()
    {
        QTest::addColumn<QJsonObject>("entry");
        const QJsonArray entries = QJsonDocument::fromJson(content(u"generated/canon/index.json"_s)).array();
        if (entries.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/canon");
        for (const QJsonValue entry : entries)
            QTest::newRow(qPrintable(entry["file"_L1].toString())) << entry.toObject();
        QCOMPARE(entries.size(), 11);
    }
    void canonicalFormsOfTheCorpus()
    {
        QFETCH(const QJsonObject, entry);
        const auto credential = parseJsonObject(content(entry["file"_L1].toString()));
        QVERIFY(credential);
        const DigestType hash = entry["digest"_L1].toString() == "sha384"_L1 ? DigestType::Sha384 : DigestType::Sha256;
        QJsonObject document = *credential;
        const QJsonValue proof = document.take(u"proof");
        const QByteArray said = canonical(document, hash);
        QVERIFY2(!said.startsWith("failed"), said.constData());
        QCOMPARE(said.split('\n'), content(entry["document"_L1].toString()).split('\n'));
        QCOMPARE(digestOf(hash, said).toHex(), entry["documentHash"_L1].toString().toLatin1());
        QJsonObject options = (proof.isArray() ? proof[0] : proof).toObject();
        options.remove(u"proofValue");
        options.insert(u"@context"_s, document["@context"_L1]);
        const QByteArray promised = canonical(options, hash);
        QVERIFY2(!promised.startsWith("failed"), promised.constData());
        QCOMPARE(promised.split('\n'), content(entry["proofOptions"_L1].toString()).split('\n'));
        QCOMPARE(digestOf(hash, promised).toHex(), entry["proofHash"_L1].toString().toLatin1());
    }

    void whatWouldVanishIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("document");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("subject");
        const auto add = [](const char *name, const QJsonObject &document, What what, const QString &subject) {
            QTest::newRow(name) << document << int(what) << subject;
        };
        add("a word of nobody", credential({{u"gradePointAverage"_s, 4}}), What::Undefined, u"gradePointAverage"_s);
        add("a word inside", credential({{u"credentialSubject"_s, QJsonObject{{u"type"_s, u"AchievementSubject"_s}, {u"grade"_s, 1}}}}),
            What::Undefined, u"credentialSubject.grade"_s);
        add("a relative address", credential({{u"id"_s, u"badge"_s}}), What::Undefined, u"id"_s);
        add("a type of nobody", credential({{u"type"_s, u"Wizard"_s}}), What::Undefined, u"type"_s);
        add("an address that ends early", credential({{u"id"_s, u"urn:a> <urn:b> <urn:c"_s}}), What::Undefined, u"id"_s);
        add("another meaning", credential({{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s, QJsonObject{{u"name"_s, u"urn:other"_s}}}}}),
            What::Protected, u"name"_s);
        add("nothing holds any more", credential({{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s, QJsonValue()}}}),
            What::Protected, {});
        add("a context from elsewhere", credential({{u"@context"_s, u"https://example.org/context"_s}}), What::UnknownContext,
            u"https://example.org/context"_s);
        add("a keyword that badges do not use", credential({{u"@context"_s, QJsonObject{{u"@import"_s, u"https://www.w3.org/ns/credentials/v2"_s}}}}),
            What::Unsupported, u"@import"_s);
        add("another keyword", credential({{u"@reverse"_s, QJsonObject()}}), What::Unsupported, u"@reverse"_s);
        add("a term that needs itself", credential({{u"@context"_s, QJsonObject{{u"a"_s, u"b:c"_s}, {u"b"_s, u"a:d"_s}}}}), What::Undefined, {});
    }
    void whatWouldVanishIsRefused()
    {
        QFETCH(const QJsonObject, document);
        QFETCH(const int, what);
        QFETCH(const QString, subject);
        const auto statements = statementsOf(document);
        QVERIFY(!statements);
        QVERIFY2(int(statements.error().what) == what, qPrintable(statements.error().subject + u' ' + statements.error().detail));
        if (!subject.isEmpty())
            QCOMPARE(statements.error().subject, subject);
    }

    void aMemberIsFoundByItsPath()
    {
        QVERIFY(statementsOf(credential({})));
        QCOMPARE(statementsOf(credential({}))->size(), size_t(3));
        QCOMPARE(statementsOf(credential({{u"name"_s, QJsonValue()}}))->size(), size_t(2));
        QCOMPARE(statementsOf(credential({{u"name"_s, QJsonArray()}}))->size(), size_t(2));
    }

    void ownTermsAndTheirNumbers()
    {
        const QString here = qEnvironmentVariable("KINFOLIO_TEST_DATA") + u"/jsonld/own-terms"_s;
        const auto document = parseJsonObject(contentOf(here + u".json"_s));
        QVERIFY(document);
        QCOMPARE(canonical(*document, DigestType::Sha256).split('\n'), contentOf(here + u".nq"_s).split('\n'));
    }

    void depthAndSizeAreBounded()
    {
        QJsonObject deep{{u"@id"_s, u"urn:x"_s}};
        for (int i = 0; i < 200; ++i)
            deep = {{u"urn:in"_s, deep}};
        QCOMPARE(int(statementsOf(deep).error().what), int(What::TooLarge));
        QJsonArray many;
        for (int i = 0; i < 20'001; ++i)
            many.append(i);
        QCOMPARE(int(statementsOf({{u"urn:has"_s, many}}).error().what), int(What::TooLarge));
        QJsonObject terms;
        for (int i = 0; i < 4'000; ++i)
            terms.insert(u"term%1"_s.arg(i), u"urn:a-rather-long-name:%1"_s.arg(i));
        QCOMPARE(int(statementsOf({{u"@context"_s, terms}}).error().what), int(What::TooLarge));
    }

    // Each small enough, and together a day's work.
    void contextsAreBoundedAllTogether()
    {
        QJsonObject terms;
        QJsonObject chain;
        for (int i = 0; i < 1'000; ++i) {
            terms.insert(u"term%1"_s.arg(i), u"urn:a-name:%1"_s.arg(i));
            chain.insert(u"t%1"_s.arg(i), u"t%1:x"_s.arg(i + 1));
        }
        const QJsonObject node{{u"@id"_s, u"urn:x"_s}, {u"@type"_s, u"urn:y"_s}};
        const auto what = [&](const QJsonValue &context) {
            QJsonObject whole = node;
            whole.insert(u"@context"_s, context);
            const auto statements = statementsOf(whole);
            return statements ? -1 : int(statements.error().what);
        };
        QCOMPARE(what(QJsonArray{terms}), -1);
        QCOMPARE(what(QJsonArray{terms, terms, terms}), int(What::TooLarge));
        // A term that is made of a term that is made of a term, far deeper than the stack of a thread.
        QCOMPARE(what(chain), int(What::TooLarge));
        QJsonArray nodes;
        for (int i = 0; i < 15'000; ++i)
            nodes.append(QJsonObject{{u"@id"_s, u"urn:x"_s}, {u"@context"_s, QJsonObject()}});
        QCOMPARE(int(statementsOf({{u"@context"_s, terms}, {u"urn:has"_s, nodes}}).error().what), int(What::TooLarge));
    }

    void theTableSaysWhereItIsFrom()
    {
        const LdContexts &contexts = LdContexts::builtIn();
        QCOMPARE(contexts.digest(u"https://www.w3.org/ns/credentials/v2"_s), u"8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"_s);
        const QString other = u"urn:a-context"_s;
        QVERIFY(!contexts.find(other));
        const auto more = contexts.with(other, {{u"@context"_s, QJsonObject{{u"@vocab"_s, u"urn:words#"_s}}}});
        QVERIFY(more);
        QVERIFY(more->find(other));
    }
};

QTEST_GUILESS_MAIN(LdStatementsTest)
#include "ldstatementstest.moc"
