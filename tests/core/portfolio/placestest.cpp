// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a portfolio does in each kind of place.

#include "tests/support/testportfolio.h"

#include <QDirIterator>
#include <QScopeGuard>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

const Mount Network{QStringLiteral("nfs4"), false, Mount::Drive::Unknown};
const Mount Disc{QStringLiteral("iso9660"), true, Mount::Drive::Unknown};

/// Every file below a folder with its bytes, but what a guard of the lock leaves for a moment.
QMap<QString, QByteArray> allFiles(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found.insert(file.fileName(), file.readAll());
    }
    return found;
}

// SQLite file format 1.3: 1 for a rollback journal, 2 for a write-ahead log.
int writeVersion(const TestPortfolio &portfolio)
{
    QFile database(portfolio.path() + QStringLiteral("/portfolio.db"));
    return database.open(QIODevice::ReadOnly) ? int(database.read(19).back()) : 0;
}

QStringList privateCopies()
{
    return QDir(QDir::tempPath()).entryList({QStringLiteral("kinfolio-look-*")}, QDir::Dirs | QDir::Hidden);
}

// Another computer writes to the folder, as far as one can tell here.
void lockFrom(const QString &host, TestPortfolio &portfolio)
{
    QFile lock(portfolio.path() + QStringLiteral("/kinfolio.lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    const QByteArray now = stampText(portfolio.clock.now()).toLatin1();
    lock.write(R"({"host":")" + host.toUtf8() + R"(","user":"noor","process":4711,"token":"t","since":")" + now + R"(","heartbeat":")"
               + now + R"("})");
}

// The portfolio as a writer leaves it who is killed in the middle of a change that reached the disk in part: the folder holds
// a journal that must be undone. \return the dump of the state before
QByteArray interrupt(TestPortfolio &portfolio, const QString &journalMode)
{
    const QByteArray before = logicalDump(portfolio->reader());
    portfolio.close();
    const QString path = portfolio.path() + QStringLiteral("/portfolio.db");
    QMap<QString, QByteArray> left;
    {
        const auto database = Database::open(path, Database::Mode::ReadWrite);
        if (!database || !database->execute("PRAGMA journal_mode = " + journalMode.toLatin1() + "; PRAGMA cache_size = 1"))
            qFatal("cannot set the journal");
        const bool isWal = journalMode == QLatin1String("wal");
        // What a log holds is done once it is committed; what a rollback journal holds is not.
        if (!database->execute("BEGIN IMMEDIATE; UPDATE project SET title = 'half done ' || hex(randomblob(300000));")
            || (isWal && !database->execute("COMMIT")))
            qFatal("cannot write");
        for (const QString &ending : {QString(), QStringLiteral("-journal"), QStringLiteral("-wal")}) {
            QFile file(path + ending);
            if (file.open(QIODevice::ReadOnly))
                left.insert(file.fileName(), file.readAll());
        }
    }
    for (auto file = left.begin(); file != left.end(); ++file) {
        QFile out(file.key());
        if (!out.open(QIODevice::WriteOnly) || out.write(*file) != file->size())
            qFatal("cannot leave it interrupted");
    }
    QFile::remove(path + QStringLiteral("-shm"));
    return before;
}

} // namespace

class PlacesTest : public QObject {
    Q_OBJECT

private:
    static void places()
    {
        QTest::addColumn<QString>("fileSystem");
        QTest::addColumn<QString>("journal");
        QTest::newRow("disk") << QStringLiteral("ext4") << QStringLiteral("wal");
        QTest::newRow("stick") << QStringLiteral("exfat") << QStringLiteral("truncate");
        QTest::newRow("network") << QStringLiteral("nfs4") << QStringLiteral("truncate");
        QTest::newRow("folder that others copy") << QStringLiteral("synced") << QStringLiteral("truncate");
    }

    // Makes the folder of the portfolio, which is open, one in such a place.
    static void move(TestPortfolio &portfolio, const QString &fileSystem)
    {
        const bool synced = fileSystem == QLatin1String("synced");
        portfolio.files.plan.mount = Mount{synced ? QStringLiteral("ext4") : fileSystem, false, Mount::Drive::Unknown};
        if (synced)
            QVERIFY(QDir().mkpath(portfolio.beside(QStringLiteral(".stfolder"))));
        portfolio.reopen();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // What is left behind there is ours.
        QVERIFY(m_temporary.isValid());
        QVERIFY(qputenv("TMPDIR", QFile::encodeName(m_temporary.path())));
    }

