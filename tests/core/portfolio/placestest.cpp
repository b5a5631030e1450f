// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a portfolio does in each kind of place.

#include "tests/support/testportfolio.h"

using namespace kinfolio;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
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
        QCOMPARE(QDir(portfolio.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("portfolio.db")});
        QFile database(portfolio.path() + QStringLiteral("/portfolio.db"));
        QVERIFY(database.open(QIODevice::ReadOnly));
        QCOMPARE(database.read(20).at(18), char(1)); // SQLite file format 1.3: rollback journal
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
};

QTEST_GUILESS_MAIN(PlacesTest)
#include "placestest.moc"
