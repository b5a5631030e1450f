// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cleaned photo shows the same pixels the same way up, and nothing of where, when and by whom.

#include "core/pictures/photocleaner.h"
#include "core/pictures/orientation.h"
#include "tests/core/pictures/madepictures.h"
#include "tests/support/testfiles.h"

#include <QElapsedTimer>
#include <QImageReader>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kinfolio;
using namespace madepictures;

namespace {

const auto JpegMime = u"image/jpeg"_s;
const auto PngMime = u"image/png"_s;
const auto GifMime = u"image/gif"_s;
const auto WebpMime = u"image/webp"_s;

QList<QImage> frames(const QByteArray &bytes)
{
    auto copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    QList<QImage> all;
    for (auto image = reader.read(); !image.isNull(); image = reader.read())
        all << image.convertToFormat(QImage::Format_ARGB32);
    return all;
}

bool isPrivate(const QByteArray &bytes)
{
    return bytes.contains(Marker) || bytes.contains(Rationals) || bytes.contains("Exif\0\0II"_ba);
}

} // namespace

class PhotoCleanerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatItCanClean();
    void dropsWhatIsPersonal_data();
    void dropsWhatIsPersonal();
    void keepsOrientationAndProfile();
    void orientationOneNeedsNoExif();
    void leavesCleanPhotosAlone_data();
    void leavesCleanPhotosAlone();
    void keepsRestartsAndSeveralScans();
    void writesConsistentWebp();
    void refusesCutShortPhotos_data() { dropsWhatIsPersonal_data(); }
    void refusesCutShortPhotos();
    void survivesGarbledPhotos_data() { dropsWhatIsPersonal_data(); }
    void survivesGarbledPhotos();
    void refusesWrongTypesAndVariants();
    void writesNothingBeforeThePhotoIsKnownToBeSound();
    void cleansTheHostileSample();
    void cleansLargeFilesFast();
    void satisfiesExiftool_data() { dropsWhatIsPersonal_data(); }
    void satisfiesExiftool();
};

void PhotoCleanerTest::knowsWhatItCanClean()
{
    for (const auto &mime : {JpegMime, PngMime, GifMime, WebpMime})
        QVERIFY(canCleanPhoto(mime));
    for (const auto &mime :
         {u"image/heic"_s, u"image/tiff"_s, u"image/avif"_s, u"image/svg+xml"_s, u"video/mp4"_s, QString()}) {
        QVERIFY(!canCleanPhoto(mime));
        const auto cleaned = cleanPhoto(mime, QByteArrayView("anything"));
        QVERIFY(cleaned);
        QCOMPARE(cleaned->outcome, Cleaned::NotSupported);
        QVERIFY(cleaned->bytes.isEmpty());
    }
}

void PhotoCleanerTest::dropsWhatIsPersonal_data()
{
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QByteArray>("photo");
    QTest::newRow("jpeg") << JpegMime << personalJpeg(encoded(sample(), "jpeg"), 6);
    QTest::newRow("progressive jpeg") << JpegMime << personalJpeg(encoded(sample(), "jpeg", true), 8);
    QTest::newRow("grey jpeg") << JpegMime
                               << personalJpeg(encoded(sample(QImage::Format_Grayscale8), "jpeg"), 1);
    QTest::newRow("png") << PngMime << personalPng(encoded(sample(), "png"), 6);
    QTest::newRow("png with alpha") << PngMime
                                    << personalPng(encoded(sample(QImage::Format_ARGB32), "png"), 1);
    QTest::newRow("gif") << GifMime << gif(true);
    QTest::newRow("webp") << WebpMime << personalWebp(6, false);
    QTest::newRow("animated webp") << WebpMime << personalWebp(1, true);
}

void PhotoCleanerTest::dropsWhatIsPersonal()
{
    QFETCH(const QString, mime);
    QFETCH(const QByteArray, photo);
    QVERIFY(isPrivate(photo));
    const auto cleaned = cleanPhoto(mime, photo);
    QVERIFY2(cleaned, qPrintable(cleaned ? QString() : cleaned.error().detail));
    QCOMPARE(cleaned->outcome, Cleaned::Rewritten);
    QVERIFY(!isPrivate(cleaned->bytes));

    const auto before = frames(photo);
    if (mime != WebpMime || !before.isEmpty()) // WebP needs a plugin that may be missing
        QVERIFY(!before.isEmpty());
    QCOMPARE(frames(cleaned->bytes), before);

    const auto again = cleanPhoto(mime, cleaned->bytes);
    QVERIFY(again);
    QCOMPARE(again->outcome, Cleaned::Unchanged);
    QCOMPARE(again->bytes, cleaned->bytes);
}

