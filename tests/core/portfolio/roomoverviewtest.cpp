// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What takes the room of a portfolio.

#include "core/portfolio/roomoverview.h"
#include "core/portfolio/integritycheck.h"
#include "core/records/artifact.h"
#include "tests/support/testportfolio.h"

#include <QSignalSpy>

using namespace kinfolio;

class RoomOverviewTest : public QObject {
    Q_OBJECT

private:
    static MediaHash mediaOf(TestPortfolio &portfolio, RecordId id)
    {
        const auto record = portfolio->reader().record(id);
        return record ? static_cast<const Artifact &>(**record).media : MediaHash();
    }

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

    // A file is unused when neither a record, nor one in the bin, nor a snapshot refers to it.
    void namesWhatNothingNeeds()
    {
        TestPortfolio portfolio;
        const RecordId kept = portfolio.addFile(QStringLiteral("kept.txt"), "kept");
        const RecordId binned = portfolio.addFile(QStringLiteral("binned.txt"), "binned");
        const RecordId inSnapshot = portfolio.addFile(QStringLiteral("before.txt"), "before");
        VERIFY_OK(portfolio->takeSnapshot());
        const RecordId gone = portfolio.addFile(QStringLiteral("gone.txt"), QByteArray(1000, 'g'));
        Edit edit;
        edit.erase(binned);
        edit.changes.emplace_back(RemoveRecord{inSnapshot});
        edit.changes.emplace_back(RemoveRecord{gone});
        VERIFY_OK(portfolio->apply(edit));
        const auto room = roomOverview(portfolio.files, portfolio->folder(), 5);
        VERIFY_OK(room);
        QCOMPARE(room->unused.size(), 1);
        QCOMPARE(room->unusedSize(), 1000);
        const auto stopped = roomOverview(portfolio.files, portfolio->folder(), 5, [](qint64, qint64) { return false; });
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);

        QSignalSpy changed(&*portfolio, &Portfolio::changed);
        const QSet<MediaHash> wanted{room->unused.first().hash, mediaOf(portfolio, kept), mediaOf(portfolio, binned)};
        const auto removed = portfolio->removeUnusedMedia(wanted);
        VERIFY_OK(removed);
        QCOMPARE(removed->size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(!QFile::exists(portfolio->media().path(removed->first())));
        QVERIFY(roomOverview(portfolio.files, portfolio->folder(), 5)->unused.isEmpty());
        const auto view = PortfolioView::open(portfolio.files, portfolio.path());
        VERIFY_OK(view);
        QVERIFY(checkPortfolio(**view, portfolio.files).value().isEmpty());
    }

    void nothingIsThere()
    {
        SystemFiles files;
        QCOMPARE(roomOverview(files, {QStringLiteral("/nowhere")}, 5).error().code, ErrorCode::PortfolioNotFound);
    }
};

QTEST_GUILESS_MAIN(RoomOverviewTest)
#include "roomoverviewtest.moc"
