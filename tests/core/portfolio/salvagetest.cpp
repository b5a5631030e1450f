// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A damaged database is only read, kept as it was, and built anew from what it, the snapshot and the journal still know.

#include "core/portfolio/salvage.h"

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/snapshots.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/store/rescue.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QDir>
#include <QDirIterator>

using namespace kinfolio;

namespace {

constexpr qint64 PageSize = 4096;
const Error Damaged{ErrorCode::PortfolioDamaged, QStringLiteral("test"), {}};

// Many words, not one: the search index keeps a word as it is, and is to hold nothing that looks like this text.
QString words(qsizetype length)
{
    return QStringLiteral("so ").repeated(length / 3 + 1).left(length);
}

QJsonObject project(const QString &title, qsizetype length = 20)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")},
            {QStringLiteral("title"), title},
            {QStringLiteral("summary"), words(length)}};
}

} // namespace

class SalvageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openingToWriteLeavesDamageAsItIs();
    void givesTheSameForAWholeDatabase();
    void findsAllOfItInSnapshotAndJournal_data();
    void findsAllOfItInSnapshotAndJournal();
    void isBuiltFromTheJournalOfANewPortfolio();
    void readsOverALostPage();
    void keepsTheTitleOfARecordWithoutContent();
    void prefersTheJournalToAGarbledText();
    void withoutCopiesAGarbledTextEndsEarly_data();
    void withoutCopiesAGarbledTextEndsEarly();
    void followsTheSnapshotThatTheJournalFollows();
    void takesTheNewestGoodSnapshot();
    void whatWasRemovedStaysRemoved();
    void leavesOutLinksWhoseEndIsLost();
    void keepsReferencesToLostFiles();
    void keepsTheDamagedFile();
    void doesNothingWhereNothingWasOurs_data();
    void doesNothingWhereNothingWasOurs();
    void leavesEverythingWhenTheDiskIsFull();
    void leavesEverythingWhenAStepFails();
    void isRefusedWhileAnotherHoldsIt();
    void deletingForGoodTakesTheKeptFileToo();

private:
    [[nodiscard]] QString database() const { return m_portfolio->path() + QStringLiteral("/portfolio.db"); }
    [[nodiscard]] QByteArray bytes(const QString &path) const
    {
        return contentOf(path);
    }
    void write(qint64 at, const QByteArray &noise) const
    {
        QFile file(database());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(noise) == noise.size());
    }
    /// Overwrites every page that holds these bytes.
    int overwritePagesWith(const QByteArray &text, char noise) const;
    Result<Salvaged> salvage(const Error &reason = Damaged)
    {
        return salvagePortfolio(m_portfolio->environment(), m_portfolio->path(), reason);
    }
    /// Opens it, looks whether it is whole, and gives its dump.
    QByteArray dumpNow();
    [[nodiscard]] QMap<QString, QByteArray> allFiles() const;
    void removeBackups() const { QVERIFY(QDir(m_portfolio->path() + QStringLiteral("/backups")).removeRecursively()); }

    std::unique_ptr<TestPortfolio> m_portfolio;
    RecordId m_early; ///< in the snapshot
    RecordId m_late; ///< in the journal
    RecordId m_file;
    QString m_snapshot;
    QByteArray m_dump;
};

