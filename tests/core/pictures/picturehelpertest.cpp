// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The helper makes small copies of good pictures and comes to an end with bad ones: in time, within its
// memory, without opening anything else.

#include "core/pictures/picturehelper.h"
#include "core/base/files.h"
#include "core/media/mediatype.h"
#include "core/render/decodepicture.h"
#include "tests/core/pictures/madepictures.h"
#include "tests/support/testfiles.h"

#include <QColorSpace>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <zlib.h>

using namespace kinfolio;
using namespace madepictures;

namespace {

const auto JpegMime = u"image/jpeg"_s;
const auto PngMime = u"image/png"_s;
const auto SvgMime = u"image/svg+xml"_s;

QImage read(const Result<QByteArray> &copy)
{
    return copy ? QImage::fromData(*copy) : QImage();
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

/// The most memory that the helper uses for this file, in KiB; 0 when it cannot be told. Asked of a small
/// process: the system counts the size of the one that starts a program as well.
long peakFor(const QString &path, const QString &mime, const QString &bound)
{
    const auto python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        return 0;
    QProcess process;
    process.start(python,
                  {u"-c"_s,
                   u"import resource, subprocess, sys\n"
                   "subprocess.run(sys.argv[2:], stdin=open(sys.argv[1], 'rb'), stdout=subprocess.DEVNULL)\n"
                   "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"_s,
                   path, qEnvironmentVariable("KINFOLIO_DECODE"), u"--mime"_s, mime, u"--max"_s, bound,
                   u"--format"_s, u"jpeg"_s});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed().toLong();
}

constexpr long IdlePeak = 30L * 1024; // a helper that only starts; see initTestCase
constexpr long MaxPeak = IdlePeak + 256L * 1024;

QByteArray drawing(const QByteArray &content)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
           "viewBox=\"0 0 40 20\">"
        + content + "</svg>";
}

} // namespace

class PictureHelperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesSmallerCopies();
    void readsFilesAndBytes();
    void neverEnlarges();
    void honoursOrientation_data();
    void honoursOrientation();
    void carriesNoMetadata();
    void drawsDrawings();
    void survivesHostilePictures_data();
    void survivesHostilePictures();
    void stopsWorkWithoutEnd();
    void boundsPixelsAndScans();
    void staysWithinMemoryForLargePhotos();
    void endsWorkThatTakesTooLong();
    void setsItsLimitsBeforeReading();
    void opensNothingForADrawing();
    void tellsWhyItCannot();
    void refusesWrongUse();
};

void PictureHelperTest::initTestCase()
{
    qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode");
    QElapsedTimer timer;
    timer.start();
    QVERIFY(reducedPictureOf(encoded(sample(), "png"), PngMime));
    qInfo("smallest job: %lld ms", timer.elapsed());
    timer.restart();
    QVERIFY(reducedPictureOf(drawing("<rect width=\"9\" height=\"9\"/>"), SvgMime));
    qInfo("smallest drawing: %lld ms", timer.elapsed());
}

void PictureHelperTest::makesSmallerCopies()
{
    for (const auto &mime : {JpegMime, PngMime}) {
        const auto source = encoded(sample(), mime == PngMime ? "png" : "jpeg");
        const auto png = reducedPictureOf(source, mime, {.bound = {48, 48}});
        QVERIFY2(png, qPrintable(png ? QString() : png.error().detail));
        QVERIFY(png->startsWith("\x89PNG"));
        QCOMPARE(read(png).size(), QSize(48, 32));
        const auto jpeg = reducedPictureOf(source, mime, {.bound = {48, 48}, .format = ReducedFormat::Jpeg});
        QVERIFY(jpeg);
        QVERIFY(jpeg->startsWith("\xff\xd8"));
        const auto colour = read(jpeg).pixelColor(10, 10);
        const auto expected =
            sample().scaled(48, 32, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).pixelColor(10, 10);
        QVERIFY(qAbs(colour.red() - expected.red()) < 25);
    }
    const auto gifCopy = reducedPictureOf(gif(false), u"image/gif"_s);
    QVERIFY(gifCopy);
    QCOMPARE(read(gifCopy).size(), QSize(2, 2));
    const auto bmp = reducedPictureOf(encoded(sample(), "bmp"), u"image/bmp"_s, {.bound = {20, 20}});
    QVERIFY(bmp);
    QCOMPARE(read(bmp).size(), QSize(20, 13));
    // transparent parts become white, not black
    QImage clear(10, 10, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    const auto white = reducedPictureOf(encoded(clear, "png"), PngMime, {.format = ReducedFormat::Jpeg});
    QCOMPARE(read(white).pixelColor(5, 5), QColor(Qt::white));
}

void PictureHelperTest::readsFilesAndBytes()
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"photo with ünicode.jpg"_s);
    SystemFiles files;
    const auto photo = encoded(sample(), "jpeg");
    QVERIFY(files.writeAtomically(path, photo));
    const auto fromFile = reducedPicture(path, JpegMime);
    QVERIFY(fromFile);
    QCOMPARE(*fromFile, *reducedPictureOf(photo, JpegMime));
    const auto missing = reducedPicture(folder.filePath(u"none"_s), JpegMime);
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::FileNotFound);
}

