// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediatype.h"

#include <QMimeDatabase>
#include <QSet>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qsizetype MaxExtension = 8;

MediaType type(QLatin1StringView name, QLatin1StringView extension)
{
    return {QString(name), QString(extension)};
}

const MediaType &unknownType()
{
    static const MediaType unknown = type("application/octet-stream"_L1, ""_L1);
    return unknown;
}

struct Magic {
    qsizetype offset;
    QByteArrayView bytes;
    QLatin1StringView name;
    QLatin1StringView extension;
};

// A view of a literal that keeps NUL bytes.
template<size_t Size>
constexpr QByteArrayView raw(const char (&literal)[Size])
{
    return QByteArrayView(literal, qsizetype(Size) - 1);
}

// Signatures that stand at a fixed place. Longer ones come before shorter ones that they begin with.
constexpr Magic Magics[] = {
    {0, raw("\xff\xd8\xff"), "image/jpeg"_L1, "jpg"_L1},
    {0, raw("\x89PNG\r\n\x1a\n"), "image/png"_L1, "png"_L1},
    {0, raw("GIF87a"), "image/gif"_L1, "gif"_L1},
    {0, raw("GIF89a"), "image/gif"_L1, "gif"_L1},
    {8, raw("WEBPVP8"), "image/webp"_L1, "webp"_L1},
    {8, raw("WAVEfmt "), "audio/x-wav"_L1, "wav"_L1},
    {8, raw("AVI LIST"), "video/x-msvideo"_L1, "avi"_L1},
    {0, raw("II*\0"), "image/tiff"_L1, "tif"_L1},
    {0, raw("MM\0*"), "image/tiff"_L1, "tif"_L1},
    {0, raw("\0\0\1\0"), "image/vnd.microsoft.icon"_L1, "ico"_L1},
    {0, raw("%PDF-"), "application/pdf"_L1, "pdf"_L1},
    {0, raw("ID3"), "audio/mpeg"_L1, "mp3"_L1},
    {0, raw("fLaC"), "audio/flac"_L1, "flac"_L1},
    {0, raw("gimp xcf "), "image/x-xcf"_L1, "xcf"_L1},
    {0, raw("BLENDER"), "application/x-blender"_L1, "blend"_L1},
    {0, raw("8BPS"), "image/vnd.adobe.photoshop"_L1, "psd"_L1},
    {0, raw("SQLite format 3\0"), "application/vnd.sqlite3"_L1, "sqlite"_L1},
    {0,
     raw("\x7f"
         "ELF"),
     "application/x-executable"_L1, ""_L1},
    {0, raw("7z\xbc\xaf\x27\x1c"), "application/x-7z-compressed"_L1, "7z"_L1},
    {0, raw("\x1f\x8b\x08"), "application/gzip"_L1, "gz"_L1},
    {0, raw("(kicad_pcb"), "application/x-kicad-pcb"_L1, "kicad_pcb"_L1},
    {0, raw("(kicad_sch"), "application/x-kicad-schematic"_L1, "kicad_sch"_L1},
};

