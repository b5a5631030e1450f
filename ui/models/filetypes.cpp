// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/filetypes.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio {

namespace {

struct FileType {
    const char *prefix; ///< of the MIME name
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

const FileType &typeOf(const QString &mime)
{
    for (const FileType &type : Types) {
        if (mime.startsWith(QLatin1String(type.prefix)))
            return type;
    }
    return Types.back();
}

} // namespace

QString fileTypeWord(const QString &mime)
{
    return QCoreApplication::translate("file", typeOf(mime).word);
}

QString fileTypeIcon(const QString &mime)
{
    return QLatin1String(typeOf(mime).icon);
}

} // namespace kinfolio