    void isWrittenAsThePlaceAllows_data() { places(); }

    void isWrittenAsThePlaceAllows()
    {
        QFETCH(const QString, fileSystem);
        QFETCH(const QString, journal);
        TestPortfolio portfolio;
        move(portfolio, fileSystem);
        QCOMPARE(portfolio->database().text("PRAGMA journal_mode").value_or(QString()), journal);
        QVERIFY(portfolio->database().number("PRAGMA synchronous").value_or(0) >= 2); // FULL or more
        portfolio.put(project(QStringLiteral("Kite")));
        portfolio.close();
        QCOMPARE(QDir(portfolio.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("portfolio.db")});
        QCOMPARE(writeVersion(portfolio), 1);
    }

    // Whoever goes last, reader or writer, in whatever order.
    void theLastOneOutLeavesAPlainFile()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("Kite")));
        auto view = PortfolioView::open(portfolio.files, portfolio.path());
        auto looking = Portfolio::openToRead(portfolio.environment(), portfolio.path());
        VERIFY_OK(view);
        VERIFY_OK(looking);
        portfolio.close();
        QCOMPARE(writeVersion(portfolio), 2); // both of them read its log
        view->reset();
        QCOMPARE(writeVersion(portfolio), 2);
        QVERIFY(logicalDump((*looking)->reader()).contains("Kite"));
        looking->reset();
        QCOMPARE(writeVersion(portfolio), 1);
        QCOMPARE(QDir(portfolio.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("portfolio.db")});
    }

    void aReaderLeavesWhatACrashLeft()
    {
        TestPortfolio portfolio;
        portfolio.put(project(QStringLiteral("Kite")));
        (void)interrupt(portfolio, QStringLiteral("wal"));
        lockFrom(QSysInfo::machineHostName(), portfolio);
        VERIFY_OK(PortfolioView::open(portfolio.files, portfolio.path()));
        QCOMPARE(writeVersion(portfolio), 2);
        QVERIFY(QFile::exists(portfolio.path() + QStringLiteral("/portfolio.db-wal")));
    }

    // As after a pulled stick: a journal that was made and not yet written.
    void anEmptyJournalIsTidiedAway_data() { places(); }

    void anEmptyJournalIsTidiedAway()
    {
        QFETCH(const QString, fileSystem);
        TestPortfolio portfolio;
        move(portfolio, fileSystem);
        portfolio.close();
        QFile journal(portfolio.path() + QStringLiteral("/portfolio.db-journal"));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.close();
        portfolio.reopen();
        portfolio.close();
        QVERIFY(!journal.exists());
    }

    void everythingWorksEverywhere_data() { places(); }

    void everythingWorksEverywhere()
    {
        QFETCH(const QString, fileSystem);
        TestPortfolio portfolio;
        move(portfolio, fileSystem);
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        const QByteArray before = logicalDump(portfolio->reader());
        const auto snapshot = portfolio->takeSnapshot();
        VERIFY_OK(snapshot);
        const RecordId file = portfolio.addFile(QStringLiteral("note.txt"), "a note");
        // Somebody looks on while it is written.
        const auto view = PortfolioView::open(portfolio.files, portfolio.path());
        VERIFY_OK(view);
        portfolio.put(project(QStringLiteral("Zine")));
        QCOMPARE(logicalDump((*view)->reader()), logicalDump(portfolio->reader()));
        VERIFY_OK(portfolio->eraseForGood({file}));
        VERIFY_OK(portfolio->restoreSnapshot(*snapshot));
        QVERIFY(portfolio->reader().record(kite).has_value());
        QCOMPARE(logicalDump(portfolio->reader()), before);
        portfolio.reopen();
        QCOMPARE(logicalDump(portfolio->reader()), before);
    }

    // What another computer has open on a network is never touched: not its database, not its journal.
    void anotherComputerWritesOnTheNetwork()
    {
        TestPortfolio portfolio;
        portfolio.files.plan.mount = Network;
        portfolio.reopen();
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        const auto taken = portfolio->takeSnapshot();
        VERIFY_OK(taken);
        const RecordId later = portfolio.put(project(QStringLiteral("Later")));
        interrupt(portfolio, QStringLiteral("truncate"));
        lockFrom(QStringLiteral("PC-14"), portfolio);
        const auto before = allFiles(portfolio.path());
        QCOMPARE(Portfolio::open(portfolio.environment(), portfolio.path()).error().code, ErrorCode::PortfolioLocked);
        {
            const auto looked = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
            VERIFY_OK(looked);
            QVERIFY((*looked)->isReadOnly());
            const Looking &looking = (*looked)->looking();
            QCOMPARE(looking.why, Looking::Why::Held);
            QCOMPARE(looking.holder->host, QStringLiteral("PC-14"));
            QCOMPARE(looking.holder->user, QStringLiteral("noor"));
            QCOMPARE(looking.holder->since, portfolio.clock.now());
            QCOMPARE(looking.asOf.date(), portfolio.clock.now().date());
            QVERIFY((*looked)->reader().record(kite).has_value());
            QVERIFY(!(*looked)->reader().record(later).has_value());
            // The window's workers see the same.
            const auto view = PortfolioView::open(portfolio.files, portfolio.path(), portfolio.clock);
            VERIFY_OK(view);
            QVERIFY((*view)->looking().asOf.isValid());
            QCOMPARE(logicalDump((*view)->reader()), logicalDump((*looked)->reader()));
        }
        QCOMPARE(allFiles(portfolio.path()), before);
        // Three silent minutes later it is ours: what was cut short is undone, and the newest state is there.
        portfolio.clock.advance(qint64(4) * 60'000);
        const auto opened = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
        VERIFY_OK(opened);
        QVERIFY(!(*opened)->isReadOnly());
        QVERIFY((*opened)->reader().record(later).has_value());
    }

    void withoutASnapshotAQuietMomentIsCopied()
    {
        TestPortfolio portfolio;
        portfolio.files.plan.mount = Network;
        portfolio.reopen();
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        portfolio.close();
        lockFrom(QStringLiteral("PC-14"), portfolio);
        const auto before = allFiles(portfolio.path());
        {
            const auto looked = Portfolio::openToRead(portfolio.environment(), portfolio.path());
            VERIFY_OK(looked);
            QVERIFY((*looked)->reader().record(kite).has_value());
            QVERIFY(!(*looked)->looking().asOf.isValid());
        }
        QCOMPARE(allFiles(portfolio.path()), before);
        QVERIFY(privateCopies().isEmpty());
        // In the middle of a change there is no such moment.
        QFile journal(portfolio.path() + QStringLiteral("/portfolio.db-journal"));
        QVERIFY(journal.open(QIODevice::WriteOnly) && journal.write("x") == 1);
        journal.close();
        QCOMPARE(Portfolio::openToRead(portfolio.environment(), portfolio.path()).error().code, ErrorCode::PortfolioLocked);
        QVERIFY(privateCopies().isEmpty());
    }

    // On a stick the other computer is gone, whatever the lock says: the stick is here.
    void aStickIsReadAsItIs()
    {
        TestPortfolio portfolio;
        portfolio.files.plan.mount = Mount{QStringLiteral("vfat"), false, Mount::Drive::Unknown};
        portfolio.reopen();
        VERIFY_OK(portfolio->takeSnapshot());
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        portfolio.close();
        lockFrom(QStringLiteral("PC-14"), portfolio);
        const auto looked = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
        VERIFY_OK(looked);
        QCOMPARE((*looked)->looking().why, Looking::Why::Held);
        QVERIFY(!(*looked)->looking().asOf.isValid());
        QVERIFY((*looked)->reader().record(kite).has_value());
    }

    // The program's own workers and its writer, on a network: neither waits for the other longer than a copy takes.
    void workersReadWhileTheWindowSavesOnANetwork()
    {
        TestPortfolio portfolio;
        portfolio.files.plan.mount = Network;
        portfolio.reopen();
        for (int i = 0; i < 20; ++i) {
            const auto view = PortfolioView::open(portfolio.files, portfolio.path(), portfolio.clock);
            VERIFY_OK(view);
            VERIFY_OK((*view)->reader().learner());
            QVERIFY(!(*view)->looking().asOf.isValid());
            portfolio.put(project(QStringLiteral("p%1").arg(i)));
        }
    }

    void aDiscIsReadAndNotTouched_data()
    {
        QTest::addColumn<QString>("interrupted");
        QTest::newRow("at rest") << QString();
        QTest::newRow("rollback journal") << QStringLiteral("truncate");
        QTest::newRow("write-ahead log") << QStringLiteral("wal");
    }

    void aDiscIsReadAndNotTouched()
    {
        QFETCH(const QString, interrupted);
        TestPortfolio portfolio;
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        const bool isCut = !interrupted.isEmpty();
        const QByteArray whole = isCut ? interrupt(portfolio, interrupted) : logicalDump(portfolio->reader());
        portfolio.close();
        portfolio.files.plan.mount = Disc;
        const auto before = allFiles(portfolio.path());
        QCOMPARE(before.contains(portfolio.path() + QStringLiteral("/portfolio.db-journal")), interrupted == QLatin1String("truncate"));
        {
            const auto looked = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
            VERIFY_OK(looked);
            QVERIFY((*looked)->isReadOnly());
            QCOMPARE((*looked)->looking().why, Looking::Why::ReadOnlyPlace);
            QCOMPARE((*looked)->looking().isRecovered, isCut);
            QVERIFY((*looked)->reader().record(kite).has_value());
            // What was half done is undone; what was committed to a log is there.
            const bool isOld = logicalDump((*looked)->reader()) == whole;
            QCOMPARE(isOld, interrupted != QLatin1String("wal"));
            VERIFY_OK(PortfolioView::open(portfolio.files, portfolio.path(), portfolio.clock));
        }
        QCOMPARE(allFiles(portfolio.path()), before);
        QVERIFY(privateCopies().isEmpty());
    }

    // The same on a real medium that the system refuses to write.
    void aReadOnlyMountIsReadAndNotTouched_data() { aDiscIsReadAndNotTouched_data(); }

    void aReadOnlyMountIsReadAndNotTouched()
    {
#ifdef Q_OS_LINUX
        QFETCH(const QString, interrupted);
        TestPortfolio portfolio;
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        if (!interrupted.isEmpty())
            interrupt(portfolio, interrupted);
        portfolio.close();
        const QByteArray path = QFile::encodeName(portfolio.path());
        if (::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) != 0)
            QSKIP("mounts are not allowed here");
        const auto unmount = qScopeGuard([&] { ::umount2(path.constData(), MNT_DETACH); });
        if (::mount(nullptr, path.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) != 0)
            QSKIP("mounts cannot be made read-only here");
        QVERIFY(!QFile(portfolio.path() + QStringLiteral("/x")).open(QIODevice::WriteOnly));
        const auto before = allFiles(portfolio.path());
        {
            const auto looked = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
            VERIFY_OK(looked);
            QCOMPARE((*looked)->looking().why, Looking::Why::ReadOnlyPlace);
            QCOMPARE((*looked)->looking().isRecovered, !interrupted.isEmpty());
            QVERIFY((*looked)->reader().record(kite).has_value());
        }
        QCOMPARE(allFiles(portfolio.path()), before);
#else
        QSKIP("not on this system");
#endif
    }

    void aNewerFormatIsLookedAtAndNotTouched()
    {
        TestPortfolio portfolio;
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        const RecordId other = portfolio.put(project(QStringLiteral("Dream")));
        portfolio.close();
        {
            const auto database = Database::open(portfolio.path() + QStringLiteral("/portfolio.db"), Database::Mode::ReadWrite);
            VERIFY_OK(database);
            VERIFY_OK(database->execute("CREATE TABLE dream (seq INTEGER PRIMARY KEY, colour TEXT);"
                                        "ALTER TABLE project ADD COLUMN mood TEXT;"
                                        "ALTER TABLE record ADD COLUMN weight INTEGER;"
                                        "CREATE VIEW evil AS SELECT 1;"
                                        "CREATE TRIGGER evil_too AFTER INSERT ON record BEGIN DELETE FROM record; END;"
                                        "UPDATE record SET kind = 'dream' WHERE title = 'Dream';"
                                        "PRAGMA user_version = 999"));
        }
        const auto before = allFiles(portfolio.path());
        {
            const auto looked = Portfolio::openAsAllowed(portfolio.environment(), portfolio.path());
            VERIFY_OK(looked);
            QCOMPARE((*looked)->looking().why, Looking::Why::Newer);
            QCOMPARE((*looked)->looking().unknownRecords, 1);
            QVERIFY((*looked)->reader().record(kite).has_value());
            QVERIFY(!(*looked)->reader().record(other).has_value());
            QCOMPARE((*looked)->reader().search(QStringLiteral("kite"))->size(), 1);
            QCOMPARE((*looked)->apply({}).error().code, ErrorCode::PortfolioReadOnly);
        }
        // What leaves the program must not silently be less than there is.
        QCOMPARE(PortfolioView::open(portfolio.files, portfolio.path()).error().code, ErrorCode::PortfolioNewer);
        QCOMPARE(allFiles(portfolio.path()), before);
    }

    void aFormatThatNobodyUnderstandsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("no records") << QByteArray("DROP TABLE record");
        QTest::newRow("other records") << QByteArray("ALTER TABLE record RENAME COLUMN title TO headline");
        QTest::newRow("a view in place of records") << QByteArray("ALTER TABLE record RENAME TO r2; CREATE VIEW record AS SELECT * FROM r2");
        QTest::newRow("no mark") << QByteArray("PRAGMA application_id = 0");
    }

    void aFormatThatNobodyUnderstandsIsRefused()
    {
        QFETCH(const QByteArray, change);
        TestPortfolio portfolio;
        portfolio.close();
        {
            const auto database = Database::open(portfolio.path() + QStringLiteral("/portfolio.db"), Database::Mode::ReadWrite);
            VERIFY_OK(database);
            VERIFY_OK(database->execute("PRAGMA foreign_keys = OFF; " + change + "; PRAGMA user_version = 999"));
        }
        const auto before = allFiles(portfolio.path());
        QCOMPARE(Portfolio::openAsAllowed(portfolio.environment(), portfolio.path()).error().code, ErrorCode::PortfolioNewer);
        QCOMPARE(allFiles(portfolio.path()), before);
    }

    void aPulledStickMakesNothingNew()
    {
        TestPortfolio portfolio;
        move(portfolio, QStringLiteral("exfat"));
        const RecordId kite = portfolio.put(project(QStringLiteral("Kite")));
        const QByteArray before = logicalDump(portfolio->reader());
        const QString away = portfolio.beside(QStringLiteral("away"));
        QVERIFY(QDir().rename(portfolio.path(), away));
        QVERIFY(portfolio->isGone());
        Edit edit;
        edit.erase(kite);
        QCOMPARE(portfolio->apply(edit).error().code, ErrorCode::PortfolioGone);
        QCOMPARE(portfolio->takeSnapshot().error().code, ErrorCode::PortfolioGone);
        QCOMPARE(portfolio->takeUpAgain().error().code, ErrorCode::PortfolioGone);
        MediaBatch batch(portfolio->media());
        const auto nothing = [](char *, qint64) -> Result<qint64> { return 0; };
        QCOMPARE(batch.stage(nothing, QStringLiteral("a.txt")).error().code, ErrorCode::PortfolioGone);
        QVERIFY(!QFile::exists(portfolio.path()));
        // Put back, it goes on where it was.
        QVERIFY(QDir().rename(away, portfolio.path()));
        VERIFY_OK(portfolio->takeUpAgain());
        QCOMPARE(logicalDump(portfolio->reader()), before);
        VERIFY_OK(portfolio->apply(edit));
        portfolio.reopen();
        QVERIFY(!portfolio->reader().record(kite).has_value());
    }

    void whatComesBackIsLookedAtFirst()
    {
        TestPortfolio portfolio;
        move(portfolio, QStringLiteral("exfat"));
        const QString away = portfolio.beside(QStringLiteral("away"));
        QVERIFY(QDir().rename(portfolio.path(), away));
        // Another portfolio in its place stays as it is, without a lock of ours.
        VERIFY_OK(Portfolio::create(portfolio.environment(), portfolio.path(), {QStringLiteral("Mo"), QStringLiteral("en"), {}}));
        const auto stranger = allFiles(portfolio.path());
        QVERIFY(!portfolio->takeUpAgain());
        QCOMPARE(portfolio->apply({}).error().code, ErrorCode::PortfolioLockLost);
        QCOMPARE(allFiles(portfolio.path()), stranger);
        QVERIFY(QDir(portfolio.path()).removeRecursively());
        QVERIFY(QDir().rename(away, portfolio.path()));
        // Meanwhile it is open on another computer.
        lockFrom(QStringLiteral("PC-14"), portfolio);
        QCOMPARE(portfolio->takeUpAgain().error().code, ErrorCode::PortfolioLocked);
        // It was, and has been closed there.
        QVERIFY(QFile::remove(portfolio.path() + QStringLiteral("/kinfolio.lock")));
        VERIFY_OK(portfolio->takeUpAgain());
        portfolio.put(project(QStringLiteral("Kite")));
    }

private:
    QTemporaryDir m_temporary;
};

QTEST_GUILESS_MAIN(PlacesTest)
#include "placestest.moc"
