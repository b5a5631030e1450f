// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/text.h"

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
    }
};

QTEST_GUILESS_MAIN(TextTest)
#include "texttest.moc"
