// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/case/casereader.h"
#include "core/exchange/frameworks/frameworktree.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>

using namespace kinfolio;

namespace {

ByteSource sourceOf(const QByteArray &text)
{
    return [text, at = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
        const qint64 step = std::min(size, text.size() - at);
        std::copy_n(text.constData() + at, step, buffer);
        at += step;
        return step;
    };
}

Result<FrameworkFile> readText(const QByteArray &text)
{
    return readCase(sourceOf(text));
}

// JSON that can be read here.
QByteArray quoted(const char *json)
{
    return QByteArray(json).replace('\'', '"');
}

const QByteArray Document = "\"CFDocument\":{\"identifier\":\"doc\",\"title\":\"Test\",\"creator\":\"Us\"}";

QByteArray item(const QByteArray &identifier, const QByteArray &code = {})
{
    return "{\"identifier\":\"" + identifier + "\",\"fullStatement\":\"Can do " + identifier + "\",\"humanCodingScheme\":\"" + code
        + "\"}";
}

QByteArray association(const QByteArray &type, const QByteArray &from, const QByteArray &to)
{
    return "{\"associationType\":\"" + type + "\",\"originNodeURI\":{\"identifier\":\"" + from
        + "\"},\"destinationNodeURI\":{\"identifier\":\"" + to + "\"}}";
}

QByteArray childOf(const QByteArray &child, const QByteArray &parent)
{
    return association("isChildOf", child, parent);
}

QByteArray package(const QByteArrayList &items, const QByteArrayList &associations)
{
    return '{' + Document + ",\"CFItems\":[" + items.join(',') + "],\"CFAssociations\":[" + associations.join(',') + "]}";
}

QStringList identifiers(const FrameworkFile &file)
{
    QStringList all;
    for (const FrameworkItem &item : file.items)
        all.append(item.identifier);
    return all;
}

QStringList findings(const FrameworkFile &file)
{
    QStringList all;
    for (const ExportWarning &warning : file.findings.list())
        all.append(warning.code + u' ' + warning.subject);
    return all;
}

QString corpus(const QString &name)
{
    return inCorpus(QStringLiteral("interchange/case/") + name);
}

} // namespace

class CaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheCorpus_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("items");
        QTest::newRow("adopted") << "AdoptedTestFramework.json" << "Adopted Test" << 1;
        QTest::newRow("empty") << "EmptyExternalFramework.json" << "Test Framework External Empty" << 0;
        QTest::newRow("item types") << "ItemTypeTestFramework.json" << "Item Type Test" << 1;
        QTest::newRow("ordering") << "Ordering.json" << "ACT Holistic Framework, Math" << 28;
        QTest::newRow("sequence numbers") << "SequenceNumberFramework.json" << "Sequence Number Test" << 2;
        QTest::newRow("utf-8") << "Utf8TestFramework.json" << QString::fromUtf8("UTF8 𝑑 Test") << 1;
    }
    void readsTheCorpus()
    {
        QFETCH(QString, name);
        QFile file(corpus(name));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const QByteArray text = file.readAll();
        QVERIFY(isCase(sourceOf(text)));
        const auto framework = readText(text);
        VERIFY_OK(framework);
        QTEST(framework->title, "title");
        QTEST(int(framework->items.size()), "items");
        QCOMPARE(findings(*framework), QStringList());
    }

    void ordersTheRealFrameworkAsPeopleCount()
    {
        QFile file(corpus(QStringLiteral("Ordering.json")));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const auto framework = readText(file.readAll());
        VERIFY_OK(framework);
        QStringList expected{QStringLiteral("H.A.MATH.GM"), QStringLiteral("H.A.MATH.GM.PF"), QStringLiteral("H.A.MATH.GM.PF.2DFP"),
                             QStringLiteral("H.A.MATH.GM.PF.2DFP.L1")};
        for (int i = 1; i <= 24; ++i)
            expected.append(QStringLiteral("H.A.MATH.GM.PF.2DFP.L1.%1").arg(i));
        QStringList codes;
        for (const FrameworkItem &item : framework->items)
            codes.append(item.code);
        QCOMPARE(codes, expected);
        QCOMPARE(framework->items.first().parents, QList<qsizetype>());
        QCOMPARE(framework->items.last().parents, QList<qsizetype>{3});
        QCOMPARE(framework->items.at(1).notes, QStringLiteral("Plane Figures"));
    }

    void sequenceNumbersComeFirst()
    {
        QFile file(corpus(QStringLiteral("SequenceNumberFramework.json")));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const auto framework = readText(file.readAll());
        VERIFY_OK(framework);
        QCOMPARE(framework->items.first().code, QStringLiteral("SNT.2"));
    }

    void comparesCodes()
    {
        QVERIFY(compareCodes(QStringLiteral("L1.2"), QStringLiteral("L1.10")) < 0);
        QVERIFY(compareCodes(QStringLiteral("L1.02"), QStringLiteral("L1.2a")) < 0);
        QVERIFY(compareCodes(QStringLiteral("a.99999999999999999999999"), QStringLiteral("a.100000000000000000000000")) < 0);
        QVERIFY(compareCodes(QStringLiteral("MATH.1"), QStringLiteral("math.1")) == 0);
        QVERIFY(compareCodes({}, QStringLiteral("1")) < 0);
    }

    void readsAllThatItKnows()
    {
        const auto framework = readText(quoted(
            "{ "
            "'CFItems': [{'identifier': 'a', 'uri': 'https://example.org/a', 'fullStatement': ' Solve *x*\\u202e < 3 & <b>y</b>\\n$x^2$ ', "
            "'humanCodingScheme': 'A.1', 'abbreviatedStatement': 'Solve', 'educationLevel': ['07', '08'], 'CFItemType': 'Standard', "
            "'notes': 'First\\r\\n\\r\\nsecond', 'listEnumeration': '1', 'somethingNew': {'deep': [1]}}], "
            "'CFAssociations': null, "
            "'somethingElse': [{'a': 1}], "
            "'CFDocument': {'identifier': 'doc', 'uri': 'javascript:x', 'title': 'Maths', 'creator': 'State', 'version': '2.1', "
            "'adoptionStatus': 'Adopted', 'subject': ['Mathematics', 'Science'], 'description': 'All of it', "
            "'licenseURI': {'title': 'CC BY 4.0', 'uri': 'https://example.org/by'}, 'targetType': 'x'}}"));
        VERIFY_OK(framework);
        QCOMPARE(framework->subject, QStringLiteral("Mathematics, Science"));
        QCOMPARE(framework->uri, QString());
        QCOMPARE(framework->version, QStringLiteral("2.1"));
        QCOMPARE(framework->licence, QStringLiteral("CC BY 4.0"));
        QCOMPARE(framework->about, QStringLiteral("All of it"));
        const FrameworkItem &item = framework->items.first();
        QCOMPARE(item.statement, QStringLiteral("Solve *x* < 3 & <b>y</b> $x^2$"));
        QCOMPARE(item.educationLevel, QStringLiteral("07, 08"));
        QCOMPARE(item.notes, QStringLiteral("Solve\n\nFirst\n\nsecond"));
        QCOMPARE(item.uri, QStringLiteral("https://example.org/a"));
    }

    void findsEndsByTheirAddress()
    {
        const auto framework = readText(quoted("{'CFDocument': {'identifier': 'doc', 'title': 'Test'}, 'CFItems': ["
                                               "{'identifier': 'a', 'uri': 'https://example.org/a', 'fullStatement': 'A'}, "
                                               "{'uri': 'https://example.org/b', 'fullStatement': 'B'}], 'CFAssociations': ["
                                               "{'associationType': 'isChildOf', 'originNodeURI': 'https://example.org/b', "
                                               "'destinationNodeURI': {'uri': 'https://example.org/a'}}]}"));
        VERIFY_OK(framework);
        QCOMPARE(identifiers(*framework), (QStringList{QStringLiteral("a"), QStringLiteral("https://example.org/b")}));
        QCOMPARE(framework->items.last().parents, QList<qsizetype>{0});
    }

    void severalParentsAreKept()
    {
        const auto framework = readText(package({item("c", "3"), item("b", "2"), item("a", "1")},
                                            {childOf("a", "doc"), childOf("b", "doc"), childOf("c", "b"), childOf("c", "a"), childOf("c", "a")}));
        VERIFY_OK(framework);
        QCOMPARE(identifiers(*framework), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
        QCOMPARE(framework->items.at(1).parents, (QList<qsizetype>{0, 2}));
        QCOMPARE(findings(*framework), QStringList());
    }

    void circlesAreCutOpen()
    {
        const auto framework =
            readText(package({item("a", "A"), item("b", "B"), item("c", "C"), item("self", "S")},
                         {childOf("b", "a"), childOf("c", "b"), childOf("a", "c"), childOf("self", "self"), childOf("self", "doc")}));
        VERIFY_OK(framework);
        QCOMPARE(identifiers(*framework),
                 (QStringList{QStringLiteral("self"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
        QCOMPARE(framework->items.at(1).parents, QList<qsizetype>());
        QCOMPARE(framework->items.at(3).parents, QList<qsizetype>{2});
        QCOMPARE(findings(*framework), QStringList{QStringLiteral("framework.circle S, A")});
    }

    void danglingEndsAreTold()
    {
        const auto framework = readText(package({item("a"), item("b")}, {childOf("a", "nobody"), childOf("nobody", "b"), childOf("b", "a"),
                                                                     association("isPeerOf", "a", "elsewhere"), "{}", "7"}));
        VERIFY_OK(framework);
        QCOMPARE(identifiers(*framework), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(framework->items.last().parents, QList<qsizetype>{0});
        QCOMPARE(findings(*framework), QStringList{QStringLiteral("framework.dangling nobody, nobody")});
        QCOMPARE(framework->relations.size(), 1);
        QCOMPARE(framework->relations.first().to, QStringLiteral("elsewhere"));
    }

    void depthAndBreadthCostLittle_data()
    {
        QTest::addColumn<bool>("chain");
        QTest::newRow("a chain of 20,000") << true;
        QTest::newRow("20,000 in a circle, all below one another") << false;
    }
    void depthAndBreadthCostLittle()
    {
        QFETCH(bool, chain);
        QByteArrayList items;
        QByteArrayList links;
        constexpr int Count = 20'000;
        for (int i = 0; i < Count; ++i) {
            items.append(item(QByteArray::number(i)));
            links.append(childOf(QByteArray::number(i), QByteArray::number(chain ? i + 1 : (i + 1) % Count)));
            if (!chain)
                links.append(childOf(QByteArray::number(i), QByteArray::number((i * 7919) % Count)));
        }
        QElapsedTimer timer;
        timer.start();
        const auto framework = readText(package(items, links));
        qInfo() << timer.elapsed() << "ms";
        VERIFY_OK(framework);
        QCOMPARE(framework->items.size(), Count);
        for (qsizetype i = 0; i < Count; ++i) {
            for (const qsizetype parent : framework->items.at(i).parents)
                QVERIFY(parent != i);
        }
        QCOMPARE(framework->findings.list().size(), 1);
        QVERIFY(framework->findings.list().first().subject.size() < 300);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::JsonInvalid;
        QTest::newRow("words") << QByteArray("CFDocument") << ErrorCode::JsonInvalid;
        QTest::newRow("cut") << package({item("a")}, {}).chopped(3) << ErrorCode::JsonInvalid;
        QTest::newRow("a list") << QByteArray("[]") << ErrorCode::JsonInvalid;
        QTest::newRow("no document") << QByteArray("{\"CFItems\":[]}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("document without title") << QByteArray("{\"CFDocument\":{\"identifier\":\"a\"}}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("document is a list") << QByteArray("{\"CFDocument\":[{\"title\":\"a\"}]}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("items no list") << '{' + Document + ",\"CFItems\":{}}" << ErrorCode::FrameworkInvalid;
        QTest::newRow("same identifier") << package({item("a"), item("a")}, {}) << ErrorCode::FrameworkDuplicate;
        QTest::newRow("same key") << QByteArray("{\"CFDocument\":{},\"CFDocument\":{}}") << ErrorCode::JsonDuplicateKey;
        QTest::newRow("deep") << QByteArray("{\"CFItems\":" + QByteArray(100'000, '[')) << ErrorCode::JsonTooDeep;
        QTest::newRow("too many items") << package(QByteArrayList(50'001, "{}"), {}) << ErrorCode::FrameworkTooLarge;
        QTest::newRow("a million associations") << package({}, QByteArrayList(1'000'000, "{}")) << ErrorCode::FrameworkTooLarge;
        QTest::newRow("one endless statement") << package({item(QByteArray(9'000'000, 'a'))}, {}) << ErrorCode::JsonTooLarge;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QElapsedTimer timer;
        timer.start();
        const auto framework = readText(text);
        qInfo() << timer.elapsed() << "ms";
        QVERIFY(!framework);
        QTEST(framework.error().code, "code");
    }

    void tellsItFromOtherJson()
    {
        QVERIFY(!isCase(sourceOf("{\"framework\":{\"standards\":[]}}")));
        QVERIFY(!isCase(sourceOf("{\"type\":[\"CFDocument\"],\"a\":{\"CFItems\":[1]}}")));
        QVERIFY(!isCase(sourceOf("{")));
    }
};

QTEST_GUILESS_MAIN(CaseTest)

#include "casetest.moc"
