// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/zip/zipwriter.h"

#include "core/zip/compressible.h"
#include "core/zip/ziplimits.h"
#include "core/zip/zipreader.h"
#include "tests/core/zip/memoryfiles.h"
#include "tests/support/faultyfiles.h"
#include "tests/support/testfiles.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace kinfolio;

namespace {

const QDateTime Stamp(QDate(2025, 3, 10), QTime(12, 0, 1), QTimeZone::UTC);

struct Piece {
    QString name;
    QByteArray content;
    bool compress = true;
};

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    for (char &byte : bytes)
        byte = char(generator.generate());
    return bytes;
}

QList<Piece> sample()
{
    return {
        {QStringLiteral("portfolio/bagit.txt"), "BagIt-Version: 1.0\n"},
        {QStringLiteral("portfolio/data/portfolio.json"),
         QByteArray("{\"title\": \"Solar sequencer\"}\n").repeated(3000)},
        {QStringLiteral("portfolio/data/media/photo-1a2b.jpg"), noise(150'000, 1), false},
        {QStringLiteral("portfolio/data/media/empty.txt"), {}},
        {QStringLiteral("portfolio/data/media/empty.bin"), {}, false},
        {QStringLiteral("portfolio/data/media/noise.txt"), noise(40'000, 2)},
    };
}

QList<PlannedEntry> planFor(const QList<Piece> &pieces)
{
    QList<PlannedEntry> plan;
    for (const Piece &piece : pieces)
        plan.append({piece.name, piece.content.size(), piece.compress});
    return plan;
}

/// Gives out bytes in uneven steps, as files and pipes do.
ByteSource sourceOf(const QByteArray &content)
{
    return [content, done = qint64(0)](char *buffer, qint64 size) mutable -> Result<qint64> {
        const qint64 step = std::min({size, qint64(content.size()) - done, qint64(70'001)});
        std::copy_n(content.constData() + done, step, buffer);
        done += step;
        return step;
    };
}

Result<> writeArchive(Files &files, const QString &path, const QList<Piece> &pieces,
                      const QDateTime &stamp = Stamp)
{
    auto file = files.createNew(path);
    if (!file)
        return fail(file.error());
    auto writer = ZipWriter::start(**file, planFor(pieces), stamp);
    if (!writer)
        return fail(writer.error());
    for (const Piece &piece : pieces) {
        const auto hash = writer->add(piece.name, sourceOf(piece.content));
        if (!hash)
            return fail(hash.error());
        if (*hash != Sha256::of(piece.content))
            return fail(ErrorCode::Internal, piece.name);
    }
    return writer->finish();
}

QString tell(const Result<> &result)
{
    return result ? QString() : errorName(result.error().code) + u' ' + result.error().detail;
}

} // namespace

class ZipWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isReadBackByOurReader();
    void isReadByUnzip();
    void refusesImpossiblePlans_data();
    void refusesImpossiblePlans();
    void refusesTooManyEntries();
    void acceptsThePlanAtTheLimit();
    void writesNothingOfARefusedPlan();
    void noticesContentOfAnotherSize_data();
    void noticesContentOfAnotherSize();
    void keepsToThePlan();
    void passesTheErrorOfTheSourceOn();
    void refusesWhatItsReaderWouldRefuse();
    void tellsOfAFullDiskWhereverItHappens();
    void tellsOfEveryFailedOperation();
    void givesTheSameBytesInEveryTimeZone();
    void holdsTimesWithinWhatZipCanSay();
    void neverPassesADamagedArchive();
    void knowsWhatWouldShrinkTooMuch();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("out.kinfolio")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemFiles m_files;
};

void ZipWriterTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void ZipWriterTest::isReadBackByOurReader()
{
    const auto written = writeArchive(m_files, path(), sample());
    QVERIFY2(written, qPrintable(tell(written)));
    const auto reader = ZipReader::open(m_files, path());
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().detail));
    QCOMPARE(reader->entries().size(), sample().size());
    for (const Piece &piece : sample()) {
        const ZipEntry *entry = reader->find(piece.name);
        QVERIFY(entry);
        QCOMPARE(reader->readAll(*entry, 1'000'000).value(), piece.content);
        QCOMPARE(entry->stored, !piece.compress);
        QCOMPARE(entry->modified, Stamp.addSecs(-1));
        QCOMPARE(entry->displayName, piece.name);
    }
    QVERIFY(!reader->looksRewritten(Stamp));
    QVERIFY(reader->looksRewritten(Stamp.addDays(1)));
}

void ZipWriterTest::isReadByUnzip()
{
    const QString unzip = QStandardPaths::findExecutable(QStringLiteral("unzip"));
    if (unzip.isEmpty())
        QSKIP("no unzip on this computer");
    QVERIFY(writeArchive(m_files, path(), sample()));
    QCOMPARE(QProcess::execute(unzip, {QStringLiteral("-tqq"), path()}), 0);
}

void ZipWriterTest::refusesImpossiblePlans_data()
{
    QTest::addColumn<QList<PlannedEntry>>("plan");
    QTest::addColumn<ErrorCode>("code");
    const auto named = [](const char *row, const QStringList &names, ErrorCode code) {
        QList<PlannedEntry> plan;
        for (const QString &name : names)
            plan.append({name, 1, true});
        QTest::newRow(row) << plan << code;
    };
    using enum ErrorCode;
    const QString a = QStringLiteral("a.txt");
    for (const char *bad : {"", "/a", "../a", "a/../b", "a//b", ".", "a/", "a b", "a:b", "a\\b", "caf\xe9",
                            "CON", "nul.txt", "a.", "a/b./c"})
        named(bad, {QString::fromLatin1(bad)}, ArchiveUnsafeName);
    named("duplicate", {a, QStringLiteral("b"), a}, ArchiveDuplicate);
    named("differ by case", {a, QStringLiteral("A.txt")}, ArchiveDuplicate);
    named("file and folder", {QStringLiteral("a"), QStringLiteral("a/b")}, ArchiveUnsafeName);
    named("deep", {QStringLiteral("d/").repeated(17) + u'x'}, ArchiveNesting);
    named("long", {QString(300, u'n')}, ArchiveUnsafeName);
    named("nothing", {}, Internal);
    const qint64 gib = qint64(1) << 30;
    QTest::newRow("entry of 4 GiB") << QList<PlannedEntry>{{a, 4 * gib, false}} << ArchiveTooLarge;
    QTest::newRow("negative size") << QList<PlannedEntry>{{a, -1, false}} << ArchiveTooLarge;
    QTest::newRow("archive of 4 GiB")
        << QList<PlannedEntry>{{a, 2 * gib, false}, {QStringLiteral("b"), 2 * gib, false}} << ArchiveTooLarge;
    QTest::newRow("over by its headers")
        << QList<PlannedEntry>{{a, ziplimits::MaxArchiveBytes - 100, false}} << ArchiveTooLarge;
}

void ZipWriterTest::refusesImpossiblePlans()
{
    QFETCH(QList<PlannedEntry>, plan);
    QFETCH(ErrorCode, code);
    auto file = m_files.createNew(path());
    QVERIFY(file);
    const auto writer = ZipWriter::start(**file, plan, Stamp);
    QVERIFY(!writer);
    QCOMPARE(errorName(writer.error().code), errorName(code));
}

void ZipWriterTest::refusesTooManyEntries()
{
    QList<PlannedEntry> plan;
    for (int i = 0; i <= ziplimits::MaxEntries; ++i)
        plan.append({QString::number(i), 0, false});
    auto file = m_files.createNew(path());
    QVERIFY(file);
    QCOMPARE(ZipWriter::start(**file, plan, Stamp).error().code, ErrorCode::ArchiveTooManyEntries);
    plan.removeLast();
    QVERIFY(ZipWriter::start(**file, plan, Stamp));
}

void ZipWriterTest::acceptsThePlanAtTheLimit()
{
    const QString name = QStringLiteral("a");
    auto file = m_files.createNew(path());
    QVERIFY(file);
    const qint64 headers = 30 + 46 + 2 * name.size() + 22;
    QVERIFY(ZipWriter::start(**file, {{name, ziplimits::MaxArchiveBytes - headers, false}}, Stamp));
    QVERIFY(!ZipWriter::start(**file, {{name, ziplimits::MaxArchiveBytes - headers + 1, false}}, Stamp));
}

void ZipWriterTest::writesNothingOfARefusedPlan()
{
    auto file = m_files.createNew(path());
    QVERIFY(file);
    QVERIFY(!ZipWriter::start(
        **file, {{QStringLiteral("good"), 1, true}, {QStringLiteral("../bad"), 1, true}}, Stamp));
    QCOMPARE((*file)->size(), 0);
}

void ZipWriterTest::noticesContentOfAnotherSize_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("compress");
    for (const bool compress : {true, false}) {
        QTest::addRow("shorter %d", compress) << qint64(2'000'000) << compress;
        QTest::addRow("longer %d", compress) << qint64(1'999'998) << compress;
        QTest::addRow("much longer %d", compress) << qint64(1) << compress;
        QTest::addRow("not empty %d", compress) << qint64(0) << compress;
    }
}

void ZipWriterTest::noticesContentOfAnotherSize()
{
    QFETCH(qint64, size);
    QFETCH(bool, compress);
    auto file = m_files.createNew(path());
    QVERIFY(file);
    const QString name = QStringLiteral("a.txt");
    auto writer = ZipWriter::start(**file, {{name, size, compress}, {QStringLiteral("b"), 1, true}}, Stamp);
    QVERIFY(writer);
    const auto added = writer->add(name, sourceOf(noise(1'999'999, 3)));
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::FileChanged);
    QCOMPARE(added.error().subject, name);
    // The first error stays, whatever is tried afterwards.
    QCOMPARE(writer->add(QStringLiteral("b"), sourceOf("b")).error(), added.error());
    QCOMPARE(writer->finish().error(), added.error());
}

void ZipWriterTest::keepsToThePlan()
{
    auto file = m_files.createNew(path());
    QVERIFY(file);
    {
        auto writer =
            ZipWriter::start(**file, {{QStringLiteral("a"), 1, true}, {QStringLiteral("b"), 1, true}}, Stamp);
        QVERIFY(writer);
        QCOMPARE(writer->add(QStringLiteral("b"), sourceOf("b")).error().code, ErrorCode::Internal);
    }
    auto second = m_files.createNew(path() + u'2');
    QVERIFY(second);
    {
        auto writer = ZipWriter::start(
            **second, {{QStringLiteral("a"), 1, true}, {QStringLiteral("b"), 1, true}}, Stamp);
        QVERIFY(writer);
        QVERIFY(writer->add(QStringLiteral("a"), sourceOf("a")));
        QCOMPARE(writer->finish().error().code, ErrorCode::Internal);
    }
    // What was given up must not look like a finished archive.
    QVERIFY(!ZipReader::open(m_files, path() + u'2'));
}

void ZipWriterTest::passesTheErrorOfTheSourceOn()
{
    auto file = m_files.createNew(path());
    QVERIFY(file);
    auto writer = ZipWriter::start(**file, {{QStringLiteral("a"), 10, true}}, Stamp);
    QVERIFY(writer);
    const auto added = writer->add(
        QStringLiteral("a"), [](char *, qint64) -> Result<qint64> { return fail(ErrorCode::Interrupted); });
    QCOMPARE(added.error().code, ErrorCode::Interrupted);
    QCOMPARE(writer->finish().error().code, ErrorCode::Interrupted);
}

void ZipWriterTest::refusesWhatItsReaderWouldRefuse()
{
    const QByteArray zeros(2'000'000, '\0');
    QCOMPARE(writeArchive(m_files, path(), {{QStringLiteral("a"), zeros}}).error().code,
             ErrorCode::ArchiveTooLarge);
    QVERIFY(writeArchive(m_files, path() + u'2', {{QStringLiteral("a"), zeros, false}}));
    QVERIFY(ZipReader::open(m_files, path() + u'2'));
    QList<Piece> many;
    for (int i = 0; i < 20; ++i)
        many.append({QString::number(i), QByteArray(1'000'000, '\0')});
    QCOMPARE(writeArchive(m_files, path() + u'3', many).error().code, ErrorCode::ArchiveTooLarge);
}

void ZipWriterTest::tellsOfAFullDiskWhereverItHappens()
{
    FaultyFiles measuring;
    QVERIFY(writeArchive(measuring, path(), sample()));
    const qint64 all = measuring.plan.written;
    QVERIFY(all > 190'000);
    QList<qint64> rooms;
    for (qint64 room = 0; room < all; room += 4096)
        rooms.append(room);
    // The directory and the end record are small: try every byte of what is written last.
    for (qint64 room = all - 600; room < all; ++room)
        rooms.append(room);
    for (const qint64 room : std::as_const(rooms)) {
        FaultyFiles files;
        files.plan.room = room;
        const QString target = m_folder->filePath(QString::number(room));
        const auto written = writeArchive(files, target, sample());
        QVERIFY2(!written, qPrintable(QString::number(room)));
        QVERIFY2(written.error().code == ErrorCode::NoSpace,
                 qPrintable(tell(written) + QString::number(room)));
        QVERIFY(QFile::remove(target));
    }
    FaultyFiles files;
    files.plan.room = all;
    const auto written = writeArchive(files, m_folder->filePath(QStringLiteral("enough")), sample());
    QVERIFY2(written, qPrintable(tell(written)));
}

void ZipWriterTest::tellsOfEveryFailedOperation()
{
    FaultyFiles measuring;
    QVERIFY(writeArchive(measuring, path(), sample()));
    const int all = measuring.plan.operations;
    for (int operation = 1; operation <= all; ++operation) {
        FaultyFiles files;
        files.plan.failingOperation = operation;
        const auto written = writeArchive(files, m_folder->filePath(QString::number(operation)), sample());
        QVERIFY2(!written, qPrintable(QString::number(operation)));
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QCOMPARE(written.error().detail, QStringLiteral("injected"));
    }
}

void ZipWriterTest::givesTheSameBytesInEveryTimeZone()
{
    const QByteArray before = qgetenv("TZ");
    const auto restore = qScopeGuard([&] {
        qputenv("TZ", before);
        tzset();
    });
    // The second moment does not exist on the clocks of New York.
    const QList<QDateTime> moments = {Stamp, QDateTime(QDate(2026, 3, 8), QTime(2, 30), QTimeZone::UTC),
                                      QDateTime(QDate(2026, 3, 8), QTime(7, 30), QTimeZone::UTC),
                                      QDateTime(QDate(2026, 11, 1), QTime(1, 30), QTimeZone::UTC)};
    for (const QDateTime &moment : moments) {
        QByteArray first;
        for (const char *zone : {"UTC", "Asia/Kolkata", "America/New_York"}) {
            qputenv("TZ", zone);
            tzset();
            const QString target = m_folder->filePath(QString::fromLatin1(zone).section(u'/', -1));
            QFile::remove(target);
            QVERIFY(writeArchive(m_files, target, sample(), moment));
            // However the caller holds the moment, it is the same moment.
            QVERIFY(QFile::exists(target));
            const QByteArray bytes = contentOf(target);
            QVERIFY(first.isEmpty() || bytes == first);
            first = bytes;
            QFile::remove(target);
            QVERIFY(writeArchive(m_files, target, sample(), moment.toLocalTime()));
            QCOMPARE(contentOf(target), first);
            const auto reader = ZipReader::open(m_files, target);
            QVERIFY(reader);
            QVERIFY(!reader->looksRewritten(moment));
        }
    }
}

void ZipWriterTest::holdsTimesWithinWhatZipCanSay()
{
    const QList<QDateTime> moments = {
        QDateTime(), QDateTime(QDate(1969, 7, 20), QTime(20, 17, 41), QTimeZone::UTC),
        QDateTime(QDate(2200, 1, 1), QTime(0, 0), QTimeZone::UTC), Stamp.addMSecs(999)};
    for (const QDateTime &moment : moments) {
        QFile::remove(path());
        QVERIFY(writeArchive(m_files, path(), sample(), moment));
        const auto reader = ZipReader::open(m_files, path());
        QVERIFY(reader);
        QVERIFY(!reader->looksRewritten(moment));
    }
}

void ZipWriterTest::neverPassesADamagedArchive()
{
    QList<Piece> pieces = sample();
    pieces[1].content.truncate(3000);
    pieces[2].content.truncate(700);
    pieces[5].content.truncate(700);
    QVERIFY(writeArchive(m_files, path(), pieces));
    const QByteArray whole = contentOf(path());
    QRandomGenerator generator(20250310);
    test::MemoryFiles files;
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        files.content = whole;
        const qsizetype at = generator.bounded(int(whole.size()));
        files.content[at] = char(files.content[at] ^ generator.bounded(1, 256));
        const auto reader = ZipReader::open(files, QStringLiteral("flipped"));
        bool good = bool(reader);
        for (qsizetype p = 0; good && p < pieces.size(); ++p) {
            const ZipEntry *entry = reader->find(pieces[p].name);
            QVERIFY2(entry, qPrintable(QString::number(at)));
            const auto content = reader->readAll(*entry, 1'000'000);
            good = bool(content);
            QVERIFY2(!content || *content == pieces[p].content, qPrintable(QString::number(at)));
        }
        refused += good ? 0 : 1;
    }
    // Only versions, times and modes may change without anyone noticing.
    QVERIFY2(refused > 2500, qPrintable(QString::number(refused)));
}

void ZipWriterTest::knowsWhatWouldShrinkTooMuch()
{
    const QByteArray zeros(3'000'000, '\0');
    QVERIFY(deflatesOver(sourceOf(zeros), zeros.size()).value());
    QVERIFY(!deflatesOver(sourceOf(zeros), zeros.size(), 2000).value());
    const QByteArray random = noise(3'000'000, 5);
    QVERIFY(!deflatesOver(sourceOf(random), random.size()).value());
    QVERIFY(!deflatesOver(sourceOf({}), 0).value());
    QCOMPARE(deflatesOver(sourceOf(zeros), zeros.size() + 1).error().code, ErrorCode::FileChanged);
    // What passes here passes the reader.
    const QByteArray text =
        QByteArray("The same line over and over again, 100 characters long or so, is still text.\n")
            .repeated(40'000);
    const bool stored = deflatesOver(sourceOf(text), text.size()).value();
    QVERIFY(writeArchive(m_files, path(), {{QStringLiteral("a"), text, !stored}}));
    QVERIFY(ZipReader::open(m_files, path()));
}

QTEST_GUILESS_MAIN(ZipWriterTest)
#include "zipwritertest.moc"
