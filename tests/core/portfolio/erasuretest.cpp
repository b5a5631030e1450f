// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deleted for good means: no byte of it in any file of the folder, everything else as it was, also when it
// was cut short.

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/snapshots.h"
#include "core/records/kinds.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>

using namespace kinfolio;

namespace {

const QByteArray Markers[] = {"qxtitle", "qxsummary", "qxtag",  "qxnote",  "qxcontent",
                              "qxfile",  "qxcaption", "qxbase", "qxextra", "qxold"};

// The files of the folder in which a marker is, as "marker in path".
QStringList findings(const QString &folder)
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            return {QStringLiteral("cannot be read: ") + file.fileName()};
        const QByteArray bytes = file.readAll().toLower();
        for (const QByteArray &marker : Markers) {
            if (bytes.contains(marker) || file.fileName().toUtf8().contains(marker))
                found.append(QString::fromLatin1(marker) + QStringLiteral(" in ")
                             + file.fileName().mid(folder.size()));
        }
    }
    return found;
}

} // namespace

class ErasureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void leavesNoByteAnywhere();
    void leavesNoByteOfWhatIsInTheBin();
    void leavesEverythingElseAsItWas();
    void keepsATombstoneAndNothingMore();
    void keepsSnapshotsFromBeforeAndTheirFiles();
    void keepsAFileThatAnotherRecordNeeds();
    void refusesWhatCannotBeErased();
    void saysBeforehandWhatGoes();
    void canBeRepeatedAfterAnyFailure();
    void theNextOpeningFinishesWhatWasCutShort_data();
    void theNextOpeningFinishesWhatWasCutShort();
    void waitsForNobodyButSaysSoWhenSomebodyReads();
    void stopsWhenAskedAndGoesOnLater();

private:
    [[nodiscard]] QList<RecordId> all() const { return {m_project, m_file}; }
    [[nodiscard]] QStringList found() const { return findings(m_portfolio->path()); }
    [[nodiscard]] QList<SnapshotInfo> snapshots() const
    {
        return Snapshots(m_portfolio->files, (*m_portfolio)->folder()).list().value();
    }
    void addMarked();

    std::unique_ptr<TestPortfolio> m_portfolio;
    QByteArray m_before; ///< dump without the marked records
    RecordId m_other;
    RecordId m_project;
    RecordId m_file;
};

void ErasureTest::init()
{
    m_portfolio = std::make_unique<TestPortfolio>();
    m_other = m_portfolio->put({{QStringLiteral("kind"), QStringLiteral("interest")},
                                {QStringLiteral("title"), QStringLiteral("Stays")},
                                {QStringLiteral("story"), QStringLiteral("findable words")}});
    m_portfolio->addFile(QStringLiteral("kept.txt"), "kept content");
    m_before = logicalDump((*m_portfolio)->reader());
    addMarked();
}

// Words in every place in which a record can leave some, and in former states of it.
void ErasureTest::addMarked()
{
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("project")},
                     {QStringLiteral("title"), QStringLiteral("Qxold name")},
                     {QStringLiteral("summary"), QStringLiteral("qxsummary ").repeated(400)},
                     {QStringLiteral("tags"), QJsonArray{QStringLiteral("qxtag")}},
                     {QStringLiteral("fromTheFuture"), QStringLiteral("qxextra")}};
    m_project = m_portfolio->put(json);
    VERIFY_OK((*m_portfolio)->takeSnapshot());
    Edit rename;
    rename.put(std::move(*recordUpdatedByJson(**(*m_portfolio)->reader().record(m_project),
                                              {{QStringLiteral("title"), QStringLiteral("Qxtitle")}})));
    VERIFY_OK((*m_portfolio)->apply(rename));
    m_file = m_portfolio->addFile(QStringLiteral("qxfile.txt"), QByteArray("qxcontent ").repeated(50),
                                  {{QStringLiteral("caption"), QStringLiteral("qxcaption")}});
    Edit links;
    links.link(m_project, LinkRole::SparkedBy, m_other, 0, QStringLiteral("qxnote"));
    links.link(m_file, LinkRole::ProducedIn, m_project, 0, QStringLiteral("qxnote too"));
    VERIFY_OK((*m_portfolio)->apply(links));
    const QByteArray base = "INSERT INTO export_base VALUES (1, 'ab', '2026-03-07T14:05:09.000Z');"
                            "INSERT INTO export_base_record VALUES (1, '"
        + m_project.text().toLatin1()
        + "', 2);"
          "INSERT INTO base_content VALUES ('"
        + m_project.text().toLatin1() + "', 2, '{\"title\":\"qxbase\"}')";
    VERIFY_OK((*m_portfolio)->database().execute(base));
    VERIFY_OK((*m_portfolio)->takeSnapshot());
}

