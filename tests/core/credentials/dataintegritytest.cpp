// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Proofs in credentials: the vectors of W3C and the cases of the corpus.

#include "core/base/json.h"
#include "core/credentials/dataintegrity.h"
#include "core/signatures/didkey.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using State = SignatureState;

namespace {

const QDateTime At(QDate(2026, 6, 1), QTime(0, 0), QTimeZone::UTC);

QJsonObject document(const QString &name)
{
    QFile file(inCorpus(u"badges/"_s + name));
    return file.open(QIODevice::ReadOnly) ? parseJsonObject(file.readAll()).value_or(QJsonObject()) : QJsonObject();
}

// As in the fragments of the addresses that the vectors use.
std::optional<PublicKey> keyInAddress(const QString &method)
{
    if (holdsItsKey(method))
        return heldKey(method) ? std::optional(*heldKey(method)) : std::nullopt;
    const auto key = PublicKey::fromMultikey(method.section(u'#', 1));
    return key ? std::optional(*key) : std::nullopt;
}

QList<SignatureFinding> findings(const QJsonObject &signedDocument)
{
    QList<SignatureFinding> all;
    for (const QJsonValue proof : proofsOf(signedDocument))
        all.append(checkProof(signedDocument, proof.toObject(), keyInAddress, At));
    return all;
}

} // namespace

class DataIntegrityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVectorsOfW3c_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("suite");
        QTest::addColumn<int>("proofs");
        const auto add = [](const char *file, const char *suite, int proofs = 1) {
            QTest::newRow(file) << u"thirdparty/w3c-vc-di-"_s + QLatin1String(file) << QString::fromLatin1(suite) << proofs;
        };
        add("eddsa/eddsa-rdfc-2022/signedDataInt.json", "eddsa-rdfc-2022");
        add("eddsa/eddsa-jcs-2022/signedJCS.json", "eddsa-jcs-2022");
        add("eddsa/Ed25519Signature2020/signedEdSig.json", "Ed25519Signature2020");
        add("eddsa/proof-set-chain/signedProofSet1.json", "eddsa-rdfc-2022");
        add("eddsa/proof-set-chain/signedProofSet2.json", "eddsa-rdfc-2022", 2);
        add("eddsa/proof-set-chain/signedProofChain1.json", "eddsa-rdfc-2022", 3);
        add("eddsa/proof-set-chain/signedProofChain2.json", "eddsa-rdfc-2022", 4);
        add("ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json", "ecdsa-rdfc-2019");
        add("ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json", "ecdsa-rdfc-2019");
        add("ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json", "ecdsa-jcs-2019");
        add("ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json", "ecdsa-jcs-2019");
    }
    void theVectorsOfW3c()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, suite);
        QFETCH(const int, proofs);
        if (document(u"contexts/index.json"_s).isEmpty() && document(u"contexts/examples-v2.json"_s).isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        const QJsonObject whole = document(file);
        QVERIFY(!whole.isEmpty());
        const auto found = findings(whole);
        QCOMPARE(found.size(), proofs);
        for (const SignatureFinding &finding : found) {
            QVERIFY2(finding.state == State::Valid, qPrintable(finding.detail + u' ' + finding.subject));
            QCOMPARE(finding.suite, suite);
        }
        // Anything else that is said makes it another document.
        QJsonObject changed = whole;
        changed.insert(u"id"_s, u"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33"_s == whole["id"_L1].toString() ? u"urn:other"_s : u"urn:uuid:x"_s);
        for (const SignatureFinding &finding : findings(changed))
            QCOMPARE(int(finding.state), int(State::Invalid));
    }

    void whatSpeaksInWordsThatAreNotAtHandCannotBeChecked()
    {
        const QJsonObject whole = document(u"thirdparty/w3c-vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json"_s);
        if (whole.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges");
        QCOMPARE(int(findings(whole).first().state), int(State::Unsupported));
        QCOMPARE(findings(whole).first().subject, u"https://w3id.org/citizenship/v4rc1"_s);
    }

    void theCasesOfTheCorpus_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("subject");
        const auto add = [](const char *name, State state, const QString &subject = {}) { QTest::newRow(name) << int(state) << subject; };
        add("valid-eddsa-rdfc-2022", State::Valid);
        add("valid-eddsa-jcs-2022", State::Valid);
        add("valid-ecdsa-jcs-2019-p256", State::Valid);
        add("valid-ecdsa-rdfc-2019-p256", State::Valid);
        add("valid-ecdsa-rdfc-2019-p384", State::Valid);
        add("valid-key-order-and-whitespace", State::Valid);
        add("valid-rich-endorsement-evidence-alignment", State::Valid);
        add("valid-vc11-ed25519signature2020", State::Valid);
        add("valid-vc11-eddsa-rdfc-2022-di-v2-context", State::Valid);
        add("time-expired", State::Valid);
        add("time-not-yet-valid", State::Valid);
        add("time-offset-boundary", State::Valid);
        add("bad-jcs-tampered", State::Invalid);
        add("bad-jcs-proof-context-mismatch", State::Invalid);
        add("bad-tampered-name", State::Invalid);
        add("bad-tampered-validFrom", State::Invalid);
        add("bad-proofvalue-flipped", State::Invalid);
        add("bad-proof-created-changed", State::Invalid);
        add("bad-proof-purpose", State::Invalid);
        add("bad-wrong-key", State::Invalid);
        add("bad-context-redefinition", State::Invalid, u"name"_s);
        add("bad-unsigned-extra-property", State::Uncovered);
        add("bad-unknown-context", State::Unsupported);
        add("bad-unknown-cryptosuite", State::Unsupported);
        add("valid-ecdsa-sd-2023-derived", State::Valid);
    }
    void theCasesOfTheCorpus()
    {
        QFETCH(const int, state);
        QFETCH(const QString, subject);
        const QJsonObject whole = document(u"generated/di/"_s + QLatin1String(QTest::currentDataTag()) + u".json"_s);
        if (whole.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/di");
        const auto found = findings(whole);
        QCOMPARE(found.size(), 1);
        QVERIFY2(int(found.first().state) == state, qPrintable(found.first().detail + u' ' + found.first().subject));
        if (!subject.isEmpty())
            QCOMPARE(found.first().subject, subject);
    }

    void anUnknownProofDoesNotHideAKnownOne()
    {
        const QJsonObject whole = document(u"generated/di/valid-unknown-plus-known-proof.json"_s);
        if (whole.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/di");
        QList<int> states;
        for (const SignatureFinding &finding : findings(whole))
            states.append(int(finding.state));
        QVERIFY(states.contains(int(State::Valid)) && states.contains(int(State::Unsupported)));
    }

    void withoutAKeyNothingIsSaidAboutTheSignature()
    {
        const QJsonObject proof{{u"type"_s, u"DataIntegrityProof"_s}, {u"cryptosuite"_s, u"eddsa-jcs-2022"_s},
                                {u"proofPurpose"_s, u"assertionMethod"_s}, {u"verificationMethod"_s, u"did:web:example.org#k"_s}};
        const QJsonObject whole{{u"id"_s, u"urn:a"_s}, {u"proof"_s, proof}};
        const auto none = [](const QString &) { return std::optional<PublicKey>(); };
        QCOMPARE(int(checkProof(whole, proof, none, At).state), int(State::NoKey));
        QJsonObject ended = proof;
        ended.insert(u"expires"_s, u"2026-05-31T23:59:59Z"_s);
        QCOMPARE(int(checkProof(whole, ended, none, At).state), int(State::Invalid));
        QJsonObject follows = proof;
        follows.insert(u"previousProof"_s, u"urn:not-there"_s);
        QCOMPARE(checkProof(whole, follows, none, At).subject, u"urn:not-there"_s);
        // Named twenty thousand times, itself would come to gigabytes.
        QJsonArray itself;
        for (int i = 0; i < 20'000; ++i)
            itself.append(u"urn:p"_s);
        follows.insert(u"previousProof"_s, itself);
        follows.insert(u"id"_s, u"urn:p"_s);
        QCOMPARE(int(checkProof({{u"id"_s, u"urn:a"_s}, {u"proof"_s, follows}}, follows, none, At).state), int(State::TooLarge));
    }

    void keysThatAddressesHold()
    {
        const QString p256 = u"did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"_s;
        QVERIFY(holdsItsKey(p256));
        QVERIFY(heldKey(p256));
        QVERIFY(*heldKey(p256) == *heldKey(p256 + u'#' + p256.sliced(8)));
        QVERIFY(!heldKey(p256 + u"#other"_s));
        QVERIFY(!heldKey(u"did:jwk:e30#1"_s));
        QVERIFY(!heldKey(u"did:jwk:e30"_s)); // an empty object
        QVERIFY(!heldKey(u"did:web:example.org"_s));
        QVERIFY(!holdsItsKey(u"did:web:example.org"_s));
    }
};

QTEST_GUILESS_MAIN(DataIntegrityTest)
#include "dataintegritytest.moc"
