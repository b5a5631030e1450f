// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What time it is where somebody else is, in words.

#include "core/words/zonewords.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class ZoneWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timeIsToldWhereItIsAnother_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("apart");
        // At 14:05 of a Saturday in Oslo, in winter.
        QTest::newRow("behind") << u"America/Santiago"_s << u"10:05 there now, Saturday"_s << u"4 h earlier than here"_s;
        QTest::newRow("ahead") << u"Africa/Nairobi"_s << u"16:05 there now, Saturday"_s << u"2 h later than here"_s;
        QTest::newRow("tomorrow") << u"Pacific/Auckland"_s << u"02:05 there now, Sunday"_s << u"12 h later than here"_s;
        QTest::newRow("quarter of an hour") << u"Asia/Kathmandu"_s << u"18:50 there now, Saturday"_s << u"4.75 h later than here"_s;
        QTest::newRow("here") << u"Europe/Oslo"_s << QString() << QString();
        QTest::newRow("as late as here") << u"Europe/Paris"_s << QString() << QString();
        QTest::newRow("nowhere") << u"Nowhere/Land"_s << QString() << QString();
        QTest::newRow("none") << QString() << QString() << QString();
    }
    void timeIsToldWhereItIsAnother()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, there);
        QFETCH(const QString, apart);
        const QDateTime now(QDate(2026, 3, 7), QTime(13, 5), QTimeZone::UTC);
        const QTimeZone here("Europe/Oslo");
        const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
        QCOMPARE(words::timeThere(zone, now, here, britain), there);
        QCOMPARE(words::timeApart(zone, now, here, britain), apart);
    }

    void secondsAreNotTold()
    {
        const QDateTime now(QDate(2026, 3, 7), QTime(13, 5, 9), QTimeZone::UTC);
        QCOMPARE(words::timeThere(u"Africa/Nairobi"_s, now, QTimeZone("Europe/Oslo"), QLocale::c()), u"16:05 there now, Saturday"_s);
    }

    void summerTimeCounts()
    {
        const QTimeZone here("Europe/Oslo");
        const QLocale britain(QLocale::English, QLocale::UnitedKingdom);
        const QDateTime summer(QDate(2026, 7, 7), QTime(12, 5), QTimeZone::UTC);
        QCOMPARE(words::timeApart(u"Africa/Nairobi"_s, summer, here, britain), u"1 h later than here"_s);
    }
};

QTEST_GUILESS_MAIN(ZoneWordsTest)
#include "zonewordstest.moc"
