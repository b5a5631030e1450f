// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Markdown says as plain words and as HTML, and that nobody can do harm with it.

#include "core/markdown/markdown.h"
#include "tests/support/testfiles.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

// Why HTML is not what markdownHtml() promises; empty when it is.
QString problemOf(const QString &html)
{
    static const QStringList allowed = {u"p"_s,  u"blockquote"_s, u"ul"_s, u"ol"_s,     u"li"_s,   u"pre"_s, u"code"_s,
                                        u"hr"_s, u"em"_s,         u"br"_s, u"strong"_s, u"html"_s, u"a"_s};
    static const QRegularExpression heading(u"^h[1-6]$"_s);
    QString xml = html;
    // The two elements without an end.
    xml.replace(u"<br>"_s, u"<br/>"_s).replace(u"<hr>"_s, u"<hr/>"_s);
    QXmlStreamReader reader(u"<html>"_s + xml + u"</html>"_s);
    int depth = 0;
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        depth += token == QXmlStreamReader::StartElement ? 1 : token == QXmlStreamReader::EndElement ? -1 : 0;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString name = reader.name().toString();
        if (!allowed.contains(name) && !heading.match(name).hasMatch())
            return u"element "_s + name;
        if (depth > 60)
            return u"too deep"_s;
        for (const QXmlStreamAttribute &attribute : reader.attributes()) {
            const bool link = name == "a"_L1 && attribute.name() == "href"_L1;
            if (!link && !(name == "ol"_L1 && attribute.name() == "start"_L1))
                return u"attribute "_s + attribute.name().toString();
            if (link && !isSafeLink(attribute.value().toString()))
                return u"link to "_s + attribute.value().toString();
        }
    }
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class MarkdownTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysItInPlainWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("emphasis") << u"A **bold** and *soft* `word`."_s << u"A bold and soft word."_s;
        QTest::newRow("blocks") << u"# Title\n\nOne\n\n- a\n- b\n\n> said"_s << u"Title\nOne\na\nb\nsaid"_s;
        QTest::newRow("items in items") << u"1. a\n   - b\n2. c"_s << u"a\nb\nc"_s;
        QTest::newRow("lines") << u"roses\nare red"_s << u"roses\nare red"_s;
        QTest::newRow("windows lines") << u"a\r\n\r\n- b\r\n- c"_s << u"a\nb\nc"_s;
        QTest::newRow("link") << u"see [the *zine*](https://example.org)"_s << u"see the zine"_s;
        QTest::newRow("picture") << u"![a bee](http://tracker.invalid/p.png)"_s << u"a bee"_s;
        QTest::newRow("raw html") << u"<b>x</b>"_s << u"<b>x</b>"_s;
        QTest::newRow("signs") << u"2 * 3 * 4 & a_b_c &amp; &#233; &unknown;"_s << u"2 * 3 * 4 & a_b_c & é &unknown;"_s;
        QTest::newRow("indented") << u"    not code"_s << u"not code"_s;
        QTest::newRow("arabic") << u"**مرحبا** بكم"_s << u"مرحبا بكم"_s;
    }
    void saysItInPlainWords()
    {
        QFETCH(const QString, text);
        QTEST(markdownPlainText(text), "plain");
    }

    void becomesHtml_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("paragraphs") << u"One\ntwo\n\nthree"_s << u"<p>One<br>\ntwo</p>\n<p>three</p>\n"_s;
        QTest::newRow("heading") << u"# T"_s << u"<h3>T</h3>\n"_s;
        QTest::newRow("deep heading") << u"###### T"_s << u"<h3>T</h3>\n"_s;
        QTest::newRow("headings without gaps") << u"# A\n### B\n## C\n###### D"_s
                                               << u"<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h5>D</h5>\n"_s;
        QTest::newRow("list") << u"- a\n- **b**"_s << u"<ul><li>a</li>\n<li><strong>b</strong></li>\n</ul>\n"_s;
        QTest::newRow("numbers") << u"3. a"_s << u"<ol start=\"3\"><li>a</li>\n</ol>\n"_s;
        QTest::newRow("quote") << u"> a"_s << u"<blockquote><p>a</p>\n</blockquote>\n"_s;
        QTest::newRow("code") << u"```\n<x>\n```"_s << u"<pre><code>&lt;x&gt;\n</code></pre>\n"_s;
        QTest::newRow("rule") << u"---"_s << u"<hr>\n"_s;
        QTest::newRow("link") << u"[z](https://example.org/?a=1&b=2 \"t\")"_s
                              << u"<p><a href=\"https://example.org/?a=1&amp;b=2\">z</a></p>\n"_s;
        QTest::newRow("bare address") << u"at https://example.org/z now"_s
                                      << u"<p>at <a href=\"https://example.org/z\">https://example.org/z</a> now</p>\n"_s;
        QTest::newRow("mail") << u"<mailto:noor@example.org>"_s
                              << u"<p><a href=\"mailto:noor@example.org\">mailto:noor@example.org</a></p>\n"_s;
        QTest::newRow("picture") << u"![a *bee*](http://tracker.invalid/p.png)"_s << u"<p>a <em>bee</em></p>\n"_s;
        QTest::newRow("raw html") << u"<b onclick=\"x\">"_s << u"<p>&lt;b onclick=&quot;x&quot;&gt;</p>\n"_s;
        QTest::newRow("entity") << u"&lt;script&gt;"_s << u"<p>&lt;script&gt;</p>\n"_s;
        QTest::newRow("null") << u"a&#0;b"_s << u"<p>a\uFFFDb</p>\n"_s;
        QTest::newRow("control") << u"a\u001b[31mb"_s << u"<p>a[31mb</p>\n"_s;
    }
    void becomesHtml()
    {
        QFETCH(const QString, text);
        const QString made = markdownHtml(text, 3);
        QTEST(made, "html");
        QCOMPARE(problemOf(made), QString());
    }

    void linksLeadNowhereElse_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
              "java&#10;script:alert(1)", "data:text/html,x", "file:///etc/hostname", "vbscript:x", "//tracker.invalid/x",
              "/etc/hostname", "https:", "http:///x", "mailto:", "https&colon;//example.org", "x-kinfolio:open"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void linksLeadNowhereElse()
    {
        QFETCH(const QString, address);
        for (const QString &form : {u"[x](<%1>)"_s, u"[x](%1)"_s, u"[x]\n\n[x]: <%1>"_s, u"![x](%1)"_s, u"<%1>"_s}) {
            const QString html = markdownHtml(form.arg(address));
            QVERIFY2(!html.contains(u"<a"_s), qPrintable(html));
            QCOMPARE(problemOf(html), QString());
        }
    }

    void whoeverShowsItSaysWhereLinksLead()
    {
        const LinkRule inside = [](const QString &address) { return address.startsWith(u"help:"_s); };
        const QString html = markdownHtml(u"[in](help:sharing) [out](https://example.org)"_s, 1, inside);
        QCOMPARE(html, u"<p><a href=\"help:sharing\">in</a> out</p>\n"_s);
    }

    void anAddressCannotLeaveItsQuotes()
    {
        const QString html = markdownHtml(u"[x](<https://example.org/\"onmouseover='y'><b> z>)"_s);
        QCOMPARE(problemOf(html), QString());
        QVERIFY2(!html.contains(u"\"onmouse"_s), qPrintable(html));
    }

    void hostileTextsAreHarmless_data()
    {
        QTest::addColumn<QString>("text");
        QFile file(inCorpus(u"hostile/strings.json"_s));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).array();
        for (int i = 0; i < all.size(); ++i)
            QTest::addRow("%d", i) << all.at(i).toObject().value(u"text"_s).toString();
    }
    void hostileTextsAreHarmless()
    {
        if (!QTest::currentDataTag())
            QSKIP("no corpus: set KINFOLIO_CORPUS");
        QFETCH(const QString, text);
        for (const QString &form : {u"%1"_s, u"- %1"_s, u"# %1"_s, u"[%1](%1)"_s, u"![%1](%1)"_s, u"`%1`"_s, u"> %1\n%1"_s}) {
            const QString html = markdownHtml(QString(form).replace(u"%1"_s, text));
            QVERIFY2(problemOf(html).isEmpty(), qPrintable(problemOf(html) + u'\n' + html));
        }
    }

    // Each would take hours when time grew with the square of the length.
    void muchOfAnythingEnds_data()
    {
        QTest::addColumn<QString>("piece");
        QTest::addColumn<QString>("end");
        for (const char *piece : {"*a ", "**a ", "*a_ ", "[", "![", "[a](", "[a](<", "`a ", "<", "<a", "&", "&#", "\\", "> ",
                                  "- ", "1. ", ">- ", "* a\n", "[a]: b\n", "[a][b]", "https://", "~", "_a__b", "a\n---\n",
                                  "```\n", "\t- ", "-\r", "[a]: <b", "***a*", "![[]()", "[](", "(", "\"", "a@b."})
            QTest::newRow(piece) << QString::fromLatin1(piece) << QString();
        QTest::newRow("items, then empty lines") << u"- "_s << QString(200'000, u'\n');
        QTest::newRow("one address many times") << u"[a] "_s << u"\n\n[a]: https://example.org/"_s + QString(20'000, u'x');
        QTest::newRow("quotes, then words") << u"> "_s << u"\na"_s.repeated(100'000);
    }
    void muchOfAnythingEnds()
    {
        QFETCH(const QString, piece);
        QFETCH(const QString, end);
        const QString text = piece.repeated(240'000 / piece.size()) + end;
        QElapsedTimer clock;
        clock.start();
        const QString html = markdownHtml(text);
        const QString plain = markdownPlainText(text);
        qInfo("%lld ms for %lld characters of it", clock.elapsed(), qint64(text.size()));
        QVERIFY(html.size() < 40 * text.size());
        QVERIFY(plain.size() <= text.size());
        QCOMPARE(problemOf(html), QString());
    }

    void nestsOnlySoFar()
    {
        QString items;
        for (int depth = 0; depth < 100; ++depth)
            items += QString(qsizetype(depth) * 2, u' ') + u"- a\n"_s;
        const QString html = markdownHtml(items);
        QCOMPARE(problemOf(html), QString());
        QCOMPARE(markdownHtml(u"- a\n  - b\n    > c"_s).count(u"<li>"_s), 2);
    }

    void aBookIsShownPlainly()
    {
        const QString book = u"**a** & b\n"_s.repeated(60'000);
        QVERIFY(markdownHtml(book).startsWith(u"<p>**a** &amp; b<br>\n"_s));
        QCOMPARE(markdownPlainText(book), book.trimmed());
    }
};

QTEST_GUILESS_MAIN(MarkdownTest)
#include "markdowntest.moc"
