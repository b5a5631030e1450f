// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the names of entries may be, how their bytes become text, and how they are shown.
// Kinfolio never builds a path on disk from such a name; names that would be dangerous for that are refused
// all the same, because other programs unpack the same archive.

#pragma once

#include "core/base/result.h"
#include "core/zip/zipentry.h"

#include <QByteArrayView>

namespace kinfolio {

/// The text of a name: UTF-8 when the bytes are valid UTF-8, else code page 437 (APPNOTE.TXT appendix D), in
/// which every byte means something. Different bytes of one encoding never give the same text.
[[nodiscard]] QString decodeZipName(QByteArrayView raw);

/// Whether the name is a plain relative path. Errors: ArchiveUnsafeName (empty, absolute, drive, network
/// share, backslash, colon, NUL, parts that are empty or made of dots, over 1,024 bytes) and ArchiveNesting
/// (over 16 folders).
[[nodiscard]] Result<> checkZipName(QByteArrayView raw, const QString &name);

/// Whether the names go together: no name twice (ArchiveDuplicate), no name that is a file and a folder
/// (ArchiveUnsafeName).
[[nodiscard]] Result<> checkZipNamesTogether(const QList<QString> &names);

/// The name for people: each part as safeFileName() gives it. A folder keeps its slash.
[[nodiscard]] QString displayZipName(const QString &name);

/// Numbers those display names that would be one name on a disk that ignores case or Unicode forms.
void separateTwins(QList<ZipEntry> &entries);

/// The error for an entry, with its name made harmless for showing.
[[nodiscard]] std::unexpected<Error> failEntry(ErrorCode code, const QString &name, QString detail = {});

} // namespace kinfolio
