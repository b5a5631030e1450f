// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts a badge into a picture (Open Badges 2.0, "Baking"; Open Badges 3.0, section 5.3). Nothing of the picture is drawn anew:
// what is not the badge comes out byte for byte.

#pragma once

#include "core/badges/badgefile.h"

namespace kinfolio {

/// The credential in a file of any sort, byte for byte as it lies there. Errors: those of readBadge; BadgePointerOnly where the file only
/// says where the badge is kept.
[[nodiscard]] Result<BadgeText> credentialIn(QByteArrayView fileBytes);

/// The picture with this badge in it instead of any that it held, read back before it is handed out.
/// \param credential JSON or a compact token, which comes out of the picture as it goes in, to the byte
/// \param picture a PNG or an SVG, by its content; what follows the end of a PNG is no part of it and is left out
/// Errors: BadgeNotABadge, BadgeDamaged and others of readBadge about the credential; BadgeNoCarrier for a picture of another type,
/// PictureDamaged for a broken one; BadgeTooLarge for any of them.
[[nodiscard]] Result<QByteArray> bakeBadge(QByteArrayView credential, QByteArrayView picture);

} // namespace kinfolio
