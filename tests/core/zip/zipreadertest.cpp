// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/zip/zipreader.h"

#include "core/zip/ziplimits.h"
#include "tests/core/zip/memoryfiles.h"
#include "tests/core/zip/rawzip.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace kinfolio;
using namespace kinfolio::test;

namespace {

const QByteArray Text = "I built a sequencer that runs on sunlight.\n";

RawEntry entry(const QByteArray &name, const QByteArray &content = Text, quint16 method = 8)
{
    return {.name = name, .content = content, .method = method};
}

RawZip two(const RawEntry &second)
{
    return {.entries = {entry("portfolio.json"), second}};
}

using Content = QMap<QString, QByteArray>;

} // namespace

class ZipReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refusesOnOpening_data();
    void refusesOnOpening();
    void refusesOnReading_data();
    void refusesOnReading();
    void refusesManySmallBombs();
    void keepsToTheQuota();
    void refusesMoreEntriesThanTheLimit();
    void refusesEveryTruncation();
    void noticesFlippedBits();
    void streamsInTurns();
    void stopsWhenTheSinkFails();
    void readsSmallEntriesWhole();
    void tellsRewrittenArchives();
    void namesTheFileWhenThereIsNone();

private:
    Result<ZipReader> open(const QByteArray &zip, qint64 quota = 0);
    Result<Content> readAll(const QByteArray &zip);

    MemoryFiles m_memory;
};

Result<ZipReader> ZipReaderTest::open(const QByteArray &zip, qint64 quota)
{
    m_memory.content = zip;
    return ZipReader::open(m_memory, QStringLiteral("test.zip"), quota);
}

Result<Content> ZipReaderTest::readAll(const QByteArray &zip)
{
    const auto reader = open(zip);
    if (!reader)
        return fail(reader.error());
    Content content;
    for (const ZipEntry &one : reader->entries()) {
        const auto bytes = reader->readAll(one, 1'000'000);
        if (!bytes)
            return fail(bytes.error());
        content.insert(one.name, *bytes);
    }
    return content;
}

void ZipReaderTest::accepts_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::newRow("deflated") << two(entry("a.txt")).build();
    QTest::newRow("stored") << two(entry("a.txt", Text, 0)).build();
    QTest::newRow("descriptor with signature") << two(entry("a.txt").withDescriptor(true)).build();
    QTest::newRow("descriptor without signature") << two(entry("a.txt").withDescriptor(false)).build();
    QTest::newRow("stored with descriptor") << two(entry("a.txt", Text, 0).withDescriptor(true)).build();
    RawEntry honest = entry("a.txt").withDescriptor(true);
    honest.localCrc.reset();
    honest.localSize.reset();
    honest.localCompressedSize.reset();
    QTest::newRow("descriptor and sizes in front") << two(honest).build();
    RawZip commented = two(entry("a.txt"));
    commented.comment = "Made by a school's system";
    QTest::newRow("comment") << commented.build();
    RawEntry noted = entry("a.txt");
    noted.comment = "a note";
    noted.extra = QByteArray("UT\5\0\3abcd", 9);
    noted.localExtra = QByteArray("UT\11\0\3abcdefgh", 13);
    QTest::newRow("extra fields and entry comment") << two(noted).build();
    RawZip foldered = two(entry("media/a.txt"));
    RawEntry folder{.name = "media/", .content = {}};
    folder.attributes = (quint32(0040755) << 16) | 0x10;
    foldered.entries.insert(1, folder);
    QTest::newRow("folder entry") << foldered.build();
    QTest::newRow("empty entry, stored") << two(entry("empty", {}, 0)).build();
    QTest::newRow("empty entry, deflated") << two(entry("empty", {}, 8)).build();
    RawEntry bare = entry("empty", {}, 8);
    bare.body = QByteArray();
    QTest::newRow("empty entry, deflated to nothing") << two(bare).build();
    RawEntry inner{.name = "work.docx", .content = two(entry("x")).build()};
    QTest::newRow("an archive as the last, stored entry") << two(inner).build();
    RawZip backwards = two(entry("b"));
    backwards.entries[0].offset =
        quint32((RawZip::localHeader(backwards.entries[1]) + deflated(Text)).size());
    backwards.entries[1].offset = 0;
    const QByteArray whole = backwards.build();
    const qsizetype first = (RawZip::localHeader(backwards.entries[0]) + deflated(Text)).size();
    const qsizetype both = first + backwards.entries[0].offset.value();
    QTest::newRow("entries in another order than the directory")
        << whole.sliced(first, both - first) + whole.first(first) + whole.sliced(both);
}

