// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Captions of films and sounds: files in WebVTT that are connected with them. Pages carry them within, because a page that is
// opened from the disk may not load captions from a file.

#pragma once

#include "core/exchange/archive/archivemedia.h"

namespace kinfolio {

/// The text of each file of captions, by the hash of the file.
using SiteCaptions = QHash<MediaHash, QByteArray>;

[[nodiscard]] bool isCaptions(const MediaInfo &media);
[[nodiscard]] bool canHaveCaptions(const MediaInfo &media);
/// Reads all captions among the files. What is too long, or is no WebVTT whatever its name says, stays a file like others.
[[nodiscard]] SiteCaptions readSiteCaptions(const QList<ArchiveFile> &files, const MediaStore &store);

} // namespace kinfolio
