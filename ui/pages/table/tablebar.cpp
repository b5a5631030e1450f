// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/table/tablebar.h"

#include "core/records/recordjson.h"
#include "core/words/tablewords.h"
#include "ui/dialogs/changealldialog.h"
#include "ui/look/appearance.h"
#include "ui/pages/record/relate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sided.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

TableBar::TableBar(const PageContext &context, TableModel &table, QTableView *view, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_table(table)
    , m_view(view)
    , m_count(new Label(context.appearance, Look::Type::Strong, Ink::Text))
{
    build();
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TableBar::showCount);
    connect(&table, &QAbstractItemModel::modelReset, this, &TableBar::showCount);
    showCount();
}

void TableBar::build()
{
    const Look::Measures &m = m_context.appearance.look().measures();
    QPushButton *change = plainButton(m_context.appearance, tr("Change …"), QStringLiteral("pencil"));
    change->setAccessibleName(tr("Change all that is chosen …"));
    QPushButton *relate = plainButton(m_context.appearance, tr("Connect …"), QStringLiteral("link-45deg"));
    relate->setAccessibleName(tr("Connect all that is chosen …"));
    QPushButton *copy = plainButton(m_context.appearance, tr("Copy"), QStringLiteral("clipboard"));
    copy->setAccessibleName(tr("Copy all that is chosen as rows of text"));
    QPushButton *erase = plainButton(m_context.appearance, tr("To the bin"), QStringLiteral("trash3"));
    erase->setAccessibleName(tr("Put all that is chosen into the bin"));
    connect(change, &QPushButton::clicked, this, &TableBar::changeAll);
    connect(relate, &QPushButton::clicked, this, [this] { askAndConnect(m_context, chosen(), window()); });
    connect(copy, &QPushButton::clicked, this, &TableBar::copyRows);
    connect(erase, &QPushButton::clicked, this, [this] { m_context.shell.eraseAll(chosen()); });
    auto *line = new QWidget;
    auto *flow = new FlowLayout(line, m.s);
    flow->setCentred();
    flow->addWidget(m_count);
    for (QPushButton *button : {change, relate, copy, erase}) {
        flow->addWidget(button);
        button->setVisible(button == copy || m_context.session.canChange());
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sided(m.xxl, m.s, m.xxl, m.s));
    layout->addWidget(line);
}

QList<RecordId> TableBar::chosen() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::ranges::sort(rows);
    QList<RecordId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_table.ids().at(row.row()));
    return ids;
}

void TableBar::showCount()
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_view->selectionModel()->selection())
        count += range.height();
    m_count->setText(tr("Chosen: %1").arg(QLocale().toString(count)));
    setVisible(count > 0);
}

void TableBar::changeAll()
{
    const QList<RecordId> ids = chosen();
    if (ids.isEmpty() || !m_context.session.canChange())
        return;
    const QStringList tags = m_context.session.reader().tags().value_or(QStringList());
    ChangeAllDialog dialog(m_context.appearance, m_table.query().kind, ids.size(), tags, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_context.session.flush();
    const auto edit = editOfAll(m_context.session.reader(), ids, dialog.change());
    if (!edit)
        return m_context.shell.say(edit.error());
    if (edit->isEmpty())
        return m_context.shell.say(
            {Message::Kind::Notice, tr("That is so already. Nothing has changed."), {}, {}});
    const qsizetype count = qsizetype(edit->changes.size());
    if (const auto done = m_context.session.history().perform(*edit, dialog.words()); !done)
        return m_context.shell.say(done.error());
    m_context.shell.say({Message::Kind::Undo, tr("Changed: %1.").arg(QLocale().toString(count)), tr("Undo"),
                         [session = &m_context.session] { session->undo(); }});
}

void TableBar::copyRows()
{
    m_context.session.flush();
    const QList<RecordId> some = chosen();
    QList<QStringList> rows(1);
    for (const TableColumn &column : m_table.columns())
        rows.first().append(words::columnName(column));
    qsizetype leftOut = 0;
    for (const RecordId &id : some.isEmpty() ? m_table.ids() : some) {
        const auto record = m_context.session.reader().record(id);
        if (!record)
            continue;
        // What leaves the program by being pasted leaves it as when it is printed for others.
        if (effectiveAudience(**record) == Audience::Me) {
            ++leftOut;
            continue;
        }
        QStringList cells;
        for (const TableColumn &column : m_table.columns()) {
            const bool isPrivate = column.field && column.field->has(FieldFlag::Private);
            cells.append(isPrivate ? QString() : words::cellText(column, **record));
        }
        rows.append(cells);
    }
    QGuiApplication::clipboard()->setText(words::tableText(rows));
    const QString count = QLocale().toString(rows.size() - 1);
    m_context.shell.say(
        {leftOut == 0 ? Message::Kind::Good : Message::Kind::Notice,
         leftOut == 0
             ? tr("Copied: %1. Paste them into a table or a text.").arg(count)
             : tr("Copied: %1, without %2 that are only for you.").arg(count, QLocale().toString(leftOut)),
         {},
         {}});
}

} // namespace kinfolio
