// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A portfolio of the first schema opens, is copied first, comes to the newest schema and loses nothing.

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/snapshots.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds.h"
#include "core/store/migrator.h"
#include "tests/support/firstportfolio.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QDir>

using namespace kinfolio;

namespace {

QStringList textsOf(const Database &database, const QByteArray &sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        qFatal("%s", qPrintable(errorText(statement)));
    return statement->rows([](const Statement &row) { return row.text(0); }).value();
}

// Every value of the tables that the first schema had, in the columns that it had.
QStringList firstTables(const Database &database, const Database &first)
{
    QStringList lines;
    const QStringList tables =
        textsOf(first, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'");
    for (const QString &table : tables) {
        const QStringList columns =
            textsOf(first,
                    QStringLiteral("SELECT 'quote(\"' || name || '\")' FROM pragma_table_info('%1')")
                        .arg(table)
                        .toUtf8());
        const QString row = columns.join(QStringLiteral(" || ' ' || "));
        for (const QString &line :
             textsOf(database, QStringLiteral("SELECT %1 FROM \"%2\"").arg(row, table).toUtf8()))
            lines.append(table + QStringLiteral(": ") + line);
    }
    lines.sort();
    return lines;
}

} // namespace

class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        makeFirstPortfolio(m_folder->path());
    }

    void losesNothing()
    {
        const QString original = m_folder->filePath(QStringLiteral("original"));
        QVERIFY(QFile::copy(databasePath(), original));
        const auto first = Database::open(original, Database::Mode::ReadOnly);
        VERIFY_OK(first);
        QCOMPARE(*schemaVersion(*first), 1);
        const QStringList before = firstTables(*first, *first);
        QVERIFY(before.size() > 25);
        const auto portfolio = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(portfolio);
        QCOMPARE(*schemaVersion((*portfolio)->database()), newestSchema());
        QVERIFY(newestSchema() >= 2);
        QCOMPARE(firstTables((*portfolio)->database(), *first), before);
    }

    void isReadAndWrittenAfterwards()
    {
        const auto opened = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(opened);
        const PortfolioReader &reader = (*opened)->reader();
        const auto interests = reader.records(Interest::info());
        VERIFY_OK(interests);
        QCOMPARE(interests->size(), size_t(1));
        const RecordBase &interest = *interests->front();
        QCOMPARE(interest.tags.size(), 2);
        QVERIFY(interest.extra.contains(QStringLiteral("fromTheFuture")));
        QCOMPARE(reader.bin()->size(), size_t(1));
        QCOMPARE(reader.search(QStringLiteral("joints"))->size(), 1);

        auto group = std::make_unique<Group>();
        group->name = QStringLiteral("Radio club");
        Edit edit;
        const RecordId club = edit.put(std::move(group));
        edit.link(interest.id, LinkRole::PartOf, club);
        VERIFY_OK((*opened)->apply(edit));
        QCOMPARE(reader.search(QStringLiteral("club"))->size(), 1);
    }

    void isWholeAfterwards()
    {
        VERIFY_OK(Portfolio::open(m_environment, m_folder->path()));
        const auto view = PortfolioView::open(m_files, m_folder->path());
        VERIFY_OK(view);
        const auto problems = checkPortfolio(**view, m_files);
        VERIFY_OK(problems);
        for (const Problem &problem : *problems)
            QFAIL(qPrintable(problem.code + QLatin1Char(' ') + problem.subject));
    }

    void isCopiedFirstAndGoesBack()
    {
        const auto portfolio = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(portfolio);
        const Snapshots snapshots(m_files, (*portfolio)->folder());
        const auto list = snapshots.list();
        VERIFY_OK(list);
        QCOMPARE(list->size(), 1);
        const auto copy = snapshots.open(list->first().name);
        VERIFY_OK(copy);
        QCOMPARE(*schemaVersion(*copy), 1);
        QCOMPARE(firstTables(*copy, *copy).filter(QStringLiteral("record: ")),
                 firstTables((*portfolio)->database(), *copy).filter(QStringLiteral("record: ")));
        const QByteArray before = logicalDump((*portfolio)->reader());
        VERIFY_OK((*portfolio)->restoreSnapshot(list->first().name));
        QCOMPARE(*schemaVersion((*portfolio)->database()), newestSchema());
        QCOMPARE(logicalDump((*portfolio)->reader()), before);
    }

    // Whoever only looks leaves the file as it is and sees every kind all the same.
    void isReadWithoutBeingChanged()
    {
        const QByteArray bytes = contentOf(databasePath());
        const auto view = PortfolioView::open(m_files, m_folder->path());
        VERIFY_OK(view);
        for (const KindInfo *kind : allKinds())
            VERIFY_OK((*view)->reader().records(*kind));
        QCOMPARE((*view)->reader().search(QStringLiteral("hissed"))->size(), 1);
        const auto problems = checkPortfolio(**view, m_files);
        VERIFY_OK(problems);
        QVERIFY(problems->isEmpty());
        QCOMPARE(contentOf(databasePath()), bytes);
    }

    // Wherever somebody loses patience, what is left is a portfolio that opens with all that was in it.
    void canBeStoppedAtAnyPoint()
    {
        makeLarge();
        const QString original = m_folder->filePath(QStringLiteral("original"));
        QVERIFY(QFile::copy(databasePath(), original));
        const auto first = Database::open(original, Database::Mode::ReadOnly);
        VERIFY_OK(first);
        const QStringList before = firstTables(*first, *first);
        int questions = 0;
        VERIFY_OK(Portfolio::open(m_environment, m_folder->path(), [&](qint64, qint64) { return ++questions > 0; }));
        QVERIFY2(questions > 20, qPrintable(QString::number(questions)));
        for (int last = 1; last <= questions; last += qMax(1, questions / 12)) {
            QVERIFY(QFile::remove(databasePath()) && QFile::copy(original, databasePath()));
            int asked = 0;
            const auto stopped = Portfolio::open(m_environment, m_folder->path(), [&](qint64, qint64) { return ++asked < last; });
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
            const QStringList left = QDir(m_folder->path()).entryList(QDir::Files);
            QCOMPARE(left, (QStringList{QStringLiteral("original"), QStringLiteral("portfolio.db")}));
            const auto opened = Portfolio::open(m_environment, m_folder->path());
            VERIFY_OK(opened);
            QCOMPARE(*schemaVersion((*opened)->database()), newestSchema());
            VERIFY_OK((*opened)->database().check(Database::Check::Thorough));
            QCOMPARE(firstTables((*opened)->database(), *first), before);
        }
    }

    void lookingAtItCanBeStopped()
    {
        makeLarge();
        const auto stopped = Portfolio::openToRead(m_environment, m_folder->path(), [](qint64, qint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
    }

    void staysAsItIsWhenTheCopyCannotBeMade()
    {
        m_files.plan.failRenameTo = QStringLiteral(".db"); // the copy on its way into backups
        const auto opened = Portfolio::open(m_environment, m_folder->path());
        QVERIFY(!opened);
        m_files.plan = {};
        const auto database = Database::open(databasePath(), Database::Mode::ReadOnly);
        VERIFY_OK(database);
        QCOMPARE(*schemaVersion(*database), 1);
        VERIFY_OK(Portfolio::open(m_environment, m_folder->path()));
    }

private:
    /// So much that SQLite has to work for a while.
    void makeLarge()
    {
        const auto database = Database::open(databasePath(), Database::Mode::ReadWrite);
        VERIFY_OK(database);
        VERIFY_OK(database->execute(
            "WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 15000) "
            "INSERT INTO record (seq, id, kind, title, created, modified, revision) "
            "SELECT i, printf('20000000-0000-4000-8000-%012d', i), 'interest', 'Bees ' || i, "
            "'2026-03-06T10:00:00.223Z', '2026-03-06T10:00:00.223Z', 1 FROM n;"
            "INSERT INTO interest (seq) SELECT seq FROM record WHERE seq >= 100"));
    }

    [[nodiscard]] QString databasePath() const { return m_folder->filePath(QStringLiteral("portfolio.db")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FaultyFiles m_files;
    FixedClock m_clock;
    Environment m_environment{m_files, m_clock};
};

QTEST_GUILESS_MAIN(MigrationTest)
#include "migrationtest.moc"
