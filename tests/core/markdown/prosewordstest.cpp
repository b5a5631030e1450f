// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which words of a text are looked up in a dictionary. In the rows "|" stands between the words that are.

#include "core/markdown/prosewords.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsOf(const QString &text)
{
    QStringList words;
    ProseContext context;
    for (const QString &line : text.split(u'\n')) {
        for (const TextRange &range : proseWords(line, context))
            words.append(line.sliced(range.from, range.to - range.from));
    }
    return words.join(u'|');
}

} // namespace

class ProseWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const QString &text, const QString &words) { QTest::newRow(name) << text << words; };
        row("plain", u"It hums, loudly."_s, u"It|hums|loudly"_s);
        row("none", u" 12 – * … 3.5 "_s, u""_s);
        row("apostrophes", u"don't don’t dogs' 'so'"_s, u"don't|don’t|dogs|so"_s);
        row("hyphens", u"well-known -- half-"_s, u"well-known|half"_s);
        row("one letter", u"I saw a bee"_s, u"saw|bee"_s);
        row("capitals", u"USA iPhone GitHub Noor Smith-Jones ÄÖ"_s, u"Noor|Smith-Jones"_s);
        row("digits", u"mp3 3D h2o 4th snake_case"_s, u""_s);
        row("accents", u"naïve cafe\u0301 Größe"_s, u"naïve|cafe\u0301|Größe"_s);
        row("scripts", u"пчела صنعت 我做了 สวัสดี μέλι"_s, u"пчела|صنعت|μέλι"_s);
        row("emoji", u"bee\U0001F41Dhive"_s, u"bee|hive"_s);

        row("bold", u"It **hums** and *sings* and ***both*** and _so_ __on__"_s, u"It|hums|and|sings|and|both|and|so|on"_s);
        row("headings", u"## Wings ##"_s, u"Wings"_s);
        row("lists", u"- bees\n* wax\n1. honey\n2) comb"_s, u"bees|wax|honey|comb"_s);
        row("quotes", u"> she said\n>> twice"_s, u"she|said|twice"_s);
        row("code", u"run `makee` or ``a ` bb`` now"_s, u"run|or|now"_s);
        row("open code", u"a lone ` hums"_s, u"lone|hums"_s);
        row("escaped code", u"\\`hums\\` on"_s, u"on"_s);
        row("fence", u"before\n```cpp\nint xyzzy;\n\nfoo\n```\nafter"_s, u"before|after"_s);
        row("longer fence", u"````\nfoo\n```\nbar\n````\nafter"_s, u"after"_s);
        row("tildes", u"~~~\n```\nfoo\n~~~\nafter"_s, u"after"_s);
        row("not a fence", u"``` a ``` after"_s, u"after"_s);
        row("quoted fence", u"> ```\n> foo\nafter"_s, u"after"_s);
        row("indented", u"before\n\n    foo bar\n    baz\nafter"_s, u"before|after"_s);
        row("long paragraph", u"before\n    after"_s, u"before|after"_s);
        row("in an item", u"- bees\n\n    and wax\n\nend"_s, u"bees|and|wax|end"_s);
        row("links", u"see [our zine](https://exmple.org/a_(b) \"titel\") and ![my bee](bea.png)"_s, u"see|our|zine|and|my|bee"_s);
        row("references", u"see [our zine][zne] now\n[zne]: https://exmple.org titel"_s, u"see|our|zine|now"_s);
        row("brackets", u"[x] done (or not] (so"_s, u"done|or|not|so"_s);
        row("addresses", u"https://exmple.org/abc www.exmple.org/x exmple.org noor@exmple.org (exmple.org) <https://foo.bar> end"_s,
            u"end"_s);
        row("paths", u"notes.txt /home/noorx ~/notez C:\\foo #hashtg @somebdy and/or"_s, u"and|or"_s);
        row("ends", u"One. Two: three; (four) \"five\" “six” seven…"_s, u"One|Two|three|four|five|six|seven"_s);
        row("html", u"a <img src=foo> big <b>bold</b> 2 < 3 bee"_s, u"big|bold|bee"_s);
        row("entities", u"salt &amp; bread & nbsp"_s, u"salt|bread|nbsp"_s);
    }
    void findsWords()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, words);
        QCOMPARE(wordsOf(text), words);
    }

    void oddLinesAreBounded_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"`", "` `` ", "[](", "](", "<", "<a ", "a.", "\\", "```", "'", "- ", "> ", "&a", "[a"})
            QTest::newRow(piece) << QString::fromLatin1(piece);
    }
    void oddLinesAreBounded()
    {
        QFETCH(const QString, piece);
        const QString line = piece.repeated(50'000 / piece.size());
        QElapsedTimer timer;
        timer.start();
        ProseContext context;
        const QList<TextRange> words = proseWords(line, context);
        qInfo("%lld words in %lld ms", qlonglong(words.size()), qlonglong(timer.elapsed()));
        for (const TextRange &word : words)
            QVERIFY(word.from >= 0 && word.from < word.to && word.to <= line.size());
    }
};

QTEST_MAIN(ProseWordsTest)
#include "prosewordstest.moc"