void ZipReaderTest::accepts()
{
    QFETCH(QByteArray, zip);
    const auto content = readAll(zip);
    QVERIFY2(content,
             qPrintable(content ? QString() : errorName(content.error().code) + content.error().detail));
    QCOMPARE(content->value(QStringLiteral("portfolio.json")), Text);
    if (content->contains(QStringLiteral("a.txt")))
        QCOMPARE(content->value(QStringLiteral("a.txt")), Text);
}

void ZipReaderTest::refusesOnOpening_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *name, const QByteArray &zip, ErrorCode code) {
        QTest::newRow(name) << zip << code;
    };
    const auto changed = [&](const char *name, ErrorCode code,
                             const std::function<void(RawEntry &)> &change) {
        RawEntry second = entry("media/a.txt");
        change(second);
        row(name, two(second).build(), code);
    };
    const QByteArray good = two(entry("a.txt")).build();
    using enum ErrorCode;

    row("nothing", {}, ArchiveNotAnArchive);
    row("text", Text, ArchiveNotAnArchive);
    row("no entries", RawZip{}.build(), ArchiveNotAnArchive);
    row("junk in front", "MZ program" + good, ArchiveNotAnArchive);
    row("junk behind", good + "junk", ArchiveDamaged);
    row("zeros behind", good + QByteArray(600, '\0'), ArchiveDamaged);
    row("another archive behind", good + good, ArchiveDamaged);
    row("split archive", "PK\7\10" + good, ArchiveDamaged);
    row("tar", QByteArray(257, 'a') + "ustar" + QByteArray(1000, '\0'), ArchiveEntryType);
    row("gzip bomb", "\x1f\x8b\x08" + QByteArray(100, '\0') + u32(300 << 20), ArchiveTooLarge);
    row("gzip", "\x1f\x8b\x08" + QByteArray(100, '\0') + u32(500), ArchiveNotAnArchive);

    QByteArray headless = good;
    headless[headless.lastIndexOf("PK\3\4")] = 'X';
    row("no local header", headless, ArchiveDamaged);

    RawZip zip = two(entry("a.txt"));
    zip.comment = "hello" + RawZip{}.build();
    row("end record in the comment", zip.build(), ArchiveDamaged);
    zip.comment = "hello PK\5\6 hello";
    row("end signature in the comment", zip.build(), ArchiveDamaged);
    zip = two(entry("a.txt"));
    zip.beforeDirectory = "hidden";
    row("gap before the directory", zip.build(), ArchiveDamaged);
    zip = two(entry("a.txt"));
    zip.afterDirectory = "hidden";
    row("gap after the directory", zip.build(), ArchiveDamaged);
    zip = two(entry("a.txt"));
    zip.afterDirectory = "PK\6\7" + QByteArray(16, '\0');
    row("zip64 locator", zip.build(), ArchiveSize);
    zip = two(entry("a.txt"));
    zip.count = 3;
    row("count too high", zip.build(), ArchiveDamaged);
    zip.count = 1;
    row("count too low", zip.build(), ArchiveDamaged);
    zip = two(entry("a.txt"));
    zip.disk = 1;
    row("second disk", zip.build(), ArchiveDamaged);
    zip = two(entry("a.txt"));
    zip.directoryOffset = 7;
    row("directory elsewhere", zip.build(), ArchiveDamaged);

    changed("hidden gap", ArchiveDamaged, [](RawEntry &e) { e.after = "hidden"; });
    changed("local name", ArchiveHeaderMismatch, [](RawEntry &e) { e.localName = "media/b.txt"; });
    changed("shorter local name", ArchiveHeaderMismatch, [](RawEntry &e) { e.localName = "b"; });
    changed("longer local name", ArchiveHeaderMismatch,
            [](RawEntry &e) { e.localName = "../../media/a.txt"; });
    changed("local method", ArchiveHeaderMismatch, [](RawEntry &e) { e.localMethod = 0; });
    changed("local flags", ArchiveHeaderMismatch, [](RawEntry &e) { e.localFlags = 0x0800; });
    changed("local crc", ArchiveHeaderMismatch, [](RawEntry &e) { e.localCrc = 1; });
    changed("local crc zero", ArchiveHeaderMismatch, [](RawEntry &e) { e.localCrc = 0; });
    changed("local size", ArchiveHeaderMismatch, [](RawEntry &e) { e.localSize = 1; });
    changed("local compressed size", ArchiveHeaderMismatch, [](RawEntry &e) { e.localCompressedSize = 1; });
    changed("offset past the end", ArchiveDamaged, [](RawEntry &e) { e.offset = 0x7fffffff; });
    changed("size past the end", ArchiveDamaged, [](RawEntry &e) { e.compressedSize = 0x7fffffff; });
    changed("same place", ArchiveOverlap, [](RawEntry &e) { e.offset = 0; });
    changed("duplicate", ArchiveDuplicate, [](RawEntry &e) { e.name = "portfolio.json"; });
    changed("file and folder", ArchiveUnsafeName, [](RawEntry &e) { e.name = "portfolio.json/x"; });
    changed("encrypted", ArchiveEncrypted, [](RawEntry &e) { e.flags = 1; });
    changed("strongly encrypted", ArchiveEncrypted, [](RawEntry &e) { e.flags = 0x40; });
    changed("aes", ArchiveEncrypted, [](RawEntry &e) { e.method = 99; });
    changed("bzip2", ArchiveCompression, [](RawEntry &e) { e.method = 12; });
    changed("deflate64", ArchiveCompression, [](RawEntry &e) { e.method = 9; });
    const auto mode = [](quint32 unixMode) { return [=](RawEntry &e) { e.attributes = unixMode << 16; }; };
    changed("link", ArchiveLink, mode(0120777));
    changed("link of a system without links", ArchiveLink, [](RawEntry &e) {
        e.madeBy = 20;
        e.attributes = quint32(0120777) << 16;
    });
    changed("pipe", ArchiveEntryType, mode(0010644));
    changed("device", ArchiveEntryType, mode(0020644));
    changed("socket", ArchiveEntryType, mode(0140644));
    changed("folder without slash", ArchiveEntryType, mode(0040755));
    changed("folder with content", ArchiveEntryType, [](RawEntry &e) { e.name = "media/"; });
    changed("cut extra", ArchiveDamaged, [](RawEntry &e) { e.extra = "UT\5"; });
    changed("cut local extra", ArchiveDamaged, [](RawEntry &e) { e.localExtra = QByteArray("UT\5\0\3", 5); });
    changed("zip64 extra", ArchiveSize,
            [](RawEntry &e) { e.extra = QByteArray("\1\0\10\0", 4) + QByteArray(8, 0); });
    changed("zip64 local extra", ArchiveSize,
            [](RawEntry &e) { e.localExtra = QByteArray("\1\0\10\0", 4) + QByteArray(8, 0); });
    changed("zip64 size", ArchiveSize, [](RawEntry &e) { e.size = 0xffffffff; });
    changed("impossible size", ArchiveSize, [](RawEntry &e) { e.size = 0x10000000; });
    changed("stored with two sizes", ArchiveSize, [](RawEntry &e) {
        e.method = 0;
        e.size = 1;
    });
    changed("bomb", ArchiveTooLarge, [](RawEntry &e) { e.content = QByteArray(2'000'000, '\0'); });
    changed("descriptor missing", ArchiveDamaged, [](RawEntry &e) { e.withDescriptor(true).after.clear(); });
    changed("descriptor wrong", ArchiveHeaderMismatch,
            [](RawEntry &e) { e.withDescriptor(true).after[5] ^= 1; });
    changed("descriptor without its signature", ArchiveDamaged,
            [](RawEntry &e) { e.withDescriptor(true).after[0] ^= 1; });
}