void PhotoCleanerTest::keepsOrientationAndProfile()
{
    for (int orientation = 2; orientation <= 8; ++orientation) {
        const auto jpeg = cleanPhoto(JpegMime, personalJpeg(encoded(sample(), "jpeg"), orientation));
        QVERIFY(jpeg);
        const auto exif = jpeg->bytes.indexOf(QByteArray("Exif\0\0", 6));
        QVERIFY(exif > 0);
        QCOMPARE(exifOrientation(jpeg->bytes.sliced(exif + 6)), orientation);
        QVERIFY(jpeg->bytes.contains(iccSegment()));
        const auto png = cleanPhoto(PngMime, personalPng(encoded(sample(), "png"), orientation));
        QVERIFY(png);
        QCOMPARE(pngOrientation(png->bytes), orientation);
        QVERIFY(png->bytes.contains(pngChunk("gAMA", big32(45455))));
        const auto webp = cleanPhoto(WebpMime, personalWebp(orientation, false));
        QVERIFY(webp);
        QVERIFY(webp->bytes.contains("EXIF" + little32(26) + exifWithOrientation(orientation)));
        QVERIFY(webp->bytes.contains(riffChunk("ICCP", iccProfile())));
    }
}

void PhotoCleanerTest::orientationOneNeedsNoExif()
{
    const auto jpeg = cleanPhoto(JpegMime, personalJpeg(encoded(sample(), "jpeg"), 1));
    QVERIFY(jpeg);
    QVERIFY(!jpeg->bytes.contains("Exif"));
    for (const int strange : {0, 9, 700}) {
        const auto other = cleanPhoto(JpegMime, personalJpeg(encoded(sample(), "jpeg"), strange));
        QVERIFY(other);
        QVERIFY(!other->bytes.contains("Exif"));
    }
}

void PhotoCleanerTest::leavesCleanPhotosAlone_data()
{
    QTest::addColumn<QString>("mime");
    QTest::addColumn<QByteArray>("photo");
    QTest::newRow("jpeg") << JpegMime << encoded(sample(), "jpeg");
    QTest::newRow("progressive jpeg") << JpegMime << encoded(sample(), "jpeg", true);
    QTest::newRow("gif") << GifMime << gif(false);
    QTest::newRow("webp") << WebpMime << riff(webpPixel());
    auto plain = sample(QImage::Format_ARGB32);
    QTest::newRow("png") << PngMime << encoded(plain, "png");
}

void PhotoCleanerTest::leavesCleanPhotosAlone()
{
    QFETCH(const QString, mime);
    QFETCH(const QByteArray, photo);
    const auto cleaned = cleanPhoto(mime, photo);
    QVERIFY2(cleaned, qPrintable(cleaned ? QString() : cleaned.error().detail));
    QCOMPARE(cleaned->outcome, Cleaned::Unchanged);
    QCOMPARE(cleaned->bytes, photo);
}

// Qt's writer makes no restart markers; the walk does not decode, so a made-up scan will do.
void PhotoCleanerTest::keepsRestartsAndSeveralScans()
{
    const auto frame = segment(0xc0, QByteArray("\x08\0\x10\0\x10\1\1\x11\0", 9));
    const auto scan = segment(0xda, QByteArray("\1\1\0\0\x3f\0", 6))
        + QByteArray("abc\xff\0def\xff\xd0ghi\xff\xd7j\xff\0", 18);
    const auto photo =
        "\xff\xd8"_ba + frame + scan + segment(0xdd, QByteArray("\0\4", 2)) + scan + "\xff\xd9"_ba;
    const auto cleaned = cleanPhoto(JpegMime, photo);
    QVERIFY2(cleaned, qPrintable(cleaned ? QString() : cleaned.error().detail));
    QCOMPARE(cleaned->outcome, Cleaned::Unchanged);
    // Comments between scans go as well, and junk that decoders pass over.
    const auto dirty =
        "\xff\xd8"_ba + frame + scan + segment(0xfe, Marker) + Marker + "\xff\xff"_ba + scan + "\xff\xd9"_ba;
    const auto second = cleanPhoto(JpegMime, dirty);
    QVERIFY(second);
    QCOMPARE(second->outcome, Cleaned::Rewritten);
    QVERIFY(!isPrivate(second->bytes));
}

