// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Below a table while rows are chosen: what can be done with all of them at once.

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

class QTableView;

namespace kinfolio {

class Label;

class TableBar final : public QWidget {
    Q_OBJECT

public:
    TableBar(const PageContext &context, TableModel &table, QTableView *view, QWidget *parent = nullptr);

    /// In the order of the table.
    [[nodiscard]] QList<RecordId> chosen() const;
    void changeAll();
    /// As rows of text, as one sees them; all of the table when nothing is chosen.
    void copyRows();

private:
    void build();
    void showCount();

    PageContext m_context;
    TableModel &m_table;
    QTableView *m_view;
    Label *m_count;
};

} // namespace kinfolio
