// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of something is said otherwise than several, whatever language a computer has. That no sentence is
// forgotten is looked after by tests/boundary/plurals.py.

#include "core/words/translations.h"

#include "core/overview/gaps.h"
#include "core/words/words.h"

#include <QLocale>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsNotSeveral_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::newRow("English") << QLocale(QLocale::English, QLocale::UnitedKingdom);
        QTest::newRow("no language at all") << QLocale::c();
        // There is no translation into it, so it is said in English.
        QTest::newRow("Welsh") << QLocale(QLocale::Welsh);
    }
    void oneIsNotSeveral()
    {
        QFETCH(const QLocale, locale);
        const Translations spoken(locale);
        const auto ago = [](const char *sentence, int count) {
            return QCoreApplication::translate("kinfolio::SupportWords", sentence, nullptr, count);
        };
        QCOMPARE(ago("%Ln days ago", 1), u"1 day ago"_s);
        QCOMPARE(ago("%Ln days ago", 2), u"2 days ago"_s);
        QCOMPARE(ago("%Ln weeks ago", 0), u"0 weeks ago"_s);
        QCOMPARE(stillAskedFor({u"A letter"_s}), u" still asks for 1 thing."_s);
        QCOMPARE(stillAskedFor({u"A letter"_s, u"A photo"_s}), u" still asks for 2 things."_s);
        QCOMPARE(words::leftOut(u"standard"_s, u"without-work"_s, 1),
                 u"Standards: 1 (no work of yours is tied to it)"_s);
        QCOMPARE(words::leftOut(u"standard"_s, u"without-work"_s, 7),
                 u"Standards: 7 (no work of yours is tied to them)"_s);
    }

    void theLanguageIsSpokenForAsLongAsItLives()
    {
        const auto step = [] {
            return QCoreApplication::translate("kinfolio::StepsPanel", "%Ln steps", nullptr, 1);
        };
        {
            const Translations spoken{QLocale()};
            QCOMPARE(step(), u"1 step"_s);
        }
        QCOMPARE(step(), u"1 steps"_s);
    }

private:
    static QString stillAskedFor(const QStringList &names)
    {
        Gap gap;
        gap.what = Gap::What::RequirementsOpen;
        gap.names = names;
        return gapWords(gap);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translationstest.moc"
