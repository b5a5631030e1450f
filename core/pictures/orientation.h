// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one fact of EXIF that a shared picture must keep: which way is up.

#pragma once

#include <QByteArray>

namespace kinfolio {

/// The orientation (1 to 8) that an EXIF block (a TIFF header, without "Exif\0\0") names in its first
/// directory; 1 when it names none or is garbled.
[[nodiscard]] int exifOrientation(QByteArrayView tiff);

/// An EXIF block that holds this orientation and nothing else.
[[nodiscard]] QByteArray exifWithOrientation(int orientation);

/// The orientation that the eXIf chunk of a PNG names; 1 when there is none. Qt looks for it in JPEG only.
[[nodiscard]] int pngOrientation(QByteArrayView png);

} // namespace kinfolio
