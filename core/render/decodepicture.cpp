// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decodepicture.h"

#include "core/pictures/orientation.h"
#include "core/pictures/pictureheader.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// What one decoded picture may take; the helper has 256 MiB in all.
constexpr qint64 MaxDecodedBytes = qint64(160) << 20;
constexpr int JpegQuality = 85;

/// The name of Qt's decoder for a type; empty for types that are not decoded.
QByteArray formatOf(const QString &mime)
{
    struct Decoder {
        QLatin1StringView mime;
        const char *format;
    };
    static constexpr Decoder decoders[] = {
        {"image/jpeg"_L1, "jpeg"}, {"image/png"_L1, "png"},   {"image/apng"_L1, "png"},
        {"image/gif"_L1, "gif"},   {"image/bmp"_L1, "bmp"},   {"image/webp"_L1, "webp"},
        {"image/heic"_L1, "heic"}, {"image/avif"_L1, "avif"}, {"image/vnd.microsoft.icon"_L1, "ico"},
    };
    for (const auto &decoder : decoders) {
        if (mime == decoder.mime)
            return decoder.format;
    }
    return {};
}

Result<> checkHeader(const QImageReader &reader, QByteArrayView bytes, const QByteArray &format)
{
    const auto size = reader.size();
    if (size.isEmpty())
        return fail(ErrorCode::PictureDamaged, {}, u"the header is not that of such a picture"_s);
    const auto pixels = qint64(size.width()) * size.height();
    if (pixels > MaxPicturePixels)
        return fail(ErrorCode::PictureTooLarge, {}, u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    if (format == "jpeg") {
        const auto shape = jpegShape(bytes);
        if (shape.scans > MaxJpegScans)
            return fail(ErrorCode::PictureTooLarge, {}, u"%1 scans"_s.arg(shape.scans));
        if (!shape.complete)
            return fail(ErrorCode::PictureDamaged, {}, u"the picture is cut short"_s);
        return {}; // decoded at reduced size
    }
    const auto pixelFormat = reader.imageFormat();
    const auto depth =
        pixelFormat == QImage::Format_Invalid ? 32 : QImage::toPixelFormat(pixelFormat).bitsPerPixel();
    if (pixels * depth / 8 > MaxDecodedBytes)
        return fail(ErrorCode::PictureTooLarge, {}, u"%1 x %2 pixels"_s.arg(size.width()).arg(size.height()));
    return {};
}

/// EXIF's eight ways to hold a camera, as a turn and a mirror.
QTransform turn(int orientation)
{
    static constexpr int degrees[] = {0, 0, 0, 180, 180, 270, 90, 90, 270};
    QTransform transform;
    transform.rotate(degrees[orientation]);
    const bool mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    if (mirrored)
        transform.scale(-1, 1);
    return transform;
}

QSize reducedSize(QSize size, QSize bound)
{
    const auto reduced = size.boundedTo(bound) == size ? size : size.scaled(bound, Qt::KeepAspectRatio);
    return reduced.expandedTo(QSize(1, 1));
}

/// The same pixels in sRGB, and nothing else that the file said: no texts, no profile, no resolution.
QImage bare(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        const auto converted = image.convertedToColorSpace(QColorSpace::SRgb);
        if (!converted.isNull())
            image = converted;
    }
    image = image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull())
        return image;
    return QImage(image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format())
        .copy();
}

} // namespace

bool canDecodePicture(const QString &mime)
{
    const auto format = formatOf(mime);
    return !format.isEmpty() && QImageReader::supportedImageFormats().contains(format);
}

void prepareDecoder(const QString &mime)
{
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    QImageReader reader(&nothing, formatOf(mime));
    reader.setDecideFormatFromContent(false);
    (void)reader.canRead();
}

Result<QImage> decodePicture(QByteArrayView bytes, const QString &mime, QSize bound)
{
    const auto format = formatOf(mime);
    if (!canDecodePicture(mime))
        return fail(ErrorCode::PictureUnsupported, {}, mime);
    if (bound.isEmpty())
        return fail(ErrorCode::Internal, {}, u"an empty bound"_s);

    auto view = QByteArray::fromRawData(bytes.data(), bytes.size());
    QBuffer buffer(&view);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    if (auto sound = checkHeader(reader, bytes, format); !sound)
        return fail(sound.error());

    const int orientation = format == "png" ? pngOrientation(bytes) : 1;
    const bool onItsSide =
        reader.transformation().testFlag(QImageIOHandler::TransformationRotate90) || orientation > 4;
    const auto target = reducedSize(reader.size(), onItsSide ? bound.transposed() : bound);
    if (target != reader.size())
        reader.setScaledSize(target);
    auto image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::PictureDamaged, {}, reader.errorString());
    if (orientation != 1)
        image = image.transformed(turn(orientation));
    // Not every decoder scales by itself.
    const auto allowed = reducedSize(image.size(), bound);
    if (allowed != image.size())
        image = image.scaled(allowed, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image = bare(std::move(image));
    if (image.isNull())
        return fail(ErrorCode::PictureTooLarge, {}, u"not enough memory"_s);
    return image;
}

Result<QByteArray> encodePicture(const QImage &image, PictureFormat format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format == PictureFormat::Png ? "png" : "jpeg");
    auto flat = image;
    if (format == PictureFormat::Jpeg) {
        writer.setQuality(JpegQuality);
        writer.setOptimizedWrite(true);
        if (image.hasAlphaChannel()) {
            flat = QImage(image.size(), QImage::Format_RGB32);
            flat.fill(Qt::white);
            QPainter(&flat).drawImage(0, 0, image);
        }
    }
    if (!writer.write(flat))
        return fail(ErrorCode::HelperFailed, {}, writer.errorString());
    return bytes;
}

} // namespace kinfolio
