// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/thumbnails.h"

#include "core/media/mediatype.h"
#include "core/pictures/picturehelper.h"

#include <QFileInfo>

namespace kinfolio {

namespace {

constexpr int CacheKiB = 96 * 1024;
constexpr int Workers = 2;

FileSight sightOf(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? FileSight{file.size(), file.lastModified()} : FileSight();
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
    const auto failed = m_failed.constFind(key);
    if (!m_underWay.contains(key) && (failed == m_failed.constEnd() || failed->mayBeAskedAgain))
        ask(media, size, key);
    return {};
}

void Thumbnails::tryAgain()
{
    for (Failure &failure : m_failed)
        failure.mayBeAskedAgain = true;
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
    m_underWay.insert(key);
    m_pool.start([this, path = m_media.path(media), media, key, side = int(size), before = m_failed.value(key).sight] {
        const Made made = m_closing ? Made() : make(path, media.mediaType, side, before);
        QMetaObject::invokeMethod(
            this, [this, hash = media.hash, key, made] { arrived(hash, key, made); }, Qt::QueuedConnection);
    });
}

Thumbnails::Made Thumbnails::make(const QString &path, const QString &mime, int side, const std::optional<FileSight> &before)
{
    const FileSight now = sightOf(path);
    // What was refused once is refused again: that would only keep a processor busy.
    if (now == before)
        return {{}, before};
    ReducedPictureOptions options;
    options.bound = QSize(side, side);
    const auto bytes = reducedPicture(path, mime, options);
    // What comes back from the helper was drawn by us and is a plain PNG.
    if (bytes)
        return {QImage::fromData(*bytes, "PNG"), now};
    if (bytes.error().code == ErrorCode::HelperFailed)
        return {};
    return {{}, bytes.error().code == ErrorCode::FileNotFound ? FileSight() : now};
}

void Thumbnails::arrived(const MediaHash &hash, const QString &key, const Made &made)
{
    m_underWay.remove(key);
    if (made.image.isNull()) {
        m_failed.insert(key, {made.sight, false});
        return;
    }
    m_failed.remove(key);
    m_cache.insert(key, new QImage(made.image), std::max(1, int(made.image.sizeInBytes() / 1024)));
    Q_EMIT ready(hash);
}

} // namespace kinfolio
