// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges of strangers, bad ones and those that others judged, dropped on a real window: each is refused in a sentence, or filed with
// the verdict that the check gives its file, and shown as plain words. The window goes on answering.

#include "core/badges/badgefile.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/checking/verdictwords.h"
#include "core/records/badge.h"
#include "core/wallet/walletcheck.h"
#include "tests/support/testfiles.h"
#include "tests/ui/heartbeat.h"
#include "tests/ui/testwindow.h"
#include "ui/models/walletkeeper.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

// Only something that hangs is longer than this; how long it really took is printed.
constexpr qint64 LongestStallMs = 5000;
constexpr qint64 MostGrowthKiB = qint64(512) * 1024;

QStringList judged(const QString &list)
{
    QStringList files;
    const QJsonObject all = QJsonDocument::fromJson(contentOf(inCorpus(u"badges/"_s + list))).object();
    for (const QJsonValue one : all["cases"_L1].toArray())
        files.append(inCorpus(u"badges/"_s + one["file"_L1].toString()));
    return files;
}

// Words of a stranger are never taken for markup.
QString taggedWords(const QWidget &page)
{
    for (const QLabel *label : page.findChildren<QLabel *>()) {
        if (label->textFormat() != Qt::PlainText && Qt::mightBeRichText(label->text()))
            return label->text();
    }
    return {};
}

} // namespace

class HostileBadgeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_window.reset(); }

    void eachIsRefusedOrJudged_data();
    void eachIsRefusedOrJudged();
    void allAtOnce();

private:
    void drop(const QStringList &paths);
    QSet<RecordId> badges();
    std::unique_ptr<TestWindow> m_window;
    QStringList m_files;
    qint64 m_peakBefore = 0;
};

void HostileBadgeTest::initTestCase()
{
    for (const QFileInfo &file : QDir(inCorpus(u"hostile/badge"_s)).entryInfoList(QDir::Files))
        m_files.append(file.filePath());
    if (m_files.isEmpty())
        QSKIP("no hostile badges: set KINFOLIO_CORPUS");
    m_files += judged(u"expected.json"_s) + judged(u"thirdparty-expected.json"_s);
    qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode");
    m_window = std::make_unique<TestWindow>();
    (*m_window)->resize(1280, 800);
    (*m_window)->startMine(u"Noor"_s);
    m_peakBefore = peakKiB();
}

void HostileBadgeTest::drop(const QStringList &paths)
{
    m_window->workspace().go({u"badge"_s, {}});
    m_window->workspace().messages().clear();
    QSignalSpy ended(&m_window->workspace().work(), &Work::ended);
    m_window->drop(paths);
    if (ended.isEmpty() && !ended.wait(120'000))
        qFatal("it never came to an end");
    // What is done with the files follows in the same turn as the end.
    QCoreApplication::processEvents();
}

QSet<RecordId> HostileBadgeTest::badges()
{
    QSet<RecordId> ids;
    const auto records = m_window->reader().records(Badge::info());
    for (const RecordPtr &record : *records)
        ids.insert(record->id);
    return ids;
}

void HostileBadgeTest::eachIsRefusedOrJudged_data()
{
    QTest::addColumn<QString>("file");
    for (const QString &file : std::as_const(m_files))
        QTest::newRow(qPrintable(file.mid(inCorpus({}).size()))) << file;
}

void HostileBadgeTest::eachIsRefusedOrJudged()
{
    QFETCH(const QString, file);
    const Heartbeat heartbeat;
    const QSet<RecordId> before = badges();
    drop({file});
    QVERIFY(!m_window->workspace().messages().text().isEmpty());
    QVERIFY(!m_window->workspace().messages().text().contains(QFileInfo(file).path()));
    QStringList outcomes;
    for (const RecordId &id : badges() - before) {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->reader().verdict(id).value(), 30'000);
        const auto record = m_window->reader().record(id);
        const auto &badge = static_cast<const Badge &>(**record);
        const auto info = m_window->reader().media(badge.credential).value();
        const QByteArray bytes = contentOf(m_window->session().portfolio().media().path(*info));
        const auto kept = readVerdict(*m_window->reader().verdict(id).value());
        QVERIFY(kept);
        QCOMPARE(verdictText(kept->verdict.outcome), verdictText(checkBadge(bytes, {m_window->clock.now(), {}, {}, {}}).outcome));
        // None of those made to do harm is signed.
        if (file.contains("hostile/"_L1))
            QVERIFY(kept->verdict.proof != BadgeProof::Valid);
        m_window->workspace().goToRecord(id);
        QCOMPARE(m_window->workspace().currentPage()->current(), id);
        QCOMPARE(taggedWords(*m_window->workspace().currentPage()), QString());
        outcomes.append(verdictText(kept->verdict.outcome));
    }
    QVERIFY(!(*m_window)->grab().isNull());
    const QString said = outcomes.isEmpty() ? m_window->workspace().messages().text() : outcomes.join(u", "_s);
    qInfo("%s; longest gap %lld ms", qPrintable(said.left(120)), heartbeat.longest());
    QVERIFY(heartbeat.longest() < LongestStallMs);
    QVERIFY(peakKiB() - m_peakBefore < MostGrowthKiB);
}

void HostileBadgeTest::allAtOnce()
{
    const Heartbeat heartbeat;
    drop(m_files);
    QVERIFY(!m_window->workspace().messages().text().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().wallet().isChecking(), 60'000);
    QVERIFY(!(*m_window)->grab().isNull());
    qInfo("%lld badges; longest gap %lld ms, peak of this process %lld MiB", qint64(badges().size()), heartbeat.longest(), peakKiB() / 1024);
    QVERIFY(heartbeat.longest() < LongestStallMs);
    QVERIFY(peakKiB() - m_peakBefore < MostGrowthKiB);
}

QTEST_MAIN(HostileBadgeTest)
#include "hostilebadgetest.moc"
