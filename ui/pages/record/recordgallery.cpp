// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordgallery.h"

#include "core/records/badge.h"
#include "ui/delegates/badgedelegate.h"
#include "ui/delegates/carddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/filterbar.h"
#include "ui/pages/record/selectionbar.h"
#include "ui/shell/dragout.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/selectedrow.h"

#include <QGuiApplication>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int CardWidth = 200;

} // namespace

RecordGallery::RecordGallery(const PageContext &context, const KindInfo &kind, RecordListModel &records, QWidget *parent)
    : QWidget(parent)
    , m_appearance(context.appearance)
    , m_head(new ListHead(context.appearance, kind, ListHead::View::Cards, ListHead::Size::Page))
    , m_list(new QListView)
{
    const Look::Measures &m = context.appearance.look().measures();
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(collectionName(kind));
    m_list->viewport()->setAutoFillBackground(false);
    if (&kind == &Badge::info())
        m_list->setItemDelegate(new BadgeDelegate(context.appearance, context.session.thumbnails(), m_list));
    else
        m_list->setItemDelegate(new CardDelegate(context.appearance, context.session.thumbnails(), CardWidth, m_list));
    m_list->setModel(&records);
    DragOut::ofList(context, m_list);
    const auto choose = [this](const QModelIndex &index) { Q_EMIT chosen(index.data(IdRole).value<RecordId>()); };
    connect(m_list, &QListView::clicked, this, [choose](const QModelIndex &index) {
        // With these keys one chooses several cards.
        if (!(QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)))
            choose(index);
    });
    whenOnlySelected(m_list, [this, choose](const QModelIndex &index) {
        // So that it can be selected, and so chosen, again.
        m_list->clearSelection();
        choose(index);
    });
    connect(m_list, &QListView::activated, this, [choose](const QModelIndex &index) {
        // A click arrives here too where the system opens things with one.
        if (!(QGuiApplication::mouseButtons() & Qt::LeftButton))
            choose(index);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(m.xxl, m.xl, m.xxl - CardDelegate::Gap, 0);
    layout->setSpacing(m.m);
    auto *top = new QVBoxLayout;
    top->setSpacing(0);
    top->addWidget(m_head);
    if (kind.filterField())
        top->addWidget(new FilterBar(context, kind, records, {0, m.s, CardDelegate::Gap, 0}));
    layout->addLayout(top);
    layout->addWidget(m_list, 1);
    layout->addWidget(new SelectionBar(context, m_list));
    m_head->setContentsMargins(0, 0, CardDelegate::Gap, 0);
}

void RecordGallery::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
