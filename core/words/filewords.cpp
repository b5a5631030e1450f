// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What files are called and how they look, by their media type.

#include "core/words/words.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio::words {

namespace {

struct FileType {
    const char *prefix; ///< of the media type
    const char *word;
    const char *icon;
};

// Read top to bottom; the first that fits counts.
constexpr auto Types = std::to_array<FileType>({
    {"image/", QT_TRANSLATE_NOOP("file", "Picture"), "image"},
    {"audio/", QT_TRANSLATE_NOOP("file", "Sound"), "music-note-beamed"},
    {"video/", QT_TRANSLATE_NOOP("file", "Film"), "film"},
    {"application/pdf", QT_TRANSLATE_NOOP("file", "PDF"), "file-earmark-pdf"},
    {"application/zip", QT_TRANSLATE_NOOP("file", "Packed files"), "file-earmark-zip"},
    {"text/html", QT_TRANSLATE_NOOP("file", "Web page"), "globe"},
    {"text/", QT_TRANSLATE_NOOP("file", "Text"), "file-earmark-text"},
    {"application/vnd.", QT_TRANSLATE_NOOP("file", "Document"), "file-earmark-text"},
    {"", QT_TRANSLATE_NOOP("file", "File"), "file-earmark"},
});

const FileType &typeOf(const QString &mediaType)
{
    for (const FileType &type : Types) {
        if (mediaType.startsWith(QLatin1String(type.prefix)))
            return type;
    }
    return Types.back();
}

} // namespace

QString fileTypeWord(const QString &mediaType)
{
    return QCoreApplication::translate("file", typeOf(mediaType).word);
}

QString fileTypeIcon(const QString &mediaType)
{
    return QLatin1String(typeOf(mediaType).icon);
}

} // namespace kinfolio::words
