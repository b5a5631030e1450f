// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/snapshots.h"
#include "core/records/artifact.h"
#include "core/store/recordstore.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

QStringList allFiles(const QString &folder)
{
    QStringList found;
    QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext())
        found.append(it.next().mid(folder.size()));
    found.sort();
    return found;
}

// The database is one of them, without a journal of SQLite's beside it.
const QStringList FilesAtRest = {QStringLiteral("/backups"), QStringLiteral("/backups/journal.jsonl"), QStringLiteral("/portfolio.db")};

} // namespace

class PortfolioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOnePlainFileAtRest()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("a")));
        portfolio.close();
        QCOMPARE(allFiles(portfolio.path()), FilesAtRest);
        QFile database(portfolio.path() + QStringLiteral("/portfolio.db"));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QCOMPARE(database.read(20).at(18), char(1)); // SQLite file format 1.3: rollback journal
        QCOMPARE(QFileInfo(portfolio.path()).permissions() & QFile::ReadOther, QFile::Permissions());
    }

    // As after a full disk or a power cut in the middle of a write.
    void readingTakesBackWhatWasLeftHalfWritten()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(project(QStringLiteral("a")));
        const QByteArray before = logicalDump(portfolio->reader());
        portfolio.close();
        const QString database = portfolio.path() + QStringLiteral("/portfolio.db");
        const QString copy = portfolio.beside(QStringLiteral("cut"));
        QVERIFY(QDir().mkpath(copy));
        {
            const auto writer = Database::open(database, Database::Mode::ReadWrite);
            VERIFY_OK(writer);
            VERIFY_OK(writer->setJournal(Database::Journal::RollbackFile));
            VERIFY_OK(writer->execute("PRAGMA cache_size = 2; BEGIN IMMEDIATE")); // so small that it writes before the end
            RecordStore store(*writer);
            for (int i = 0; i < 200; ++i) {
                auto record = recordFromJson(project(QStringLiteral("never finished %1").arg(i)));
                (*record)->id = i == 0 ? id : RecordId::make();
                (*record)->created = (*record)->modified = portfolio.clock.now();
                VERIFY_OK(store.put(**record));
            }
            QVERIFY(QFile::copy(database, copy + QStringLiteral("/portfolio.db")));
            QVERIFY(QFile::copy(database + QStringLiteral("-journal"), copy + QStringLiteral("/portfolio.db-journal")));
            VERIFY_OK(writer->execute("ROLLBACK"));
        }
        const auto view = PortfolioView::open(portfolio.files, copy);
        VERIFY_OK(view);
        QCOMPARE(logicalDump((*view)->reader()), before);
    }

    // As after a kill between the last two renames of a new portfolio.
    void aNewPortfolioCutShortCanBeMadeAgain()
    {
        TestPortfolio portfolio;
        const QString folder = portfolio.beside(QStringLiteral("cut short"));
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/staging")));
        for (const QString &name : {QStringLiteral("/README.txt"), QStringLiteral("/staging/new.db")}) {
            QFile file(folder + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        NewPortfolio wanted;
        wanted.learnerName = QStringLiteral("Noor");
        VERIFY_OK(Portfolio::create(portfolio.environment(), folder, wanted));
        QCOMPARE(allFiles(folder), FilesAtRest);

        // A README.txt of somebody else stays, and so does everything beside it.
        const QString other = portfolio.beside(QStringLiteral("of somebody"));
        QVERIFY(QDir().mkpath(other));
        QFile own(other + QStringLiteral("/README.txt"));
        QVERIFY(own.open(QIODevice::WriteOnly));
        const auto refused = Portfolio::create(portfolio.environment(), other, wanted);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FolderNotEmpty);
        QVERIFY(own.exists());
    }

    void aNewPortfolioThatFailsAtTheEndLeavesNothing()
    {
        TestPortfolio portfolio;
        const QString folder = portfolio.beside(QStringLiteral("never"));
        const PortfolioInfo info{QStringLiteral("p"), QStringLiteral("c"), portfolio.clock.now(), portfolio.clock.now(), {}};
        auto made = Portfolio::createHidden(portfolio.environment(), folder, info, QStringLiteral("read me"));
        VERIFY_OK(made);
        {
            MediaBatch batch((*made)->media());
            const ByteSource content = [done = false](char *buffer, qint64) mutable -> Result<qint64> {
                *buffer = 'x';
                return std::exchange(done, true) ? 0 : 1;
            };
            const auto media = batch.stage(content, QStringLiteral("a.txt"));
            VERIFY_OK(media);
            Edit edit;
            edit.changes.emplace_back(AddMedia{*media});
            VERIFY_OK((*made)->apply(edit, batch));
        }
        portfolio.files.plan.failRenameTo = QStringLiteral("/portfolio.db");
        QVERIFY(!(*made)->publish());
        made->reset();
        QVERIFY(!QFileInfo::exists(folder));
    }

    // As after a kill between making the guard of the lock and writing into it.
    void anEmptyGuardOfTheLockIsTakenOver()
    {
        TestPortfolio portfolio;
        portfolio.close();
        QFile guard(portfolio.path() + QStringLiteral("/kinfolio.lock.guard"));
        QVERIFY(guard.open(QIODevice::WriteOnly));
        guard.close();
        VERIFY_OK(Portfolio::open(portfolio.environment(), portfolio.path()));
        QVERIFY(!guard.exists());
    }

    void isOpenForOneWriterAndManyReaders()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(project(QStringLiteral("a")));
        const auto second = Portfolio::open(portfolio.environment(), portfolio.path());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::PortfolioLocked);
        const auto view = PortfolioView::open(portfolio.files, portfolio.path());
        VERIFY_OK(view);
        VERIFY_OK((*view)->reader().record(id));
        Edit edit;
        edit.put(std::move(*recordFromJson(project(QStringLiteral("while a reader is there")))));
        VERIFY_OK(portfolio->apply(edit));
    }

    void whatIsOnlyLookedAtIsNeverChanged()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(project(QStringLiteral("a")));
        VERIFY_OK(portfolio->takeSnapshot());
        const QString snapshot = QDir(portfolio.path() + QStringLiteral("/backups")).entryList(QDir::Files).first();
        portfolio.close();
        const QStringList before = allFiles(portfolio.path());
        {
            const auto looked = Portfolio::openToRead({portfolio.files, portfolio.clock}, portfolio.path());
            VERIFY_OK(looked);
            QVERIFY((*looked)->isReadOnly());
            VERIFY_OK((*looked)->reader().record(id));
            Edit edit;
            edit.erase(id);
            QCOMPARE((*looked)->apply(edit).error().code, ErrorCode::PortfolioReadOnly);
            QCOMPARE((*looked)->eraseForGood({id}).error().code, ErrorCode::PortfolioReadOnly);
            QCOMPARE((*looked)->takeSnapshot().error().code, ErrorCode::PortfolioReadOnly);
            QCOMPARE((*looked)->restoreSnapshot(snapshot).error().code, ErrorCode::PortfolioReadOnly);
            // Whoever looks does not keep others from writing.
            VERIFY_OK(Portfolio::open({portfolio.files, portfolio.clock}, portfolio.path()));
        }
        QCOMPARE(allFiles(portfolio.path()), before);
    }

    void takesOverTheLockOfADeadProcess()
    {
        TestPortfolio portfolio;
        portfolio.close();
        QFile lock(portfolio.path() + QStringLiteral("/kinfolio.lock"));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(R"({"host":")" + QSysInfo::machineHostName().toUtf8()
                   + R"(","user":"x","process":999999999,"token":"t","heartbeat":"2026-03-07T14:05:09.000Z"})");
        lock.close();
        VERIFY_OK(Portfolio::open(portfolio.environment(), portfolio.path()));
    }

    void waitsForALockElsewhereToGrowStale()
    {
        TestPortfolio portfolio;
        portfolio.close();
        const auto writeLock = [&] {
            QFile lock(portfolio.path() + QStringLiteral("/kinfolio.lock"));
            QVERIFY(lock.open(QIODevice::WriteOnly));
            lock.write(R"({"host":"pc-14","user":"x","process":1,"token":"t","heartbeat":")"
                       + stampText(portfolio.clock.now()).toLatin1() + R"("})");
        };
        writeLock();
        const auto refused = Portfolio::open(portfolio.environment(), portfolio.path());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PortfolioLocked);
        QCOMPARE(refused.error().subject, QStringLiteral("x@pc-14"));
        portfolio.clock.advance(181'000);
        VERIFY_OK(Portfolio::open(portfolio.environment(), portfolio.path()));
    }

    void stopsWritingWhenTheLockWasTakenOver()
    {
        TestPortfolio portfolio;
        VERIFY_OK(portfolio.files.writeAtomically(portfolio.path() + QStringLiteral("/kinfolio.lock"), "{\"token\":\"other\"}"));
        Edit edit;
        edit.put(std::move(*recordFromJson(project(QStringLiteral("a")))));
        const auto applied = portfolio->apply(edit);
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, ErrorCode::PortfolioLockLost);
    }

    void refusesWhatIsNoPortfolio_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::PortfolioEmptyDatabase;
        QTest::newRow("zeros") << QByteArray(8192, '\0') << ErrorCode::PortfolioEmptyDatabase;
        QTest::newRow("text") << QByteArray(500, 'x') << ErrorCode::PortfolioNotAPortfolio;
    }
    void refusesWhatIsNoPortfolio()
    {
        QFETCH(QByteArray, content);
        TestPortfolio portfolio;
        portfolio.close();
        QFile file(portfolio.path() + QStringLiteral("/portfolio.db"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const QStringList before = allFiles(portfolio.path());
        const auto opened = Portfolio::open(portfolio.environment(), portfolio.path());
        QVERIFY(!opened);
        QTEST(opened.error().code, "code");
        QCOMPARE(allFiles(portfolio.path()), before);
    }

    void refusesADatabaseThatIsCutShort()
    {
        TestPortfolio portfolio;
        portfolio.close();
        const QString path = portfolio.path() + QStringLiteral("/portfolio.db");
        QVERIFY(QFile::resize(path, QFileInfo(path).size() - 4096));
        const auto opened = Portfolio::open(portfolio.environment(), portfolio.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::PortfolioDamaged);
    }

    void doesNotTouchAFolderThatIsSomebodys()
    {
        TestPortfolio portfolio;
        const QString folder = portfolio.beside(QStringLiteral("holiday"));
        QVERIFY(QDir().mkpath(folder));
        VERIFY_OK(portfolio.files.writeAtomically(folder + QStringLiteral("/photo.jpg"), "x"));
        const auto made = Portfolio::create(portfolio.environment(), folder, {QStringLiteral("N"), {}, {}});
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FolderNotEmpty);
        QCOMPARE(allFiles(folder), QStringList{QStringLiteral("/photo.jpg")});
    }

    void leavesNothingWhenCreatingFails()
    {
        for (int operation = 1; operation < 200; ++operation) {
            TestPortfolio other;
            const QString folder = other.beside(QStringLiteral("new"));
            other.files.plan.operations = 0;
            other.files.plan.failingOperation = operation;
            const auto made = Portfolio::create(other.environment(), folder, {QStringLiteral("N"), {}, QStringLiteral("readme")});
            const bool reached = other.files.plan.operations >= operation;
            if (!reached)
                return; // every operation of a creation has failed once
            if (!made)
                QVERIFY2(!QFileInfo::exists(folder) || QFileInfo::exists(folder + QStringLiteral("/portfolio.db")), qPrintable(QString::number(operation)));
        }
        QFAIL("creating takes more operations than expected");
    }

    void storesTheSameContentOnce()
    {
        TestPortfolio portfolio;
        portfolio.addFile(QStringLiteral("a.txt"), "the same words");
        portfolio.addFile(QStringLiteral("b.md"), "the same words");
        QCOMPARE(portfolio->reader().allMedia()->size(), 1);
        QCOMPARE(portfolio->media().filesPresent()->size(), 1);
        QCOMPARE(portfolio->reader().count(Artifact::info()).value(), 2);
        VERIFY_OK(portfolio->media().verify(portfolio->reader().allMedia()->first()));
    }

    void takesBackPlacedFilesWhenTheEditFails()
    {
        TestPortfolio portfolio;
        {
            MediaBatch batch(portfolio->media());
            const auto media = batch.stage(
                [given = false](char *buffer, qint64) mutable -> Result<qint64> {
                    if (std::exchange(given, true))
                        return 0;
                    *buffer = 'x';
                    return 1;
                },
                QStringLiteral("x.txt"));
            VERIFY_OK(media);
            Edit edit;
            edit.addMedia(*media);
            edit.put(std::move(*recordFromJson(project(QString()))));
            QVERIFY(!portfolio->apply(edit, batch));
        }
        QCOMPARE(portfolio->media().filesPresent()->size(), 0);
        QCOMPARE(portfolio->reader().allMedia()->size(), 0);
    }

    void placesOnceAndStillTakesBack()
    {
        TestPortfolio portfolio;
        const auto none = [](const MediaHash &) -> Result<std::optional<MediaInfo>> { return std::nullopt; };
        const auto letter = [](char said) {
            return [said, given = false](char *buffer, qint64) mutable -> Result<qint64> {
                if (std::exchange(given, true))
                    return 0;
                *buffer = said;
                return 1;
            };
        };
        {
            MediaBatch batch(portfolio->media());
            VERIFY_OK(batch.stage(letter('x'), QStringLiteral("x.txt")));
            VERIFY_OK(batch.stage(letter('x'), QStringLiteral("again.txt")));
            VERIFY_OK(batch.place(none));
            QCOMPARE(portfolio->media().filesPresent()->size(), 1);
            VERIFY_OK(batch.place([](const MediaHash &) -> Result<std::optional<MediaInfo>> {
                return fail(ErrorCode::NoSpace); // nobody asks any more
            }));
            VERIFY_OK(batch.stage(letter('y'), QStringLiteral("y.txt")));
            VERIFY_OK(batch.place(none));
            QCOMPARE(portfolio->media().filesPresent()->size(), 2);
        }
        QCOMPARE(portfolio->media().filesPresent()->size(), 0);
    }

    void sweepsWhatACrashLeft()
    {
        TestPortfolio portfolio;
        portfolio.addFile(QStringLiteral("kept.txt"), "kept");
        const MediaInfo kept = portfolio->reader().allMedia()->first();
        portfolio.close();
        // As if a batch had placed one new file and, by mistake, listed one that the database knows.
        const QString batch = portfolio.path() + QStringLiteral("/staging/abc");
        const QByteArray orphan = Sha256::of("orphan").text().toLatin1();
        const QString orphanPath = portfolio.path() + QStringLiteral("/media/") + QString::fromLatin1(orphan.left(2)) + QLatin1Char('/')
            + QString::fromLatin1(orphan) + QStringLiteral(".txt");
        VERIFY_OK(portfolio.files.makeFolder(batch));
        VERIFY_OK(portfolio.files.makeFolder(QFileInfo(orphanPath).path()));
        VERIFY_OK(portfolio.files.writeAtomically(orphanPath, "orphan"));
        VERIFY_OK(portfolio.files.writeAtomically(batch + QStringLiteral("/pending"),
                                                  orphan + " txt\n" + kept.hash.text().toLatin1() + " txt\n"));
        portfolio.reopen();
        QVERIFY(!QFileInfo::exists(orphanPath));
        QVERIFY(portfolio->media().holds(kept));
        QVERIFY(!QFileInfo::exists(portfolio.path() + QStringLiteral("/staging")));
    }

    void keepsTheBinForThirtyDays()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(project(QStringLiteral("a")));
        Edit edit;
        edit.erase(id);
        VERIFY_OK(portfolio->apply(edit));
        portfolio.clock.advance(qint64(29) * 24 * 3600 * 1000);
        portfolio.reopen();
        QCOMPARE(portfolio->reader().bin()->size(), size_t(1));
        portfolio.clock.advance(qint64(2) * 24 * 3600 * 1000);
        portfolio.reopen();
        QCOMPARE(portfolio->reader().bin()->size(), size_t(0));
        QVERIFY(!portfolio->reader().find(id)->has_value());
    }

    void goesBackToASnapshotAndForthAgain()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("first")));
        const QByteArray before = logicalDump(portfolio->reader());
        const auto name = portfolio->takeSnapshot();
        VERIFY_OK(name);
        portfolio.put(project(QStringLiteral("second")));
        const QByteArray after = logicalDump(portfolio->reader());
        VERIFY_OK(portfolio->restoreSnapshot(*name));
        QCOMPARE(logicalDump(portfolio->reader()), before);
        const Snapshots snapshots(portfolio.files, portfolio->folder());
        const auto list = snapshots.list();
        VERIFY_OK(list);
        QCOMPARE(list->size(), 2);
        const QString newest = list->first().name == *name ? list->last().name : list->first().name;
        VERIFY_OK(portfolio->restoreSnapshot(newest));
        QCOMPARE(logicalDump(portfolio->reader()), after);
        QCOMPARE(portfolio->restoreSnapshot(QStringLiteral("../portfolio")).error().code, ErrorCode::SnapshotNotFound);
    }
};

QTEST_GUILESS_MAIN(PortfolioTest)
#include "portfoliotest.moc"