// A snapshot, edits after it: new, changed, binned and removed records, files, links; closed.
void SalvageTest::init()
{
    m_portfolio = std::make_unique<TestPortfolio>();
    for (int i = 0; i < 100; ++i)
        m_early = m_portfolio->put(project(QStringLiteral("Early %1").arg(i), qsizetype(50) * i));
    const RecordId binned = m_portfolio->put(project(QStringLiteral("Binned")));
    const RecordId removed = m_portfolio->put(project(QStringLiteral("Removed")));
    m_file = m_portfolio->addFile(QStringLiteral("kept.txt"), "kept content");
    Edit links;
    links.link(m_file, LinkRole::ProducedIn, m_early, 3, QStringLiteral("a note"));
    const LinkId unlinked = links.link(binned, LinkRole::FollowsFrom, m_early);
    links.link(removed, LinkRole::FollowsFrom, m_early);
    VERIFY_OK((*m_portfolio)->apply(links));
    m_snapshot = (*m_portfolio)->takeSnapshot().value();

    m_late = m_portfolio->put(project(QStringLiteral("Late"), 9000));
    Edit edit;
    edit.erase(binned);
    edit.unlink(unlinked);
    edit.changes.emplace_back(RemoveRecord{removed});
    edit.link(m_late, LinkRole::FollowsFrom, m_early, 1, QStringLiteral("later"));
    edit.put(std::move(*recordUpdatedByJson(**(*m_portfolio)->reader().record(m_early), project(QStringLiteral("Renamed")))));
    VERIFY_OK((*m_portfolio)->apply(edit));
    m_portfolio->addFile(QStringLiteral("late.txt"), "late content");
    m_dump = logicalDump((*m_portfolio)->reader());
    m_portfolio->close();
}

int SalvageTest::overwritePagesWith(const QByteArray &text, char noise) const
{
    const QByteArray content = bytes(database());
    int count = 0;
    for (qint64 at = 0; at < content.size(); at += PageSize) {
        if (content.mid(at, PageSize).contains(text)) {
            write(at, QByteArray(PageSize, noise));
            ++count;
        }
    }
    return count;
}

QByteArray SalvageTest::dumpNow()
{
    m_portfolio->reopen();
    QByteArray dump = logicalDump((*m_portfolio)->reader());
    m_portfolio->close();
    const auto view = PortfolioView::open(m_portfolio->files, m_portfolio->path());
    if (!view)
        return "cannot be opened";
    const auto problems = checkPortfolio(**view, m_portfolio->files);
    if (!problems)
        return "cannot be checked";
    for (const Problem &problem : *problems) {
        if (!problem.harmless && problem.code != QLatin1String("media.missing"))
            return problem.code.toLatin1();
    }
    return dump;
}

QMap<QString, QByteArray> SalvageTest::allFiles() const
{
    QMap<QString, QByteArray> found;
    QDirIterator it(m_portfolio->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        found.insert(path, it.fileInfo().isDir() ? QByteArray("folder") : bytes(path));
    }
    return found;
}

void SalvageTest::openingToWriteLeavesDamageAsItIs()
{
    // A page that nobody asks for when it is opened.
    QVERIFY(overwritePagesWith("Early 40", '\x5a') > 0);
    const auto before = allFiles();
    const auto opened = Portfolio::open(m_portfolio->environment(), m_portfolio->path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::PortfolioDamaged);
    QCOMPARE(allFiles(), before);
}

void SalvageTest::givesTheSameForAWholeDatabase()
{
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->linksLeftOut, 0);
    QCOMPARE(salvaged->incomplete, 0);
    QCOMPARE(dumpNow(), m_dump);
    removeBackups();
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
}

void SalvageTest::findsAllOfItInSnapshotAndJournal_data()
{
    QTest::addColumn<QByteArray>("start"); // written over its beginning
    QTest::addColumn<double>("cutAt");
    QTest::newRow("zero length") << QByteArray() << 0.0;
    QTest::newRow("zeros only") << QByteArray("zeros") << 1.0;
    QTest::newRow("no database") << QByteArray(PageSize, 'x') << 1.0;
    QTest::newRow("cut in the middle") << QByteArray() << 0.5;
    QTest::newRow("cut in a page") << QByteArray() << 0.73;
    QTest::newRow("gone") << QByteArray() << -1.0;
}

