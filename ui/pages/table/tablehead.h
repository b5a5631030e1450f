// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Above a table: of which kind it is, which searches are kept, and what is left of it, in which order, with
// which columns.

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/shell/page.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace kinfolio {

class FlowLayout;
class Label;

class TableHead final : public QWidget {
    Q_OBJECT

public:
    TableHead(const PageContext &context, TableModel &table, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *words() const { return m_words; }
    /// Which saved search is shown; an invalid id for none.
    void setCollection(RecordId collection);
    void askForFilter();
    void showColumns();
    void showOrders();
    void showAllRows();

Q_SIGNALS:
    void kindWanted(const QString &kind);
    void collectionWanted(const kinfolio::RecordId &collection);
    void saveWanted();
    /// The shown search is to be kept as it is now, or called another way, or thrown away.
    void keepWanted();
    void aboutWanted();

private:
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QWidget *makeTools();
    void refillSaved();
    void showQuery();
    void change(const TableQuery &query);
    void toggleColumn(const QString &key, bool shown);

    PageContext m_context;
    TableModel &m_table;
    RecordId m_collection;
    QComboBox *m_kind;
    QWidget *m_saved;
    FlowLayout *m_savedChips;
    QLineEdit *m_words;
    QTimer m_typing;
    QPushButton *m_filter;
    QPushButton *m_columns;
    QPushButton *m_order;
    QPushButton *m_save;
    QPushButton *m_keep;
    QPushButton *m_about;
    QWidget *m_narrowed;
    Label *m_count;
    Label *m_what; ///< what is left, in words
};

} // namespace kinfolio
