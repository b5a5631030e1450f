// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/thumbnails.h"

#include "core/media/mediatype.h"
#include "core/pictures/picturehelper.h"

namespace kinfolio {

namespace {

constexpr int CacheKiB = 96 * 1024;
constexpr int Workers = 2;

// What comes back from the helper was drawn by us and is a plain PNG.
QImage reduced(const QString &path, const QString &mime, int side)
{
    ReducedPictureOptions options;
    options.bound = QSize(side, side);
    const auto bytes = reducedPicture(path, mime, options);
    return bytes ? QImage::fromData(*bytes, "PNG") : QImage();
}

} // namespace

Thumbnails::Thumbnails(const MediaStore &media, QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_cache(CacheKiB)
{
    m_pool.setMaxThreadCount(Workers);
}

Thumbnails::~Thumbnails()
{
    m_closing = true;
    m_pool.clear();
    m_pool.waitForDone();
}

QImage Thumbnails::picture(const MediaInfo &media, Size size)
{
    if (!media.hash.isValid() || !isPicture(media.mediaType))
        return {};
    const QString key = media.hash.text() + QString::number(int(size));
    if (const QImage *image = m_cache.object(key))
        return *image;
    if (!m_asked.contains(key))
        ask(media, size, key);
    return {};
}

Thumbnails::Paper Thumbnails::forPaper(const QString &path, const QString &mime, int side)
{
    if (!isPicture(mime))
        return {};
    ReducedPictureOptions options;
    options.bound = QSize(side, side);
    options.format = ReducedFormat::Jpeg;
    const auto bytes = reducedPicture(path, mime, options);
    const QSize size = bytes ? QImage::fromData(*bytes, "JPG").size() : QSize();
    return size.isEmpty() ? Paper() : Paper{*bytes, size};
}

void Thumbnails::ask(const MediaInfo &media, Size size, const QString &key)
{
    m_asked.insert(key);
    m_pool.start([this, path = m_media.path(media), media, key, side = int(size)] {
        const QImage image = m_closing ? QImage() : reduced(path, media.mediaType, side);
        QMetaObject::invokeMethod(
            this, [this, hash = media.hash, key, image] { arrived(hash, key, image); }, Qt::QueuedConnection);
    });
}

void Thumbnails::arrived(const MediaHash &hash, const QString &key, const QImage &image)
{
    if (image.isNull())
        return;
    m_asked.remove(key);
    m_cache.insert(key, new QImage(image), std::max(1, int(image.sizeInBytes() / 1024)));
    Q_EMIT ready(hash);
}

} // namespace kinfolio
