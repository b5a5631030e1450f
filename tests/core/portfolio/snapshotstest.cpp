// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Snapshots: which stay, in which order they are, and that taking one keeps nobody from writing.

#include "core/portfolio/copyreminder.h"
#include "core/portfolio/snapshotrotation.h"
#include "tests/support/testportfolio.h"

#include <thread>

using namespace kinfolio;

namespace {

constexpr qint64 Hour = qint64(3600) * 1000;
constexpr qint64 Day = 24 * Hour;
constexpr qint64 Enough = std::numeric_limits<qint64>::max();

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

QDateTime at(int year, int month, int day, int hour = 12)
{
    return {QDate(year, month, day), QTime(hour, 0), QTimeZone::UTC};
}

SnapshotInfo info(const QDateTime &taken, qint64 size = 1)
{
    return {taken.toString(QStringLiteral("yyyy-MM-dd hh")), taken, 1, size};
}

/// One every so many hours back from a day, newest first.
QList<SnapshotInfo> row(int count, int hours)
{
    QList<SnapshotInfo> all;
    for (int i = 0; i < count; ++i)
        all.append(info(at(2026, 6, 30).addMSecs(-qint64(i) * hours * Hour)));
    return all;
}

QStringList keptOf(const QList<SnapshotInfo> &all, const SnapshotRotation &rotation, qint64 room = Enough)
{
    QStringList kept;
    const auto spare = spareSnapshots(all, rotation, room);
    for (const SnapshotInfo &one : all) {
        if (std::ranges::find(spare, one.name, &SnapshotInfo::name) == spare.end())
            kept.append(one.name);
    }
    return kept;
}

QList<SnapshotInfo> listOf(TestPortfolio &portfolio)
{
    return Snapshots(portfolio.files, portfolio->folder()).list().value_or(QList<SnapshotInfo>());
}

Result<QString> keep(TestPortfolio &portfolio, const Progress &progress = {})
{
    return keepSnapshot(portfolio.files, portfolio.clock, portfolio->folder(), {}, progress);
}

} // namespace

class SnapshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestAndOneOfEachPeriod()
    {
        // Every hour for 400 days.
        const auto all = row(24 * 400, 1);
        const QStringList kept = keptOf(all, {});
        QVERIFY(kept.size() <= 33);
        for (int i = 0; i < 10; ++i)
            QVERIFY2(kept.contains(all.at(i).name), qPrintable(all.at(i).name));
        // The last of each of seven days, of four weeks (a week ends on Sunday) and of twelve months.
        for (const auto &wanted : {at(2026, 6, 29, 23), at(2026, 6, 24, 23), at(2026, 6, 28, 23), at(2026, 6, 21, 23), at(2026, 6, 14, 23),
                                   at(2026, 5, 31, 23), at(2025, 12, 31, 23), at(2025, 7, 31, 23)})
            QVERIFY2(kept.contains(info(wanted).name), qPrintable(info(wanted).name));
        QVERIFY(!kept.contains(info(at(2026, 6, 22, 23)).name));
        QVERIFY(!kept.contains(info(at(2025, 6, 30, 23)).name));
    }

    // Once a rotation is done, the next has nothing to do; and what it keeps lasts while time goes on.
    void isAtRestAfterwards()
    {
        QList<SnapshotInfo> all;
        for (int hour = 0; hour < 24 * 120; hour += 5) {
            all.prepend(info(at(2026, 1, 1).addMSecs(hour * Hour)));
            for (const SnapshotInfo &spare : spareSnapshots(all, {}, Enough))
                all.removeIf([&spare](const SnapshotInfo &one) { return one.name == spare.name; });
            QVERIFY(spareSnapshots(all, {}, Enough).isEmpty());
        }
        QVERIFY(all.size() > 15);
        QVERIFY(all.last().taken < at(2026, 2, 1)); // of the first month
    }

    void respectsNumberAndRoom()
    {
        const auto all = row(20, 1);
        SnapshotRotation few;
        few.most = 4;
        QCOMPARE(keptOf(all, few), QStringList({all.at(0).name, all.at(1).name, all.at(2).name, all.at(3).name}));
        few.most = 0;
        QCOMPARE(keptOf(all, few).size(), 1);
        QCOMPARE(keptOf(all, {}, 5).size(), 5);
        QCOMPARE(keptOf(all, {}, 0).size(), 2); // the two newest stay whatever they take
        QVERIFY(spareSnapshots({}, {}, 0).isEmpty());
    }

    void oldOnesGoWhenANewOneIsTaken()
    {
        TestPortfolio portfolio;
        for (int i = 0; i < 15; ++i) {
            VERIFY_OK(portfolio->takeSnapshot());
            portfolio.clock.advance(60'000);
        }
        const auto list = listOf(portfolio);
        QCOMPARE(list.size(), 10);
        QCOMPARE(list.first().taken, portfolio.clock.now().addSecs(-60));
    }

    void orderIsThatOfTakingThoughTheClockGoesBack()
    {
        TestPortfolio portfolio;
        QStringList taken;
        for (int i = 0; i < 9; ++i) {
            const auto name = portfolio->takeSnapshot();
            VERIFY_OK(name);
            taken.prepend(*name);
            if (i % 3 == 2)
                portfolio.clock.advance(-Day);
        }
        const auto list = listOf(portfolio);
        QCOMPARE(list.size(), 9);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(list.at(i).name, taken.at(i));
        for (int i = 1; i < 9; ++i)
            QVERIFY(list.at(i - 1).taken >= list.at(i).taken);
    }

    void otherFilesAreNoSnapshots()
    {
        TestPortfolio portfolio;
        VERIFY_OK(portfolio->takeSnapshot());
        for (const char *name : {"notes.db", "2026-13-07T140509Z.db", "2026-03-07T140509Z-x.db", "2026-03-07T140509Z.db.part", "..db"}) {
            QFile file(portfolio->folder().snapshots() + QLatin1Char('/') + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(listOf(portfolio).size(), 1);
    }

    void nothingIsTakenWithoutAChange()
    {
        TestPortfolio portfolio;
        const auto first = keep(portfolio);
        VERIFY_OK(first);
        QVERIFY(!first->isEmpty());
        portfolio.clock.advance(Hour);
        QCOMPARE(keep(portfolio).value_or(QStringLiteral("taken")), QString());
        portfolio.put(project(QStringLiteral("Kite")));
        QVERIFY(!keep(portfolio).value_or(QString()).isEmpty());
        QCOMPARE(listOf(portfolio).size(), 2);
        // A damaged one does not count.
        QFile newest(portfolio->folder().snapshots() + QLatin1Char('/') + listOf(portfolio).first().name + QStringLiteral(".db"));
        QVERIFY(newest.open(QIODevice::ReadWrite));
        QVERIFY(newest.write(QByteArray(4096, '\x55')) == 4096);
        newest.close();
        QVERIFY(!keep(portfolio).value_or(QString()).isEmpty());
    }

    void isAPlainFileThatHoldsTheState()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("Kite")));
        const QByteArray now = logicalDump(portfolio->reader());
        const auto name = keep(portfolio);
        VERIFY_OK(name);
        QFile file(portfolio->folder().snapshots() + QLatin1Char('/') + *name + QStringLiteral(".db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(20);
        QCOMPARE(head.at(18), char(1)); // rollback journal, although the portfolio itself is written in WAL
        QCOMPARE(head.at(19), char(1));
        const auto opened = Snapshots(portfolio.files, portfolio->folder()).open(*name);
        VERIFY_OK(opened);
        QCOMPARE(logicalDump(PortfolioReader(*opened)), now);
        QCOMPARE(QDir(portfolio->folder().snapshots()).entryList({QStringLiteral("*.db*")}, QDir::Files).size(), 1);
    }

    // A worker takes one after the other while the window saves.
    void isWholeWhileSomebodyWrites_data()
    {
        QTest::addColumn<QString>("fileSystem");
        QTest::newRow("disk") << QStringLiteral("ext4");
        QTest::newRow("stick") << QStringLiteral("exfat");
    }

    void isWholeWhileSomebodyWrites()
    {
        QFETCH(const QString, fileSystem);
        TestPortfolio portfolio;
        portfolio.files.plan.mount = Mount{fileSystem, false, Mount::Drive::Unknown};
        portfolio.reopen();
        const QString filler(200'000, QLatin1Char('x'));
        for (int i = 0; i < 20; ++i)
            portfolio.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Big")},
                           {QStringLiteral("summary"), filler}});
        std::atomic<int> taken = 0;
        std::jthread worker([&](const std::stop_token &stop) {
            SystemFiles disk;
            while (!stop.stop_requested()) {
                const auto database = PortfolioView::open(disk, portfolio.path());
                if (database && Snapshots(disk, {portfolio.path()}).take((*database)->database(), portfolio.clock.now()))
                    ++taken;
            }
        });
        int edits = 0;
        while (taken < 5 && edits < 5000) {
            portfolio.put(project(QString::number(++edits)));
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        worker.request_stop();
        worker.join();
        QVERIFY(taken >= 5);
        for (const SnapshotInfo &snapshot : listOf(portfolio)) {
            const auto opened = Snapshots(portfolio.files, portfolio->folder()).open(snapshot.name);
            VERIFY_OK(opened);
            VERIFY_OK(opened->check(Database::Check::Thorough));
        }
    }

    void canBeStopped()
    {
        TestPortfolio portfolio;
        portfolio.put({{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Big")},
                       {QStringLiteral("summary"), QString(3'000'000, QLatin1Char('x'))}});
        const auto stopped = keep(portfolio, [](qint64, qint64) { return false; });
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
        QVERIFY(listOf(portfolio).isEmpty());
        QVERIFY(!QFileInfo::exists(portfolio->folder().staging()));
    }

    void aFaultLeavesWhatWasThere()
    {
        TestPortfolio portfolio;
        const auto first = portfolio->takeSnapshot();
        VERIFY_OK(first);
        portfolio.put(project(QStringLiteral("Kite")));
        const Snapshots snapshots(portfolio.files, portfolio->folder());
        const auto take = [&] { return snapshots.take(portfolio->database(), portfolio.clock.now()); };
        const int before = portfolio.files.plan.operations;
        VERIFY_OK(take());
        const int steps = portfolio.files.plan.operations - before;
        QVERIFY(steps > 0);
        for (int k = 1; k <= steps; ++k) {
            portfolio.files.plan.failingOperation = portfolio.files.plan.operations + k;
            const auto taken = take();
            portfolio.files.plan.failingOperation.reset();
            QVERIFY(!taken);
            const auto list = listOf(portfolio);
            QCOMPARE(list.last().name, *first);
            for (const SnapshotInfo &snapshot : list)
                VERIFY_OK(snapshots.open(snapshot.name));
        }
        QVERIFY(!QFileInfo::exists(portfolio->folder().staging()));
    }

    void goingBackNamesTheWayForward()
    {
        TestPortfolio portfolio;
        const auto early = portfolio->takeSnapshot();
        VERIFY_OK(early);
        portfolio.put(project(QStringLiteral("Kite")));
        VERIFY_OK(portfolio->noteCopyElsewhere());
        const QByteArray now = logicalDump(portfolio->reader());
        // Many came since, so that it is the one that would go next.
        for (int i = 0; i < 9; ++i)
            VERIFY_OK(portfolio->takeSnapshot());
        const auto forward = portfolio->restoreSnapshot(*early);
        VERIFY_OK(forward);
        QVERIFY(logicalDump(portfolio->reader()) != now);
        QCOMPARE(portfolio->reader().lastCopyElsewhere().value_or(QDateTime()), portfolio.clock.now());
        VERIFY_OK(portfolio->restoreSnapshot(*forward));
        QCOMPARE(logicalDump(portfolio->reader()), now);
    }

    void remindsOfACopyElsewhere_data()
    {
        QTest::addColumn<QDateTime>("created");
        QTest::addColumn<QDateTime>("changed");
        QTest::addColumn<QDateTime>("copied");
        QTest::addColumn<bool>("due");
        const QDateTime never;
        QTest::newRow("new") << at(2026, 6, 20) << at(2026, 6, 29) << never << false;
        QTest::newRow("two weeks old") << at(2026, 6, 16) << at(2026, 6, 16) << never << true;
        QTest::newRow("copied lately") << at(2025, 1, 1) << at(2026, 6, 29) << at(2026, 6, 1) << false;
        QTest::newRow("copied a month ago") << at(2025, 1, 1) << at(2026, 6, 29) << at(2026, 5, 31) << true;
        QTest::newRow("unchanged since") << at(2025, 1, 1) << at(2026, 5, 1) << at(2026, 5, 2) << false;
    }

    void remindsOfACopyElsewhere()
    {
        QFETCH(const QDateTime, created);
        QFETCH(const QDateTime, changed);
        QFETCH(const QDateTime, copied);
        QTEST(isCopyDue({{}, {}, created, changed, {}}, copied, at(2026, 6, 30)), "due");
    }

    // It belongs to this folder: neither a change nor something that travels.
    void aCopyElsewhereIsNoChange()
    {
        TestPortfolio portfolio;
        const auto before = portfolio->reader().info();
        VERIFY_OK(before);
        portfolio.clock.advance(Day);
        VERIFY_OK(portfolio->noteCopyElsewhere());
        QCOMPARE(portfolio->reader().info()->lastChange, before->lastChange);
        portfolio.reopen();
        QCOMPARE(portfolio->reader().lastCopyElsewhere().value_or(QDateTime()), portfolio.clock.now());
    }
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "snapshotstest.moc"
