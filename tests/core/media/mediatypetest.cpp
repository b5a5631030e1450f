// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Content decides what a file is; its name only helps where content says nothing.

#include "core/media/mediatype.h"

#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QByteArray zipStart(const QByteArray &name, const QByteArray &content = {})
{
    QByteArray bytes("PK\x03\x04", 4);
    bytes +=
        QByteArray(22, '\0') + QByteArray().append(char(name.size())) + QByteArray(3, '\0') + name + content;
    return bytes;
}

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray result;
    for (const int value : values)
        result.append(char(value));
    return result;
}

} // namespace

class MediaTypeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTypes_data();
    void tellsTypes();
    void neverMakesAnUnsafeExtension();
    void tellsPictures();
    void tellsWhatMayRun();
    void tellsWhatIsCompressed();
};

void MediaTypeTest::tellsTypes_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("extension");
    const auto row = [](const char *fileName, const QByteArray &head, const char *name,
                        const char *extension) {
        QTest::addRow("%s as %s", name, fileName)
            << QString::fromUtf8(fileName) << head << QString::fromUtf8(name) << QString::fromUtf8(extension);
    };
    const auto jpeg = bytes({0xff, 0xd8, 0xff, 0xe0, 0, 16});
    row("a.jpg", jpeg, "image/jpeg", "jpg");
    row("A.JPEG", jpeg, "image/jpeg", "jpg");
    row("a.png", jpeg, "image/jpeg", "jpg");
    row("none", jpeg, "image/jpeg", "jpg");
    row("a.png", bytes({0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}), "image/png", "png");
    row("a.gif", "GIF89a\1\0", "image/gif", "gif");
    row("a", "RIFF....WEBPVP8L", "image/webp", "webp");
    row("a.heic",
        QByteArray("\0\0\0\x18"
                   "ftypheic",
                   12),
        "image/heic", "heic");
    row("a.heic",
        QByteArray("\0\0\0\x18"
                   "ftypmif1",
                   12),
        "image/heic", "heic");
    row("a.avif",
        QByteArray("\0\0\0\x18"
                   "ftypavif",
                   12),
        "image/avif", "avif");
    row("a.mp4",
        QByteArray("\0\0\0\x18"
                   "ftypisom",
                   12),
        "video/mp4", "mp4");
    row("a.mov",
        QByteArray("\0\0\0\x14"
                   "ftypqt  ",
                   12),
        "video/quicktime", "mov");
    row("a.m4a",
        QByteArray("\0\0\0\x14"
                   "ftypM4A ",
                   12),
        "audio/mp4", "m4a");
    row("a.webm", bytes({0x1a, 0x45, 0xdf, 0xa3, 1, 2}) + "webm", "video/webm", "webm");
    row("a.mkv", bytes({0x1a, 0x45, 0xdf, 0xa3, 1, 2}) + "matroska", "video/x-matroska", "mkv");
    row("a.wav", "RIFF....WAVEfmt ", "audio/x-wav", "wav");
    row("a.mp3", "ID3\3\0", "audio/mpeg", "mp3");
    row("a.mp3", bytes({0xff, 0xfb, 0x90, 0}), "audio/mpeg", "mp3");
    row("a.ogg", QByteArray("OggS\0\2", 6) + QByteArray(22, 0) + "\1vorbis", "audio/ogg", "ogg");
    row("a.flac", "fLaC\0", "audio/flac", "flac");
    row("a.pdf", "%PDF-1.7\n", "application/pdf", "pdf");
    row("a.zip", zipStart("hello.txt"), "application/zip", "zip");
    row("a.docx", zipStart("[Content_Types].xml", "....word/document.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");
    row("a.zip", zipStart("[Content_Types].xml", "....xl/workbook.xml"),
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
    row("a.pptx", zipStart("[Content_Types].xml", "....ppt/presentation.xml"),
        "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx");
    row("a.docx", zipStart("[Content_Types].xml", "....word/vbaProject.bin"),
        "application/vnd.ms-word.document.macroEnabled.12", "docm");
    row("a.odt", zipStart("mimetype", "application/vnd.oasis.opendocument.textPK"),
        "application/vnd.oasis.opendocument.text", "odt");
    row("a.zip", zipStart("mimetype", "application/vnd.oasis.opendocument.spreadsheetPK"),
        "application/vnd.oasis.opendocument.spreadsheet", "ods");
    row("a.odp", zipStart("mimetype", "application/vnd.oasis.opendocument.presentationPK"),
        "application/vnd.oasis.opendocument.presentation", "odp");
    row("a.epub", zipStart("mimetype", "application/epub+zipPK"), "application/epub+zip", "epub");
    row("a.odt", zipStart("mime"), "application/vnd.oasis.opendocument.text", "odt");
    row("a.txt", "Hello", "text/plain", "txt");
    row("README", "Hello", "text/plain", "txt");
    row("a.txt", "Gr\xc3\xbc\xc3\x9f dich", "text/plain", "txt");
    row("a.md", "# Notes\n", "text/markdown", "md");
    row("a.csv", "a,b\n1,2\n", "text/csv", "csv");
    row("a.json", "{\"a\": 1}", "application/json", "json");
    row("a.py", "print(1)\n", "text/x-python", "py");
    row("a.c", "int main(void) {}\n", "text/x-csrc", "c");
    row("a.cpp", "int main() {}\n", "text/x-c++src", "cpp");
    row("blink.ino", "void setup() {}\n", "text/x-arduino", "ino");
    row("a.gcode", "G28\nG1 X1\n", "text/x-gcode", "gcode");
    row("a.stl", "solid cube\nfacet", "model/stl", "stl");
    row("a.stl", QByteArray(84, '\0') + "\1\2\3", "model/stl", "stl");
    row("a.xcf", "gimp xcf v011", "image/x-xcf", "xcf");
    row("a.blend", "BLENDER-v300", "application/x-blender", "blend");
    row("a.kicad_pcb", "(kicad_pcb (version 2))", "application/x-kicad-pcb", "");
    row("a.html", "<!DOCTYPE html><p>Hi", "text/html", "html");
    row("photo.png", "<html><script>alert(1)</script>", "text/html", "html");
    row("photo.png", "  \n<!doctype HTML>", "text/html", "html");
    row("notes.txt", "<script>alert(1)</script>", "text/html", "html");
    row("a.svg", "<?xml version='1.0'?><svg xmlns='x'/>", "image/svg+xml", "svg");
    row("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", "svg");
    row("a.svg", "not a drawing", "text/plain", "txt");
    row("leap2A.xml", "<?xml version='1.0'?><feed/>", "application/xml", "xml");
    row("a.txt", "[Desktop Entry]\nExec=rm", "application/x-desktop", "desktop");
    row("a.txt", "[InternetShortcut]\nURL=x", "application/x-mswinurl", "url");
    row("holiday.jpg", QByteArray("MZ\x90\0\3\0\0\0", 8), "application/x-msdownload", "exe");
    row("a.scr", QByteArray("MZ\x90\0\3\0\0\0", 8), "application/x-msdownload", "scr");
    row("a.txt", "MZ is a word", "text/plain", "txt");
    row("photo.jpg", bytes({1, 2, 3, 0, 5}), "application/octet-stream", "");
    row("letter.txt", bytes({1, 2, 3, 0, 5}), "application/octet-stream", "");
    row("", "", "text/plain", "txt");
    row("a.tif", QByteArray("II*\0", 4), "image/tiff", "tif");
    row("a.bmp", QByteArray("BM\1\1\0\0\0\0\0\0\x36\0\0\0", 14), "image/bmp", "bmp");
}

void MediaTypeTest::tellsTypes()
{
    QFETCH(const QString, fileName);
    QFETCH(const QByteArray, head);
    QFETCH(const QString, name);
    QFETCH(const QString, extension);
    const auto type = mediaTypeOf(fileName, head);
    QCOMPARE(type.name, name);
    QCOMPARE(type.extension, extension);
}

void MediaTypeTest::neverMakesAnUnsafeExtension()
{
    for (const auto &name : {u"a.ex e"_s, u"a./../b"_s, u"a.\u202egpj"_s, u"a.waytoolongextension"_s,
                             u"a.Ünï"_s, u"."_s, u"a."_s}) {
        for (const auto &head : {bytes({1, 2, 0, 3}), "text"_ba, zipStart("x")}) {
            const auto extension = mediaTypeOf(name, head).extension;
            QVERIFY(extension.size() <= 8);
            for (const auto c : extension)
                QVERIFY((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_');
        }
    }
}

void MediaTypeTest::tellsPictures()
{
    QVERIFY(isPicture(u"image/jpeg"_s));
    QVERIFY(isPicture(u"image/svg+xml"_s));
    QVERIFY(!isPicture(u"application/pdf"_s));
    QVERIFY(!isPicture(QString()));
}

void MediaTypeTest::tellsWhatMayRun()
{
    for (const auto &active : {u"exe"_s, u"scr"_s, u"lnk"_s, u"url"_s, u"desktop"_s, u"js"_s, u"hta"_s,
                               u"html"_s, u".HTML"_s, u"svg"_s, u"docm"_s, u"jar"_s, u"BAT"_s, u"text/html"_s,
                               u"image/svg+xml"_s, u"application/x-msdownload"_s})
        QVERIFY2(isActive(active), qPrintable(active));
    for (const auto &quiet : {u"jpg"_s, u"pdf"_s, u"docx"_s, u"txt"_s, u""_s, u"image/png"_s, u"text/plain"_s,
                              u"application/pdf"_s})
        QVERIFY2(!isActive(quiet), qPrintable(quiet));
}

void MediaTypeTest::tellsWhatIsCompressed()
{
    for (const auto &packed : {u"image/jpeg"_s, u"video/mp4"_s, u"audio/mpeg"_s, u"application/zip"_s,
                               u"application/epub+zip"_s, u"application/vnd.oasis.opendocument.text"_s})
        QVERIFY2(isCompressed(packed), qPrintable(packed));
    for (const auto &loose : {u"image/svg+xml"_s, u"image/bmp"_s, u"audio/x-wav"_s, u"text/plain"_s,
                              u"application/pdf"_s, u"application/json"_s})
        QVERIFY2(!isCompressed(loose), qPrintable(loose));
}

QTEST_GUILESS_MAIN(MediaTypeTest)
#include "mediatypetest.moc"
