// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Records as a table: rows by a query, columns from the descriptions. Keeps ids; a record is read when its
// row is shown.

#pragma once

#include "core/collections/tablequery.h"
#include "core/portfolio/portfolio.h"

#include <QAbstractTableModel>
#include <QCache>

namespace kinfolio {

class TableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit TableModel(Portfolio &portfolio, const TableQuery &query = {}, QObject *parent = nullptr);

    void setQuery(const TableQuery &query);
    [[nodiscard]] const TableQuery &query() const { return m_query; }
    [[nodiscard]] const QList<TableColumn> &columns() const { return m_columns; }
    /// What nobody sees is not followed until somebody does.
    void setShown(bool shown);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// As a click on a heading says it.
    void sort(int column, Qt::SortOrder order) override;

    [[nodiscard]] const QList<RecordId> &ids() const { return m_rows; }
    [[nodiscard]] int rowOf(RecordId record) const { return int(m_rows.indexOf(record)); }

Q_SIGNALS:
    void queryChanged();
    void failed(const kinfolio::Error &error);

private:
    [[nodiscard]] QList<RecordId> read();
    void follow();
    void onChanged(const ChangeSet &changes);
    [[nodiscard]] RecordPtr recordAt(int row) const;

    Portfolio &m_portfolio;
    TableQuery m_query;
    QList<TableColumn> m_columns;
    QList<RecordId> m_rows;
    bool m_isShown = true;
    bool m_stale = false;
    mutable QCache<RecordId, RecordPtr> m_records; ///< as many as fit on a screen, and some
};

} // namespace kinfolio
