// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Smaller copies of the pictures of a site, made by the helper process from the bytes that go out and no others.

#pragma once

#include "core/exchange/archive/archivemedia.h"

#include <QSize>

namespace kinfolio {

/// Takes one file of a site: its path from the site's root, and its content.
using SiteSink = std::function<Result<>(const QString &path, const QByteArray &content)>;

/// A picture as a page shows it.
struct SitePicture {
    QString path; ///< from the site's root: of the copy, or of the file itself where it is small enough
    QSize size; ///< not valid when unknown
};

struct SitePictures {
    QHash<MediaHash, SitePicture> shown; ///< by the hash of the file as it goes out
    qint64 copies = 0;
    bool helperMissing = false;
};

/// How many pictures are made at the same time on this computer; each takes a process, and its copy waits in memory.
[[nodiscard]] int sitePicturesAtOnce();

/// Gives the copies to the sink, in the order of the files. Pictures that nobody can decode have none. The progress is asked
/// before each picture; those that are being made when it says stop are waited for and dropped.
[[nodiscard]] Result<SitePictures> makeSitePictures(const QList<ArchiveFile> &files, const MediaStore &store,
                                                    const QString &base, const SiteSink &sink, const Progress &progress,
                                                    int atOnce = sitePicturesAtOnce());

} // namespace kinfolio