void PictureHelperTest::neverEnlarges()
{
    QCOMPARE(read(reducedPictureOf(encoded(sample(), "png"), PngMime, {.bound = {4000, 4000}})).size(),
             sample().size());
    QImage thin(3000, 2, QImage::Format_RGB32);
    thin.fill(Qt::red);
    QCOMPARE(read(reducedPictureOf(encoded(thin, "png"), PngMime, {.bound = {100, 100}})).size(),
             QSize(100, 1));
}

void PictureHelperTest::honoursOrientation_data()
{
    QTest::addColumn<int>("orientation");
    for (int orientation = 1; orientation <= 8; ++orientation)
        QTest::addRow("%d", orientation) << orientation;
}

// Corner by corner: EXIF says where the first row and column of the stored picture belong.
void PictureHelperTest::honoursOrientation()
{
    QFETCH(const int, orientation);
    QImage stored(64, 32, QImage::Format_RGB32);
    stored.fill(Qt::white);
    QPainter(&stored).fillRect(0, 0, 32, 16, Qt::red); // top left
    const bool turned = orientation > 4;
    static constexpr bool right[] = {false, false, true, true, false, false, true, true, false};
    static constexpr bool bottom[] = {false, false, false, true, true, false, false, true, true};
    const auto photo = personalJpeg(encoded(stored, "jpeg"), orientation);
    const auto png = personalPng(encoded(stored, "png"), orientation);
    for (const auto &copy : {reducedPictureOf(photo, JpegMime, {.bound = {32, 32}}),
                             reducedPictureOf(png, PngMime, {.bound = {32, 32}})}) {
        QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
        const auto image = read(copy);
        QCOMPARE(image.size(), turned ? QSize(16, 32) : QSize(32, 16));
        for (const bool atRight : {false, true}) {
            for (const bool atBottom : {false, true}) {
                const QPoint corner(atRight ? image.width() - 3 : 2, atBottom ? image.height() - 3 : 2);
                const bool red = image.pixelColor(corner).green() < 128;
                QCOMPARE(red, atRight == right[orientation] && atBottom == bottom[orientation]);
            }
        }
    }
}

void PictureHelperTest::carriesNoMetadata()
{
    auto image = sample();
    image.setText(u"Author"_s, QString::fromLatin1(Marker));
    image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
    for (const auto format : {ReducedFormat::Png, ReducedFormat::Jpeg}) {
        for (const auto &copy :
             {reducedPictureOf(personalPng(encoded(image, "png"), 6), PngMime, {.format = format}),
              reducedPictureOf(personalJpeg(encoded(image, "jpeg"), 6), JpegMime, {.format = format})}) {
            QVERIFY(copy);
            QVERIFY(!copy->contains(Marker));
            QVERIFY(!copy->contains(Rationals));
            for (const char *part : {"tEXt", "iTXt", "iCCP", "eXIf", "Exif", "ICC_PROFILE"})
                QVERIFY2(!copy->contains(part), part);
            QVERIFY(read(copy).textKeys().isEmpty());
        }
    }
}

void PictureHelperTest::drawsDrawings()
{
    const auto copy = reducedPictureOf(drawing("<rect width=\"20\" height=\"20\" fill=\"#ff0000\"/>"),
                                       SvgMime, {.bound = {100, 100}});
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
    QCOMPARE(read(copy).size(), QSize(100, 50));
    QCOMPARE(read(copy).pixelColor(10, 10), QColor(Qt::red));
    QCOMPARE(read(copy).pixelColor(90, 10).alpha(), 0);
    const auto text = reducedPictureOf(
        drawing("<text x=\"2\" y=\"15\" font-size=\"14\">Ab\xc3\xa9 \xe4\xb8\xad</text>"), SvgMime);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().detail));
    const auto written = read(text);
    bool inked = false;
    for (int x = 0; x < written.width() && !inked; ++x)
        inked = written.pixelColor(x, written.height() / 2).alpha() > 0;
    if (!inked)
        qWarning("no text drawn: no fonts installed?");
    const auto inner = encoded(sample(), "png").toBase64();
    const auto carried = reducedPictureOf(
        drawing("<image width=\"40\" height=\"20\" href=\"data:image/png;base64," + inner + "\"/>"), SvgMime);
    QVERIFY(carried);
    QVERIFY(read(carried).pixelColor(250, 120).alpha() > 0);
}

