// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the central directory of a zip archive and judges each entry by what the directory says of it.

#pragma once

#include "core/zip/zipend.h"
#include "core/zip/zipentry.h"

namespace kinfolio {

/// An entry together with what only the checks need to know.
struct ZipRecord {
    ZipEntry entry;
    qint64 headerOffset = 0;
    quint16 flags = 0;
    quint16 method = 0;
    /// Nothing in the header that our own writer would not write; times are left out of this.
    bool asWeWrite = false;

    /// Sizes and CRC follow the content instead of standing in the local header (APPNOTE.TXT 4.4.4, bit 3).
    [[nodiscard]] bool hasDescriptor() const { return flags & 0x0008; }
};

/// All entries in the order of the directory (APPNOTE.TXT 4.3.12); no entry's content or local header is
/// looked at. Errors: ArchiveDamaged, ArchiveTooManyEntries, ArchiveUnsafeName, ArchiveNesting,
/// ArchiveDuplicate, ArchiveEncrypted, ArchiveCompression, ArchiveLink, ArchiveEntryType, ArchiveSize (zip64,
/// or stored with two sizes).
[[nodiscard]] Result<QList<ZipRecord>> readZipCentral(ZipWindow &window, const ZipEnd &end);

/// Whether an extra field (APPNOTE.TXT 4.5) is a whole number of blocks; ArchiveDamaged if not, ArchiveSize
/// when one of them is of zip64. `name` is only used in errors.
[[nodiscard]] Result<> checkZipExtra(QByteArrayView extra, const QString &name);

} // namespace kinfolio