void ErasureTest::leavesNoByteAnywhere()
{
    QStringList before = found();
    for (const QByteArray &marker : Markers) {
        if (marker != "qxfile") // its name is in the database only
            QVERIFY2(!before.filter(QString::fromLatin1(marker)).isEmpty(), marker.constData());
    }
    QVERIFY(!before.filter(QStringLiteral("backups")).isEmpty()
            && !before.filter(QStringLiteral("media")).isEmpty());
    const auto erased = (*m_portfolio)->eraseForGood(all());
    VERIFY_OK(erased);
    QCOMPARE(erased->records, 2);
    QCOMPARE(erased->files, 1);
    QCOMPARE(erased->snapshots, 2);
    QCOMPARE(found(), QStringList()); // still open: the journal too
    QVERIFY(!QFileInfo::exists((*m_portfolio)->folder().staging()));
    m_portfolio->close();
    QCOMPARE(findings(m_portfolio->path()), QStringList());
}

void ErasureTest::leavesNoByteOfWhatIsInTheBin()
{
    Edit edit;
    edit.erase(m_project);
    edit.erase(m_file);
    VERIFY_OK((*m_portfolio)->apply(edit));
    VERIFY_OK((*m_portfolio)->eraseForGood(all()));
    QCOMPARE(found(), QStringList());
    QVERIFY((*m_portfolio)->reader().bin()->empty());
}

void ErasureTest::leavesEverythingElseAsItWas()
{
    const QDateTime last = (*m_portfolio)->reader().info()->lastChange;
    VERIFY_OK((*m_portfolio)->eraseForGood(all()));
    QCOMPARE(logicalDump((*m_portfolio)->reader()), m_before);
    QVERIFY((*m_portfolio)->reader().info()->lastChange > last);
    QCOMPARE((*m_portfolio)->reader().search(QStringLiteral("findable"))->size(), 1);
    QVERIFY((*m_portfolio)->reader().search(QStringLiteral("qxtag"))->isEmpty());
    QCOMPARE(snapshots().size(), 1); // one of now, in place of those that went
    m_portfolio->reopen();
    QCOMPARE(logicalDump((*m_portfolio)->reader()), m_before);
    const auto view = PortfolioView::open(m_portfolio->files, m_portfolio->path());
    VERIFY_OK(view);
    const auto problems = checkPortfolio(**view, m_portfolio->files);
    VERIFY_OK(problems);
    QVERIFY(problems->isEmpty());
}

void ErasureTest::keepsATombstoneAndNothingMore()
{
    VERIFY_OK((*m_portfolio)->eraseForGood({m_project}));
    const auto tombstones = Tombstones((*m_portfolio)->database()).all();
    VERIFY_OK(tombstones);
    QCOMPARE(tombstones->size(), 1);
    QCOMPARE(tombstones->first().id, m_project);
    QCOMPARE(tombstones->first().kind, QStringLiteral("project"));
    QCOMPARE(*(*m_portfolio)->database().number("SELECT count(*) FROM base_content"), 0);
    QCOMPARE(*(*m_portfolio)->database().number("SELECT count(*) FROM export_base"), 1);
    // The file and its record were not asked for.
    VERIFY_OK((*m_portfolio)->reader().record(m_file));
}

void ErasureTest::keepsSnapshotsFromBeforeAndTheirFiles()
{
    // A snapshot that never saw what goes, and needs a file that nobody else needs any more.
    TestPortfolio portfolio;
    const RecordId gone = portfolio.addFile(QStringLiteral("old.txt"), "old content");
    const auto early = portfolio->takeSnapshot();
    VERIFY_OK(early);
    Edit edit;
    edit.changes.emplace_back(RemoveRecord{gone});
    VERIFY_OK(portfolio->apply(edit));
    const RecordId later = portfolio.addFile(QStringLiteral("later.txt"), "later content");
    VERIFY_OK(portfolio->takeSnapshot());
    const auto erased = portfolio->eraseForGood({later});
    VERIFY_OK(erased);
    QCOMPARE(erased->snapshots, 1);
    QCOMPARE(erased->files, 1);
    VERIFY_OK(portfolio->restoreSnapshot(*early));
    VERIFY_OK(portfolio->reader().record(gone));
    VERIFY_OK(portfolio->media().verify(portfolio->reader().allMedia()->first()));
}

void ErasureTest::keepsAFileThatAnotherRecordNeeds()
{
    const RecordId twin = m_portfolio->addFile(QStringLiteral("kept-too.txt"), "kept content");
    const auto erased = (*m_portfolio)->eraseForGood({twin});
    VERIFY_OK(erased);
    QCOMPARE(erased->files, 0);
    const auto all = (*m_portfolio)->reader().allMedia();
    VERIFY_OK(all);
    for (const MediaInfo &media : *all)
        VERIFY_OK((*m_portfolio)->media().verify(media));
}

