// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/sitecaptions.h"

namespace kinfolio {

namespace {

// More than two hours of talk; a page stays quick to open.
constexpr qint64 MostBytes = 200'000;

bool isWebVtt(QByteArrayView text)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return text.sliced(text.startsWith(mark) ? mark.size() : 0).startsWith("WEBVTT");
}

} // namespace

bool isCaptions(const MediaInfo &media)
{
    return media.mediaType == QLatin1String("text/vtt") && media.size <= MostBytes;
}

bool canHaveCaptions(const MediaInfo &media)
{
    return media.mediaType.startsWith(QLatin1String("video/")) || media.mediaType.startsWith(QLatin1String("audio/"));
}

SiteCaptions readSiteCaptions(const QList<ArchiveFile> &files, const MediaStore &store)
{
    SiteCaptions captions;
    for (const ArchiveFile &file : files) {
        if (!isCaptions(file.written))
            continue;
        // A file that cannot be read is found, and said, when it is written itself.
        const auto text = store.files().readAll(store.path(file.stored), MostBytes);
        if (text && isWebVtt(*text))
            captions.insert(file.written.hash, *text);
    }
    return captions;
}

} // namespace kinfolio