void ZipReaderTest::refusesOnOpening()
{
    QFETCH(QByteArray, zip);
    QFETCH(ErrorCode, code);
    const auto reader = open(zip);
    QVERIFY(!reader);
    QVERIFY2(reader.error().code == code,
             qPrintable(errorName(reader.error().code) + u' ' + reader.error().detail));
    QVERIFY(!reader.error().subject.isEmpty());
}

void ZipReaderTest::refusesOnReading_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<ErrorCode>("code");
    const auto changed = [&](const char *name, ErrorCode code,
                             const std::function<void(RawEntry &)> &change) {
        RawEntry second = entry("media/a.txt");
        change(second);
        QTest::newRow(name) << two(second).build() << code;
    };
    using enum ErrorCode;
    changed("crc", ArchiveChecksum, [](RawEntry &e) { e.crc = 0xdeadbeef; });
    changed("stored crc", ArchiveChecksum, [](RawEntry &e) {
        e.method = 0;
        e.crc = 0xdeadbeef;
    });
    changed("more than declared", ArchiveSize, [](RawEntry &e) { e.size = 10; });
    changed("nothing declared", ArchiveSize, [](RawEntry &e) { e.size = 0; });
    changed("less than declared", ArchiveSize, [](RawEntry &e) { e.size = 1000; });
    changed("not a deflate stream", ArchiveDamaged, [](RawEntry &e) { e.body = QByteArray(60, '\xff'); });
    changed("cut deflate stream", ArchiveDamaged, [](RawEntry &e) { e.body = deflated(Text).chopped(4); });
    changed("bytes behind the deflate stream", ArchiveDamaged,
            [](RawEntry &e) { e.body = deflated(Text) + "evil"; });
    changed("empty with a checksum", ArchiveChecksum, [](RawEntry &e) {
        e.content.clear();
        e.crc = 5;
    });
}

