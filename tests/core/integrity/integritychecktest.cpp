// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Breaks one thing at a time in a portfolio and looks whether it is named, and mended where that can be done.

#include "core/portfolio/integritycheck.h"

#include "core/portfolio/filing.h"
#include "core/portfolio/snapshots.h"
#include "core/records/artifact.h"
#include "core/records/project.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;

class IntegrityCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsNothingInAWholePortfolio();
    void worksWhileAnotherWrites();
    void findsAMissingFile();
    void findsAChangedFile();
    void findsAShortenedFile();
    void toleratesForeignFiles();
    void removesWhatNothingUses();
    void keepsWhatASnapshotUses();
    void findsReferencesThatLeadNowhere();
    void findsRecordsWithoutContent();
    void makesAStaleIndexAnew();
    void noticesWordsThatTheIndexDoesNotHave();
    void findsADamagedDatabase();
    void findsADamagedSnapshot();
    void clearsLeftoversOfInterruptedWork();
    void takesASnapshotBeforeItMends();
    void mendsNothingWhenNothingIsWrong();
    void stopsWhenAsked();

private:
    void closePortfolio() { m_portfolio.reset(); }
    void reopen();
    void execute(const char *sql);
    QList<Problem> check();
    QStringList codes();
    QString mediaPath() const { return m_portfolio->media().path(m_media); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    SystemFiles m_files;
    SystemClock m_clock;
    std::unique_ptr<Portfolio> m_portfolio;
    RecordId m_project;
    RecordId m_artifact;
    MediaInfo m_media;
};

void IntegrityCheckTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(QStringLiteral("p"));
    auto made =
        Portfolio::create({m_files, m_clock}, m_folder, {QStringLiteral("Kim"), QStringLiteral("en"), {}});
    QVERIFY(made);
    m_portfolio = std::move(*made);
    Edit edit;
    for (int i = 0; i < 200; ++i) {
        auto project = std::make_unique<Project>();
        project->title = QStringLiteral("Project number %1").arg(i);
        project->summary = QStringLiteral("Built a sequencer out of %1 old parts, and it works.").arg(i);
        m_project = edit.put(std::move(project));
    }
    QVERIFY(m_portfolio->apply(edit));
    QFile file(m_dir->filePath(QStringLiteral("photo.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a picture of it");
    file.close();
    auto staged = stageArtifacts(m_portfolio->media(), {file.fileName()}, {m_project, {}});
    QVERIFY(staged);
    QVERIFY(fileInto(*m_portfolio, *staged));
    m_media = staged->files.first().media;
    m_artifact = staged->files.first().record;
}

void IntegrityCheckTest::cleanup()
{
    m_portfolio.reset();
    m_dir.reset();
}

void IntegrityCheckTest::reopen()
{
    closePortfolio();
    auto opened = Portfolio::open({m_files, m_clock}, m_folder);
    QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().detail));
    m_portfolio = std::move(*opened);
}

// Changes the database behind the portfolio's back.
void IntegrityCheckTest::execute(const char *sql)
{
    closePortfolio();
    const auto database =
        Database::open(m_folder + QStringLiteral("/portfolio.db"), Database::Mode::ReadWrite);
    QVERIFY(database);
    const auto done = database->execute(QByteArray("PRAGMA foreign_keys = OFF;") + sql);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
}

QList<Problem> IntegrityCheckTest::check()
{
    const auto view = PortfolioView::open(m_files, m_folder);
    if (!view)
        return {{QStringLiteral("view: ") + errorName(view.error().code), {}, false, false}};
    const auto problems = checkPortfolio(**view, m_files);
    if (!problems)
        return {{QStringLiteral("check: ") + problems.error().detail, {}, false, false}};
    return *problems;
}

QStringList IntegrityCheckTest::codes()
{
    QStringList found;
    for (const Problem &problem : check())
        found.append(problem.code);
    return found;
}

void IntegrityCheckTest::findsNothingInAWholePortfolio()
{
    Edit edit;
    edit.erase(m_project);
    QVERIFY(m_portfolio->apply(edit));
    QVERIFY(m_portfolio->takeSnapshot());
    QCOMPARE(codes(), QStringList());
    closePortfolio();
    QCOMPARE(codes(), QStringList());
}

void IntegrityCheckTest::worksWhileAnotherWrites()
{
    const auto view = PortfolioView::open(m_files, m_folder);
    QVERIFY(view);
    int writes = 0;
    const auto problems = checkPortfolio(**view, m_files, [&](qint64, qint64) {
        Edit edit;
        auto project = std::make_unique<Project>();
        project->title = QStringLiteral("Written meanwhile");
        edit.put(std::move(project));
        writes += m_portfolio->apply(edit) ? 1 : 0;
        return true;
    });
    QVERIFY(problems && problems->isEmpty());
    QVERIFY(writes > 0);
}

void IntegrityCheckTest::findsAMissingFile()
{
    QVERIFY(QFile::remove(mediaPath()));
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("media.missing"));
    QVERIFY(problems.first().subject.startsWith(QLatin1String("media/")));
    QVERIFY(problems.first().subject.contains(m_media.hash.text()));
    QVERIFY(!problems.first().repairable);
    QVERIFY(!problems.first().harmless);
}

