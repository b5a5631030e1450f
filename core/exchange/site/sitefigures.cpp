// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files on pages: pictures with their descriptions, sound and film, links to everything else.

#include "core/base/text.h"
#include "core/exchange/site/sitepieces.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostFigures = 24;

const SitePicture *pictureOf(const SitePage &page, const RecordBase &record)
{
    const DocumentMedia *file = page.content().file(record);
    if (!file)
        return nullptr;
    const auto &shown = page.context().pictures.shown;
    const auto picture = shown.constFind(file->media.hash);
    return picture == shown.constEnd() ? nullptr : &*picture;
}

// A strip or a tower says little when it is cut to the shape of a card.
bool isOdd(const SitePage &page, const RecordBase &record)
{
    const SitePicture *picture = pictureOf(page, record);
    const QSize size = picture ? picture->size : QSize();
    return size.isValid() && (size.width() > size.height() * 5 / 2 || size.height() > size.width() * 5 / 2);
}

bool isDecorative(const RecordBase &record)
{
    const FieldInfo *field = record.kind().field(u"decorative");
    return field && field->get(record).toBool();
}

bool isDescribed(const RecordBase &record)
{
    return isDecorative(record) || !textOf(record, "alt").isEmpty();
}

// Badge art says what stands beside it in words; a picture without a description says so to those who do not see it.
QString altOf(const RecordBase &record)
{
    if (isDecorative(record) || &record.kind() == &Badge::info())
        return QStringLiteral("");
    QString alt = plainLine(textOf(record, "alt"), 1000);
    if (!alt.isEmpty())
        return alt;
    return siteWords(QT_TRANSLATE_NOOP("site", "Picture without a description yet: %1")).arg(plainLine(recordTitle(record), 120));
}

QString downloadName(const RecordBase &record, const DocumentMedia &file)
{
    const QString name = textOf(record, "fileName");
    return name.isEmpty() ? file.path.section(QLatin1Char('/'), -1) : safeFileName(name);
}

void writeDownload(SitePage &page, const QString &icon, const QString &name, const QString &path, qint64 size)
{
    HtmlWriter &html = page.html();
    html.open("p", {{"class", QStringLiteral("file")}});
    page.icon(icon);
    html.element("a", name, {{"href", page.to(path)}, {"download", name}, {"dir", QStringLiteral("auto")}});
    html.element("span", page.context().locale.formattedDataSize(size, 1, QLocale::DataSizeSIFormat),
                 {{"class", QStringLiteral("quiet")}, {"dir", QStringLiteral("auto")}});
    html.close();
}

void writeFileLink(SitePage &page, const RecordBase &record, const DocumentMedia &file)
{
    writeDownload(page, words::fileTypeIcon(file.media.mediaType), downloadName(record, file), file.path, file.media.size);
}

void writeTitle(SitePage &page, const RecordBase &record)
{
    page.html().open("p", {{"class", QStringLiteral("title")}});
    page.linkTo(record);
    page.html().close();
}

// What is said about a file, and the way to it.
void writeWords(SitePage &page, const RecordBase &record)
{
    if (const QString caption = textOf(record, "caption"); !caption.isEmpty())
        page.longText(caption, record, 3, QStringLiteral("caption"));
    const DocumentMedia *file = page.content().file(record);
    if (file && pictureOf(page, record) && !isDescribed(record))
        page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "This picture has no description yet.")), QStringLiteral("quiet"));
    if (file)
        writeFileLink(page, record, *file);
    else if (const QString link = textOf(record, "link"); !link.isEmpty())
        page.linkOut(link);
}

// An odd number of pictures begins with a large one, so that the others stand in pairs; strips take the whole width.
void writePictures(SitePage &page, const QList<const RecordBase *> &pictures)
{
    if (pictures.isEmpty())
        return;
    const auto strips = std::ranges::count_if(pictures, [&](const RecordBase *one) { return isOdd(page, *one); });
    const bool uneven = (pictures.size() - strips) % 2 == 1;
    page.html().open("div", {{"class", QStringLiteral("gallery")}});
    for (const RecordBase *picture : pictures) {
        const bool wide = isOdd(page, *picture) || (uneven && picture == pictures.first());
        page.html().open("figure", {{"class", wide ? QStringLiteral("wide") : QString()}});
        writePicture(page, *picture);
        page.html().open("figcaption");
        writeTitle(page, *picture);
        writeWords(page, *picture);
        page.html().close();
        page.html().close();
    }
    page.html().close();
}

// What cannot be seen at once: a row each.
void writeRows(SitePage &page, const QList<const RecordBase *> &files)
{
    if (files.isEmpty())
        return;
    HtmlWriter &html = page.html();
    html.open("ul", {{"class", QStringLiteral("files")}});
    for (const RecordBase *file : files) {
        html.open("li");
        page.tile(*file, QStringLiteral("small"));
        html.open("div");
        writeTitle(page, *file);
        writePlayer(page, *file);
        writeWords(page, *file);
        html.close();
        html.close();
    }
    html.close();
}

// The files of captions that the pages can carry.
QList<const RecordBase *> readCaptions(const SitePage &page, const RecordBase &record)
{
    auto captions = page.content().captionsOf(record);
    captions.removeIf([&](const RecordBase *one) {
        return !page.context().captions.contains(page.content().file(*one)->media.hash);
    });
    return captions;
}

