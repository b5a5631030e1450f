// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which names of entries are refused, and how the rest is decoded and shown.

#include "core/zip/zipreader.h"

#include "tests/core/zip/memoryfiles.h"
#include "tests/core/zip/rawzip.h"

#include <QTest>

using namespace kinfolio;
using namespace kinfolio::test;

namespace {

RawEntry entry(const QByteArray &name)
{
    return {.name = name, .content = "I built a sequencer that runs on sunlight.\n", .method = 8};
}

RawZip two(const RawEntry &second)
{
    return {.entries = {entry("portfolio.json"), second}};
}

} // namespace

class ZipNameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesNames_data();
    void refusesNames();
    void showsTrickyNamesHarmlessly_data();
    void showsTrickyNamesHarmlessly();
    void separatesTwins();
    void separatesThousandsOfTwinsQuickly();

private:
    Result<ZipReader> open(const QByteArray &zip);

    MemoryFiles m_memory;
};

Result<ZipReader> ZipNameTest::open(const QByteArray &zip)
{
    m_memory.content = zip;
    return ZipReader::open(m_memory, QStringLiteral("test.zip"));
}

void ZipNameTest::refusesNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ErrorCode>("code");
    using enum ErrorCode;
    const QList<QByteArray> unsafe = {
        "",
        "/",
        "/etc/passwd",
        "//server/share",
        "\\\\server\\share",
        "C:/x",
        "C:x",
        "c:",
        "a\\b",
        "..",
        "../x",
        "a/..",
        "a/../b",
        ".",
        "./x",
        "a/./b",
        "a//b",
        "a//",
        "...",
        ".. ",
        "a/.. /b",
        " ",
        "a/ /b",
        "x.txt:stream",
        QByteArray("a\0.png", 6),
        QByteArray(1, '\0'),
        "a/" + QByteArray(1025, 'n'),
        "\\\\?\\C:\\x",
        "a/..\\..\\b",
    };
    for (const QByteArray &name : unsafe)
        QTest::newRow(name.isEmpty() ? "empty" : name.left(20).toPercentEncoding().constData())
            << name << ArchiveUnsafeName;
    QTest::newRow("17 folders") << QByteArray("d/").repeated(17) + "x" << ArchiveNesting;
    QTest::newRow("1000 folders") << QByteArray("d/").repeated(1000) + "x" << ArchiveNesting;
    QTest::newRow("folders with long names")
        << QByteArray(100, 'd').append('/').repeated(30) + "x" << ArchiveUnsafeName;
}

void ZipNameTest::refusesNames()
{
    QFETCH(QByteArray, name);
    QFETCH(ErrorCode, code);
    RawEntry second = entry(name);
    if (name.endsWith('/'))
        second.content.clear();
    const auto reader = open(two(second).build());
    QVERIFY(!reader);
    QCOMPARE(errorName(reader.error().code), errorName(code));
}

void ZipNameTest::showsTrickyNamesHarmlessly_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << QByteArray("a/photo.png") << QStringLiteral("a/photo.png")
                           << QStringLiteral("a/photo.png");
    QTest::newRow("16 folders") << QByteArray("d/").repeated(16) + "x"
                                << QStringLiteral("d/").repeated(16) + u'x'
                                << QStringLiteral("d/").repeated(16) + u'x';
    QTest::newRow("device") << QByteArray("a/CON") << QStringLiteral("a/CON") << QStringLiteral("a/_CON");
    QTest::newRow("device with extension")
        << QByteArray("aux.txt") << QStringLiteral("aux.txt") << QStringLiteral("_aux.txt");
    QTest::newRow("escape") << QByteArray("a\n\x1b[2Jb.txt") << QStringLiteral("a\n\x1b[2Jb.txt")
                            << QStringLiteral("a[2Jb.txt");
    QTest::newRow("direction") << QByteArray("a\xe2\x80\xaegpj.exe") << QStringLiteral("a\u202Egpj.exe")
                               << QStringLiteral("agpj.exe");
    QTest::newRow("dots and spaces behind")
        << QByteArray("essay.txt. . ") << QStringLiteral("essay.txt. . ") << QStringLiteral("essay.txt");
    QTest::newRow("code page 437") << QByteArray("\x82t\x82.txt") << QStringLiteral("été.txt")
                                   << QStringLiteral("été.txt");
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a")
                                     << QStringLiteral("\uFEFFa") << QStringLiteral("a");
    const QByteArray longName = QByteArray(300, 'n') + ".txt";
    QTest::newRow("long") << longName << QString::fromLatin1(longName)
                          << QString(116, u'n') + QStringLiteral(".txt");
}

void ZipNameTest::showsTrickyNamesHarmlessly()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, name);
    QFETCH(QString, shown);
    const auto reader = open(two(entry(raw)).build());
    QVERIFY2(reader, qPrintable(reader ? QString() : errorName(reader.error().code)));
    const ZipEntry &tricky = reader->entries().last();
    QCOMPARE(tricky.name, name);
    QCOMPARE(tricky.displayName, shown);
    QCOMPARE(tricky.rawName, raw);
    QCOMPARE(reader->find(name), &tricky);
}

void ZipNameTest::separatesTwins()
{
    RawZip zip;
    for (const char *name :
         {"a/Photo.png", "a/photo.PNG", "a/photo.png", "a/photo (2).PNG", "caf\xc3\xa9", "cafe\xcc\x81"})
        zip.entries.append(entry(name));
    const auto reader = open(zip.build());
    QVERIFY(reader);
    QStringList shown;
    for (const ZipEntry &one : reader->entries())
        shown.append(one.displayName);
    const QStringList expected = {QStringLiteral("a/Photo.png"),
                                  QStringLiteral("a/photo (2).PNG"),
                                  QStringLiteral("a/photo (3).png"),
                                  QStringLiteral("a/photo (2) (2).PNG"),
                                  QStringLiteral("café"),
                                  QStringLiteral("café (2)")};
    QCOMPARE(shown, expected);
}

void ZipNameTest::separatesThousandsOfTwinsQuickly()
{
    // Every way to write 13 letters large or small: one name for a disk that ignores case.
    RawZip zip;
    for (int i = 0; i < 1 << 13; ++i) {
        QByteArray name(13, 'a');
        for (int bit = 0; bit < 13; ++bit)
            name[bit] = i >> bit & 1 ? 'A' : 'a';
        zip.entries.append(entry(name));
    }
    const auto reader = open(zip.build());
    QVERIFY(reader);
    QSet<QString> shown;
    for (const ZipEntry &one : reader->entries())
        shown.insert(one.displayName.toCaseFolded());
    QCOMPARE(shown.size(), reader->entries().size());
}

QTEST_GUILESS_MAIN(ZipNameTest)
#include "zipnametest.moc"
