// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitepictures.h"

#include "core/exchange/archive/bag.h"
#include "core/media/mediatype.h"
#include "core/pictures/pictureheader.h"
#include "core/pictures/picturehelper.h"

#include <algorithm>
#include <deque>
#include <future>
#include <thread>

namespace kinfolio {

namespace {

// Sharp on a screen of twice the pixels at the width of a card, and whole on a phone.
constexpr QSize PhotoBound(1200, 1200);
constexpr QSize DrawingBound(800, 800);
constexpr QSize BadgeBound(320, 320);
// A picture that is no larger than this, with no more than so many times the pixels on a side, is shown as it is.
constexpr qint64 SmallFile = 256'000;
constexpr int LargerSide = 2;
// Cleaned bytes are handed over in memory; beyond this a picture is offered as a file only.
constexpr qint64 MostBytes = qint64(64) << 20;
// Holds every small file, and of others what a camera and an editor write before the first pixel.
constexpr qint64 HeadBytes = qint64(1) << 20;

const QString Folder = QStringLiteral("pages/pictures/");

struct Copy {
    Result<QByteArray> bytes;
    bool asItIs = false;
    QSize size;
};

Result<QByteArray> readAll(const ByteSource &source, qint64 limit)
{
    QByteArray all;
    QByteArray block(qsizetype(256) * 1024, Qt::Uninitialized);
    while (all.size() < limit) {
        const auto got = source(block.data(), std::min<qint64>(block.size(), limit - all.size()));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        all.append(block.constData(), *got);
    }
    return all;
}

bool isBadgeFile(const ArchiveFile &file)
{
    return file.path.startsWith(bagnames::Badges);
}

ReducedPictureOptions optionsFor(const ArchiveFile &file)
{
    ReducedPictureOptions options;
    const bool drawing = file.written.mediaType == QLatin1String("image/svg+xml");
    options.bound = isBadgeFile(file) ? BadgeBound : drawing ? DrawingBound : PhotoBound;
    options.format = isBadgeFile(file) || drawing ? ReducedFormat::Png : ReducedFormat::Jpeg;
    return options;
}

// Upright as it is stored: not every browser turns every kind of picture.
bool isShownAsItIs(const ArchiveFile &file, const PictureHeader &header)
{
    const QSize bound = optionsFor(file).bound * LargerSide;
    return file.written.size <= SmallFile && header.orientation == 1 && header.size.width() <= bound.width()
        && header.size.height() <= bound.height();
}

// What begins like neither a PNG nor a JPEG although it is one: nobody needs to start a process to learn that.
bool isNoPicture(const QString &type, const std::optional<PictureHeader> &header)
{
    return !header && (type == QLatin1String("image/jpeg") || type == QLatin1String("image/png"));
}

Result<QByteArray> reducedCopy(const ArchiveFile &file, const MediaStore &store)
{
    const QString &type = file.written.mediaType;
    if (!file.cleaned)
        return reducedPicture(store.path(file.stored), type, optionsFor(file));
    if (file.written.size > MostBytes)
        return fail(ErrorCode::PictureTooLarge);
    const auto cleaned = contentOf(file, store);
    const auto bytes = cleaned ? readAll(*cleaned, MostBytes) : fail(cleaned.error());
    return bytes ? reducedPictureOf(*bytes, type, optionsFor(file)) : fail(bytes.error());
}

Copy copyOf(const ArchiveFile &file, const MediaStore &store)
{
    const auto source = contentOf(file, store);
    const auto head = source ? readAll(*source, HeadBytes) : fail(source.error());
    if (!head)
        return {fail(head.error()), false, {}};
    const auto header = pictureHeader(*head);
    if (header && isShownAsItIs(file, *header) && hasItsEnd(*head))
        return {QByteArray(), true, header->size};
    if (isNoPicture(file.written.mediaType, header))
        return {fail(ErrorCode::PictureDamaged), false, {}};
    auto reduced = reducedCopy(file, store);
    const auto made = reduced ? pictureHeader(*reduced) : std::nullopt;
    return {std::move(reduced), false, made ? made->size : QSize()};
}

// What every browser shows by itself when there is no copy; a drawing may hold more than a picture.
bool isShownByBrowsers(const QString &type)
{
    static const QStringList types = {QStringLiteral("image/jpeg"), QStringLiteral("image/png"), QStringLiteral("image/gif"),
                                      QStringLiteral("image/webp")};
    return types.contains(type);
}

QString copyPath(const ArchiveFile &file)
{
    const QString name = file.path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    return Folder + name + (optionsFor(file).format == ReducedFormat::Png ? QStringLiteral(".png") : QStringLiteral(".jpg"));
}

Result<> take(const ArchiveFile &file, Copy copy, const QString &base, const SiteSink &sink, SitePictures &pictures)
{
    const QString own = file.path.mid(base.size());
    if (copy.asItIs) {
        pictures.shown.insert(file.written.hash, {own, copy.size});
        return {};
    }
    if (copy.bytes) {
        const QString path = copyPath(file);
        pictures.shown.insert(file.written.hash, {path, copy.size});
        ++pictures.copies;
        return sink(path, *copy.bytes);
    }
    pictures.helperMissing = pictures.helperMissing || copy.bytes.error().code == ErrorCode::HelperFailed;
    if (copy.bytes.error().code == ErrorCode::HelperFailed && isShownByBrowsers(file.written.mediaType))
        pictures.shown.insert(file.written.hash, {own, {}});
    return {};
}

} // namespace

int sitePicturesAtOnce()
{
    // One more than there are cores, since pictures are given out in their order and a slow one holds up those behind it.
    constexpr int Most = 4;
    return std::clamp(int(std::thread::hardware_concurrency()) + 1, 2, Most);
}

Result<SitePictures> makeSitePictures(const QList<ArchiveFile> &files, const MediaStore &store, const QString &base,
                                      const SiteSink &sink, const Progress &progress, int atOnce)
{
    QList<const ArchiveFile *> pictures;
    for (const ArchiveFile &file : files) {
        if (isPicture(file.written.mediaType))
            pictures.append(&file);
    }
    SitePictures made;
    std::deque<std::future<Copy>> coming;
    qsizetype begun = 0;
    const auto beginMore = [&] {
        for (; begun < pictures.size() && coming.size() < size_t(atOnce); ++begun)
            coming.push_back(std::async(std::launch::async, copyOf, std::cref(*pictures.at(begun)), std::cref(store)));
    };
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        if (auto goOn = report(progress, i, pictures.size()); !goOn)
            return fail(goOn.error());
        beginMore();
        Copy copy = coming.front().get();
        coming.pop_front();
        beginMore(); // so that the next one is made while this one is written
        if (auto taken = take(*pictures.at(i), std::move(copy), base, sink, made); !taken)
            return fail(taken.error());
    }
    return made;
}

} // namespace kinfolio