void PictureHelperTest::survivesHostilePictures_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("packed");
    const auto corpus = inCorpus(u"hostile/"_s);
    const auto list =
        QJsonDocument::fromJson(contentOf(corpus + u"expected.json"_s)).object()["files"_L1].toArray();
    if (list.isEmpty())
        QSKIP("no corpus");
    for (const auto &one : list) {
        const auto name = one["file"_L1].toString();
        const bool isPictureFile = name.endsWith(".svg"_L1) || name.endsWith(".png"_L1);
        if (one["kind"_L1] == "image"_L1 || (one["kind"_L1] == "badge"_L1 && isPictureFile))
            QTest::newRow(qPrintable(name)) << corpus + name << one["gunzip_first"_L1].toBool();
    }
}

void PictureHelperTest::survivesHostilePictures()
{
    QFETCH(const QString, path);
    QFETCH(const bool, packed);
    auto bytes = contentOf(path);
    if (packed)
        bytes = gunzipped(bytes);
    QVERIFY(!bytes.isEmpty());
    // As its content says, and as its name claims.
    static const QHash<QString, QString> claims{{u"jpg"_s, JpegMime},
                                                {u"png"_s, PngMime},
                                                {u"svg"_s, SvgMime},
                                                {u"gif"_s, u"image/gif"_s},
                                                {u"bmp"_s, u"image/bmp"_s}};
    const auto name = path.section(u'/', -1).section(u'.', 0, 1);
    const auto told =
        mediaTypeOf(name, QByteArrayView(bytes).first(qMin(bytes.size(), qsizetype(MediaTypeHeadSize)))).name;
    for (const auto &mime : {told, claims.value(name.section(u'.', 1))}) {
        QElapsedTimer timer;
        timer.start();
        const auto copy = reducedPictureOf(bytes, mime, {.bound = {256, 256}});
        qInfo("%s: %lld ms, %s", qPrintable(mime), timer.elapsed(),
              copy ? "decoded" : qPrintable(errorName(copy.error().code) + u": "_s + copy.error().detail));
        if (timer.elapsed() >= 3500)
            qWarning("slow: %lld ms", timer.elapsed()); // two seconds of its own time, started on a busy machine
        if (!copy)
            QVERIFY(copy.error().code != ErrorCode::HelperFailed);
        else
            QVERIFY(read(copy).width() <= 256 && read(copy).height() <= 256);
        const bool mustRefuse = name.startsWith("img-"_L1) && !name.contains("gps"_L1)
            && !name.contains("frames"_L1) && !name.contains("iccp"_L1);
        QVERIFY(!(copy && mustRefuse));
        QTemporaryDir folder;
        const auto unpacked = folder.filePath(u"picture"_s);
        SystemFiles files;
        QVERIFY(files.writeAtomically(unpacked, bytes));
        const auto peak = peakFor(unpacked, mime, u"256x256"_s);
        QVERIFY2(peak < MaxPeak, qPrintable(QString::number(peak)));
    }
}