void PhotoCleanerTest::writesConsistentWebp()
{
    for (const bool animated : {false, true}) {
        for (const int orientation : {1, 3}) {
            const auto webp = cleanPhoto(WebpMime, personalWebp(orientation, animated));
            QVERIFY(webp);
            const auto &bytes = webp->bytes;
            QCOMPARE(qFromLittleEndian<quint32>(bytes.constData() + 4), quint32(bytes.size() - 8));
            QCOMPARE(bytes.sliced(12, 4), "VP8X"_ba);
            QCOMPARE(int(uchar(bytes[20])), 0x20 | (orientation == 1 ? 0 : 0x08) | (animated ? 0x02 : 0));
            if (animated) {
                const auto frame = bytes.indexOf("ANMF");
                QCOMPARE(qFromLittleEndian<quint32>(bytes.constData() + frame + 4),
                         quint32(16 + webpPixel().size()));
            }
        }
    }
}

void PhotoCleanerTest::refusesCutShortPhotos()
{
    QFETCH(const QString, mime);
    QFETCH(const QByteArray, photo);
    const auto whole = cleanPhoto(mime, photo);
    QVERIFY(whole);
    // What follows the end of the picture may be cut off freely.
    const auto trailing = mime == JpegMime ? photo.size() - photo.lastIndexOf(Marker) : Marker.size();
    for (qsizetype length = 0; length<photo.size(); length += photo.size()> 2000 ? 97 : 7) {
        const auto cleaned = cleanPhoto(mime, QByteArrayView(photo).first(length));
        if (length >= photo.size() - trailing)
            continue;
        QVERIFY2(!cleaned, qPrintable(QString::number(length)));
        QCOMPARE(cleaned.error().code, ErrorCode::PictureDamaged);
    }
}

void PhotoCleanerTest::survivesGarbledPhotos()
{
    QFETCH(const QString, mime);
    QFETCH(const QByteArray, photo);
    QRandomGenerator random(4711);
    for (int round = 0; round < 2000; ++round) {
        auto garbled = photo;
        for (int i = 0; i < 1 + round % 4; ++i)
            garbled[random.bounded(int(garbled.size()))] = char(random.bounded(256));
        const auto cleaned = cleanPhoto(mime, garbled);
        if (!cleaned)
            QVERIFY(cleaned.error().code == ErrorCode::PictureDamaged
                    || cleaned.error().code == ErrorCode::PictureUnsupported);
    }
}

void PhotoCleanerTest::refusesWrongTypesAndVariants()
{
    const auto page = "<html><script>1</script></html>"_ba;
    for (const auto &mime : {JpegMime, PngMime, GifMime, WebpMime}) {
        const auto cleaned = cleanPhoto(mime, page);
        QVERIFY(!cleaned);
        QCOMPARE(cleaned.error().code, ErrorCode::PictureDamaged);
    }
    // JPEG-LS inside of a JPEG frame, Apple's own PNG
    const auto jpegLs = cleanPhoto(JpegMime, "\xff\xd8"_ba + segment(0xf7, QByteArray(9, 0)) + "\xff\xd9"_ba);
    QVERIFY(!jpegLs);
    QCOMPARE(jpegLs.error().code, ErrorCode::PictureUnsupported);
    auto png = encoded(sample(), "png");
    png.insert(33, pngChunk("CgBI", QByteArray(4, 0)));
    const auto apple = cleanPhoto(PngMime, png);
    QVERIFY(!apple);
    QCOMPARE(apple.error().code, ErrorCode::PictureUnsupported);
}