void IntegrityCheckTest::findsAChangedFile()
{
    QFile file(mediaPath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("A");
    file.close();
    QCOMPARE(codes(), QStringList{QStringLiteral("media.damaged")});
}

void IntegrityCheckTest::findsAShortenedFile()
{
    QVERIFY(QFile::resize(mediaPath(), 3));
    QCOMPARE(codes(), QStringList{QStringLiteral("media.damaged")});
}

void IntegrityCheckTest::toleratesForeignFiles()
{
    QFile file(m_folder + QStringLiteral("/media/Thumbs.db"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("media.unknown-file"));
    QCOMPARE(problems.first().subject, QStringLiteral("media/Thumbs.db"));
    QVERIFY(problems.first().harmless);
    QVERIFY(!problems.first().repairable);
}

void IntegrityCheckTest::removesWhatNothingUses()
{
    Edit edit;
    edit.changes.emplace_back(RemoveRecord{m_artifact});
    QVERIFY(m_portfolio->apply(edit));
    const QString path = mediaPath();
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("media.unreferenced"));
    QVERIFY(problems.first().repairable && problems.first().harmless);
    const auto mended = repairPortfolio(*m_portfolio, problems);
    QVERIFY(mended);
    QCOMPARE(mended->size(), 1);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(codes(), QStringList());

    // Going back to the snapshot of before brings the row back, without its file.
    const auto snapshots = Snapshots(m_files, m_portfolio->folder()).list();
    QVERIFY(snapshots && snapshots->size() == 1);
    QVERIFY(m_portfolio->restoreSnapshot(snapshots->first().name));
    QCOMPARE(codes(), QStringList{QStringLiteral("media.unreferenced")});
    QVERIFY(repairPortfolio(*m_portfolio, check()));
    QCOMPARE(codes(), QStringList());
}

void IntegrityCheckTest::keepsWhatASnapshotUses()
{
    QVERIFY(m_portfolio->takeSnapshot());
    Edit edit;
    edit.changes.emplace_back(RemoveRecord{m_artifact});
    QVERIFY(m_portfolio->apply(edit));
    QCOMPARE(codes(), QStringList());
    QVERIFY(QFile::exists(mediaPath()));
}

void IntegrityCheckTest::findsReferencesThatLeadNowhere()
{
    execute("DELETE FROM media; UPDATE link SET to_seq = 4711;");
    const auto found = codes();
    QCOMPARE(found.count(QStringLiteral("link.broken")), 2);
    QVERIFY(!found.contains(QStringLiteral("database.damaged")));
}

void IntegrityCheckTest::findsRecordsWithoutContent()
{
    execute("DELETE FROM project WHERE seq = (SELECT max(seq) FROM project);");
    const auto problems = check();
    QCOMPARE(problems.first().code, QStringLiteral("record.incomplete"));
    QCOMPARE(problems.first().subject, m_project.text());
}

void IntegrityCheckTest::makesAStaleIndexAnew()
{
    execute("INSERT INTO search (search) VALUES ('delete-all');");
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("search.stale"));
    reopen();
    QVERIFY(m_portfolio->reader().search(QStringLiteral("sequencer"))->isEmpty());
    QVERIFY(repairPortfolio(*m_portfolio, problems));
    QVERIFY(!m_portfolio->reader().search(QStringLiteral("sequencer"))->isEmpty());
    QCOMPARE(codes(), QStringList());
}

void IntegrityCheckTest::noticesWordsThatTheIndexDoesNotHave()
{
    execute(
        "UPDATE project SET summary = 'a word nobody indexed' WHERE seq = (SELECT min(seq) FROM project);");
    QCOMPARE(codes(), QStringList{QStringLiteral("search.stale")});
}

void IntegrityCheckTest::findsADamagedDatabase()
{
    closePortfolio();
    QFile file(m_folder + QStringLiteral("/portfolio.db"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    // The last pages hold rows and index entries; the first ones would keep it from being opened at all.
    file.seek(file.size() - qint64(3) * 4096);
    file.write(QByteArray(qsizetype(3) * 4096, '\x5a'));
    file.close();
    QVERIFY(codes().contains(QStringLiteral("database.damaged")));
}

void IntegrityCheckTest::findsADamagedSnapshot()
{
    const auto name = m_portfolio->takeSnapshot();
    QVERIFY(name);
    QFile file(m_portfolio->folder().snapshots() + QLatin1Char('/') + *name + QStringLiteral(".db"));
    QVERIFY(file.resize(file.size() - 4096));
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("snapshot.unreadable"));
    QCOMPARE(problems.first().subject, *name);
}

void IntegrityCheckTest::clearsLeftoversOfInterruptedWork()
{
    QVERIFY(QDir().mkpath(m_folder + QStringLiteral("/staging/abc")));
    QCOMPARE(codes(), QStringList()); // somebody works here: not a leftover
    closePortfolio();
    const auto problems = check();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().code, QStringLiteral("staging.leftover"));
    reopen();
    QVERIFY(repairPortfolio(*m_portfolio, problems));
    closePortfolio();
    QCOMPARE(codes(), QStringList());
}

void IntegrityCheckTest::takesASnapshotBeforeItMends()
{
    execute("INSERT INTO search (search) VALUES ('delete-all');");
    reopen();
    const Snapshots snapshots(m_files, m_portfolio->folder());
    QCOMPARE(snapshots.list()->size(), 0);
    QVERIFY(repairPortfolio(*m_portfolio, check()));
    QCOMPARE(snapshots.list()->size(), 1);
}

void IntegrityCheckTest::mendsNothingWhenNothingIsWrong()
{
    const auto mended = repairPortfolio(*m_portfolio, check());
    QVERIFY(mended && mended->isEmpty());
    QCOMPARE(Snapshots(m_files, m_portfolio->folder()).list()->size(), 0);
}

void IntegrityCheckTest::stopsWhenAsked()
{
    const auto view = PortfolioView::open(m_files, m_folder);
    QVERIFY(view);
    const auto problems = checkPortfolio(**view, m_files, [](qint64, qint64) { return false; });
    QVERIFY(!problems);
    QCOMPARE(problems.error().code, ErrorCode::Interrupted);
}

QTEST_GUILESS_MAIN(IntegrityCheckTest)

#include "integritychecktest.moc"
