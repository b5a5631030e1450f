// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Compares the local headers of a zip archive with its directory and makes sure that the entries fill the
// archive without gaps and without sharing bytes, so that every reader sees the same archive.

#pragma once

#include "core/zip/zipcentral.h"

namespace kinfolio {

/// Checks all local headers and data descriptors (APPNOTE.TXT 4.3.7, 4.3.9) and notes where each content
/// begins. Errors: ArchiveOverlap, ArchiveDamaged (gaps, cut headers), ArchiveHeaderMismatch, ArchiveSize
/// (zip64).
[[nodiscard]] Result<> checkZipLayout(ZipWindow &window, QList<ZipRecord> &records, qint64 directoryOffset);

/// Checks how much the entries would become: ArchiveSize for what no compression can do, ArchiveTooLarge
/// above the ratio of ziplimits.h or when all together exceed `quota` bytes (0: no quota).
[[nodiscard]] Result<> checkZipSizes(const QList<ZipRecord> &records, qint64 quota, const QString &path);

} // namespace kinfolio
