// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tablemodel.h"

#include "core/words/tablewords.h"
#include "core/words/words.h"
#include "ui/models/recordroles.h"

#include <algorithm>
#include <utility>

namespace kinfolio {

namespace {

constexpr int RecordsAtHand = 500;

} // namespace

TableModel::TableModel(Portfolio &portfolio, const TableQuery &query, QObject *parent)
    : QAbstractTableModel(parent)
    , m_portfolio(portfolio)
    , m_query(query)
    , m_columns(shownColumns(query))
    , m_records(RecordsAtHand)
{
    m_rows = read();
    connect(&portfolio, &Portfolio::changed, this, &TableModel::onChanged);
}

void TableModel::setQuery(const TableQuery &query)
{
    if (query == m_query)
        return;
    beginResetModel();
    m_query = query;
    m_columns = shownColumns(query);
    m_rows = read();
    endResetModel();
    Q_EMIT queryChanged();
}

void TableModel::setShown(bool shown)
{
    m_isShown = shown;
    if (shown && std::exchange(m_stale, false))
        follow();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(m_rows.at(index.row()));
    const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole;
    if (!isText && role != KindRole)
        return {};
    const RecordPtr record = recordAt(index.row());
    if (!record)
        return {};
    if (role == KindRole)
        return record->kind().key();
    const QString text = words::cellText(m_columns.at(index.column()), *record);
    // Somebody who hears the cells must not take an empty one for a gap in the reading.
    return text.isEmpty() && role == Qt::AccessibleTextRole ? tr("Empty") : text;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section < 0 || section >= m_columns.size())
        return {};
    const TableColumn &column = m_columns.at(section);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return words::columnName(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeading | Qt::AlignVCenter));
    return {};
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    TableQuery query = m_query;
    const bool known = column >= 0 && column < m_columns.size() && m_columns.at(column).isSortable();
    query.sort = known ? m_columns.at(column).key() : QString();
    query.descending = known && order == Qt::DescendingOrder;
    if (query == m_query)
        return;
    m_query = query;
    follow();
    Q_EMIT queryChanged();
}

QList<RecordId> TableModel::read()
{
    auto rows = m_portfolio.reader().table(m_query);
    if (!rows) {
        Q_EMIT failed(rows.error());
        return {};
    }
    return *rows;
}

void TableModel::onChanged(const ChangeSet &changes)
{
    m_records.clear();
    if (!m_isShown) {
        m_stale = true;
        return;
    }
    if (changes.everything) {
        beginResetModel();
        m_rows = read();
        endResetModel();
        return;
    }
    follow();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(m_columns.size()) - 1));
}

// As long as the same records are there, what is chosen stays chosen, wherever it goes.
void TableModel::follow()
{
    const QList<RecordId> now = read();
    if (now == m_rows)
        return;
    const bool same = now.size() == m_rows.size()
        && QSet<RecordId>(now.begin(), now.end()) == QSet<RecordId>(m_rows.begin(), m_rows.end());
    if (!same) {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<RecordId, int> places;
    for (const QModelIndex &index : before)
        places.insert(m_rows.at(index.row()), -1);
    for (int row = 0; row < now.size() && !places.isEmpty(); ++row) {
        if (const auto place = places.find(now.at(row)); place != places.end())
            *place = row;
    }
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(places.value(m_rows.at(old.row())), old.column()));
    m_rows = now;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

RecordPtr TableModel::recordAt(int row) const
{
    const RecordId id = m_rows.at(row);
    if (const RecordPtr *known = m_records.object(id))
        return *known;
    const RecordPtr record = m_portfolio.reader().record(id).value_or(nullptr);
    m_records.insert(id, new RecordPtr(record));
    return record;
}

} // namespace kinfolio