void PhotoCleanerTest::writesNothingBeforeThePhotoIsKnownToBeSound()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"photo.jpg"_s);
    auto photo = personalJpeg(encoded(sample(), "jpeg"), 6);
    SystemFiles files;
    QVERIFY(files.writeAtomically(path, photo));
    QByteArray copy;
    const ByteSink sink = [&copy](QByteArrayView part) -> Result<> {
        copy.append(part);
        return {};
    };
    auto file = files.openForReading(path);
    QVERIFY(file);
    const auto cleaned = cleanPhoto(JpegMime, **file, sink);
    QVERIFY(cleaned);
    QCOMPARE(*cleaned, Cleaned::Rewritten);
    QCOMPARE(copy, cleanPhoto(JpegMime, photo)->bytes);

    copy.clear();
    QVERIFY(files.writeAtomically(path, photo.first(photo.size() / 2)));
    file = files.openForReading(path);
    QVERIFY(file);
    QVERIFY(!cleanPhoto(JpegMime, **file, sink));
    QVERIFY(copy.isEmpty());

    const ByteSink full = [](QByteArrayView) -> Result<> { return fail(ErrorCode::NoSpace); };
    QVERIFY(files.writeAtomically(path, photo));
    file = files.openForReading(path);
    const auto refused = cleanPhoto(JpegMime, **file, full);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NoSpace);
}

void PhotoCleanerTest::cleansTheHostileSample()
{
    QFile file(inCorpus(u"hostile/image/img-jpeg-gps.jpg"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("no corpus: set KINFOLIO_CORPUS");
    const auto photo = file.readAll();
    const auto cleaned = cleanPhoto(JpegMime, photo);
    QVERIFY(cleaned);
    QCOMPARE(cleaned->outcome, Cleaned::Rewritten);
    for (const auto &fact :
         {"Kinfolio test cam"_ba, "Test Student"_ba, "SN-0042-TEST"_ba, "Exif"_ba, Rationals})
        QVERIFY(!cleaned->bytes.contains(fact));
    QCOMPARE(frames(cleaned->bytes), frames(photo));
    QVERIFY(!frames(photo).isEmpty());
}

void PhotoCleanerTest::cleansLargeFilesFast()
{
    const auto frame = segment(0xc0, QByteArray("\x08\0\x10\0\x10\1\1\x11\0", 9));
    auto photo = "\xff\xd8"_ba + segment(0xe1, QByteArray("Exif\0\0", 6) + tiff(6)) + frame
        + segment(0xda, QByteArray("\1\1\0\0\x3f\0", 6));
    photo += QByteArray("some coded data \xff\0", 18).repeated(50 * 1024 * 1024 / 18) + "\xff\xd9"_ba;
    QTemporaryDir folder;
    const auto path = folder.filePath(u"photo.jpg"_s);
    SystemFiles files;
    QVERIFY(files.writeAtomically(path, photo));
    const auto file = files.openForReading(path);
    QVERIFY(file);
    qint64 written = 0;
    QElapsedTimer timer;
    timer.start();
    const auto cleaned = cleanPhoto(JpegMime, **file, [&written](QByteArrayView part) -> Result<> {
        written += part.size();
        return {};
    });
    qInfo("50 MB photo: %lld ms", timer.elapsed());
    QVERIFY(cleaned);
    QCOMPARE(*cleaned, Cleaned::Rewritten);
    QCOMPARE(written, photo.size() - 4 - 6 - tiff(6).size() + 36);
    if (timer.elapsed() >= 5000)
        qWarning("slow: %lld ms", timer.elapsed());
}

void PhotoCleanerTest::satisfiesExiftool()
{
    const auto exiftool = QStandardPaths::findExecutable(u"exiftool"_s);
    if (exiftool.isEmpty())
        QSKIP("exiftool is not installed");
    QFETCH(const QString, mime);
    QFETCH(const QByteArray, photo);
    const auto cleaned = cleanPhoto(mime, photo);
    QVERIFY(cleaned);
    const auto told = [&](const QByteArray &bytes) {
        QProcess process;
        process.start(exiftool, {u"-a"_s, u"-G1"_s, u"-s"_s, u"-u"_s, u"-"_s});
        process.write(bytes);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.readAllStandardOutput();
    };
    QVERIFY(mime == GifMime || told(photo).contains("GPSLatitude"));
    const auto after = told(cleaned->bytes);
    for (const auto &word : {"GPS"_ba, "XMP"_ba, "Artist"_ba, "Comment"_ba, "Author"_ba, "IPTC"_ba,
                             "Thumbnail"_ba, "Warning"_ba, Marker})
        QVERIFY2(!after.contains(word), after.constData());
}

QTEST_GUILESS_MAIN(PhotoCleanerTest)
#include "photocleanertest.moc"
