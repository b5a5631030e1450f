// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/fittedlist.h"

#include <QEvent>
#include <QTimer>
#include <QWheelEvent>

namespace kinfolio {

FittedList::FittedList(QWidget *parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void FittedList::setOverhang(int pixels)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? -pixels : 0, 0, mirrored ? 0 : -pixels, 0);
}

void FittedList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &FittedList::fit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &FittedList::fit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &FittedList::fit);
    fit();
}

QSize FittedList::sizeHint() const
{
    return {QListView::sizeHint().width(), contentsSize().height()};
}

QSize FittedList::minimumSizeHint() const
{
    return {120, contentsSize().height()};
}

void FittedList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fit();
}

void FittedList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void FittedList::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    // A choice in a list that one has left would look like the state of the page.
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        clearSelection();
}

void FittedList::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void FittedList::fit()
{
    scheduleDelayedItemsLayout();
    QTimer::singleShot(0, this, [this] {
        doItemsLayout();
        updateGeometry();
    });
}

} // namespace kinfolio
