// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sample portfolio is whole, shows every kind of record, and is the same wherever it is made.

#include "core/portfolio/sample.h"

#include "core/portfolio/integritycheck.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "tests/support/faultyfiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;

class SampleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryKindAndRole();
    void hasAWayFromAnInterestToAnOpenDoor();
    void showsThreePagesOfTheJournal();
    void itsShowcasesShowRealWorksInOrder();
    void isWhole();
    void isTheSameEverywhere();
    void keepsTimesOfTheStory();
    void storesFilesWithNameAndType();
    void refusesAFolderThatIsNotEmpty();
    void leavesNothingBehindWhenTheDiskIsFull();
    void leavesNothingBehindWhenItIsStopped();

private:
    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }

    QTemporaryDir m_dir;
    SystemFiles m_files;
    SystemClock m_clock;
    Environment m_environment{m_files, m_clock};
};

void SampleTest::holdsEveryKindAndRole()
{
    const auto sample = createSample(m_environment, path("every"), QStringLiteral("read me"));
    QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().subject + sample.error().detail));
    for (const KindInfo *kind : allKinds())
        QVERIFY2(*(*sample)->reader().count(*kind) > 0, kind->name);
    QVERIFY((*sample)->reader().links()->size() > 50);
    QVERIFY(QFile::exists(path("every/README.txt")));
}

void SampleTest::hasAWayFromAnInterestToAnOpenDoor()
{
    const auto sample = createSample(m_environment, path("way"));
    QVERIFY(sample);
    const QStringList way{QStringLiteral("Building synthesisers"),       QStringLiteral("Night Solder Club"),
                          QStringLiteral("Marisol Vega"),                QStringLiteral("Solar-powered step sequencer"),
                          QStringLiteral("Soldering level 2"),           QStringLiteral("Summer Sound School")};
    QHash<RecordId, QString> titles;
    const auto summaries = (*sample)->reader().summaries(nullptr);
    for (const RecordSummary &summary : *summaries)
        titles.insert(summary.id, summary.title);
    QSet<std::pair<QString, QString>> joined;
    const auto links = (*sample)->reader().links();
    for (const Link &link : *links) {
        joined.insert({titles.value(link.from), titles.value(link.to)});
        joined.insert({titles.value(link.to), titles.value(link.from)});
    }
    for (qsizetype i = 1; i < way.size(); ++i)
        QVERIFY2(joined.contains({way.at(i - 1), way.at(i)}), qPrintable(way.at(i)));
}

void SampleTest::showsThreePagesOfTheJournal()
{
    const auto sample = createSample(m_environment, path("journal"));
    QVERIFY(sample);
    int shown = 0;
    int setbacks = 0;
    const auto pages = (*sample)->reader().records(Reflection::info());
    QVERIFY(pages->size() >= 6);
    for (const RecordPtr &record : *pages) {
        const auto &page = static_cast<const Reflection &>(*record);
        const bool isShown = effectiveAudience(page) == Audience::Everyone;
        shown += isShown ? 1 : 0;
        if (page.type == QLatin1String("setback")) {
            ++setbacks;
            QVERIFY(!isShown);
        }
        QVERIFY(!page.text.isEmpty() && !recordTitle(page).isEmpty());
    }
    QCOMPARE(shown, 3);
    QCOMPARE(setbacks, 1);
}

void SampleTest::itsShowcasesShowRealWorksInOrder()
{
    const auto sample = createSample(m_environment, path("showcases"));
    QVERIFY(sample);
    const auto showcases = (*sample)->reader().records(Showcase::info());
    QCOMPARE(showcases->size(), size_t(2));
    for (const RecordPtr &showcase : *showcases) {
        QList<qint64> positions;
        const auto links = (*sample)->reader().linksAt(showcase->id);
        for (const Link &link : *links) {
            if (link.from == showcase->id && link.role == LinkRole::Includes)
                positions.append(link.position);
        }
        std::ranges::sort(positions);
        QVERIFY(positions.size() >= 5);
        for (qsizetype i = 0; i < positions.size(); ++i)
            QCOMPARE(positions.at(i), i + 1);
    }
}

