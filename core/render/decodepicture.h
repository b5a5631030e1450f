// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a smaller copy of a picture. For bytes of strangers this runs inside of kinfolio-decode, which has
// limits on time and memory; programs call core/pictures/picturehelper.h. Drawings (SVG) are drawn there and
// not here.

#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSize>

namespace kinfolio {

inline constexpr qint64 MaxPicturePixels = qint64(64) << 20;
inline constexpr int MaxJpegScans = 64;

/// Whether pictures of this type can be decoded here (WebP, HEIC and AVIF depend on the plugins installed).
[[nodiscard]] bool canDecodePicture(const QString &mime);

/// Loads the code for this type, so that nothing needs to be opened later.
void prepareDecoder(const QString &mime);

/// The picture of this type (never guessed from its content), the first of an animation, turned the right way
/// up, no larger than `bound` and never enlarged, in sRGB, without any text or profile. Errors:
/// PictureUnsupported, PictureTooLarge (judged by its header), PictureDamaged.
[[nodiscard]] Result<QImage> decodePicture(QByteArrayView bytes, const QString &mime, QSize bound);

enum class PictureFormat { Png, Jpeg };
/// PNG, or JPEG of quality 85 on white.
[[nodiscard]] Result<QByteArray> encodePicture(const QImage &image, PictureFormat format);

} // namespace kinfolio
