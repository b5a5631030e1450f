// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves with the badges: their files, the credentials that lie in pictures, and a report of what was found, which says nothing
// about the learner and agrees with whoever checks the files again.

#include "core/badges/badgefile.h"
#include "core/badges/checking/verdictwords.h"
#include "core/exchange/archive/archivereader.h"
#include "core/exchange/archive/archiveverifier.h"
#include "core/exchange/exchange.h"
#include "core/portfolio/sample.h"
#include "tests/support/faultyfiles.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class BadgeReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void saysWhatWhoeverChecksAgainFinds();
    void tellsNothingAboutTheLearner();
    void credentialsLieBesideTheirPictures();
    void aFolderOfPagesHasTheSame();

private:
    [[nodiscard]] QByteArray inArchive(const QString &path);
    [[nodiscard]] QJsonArray reported(const QByteArray &report) { return QJsonDocument::fromJson(report).object()["badges"_L1].toArray(); }
    [[nodiscard]] QString path(const char *name) const { return m_dir.filePath(QLatin1String(name)); }
    Result<> write(const QString &format, const QString &target);

    QTemporaryDir m_dir;
    SystemFiles m_files;
    SystemClock m_clock;
    Environment m_environment{m_files, m_clock};
};

void BadgeReportTest::initTestCase()
{
    const auto sample = createSample(m_environment, path("sample"));
    QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().detail));
    QVERIFY(write(u"archive"_s, path("all.kinfolio")));
}

Result<> BadgeReportTest::write(const QString &format, const QString &target)
{
    ExportRequest request;
    request.format = format;
    request.target = target;
    request.audience = Audience::Everyone;
    const auto written = exportPortfolio(m_environment, path("sample"), request);
    return written ? Result<>() : fail(written.error());
}

QByteArray BadgeReportTest::inArchive(const QString &name)
{
    const auto reader = ArchiveReader::open(m_files, path("all.kinfolio"));
    QByteArray content;
    const auto take = [&](QByteArrayView bytes) {
        content += bytes;
        return Result<>();
    };
    const bool isRead = reader && reader->read(name, reader->payload().value(name), take);
    return isRead ? content : QByteArray();
}

void BadgeReportTest::saysWhatWhoeverChecksAgainFinds()
{
    const auto report = QJsonDocument::fromJson(inArchive(u"data/badges/report.json"_s)).object();
    const auto again = checkBadgesIn(m_files, path("all.kinfolio"), m_clock.now());
    QVERIFY(again && again->size() == 6);
    QCOMPARE(report["badges"_L1].toArray().size(), 6);
    QCOMPARE(report["checkedOn"_L1].toString(), m_clock.now().toUTC().date().toString(Qt::ISODate));
    QCOMPARE(report["appVersion"_L1].toString(), QStringLiteral(KINFOLIO_VERSION));
    QCOMPARE(report["contexts"_L1].toString().size(), 64);
    QMap<QString, QString> told;
    for (const QJsonValue one : report["badges"_L1].toArray())
        told.insert(one["file"_L1].toString(), one["outcome"_L1].toString());
    for (const ArchiveBadge &badge : *again)
        QCOMPARE(told.value(badge.path.mid(5)), verdictText(badge.verdict.outcome));
}

void BadgeReportTest::tellsNothingAboutTheLearner()
{
    const QByteArray report = inArchive(u"data/badges/report.json"_s);
    for (const char *never : {"recipient", "ownTrust", "noor", "salt"})
        QVERIFY2(!report.toLower().contains(QByteArray(never).toLower()), never);
    // Whom the learner knows is theirs to say, and proves nothing to others.
    for (const QJsonValue one : reported(report))
        QCOMPARE(one["issuerKnown"_L1].toBool(), false);
}

void BadgeReportTest::credentialsLieBesideTheirPictures()
{
    int pictures = 0;
    for (const QJsonValue one : reported(inArchive(u"data/badges/report.json"_s))) {
        const QString file = one["file"_L1].toString();
        const QString inside = one["extracted"_L1].toString();
        const QByteArray bytes = inArchive(u"data/"_s + file);
        QVERIFY(!bytes.isEmpty());
        QCOMPARE(inside.isEmpty(), file.endsWith(".json"_L1));
        if (inside.isEmpty())
            continue;
        ++pictures;
        const QByteArray credential = inArchive(u"data/"_s + inside);
        QCOMPARE(credential, extractBadge(bytes)->text);
        QCOMPARE(inside.endsWith(".jwt"_L1), credential.startsWith("ey"));
    }
    QCOMPARE(pictures, 5);
}

void BadgeReportTest::aFolderOfPagesHasTheSame()
{
    QVERIFY(write(u"site"_s, path("pages")));
    const QByteArray report = contentOf(path("pages/badges/report.json"));
    QCOMPARE(reported(report).size(), 6);
    const QByteArray page = contentOf(path("pages/pages/badges.html"));
    for (const QJsonValue one : reported(report)) {
        for (const char *member : {"file", "extracted"}) {
            const QString file = one[QLatin1String(member)].toString();
            if (file.isEmpty())
                continue;
            QCOMPARE(contentOf(path("pages/") + file), inArchive(u"data/"_s + file));
            QVERIFY2(page.contains("href=\"../" + file.toUtf8() + '"'), qPrintable(file));
        }
    }
    for (const char *name : {"youth-maker.svg", "youth-maker.json", "soldering-level-2.png", "soldering-level-2.jwt"})
        QVERIFY2(page.contains(QByteArray("download=\"") + name + '"'), name);
}

QTEST_GUILESS_MAIN(BadgeReportTest)
#include "badgereporttest.moc"
