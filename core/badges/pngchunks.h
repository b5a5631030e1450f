// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chunks that a PNG consists of, as far as badges need them: where each begins and ends, and which may hold a badge.

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace kinfolio {

/// The badge of Open Badges 3, and of those before.
inline constexpr char CredentialKeyword[] = "openbadgecredential";
inline constexpr char AssertionKeyword[] = "openbadges";

inline constexpr qsizetype PngSignatureSize = 8;

/// A chunk, looking into the bytes of the picture.
struct PngChunk {
    QByteArrayView whole; ///< length, name, content and checksum
    QByteArrayView name;
    QByteArrayView content;
    bool sound = false; ///< its checksum matches
};

[[nodiscard]] bool isPng(QByteArrayView bytes);
/// The chunk that begins at `at`. BadgeDamaged when the picture ends before it does.
[[nodiscard]] Result<PngChunk> pngChunkAt(QByteArrayView png, qsizetype at);
/// A text chunk of any sort with the keyword of a badge, whether or not the badge in it can be read.
[[nodiscard]] bool isBadgeChunk(const PngChunk &chunk);
/// The bytes of a new chunk.
[[nodiscard]] QByteArray makePngChunk(QByteArrayView name, QByteArrayView content);

} // namespace kinfolio