void ZipReaderTest::refusesOnReading()
{
    QFETCH(QByteArray, zip);
    QFETCH(ErrorCode, code);
    const auto reader = open(zip);
    QVERIFY(reader);
    QVERIFY(reader->readAll(reader->entries().first(), 1000));
    const auto content = reader->readAll(reader->entries().last(), 1000);
    QVERIFY(!content);
    QVERIFY2(content.error().code == code,
             qPrintable(errorName(content.error().code) + content.error().detail));
    QCOMPARE(content.error().subject, QStringLiteral("media/a.txt"));
}

void ZipReaderTest::refusesManySmallBombs()
{
    RawZip zip;
    const QByteArray zeros(ziplimits::UncheckedBytes, '\0');
    for (int i = 0; i < 40; ++i)
        zip.entries.append(entry(QByteArray::number(i), zeros));
    const auto reader = open(zip.build());
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ArchiveTooLarge);
}

void ZipReaderTest::keepsToTheQuota()
{
    const QByteArray zip = two(entry("a.txt")).build();
    QVERIFY(open(zip, 2 * Text.size()));
    const auto reader = open(zip, 2 * Text.size() - 1);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::ArchiveTooLarge);
}

void ZipReaderTest::refusesMoreEntriesThanTheLimit()
{
    RawZip zip;
    for (int i = 0; i < ziplimits::MaxEntries; ++i)
        zip.entries.append({.name = QByteArray::number(i), .content = {}});
    const auto full = open(zip.build());
    QVERIFY(full);
    QCOMPARE(full->entries().size(), ziplimits::MaxEntries);
    for (const int extra : {1, 2, 7000}) {
        while (zip.entries.size() < ziplimits::MaxEntries + extra)
            zip.entries.append({.name = QByteArray::number(zip.entries.size()), .content = {}});
        const auto over = open(zip.build());
        QVERIFY(!over);
        QCOMPARE(over.error().code, ErrorCode::ArchiveTooManyEntries);
    }
}

void ZipReaderTest::refusesEveryTruncation()
{
    RawZip zip = two(entry("media/a.txt", Text, 0));
    zip.entries.append(entry("media/b.txt").withDescriptor(true));
    const QByteArray whole = zip.build();
    QVERIFY(readAll(whole));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!open(whole.first(size)), qPrintable(QString::number(size)));
}

