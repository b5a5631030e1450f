// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/record/selectionbar.h"

#include "ui/look/appearance.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/relate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"

#include <QAbstractItemView>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

QList<RecordId> chosenRecords(const QAbstractItemView *view)
{
    QModelIndexList rows = view->selectionModel()->selectedIndexes();
    std::ranges::sort(rows);
    QList<RecordId> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.append(row.data(IdRole).value<RecordId>());
    return records;
}

SelectionBar::SelectionBar(const PageContext &context, QAbstractItemView *view, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_view(view)
    , m_count(new Label(context.appearance, Look::Type::Strong, Ink::Text))
{
    view->setSelectionMode(context.session.canChange() ? QAbstractItemView::ExtendedSelection
                                                       : QAbstractItemView::SingleSelection);
    build();
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionBar::showCount);
    connect(view->model(), &QAbstractItemModel::rowsRemoved, this, &SelectionBar::showCount);
    connect(view->model(), &QAbstractItemModel::modelReset, this, &SelectionBar::showCount);
    showCount();
}

void SelectionBar::build()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    QPushButton *relate = plainButton(m_context.appearance, tr("Connect …"), QStringLiteral("link-45deg"));
    relate->setAccessibleName(tr("Connect all that is chosen …"));
    QPushButton *erase = plainButton(m_context.appearance, tr("To the bin"), QStringLiteral("trash3"));
    erase->setAccessibleName(tr("Put all that is chosen into the bin"));
    connect(relate, &QPushButton::clicked, this, [this] { askAndConnect(m_context, chosenRecords(m_view), window()); });
    connect(erase, &QPushButton::clicked, this, [this] { m_context.shell.eraseAll(chosenRecords(m_view)); });
    auto *buttons = new FlowLayout(nullptr, m.xs);
    buttons->addWidget(relate);
    buttons->addWidget(erase);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sided(m.xxl, m.s, m.s, m.s));
    layout->setSpacing(m.xs);
    layout->addWidget(m_count);
    layout->addLayout(buttons);
}

void SelectionBar::showCount()
{
    const qsizetype count = m_view->selectionModel()->selectedIndexes().size();
    m_count->setText(tr("Chosen: %1").arg(QLocale().toString(count)));
    setVisible(count > 1);
}

} // namespace kinfolio
