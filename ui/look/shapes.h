// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The outlines that tell kinds apart without colour, made of their description in the tokens.

#pragma once

#include <QJsonObject>
#include <QPainterPath>

namespace kinfolio {

class Look;

/// The outline in the unit square, y down.
[[nodiscard]] QPainterPath unitShape(const QJsonObject &description);

/// The outline of a kind inside a rectangle: one function for tile, chip, map node and legend.
[[nodiscard]] QPainterPath shapeFor(const Look &look, const QString &kind, const QRectF &rect);

} // namespace kinfolio
