// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All records of a kind, or all of them, as a table: to look through, to find what is missing, to change many
// at once. A search can be kept and is found anew whenever it is opened.

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QStackedLayout;
class QTableView;

namespace kinfolio {

class TableBar;
class TableHead;

class TablePage final : public Page {
    Q_OBJECT

public:
    explicit TablePage(const PageContext &context, QWidget *parent = nullptr);

    /// \param record a saved search
    void open(RecordId record) override;
    /// \param chapter the name of a kind
    void turnTo(const QString &chapter) override;
    [[nodiscard]] QString chapter() const override;
    [[nodiscard]] RecordId current() const override { return m_collection; }
    [[nodiscard]] Commands commands() override;
    [[nodiscard]] std::optional<PrintJob> printable(PrintScope scope) const override;
    [[nodiscard]] QList<QWidget *> panes() const override;

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] TableModel &table() { return m_table; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeView();
    void measureRows();
    void connectHead();
    void showSorted();
    void showStack();
    void show(const TableQuery &query, RecordId collection);
    void saveSearch();
    void keepChanges();
    void openRow(const QModelIndex &index);
    /// The column in which the cursor is.
    void sortByCurrentColumn();

    PageContext m_context;
    TableModel m_table;
    QTableView *m_view;
    TableHead *m_head;
    TableBar *m_bar;
    RecordId m_collection; ///< the saved search that is shown; invalid for none
    QList<RecordId> m_chosen; ///< kept while the rows are read anew
    QStackedLayout *m_stack;
};

} // namespace kinfolio
