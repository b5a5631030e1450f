// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every badge file of the corpus is read or refused as its list says, quickly. Skipped where the corpus is
// absent.

#include "core/badges/badgefile.h"
#include "tests/support/testfiles.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <zlib.h>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QJsonArray listIn(const QString &path, QLatin1StringView member)
{
    return QJsonDocument::fromJson(contentOf(inCorpus(path))).object()[member].toArray();
}

QByteArray gunzipped(const QByteArray &packed)
{
    z_stream stream = {};
    inflateInit2(&stream, 16 + MAX_WBITS);
    QByteArray bytes(8 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(bytes.data());
    stream.avail_out = uInt(bytes.size());
    inflate(&stream, Z_FINISH);
    bytes.truncate(qsizetype(stream.total_out));
    inflateEnd(&stream);
    return bytes;
}

QString outcome(const Result<BadgeFacts> &facts)
{
    return facts ? u"read: "_s + facts->name : errorName(facts.error().code) + u": "_s + facts.error().detail;
}

} // namespace

class BadgeCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listedFiles_data();
    void listedFiles();
    void hostileFiles_data();
    void hostileFiles();
    void sample_data();
    void sample();
    void everyFileComesToAnEnd();
};

void BadgeCorpusTest::initTestCase()
{
    if (!QFile::exists(inCorpus(u"badges/expected.json"_s)))
        QSKIP("no corpus: set KINFOLIO_CORPUS");
}

void BadgeCorpusTest::listedFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected");
    for (const auto &list : {u"badges/expected.json"_s, u"badges/thirdparty-expected.json"_s}) {
        for (const auto &one : listIn(list, "cases"_L1)) {
            const auto file = one["file"_L1].toString();
            QTest::newRow(qPrintable(file)) << u"badges/"_s + file << one["outcome"_L1].toString();
        }
    }
}

// Reading says nothing about truth: whatever is judged invalid, expired or revoked still reads.
void BadgeCorpusTest::listedFiles()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expected);
    QElapsedTimer timer;
    timer.start();
    const auto facts = readBadge(contentOf(inCorpus(path)));
    if (timer.elapsed() >= 1000)
        qWarning("slow: %lld ms", timer.elapsed());
    // Credentials of other kinds, there to test signatures only.
    const bool otherKind =
        path.contains("/w3c-vc-di-"_L1) || path.contains("/endorsement-"_L1) || path.endsWith("/testlist"_L1);
    if (expected == "no-badge-found"_L1 || otherKind) {
        QVERIFY2(!facts, qPrintable(outcome(facts)));
        QCOMPARE(errorName(facts.error().code), u"badge.not-a-badge"_s);
    } else if (expected == "malformed"_L1) {
        QVERIFY2(!facts, qPrintable(outcome(facts)));
        QCOMPARE(errorName(facts.error().code), u"badge.damaged"_s);
    } else {
        QVERIFY2(facts, qPrintable(outcome(facts)));
        QVERIFY(!facts->name.isEmpty());
        QVERIFY(facts->version >= 1 && facts->version <= 3);
    }
}

void BadgeCorpusTest::hostileFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expect");
    QTest::addColumn<QString>("errorNames");
    QTest::addColumn<bool>("packed");
    for (const auto &one : listIn(u"hostile/expected.json"_s, "files"_L1)) {
        if (one["kind"_L1] == "badge"_L1)
            QTest::newRow(qPrintable(one["file"_L1].toString()))
                << u"hostile/"_s + one["file"_L1].toString() << one["expect"_L1].toString()
                << one["error_names"_L1].toString() << one["gunzip_first"_L1].toBool();
    }
}

