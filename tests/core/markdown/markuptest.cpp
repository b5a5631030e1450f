// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the buttons of the editor do to a text. In the rows "|" stands for the cursor and the ends of the selection.

#include "core/markdown/markup.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Scene {
    QString text;
    TextRange selection;
};

Scene scene(const QString &marked)
{
    QString text = marked;
    const qsizetype from = text.indexOf(u'|');
    text.remove(from, 1);
    const qsizetype to = text.indexOf(u'|');
    if (to < 0)
        return {text, {from, from}};
    text.remove(to, 1);
    return {text, {from, to}};
}

QString applied(QString text, const TextChange &change)
{
    text.replace(change.replaced.from, change.replaced.to - change.replaced.from, change.with);
    if (change.selected.to != change.selected.from)
        text.insert(change.selected.to, u'|');
    return text.insert(change.selected.from, u'|');
}

} // namespace

class MarkupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksAndUnmarksWords_data()
    {
        QTest::addColumn<SpanMark>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](SpanMark mark, const char16_t *before, const char16_t *after) {
            QTest::addRow("%s to %s", qPrintable(QString::fromUtf16(before)), qPrintable(QString::fromUtf16(after)))
                << mark << QString::fromUtf16(before) << QString::fromUtf16(after);
        };
        using enum SpanMark;
        row(Bold, u"a |big| bee", u"a **|big|** bee");
        row(Bold, u"a **|big|** bee", u"a |big| bee");
        row(Bold, u"a |**big**| bee", u"a |big| bee");
        row(Bold, u"a b|ig bee", u"a **|big|** bee");
        row(Bold, u"a |big |bee", u"a **|big|** bee");
        row(Bold, u"*|big|*", u"***|big|***");
        row(Bold, u"|", u"**|**");
        row(Bold, u"**|**", u"|");
        row(Bold, u"ein|é", u"**|einé|**");
        row(Italic, u"|big|", u"*|big|*");
        row(Italic, u"*|big|*", u"|big|");
        row(Italic, u"**|big|**", u"***|big|***");
        row(Italic, u"***|big|***", u"**|big|**");
    }
    void marksAndUnmarksWords()
    {
        QFETCH(const SpanMark, mark);
        QFETCH(const QString, before);
        const Scene s = scene(before);
        QTEST(applied(s.text, toggleSpan(s.text, s.selection, mark)), "after");
    }

    void marksAndUnmarksLines_data()
    {
        QTest::addColumn<LineMark>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](LineMark mark, const char16_t *before, const char16_t *after) {
            QTest::newRow(qPrintable(QString::fromUtf16(before))) << mark << QString::fromUtf16(before) << QString::fromUtf16(after);
        };
        using enum LineMark;
        row(List, u"a\nb|c\nd", u"a\n- b|c\nd");
        row(List, u"a\n- b|c\nd", u"a\nb|c\nd");
        row(List, u"x|a\n\nb|c", u"|- xa\n\n- bc|");
        row(List, u"|- a\n\n- b|", u"|a\n\nb|");
        row(List, u"|- a\nb|", u"|- a\n- b|");
        row(List, u"|", u"- |");
        row(Heading, u"The| day", u"# The| day");
        row(Heading, u"## The| day", u"The| day");
        row(Quote, u"she |said", u"> she |said");
        row(Quote, u">|x", u"|x");
    }
    void marksAndUnmarksLines()
    {
        QFETCH(const LineMark, mark);
        QFETCH(const QString, before);
        const Scene s = scene(before);
        QTEST(applied(s.text, toggleLines(s.text, s.selection, mark)), "after");
    }

    void makesLinks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("words") << u"my |zine| here"_s << u"my [zine](|https://|) here"_s;
        QTest::newRow("address") << u"|https://example.org|"_s << u"[|](https://example.org)"_s;
        QTest::newRow("nothing") << u"a |"_s << u"a [|](https://)"_s;
    }
    void makesLinks()
    {
        QFETCH(const QString, before);
        const Scene s = scene(before);
        QTEST(applied(s.text, makeLink(s.text, s.selection)), "after");
    }

    void enterGoesOnWithAList_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("item") << u"- a|"_s << u"- a\n- |"_s;
        QTest::newRow("within") << u"x\n  * ab|c"_s << u"x\n  * ab\n  * |c"_s;
        QTest::newRow("number") << u"9. a|\n"_s << u"9. a\n10. |\n"_s;
        QTest::newRow("quote") << u"> a|"_s << u"> a\n> |"_s;
        QTest::newRow("empty item ends it") << u"- a\n- |"_s << u"- a\n|"_s;
        QTest::newRow("empty number ends it") << u"1. a\n2. |\nb"_s << u"1. a\n|\nb"_s;
        QTest::newRow("words") << u"a|"_s << QString();
        QTest::newRow("before the mark") << u"|- a"_s << QString();
        QTest::newRow("a year") << u"2024 was|"_s << QString();
    }
    void enterGoesOnWithAList()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const Scene s = scene(before);
        const auto change = continueLine(s.text, s.selection);
        QCOMPARE(change.has_value(), !after.isEmpty());
        if (change)
            QCOMPARE(applied(s.text, *change), after);
    }
};

QTEST_GUILESS_MAIN(MarkupTest)
#include "markuptest.moc"
