// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How wide a field is in which one reads all that it says while it is empty, in any language.

#pragma once

#include "ui/look/look.h"

#include <QFontMetrics>
#include <QLineEdit>

namespace kinfolio {

[[nodiscard]] inline int hintWidth(const QLineEdit &line, const Look &look)
{
    constexpr int RoomAtSides = 24;
    return QFontMetrics(look.font(Look::Type::Body)).horizontalAdvance(line.placeholderText()) + RoomAtSides;
}

} // namespace kinfolio
