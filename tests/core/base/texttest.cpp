// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"
#include "core/base/textfind.h"

#include <QTest>

using namespace kinfolio;

class TextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsForSearch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::newRow("accents") << QStringLiteral("Éloïse Łódź Øre") << QStringLiteral("eloise lodz ore");
        QTest::newRow("arabic vowels") << QStringLiteral("مُوسِيقَى") << QStringLiteral("موسيقي");
        QTest::newRow("tatweel") << QStringLiteral("مـــوسيقي") << QStringLiteral("موسيقي");
        QTest::newRow("chinese") << QStringLiteral("电子a") << QStringLiteral(" 电  子 a");
        QTest::newRow("full width") << QStringLiteral("ＡＢＣ") << QStringLiteral("abc");
    }
    void foldsForSearch()
    {
        QFETCH(QString, text);
        QTEST(foldForSearch(text), "folded");
    }

    void findsFolded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("found");
        QTest::newRow("accents") << QStringLiteral("an Éclair, eclairs") << QStringLiteral("ECLAIR") << QStringLiteral("Éclair|eclair");
        QTest::newRow("apart") << QStringLiteral("E\u0301clair") << QStringLiteral("eclair") << QStringLiteral("E\u0301clair");
        QTest::newRow("mark at the end") << QStringLiteral("cafe\u0301 x") << QStringLiteral("cafe") << QStringLiteral("cafe\u0301");
        QTest::newRow("one letter becomes two") << QStringLiteral("a \uFB01n b") << QStringLiteral("fin") << QStringLiteral("\uFB01n");
        QTest::newRow("half of a letter") << QStringLiteral("\uFB01n") << QStringLiteral("f") << QStringLiteral("\uFB01");
        QTest::newRow("arabic") << QStringLiteral("مُوسِيقَى") << QStringLiteral("موسيقي") << QStringLiteral("مُوسِيقَى");
        QTest::newRow("chinese") << QStringLiteral("电子音乐") << QStringLiteral("子音") << QStringLiteral("子音");
        QTest::newRow("lines") << QStringLiteral("one\ntwo") << QStringLiteral("one two") << QStringLiteral("one\ntwo");
        QTest::newRow("beyond the first plane") << QStringLiteral("a 😀 b") << QStringLiteral("b") << QStringLiteral("b");
        QTest::newRow("no overlap") << QStringLiteral("aaa") << QStringLiteral("aa") << QStringLiteral("aa");
        QTest::newRow("nothing wanted") << QStringLiteral("a") << QStringLiteral(" ") << QString();
        QTest::newRow("not there") << QStringLiteral("a") << QStringLiteral("b") << QString();
    }
    void findsFolded()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QStringList words;
        for (const TextRange &range : findFolded(text, query))
            words.append(text.sliced(range.from, range.to - range.from));
        QTEST(words.join(QLatin1Char('|')), "found");
    }

    void makesSlugs()
    {
        QCOMPARE(slug(QStringLiteral("Solar-powered  Sequencer!")), QStringLiteral("solar-powered-sequencer"));
        QCOMPARE(slug(QStringLiteral("Éloïse")), QStringLiteral("eloise"));
        QCOMPARE(slug(QStringLiteral("电子")), QString());
        QCOMPARE(slug(QString(500, QLatin1Char('x'))).size(), 40);
    }

    void cleansFileNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("clean");
        QTest::newRow("folder") << QStringLiteral("/home/noor/secret/photo.jpg") << QStringLiteral("photo.jpg");
        QTest::newRow("windows folder") << QStringLiteral("C:\\Users\\noor\\a.txt") << QStringLiteral("a.txt");
        QTest::newRow("device") << QStringLiteral("CON.txt") << QStringLiteral("_CON.txt");
        QTest::newRow("direction") << QStringLiteral("a\u202Egpj.exe") << QStringLiteral("agpj.exe");
        QTest::newRow("forbidden") << QStringLiteral("a:b*?.txt") << QStringLiteral("a_b__.txt");
        QTest::newRow("trailing") << QStringLiteral("essay.txt. . ") << QStringLiteral("essay.txt");
        QTest::newRow("nothing") << QStringLiteral(" ") << QStringLiteral("file");
    }
    void cleansFileNames()
    {
        QFETCH(QString, name);
        QTEST(safeFileName(name), "clean");
    }

    void keepsTheExtensionOfLongNames()
    {
        const QString clean = safeFileName(QString(4000, QChar(0x7535)) + QStringLiteral(".jpeg"));
        QVERIFY(clean.toUtf8().size() <= 120);
        QVERIFY(clean.endsWith(QStringLiteral(".jpeg")));
    }

    void showsForeignTextOnOneLine()
    {
        QCOMPARE(plainLine(QStringLiteral("a\n\u001B[31mb\u202Ec")), QStringLiteral("a  [31mb c"));
        QCOMPARE(plainLine(QString(300, QLatin1Char('x')), 10).size(), 11);
        QCOMPARE(beginningOf(QStringLiteral("Bees hum"), 10), QStringLiteral("Bees hum"));
        QCOMPARE(beginningOf(QStringLiteral("Bees hum\nall day"), 14), QStringLiteral("Bees hum all\u2026"));
        QCOMPARE(beginningOf(QString(300, QLatin1Char('x')), 10).size(), 11);
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "texttest.moc"
