// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Margins that begin where one begins to read: layouts mirror what is in them, but not their margins.

#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace kinfolio {

[[nodiscard]] inline QMargins sided(int leading, int top, int trailing, int bottom)
{
    return QGuiApplication::isRightToLeft() ? QMargins(trailing, top, leading, bottom) : QMargins(leading, top, trailing, bottom);
}

} // namespace kinfolio
