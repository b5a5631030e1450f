// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at the headers of pictures without decoding them: their size, and how much work a JPEG will be.

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QSize>

#include <optional>

namespace kinfolio {

/// All pictures inside of one drawing together.
inline constexpr qint64 MaxEmbeddedPixels = qint64(16) << 20;

/// What a picture says of itself before its first pixel.
struct PictureHeader {
    QSize size; ///< in pixels, as stored: not turned yet
    int orientation = 1; ///< EXIF's, 1 to 8; for a PNG only when its chunk is among the bytes
};

/// The header of a PNG or JPEG, from the bytes it begins with; nothing for other bytes and where a JPEG's segments do not
/// follow each other up to its frame (ITU-T T.81, B.1.1), which no decoder is worth being asked about.
[[nodiscard]] std::optional<PictureHeader> pictureHeader(QByteArrayView bytes);

/// The pixels of a "data:image/png;base64,..." or jpeg address whose content is such a picture; nothing for
/// any other address, also when the content is something else than the type says.
[[nodiscard]] std::optional<qint64> embeddedPicturePixels(const QString &address);

/// What a walk over the markers of a JPEG finds.
struct JpegShape {
    int scans = 0;
    bool complete = false; ///< it has its end marker
};
[[nodiscard]] JpegShape jpegShape(QByteArrayView jpeg);

/// Whether a PNG or JPEG goes on to its end: it was not cut short on its way.
[[nodiscard]] bool hasItsEnd(QByteArrayView picture);

} // namespace kinfolio