// Text has no signature: the extension decides, once the content is known to be text.
struct TextKind {
    QLatin1StringView extension;
    QLatin1StringView name;
};
constexpr TextKind TextKinds[] = {
    {"txt"_L1, "text/plain"_L1},
    {"text"_L1, "text/plain"_L1},
    {"log"_L1, "text/plain"_L1},
    {"md"_L1, "text/markdown"_L1},
    {"markdown"_L1, "text/markdown"_L1},
    {"html"_L1, "text/html"_L1},
    {"htm"_L1, "text/html"_L1},
    {"xhtml"_L1, "application/xhtml+xml"_L1},
    {"svg"_L1, "image/svg+xml"_L1},
    {"csv"_L1, "text/csv"_L1},
    {"tsv"_L1, "text/tab-separated-values"_L1},
    {"json"_L1, "application/json"_L1},
    {"xml"_L1, "application/xml"_L1},
    {"yaml"_L1, "application/yaml"_L1},
    {"yml"_L1, "application/yaml"_L1},
    {"py"_L1, "text/x-python"_L1},
    {"c"_L1, "text/x-csrc"_L1},
    {"h"_L1, "text/x-chdr"_L1},
    {"cpp"_L1, "text/x-c++src"_L1},
    {"cc"_L1, "text/x-c++src"_L1},
    {"hpp"_L1, "text/x-c++hdr"_L1},
    {"ino"_L1, "text/x-arduino"_L1},
    {"java"_L1, "text/x-java"_L1},
    {"js"_L1, "text/javascript"_L1},
    {"mjs"_L1, "text/javascript"_L1},
    {"css"_L1, "text/css"_L1},
    {"tex"_L1, "text/x-tex"_L1},
    {"srt"_L1, "application/x-subrip"_L1},
    {"vtt"_L1, "text/vtt"_L1},
    {"ics"_L1, "text/calendar"_L1},
    {"gcode"_L1, "text/x-gcode"_L1},
    {"stl"_L1, "model/stl"_L1},
    {"obj"_L1, "model/obj"_L1},
    {"scad"_L1, "application/x-openscad"_L1},
    {"step"_L1, "model/step"_L1},
    {"stp"_L1, "model/step"_L1},
    {"sh"_L1, "application/x-shellscript"_L1},
    {"bat"_L1, "application/x-bat"_L1},
    {"cmd"_L1, "application/x-bat"_L1},
    {"ps1"_L1, "application/x-powershell"_L1},
    {"vbs"_L1, "text/x-vbscript"_L1},
    {"hta"_L1, "application/hta"_L1},
    {"url"_L1, "application/x-mswinurl"_L1},
    {"desktop"_L1, "application/x-desktop"_L1},
    {"kicad_pcb"_L1, "application/x-kicad-pcb"_L1},
    {"kicad_sch"_L1, "application/x-kicad-schematic"_L1},
    {"kicad_pro"_L1, "application/x-kicad-project"_L1},
};

// Binary kinds without a signature worth the name, believed by their extension.
constexpr TextKind BinaryKinds[] = {
    {"stl"_L1, "model/stl"_L1},
    {"3mf"_L1, "model/3mf"_L1},
    {"mid"_L1, "audio/midi"_L1},
};

QString extensionOf(const QString &fileName)
{
    const auto dot = fileName.lastIndexOf(u'.');
    return dot < 0 ? QString() : fileName.mid(dot + 1).toLower();
}

/// Only what may stand in a file name that we make; anything else gives none.
QString safeExtension(const QString &extension)
{
    const bool plain = std::ranges::all_of(
        extension, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; });
    return plain && extension.size() <= MaxExtension ? extension : QString();
}

MediaType checked(MediaType found)
{
    found.extension = safeExtension(found.extension);
    return found;
}

std::optional<MediaType> byFixedMagic(QByteArrayView head)
{
    for (const auto &magic : Magics) {
        if (head.size() >= magic.offset && head.sliced(magic.offset).startsWith(magic.bytes))
            return checked(type(magic.name, magic.extension));
    }
    return std::nullopt;
}