// The limits hold for what the checks before them do not see: here a helper that only waits or only works.
void PictureHelperTest::stopsWorkWithoutEnd()
{
    QTemporaryDir folder;
    const auto program = folder.filePath(u"endless"_s);
    SystemFiles files;
    QVERIFY(files.writeAtomically(program, "#!/bin/sh\nexec sleep 60\n"));
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto real = qgetenv("KINFOLIO_DECODE");
    qputenv("KINFOLIO_DECODE", program.toUtf8());
    QElapsedTimer timer;
    timer.start();
    const auto copy = reducedPictureOf("x"_ba, PngMime, {.timeout = std::chrono::milliseconds(300)});
    QVERIFY(files.writeAtomically(program, "#!/bin/sh\nexec yes\n"));
    QFile::setPermissions(program, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto flood = reducedPictureOf("x"_ba, PngMime, {.timeout = std::chrono::seconds(5)});
    qputenv("KINFOLIO_DECODE", real);
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, ErrorCode::PictureTooLarge);
    QVERIFY(!flood);
    QCOMPARE(flood.error().code, ErrorCode::PictureTooLarge);
    if (timer.elapsed() >= 10'000)
        qWarning("slow: %lld ms", timer.elapsed());
}

void PictureHelperTest::boundsPixelsAndScans()
{
    auto png = encoded(sample(), "png");
    const auto head = "IHDR" + big32(20'000) + big32(20'000) + png.sliced(24, 5);
    png.replace(8, 25, pngChunk("IHDR", head.sliced(4)));
    const auto vast = reducedPictureOf(png, PngMime);
    QVERIFY(!vast);
    QCOMPARE(vast.error().code, ErrorCode::PictureTooLarge);
    // A progressive photo whose last scan comes again and again.
    auto jpeg = encoded(sample(), "jpeg", true);
    const auto last = jpeg.lastIndexOf("\xff\xda");
    jpeg.insert(last, jpeg.sliced(last, jpeg.size() - last - 2).repeated(100));
    const auto scans = reducedPictureOf(jpeg, JpegMime);
    QVERIFY(!scans);
    QCOMPARE(scans.error().code, ErrorCode::PictureTooLarge);
    const auto cut = reducedPictureOf(encoded(sample(), "jpeg").chopped(200), JpegMime);
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, ErrorCode::PictureDamaged);
}

void PictureHelperTest::staysWithinMemoryForLargePhotos()
{
    QTemporaryDir folder;
    SystemFiles files;
    QImage large(8000, 6000, QImage::Format_RGB32);
    for (int y = 0; y < large.height(); ++y)
        std::fill_n(reinterpret_cast<QRgb *>(large.scanLine(y)), large.width(),
                    qRgb(y & 255, 90, (y * 3) & 255));
    const auto check = [&](const char *name, const QByteArray &photo, const QString &mime) {
        const auto path = folder.filePath(QString::fromUtf8(name));
        QVERIFY(files.writeAtomically(path, photo));
        QElapsedTimer timer;
        timer.start();
        const auto copy = reducedPicture(path, mime, {.bound = {1600, 1600}, .format = ReducedFormat::Jpeg});
        const auto elapsed = timer.elapsed();
        const auto peak = peakFor(path, mime, u"1600x1600"_s);
        qInfo("%s: %lld ms, peak %ld MiB", name, elapsed, peak / 1024);
        QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
        QVERIFY(peak < MaxPeak);
    };
    check("48 million pixels", encoded(large, "jpeg"), JpegMime);
    check("48 million pixels, progressive", encoded(large, "jpeg", true), JpegMime);
    check("24 million pixels, png", encoded(large.scaled(6000, 4000), "png"), PngMime);
    check("24 million pixels, bmp", encoded(large.scaled(4000, 4000), "bmp"), u"image/bmp"_s);
}

// Nine thousand gradients over four million pixels each: no check sees that coming, the limit on time does.
void PictureHelperTest::endsWorkThatTakesTooLong()
{
    const auto gradient =
        "<defs><radialGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></radialGradient></defs>"_ba;
    const auto svg =
        drawing(gradient + "<rect width=\"40\" height=\"20\" fill=\"url(#g)\"/>"_ba.repeated(9000));
    QElapsedTimer timer;
    timer.start();
    const auto copy = reducedPictureOf(svg, SvgMime, {.bound = {2048, 2048}});
    qInfo("ended after %lld ms", timer.elapsed());
    QVERIFY(!copy);
    QCOMPARE(copy.error().code, ErrorCode::PictureTooLarge);
    if (timer.elapsed() >= 8000)
        qWarning("slow: %lld ms", timer.elapsed());
}

void PictureHelperTest::setsItsLimitsBeforeReading()
{
#ifdef Q_OS_LINUX
    QProcess process;
    process.start(qEnvironmentVariable("KINFOLIO_DECODE"),
                  {u"--mime"_s, PngMime, u"--max"_s, u"64x64"_s, u"--format"_s, u"png"_s});
    QVERIFY(process.waitForStarted());
    const auto limits = [&] { return contentOf(u"/proc/%1/limits"_s.arg(process.processId())).simplified(); };
    QTRY_VERIFY(limits().contains("Max cpu time 2 3 seconds"));
    QTRY_VERIFY(limits().contains("Max file size 0 0 bytes"));
    QVERIFY(limits().contains("Max core file size 0 0 bytes"));
#if !defined(__SANITIZE_ADDRESS__)
    const auto after = [](const QByteArray &text, const char *label) {
        const auto start = text.indexOf(label);
        return start < 0 ? -1 : text.sliced(start + qstrlen(label)).trimmed().split(' ').first().toLongLong();
    };
    QTRY_VERIFY(after(limits(), "Max open files") < 16 + 2 * QThread::idealThreadCount());
    const auto used =
        after(contentOf(u"/proc/%1/status"_s.arg(process.processId())).simplified(), "VmSize:") * 1024;
    const auto allowed = after(limits(), "Max address space");
    QVERIFY(used > 0);
    QVERIFY2(allowed > 0 && allowed <= used + (qint64(260) << 20), qPrintable(QString::number(allowed)));
#endif
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 5);
#else
    QSKIP("told by /proc only");
