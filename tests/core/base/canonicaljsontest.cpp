// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON that is written in one way only: the examples of the RFC's author from the corpus, and the numbers of its appendix.

#include "core/base/canonicaljson.h"
#include "core/base/json.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QTest>

#include <bit>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString examples()
{
    return inCorpus(u"badges/thirdparty/jcs/"_s);
}

} // namespace

class CanonicalJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsEqualByteForByte()
    {
        const QStringList names = QDir(examples() + u"input"_s).entryList({u"*.json"_s}, QDir::Files);
        if (names.isEmpty())
            QSKIP("KINFOLIO_CORPUS has no badges/thirdparty/jcs");
        QCOMPARE(names.size(), 6);
        for (const QString &name : names) {
            const auto value = parseJson(contentOf(examples() + u"input/"_s + name));
            QVERIFY2(value, qPrintable(name));
            QCOMPARE(canonicalJson(*value), contentOf(examples() + u"output/"_s + name));
            // Once more changes nothing.
            QCOMPARE(canonicalJson(*parseJson(canonicalJson(*value))), canonicalJson(*value));
        }
    }

    // RFC 8785, appendix B.
    void numbersAreWrittenAsEcmaScriptWritesThem_data()
    {
        QTest::addColumn<quint64>("bits");
        QTest::addColumn<QByteArray>("text");
        const auto add = [](quint64 bits, const char *text) { QTest::newRow(text) << bits << QByteArray(text); };
        add(0x0000000000000000, "0");
        QTest::newRow("minus zero") << quint64(0x8000000000000000) << QByteArrayLiteral("0");
        add(0x0000000000000001, "5e-324");
        add(0x8000000000000001, "-5e-324");
        add(0x7fefffffffffffff, "1.7976931348623157e+308");
        add(0xffefffffffffffff, "-1.7976931348623157e+308");
        add(0x4340000000000000, "9007199254740992");
        add(0xc340000000000000, "-9007199254740992");
        add(0x4430000000000000, "295147905179352830000");
        add(0x44b52d02c7e14af5, "9.999999999999997e+22");
        add(0x44b52d02c7e14af6, "1e+23");
        add(0x44b52d02c7e14af7, "1.0000000000000001e+23");
        add(0x444b1ae4d6e2ef4e, "999999999999999700000");
        add(0x444b1ae4d6e2ef4f, "999999999999999900000");
        add(0x444b1ae4d6e2ef50, "1e+21");
        add(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7");
        add(0x3eb0c6f7a0b5ed8d, "0.000001");
        add(0x41b3de4355555553, "333333333.3333332");
        add(0x41b3de4355555557, "333333333.33333343");
        add(0xbecbf647612f3696, "-0.0000033333333333333333");
        add(0x43143ff3c1cb0959, "1424953923781206.2");
    }
    void numbersAreWrittenAsEcmaScriptWritesThem()
    {
        QFETCH(const quint64, bits);
        QFETCH(const QByteArray, text);
        QCOMPARE(canonicalNumber(std::bit_cast<double>(bits)), text);
    }

    void aNumberIsADouble()
    {
        QCOMPARE(canonicalJson(*parseJson("[9007199254740993, 1E30, 4.50, 2e-3, -0]")), QByteArrayLiteral("[9007199254740992,1e+30,4.5,0.002,0]"));
    }

    void namesAreInTheOrderOfUtf16()
    {
        // Beyond the first plane a character begins with a unit below U+FB33.
        QCOMPARE(canonicalJson(*parseJson(R"({"\ufb33":1,"\ud83d\ude00":2,"1":3,"\r":4})")),
                 QByteArrayLiteral("{\"\\r\":4,\"1\":3,\"\xf0\x9f\x98\x80\":2,\"\xef\xac\xb3\":1}"));
    }

    void halfACharacterIsRefusedBefore()
    {
        QVERIFY(!parseJson(R"("\ud800")"));
        QVERIFY(!parseJson(R"({"a":1,"a":2})"));
    }
};

QTEST_GUILESS_MAIN(CanonicalJsonTest)
#include "canonicaljsontest.moc"
