// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The type of paper: the steps and colours of the look in points, light whatever the theme, and paper of the place.

#pragma once

#include "ui/look/look.h"

#include <QPageLayout>

namespace kinfolio {

class PrintType {
public:
    /// Lengths on paper are in twentieths of a point, so that text is set alike for a screen and for any printer.
    static constexpr double Point = 20;

    /// Asks for the system's font: call it on the thread of the window.
    [[nodiscard]] static PrintType make();

    [[nodiscard]] QFont font(Look::Type type) const;
    /// From one line to the next.
    [[nodiscard]] double lineHeight(Look::Type type) const;
    [[nodiscard]] QColor ink(Ink ink) const { return m_look.colour(ink); }
    [[nodiscard]] const Look &look() const { return m_look; }

private:
    explicit PrintType(Look look)
        : m_look(std::move(look))
    {
    }

    Look m_look;
};

[[nodiscard]] constexpr double millimetres(double length)
{
    return length * 72 / 25.4 * PrintType::Point;
}

/// Letter where people use it, A4 elsewhere.
[[nodiscard]] QPageSize::PageSizeId paperOf(const QLocale &locale);

/// A sheet with our margins; the foot stands in the lower one.
[[nodiscard]] QPageLayout sheet(const QPageSize &size, QPageLayout::Orientation orientation);

} // namespace kinfolio