#endif
}

void PictureHelperTest::opensNothingForADrawing()
{
    QTemporaryDir folder;
    const auto secret = folder.filePath(u"secret.png"_s);
    SystemFiles files;
    QVERIFY(files.writeAtomically(secret, encoded(sample(), "png")));
    const auto place = secret.toUtf8();
    const auto nested = drawing("<image width=\"40\" height=\"20\" href=\"" + place + "\"/>").toBase64();
    const auto svg = drawing("<image width=\"40\" height=\"20\" xlink:href=\"" + place
                             + "\"/><image width=\"40\" height=\"20\" href=\"file://" + place
                             + "\"/><use href=\"" + place + "#a\"/><style>@import url(file://" + place
                             + ");</style><image width=\"40\" height=\"20\" href=\"data:image/png;base64,"
                             + nested + "\"/><rect/>");
    const auto copy = reducedPictureOf(svg, SvgMime);
    QVERIFY(copy);
    const auto image = read(copy);
    QCOMPARE(image.pixelColor(image.rect().center()).alpha(), 0);

    const auto strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty())
        QSKIP("strace is not installed");
    QProcess process;
    const auto log = folder.filePath(u"log"_s);
    process.start(strace,
                  {u"-f"_s, u"-o"_s, log, u"-e"_s, u"trace=open,openat,stat,newfstatat,access,connect"_s,
                   qEnvironmentVariable("KINFOLIO_DECODE"), u"--mime"_s, SvgMime, u"--max"_s, u"64x64"_s,
                   u"--format"_s, u"png"_s});
    process.write(svg);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    if (process.exitCode() != 0)
        QSKIP("strace may not trace here");
    const auto trace = contentOf(log);
    QVERIFY(trace.contains("openat"));
    QVERIFY(!trace.contains(place));
}

void PictureHelperTest::tellsWhyItCannot()
{
    const auto heic = reducedPictureOf("x"_ba, u"image/x-unknown"_s);
    QVERIFY(!heic);
    QCOMPARE(heic.error().code, ErrorCode::PictureUnsupported);
    const auto html = reducedPictureOf("<html></html>"_ba, u"text/html"_s);
    QVERIFY(!html);
    QCOMPARE(html.error().code, ErrorCode::PictureUnsupported);
    const auto named = reducedPictureOf("<html></html>"_ba, PngMime);
    QVERIFY(!named);
    QCOMPARE(named.error().code, ErrorCode::PictureDamaged);
    const auto svgAsPng = reducedPictureOf(drawing("<rect/>"), PngMime);
    QVERIFY(!svgAsPng);
    const auto jpegAsPng = reducedPictureOf(encoded(sample(), "jpeg"), PngMime);
    QVERIFY(!jpegAsPng);
    const auto real = qgetenv("KINFOLIO_DECODE");
    qputenv("KINFOLIO_DECODE", "/nonexistent/kinfolio-decode");
    const auto gone = reducedPictureOf(encoded(sample(), "png"), PngMime);
    qputenv("KINFOLIO_DECODE", real);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, ErrorCode::HelperFailed);
}

void PictureHelperTest::refusesWrongUse()
{
    for (const auto &arguments :
         {QStringList{}, QStringList{u"--mime"_s, PngMime, u"--max"_s, u"0x5"_s, u"--format"_s, u"png"_s},
          QStringList{u"--mime"_s, PngMime, u"--max"_s, u"99999x5"_s, u"--format"_s, u"png"_s},
          QStringList{u"--mime"_s, PngMime, u"--max"_s, u"5x5"_s, u"--format"_s, u"exe"_s}}) {
        QProcess process;
        process.start(qEnvironmentVariable("KINFOLIO_DECODE"), arguments);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
    }
}

QTEST_GUILESS_MAIN(PictureHelperTest)
#include "picturehelpertest.moc"
