// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A folder that the first program that anybody could use wrote, byte for byte, and what that program showed of it: every field
// of every kind, every role, the bin, files, a snapshot. It opens today and shows the same.

#include "core/portfolio/integritycheck.h"
#include "core/portfolio/snapshots.h"
#include "core/portfolio/unusedmedia.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/store/migrator.h"
#include "tests/support/testportfolio.h"

#include <QDirIterator>
#include <QJsonDocument>

using namespace kinfolio;

namespace {

constexpr int FirstSchema = 1;
const QString OwnSnapshot = QStringLiteral("2026-11-23T014752Z");

QString fixture(const QString &name)
{
    return qEnvironmentVariable("KINFOLIO_TEST_DATA") + QStringLiteral("/first-cut/") + name;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QMap<QString, QByteArray> allFiles(const QString &folder)
{
    QMap<QString, QByteArray> found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        found.insert(path.mid(folder.size() + 1), bytesOf(path));
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

void verifyShowsAll(const PortfolioReader &reader)
{
    const QJsonArray expected = QJsonDocument::fromJson(bytesOf(fixture(QStringLiteral("expected.json")))).array();
    QCOMPARE(expected.size(), 13);
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

class FirstCutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QMap<QString, QByteArray> files = allFiles(fixture(QStringLiteral("portfolio")));
        QCOMPARE(files.size(), 7);
        for (auto file = files.begin(); file != files.end(); ++file) {
            QVERIFY(QDir().mkpath(QFileInfo(m_folder->filePath(file.key())).path()));
            QFile out(m_folder->filePath(file.key()));
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write(*file) == file->size());
        }
        const auto database = Database::open(m_folder->filePath(QStringLiteral("portfolio.db")), Database::Mode::ReadOnly);
        VERIFY_OK(database);
        QCOMPARE(*schemaVersion(*database), FirstSchema);
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
            verifyShowsAll((*portfolio)->reader());
            // Copied as it was before anything was done to it.
            const auto snapshots = Snapshots(m_files, (*portfolio)->folder()).list();
            VERIFY_OK(snapshots);
            QCOMPARE(snapshots->size(), 2);
            QCOMPARE(snapshots->last().name, OwnSnapshot);
            const auto copy = Snapshots(m_files, (*portfolio)->folder()).open(snapshots->first().name);
            VERIFY_OK(copy);
            QCOMPARE(*schemaVersion(*copy), FirstSchema);
            QCOMPARE(*copy->number("SELECT count(*) FROM record WHERE binned_at IS NOT NULL"), 1);
        }
        const QMap<QString, QByteArray> after = allFiles(m_folder->path());
        for (auto file = before.begin(); file != before.end(); ++file) {
            if (file.key() != QLatin1String("portfolio.db"))
                QCOMPARE(after.value(file.key()), *file);
        }
        const auto view = PortfolioView::open(m_files, m_folder->path());
        VERIFY_OK(view);
        verifyShowsAll((*view)->reader());
        QVERIFY(checkPortfolio(**view, m_files).value().isEmpty());
    }

    void isSeenWithoutBeingTouched()
    {
        const QMap<QString, QByteArray> before = allFiles(m_folder->path());
        {
            const auto view = PortfolioView::open(m_files, m_folder->path());
            VERIFY_OK(view);
            verifyShowsAll((*view)->reader());
        }
        QVERIFY(allFiles(m_folder->path()) == before);
    }

    void itsSnapshotIsGoneBackTo()
    {
        const auto portfolio = Portfolio::open(m_environment, m_folder->path());
        VERIFY_OK(portfolio);
        VERIFY_OK((*portfolio)->restoreSnapshot(OwnSnapshot));
        // From before the last of the fourteen was moved to the bin.
        QCOMPARE((*portfolio)->reader().bin()->size(), 0);
        QCOMPARE((*portfolio)->reader().ids(nullptr)->size(), 14);
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
        QCOMPARE(mediaInUse((*portfolio)->database())->size(), 0);
        const Snapshots snapshots(m_files, (*portfolio)->folder());
        QCOMPARE(unusedMedia((*portfolio)->database(), snapshots)->size(), 0);
        const auto list = snapshots.list();
        VERIFY_OK(list);
        for (const SnapshotInfo &snapshot : *list)
            VERIFY_OK(snapshots.remove(snapshot.name));
        QCOMPARE(unusedMedia((*portfolio)->database(), snapshots)->size(), 4);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    FaultyFiles m_files;
    FixedClock m_clock;
    Environment m_environment{m_files, m_clock};
};

QTEST_GUILESS_MAIN(FirstCutTest)
#include "firstcuttest.moc"
