// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/cardcell.h"

#include <QAbstractItemView>
#include <QScrollBar>

#include <algorithm>

namespace kinfolio {

namespace {

// A card does not grow beyond this part of its least width, however much room there is.
constexpr double MostGrowth = 1.5;

} // namespace

int cardCellWidth(const QAbstractItemView *view, int least)
{
    const int cell = least + CardGap;
    int room = view->viewport()->width() - 1;
    // The view keeps room for a scroll bar that may come, and breaks its lines there.
    const QScrollBar *bar = view->verticalScrollBar();
    if (view->verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded && !bar->isVisible())
        room -= bar->sizeHint().width();
    const int columns = std::max(1, room / cell);
    if (columns == 1)
        return std::max(room, 1);
    return std::min(room / columns, int(cell * MostGrowth));
}

} // namespace kinfolio
