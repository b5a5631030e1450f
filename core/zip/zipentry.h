// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One entry of a zip archive, as it is handed out after everything about it has been checked.

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kinfolio {

struct ZipEntry {
    /// The decoded name, for looking up; never build a path on disk from it.
    QString name;
    /// The name for people: no control or direction characters, no device names, no twins that differ by case
    /// only.
    QString displayName;
    /// The bytes of the name as they are in the archive.
    QByteArray rawName;
    /// Bytes of content, and of content as it is kept in the archive.
    qint64 size = 0;
    qint64 compressedSize = 0;
    quint32 crc = 0;
    bool stored = true;
    bool isFolder = false;
    /// Zip knows no time zone; taken as UTC, which is what Kinfolio writes. Invalid when the archive holds
    /// nonsense.
    QDateTime modified;
    /// Where the content begins, in bytes from the start of the archive.
    qint64 dataOffset = 0;
};

} // namespace kinfolio