void SalvageTest::findsAllOfItInSnapshotAndJournal()
{
    QFETCH(QByteArray, start);
    QFETCH(double, cutAt);
    QFile file(database());
    const qint64 size = file.size();
    if (start == "zeros")
        write(0, QByteArray(size, '\0'));
    else if (!start.isEmpty())
        write(0, start);
    if (cutAt < 0)
        QVERIFY(file.remove());
    else if (cutAt < 1)
        QVERIFY(file.resize(qint64(double(size) * cutAt)));
    const QByteArray damaged = bytes(database());

    const auto opened = Portfolio::open(m_portfolio->environment(), m_portfolio->path());
    QVERIFY(!opened);
    QCOMPARE(bytes(database()), damaged);
    QVERIFY(canBeSalvaged(m_portfolio->files, {m_portfolio->path()}, opened.error().code));
    const auto salvaged = salvage(opened.error());
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->snapshot, m_snapshot);
    QVERIFY(salvaged->journalLines >= 3);
    QCOMPARE(salvaged->kept.isEmpty(), cutAt < 0);
    QCOMPARE(dumpNow(), m_dump);
}

void SalvageTest::isBuiltFromTheJournalOfANewPortfolio()
{
    m_portfolio = std::make_unique<TestPortfolio>();
    m_portfolio->put(project(QStringLiteral("One")));
    const auto info = (*m_portfolio)->reader().info();
    m_dump = logicalDump((*m_portfolio)->reader());
    m_portfolio->close();
    QFile file(database());
    QVERIFY(file.resize(0));
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
    m_portfolio->reopen();
    QCOMPARE((*m_portfolio)->reader().info()->portfolioId, info->portfolioId);
    QCOMPARE((*m_portfolio)->reader().info()->copyId, info->copyId);
    QVERIFY((*m_portfolio)->reader().info()->lastChange > info->lastChange);
}

void SalvageTest::readsOverALostPage()
{
    // Without any copies, the rows on other pages are there.
    removeBackups();
    QVERIFY(overwritePagesWith("Early 40", '\x5a') > 0);
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QVERIFY2(salvaged->fromDatabase > 60, qPrintable(QString::number(salvaged->fromDatabase)));
    const QByteArray dump = dumpNow();
    QVERIFY(dump.contains("Renamed") && dump.contains("Noor Haddad") && dump.contains("Early 1"));
}

void SalvageTest::keepsTheTitleOfARecordWithoutContent()
{
    removeBackups();
    {
        const auto opened = Database::open(database(), Database::Mode::ReadWrite);
        VERIFY_OK(opened);
        VERIFY_OK(opened->execute("DELETE FROM project WHERE title = 'Early 40'"));
    }
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->incomplete, 1);
    QVERIFY(dumpNow().contains("Early 40"));
}

void SalvageTest::prefersTheJournalToAGarbledText()
{
    // The last page of a long text, which no check of SQLite's looks into.
    const QByteArray content = bytes(database());
    const qint64 at = content.lastIndexOf(words(3000).toUtf8());
    QVERIFY(at > 0);
    write(at + 500, QByteArray(200, '\0'));
    const auto view = PortfolioView::open(m_portfolio->files, m_portfolio->path());
    VERIFY_OK(view);
    VERIFY_OK((*view)->database().check(Database::Check::Quick));
    const auto problems = checkPortfolio(**view, m_portfolio->files);
    VERIFY_OK(problems);
    QVERIFY(needsSalvage(*problems));
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
}

void SalvageTest::withoutCopiesAGarbledTextEndsEarly_data()
{
    QTest::addColumn<QByteArray>("noise");
    QTest::newRow("zeros") << QByteArray(200, '\0');
    QTest::newRow("no UTF-8") << QByteArray(200, '\xfe');
}

void SalvageTest::withoutCopiesAGarbledTextEndsEarly()
{
    QFETCH(QByteArray, noise);
    removeBackups();
    const qint64 at = bytes(database()).lastIndexOf(words(3000).toUtf8());
    QVERIFY(at > 0);
    write(at + 500, noise);
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->incomplete, 1);
    const QByteArray dump = dumpNow();
    // All are there; one is shorter, by what was overwritten and what stood behind it.
    QCOMPARE(dump.count("\"title\""), m_dump.count("\"title\""));
    QVERIFY2(dump.size() <= m_dump.size() - noise.size(), dump.constData());
    QVERIFY(dump.size() > m_dump.size() - 9000);
    QVERIFY(!dump.contains("\\u0000") && !dump.contains("\xef\xbf\xbd"));
}

