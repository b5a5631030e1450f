// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/html/htmltext.h"
#include "core/exchange/matrix/matrixreader.h"
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
    return readMatrix(sourceOf(text));
}

QByteArray framework(const QByteArray &standards, const QByteArray &elements)
{
    return R"({"framework":{"institution":"school","name":"Skills","standards":[)" + standards + R"(],"standardelements":[)" + elements
        + "]}}";
}

QStringList lines(const FrameworkFile &file)
{
    QStringList all;
    for (const FrameworkItem &item : file.items) {
        QStringList parents;
        for (const qsizetype parent : item.parents)
            parents.append(file.items.at(parent).identifier);
        all.append(item.identifier + u'<' + parents.join(u','));
    }
    return all;
}

} // namespace

class MatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMaharasExample()
    {
        QFile file(inCorpus(QStringLiteral("interchange/mahara-matrix/example.matrix")));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        const QByteArray text = file.readAll();
        QVERIFY(isMatrix(sourceOf(text)));
        const auto read = readText(text);
        VERIFY_OK(read);
        QCOMPARE(read->title, QStringLiteral("Title of your framework"));
        QCOMPARE(read->creator, QString());
        QVERIFY(read->about.startsWith(QLatin1String("The title of the framework should be short.")));
        QStringList codes;
        for (const FrameworkItem &item : read->items)
            codes.append(item.code);
        QCOMPARE(codes.join(u' '),
                 QStringLiteral("1 1.1 1.2 1.3 1.3.1 1.3.2 1.3.3 1.3.4 1.4 2 2.1 2.2 2.3 2.3.1 2.3.2 2.4 2.5 3 3.1 3.2 3.3 3.4 3.5 "
                                "4 4.1 4.1.1 4.1.2 4.2 4.3 4.4 4.4.1 4.4.2 4.4.3 4.4.3 4.5"));
        const FrameworkItem &deep = read->items.at(4);
        QCOMPARE(deep.statement, QStringLiteral("Yet another sub level of the standard"));
        QCOMPARE(deep.parents, QList<qsizetype>{3});
        QCOMPARE(read->items.at(3).parents, QList<qsizetype>{0});
        // The example has one element twice.
        QCOMPARE(read->items.at(32).identifier, QStringLiteral("element:4.4.3"));
        QCOMPARE(read->items.at(33).identifier, QStringLiteral("element:4.4.3 (2)"));
        QVERIFY(read->findings.list().isEmpty());
    }

    void takesPoorFilesToo()
    {
        const auto read = readText(framework(
            R"({"name":"A","standardid":1},{"standardid":2},{"name":"<b>B</b> &amp; C","standardid":"x"})",
            R"({"name":"2 - two","shortname":"2","standardid":"x","elementid":2,"parentelementid":3},
               {"name":"three","standardid":"x","elementid":3},
               {"name":"four","standardid":1,"elementid":4,"parentelementid":"none"},
               {"name":"five","standardid":9,"elementid":5},
               {"name":"six","standardid":1,"elementid":6,"parentelementid":7},
               {"name":"seven","standardid":1,"elementid":7,"parentelementid":6}, 8, null)"));
        VERIFY_OK(read);
        QCOMPARE(read->creator, QStringLiteral("school"));
        QCOMPARE(lines(*read).join(u' '),
                 QStringLiteral("standard:1< element:4<standard:1 standard:x< element:3<standard:x element:2<element:3 element:5< element:6< "
                                "element:7<element:6"));
        QCOMPARE(read->items.at(2).statement, QStringLiteral("B & C"));
        QCOMPARE(read->items.at(4).statement, QStringLiteral("two"));
        QStringList found;
        for (const ExportWarning &warning : read->findings.list())
            found.append(warning.code + u' ' + warning.subject);
        QCOMPARE(found, (QStringList{QStringLiteral("framework.circle six"), QStringLiteral("framework.dangling none, five"),
                                     QStringLiteral("framework.item-unreadable standard:2, element:, element:")}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("nothing") << QByteArray() << ErrorCode::JsonInvalid;
        QTest::newRow("no framework") << QByteArray("{}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("framework is text") << QByteArray("{\"framework\":\"x\"}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("no name") << QByteArray("{\"framework\":{\"standards\":[]}}") << ErrorCode::FrameworkInvalid;
        QTest::newRow("too many") << framework(QByteArrayList(50'001, "{}").join(','), {}) << ErrorCode::FrameworkTooLarge;
        QTest::newRow("large") << framework("{\"name\":\"" + QByteArray(9'000'000, 'a') + "\"}", {}) << ErrorCode::JsonTooLarge;
        QTest::newRow("deep") << framework(QByteArray(1000, '['), {}) << ErrorCode::JsonTooDeep;
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        const auto read = readText(text);
        QVERIFY(!read);
        QTEST(read.error().code, "code");
    }

    void htmlBecomesWords_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << "Nothing special" << "Nothing special";
        QTest::newRow("paragraphs") << "<p>One<br>two</p><p class='x'>Three</p>" << "One\ntwo\n\nThree";
        QTest::newRow("list") << "<ul><li>a</li><li>b <b>c</b></li></ul>" << "- a\n- b c";
        QTest::newRow("entities") << "a &lt; b &amp;amp; &#233;&#x1F600;&nbsp;&unknown; & &#0;" << QString::fromUtf8("a < b &amp; é😀 &unknown; & &#0;");
        QTest::newRow("no tag") << "x < 3 and y<4 > 2" << "x < 3 and y<4 > 2";
        QTest::newRow("script") << "a<script>alert('<b>')</script>b<style>p{}</style>c<!-- <b> -->d" << "abcd";
        QTest::newRow("unclosed") << "a<script>alert(1)" << "a";
        QTest::newRow("unclosed tag") << "a<b" << "a";
        QTest::newRow("picture") << "<img src=x onerror=alert(1)>seen" << "seen";
    }
    void htmlBecomesWords()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }

    void hostileHtmlCostsLittle()
    {
        for (const char *piece : {"<script", "<!--", "<b", "&#x", "<script>", "&amp", "</"}) {
            const QString html = QString::fromLatin1(piece).repeated(300'000);
            QElapsedTimer timer;
            timer.start();
            const QString text = htmlToText(html);
            qInfo() << piece << timer.elapsed() << "ms";
            QVERIFY(text.size() <= html.size());
        }
    }
};

QTEST_GUILESS_MAIN(MatrixTest)

#include "matrixtest.moc"
