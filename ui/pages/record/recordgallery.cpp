// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordgallery.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/project.h"
#include "ui/delegates/badgedelegate.h"
#include "ui/delegates/carddelegate.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/filterbar.h"
#include "ui/pages/record/selectionbar.h"
#include "ui/pages/record/walletfoot.h"
#include "ui/shell/dragout.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/selectedrow.h"
#include "ui/widgets/sided.h"

#include <QGuiApplication>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

constexpr int CardWidth = 200;
constexpr int LeastWithFoot = 520;

QAbstractItemDelegate *makeCards(const PageContext &context, const KindInfo &kind, QAbstractItemView *view)
{
    if (&kind == &Badge::info())
        return new BadgeDelegate(context.appearance, context.session.thumbnails(), view);
    const auto top = RecordGallery::isOfPictures(kind) ? CardDelegate::Top::Picture : CardDelegate::Top::Tile;
    return new CardDelegate(context.appearance, context.session.thumbnails(), CardWidth, view, top);
}

} // namespace

bool RecordGallery::isOfPictures(const KindInfo &kind)
{
    return &kind == &Project::info() || &kind == &Artifact::info() || &kind == &Badge::info();
}

RecordGallery::RecordGallery(const PageContext &context, const KindInfo &kind, RecordListModel &records, QWidget *parent)
    : QWidget(parent)
    , m_appearance(context.appearance)
    , m_head(new ListHead(context.appearance, kind, ListHead::View::Cards, ListHead::Size::Page))
    , m_list(new QListView)
    , m_place(new QHBoxLayout)
    , m_cards(makeCards(context, kind, m_list))
    , m_rows(new RecordDelegate(context.appearance, context.session.thumbnails(), RecordDelegate::Rows::List, m_list))
{
    const Look::Measures &m = context.appearance.look().measures();
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Its place is kept free, so that the cards end at the page margin with and without it.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setAccessibleName(collectionName(kind));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(&records);
    DragOut::ofList(context, m_list);
    showAs(ListHead::View::Cards);
    connectList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, m.xl, 0, 0);
    layout->setSpacing(m.m);
    auto *top = new QVBoxLayout;
    top->setSpacing(0);
    // The last icon ends where the cards do, not the ground around it.
    top->setContentsMargins(sided(m.xxl, 0, m.xxl - m.s, 0));
    top->addWidget(m_head);
    if (kind.filterField())
        top->addWidget(new FilterBar(context, kind, records, FilterBar::Place::AboveCards, {0, m.s, 0, 0}));
    m_place->addWidget(m_list);
    auto *below = new QVBoxLayout;
    below->setSpacing(0);
    below->addWidget(lineAbove(context.appearance, m_list));
    below->addLayout(m_place, 1);
    layout->addLayout(top);
    layout->addLayout(below, 1);
    if (&kind == &Badge::info()) {
        m_foot = new WalletFoot(context);
        m_foot->setContentsMargins(sided(m.xxl, 0, m.xxl, m.s));
        layout->addWidget(m_foot);
    }
    layout->addWidget(new SelectionBar(context, m_list));
}

void RecordGallery::showAs(ListHead::View view)
{
    const Look::Measures &m = m_appearance.look().measures();
    const bool cards = view == ListHead::View::Cards;
    m_head->setView(view);
    m_list->setItemDelegate(cards ? m_cards : m_rows);
    m_list->setViewMode(cards ? QListView::IconMode : QListView::ListMode);
    // Rows have ground around what is in them, cards have a gap behind them.
    const int bar = m_list->verticalScrollBar()->sizeHint().width();
    m_place->setContentsMargins(sided(cards ? m.xxl : 0, 0, m.xxl - CardDelegate::Gap - bar, 0));
}

void RecordGallery::connectList()
{
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
}

void RecordGallery::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // In little room the records come first; the help says the same.
    if (m_foot)
        m_foot->setVisible(height() >= m_appearance.look().scaled(LeastWithFoot));
}

void RecordGallery::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Window));
}

} // namespace kinfolio