void BadgeCorpusTest::hostileFiles()
{
    QFETCH(const QString, path);
    QFETCH(const QString, expect);
    QFETCH(const QString, errorNames);
    QFETCH(const bool, packed);
    auto bytes = contentOf(inCorpus(path));
    if (packed)
        bytes = gunzipped(bytes);
    QVERIFY(!bytes.isEmpty());
    QElapsedTimer timer;
    timer.start();
    const auto facts = readBadge(bytes);
    qInfo("%lld ms, %s", timer.elapsed(), qPrintable(outcome(facts)));
    if (timer.elapsed() >= 1000)
        qWarning("slow: %lld ms", timer.elapsed());
    if (expect == "refuse"_L1)
        QVERIFY2(!facts, qPrintable(outcome(facts)));
    if (expect == "import"_L1 || expect == "neutralise"_L1)
        QVERIFY2(facts, qPrintable(outcome(facts)));
    // The error says what the list wants, in its name or its detail.
    if (!facts && expect == "refuse"_L1) {
        const auto said =
            (errorName(facts.error().code).replace(u'-', u' ') + u' ' + facts.error().detail).toLower();
        QVERIFY2(said.contains(errorNames), qPrintable(said));
    }
    if (!facts)
        return;
    // What comes out may be shown and stored: no address that acts.
    for (const auto &address : {facts->issuerUrl, facts->criteriaUrl})
        QVERIFY(address.isEmpty() || address.startsWith("http"_L1));
    if (path.contains("plain-email"_L1)) {
        QVERIFY(facts->recipientInTheOpen);
        QCOMPARE(facts->recipientHint, u"minor@example.invalid"_s);
    }
    if (path.contains("two.png"_L1))
        QVERIFY(facts->warnings.contains(QLatin1StringView(badgewarning::SecondBadge)));
}

void BadgeCorpusTest::sample_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("issued");
    QTest::addColumn<int>("version");
    const auto row = [](const char *path, const char *name, const char *issuer, const char *issued,
                        int version) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(name) << QString::fromUtf8(issuer)
                            << QString::fromUtf8(issued) << version;
    };
    const char *library = "Riverside Library Makerspace";
    row("generated/di/valid-eddsa-rdfc-2022.json", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/jwt/valid-rs256-vc11-vc-claim.jwt", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/jwt/enveloped-vc.json", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/baked/ob3-json.png", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/baked/ob3-jwt.svg", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/baked/hostile-entities.svg", "3D Printing Basics", library, "2026-01-10", 3);
    row("generated/baked/ob2-json.png", "Soldering", library, "2026-01-10", 2);
    row("generated/baked/ob2-jws.svg", "badge-1", "issuer.example", "2026-01-10", 2);
    row("generated/baked/ob1-legacy-text-url.png", "a-1", "issuer.example", "", 1);
    row("generated/ob2/hosted-plain-recipient-embedded-all.json", "Soldering", library, "2026-01-10", 2);
    row("generated/ob2/ob0-5-legacy.json", "HTML Basic", "Riverside", "2013-02-01", 1);
    row("generated/ob2/ob1-0-hosted-unix-dates.json", "badge", "issuer.example", "2013-01-26", 1);
    row("generated/ob2/ob1-1-context.json", "badge", "issuer.example", "2015-05-01", 1);
    row("thirdparty/1edtech-validator/ob30/simple.1ob", "Teamwork", "Example Corp", "2010-01-01", 3);
    row("thirdparty/1edtech-validator/ob30/simple-jwt.svg", "Teamwork", "Example Corp", "2010-01-01", 3);
    row("thirdparty/1edtech-validator/clr20/simple.json", "Sample Transcript", "Example University",
        "2010-01-01", 3);
    row("thirdparty/1edtech-validator/ob20/simple-badge.png", "robotics-badge", "example.org", "2016-12-31",
        2);
    row("thirdparty/badgr/baked_image.png", "badgeclass", "a.com", "2015-04-30", 1);
    row("thirdparty/mozilla/valid-baked.png", "assertion", "example.org", "", 1);
}

void BadgeCorpusTest::sample()
{
    QFETCH(const QString, path);
    QFETCH(const QString, name);
    QFETCH(const QString, issuer);
    QFETCH(const QString, issued);
    QFETCH(const int, version);
    const auto facts = readBadge(contentOf(inCorpus(u"badges/"_s + path)));
    QVERIFY2(facts, qPrintable(outcome(facts)));
    QCOMPARE(facts->name, name);
    QCOMPARE(facts->issuer, issuer);
    QCOMPARE(facts->issued, issued);
    QCOMPARE(facts->version, version);
}

void BadgeCorpusTest::everyFileComesToAnEnd()
{
    int files = 0;
    int read = 0;
    QDirIterator walk(inCorpus({}), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const auto bytes = contentOf(walk.next());
        QElapsedTimer timer;
        timer.start();
        const auto facts = readBadge(bytes);
        if (timer.elapsed() >= 1000)
            qWarning("slow: %lld ms", timer.elapsed());
        ++files;
        read += facts ? 1 : 0;
    }
    qInfo("%d files, %d badges", files, read);
    QVERIFY(files > 400);
}

QTEST_GUILESS_MAIN(BadgeCorpusTest)
#include "badgecorpustest.moc"
