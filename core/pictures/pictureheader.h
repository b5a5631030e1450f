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

/// Width and height from the header of a PNG or JPEG; nothing for other bytes.
[[nodiscard]] std::optional<QSize> headerSize(QByteArrayView bytes);

/// The pixels of a "data:image/png;base64,..." or jpeg address whose content is such a picture; nothing for
/// any other address, also when the content is something else than the type says.
[[nodiscard]] std::optional<qint64> embeddedPicturePixels(const QString &address);

/// What a walk over the markers of a JPEG finds.
struct JpegShape {
    int scans = 0;
    bool complete = false; ///< it has its end marker
};
[[nodiscard]] JpegShape jpegShape(QByteArrayView jpeg);

} // namespace kinfolio
