// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/listhead.h"

#include "ui/look/appearance.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/menuplace.h"
#include "ui/widgets/taborder.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace kinfolio {

ListHead::ListHead(const Appearance &appearance, const KindInfo &kind, View now, Size size, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_dated(std::ranges::any_of(kind.own, [](const FieldInfo &info) { return info.has(FieldFlag::InTimeline); }))
    , m_now(now)
    , m_size(size)
    , m_first(new QHBoxLayout)
    , m_sort(iconButton(appearance, QStringLiteral("sort-down"), tr("In which order")))
    , m_view(iconButton(appearance, {}, {}))
    , m_table(iconButton(appearance, QStringLiteral("table"), tr("Show as a table")))
    , m_add(iconButton(appearance, QStringLiteral("plus-lg"), addWords(kind)))
{
    connect(m_sort, &QToolButton::clicked, this, &ListHead::showOrders);
    connect(m_view, &QToolButton::clicked, this,
            [this] { Q_EMIT viewChosen(m_now == View::List ? View::Cards : View::List); });
    connect(m_table, &QToolButton::clicked, this, &ListHead::tableWanted);
    connect(m_add, &QToolButton::clicked, this, &ListHead::addWanted);
    m_first->setSpacing(0);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addLayout(m_first);
    const auto type = size == Size::Page ? Look::Type::Headline : Look::Type::Title;
    m_first->addWidget((new Label(appearance, type, Ink::Text, collectionName(kind)))->wrapped(), 1);
    m_first->addWidget(m_sort);
    m_first->addWidget(m_view);
    m_first->addWidget(m_table);
    m_first->addWidget(m_add);
    setView(now);
    setOrder(m_order);
}

void ListHead::setView(View now)
{
    m_now = now;
    const bool toCards = now == View::List;
    const QString words = toCards ? tr("Show as cards") : tr("Show as a list");
    m_view->setIcon(m_appearance.icon(toCards ? QStringLiteral("grid") : QStringLiteral("list-ul")));
    m_view->setText(words);
    m_view->setAccessibleName(words);
    m_view->setToolTip(words);
}

void ListHead::addOverview(const QString &label, const QString &icon)
{
    QPushButton *button = linkButton(m_appearance, label, icon);
    connect(button, &QPushButton::clicked, this, &ListHead::overviewWanted);
    if (m_size == Size::Page)
        m_first->insertWidget(1, button);
    else
        static_cast<QVBoxLayout *>(layout())->addWidget(button, 0, Qt::AlignLeading);
    tabAsLaidOut(this);
}

void ListHead::setReadOnly()
{
    m_add->hide();
}

void ListHead::setOrder(RecordListModel::Order order)
{
    m_order = order;
    m_sort->setAccessibleDescription(orderWords(order));
}

void ListHead::showOrders()
{
    QMenu menu(this);
    auto *orders = new QActionGroup(&menu);
    using enum RecordListModel::Order;
    for (const auto order : {Newest, Name, Changed, Dated}) {
        if (order == Dated && !m_dated)
            continue;
        QAction *action = menu.addAction(orderWords(order), this, [this, order] { Q_EMIT orderChosen(order); });
        action->setCheckable(true);
        action->setChecked(order == m_order);
        orders->addAction(action);
    }
    menu.exec(menuPlace(*m_sort));
}

QString ListHead::orderWords(RecordListModel::Order order)
{
    switch (order) {
    case RecordListModel::Order::Newest:
        return tr("Newest first");
    case RecordListModel::Order::Name:
        return tr("By name");
    case RecordListModel::Order::Changed:
        return tr("Last changed first");
    case RecordListModel::Order::Dated:
        return tr("By date, the latest first");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace kinfolio
