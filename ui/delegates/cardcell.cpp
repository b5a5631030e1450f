// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/cardcell.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace kinfolio {

namespace {

// A card does not grow beyond this part of its least width, however much room there is.
constexpr double MostGrowth = 1.5;

int lineWidth(const QAbstractItemView *view)
{
    // The view keeps room for a scroll bar that may come, and breaks its lines there.
    const QScrollBar *bar = view->verticalScrollBar();
    const bool mayCome = view->verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded && !bar->isVisible();
    return view->viewport()->width() - (mayCome ? bar->sizeHint().width() : 0);
}

} // namespace

int cardCellWidth(const QAbstractItemView *view, int least)
{
    const int cell = least + CardGap;
    const int room = lineWidth(view) - 1; // a line that is quite full would be broken
    const int columns = std::max(1, room / cell);
    if (columns == 1)
        return std::max(room, 1);
    return std::min(room / columns, int(cell * MostGrowth));
}

QRect cardRect(const QAbstractItemView *view, const QStyleOptionViewItem &option, int least)
{
    const int width = cardCellWidth(view, least);
    const int columns = std::max(1, (lineWidth(view) - 1) / (least + CardGap));
    const int left = lineWidth(view) - columns * width;
    const QRect line(0, option.rect.top(), view->viewport()->width(), option.rect.height());
    const int column = std::clamp(QStyle::visualRect(option.direction, line, option.rect).left() / width, 0, columns - 1);
    QRect card(option.rect.topLeft(), option.rect.size() - QSize(CardGap, CardGap));
    if (columns == 1)
        card.setWidth(card.width() + left);
    else if (left <= columns) // more of it only where cards do not grow further
        card.translate(left * column / (columns - 1), 0);
    return QStyle::visualRect(option.direction, option.rect, card);
}

} // namespace kinfolio
