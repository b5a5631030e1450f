// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a menu may open.

#pragma once

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace kinfolio {

/// The point of the screen for a point of a widget. One that is scrolled away gives the nearest on the screen: a menu
/// that begins beyond it has no height.
[[nodiscard]] inline QPoint menuPlace(const QWidget &widget, const QPoint &point)
{
    const QPoint wanted = widget.mapToGlobal(point);
    const QRect screen = widget.screen()->availableGeometry();
    return {std::clamp(wanted.x(), screen.left(), screen.right()), std::clamp(wanted.y(), screen.top(), screen.bottom())};
}

/// Below a button.
[[nodiscard]] inline QPoint menuPlace(const QWidget &button)
{
    return menuPlace(button, QPoint(0, button.height()));
}

} // namespace kinfolio
