// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/columnscroll.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace kinfolio {

ColumnScroll::ColumnScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The height depends on the width: a bar that comes and goes could chase itself.
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void ColumnScroll::setColumn(QWidget *column)
{
    setWidget(column);
    column->installEventFilter(this);
}

int ColumnScroll::keepPlaceOfBar(int margin)
{
    // Our style draws nothing of a bar while there is nothing to scroll.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    return margin - verticalScrollBar()->sizeHint().width();
}

void ColumnScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

bool ColumnScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void ColumnScroll::fit()
{
    if (!widget() || !widget()->layout() || !widget()->layout()->hasHeightForWidth())
        return;
    const int height = widget()->layout()->totalHeightForWidth(viewport()->width());
    if (widget()->minimumHeight() != height)
        widget()->setMinimumHeight(height);
}

} // namespace kinfolio