void ZipReaderTest::noticesFlippedBits()
{
    RawZip zip = two(entry("media/a.txt", Text, 0));
    zip.entries.append(entry("media/b.txt", QByteArray("abc").repeated(300)).withDescriptor(true));
    zip.entries.append(entry("media/c.txt", Text + Text).withDescriptor(false));
    zip.comment = "school";
    const QByteArray whole = zip.build();
    const auto content = readAll(whole);
    QVERIFY(content);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = whole;
            flipped[at] = char(flipped[at] ^ (1 << bit));
            const auto read = readAll(flipped);
            QVERIFY2(!read || *read == *content,
                     qPrintable(QStringLiteral("byte %1 bit %2").arg(at).arg(bit)));
        }
    }
}

void ZipReaderTest::streamsInTurns()
{
    QByteArray noise(300'000, Qt::Uninitialized);
    QRandomGenerator(1).fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
    const auto reader = open(RawZip{.entries = {entry("a", noise, 8), entry("b", noise, 0)}}.build());
    QVERIFY(reader);
    ZipEntryStream a = reader->stream(reader->entries().first());
    ZipEntryStream b = reader->stream(reader->entries().last());
    QByteArray fromA;
    QByteArray fromB;
    QByteArray block(7001, Qt::Uninitialized);
    while (fromA.size() < noise.size() || fromB.size() < noise.size()) {
        const auto gotA = a.read(block.data(), block.size());
        QVERIFY(gotA);
        fromA.append(block.first(*gotA));
        const auto gotB = b.read(block.data(), 1000);
        QVERIFY(gotB);
        fromB.append(block.first(*gotB));
    }
    QCOMPARE(fromA, noise);
    QCOMPARE(fromB, noise);
    QCOMPARE(a.read(block.data(), block.size()).value(), 0);
}

void ZipReaderTest::stopsWhenTheSinkFails()
{
    const auto reader = open(two(entry("a.txt")).build());
    QVERIFY(reader);
    const auto read = reader->read(reader->entries().first(),
                                   [](QByteArrayView) -> Result<> { return fail(ErrorCode::Interrupted); });
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Interrupted);
}

void ZipReaderTest::readsSmallEntriesWhole()
{
    const auto reader = open(two(entry("a.txt")).build());
    QVERIFY(reader);
    const ZipEntry *found = reader->find(QStringLiteral("a.txt"));
    QVERIFY(found);
    QCOMPARE(reader->readAll(*found, Text.size()).value(), Text);
    QCOMPARE(reader->readAll(*found, Text.size() - 1).error().code, ErrorCode::ArchiveTooLarge);
    QVERIFY(!reader->find(QStringLiteral("A.txt")));
    QVERIFY(!reader->find(QStringLiteral("missing")));
}

void ZipReaderTest::tellsRewrittenArchives()
{
    // 2025-03-10 12:00, as the entries above say.
    const QDateTime stamp(QDate(2025, 3, 10), QTime(12, 0, 1), QTimeZone::UTC);
    RawZip zip = two(entry("a.txt"));
    for (RawEntry &one : zip.entries)
        one.madeBy = 0x0314;
    QVERIFY(!open(zip.build())->looksRewritten(stamp));
    QVERIFY(open(zip.build())->looksRewritten(stamp.addSecs(2)));
    RawZip commented = zip;
    commented.comment = "x";
    QVERIFY(open(commented.build())->looksRewritten(stamp));
    RawZip foreign = zip;
    foreign.entries[1].madeBy = 20;
    QVERIFY(open(foreign.build())->looksRewritten(stamp));
    RawZip flagged = zip;
    flagged.entries[1].flags = 0x0800;
    QVERIFY(open(flagged.build())->looksRewritten(stamp));
    RawZip foldered = zip;
    foldered.entries.append(
        {.name = "media/", .content = {}, .madeBy = 0x0314, .attributes = quint32(0040755) << 16});
    QVERIFY(open(foldered.build())->looksRewritten(stamp));
}

void ZipReaderTest::namesTheFileWhenThereIsNone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("missing.zip"));
    SystemFiles files;
    const auto reader = ZipReader::open(files, path);
    QVERIFY(!reader);
    QCOMPARE(reader.error().code, ErrorCode::FileNotFound);
    QCOMPARE(reader.error().subject, path);
}

QTEST_GUILESS_MAIN(ZipReaderTest)
#include "zipreadertest.moc"