// ISO base media files (mp4, mov, heic, avif) say their brand after "ftyp".
std::optional<MediaType> byBrand(QByteArrayView head)
{
    if (head.size() < 12 || !head.sliced(4).startsWith("ftyp"))
        return std::nullopt;
    const auto brand = head.sliced(8, 4);
    if (brand == "avif" || brand == "avis")
        return type("image/avif"_L1, "avif"_L1);
    for (const char *heic : {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"}) {
        if (brand == heic)
            return type("image/heic"_L1, "heic"_L1);
    }
    if (brand == "qt  ")
        return type("video/quicktime"_L1, "mov"_L1);
    if (brand.startsWith("M4A") || brand.startsWith("M4B"))
        return type("audio/mp4"_L1, "m4a"_L1);
    if (brand.startsWith("3gp"))
        return type("video/3gpp"_L1, "3gp"_L1);
    return type("video/mp4"_L1, "mp4"_L1);
}

std::optional<MediaType> byContainer(QByteArrayView head, const QString &extension)
{
    if (head.startsWith(raw("\x1a\x45\xdf\xa3"))) { // EBML: webm or Matroska
        if (head.first(qMin(head.size(), qsizetype(64))).contains("webm"))
            return type("video/webm"_L1, "webm"_L1);
        return type("video/x-matroska"_L1, "mkv"_L1);
    }
    if (head.startsWith("OggS")) {
        const auto start = head.first(qMin(head.size(), qsizetype(128)));
        if (start.contains("theora"))
            return type("video/ogg"_L1, "ogv"_L1);
        return type("audio/ogg"_L1, start.contains("OpusHead") ? "opus"_L1 : "ogg"_L1);
    }
    // An MPEG audio frame: eleven sync bits, layer III. Two bytes are little proof, so the name must agree.
    if (head.size() > 2 && uchar(head[0]) == 0xff && (uchar(head[1]) & 0xe6) == 0xe2 && extension == "mp3"_L1)
        return type("audio/mpeg"_L1, "mp3"_L1);
    // "MZ" and "BM" are words as well; ask for a byte that text does not have.
    if (head.startsWith("MZ") && head.contains('\0'))
        return checked({u"application/x-msdownload"_s,
                        extension == "scr"_L1 || extension == "dll"_L1 ? extension : u"exe"_s});
    if (head.startsWith("BM") && head.size() >= 14 && head.sliced(6, 4) == raw("\0\0\0\0"))
        return type("image/bmp"_L1, "bmp"_L1);
    if (head.startsWith(raw("L\0\0\0\x01\x14\x02\0")))
        return type("application/x-ms-shortcut"_L1, "lnk"_L1);
    return std::nullopt;
}

// OpenDocument and EPUB store a first entry "mimetype" uncompressed, with the type as its content.
std::optional<MediaType> byMimetypeEntry(QByteArrayView head)
{
    struct Kind {
        QByteArrayView mime;
        QLatin1StringView extension;
    };
    static constexpr Kind kinds[] = {
        {"application/vnd.oasis.opendocument.text", "odt"_L1},
        {"application/vnd.oasis.opendocument.spreadsheet", "ods"_L1},
        {"application/vnd.oasis.opendocument.presentation", "odp"_L1},
        {"application/vnd.oasis.opendocument.graphics", "odg"_L1},
        {"application/epub+zip", "epub"_L1},
    };
    constexpr qsizetype nameAt = 30;
    if (head.size() < nameAt + 8 || head.sliced(nameAt, 8) != "mimetype")
        return std::nullopt;
    const auto extra = uchar(head[28]) + 256 * uchar(head[29]);
    const auto content = head.sliced(qMin(head.size(), nameAt + 8 + extra));
    for (const auto &kind : kinds) {
        if (content.startsWith(kind.mime) && !content.sliced(kind.mime.size()).startsWith("-template"))
            return MediaType{QString::fromLatin1(kind.mime), QString(kind.extension)};
    }
    return std::nullopt;
}

// Office files of Microsoft are told by the names of their entries; with macros they keep the "m" of their
// extension.
std::optional<MediaType> byOfficeEntries(QByteArrayView head, const QString &extension)
{
    if (!head.contains("[Content_Types].xml") && !head.contains("_rels/.rels"))
        return std::nullopt;
    const bool macros = head.contains("vbaProject.bin") || extension.endsWith(u'm');
    if (head.contains("word/"))
        return macros
            ? type("application/vnd.ms-word.document.macroEnabled.12"_L1, "docm"_L1)
            : type("application/vnd.openxmlformats-officedocument.wordprocessingml.document"_L1, "docx"_L1);
    if (head.contains("xl/"))
        return macros
            ? type("application/vnd.ms-excel.sheet.macroEnabled.12"_L1, "xlsm"_L1)
            : type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"_L1, "xlsx"_L1);
    if (head.contains("ppt/"))
        return macros
            ? type("application/vnd.ms-powerpoint.presentation.macroEnabled.12"_L1, "pptm"_L1)
            : type("application/vnd.openxmlformats-officedocument.presentationml.presentation"_L1, "pptx"_L1);
    if (head.contains("3D/"))
        return type("model/3mf"_L1, "3mf"_L1);
    return std::nullopt;
}

std::optional<MediaType> byZip(QByteArrayView head, const QString &extension)
{
    if (!head.startsWith("PK\x03\x04") && !head.startsWith(raw("PK\x05\x06")))
        return std::nullopt;
    if (const auto open = byMimetypeEntry(head))
        return open;
    if (const auto office = byOfficeEntries(head, extension))
        return office;
    if (head.contains("META-INF/MANIFEST.MF") || extension == "jar"_L1)
        return type("application/java-archive"_L1, "jar"_L1);
    // The parts that tell an office file may lie beyond the head; then its name is as good as anything.
    static const QSet<QString> named{u"docx"_s, u"xlsx"_s, u"pptx"_s,    u"docm"_s, u"xlsm"_s,
                                     u"pptm"_s, u"odt"_s,  u"ods"_s,     u"odp"_s,  u"epub"_s,
                                     u"3mf"_s,  u"sb3"_s,  u"kinfolio"_s};
    if (named.contains(extension)) {
        const auto known =
            QMimeDatabase().mimeTypeForFile("x."_L1 + extension, QMimeDatabase::MatchExtension);
        return checked({known.isDefault() ? u"application/zip"_s : known.name(), extension});
    }
    return type("application/zip"_L1, "zip"_L1);
}

bool looksLikeText(QByteArrayView head)
{
    if (head.startsWith(raw("\xff\xfe")) || head.startsWith(raw("\xfe\xff")))
        return true;
    return std::ranges::none_of(head, [](char c) {
        const auto byte = uchar(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1b;
    });
}

/// What a browser or a viewer would make of text, whatever its name says.
std::optional<MediaType> byMarkup(QByteArrayView head)
{
    auto start = head.first(qMin(head.size(), qsizetype(4096))).toByteArray().toLower();
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed();
    for (const char *html : {"<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<!--[if",
                             "<h1", "<p>", "<div"}) {
        if (start.startsWith(html))
            return type("text/html"_L1, "html"_L1);
    }
    if (start.startsWith("<svg") || (start.startsWith('<') && start.contains("<svg")))
        return type("image/svg+xml"_L1, "svg"_L1);
    if (start.startsWith("<?xml"))
        return start.contains("<html") ? type("application/xhtml+xml"_L1, "xhtml"_L1)
                                       : type("application/xml"_L1, "xml"_L1);
    if (start.startsWith("[desktop entry]"))
        return type("application/x-desktop"_L1, "desktop"_L1);
    if (start.startsWith("[internetshortcut]"))
        return type("application/x-mswinurl"_L1, "url"_L1);
    return std::nullopt;
}

MediaType textType(QByteArrayView head, const QString &extension)
{
    const auto markup = byMarkup(head);
    for (const auto &kind : TextKinds) {
        if (kind.extension != extension)
            continue;
        // A drawing, a page or a link keeps its kind whatever its name; XML may be something better known by
        // name.
        if (markup && markup->name != "application/xml"_L1)
            return *markup;
        // SVG is only what contains one.
        if (kind.name == "image/svg+xml"_L1)
            break;
        return checked(type(kind.name, kind.extension));
    }
    if (markup)
        return *markup;
    if (head.startsWith("#!"))
        return type("application/x-shellscript"_L1, "sh"_L1);
    return type("text/plain"_L1, "txt"_L1);
}

MediaType byDatabase(const QString &fileName, QByteArrayView head, const QString &extension)
{
    const QMimeDatabase database;
    const auto byContent = database.mimeTypeForData(head.toByteArray());
    const auto found = byContent.isDefault()
        ? database.mimeTypeForFile(fileName, QMimeDatabase::MatchExtension)
        : database.mimeTypeForFileNameAndData(fileName, head.toByteArray());
    // A name alone makes neither a picture nor a text out of bytes that are none.
    if (byContent.isDefault()) {
        const bool hasMagic =
            std::ranges::any_of(Magics, [&](const Magic &m) { return found.name() == m.name; });
        if (hasMagic || found.name().startsWith("text/"_L1) || found.inherits(u"text/plain"_s)
            || found.name() == "image/svg+xml"_L1)
            return unknownType();
    }
    const auto suffix = found.suffixes().contains(extension) ? extension : found.preferredSuffix();
    return checked({found.name(), suffix});
}

} // namespace

MediaType mediaTypeOf(const QString &fileName, QByteArrayView head)
{
    head = head.first(qMin(head.size(), qsizetype(MediaTypeHeadSize)));
    const auto extension = extensionOf(fileName);
    for (const auto &found :
         {byFixedMagic(head), byBrand(head), byContainer(head, extension), byZip(head, extension)}) {
        if (found)
            return *found;
    }
    if (looksLikeText(head))
        return textType(head, extension);
    for (const auto &kind : BinaryKinds) {
        if (kind.extension == extension)
            return type(kind.name, kind.extension);
    }
    return byDatabase(fileName, head, extension);
}

bool isPicture(const QString &mime)
{
    return mime.startsWith("image/"_L1);
}

bool isActive(const QString &mimeOrExtension)
{
    static const QSet<QString> extensions{
        u"exe"_s,  u"scr"_s,  u"com"_s,  u"bat"_s,   u"cmd"_s,     u"ps1"_s,    u"psm1"_s,     u"msi"_s,
        u"msix"_s, u"dll"_s,  u"lnk"_s,  u"url"_s,   u"pif"_s,     u"cpl"_s,    u"reg"_s,      u"inf"_s,
        u"scf"_s,  u"hta"_s,  u"js"_s,   u"jse"_s,   u"mjs"_s,     u"vbs"_s,    u"vbe"_s,      u"wsf"_s,
        u"wsh"_s,  u"html"_s, u"htm"_s,  u"xhtml"_s, u"xht"_s,     u"shtml"_s,  u"mht"_s,      u"svg"_s,
        u"svgz"_s, u"jar"_s,  u"jnlp"_s, u"docm"_s,  u"dotm"_s,    u"xlsm"_s,   u"xltm"_s,     u"pptm"_s,
        u"potm"_s, u"xlam"_s, u"sh"_s,   u"bash"_s,  u"desktop"_s, u"run"_s,    u"deb"_s,      u"rpm"_s,
        u"apk"_s,  u"dmg"_s,  u"pkg"_s,  u"app"_s,   u"command"_s, u"webloc"_s, u"appimage"_s, u"iso"_s,
        u"chm"_s,  u"py"_s,   u"pyw"_s};
    static const QSet<QString> types{
        u"text/html"_s,
        u"application/xhtml+xml"_s,
        u"image/svg+xml"_s,
        u"image/svg+xml-compressed"_s,
        u"text/javascript"_s,
        u"application/javascript"_s,
        u"text/x-vbscript"_s,
        u"application/hta"_s,
        u"text/x-python"_s,
        u"application/x-executable"_s,
        u"application/x-sharedlib"_s,
        u"application/x-pie-executable"_s,
        u"application/x-msdownload"_s,
        u"application/vnd.microsoft.portable-executable"_s,
        u"application/x-ms-dos-executable"_s,
        u"application/x-msi"_s,
        u"application/x-ms-shortcut"_s,
        u"application/x-mswinurl"_s,
        u"application/x-desktop"_s,
        u"application/x-shellscript"_s,
        u"application/x-bat"_s,
        u"application/x-powershell"_s,
        u"application/java-archive"_s,
        u"application/x-java-archive"_s,
        u"application/vnd.ms-word.document.macroEnabled.12"_s,
        u"application/vnd.ms-excel.sheet.macroEnabled.12"_s,
        u"application/vnd.ms-powerpoint.presentation.macroEnabled.12"_s,
    };
    if (mimeOrExtension.contains(u'/'))
        return types.contains(mimeOrExtension);
    const auto extension = mimeOrExtension.startsWith(u'.') ? mimeOrExtension.mid(1) : mimeOrExtension;
    return extensions.contains(extension.toLower());
}

bool isCompressed(const QString &mime)
{
    // Vector drawings, bitmaps, uncompressed sound and models shrink well; so do the text types.
    static const QSet<QString> shrinking{u"image/svg+xml"_s,
                                         u"image/bmp"_s,
                                         u"image/tiff"_s,
                                         u"image/x-xcf"_s,
                                         u"image/vnd.adobe.photoshop"_s,
                                         u"image/vnd.microsoft.icon"_s,
                                         u"audio/x-wav"_s,
                                         u"audio/midi"_s};
    if (shrinking.contains(mime))
        return false;
    if (mime.startsWith("image/"_L1) || mime.startsWith("audio/"_L1) || mime.startsWith("video/"_L1))
        return true;
    static const QSet<QString> packed{u"application/zip"_s,
                                      u"application/gzip"_s,
                                      u"application/x-7z-compressed"_s,
                                      u"application/epub+zip"_s,
                                      u"application/java-archive"_s,
                                      u"model/3mf"_s,
                                      u"application/x-xz"_s,
                                      u"application/x-bzip2"_s,
                                      u"application/zstd"_s,
                                      u"application/vnd.rar"_s,
                                      u"application/vnd.debian.binary-package"_s,
                                      u"application/vnd.ms-word.document.macroEnabled.12"_s,
                                      u"application/vnd.ms-excel.sheet.macroEnabled.12"_s,
                                      u"application/vnd.ms-powerpoint.presentation.macroEnabled.12"_s};
    return packed.contains(mime) || mime.startsWith("application/vnd.oasis.opendocument."_L1)
        || mime.startsWith("application/vnd.openxmlformats-officedocument."_L1);
}

} // namespace kinfolio
