// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files on pages: pictures with their descriptions, sound and film, links to everything else.

#include "core/exchange/site/sitepieces.h"

#include "core/base/text.h"
#include "core/media/mediatype.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/recordjson.h"

#include <QCoreApplication>

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
    const QString alt = plainLine(textOf(record, "alt"), 1000);
    if (!alt.isEmpty())
        return alt;
    return siteWords(QT_TRANSLATE_NOOP("site", "Picture without a description yet: %1")).arg(plainLine(recordTitle(record), 120));
}

QString downloadName(const RecordBase &record, const DocumentMedia &file)
{
    const QString name = textOf(record, "fileName");
    return name.isEmpty() ? file.path.section(QLatin1Char('/'), -1) : safeFileName(name);
}

const char *iconFor(const QString &type)
{
    if (isPicture(type))
        return "image";
    if (type.startsWith(QLatin1String("audio/")))
        return "music-note-beamed";
    if (type.startsWith(QLatin1String("video/")))
        return "film";
    return type == QLatin1String("application/pdf") ? "file-earmark-pdf" : "file-earmark-text";
}

// Players show themselves when the browser knows the type; when not, the link below is there all the same.
void writePlayer(SitePage &page, const RecordBase &record, const DocumentMedia &file, const char *element)
{
    HtmlWriter &html = page.html();
    html.open(element, {{"controls", QStringLiteral("")},
                        {"preload", QStringLiteral("metadata")},
                        {"aria-label", plainLine(recordTitle(record), 120)}});
    html.empty("source", {{"src", page.to(file.path)}, {"type", file.media.mediaType}});
    html.close();
}

void writeFileLink(SitePage &page, const RecordBase &record, const DocumentMedia &file)
{
    HtmlWriter &html = page.html();
    const QString name = downloadName(record, file);
    html.open("p", {{"class", QStringLiteral("file")}});
    page.icon(QString::fromLatin1(iconFor(file.media.mediaType)));
    html.element("a", name, {{"href", page.to(file.path)}, {"download", name}, {"dir", QStringLiteral("auto")}});
    html.element("span", page.context().locale.formattedDataSize(file.media.size, 1, QLocale::DataSizeSIFormat),
                 {{"class", QStringLiteral("quiet")}, {"dir", QStringLiteral("auto")}});
    html.close();
}

void writeMedia(SitePage &page, const RecordBase &record)
{
    const DocumentMedia *file = page.content().file(record);
    if (!file)
        return;
    if (pictureOf(page, record))
        return writePicture(page, record);
    const QString &type = file->media.mediaType;
    if (type.startsWith(QLatin1String("audio/")))
        writePlayer(page, record, *file, "audio");
    else if (type.startsWith(QLatin1String("video/")))
        writePlayer(page, record, *file, "video");
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

void writeFigure(SitePage &page, const RecordBase &record, const char *titleElement)
{
    HtmlWriter &html = page.html();
    html.open("figure");
    writeMedia(page, record);
    html.open("figcaption");
    if (titleElement && !pictureOf(page, record)) {
        html.open("div", {{"class", QStringLiteral("what")}});
        page.tile(record.kind(), QStringLiteral("small"));
        html.close();
    }
    if (titleElement) {
        html.open(titleElement, {{"class", QStringLiteral("title")}});
        page.linkTo(record);
        html.close();
    }
    if (const QString caption = textOf(record, "caption"); !caption.isEmpty())
        page.longText(caption, record, 3, QStringLiteral("caption"));
    const DocumentMedia *file = page.content().file(record);
    if (file && pictureOf(page, record) && !isDescribed(record))
        page.say("p", siteWords(QT_TRANSLATE_NOOP("site", "This picture has no description yet.")), QStringLiteral("quiet"));
    if (file)
        writeFileLink(page, record, *file);
    else if (const QString link = textOf(record, "link"); !link.isEmpty())
        page.linkOut(link);
    html.close();
    html.close();
}

void writeFileLinkOf(SitePage &page, const RecordBase &record)
{
    if (const DocumentMedia *file = page.content().file(record))
        writeFileLink(page, record, *file);
}

void writeGallery(SitePage &page, const RecordBase &record)
{
    HtmlWriter &html = page.html();
    auto files = page.content().connected(record, Artifact::info());
    if (files.isEmpty())
        return;
    // Pictures first, so that what has none does not tear holes.
    std::ranges::stable_sort(files, {}, [&](const RecordBase *file) {
        return std::pair(!hasPicture(page, *file), isOdd(page, *file));
    });
    html.open("div", {{"class", QStringLiteral("gallery")}});
    for (const RecordBase *file : files.first(std::min(MostFigures, files.size())))
        writeFigure(page, *file, "p");
    html.close();
    if (files.size() <= MostFigures)
        return;
    html.open("p", {{"class", QStringLiteral("more")}});
    page.sayLink(siteWords(QT_TRANSLATE_NOOP("site", "More files: %1")).arg(page.context().locale.toString(files.size() - MostFigures)),
                 page.to(SitePlace::Files));
    html.close();
}

} // namespace kinfolio
