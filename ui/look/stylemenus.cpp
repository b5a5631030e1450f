// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is drawn in menus: Fusion's own lines, arrows and dots do not follow the theme or the text size.

#include "ui/look/icons.h"
#include "ui/look/paint.h"
#include "ui/look/stylecontrols.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinfolio {

namespace {

// As Fusion places its column of ticks.
constexpr int TickColumnStart = 4;
constexpr int LeastTickColumn = 21;
constexpr int TickColumnMargin = 7;
constexpr int BarWidth = 3;

} // namespace

bool StyleControls::isMenuLine(const QStyleOptionMenuItem &item)
{
    return item.menuItemType == QStyleOptionMenuItem::Separator && item.text.isEmpty();
}

bool StyleControls::isMenuChoice(const QStyleOptionMenuItem &item)
{
    return item.checkType != QStyleOptionMenuItem::NotCheckable && item.icon.isNull();
}

int StyleControls::menuLineHeight() const
{
    const Look::Measures &m = m_look.measures();
    return 2 * m.xs + m.hairline;
}

int StyleControls::menuArrowSide() const
{
    return m_look.scaled(12);
}

void StyleControls::menuLine(const QStyleOption &item) const
{
    const Look::Measures &m = m_look.measures();
    const QRect line(item.rect.left() + m.s, item.rect.top() + m.xs, item.rect.width() - 2 * m.s, m.hairline);
    m_painter->fillRect(line, m_look.colour(Ink::ControlBorder));
}

void StyleControls::menuArrow(const QStyleOption &option) const
{
    const int side = menuArrowSide();
    // The arrow ends where Fusion's, which has a few pixels in every text size, would.
    QRect place(0, option.rect.center().y() - side / 2, side, side);
    if (option.direction == Qt::RightToLeft)
        place.moveLeft(option.rect.left());
    else
        place.moveRight(option.rect.right());
    const bool usable = option.state & QStyle::State_Enabled;
    paintIcon(m_painter, place, QStringLiteral("chevron-right"),
              usable ? option.palette.color(QPalette::WindowText) : m_look.colour(Ink::TextDisabled));
}

void StyleControls::menuMark(const QStyleOptionMenuItem &item) const
{
    if (isMenuChoice(item)) {
        const int column = std::max({int(item.rect.height() * 0.79), item.maxIconWidth, LeastTickColumn});
        const int side = std::min(m_look.scaled(18), column - TickColumnMargin);
        QRect mark(0, 0, side, side);
        mark.moveCenter({item.rect.left() + TickColumnStart + column / 2, item.rect.center().y()});
        QStyleOption box;
        box.rect = QStyle::visualRect(item.direction, item.rect, mark);
        box.state = (item.state & QStyle::State_Enabled) | (item.checked ? QStyle::State_On : QStyle::State_Off);
        if (item.checkType == QStyleOptionMenuItem::Exclusive)
            radioButton(&box);
        else
            checkBox(&box);
    } else if (item.checked && !item.icon.isNull()) {
        // Where an icon stands in place of the tick.
        const QRect bar(item.rect.left(), item.rect.top(), BarWidth, item.rect.height());
        const bool highlighted = item.state & QStyle::State_Selected;
        m_painter->fillRect(QStyle::visualRect(item.direction, item.rect, bar),
                            m_look.colour(highlighted ? Ink::OnAccent : Ink::Accent));
    }
}

} // namespace kinfolio
