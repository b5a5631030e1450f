// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes an SVG drawing anew from a list of what a drawing needs: shapes, paths, text, gradients. Scripts,
// styles that load, links, filters, animation and every address but '#id' and pictures carried inside are
// left out, so that the copy can be drawn or shown in a page without reaching for anything.

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QSizeF>

namespace kinfolio {

struct SafeSvg {
    QByteArray text; ///< UTF-8
    QSizeF size; ///< natural size from width, height or viewBox; at least 1 x 1, at most 10,000 on a side
    bool hasText = false; ///< fonts are needed to draw it
};

/// Errors: PictureTooLarge (over 20 MiB, 64 levels, 10,000 elements once every <use> is expanded, pictures
/// inside of over 16 million pixels), PictureDamaged (not well-formed, no size, numbers that are none).
[[nodiscard]] Result<SafeSvg> safeSvg(QByteArrayView bytes);

} // namespace kinfolio
