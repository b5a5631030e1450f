// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Folders that earlier programs wrote, byte for byte, and what those programs showed of them: every field of every kind, every
// role, the bin, files, a snapshot. They open today and show the same. One for each schema that anybody may have.

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/snapshots.h"
#include "core/portfolio/unusedmedia.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/store/migrator.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace kinfolio;

namespace {

struct Earlier {
    QString folder; ///< below the tests' data
    int schema = 0;
    QString snapshot; ///< that its learner took, before one record was moved to the bin
    qsizetype shown = 0; ///< records outside the bin
    qsizetype media = 0; ///< files that only works and badges use
    qsizetype otherMedia = 0; ///< files that something else uses too
};

const QList<Earlier> &earlierFolders()
{
    static const QList<Earlier> folders = {
        // The first that anybody could use: seven kinds, links.
        {QStringLiteral("first-cut"), 1, QStringLiteral("2026-11-23T014752Z"), 13, 4, 0},
        // The last before the whole record: ten kinds.
        {QStringLiteral("ten-kinds"), 3, QStringLiteral("2026-11-23T082750Z"), 11, 2, 1},
    };
    return folders;
}

QString fixture(const Earlier &earlier, const QString &name)
{
    return qEnvironmentVariable("KINFOLIO_TEST_DATA") + QLatin1Char('/') + earlier.folder + QLatin1Char('/') + name;
}

QMap<QString, QByteArray> allFiles(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        found.insert(path.mid(folder.size() + 1), contentOf(path));
    }
    return found;
}

// Everything that was there is there with the same value. A newer program may show more.
void verifyHolds(const QJsonObject &now, const QJsonObject &then, const QStringList &butFor)
{
    for (auto value = then.begin(); value != then.end(); ++value) {
        if (butFor.contains(value.key()))
            continue;
        QVERIFY2(now.value(value.key()) == value.value(),
                 qPrintable(then.value(QLatin1String("kind")).toString() + QLatin1Char('.') + value.key()));
    }
}

void verifyShowsAll(const PortfolioReader &reader, const Earlier &earlier)
{
    const QJsonArray expected = QJsonDocument::fromJson(contentOf(fixture(earlier, QStringLiteral("expected.json")))).array();
    QCOMPARE(expected.size(), earlier.shown);
    qsizetype links = 0;
    for (const QJsonValue value : expected) {
        const QJsonObject then = value.toObject();
        const RecordId id = RecordId::fromText(then.value(QLatin1String("id")).toString());
        const auto record = reader.record(id);
        VERIFY_OK(record);
        verifyHolds(recordToJson(**record), then, {QStringLiteral("links")});
        QHash<QString, QJsonObject> linksNow;
        const auto linksAt = reader.linksAt(id);
        VERIFY_OK(linksAt);
        for (const Link &link : *linksAt)
            linksNow.insert(link.id.text(), linkToJson(link));
        const QJsonArray linksThen = then.value(QLatin1String("links")).toArray();
        QCOMPARE(linksNow.size(), linksThen.size());
        for (const QJsonValue link : linksThen)
            verifyHolds(linksNow.value(link[QLatin1String("id")].toString()), link.toObject(), {QStringLiteral("direction"), QStringLiteral("other")});
        links += linksThen.size();
    }
    QVERIFY(links > 20);
    QCOMPARE(reader.bin()->size(), 1);
    for (const QString &words : {QStringLiteral("emigre"), QStringLiteral("蜜蜂"), QStringLiteral("نحل")})
        QVERIFY2(reader.search(words)->size() > 5, qPrintable(words));
}

} // namespace

class EarlierFoldersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<int>("earlier");
        for (int i = 0; i < earlierFolders().size(); ++i)
            QTest::newRow(qPrintable(earlierFolders().at(i).folder)) << i;
    }

    void init()
    {
        QFETCH_GLOBAL(const int, earlier);
        m_earlier = earlierFolders().at(earlier);
        m_folder = std::make_unique<QTemporaryDir>();
        const QMap<QString, QByteArray> files = allFiles(fixture(m_earlier, QStringLiteral("portfolio")));
        QCOMPARE(files.size(), 7);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(file.key())).path()));
            QFile out(m_folder->filePath(file.key()));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*file) == file->size());
        }
        const auto database = Database::open(m_folder->filePath(QStringLiteral("portfolio.db")), Database::Mode::ReadOnly);
        VERIFY_OK(database);
        QCOMPARE(*schemaVersion(*database), m_earlier.schema);
        // A week after it was written.
        m_clock = FixedClock();
        m_clock.advance(m_clock.now().msecsTo(QDateTime(QDate(2026, 11, 30), QTime(12, 0), QTimeZone::UTC)));
    }

    void losesNothing()
    {
        const QMap<QString, QByteArray> before = allFiles(m_folder->path());
        {
            const auto portfolio = Portfolio::open(m_environment, m_folder->path());
            VERIFY_OK(portfolio);
            QCOMPARE(*schemaVersion((*portfolio)->database()), newestSchema());
            verifyShowsAll((*portfolio)->reader(), m_earlier);
            // Copied as it was before anything was done to it.
            const auto snapshots = Snapshots(m_files, (*portfolio)->folder()).list();
            VERIFY_OK(snapshots);
            QCOMPARE(snapshots->size(), 2);
            QCOMPARE(snapshots->last().name, m_earlier.snapshot);
            const auto copy = Snapshots(m_files, (*portfolio)->folder()).open(snapshots->first().name);
            VERIFY_OK(copy);
            QCOMPARE(*schemaVersion(*copy), m_earlier.schema);
            QCOMPARE(*copy->number("SELECT count(*) FROM record WHERE binned_at IS NOT NULL"), 1);
        }
        const QMap<QString, QByteArray> after = allFiles(m_folder->path());
        for (auto file = before.begin(); file != before.end(); ++file) {
            // The journal follows the newest snapshot.
            if (file.key() != QLatin1String("portfolio.db") && file.key() != QLatin1String("backups/journal.jsonl"))
                QCOMPARE(after.value(file.key()), *file);
        }
        const auto view = PortfolioView::open(m_files, m_folder->path());
        VERIFY_OK(view);
        verifyShowsAll((*view)->reader(), m_earlier);
        QVERIFY(checkPortfolio(**view, m_files).value().isEmpty());
    }

    void isSeenWithoutBeingTouched()
    {
        const QMap<QString, QByteArray> before = allFiles(m_folder->path());
        {
            const auto view = PortfolioView::open(m_files, m_folder->path());
            VERIFY_OK(view);
            verifyShowsAll((*view)->reader(), m_earlier);
        }
        QVERIFY(allFiles(m_folder->path()) == before);
    }

    void itsSnapshotIsGoneBackTo()
    {
        const auto portfolio = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(portfolio);
        VERIFY_OK((*portfolio)->restoreSnapshot(m_earlier.snapshot));
        // From before one was moved to the bin.
        QCOMPARE((*portfolio)->reader().bin()->size(), 0);
        QCOMPARE((*portfolio)->reader().ids(nullptr)->size(), m_earlier.shown + 1);
        QVERIFY((*portfolio)->reader().search(QStringLiteral("emigre"))->size() > 5);
    }

    // Its snapshot is of a schema that does not know every column of today.
    void whatItsSnapshotNeedsIsInUse()
    {
        const auto portfolio = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(portfolio);
        Edit edit;
        for (const KindInfo *kind : {&Artifact::info(), &Badge::info()}) {
            const auto ids = (*portfolio)->reader().ids(kind);
            VERIFY_OK(ids);
            for (const RecordId &id : *ids)
                edit.changes.emplace_back(RemoveRecord{id});
        }
        VERIFY_OK((*portfolio)->apply(edit));
        QCOMPARE(mediaInUse((*portfolio)->database())->size(), m_earlier.otherMedia);
        const Snapshots snapshots(m_files, (*portfolio)->folder());
        QCOMPARE(unusedMedia((*portfolio)->database(), snapshots)->size(), 0);
        const auto list = snapshots.list();
        VERIFY_OK(list);
        for (const SnapshotInfo &snapshot : *list)
            VERIFY_OK(snapshots.remove(snapshot.name));
        QCOMPARE(unusedMedia((*portfolio)->database(), snapshots)->size(), m_earlier.media);
    }

private:
    Earlier m_earlier;
    std::unique_ptr<QTemporaryDir> m_folder;
    FaultyFiles m_files;
    FixedClock m_clock;
    Environment m_environment{m_files, m_clock};
};

QTEST_GUILESS_MAIN(EarlierFoldersTest)
#include "earlierfolderstest.moc"
