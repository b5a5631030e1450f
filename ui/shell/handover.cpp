// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/handover.h"

#include "core/base/text.h"
#include "core/media/mediatype.h"
#include "core/pictures/picturehelper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMimeData>
#include <QStringDecoder>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qsizetype MostPictureBytes = qsizetype(64) << 20;
constexpr qint64 MostPixels = qint64(64) << 20;
constexpr qsizetype MostText = 1'000'000;
constexpr qsizetype MostLinks = 100;
constexpr qsizetype LongestLink = 4000;
constexpr int LongestTitle = 80;
// Larger than any screen; a picture that is larger still is made to fit.
constexpr QSize ConvertedBound(8192, 8192);

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::Handover)
};

// The first one there is, best first. What is not named here comes after these.
QString pictureFormat(const QMimeData &data)
{
    const QStringList formats = data.formats();
    for (const char *best : {"image/png", "image/jpeg", "image/webp", "image/gif"}) {
        if (formats.contains(QLatin1String(best)))
            return QLatin1String(best);
    }
    const auto other = std::ranges::find_if(formats, [](const QString &format) { return isPicture(format); });
    return other == formats.end() ? QString() : *other;
}

bool isWeb(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    return web && url.isValid() && !url.host().isEmpty() && url.toEncoded().size() <= LongestLink;
}

// Text of any program: one kind of line end, nothing that cannot be seen but tabs and line ends.
QString cleaned(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control && c != QLatin1Char('\n') && c != QLatin1Char('\t');
    });
    return text.trimmed();
}

QString shortTitle(const QString &text)
{
    return plainLine(text.simplified(), LongestTitle);
}

// What browsers say of a link: its address, a line end, its title, in UTF-16.
QString browserTitle(const QMimeData &data)
{
    QStringDecoder decode(QStringDecoder::Utf16LE);
    const QString both = decode(data.data(QStringLiteral("text/x-moz-url")));
    return decode.hasError() ? QString() : shortTitle(both.section(QLatin1Char('\n'), 1, 1));
}

// "https://example.org/solar-sequencer.html" becomes "solar sequencer (example.org)".
QString titleOf(const QUrl &url)
{
    QString site = url.host();
    if (site.startsWith(QLatin1String("www.")))
        site.remove(0, 4);
    QString page = url.path().section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty).section(QLatin1Char('.'), 0, 0);
    for (const QChar joint : {u'-', u'_', u'+'})
        page.replace(joint, QLatin1Char(' '));
    page = page.simplified();
    if (page.isEmpty())
        return shortTitle(site);
    return shortTitle(Words::tr("%1 (%2)", "the name of a page, its site").arg(page, site));
}

QList<WebLink> linksIn(const QMimeData &data, const QString &text)
{
    QList<QUrl> urls = data.urls();
    if (urls.isEmpty() && !text.contains(QLatin1Char(' ')) && !text.contains(QLatin1Char('\n')) && text.size() <= LongestLink)
        urls = {QUrl(text, QUrl::StrictMode)};
    QList<WebLink> links;
    for (const QUrl &url : urls) {
        if (isWeb(url) && links.size() < MostLinks)
            links.append({url, titleOf(url)});
    }
    if (const QString said = links.size() == 1 ? browserTitle(data) : QString(); !said.isEmpty())
        links.first().title = said;
    return links;
}

void readPicture(const QMimeData &data, Handover &handover)
{
    if (const QString format = pictureFormat(data); !format.isEmpty())
        handover.picture = data.data(format);
    // Only where there are no bytes: Windows and macOS hand over plain pixels.
    if (handover.picture.isEmpty() && data.hasImage())
        handover.pixels = qvariant_cast<QImage>(data.imageData());
    const qint64 pixels = qint64(handover.pixels.width()) * handover.pixels.height();
    if (handover.picture.size() <= MostPictureBytes && pixels <= MostPixels)
        return;
    handover.picture.clear();
    handover.pixels = {};
    handover.refusal = Words::tr("This picture is too large to be taken like this. Save it as a file and add the file.");
}

