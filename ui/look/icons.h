// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the compiled-in icons in any colour. Only our own resources are drawn here, never the SVG of a stranger.

#pragma once

#include "ui/look/look.h"

#include <QIcon>

class QPainter;

namespace kinfolio {

class Appearance;

/// Draws an icon of resources/icons.txt, centred in the rectangle.
void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour);

/// The same as lines and not as pixels, for paper; works on any thread.
void drawIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour);

/// An icon that takes the ink of whatever theme is on when it is drawn; disabled ones take the disabled ink.
[[nodiscard]] QIcon makeIcon(const Appearance &appearance, const QString &name, Ink ink);

} // namespace kinfolio
