// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is baked into the pictures of badges lies beside them as a file of its own too: wallets want the credential, and many of them
// do not look for it in a picture.

#pragma once

#include "core/exchange/site/sitepictures.h"

namespace kinfolio {

/// A credential as it lay in its picture, byte for byte.
struct SiteCredential {
    QString path; ///< from the site's root
    qint64 size = 0;
};

/// By the hash of the picture.
using SiteCredentials = QHash<MediaHash, SiteCredential>;

/// Gives the credentials to the sink, in the order of the files. A picture in which none can be read has none.
[[nodiscard]] Result<SiteCredentials> writeSiteCredentials(const QList<ArchiveFile> &files, const MediaStore &store, const QString &base,
                                                           const SiteSink &sink, const Progress &progress);

} // namespace kinfolio
