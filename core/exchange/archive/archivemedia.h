// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides which files go into an archive, under which names and, for others than the learner, without hidden personal
// data in photos.

#pragma once

#include "core/exchange/archive/archivedocument.h"
#include "core/exchange/exchange.h"
#include "core/media/mediastore.h"

namespace kinfolio {

/// A file on its way into the archive.
struct ArchiveFile {
    MediaInfo stored; ///< as it lies in the portfolio
    MediaInfo written; ///< as it goes out: other size and hash when it was cleaned
    QString path; ///< from the bag's root
    bool cleaned = false;
};

struct ArchiveFiles {
    QList<ArchiveFile> files; ///< sorted by path
    /// Stored files that stay behind.
    QSet<MediaHash> leftOut;
    /// Stored files that go out with other bytes, and the hash of those.
    QHash<MediaHash, MediaHash> replaced;
    QList<ExportWarning> warnings;
    qint64 cannotBeCleaned = 0;
    qint64 tooLarge = 0;
};

/// \param damaged files that an earlier try found damaged; they stay behind too
[[nodiscard]] Result<ArchiveFiles> planFiles(const PortfolioCopy &content, const MediaStore &store, Audience audience,
                                             const QSet<MediaHash> &damaged, const Progress &progress);

/// The bytes of a planned file, from its start. Cleaned photos are cleaned again on the way.
[[nodiscard]] Result<ByteSource> contentOf(const ArchiveFile &file, const MediaStore &store);

/// Makes the records refer to the files as they go out, and to none that stays behind.
void referToWrittenFiles(PortfolioCopy &content, const ArchiveFiles &files);

/// What an export of these files reports; bytes and hash of what was made are still missing.
[[nodiscard]] ExportReport reportOf(const PortfolioCopy &content, const ArchiveFiles &files, const QList<LeftOut> &leftOut);

} // namespace kinfolio
