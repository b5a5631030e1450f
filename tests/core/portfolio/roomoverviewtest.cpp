// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What takes the room of a portfolio.

#include "core/portfolio/roomoverview.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

class RoomOverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneTakesItsDatabaseAlone()
    {
        TestPortfolio portfolio;
        const auto room = roomOverview(portfolio.files, portfolio->folder(), 5);
        VERIFY_OK(room);
        QVERIFY(room->database > 0);
        QCOMPARE(room->media, 0);
        QCOMPARE(room->snapshots, 0);
        QVERIFY(room->free > 0);
        QVERIFY(room->biggest.isEmpty());
    }

    void countsWhatIsThereAndNamesTheBiggest()
    {
        TestPortfolio portfolio;
        const RecordId small = portfolio.addFile(QStringLiteral("small.txt"), QByteArray(10, 'a'));
        const RecordId big = portfolio.addFile(QStringLiteral("big.txt"), QByteArray(5000, 'b'));
        const RecordId middle = portfolio.addFile(QStringLiteral("middle.txt"), QByteArray(300, 'c'));
        VERIFY_OK(portfolio->takeSnapshot());
        auto room = roomOverview(portfolio.files, portfolio->folder(), 5);
        VERIFY_OK(room);
        QCOMPARE(room->media, 5310);
        QVERIFY(room->snapshots > 0);
        QCOMPARE(room->biggest.size(), 3);
        QCOMPARE(room->biggest.at(0).record, big);
        QCOMPARE(room->biggest.at(0).size, 5000);
        QCOMPARE(room->biggest.at(1).record, middle);
        QCOMPARE(room->biggest.at(2).record, small);
        // What lies in the bin still takes room, but is not offered.
        Edit edit;
        edit.erase(big);
        VERIFY_OK(portfolio->apply(edit));
        room = roomOverview(portfolio.files, portfolio->folder(), 1);
        VERIFY_OK(room);
        QCOMPARE(room->media, 5310);
        QCOMPARE(room->biggest.size(), 1);
        QCOMPARE(room->biggest.first().record, middle);
        QVERIFY(!room->biggest.first().title.isEmpty());
    }

    void nothingIsThere()
    {
        SystemFiles files;
        QCOMPARE(roomOverview(files, {QStringLiteral("/nowhere")}, 5).error().code, ErrorCode::PortfolioNotFound);
    }
};

QTEST_GUILESS_MAIN(RoomOverviewTest)
#include "roomoverviewtest.moc"
