// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes place, people, device and other hidden facts out of a photo before it is shared. Works by a list of
// what may stay; pixels, orientation and colour profile stay as they are, byte for byte. Nothing is decoded.
// Badge pictures never come here: their badge is such a hidden fact.

#pragma once

#include "core/base/files.h"
#include "core/base/json.h"

#include <functional>

namespace kinfolio {

/// Takes the next bytes of a result; an error stops the writing and is handed on.
using ByteSink = std::function<Result<>(QByteArrayView bytes)>;

enum class Cleaned {
    Unchanged, ///< nothing personal was found, the result is the source byte for byte
    Rewritten, ///< something was left out
    NotSupported, ///< nothing was read or written, see canCleanPhoto
};

/// Whether photos of this type can be cleaned: JPEG, PNG (with APNG), GIF and WebP. HEIC, AVIF, TIFF, camera
/// raw files, BMP and SVG cannot; who shares must leave those out or say that they go as they are.
[[nodiscard]] bool canCleanPhoto(const QString &mime);

/// Reads the photo to its end, then hands the clean one to `sink`. Memory stays small whatever the size of
/// the photo. The sink is not called before the whole photo was found sound, so a refused photo leaves no
/// half result. Errors: PictureDamaged (cut short, garbled, not of this type), PictureUnsupported (a variant
/// that cannot be kept whole), and what reading or the sink reports.
[[nodiscard]] Result<Cleaned> cleanPhoto(const QString &mime, File &source, const ByteSink &sink);

/// The clean photo, to be pulled from its start. Errors as above; PictureUnsupported for other types.
[[nodiscard]] Result<ByteSource> cleanedPhoto(const QString &mime, std::shared_ptr<File> source);

/// The same for bytes at hand.
struct CleanedBytes {
    Cleaned outcome = Cleaned::NotSupported;
    QByteArray bytes;
};
[[nodiscard]] Result<CleanedBytes> cleanPhoto(const QString &mime, QByteArrayView bytes);

} // namespace kinfolio
