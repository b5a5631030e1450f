// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Derived proofs of ecdsa-sd-2023: what is shown must be what was signed, and only that.

#include "core/base/json.h"
#include "core/credentials/dataintegrity.h"
#include "core/credentials/disclosure.h"
#include "core/signatures/didkey.h"
#include "core/signatures/multibase.h"
#include "tests/support/testfiles.h"

#include <QCborArray>
#include <QCborMap>
#include <QFile>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using State = SignatureState;

namespace {

constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
const QDateTime At(QDate(2026, 6, 1), QTime(0, 0), QTimeZone::UTC);
const QByteArray Header("\xd9\x5d\x01");

QJsonObject document(const QString &name)
{
    QFile file(inCorpus(u"badges/"_s + name));
    return file.open(QIODevice::ReadOnly) ? parseJsonObject(file.readAll()).value_or(QJsonObject()) : QJsonObject();
}

QByteArray proofBytes(const QJsonObject &whole)
{
    return fromMultibase(whole["proof"_L1]["proofValue"_L1].toString()).value_or(QByteArray());
}

QJsonObject withProofBytes(QJsonObject whole, const QByteArray &bytes)
{
    QJsonObject proof = whole["proof"_L1].toObject();
    proof.insert(u"proofValue"_s, QString(u'u' + QLatin1String(bytes.toBase64(Base64Url))));
    whole.insert(u"proof"_s, proof);
    return whole;
}

// With one of the five parts changed.
QByteArray changed(const QByteArray &bytes, qsizetype part, const QCborValue &value)
{
    QCborArray parts = QCborValue::fromCbor(bytes.sliced(Header.size())).toArray();
    parts[part] = value;
    return Header + parts.toCborValue().toCbor();
}

State stateOf(const QJsonObject &whole)
{
    const auto key = [](const QString &method) {
        const auto held = heldKey(method);
        return held ? std::optional(*held) : std::nullopt;
    };
    return checkProof(whole, whole["proof"_L1].toObject(), key, At).state;
}

} // namespace

class DisclosureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_badge = document(u"generated/di/valid-ecdsa-sd-2023-derived.json"_s);
        if (m_badge.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/generated/di");
        QCOMPARE(int(stateOf(m_badge)), int(State::Valid));
    }

    void readsWhatW3cHas_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("prc") << u"thirdparty/w3c-vc-di-ecdsa/ecdsa-sd-2023/prc/"_s;
        QTest::newRow("employ") << u"thirdparty/w3c-vc-di-ecdsa/ecdsa-sd-2023/employ/"_s;
    }
    void readsWhatW3cHas()
    {
        QFETCH(const QString, folder);
        const QJsonObject whole = document(folder + u"derivedRevealDocument.json"_s);
        const QJsonObject parts = document(folder + u"verifyDerivedProofValue.json"_s);
        const auto proof = DisclosureProof::parse(proofBytes(whole));
        QVERIFY2(proof, qPrintable(proof ? QString() : proof.error().detail));
        QCOMPARE(QString::fromLatin1(proof->signature.toHex()), parts["baseSignature"_L1].toString());
        QVERIFY(proof->statementKey == *PublicKey::fromMultikey(parts["publicKey"_L1].toString()));
        QCOMPARE(proof->statementSignatures.size(), parts["signatures"_L1].toArray().size());
        QCOMPARE(QString::fromLatin1(proof->statementSignatures.last().toHex()), parts["signatures"_L1].toArray().last().toString());
        for (const QJsonValue pair : parts["labelMap"_L1].toArray())
            QCOMPARE(QString::fromLatin1(proof->labels.value(pair[0].toString().toLatin1())), pair[1].toString());
        for (qsizetype i = 0; i < proof->mandatory.size(); ++i)
            QCOMPARE(proof->mandatory.at(i), parts["mandatoryIndexes"_L1][i].toInteger());
        // Its words are not at hand, so that nothing can be said of it.
        QCOMPARE(int(stateOf(whole)), int(State::Unsupported));
        const QByteArray kept = fromMultibase(document(folder + u"addSignedSDBase.json"_s)["proof"_L1]["proofValue"_L1].toString()).value_or(QByteArray());
        QVERIFY(isProofForTheHolder(kept));
        QCOMPARE(int(stateOf(withProofBytes(whole, kept))), int(State::Unsupported));
    }

    void anotherStatementIsNotWhatWasSigned()
    {
        QJsonObject other = m_badge;
        other.insert(u"name"_s, u"Something else"_s);
        QCOMPARE(int(stateOf(other)), int(State::Invalid));
        QJsonObject less = m_badge;
        less.remove(u"name"_s);
        QCOMPARE(int(stateOf(less)), int(State::Invalid));
        QJsonObject more = m_badge;
        more.insert(u"description"_s, u"More of it"_s);
        QCOMPARE(int(stateOf(more)), int(State::Invalid));
        QJsonObject uncovered = m_badge;
        uncovered.insert(u"gradePointAverage"_s, u"4.0"_s);
        QCOMPARE(int(stateOf(uncovered)), int(State::Uncovered));
        QJsonObject later = m_badge;
        QJsonObject proof = later["proof"_L1].toObject();
        proof.insert(u"created"_s, u"2026-01-16T10:00:00Z"_s);
        later.insert(u"proof"_s, proof);
        QCOMPARE(int(stateOf(later)), int(State::Invalid));
    }

    void aProofThatIsNoneIsInvalid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray bytes = proofBytes(m_badge);
        const QCborArray parts = QCborValue::fromCbor(bytes.sliced(Header.size())).toArray();
        QCborArray fewer = parts.at(2).toArray();
        fewer.removeLast();
        QCborMap same = parts.at(3).toMap();
        same.insert(qint64(99), QCborValue(same.begin().value()));
        QCborMap other;
        other.insert(qint64(0), QByteArray(32, 'x'));
        const QCborMap none;
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("header alone") << Header;
        QTest::newRow("cut short") << bytes.chopped(1);
        QTest::newRow("something behind") << bytes + '\0';
        QTest::newRow("no array") << Header + QCborValue(5).toCbor();
        QTest::newRow("no key") << changed(bytes, 1, QByteArray(35, 'x'));
        QTest::newRow("short signature") << changed(bytes, 0, QByteArray(63, 'x'));
        QTest::newRow("other signature") << changed(bytes, 0, QByteArray(64, 'x'));
        QTest::newRow("fewer signatures") << changed(bytes, 2, fewer);
        QTest::newRow("signatures that are numbers") << changed(bytes, 2, QCborArray{1, 2});
        QTest::newRow("no labels") << changed(bytes, 3, none);
        QTest::newRow("labels that are no map") << changed(bytes, 3, QCborArray{1});
        QTest::newRow("one label for two") << changed(bytes, 3, same);
        QTest::newRow("another label") << changed(bytes, 3, other);
        QTest::newRow("nothing mandatory") << changed(bytes, 4, QCborArray{});
        QTest::newRow("positions that are fractions") << changed(bytes, 4, QCborArray{0.5, -1.7e289});
        QTest::newRow("positions before the first") << changed(bytes, 4, QCborArray{-1, 0});
        QTest::newRow("positions in disorder") << changed(bytes, 4, QCborArray{3, 1});
    }
    void aProofThatIsNoneIsInvalid()
    {
        QFETCH(const QByteArray, bytes);
        QCOMPARE(int(stateOf(withProofBytes(m_badge, bytes))), int(State::Invalid));
    }

    void moreSignaturesThanStatementsIsTooLarge()
    {
        QCborArray many;
        for (int i = 0; i < 2'001; ++i)
            many.append(QByteArray(64, 'x'));
        const QByteArray bytes = changed(proofBytes(m_badge), 2, many);
        QCOMPARE(int(stateOf(withProofBytes(m_badge, bytes))), int(State::TooLarge));
    }

private:
    QJsonObject m_badge;
};

QTEST_GUILESS_MAIN(DisclosureTest)
#include "disclosuretest.moc"