void ErasureTest::refusesWhatCannotBeErased()
{
    const QByteArray before = logicalDump((*m_portfolio)->reader());
    const RecordId learner = (*m_portfolio)->reader().learner().value()->id;
    const auto self = (*m_portfolio)->eraseForGood({m_project, learner});
    QVERIFY(!self);
    QCOMPARE(self.error().code, ErrorCode::RecordInvalid);
    const auto unknown = (*m_portfolio)->eraseForGood({m_project, RecordId::make()});
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::RecordNotFound);
    QCOMPARE(logicalDump((*m_portfolio)->reader()), before);
    QCOMPARE(snapshots().size(), 2);
}

void ErasureTest::saysBeforehandWhatGoes()
{
    const QByteArray before = logicalDump((*m_portfolio)->reader());
    const auto plan = (*m_portfolio)->planErasure({m_file, m_project, m_file});
    VERIFY_OK(plan);
    QCOMPARE(plan->titles, (QStringList{QStringLiteral("qxfile.txt"), QStringLiteral("Qxtitle")}));
    QCOMPARE(plan->files, 1);
    QCOMPARE(plan->snapshots, 2);
    QCOMPARE(logicalDump((*m_portfolio)->reader()), before);
    QCOMPARE(snapshots().size(), 2);
    QCOMPARE((*m_portfolio)->planErasure({m_project})->files, 0);
}

void ErasureTest::canBeRepeatedAfterAnyFailure()
{
    for (int operation = 1; operation < 100; ++operation) {
        init();
        m_portfolio->files.plan.operations = 0;
        m_portfolio->files.plan.failingOperation = operation;
        const auto first = (*m_portfolio)->eraseForGood(all());
        const bool reached = m_portfolio->files.plan.operations >= operation;
        m_portfolio->files.plan = {};
        if (!first)
            VERIFY_OK((*m_portfolio)->eraseForGood(all()));
        QCOMPARE(found(), QStringList());
        QCOMPARE(logicalDump((*m_portfolio)->reader()), m_before);
        if (!reached)
            return; // every operation has failed once
    }
    QFAIL("erasing takes more operations than expected");
}

void ErasureTest::theNextOpeningFinishesWhatWasCutShort_data()
{
    QTest::addColumn<int>("lastStep");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("before the files")
        << 1 << QStringList{QStringLiteral("/media/"), QStringLiteral("/backups/")};
    QTest::newRow("before the snapshots") << 2 << QStringList{QStringLiteral("/backups/")};
    QTest::newRow("before the database") << 3 << QStringList();
}

void ErasureTest::theNextOpeningFinishesWhatWasCutShort()
{
    QFETCH(int, lastStep);
    QFETCH(QStringList, left);
    const auto cut =
        (*m_portfolio)->eraseForGood(all(), [&](qint64 done, qint64) { return done < lastStep; });
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::Interrupted);
    QVERIFY(!(*m_portfolio)->reader().find(m_project)->has_value());
    for (const QString &folder : {QStringLiteral("/media/"), QStringLiteral("/backups/")})
        QCOMPARE(!found().filter(folder).isEmpty(), left.contains(folder));
    m_portfolio->reopen();
    QCOMPARE(found(), QStringList());
    QCOMPARE(logicalDump((*m_portfolio)->reader()), m_before);
    QVERIFY(!QFileInfo::exists((*m_portfolio)->folder().staging()));
}

void ErasureTest::waitsForNobodyButSaysSoWhenSomebodyReads()
{
    const auto reader = Database::open((*m_portfolio)->folder().database(), Database::Mode::ReadOnly);
    VERIFY_OK(reader);
    VERIFY_OK(reader->execute("PRAGMA busy_timeout = 0"));
    VERIFY_OK((*m_portfolio)->database().execute("PRAGMA busy_timeout = 10"));
    VERIFY_OK(reader->execute("BEGIN"));
    VERIFY_OK(reader->number("SELECT count(*) FROM record"));
    const auto busy = (*m_portfolio)->eraseForGood(all());
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, ErrorCode::PortfolioBusy);
    VERIFY_OK(reader->execute("COMMIT"));
    VERIFY_OK((*m_portfolio)->eraseForGood(all()));
    QCOMPARE(found(), QStringList());
}

void ErasureTest::stopsWhenAskedAndGoesOnLater()
{
    const QByteArray before = logicalDump((*m_portfolio)->reader());
    const auto stopped = (*m_portfolio)->eraseForGood(all(), [](qint64, qint64) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Interrupted);
    QCOMPARE(logicalDump((*m_portfolio)->reader()), before);
    QList<qint64> steps;
    VERIFY_OK((*m_portfolio)->eraseForGood(all(), [&](qint64 done, qint64 total) {
        steps.append(done);
        return total == 4;
    }));
    QCOMPARE(steps, (QList<qint64>{0, 1, 2, 3, 4}));
    QCOMPARE(found(), QStringList());
}

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
