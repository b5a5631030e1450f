// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/recordlistmodel.h"

#include "ui/models/recordroles.h"

#include <QCollator>

#include <algorithm>
#include <functional>
#include <utility>

namespace kinfolio {

RecordListModel::RecordListModel(Portfolio &portfolio, const KindInfo *kind, int limit, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(portfolio)
    , m_kind(kind)
    , m_limit(limit)
    , m_rows(read())
{
    connect(&portfolio, &Portfolio::changed, this, &RecordListModel::onChanged);
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == IdRole)
        return QVariant::fromValue(m_rows.at(index.row()).id);
    return digestData(digestAt(index.row()), role);
}

RecordId RecordListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row).id : RecordId();
}

int RecordListModel::rowOf(RecordId id) const
{
    const auto found = std::ranges::find(m_rows, id, &RecordSummary::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QList<RecordSummary> RecordListModel::read() const
{
    QList<RecordSummary> rows = m_portfolio.reader().summaries(m_kind, m_limit).value_or(QList<RecordSummary>());
    if (m_order == Order::Changed)
        std::ranges::stable_sort(rows, std::greater(), &RecordSummary::modified);
    if (m_order == Order::Name) {
        QCollator collator;
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        collator.setNumericMode(true);
        std::ranges::stable_sort(rows, [&](const auto &a, const auto &b) { return collator.compare(a.title, b.title) < 0; });
    }
    return rows;
}

void RecordListModel::setOrder(Order order)
{
    if (std::exchange(m_order, order) == order)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<RecordId> ids;
    for (const QModelIndex &index : before)
        ids.append(idAt(index.row()));
    m_rows = read();
    QModelIndexList after;
    for (const RecordId &id : ids)
        after.append(index(rowOf(id)));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

const RecordDigest &RecordListModel::digestAt(int row) const
{
    const RecordSummary &summary = m_rows.at(row);
    const auto known = m_digests.constFind(summary.id);
    if (known != m_digests.constEnd())
        return *known;
    RecordDigest digest;
    if (const auto record = m_portfolio.reader().record(summary.id))
        digest = digestOf(m_portfolio.reader(), **record);
    else
        digest.title = summary.title;
    return *m_digests.insert(summary.id, digest);
}

void RecordListModel::onChanged(const ChangeSet &changes)
{
    // A project shows a picture of what was made in it, so any change may change any row; only shown rows are re-read.
    m_digests.clear();
    if (changes.everything) {
        beginResetModel();
        m_rows = read();
        endResetModel();
        return;
    }
    follow(read());
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void RecordListModel::follow(const QList<RecordSummary> &now)
{
    QSet<RecordId> here;
    for (const RecordSummary &summary : now)
        here.insert(summary.id);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (here.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    QSet<RecordId> before;
    for (const RecordSummary &summary : m_rows)
        before.insert(summary.id);
    // What differs at a place came in there, or came up from further down because of its new name or time.
    for (int row = 0; row < now.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == now.at(row).id) {
            m_rows[row] = now.at(row);
            continue;
        }
        if (before.contains(now.at(row).id)) {
            const int from = rowOf(now.at(row).id);
            beginMoveRows({}, from, from, {}, row);
            m_rows.move(from, row);
            m_rows[row] = now.at(row);
            endMoveRows();
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, now.at(row));
        endInsertRows();
    }
}

} // namespace kinfolio