// In base64 nothing of them can be taken for markup of the page.
void writeTrack(SitePage &page, const RecordBase &captions)
{
    const QByteArray text = page.context().captions.value(page.content().file(captions)->media.hash);
    page.html().empty("track", {{"kind", QStringLiteral("captions")},
                                {"src", QStringLiteral("data:text/vtt;base64,") + QString::fromLatin1(text.toBase64())},
                                {"srclang", captions.language.isEmpty() ? page.content().language() : captions.language},
                                {"label", plainLine(recordTitle(captions), 120)}});
}

// Players of sounds have no place for captions, so these stay to be read.
void writeWhatIsHeard(SitePage &page, const QList<const RecordBase *> &captions)
{
    for (const RecordBase *one : captions) {
        page.html().open("p", {{"class", QStringLiteral("quiet")}});
        page.say("span", siteWords(QT_TRANSLATE_NOOP("site", "What is heard, as text:")));
        page.html().text(QStringLiteral(" "));
        page.linkTo(*one);
        page.html().close();
    }
}

} // namespace

bool hasPicture(const SitePage &page, const RecordBase &record)
{
    return pictureOf(page, record) != nullptr;
}

QList<const RecordBase *> facesOf(const SitePage &page, const RecordBase &record)
{
    QList<const RecordBase *> faces = page.content().connected(record, Artifact::info());
    faces.prepend(&record);
    faces.removeIf([&](const RecordBase *face) { return !hasPicture(page, *face) || isDecorative(*face); });
    std::ranges::stable_sort(faces, {}, [&](const RecordBase *face) { return isOdd(page, *face); });
    return faces;
}

void writePicture(SitePage &page, const RecordBase &record, bool first)
{
    const SitePicture *picture = pictureOf(page, record);
    if (!picture)
        return;
    const auto measure = [&](int pixels) { return picture->size.isValid() ? QString::number(pixels) : QString(); };
    page.html().empty("img", {{"src", page.to(picture->path)},
                              {"alt", altOf(record)},
                              {"width", measure(picture->size.width())},
                              {"height", measure(picture->size.height())},
                              {"loading", first ? QString() : QStringLiteral("lazy")}});
}

// Players show themselves when the browser knows the type; when not, the link to the file is there all the same.
bool writePlayer(SitePage &page, const RecordBase &record)
{
    const DocumentMedia *file = page.content().file(record);
    if (!file || !canHaveCaptions(file->media))
        return false;
    const QString &type = file->media.mediaType;
    const auto captions = readCaptions(page, record);
    const bool isFilm = type.startsWith(QLatin1String("video/"));
    HtmlWriter &html = page.html();
    html.open(isFilm ? "video" : "audio", {{"controls", QStringLiteral("")},
                                           {"preload", QStringLiteral("metadata")},
                                           {"aria-label", plainLine(recordTitle(record), 120)}});
    html.empty("source", {{"src", page.to(file->path)}, {"type", type}});
    for (const RecordBase *one : captions)
        writeTrack(page, *one);
    html.close();
    if (!isFilm)
        writeWhatIsHeard(page, captions);
    return true;
}

void writeFigure(SitePage &page, const RecordBase &record)
{
    HtmlWriter &html = page.html();
    html.open("figure");
    if (hasPicture(page, record))
        writePicture(page, record);
    else
        writePlayer(page, record);
    html.open("figcaption");
    writeWords(page, record);
    html.close();
    html.close();
}

void writeFileLinkOf(SitePage &page, const RecordBase &record)
{
    const DocumentMedia *file = page.content().file(record);
    if (!file)
        return;
    writeFileLink(page, record, *file);
    const auto inside = page.context().credentials.constFind(file->media.hash);
    if (inside == page.context().credentials.cend())
        return;
    // Called like the picture that it came out of.
    const QString name = QFileInfo(downloadName(record, *file)).completeBaseName() + u'.' + inside->path.section(u'.', -1);
    writeDownload(page, QStringLiteral("file-earmark-text"), name, inside->path, inside->size);
}

QList<const RecordBase *> writeGallery(SitePage &page, const RecordBase &record)
{
    auto files = page.content().connected(record, Artifact::info());
    // Pictures first, so that what has none does not tear holes.
    std::ranges::stable_sort(files, {}, [&](const RecordBase *file) {
        return std::pair(!hasPicture(page, *file), isOdd(page, *file));
    });
    const auto shown = files.first(std::min(MostFigures, files.size()));
    const auto rows = std::ranges::find_if(shown, [&](const RecordBase *file) { return !hasPicture(page, *file); });
    const qsizetype pictures = rows - shown.begin();
    writePictures(page, shown.first(pictures));
    writeRows(page, shown.sliced(pictures));
    if (files.size() > MostFigures) {
        page.html().open("p");
        page.sayLink(siteWords(QT_TRANSLATE_NOOP("site", "More files: %1")).arg(page.context().locale.toString(files.size() - MostFigures)),
                     page.to(SitePlace::Files));
        page.html().close();
    }
    return files;
}

} // namespace kinfolio