void SampleTest::isWhole()
{
    QVERIFY(createSample(m_environment, path("whole")));
    const auto view = PortfolioView::open(m_files, path("whole"));
    QVERIFY(view);
    const auto problems = checkPortfolio(**view, m_files);
    QVERIFY(problems && problems->isEmpty());
    QVERIFY(!QFile::exists(path("whole/staging")));
    QVERIFY(!QFile::exists(path("whole/kinfolio.lock")));
}

void SampleTest::isTheSameEverywhere()
{
    const auto one = createSample(m_environment, path("one"));
    const auto two = createSample(m_environment, path("two"));
    QVERIFY(one && two);
    for (const KindInfo *kind : allKinds()) {
        const auto records = (*one)->reader().records(*kind);
        const auto others = (*two)->reader().records(*kind);
        QVERIFY(records && others && records->size() == others->size());
        for (size_t i = 0; i < records->size(); ++i)
            QCOMPARE(recordToJson(*records->at(i)), recordToJson(*others->at(i)));
    }
    QCOMPARE(*(*one)->reader().links(), *(*two)->reader().links());
    const auto info = (*one)->reader().info();
    const auto otherInfo = (*two)->reader().info();
    QCOMPARE(info->portfolioId, otherInfo->portfolioId);
    QCOMPARE(info->lastChange, otherInfo->lastChange);
    QVERIFY(info->copyId != otherInfo->copyId);
}

void SampleTest::keepsTimesOfTheStory()
{
    const auto sample = createSample(m_environment, path("times"));
    QVERIFY(sample);
    const QDateTime end = (*sample)->reader().info()->lastChange;
    QVERIFY(end < m_clock.now());
    for (const KindInfo *kind : allKinds()) {
        const auto records = (*sample)->reader().records(*kind);
        for (const RecordPtr &record : *records) {
            QVERIFY(record->created <= record->modified);
            QVERIFY(record->modified <= end);
        }
    }
}

void SampleTest::storesFilesWithNameAndType()
{
    const auto sample = createSample(m_environment, path("files"));
    QVERIFY(sample);
    const auto badges = (*sample)->reader().records(Badge::info());
    for (const RecordPtr &record : *badges) {
        const auto &badge = static_cast<const Badge &>(*record);
        QVERIFY(badge.credential.isValid());
        QVERIFY(!badge.fileName.isEmpty() && !badge.mediaType.isEmpty());
        QCOMPARE(badge.check, QStringLiteral("notChecked"));
    }
    int pictures = 0;
    const auto artifacts = (*sample)->reader().records(Artifact::info());
    for (const RecordPtr &record : *artifacts) {
        const auto &artifact = static_cast<const Artifact &>(*record);
        QVERIFY(!artifact.extra.contains(QStringLiteral("file")));
        QCOMPARE(artifact.media.isValid(), !artifact.fileName.isEmpty());
        pictures += artifact.mediaType == QLatin1String("image/jpeg") ? 1 : 0;
    }
    QVERIFY(pictures > 3);
}

void SampleTest::refusesAFolderThatIsNotEmpty()
{
    QVERIFY(QDir().mkpath(path("full/something")));
    const auto sample = createSample(m_environment, path("full"));
    QVERIFY(!sample);
    QCOMPARE(sample.error().code, ErrorCode::FolderNotEmpty);
    QCOMPARE(QDir(path("full")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
}

void SampleTest::leavesNothingBehindWhenTheDiskIsFull()
{
    FaultyFiles files;
    files.plan.room = 500'000;
    const auto sample = createSample({files, m_clock}, path("disk/full"));
    QVERIFY(!sample);
    QCOMPARE(sample.error().code, ErrorCode::NoSpace);
    QVERIFY(!QFile::exists(path("disk/full")));
}

void SampleTest::leavesNothingBehindWhenItIsStopped()
{
    // At the first record, on the way, and when all of it is there but not to be seen yet.
    for (const double part : {0.0, 0.5, 1.0}) {
        const auto sample = createSample(m_environment, path("stopped"), {},
                                         [part](qint64 done, qint64 total) { return double(done) < double(total) * part; });
        QVERIFY(!sample);
        QCOMPARE(sample.error().code, ErrorCode::Interrupted);
        QVERIFY(!QFile::exists(path("stopped")));
    }
}

QTEST_GUILESS_MAIN(SampleTest)

#include "sampletest.moc"
