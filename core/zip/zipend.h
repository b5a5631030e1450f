// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the one end record of a zip archive and tells other kinds of files apart from archives.

#pragma once

#include "core/zip/zipwindow.h"

namespace kinfolio {

/// The end of central directory record (APPNOTE.TXT 4.3.16).
struct ZipEnd {
    qint64 directoryOffset = 0;
    qint64 directorySize = 0;
    quint16 entries = 0;
    bool hasComment = false;
};

/// Finds the end record. It must close the file exactly, and there must be no second one that another reader
/// could take instead. Errors: ArchiveNotAnArchive (other kinds of files, something in front, no entries),
/// ArchiveEntryType (a tar), ArchiveTooLarge (a gzip bomb), ArchiveDamaged, ArchiveSize (zip64).
[[nodiscard]] Result<ZipEnd> findZipEnd(ZipWindow &window);

} // namespace kinfolio
