// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testportfolio.h"

using namespace kinfolio;

class SearchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto put = [&](const char *kind, const char *title, const char *body) {
            const bool project = qstrcmp(kind, "project") == 0;
            m_portfolio.put({{QStringLiteral("kind"), QString::fromLatin1(kind)},
                             {project ? QStringLiteral("title") : QStringLiteral("name"), QString::fromUtf8(title)},
                             {project ? QStringLiteral("summary") : QStringLiteral("about"), QString::fromUtf8(body)}});
        };
        put("project", "Éloïse's synthesiser", "A box that hums. It took a whole winter of soldering.");
        put("project", "موسيقى إلكترونية", "دائرة صغيرة");
        put("project", "电子音乐合成器", "我做的第一个电路");
        put("project", "Zine", "Mentions the synthesiser once.");
        put("person", "Marisol Vega", "Mentor, taught me soldering");
        put("project", "Marked", "# Loud\n\n- a **whistling** [kettle](https://example.org/)");
        put("project", "Quotes", "He said \"AND OR NEAR(\" and * left");
    }

    void finds_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("titles");
        QTest::newRow("accents folded") << QStringLiteral("eloise ") << QStringLiteral("Éloïse's synthesiser");
        QTest::newRow("accents typed") << QStringLiteral("ÉLOÏSE ") << QStringLiteral("Éloïse's synthesiser");
        QTest::newRow("prefix") << QStringLiteral("sold") << QStringLiteral("Marisol Vega|Éloïse's synthesiser");
        QTest::newRow("finished word is whole") << QStringLiteral("sold ") << QString();
        QTest::newRow("title first") << QStringLiteral("synthes") << QStringLiteral("Éloïse's synthesiser|Zine");
        QTest::newRow("all words") << QStringLiteral("soldering mentor") << QStringLiteral("Marisol Vega");
        QTest::newRow("arabic, vowels and forms") << QStringLiteral("موسيقي") << QStringLiteral("موسيقى إلكترونية");
        QTest::newRow("arabic with vowels typed") << QStringLiteral("مُوسِيقَى") << QStringLiteral("موسيقى إلكترونية");
        QTest::newRow("chinese inside a word") << QStringLiteral("音乐") << QStringLiteral("电子音乐合成器");
        QTest::newRow("chinese wrong order") << QStringLiteral("乐音") << QString();
        QTest::newRow("chinese in the text") << QStringLiteral("电路") << QStringLiteral("电子音乐合成器");
        QTest::newRow("nothing is syntax") << QStringLiteral("AND OR NEAR( \" *") << QStringLiteral("Quotes");
        QTest::newRow("punctuation only") << QStringLiteral("\"*(:") << QString();
        QTest::newRow("empty") << QString() << QString();
    }
    void finds()
    {
        QFETCH(QString, query);
        const auto hits = m_portfolio->reader().search(query);
        VERIFY_OK(hits);
        QStringList found;
        for (const SearchHit &hit : *hits)
            found.append(hit.title);
        QTEST(found.join(QLatin1Char('|')), "titles");
    }

    void forgetsWhatIsGone()
    {
        const QJsonObject json{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("ephemeral")}};
        const RecordId id = m_portfolio.put(json);
        const auto count = [&] { return m_portfolio->reader().search(QStringLiteral("ephemer"))->size(); };
        QCOMPARE(count(), 1);
        Edit erase;
        erase.erase(id);
        const auto undo = m_portfolio->apply(erase);
        VERIFY_OK(undo);
        QCOMPARE(count(), 0);
        VERIFY_OK(m_portfolio->apply(*undo));
        QCOMPARE(count(), 1);
    }

    void showsWhereItMatches()
    {
        const auto hits = m_portfolio->reader().search(QStringLiteral("winter"));
        VERIFY_OK(hits);
        QVERIFY2(hits->first().snippet.contains(QStringLiteral("\u2068winter\u2069")), qPrintable(hits->first().snippet));
    }

    void showsWordsWithoutMarks()
    {
        const auto hits = m_portfolio->reader().search(QStringLiteral("whistling"));
        VERIFY_OK(hits);
        QCOMPARE(hits->first().snippet, QStringLiteral("Loud a \u2068whistling\u2069 kettle"));
    }

private:
    TestPortfolio m_portfolio;
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
