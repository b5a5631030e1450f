// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The few things that delegates and widgets both draw: kind tiles, initials, pictures, chips.

#pragma once

#include "ui/look/look.h"

class QPainter;

namespace kinfolio {

/// A filled and outlined rounded rectangle whose line lies inside `rect`.
void paintPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line, double width,
                double radius);

/// Shape, soft ground and icon of a kind. \param icon replaces the kind's own icon when not empty.
void paintKindTile(QPainter *painter, const QRectF &rect, const Look &look, const QString &kind,
                   const QString &icon = {});

/// The initials of a name in a ring, for people.
void paintAvatar(QPainter *painter, const QRectF &rect, const Look &look, const QString &name);

/// One or two characters that stand for a name; works for scripts without capitals.
[[nodiscard]] QString initials(const QString &name);

/// One line at the side where the window begins to be read, in the direction of its own letters and cut at its end where
/// there is no room. Font and pen are those of the painter.
void paintLine(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment vertical = Qt::AlignVCenter);

enum class Ground {
    Paper, ///< white, whatever the theme: most pictures with transparent parts are drawn for it
    None, ///< badges, which are cut out on purpose
};

/// A picture that fills the rectangle, cropped in its middle, with rounded corners.
void paintPicture(QPainter *painter, const QRectF &rect, const QImage &picture, double radius,
                  Ground ground = Ground::Paper);

/// The ring of the keyboard focus, for rows and cards that delegates draw. `rect` is what it goes around.
void paintFocusRing(QPainter *painter, const QRectF &rect, const Look &look, double radius);

} // namespace kinfolio
