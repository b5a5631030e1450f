// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/recordpage.h"

#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "core/words/words.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/forms/recordform.h"
#include "ui/look/appearance.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QSplitter>
#include <QStackedLayout>

namespace kinfolio {

RecordPage::RecordPage(const PageContext &context, const KindInfo &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_records(context.session.portfolio(), &kind)
    , m_detail(new RecordDetail(context, kind))
    , m_stack(new QStackedLayout(this))
{
    auto *splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    if (!isSingle())
        splitter->addWidget(makeListPane());
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(splitter->count() - 1, 1);
    if (!isSingle())
        splitter->setSizes({context.appearance.look().measures().middleList, 1000});
    auto *empty = new EmptyView(context.appearance, kind.key(), emptyWords(kind));
    connect(empty, &EmptyView::wanted, this, &RecordPage::add);
    m_stack->addWidget(empty);
    m_stack->addWidget(splitter);
    connect(&m_records, &QAbstractItemModel::rowsInserted, this, &RecordPage::onRowsChanged);
    connect(&m_records, &QAbstractItemModel::rowsRemoved, this, &RecordPage::onRowsChanged);
    connect(&m_records, &QAbstractItemModel::modelReset, this, &RecordPage::onRowsChanged);
    onRowsChanged();
}

bool RecordPage::isSingle() const
{
    return &m_kind == &Learner::info();
}

QWidget *RecordPage::makeListPane()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    m_list = new QListView;
    m_list->setItemDelegate(new RecordDelegate(m_context.appearance, m_context.session.thumbnails(),
                                               RecordDelegate::Rows::List, m_list));
    m_list->setModel(&m_records);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(words::kindPlural(m_kind));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RecordPage::onRowChanged);

    QToolButton *add = iconButton(m_context.appearance, QStringLiteral("plus-lg"), addWords(m_kind));
    connect(add, &QToolButton::clicked, this, &RecordPage::add);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(m.l, m.m, m.s, m.xs);
    head->addWidget(new Label(m_context.appearance, Look::Type::Title, Ink::Text, words::kindPlural(m_kind)), 1);
    head->addWidget(add);
    auto *pane = new QWidget;
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    // Of the list, not of the pane: so the title above it may ask for more.
    m_list->setMinimumWidth(m_context.appearance.look().scaled(190));
    return pane;
}

void RecordPage::add()
{
    if (&m_kind == &Badge::info())
        m_context.shell.askForBadges();
    else if (&m_kind == &Artifact::info())
        m_context.shell.askForFiles({});
    else
        m_context.shell.create(m_kind);
}

void RecordPage::open(RecordId record)
{
    const int wanted = m_records.rowOf(record);
    if (isSingle()) {
        m_detail->showRecord(m_records.idAt(0));
        return;
    }
    const int row = wanted >= 0 ? wanted : m_list->currentIndex().isValid() ? m_list->currentIndex().row() : 0;
    const QModelIndex index = m_records.index(row);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    // Also when the row is current already: it may be another record by now.
    onRowChanged(index);
}

RecordId RecordPage::current() const
{
    return m_records.rowCount() > 0 ? m_detail->record() : RecordId();
}

void RecordPage::startTyping()
{
    m_detail->form().startTyping();
}

bool RecordPage::takesBadges() const
{
    return &m_kind == &Badge::info();
}

bool RecordPage::takesFiles() const
{
    return &m_kind == &Project::info() && current().isValid();
}

QList<QWidget *> RecordPage::panes() const
{
    QList<QWidget *> panes;
    if (m_list && m_records.rowCount() > 0)
        panes.append(m_list);
    if (m_records.rowCount() > 0)
        panes.append(m_detail);
    return panes;
}

void RecordPage::onRowChanged(const QModelIndex &current)
{
    const RecordId id = m_records.idAt(current.row());
    if (!id.isValid() || id == m_detail->record())
        return;
    m_detail->showRecord(id);
    Q_EMIT currentChanged(id);
}

void RecordPage::onRowsChanged()
{
    m_stack->setCurrentIndex(m_records.rowCount() > 0 ? 1 : 0);
    if (m_records.rowCount() == 0 || isSingle())
        return;
    // The record on the screen may have gone to the bin, or have come back.
    if (m_records.rowOf(m_detail->record()) < 0)
        onRowChanged(m_list->currentIndex().isValid() ? m_list->currentIndex() : m_records.index(0));
}

bool RecordPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Delete) && current().isValid()) {
            m_context.shell.erase(current());
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_F2) {
            startTyping();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

} // namespace kinfolio
