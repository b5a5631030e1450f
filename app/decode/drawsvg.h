// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws a drawing that safeSvg has written anew.

#pragma once

#include "core/pictures/safesvg.h"

#include <QImage>

namespace kinfolio {

/// Reads the fonts, so that a later limit on memory and open files does not stop text from being drawn.
void prepareFonts();

[[nodiscard]] Result<QImage> drawSvg(const SafeSvg &svg, QSize bound);

} // namespace kinfolio