void SalvageTest::followsTheSnapshotThatTheJournalFollows()
{
    m_portfolio->reopen();
    VERIFY_OK((*m_portfolio)->restoreSnapshot(m_snapshot));
    m_portfolio->put(project(QStringLiteral("After going back")));
    m_dump = logicalDump((*m_portfolio)->reader());
    m_portfolio->close();
    QVERIFY(!m_dump.contains("Renamed"));
    QFile file(database());
    QVERIFY(file.resize(0));
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->snapshot, m_snapshot);
    QCOMPARE(dumpNow(), m_dump);
}

void SalvageTest::takesTheNewestGoodSnapshot()
{
    m_portfolio->clock.advance(60'000);
    m_portfolio->reopen();
    const auto newest = (*m_portfolio)->takeSnapshot();
    VERIFY_OK(newest);
    m_portfolio->close();
    QFile snapshot(m_portfolio->path() + QStringLiteral("/backups/") + *newest + QStringLiteral(".db"));
    QVERIFY(snapshot.resize(snapshot.size() / 2));
    QFile file(database());
    QVERIFY(file.resize(file.size() / 2));
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->snapshot, m_snapshot);
    QVERIFY(snapshot.remove()); // which the doctor would find
    QVERIFY(dumpNow().contains("Early 98"));
}

void SalvageTest::whatWasRemovedStaysRemoved()
{
    m_portfolio->reopen();
    Edit edit;
    edit.changes.emplace_back(RemoveRecord{m_early});
    VERIFY_OK((*m_portfolio)->apply(edit));
    m_dump = logicalDump((*m_portfolio)->reader());
    m_portfolio->close();
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
    QFile file(database());
    QVERIFY(file.resize(0));
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
    m_portfolio->reopen();
    QVERIFY(*Tombstones((*m_portfolio)->database()).has(m_early));
}

void SalvageTest::leavesOutLinksWhoseEndIsLost()
{
    removeBackups();
    {
        const auto opened = Database::open(database(), Database::Mode::ReadWrite);
        VERIFY_OK(opened);
        VERIFY_OK(opened->execute("PRAGMA foreign_keys = OFF; DELETE FROM record WHERE title = 'Late';"
                                  "DELETE FROM project WHERE title = 'Late'"));
    }
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->linksLeftOut, 1);
    QCOMPARE(salvaged->links, 1);
    QVERIFY(dumpNow().contains("a note"));
}

void SalvageTest::keepsReferencesToLostFiles()
{
    removeBackups();
    {
        const auto opened = Database::open(database(), Database::Mode::ReadWrite);
        VERIFY_OK(opened);
        VERIFY_OK(opened->execute("PRAGMA foreign_keys = OFF; DELETE FROM media"));
    }
    QVERIFY(QFile::remove(QDir(m_portfolio->path()).filePath(
        QStringLiteral("media/") + [&] {
            const QString hash = Sha256::of("kept content").text();
            return hash.left(2) + QLatin1Char('/') + hash + QStringLiteral(".txt");
        }())));
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    QCOMPARE(salvaged->mediaMissing, 1);
    m_portfolio->reopen();
    QCOMPARE(recordMedia(**(*m_portfolio)->reader().record(m_file)).front(), Sha256::of("kept content"));
    const auto late = (*m_portfolio)->reader().media(Sha256::of("late content"));
    VERIFY_OK(late);
    QVERIFY(late->has_value());
    VERIFY_OK((*m_portfolio)->media().verify(**late));
    QCOMPARE((**late).mediaType, QStringLiteral("text/plain"));
}

