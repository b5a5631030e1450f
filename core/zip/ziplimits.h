// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limits of a zip archive, the same for what Kinfolio writes and for what it reads, so that nothing it
// exports can be too large for another Kinfolio.

#pragma once

#include <QtTypes>

namespace kinfolio::ziplimits {

/// Entries in one archive: below 65,535, which is the mark for zip64 (APPNOTE.TXT 4.4.21).
inline constexpr qint64 MaxEntries = 65'534;
/// Bytes of one archive that we write: 3.9 GiB, well below where 32-bit offsets end.
inline constexpr qint64 MaxArchiveBytes = qint64(39) * 1024 * 1024 * 1024 / 10;
/// Bytes of one entry, and of an archive that we read: what 32 bits hold, without the mark for zip64.
inline constexpr qint64 MaxEntryBytes = 0xFFFF'FFFE;
/// An entry of more than UncheckedBytes may not expand more than MaxRatio times.
inline constexpr qint64 MaxRatio = 200;
inline constexpr qint64 UncheckedBytes = qint64(1024) * 1024;
/// Nor may all entries together, once they are more than this: many small bombs are one large one.
inline constexpr qint64 UncheckedTotal = 16 * UncheckedBytes;
/// The rule of the three numbers above, for an entry (`unchecked` = UncheckedBytes) or for all
/// (UncheckedTotal).
[[nodiscard]] constexpr bool expandsTooMuch(qint64 size, qint64 compressedSize, qint64 unchecked)
{
    return size > unchecked && size > compressedSize * MaxRatio;
}
/// No deflate stream can expand more than this (258 bytes out of two bits): who declares more is lying.
inline constexpr qint64 DeflateRatio = 1032;
/// Folders inside folders.
inline constexpr int MaxDepth = 16;
/// Bytes of a whole path.
inline constexpr qint64 MaxPathBytes = 1024;
/// Bytes of all names together; bounds the memory that a directory of long names can take.
inline constexpr qint64 MaxNameBytes = qint64(32) * 1024 * 1024;

} // namespace kinfolio::ziplimits