// What the thumbnails, the browser and the learner's other programs know as it is.
bool isKept(const QString &mime)
{
    static const QStringList converted{QStringLiteral("image/bmp"), QStringLiteral("image/vnd.microsoft.icon")};
    return !converted.contains(mime);
}

Result<QByteArray> written(const QImage &pixels)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !pixels.save(&buffer, "PNG"))
        return fail(ErrorCode::PictureDamaged);
    return bytes;
}

Result<QByteArray> pictureBytes(const Handover &handover)
{
    if (handover.picture.isEmpty())
        return written(handover.pixels);
    const QString mime = mediaTypeOf({}, handover.picture).name;
    if (!isPicture(mime))
        return fail(ErrorCode::PictureDamaged);
    if (isKept(mime))
        return handover.picture;
    ReducedPictureOptions options;
    options.bound = ConvertedBound;
    // What cannot be converted is kept as it came rather than lost.
    return reducedPictureOf(handover.picture, mime, options).value_or(handover.picture);
}

Result<LooseThing> pictureThing(const Handover &handover, const QDateTime &now)
{
    const auto bytes = pictureBytes(handover);
    if (!bytes)
        return fail(bytes.error());
    const QDateTime here = now.toLocalTime();
    LooseThing thing;
    thing.content = *bytes;
    thing.artifact.title = Words::tr("Picture %1", "a date and a time").arg(here.toString(QStringLiteral("yyyy-MM-dd HH.mm")));
    thing.artifact.fileName = thing.artifact.title + QLatin1Char('.') + mediaTypeOf({}, *bytes).extension;
    thing.artifact.made = PartialDate::fromDay(here.date());
    return thing;
}

LooseThing textThing(const QString &text, const QDateTime &now)
{
    LooseThing thing;
    thing.artifact.title = shortTitle(text.section(QLatin1Char('\n'), 0, 0));
    thing.artifact.text = text;
    thing.artifact.made = PartialDate::fromDay(now.toLocalTime().date());
    return thing;
}

} // namespace

bool Handover::isEmpty() const
{
    return files.isEmpty() && picture.isEmpty() && pixels.isNull() && links.isEmpty() && text.isEmpty();
}

bool maySomethingBeIn(const QMimeData &data)
{
    return data.hasUrls() || data.hasText() || data.hasImage() || !pictureFormat(data).isEmpty();
}

Handover readHandover(const QMimeData &data)
{
    Handover handover;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            handover.files.append(url.toLocalFile());
    }
    if (!handover.files.isEmpty())
        return handover;
    QString text = data.hasFormat(QStringLiteral("text/plain")) ? data.text() : QString();
    if (text.size() > MostText) {
        handover.refusal = Words::tr("This text is too long to be taken like this. Save it as a file and add the file.");
        return handover;
    }
    text = cleaned(text);
    const QList<WebLink> links = linksIn(data, text);
    // Tables and letters are offered as pictures too, and a picture on a web page as its address.
    if (text.isEmpty() || !links.isEmpty())
        readPicture(data, handover);
    if (!handover.isEmpty() || !handover.refusal.isEmpty())
        return handover;
    handover.links = links;
    if (links.isEmpty())
        handover.text = text;
    return handover;
}

Result<QList<LooseThing>> thingsIn(const Handover &handover, const QDateTime &now)
{
    QList<LooseThing> things;
    if (!handover.picture.isEmpty() || !handover.pixels.isNull()) {
        const auto picture = pictureThing(handover, now);
        if (!picture)
            return fail(picture.error());
        things.append(*picture);
    }
    for (const WebLink &link : handover.links) {
        LooseThing thing;
        thing.artifact.title = link.title;
        thing.artifact.link = link.url.toString(QUrl::FullyEncoded);
        things.append(thing);
    }
    if (!handover.text.isEmpty())
        things.append(textThing(handover.text, now));
    return things;
}

} // namespace kinfolio