void SalvageTest::keepsTheDamagedFile()
{
    write(PageSize, QByteArray(PageSize, '\x5a'));
    const QByteArray damaged = bytes(database());
    const QByteArray journal = bytes(m_portfolio->path() + QStringLiteral("/backups/journal.jsonl"));
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    const QString kept = m_portfolio->path() + QLatin1Char('/') + salvaged->kept;
    QCOMPARE(bytes(kept), damaged);
    QCOMPARE(bytes(kept.chopped(3) + QStringLiteral(".jsonl")), journal);
    QVERIFY(!QFileInfo::exists(m_portfolio->path() + QStringLiteral("/staging")));
    QVERIFY(!QFileInfo::exists(m_portfolio->path() + QStringLiteral("/kinfolio.lock")));
    // It is no snapshot, and the journal goes on from one of the new database.
    const auto snapshots = Snapshots(m_portfolio->files, {m_portfolio->path()}).list();
    VERIFY_OK(snapshots);
    QCOMPARE(snapshots->size(), 2);
    QCOMPARE(dumpNow(), m_dump);
    // Once more in the same second: nothing is overwritten.
    const auto again = salvage();
    VERIFY_OK(again);
    QVERIFY(again->kept != salvaged->kept);
    QCOMPARE(bytes(kept), damaged);
}

void SalvageTest::doesNothingWhereNothingWasOurs_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("just a text\n").repeated(500);
    QTest::newRow("a database of somebody") << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, '\x11');
}

void SalvageTest::doesNothingWhereNothingWasOurs()
{
    QFETCH(QByteArray, content);
    m_portfolio->close();
    QVERIFY(QDir(m_portfolio->path()).removeRecursively());
    QVERIFY(QDir().mkpath(m_portfolio->path()));
    write(0, content);
    const auto before = allFiles();
    const auto opened = Portfolio::open(m_portfolio->environment(), m_portfolio->path());
    QVERIFY(!opened);
    const auto salvaged = salvage(opened.error());
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error(), opened.error());
    QCOMPARE(allFiles(), before);
    if (opened.error().code != ErrorCode::PortfolioDamaged)
        QVERIFY(!canBeSalvaged(m_portfolio->files, {m_portfolio->path()}, opened.error().code));
}

void SalvageTest::leavesEverythingWhenTheDiskIsFull()
{
    write(PageSize, QByteArray(PageSize, '\x5a'));
    QDir().rmdir(m_portfolio->path() + QStringLiteral("/staging")); // empty, from files that were added
    const auto before = allFiles();
    m_portfolio->files.plan.room = 100'000;
    const auto salvaged = salvage();
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error().code, ErrorCode::NoSpace);
    m_portfolio->files.plan.room.reset();
    QCOMPARE(allFiles(), before);
    VERIFY_OK(salvage());
    QCOMPARE(dumpNow(), m_dump);
}

void SalvageTest::leavesEverythingWhenAStepFails()
{
    for (int operation = 1; operation < 100; ++operation) {
        init();
        write(PageSize, QByteArray(PageSize, '\x5a'));
        const QByteArray damaged = bytes(database());
        m_portfolio->files.plan.operations = 0;
        m_portfolio->files.plan.failingOperation = operation;
        const auto salvaged = salvage();
        const bool reached = m_portfolio->files.plan.operations >= operation;
        m_portfolio->files.plan = {};
        // The old one or the new one, never half of either.
        if (bytes(database()) == damaged) {
            QVERIFY(!salvaged);
            VERIFY_OK(salvage());
        }
        QCOMPARE(dumpNow(), m_dump);
        if (!reached)
            return;
    }
    QFAIL("salvaging takes more operations than expected");
}

void SalvageTest::isRefusedWhileAnotherHoldsIt()
{
    m_portfolio->reopen();
    const auto salvaged = salvage();
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error().code, ErrorCode::PortfolioLocked);
}

void SalvageTest::deletingForGoodTakesTheKeptFileToo()
{
    const auto salvaged = salvage();
    VERIFY_OK(salvaged);
    const QString kept = m_portfolio->path() + QLatin1Char('/') + salvaged->kept;
    QVERIFY(bytes(kept).contains("Late"));
    m_portfolio->reopen();
    VERIFY_OK((*m_portfolio)->eraseForGood({m_late}));
    QVERIFY(!QFileInfo::exists(kept));
    const auto files = allFiles();
    for (auto file = files.begin(); file != files.end(); ++file)
        QVERIFY2(!file.value().contains("Late"), qPrintable(file.key()));
}

QTEST_GUILESS_MAIN(SalvageTest)
#include "salvagetest.moc"
