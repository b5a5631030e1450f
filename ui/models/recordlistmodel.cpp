// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/recordlistmodel.h"

#include "ui/models/recordroles.h"

#include <algorithm>
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
        return QVariant::fromValue(m_rows.at(index.row()));
    const RecordDigest &digest = digestAt(index.row());
    return digestData(digest.zone.isEmpty() ? digest : digestNow(digest, m_portfolio.environment().clock.now()), role);
}

void RecordListModel::tellTime()
{
    const bool any = std::ranges::any_of(m_digests, [](const RecordDigest &digest) { return !digest.zone.isEmpty(); });
    if (any && !m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {CaptionRole, Qt::AccessibleDescriptionRole, Qt::ToolTipRole});
}

RecordId RecordListModel::idAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_rows.at(row) : RecordId();
}

int RecordListModel::rowOf(RecordId id) const
{
    return int(m_rows.indexOf(id));
}

QList<RecordId> RecordListModel::read() const
{
    QList<RecordId> rows = readAll();
    const auto leave = [&](const QList<RecordId> &found) {
        const QSet<RecordId> fitting(found.begin(), found.end());
        rows.removeIf([&](const RecordId &id) { return id != m_inHand && !fitting.contains(id); });
    };
    const PortfolioReader &reader = m_portfolio.reader();
    if (!m_filter.isEmpty())
        leave(reader.idsWithChoice(*m_kind, *m_kind->filterField(), m_filter).value_or(QList<RecordId>()));
    if (!m_narrowing.isEmpty())
        leave(reader.table({.kind = m_kind, .filter = m_narrowing}).value_or(QList<RecordId>()));
    return rows;
}

QList<RecordId> RecordListModel::readAll() const
{
    const auto ids = [this](RecordOrder order) {
        return m_portfolio.reader().ids(m_kind, order, m_limit).value_or(QList<RecordId>());
    };
    switch (m_order) {
    case Order::Newest:
        return ids(RecordOrder::Newest);
    case Order::Name:
        return m_names.read(m_portfolio.reader(), m_kind, m_limit);
    case Order::Changed:
        return ids(RecordOrder::Changed);
    case Order::Dated:
        return ids(RecordOrder::Dated);
    }
    Q_UNREACHABLE_RETURN({});
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

void RecordListModel::setFilter(const QString &choice)
{
    narrow(choice, m_narrowing);
}

void RecordListModel::setNarrowing(const RecordFilter &narrowing)
{
    narrow(m_filter, narrowing);
}

void RecordListModel::showAll()
{
    narrow({}, {});
}

void RecordListModel::narrow(const QString &choice, const RecordFilter &narrowing)
{
    if (choice == m_filter && narrowing == m_narrowing)
        return;
    // Another list altogether: thousands of rows may come or go, here and there.
    beginResetModel();
    m_filter = choice;
    m_narrowing = narrowing;
    m_inHand = {};
    m_mayHoldMore = false;
    m_rows = read();
    endResetModel();
    Q_EMIT filterChanged();
}

const RecordListModel::Counts &RecordListModel::counts() const
{
    if (!m_counts) {
        const PortfolioReader &reader = m_portfolio.reader();
        m_counts = {reader.count(*m_kind).value_or(0),
                    reader.choiceCounts(*m_kind, *m_kind->filterField()).value_or(QHash<QString, qint64>())};
    }
    return *m_counts;
}

void RecordListModel::setInHand(RecordId id)
{
    if (std::exchange(m_inHand, id) == id)
        return;
    // Later, since a view that just now chooses another row would lose its place.
    if (std::exchange(m_mayHoldMore, false))
        QMetaObject::invokeMethod(this, [this] { follow(read()); }, Qt::QueuedConnection);
}

const RecordDigest &RecordListModel::digestAt(int row) const
{
    const RecordId id = m_rows.at(row);
    const auto known = m_digests.constFind(id);
    if (known != m_digests.constEnd())
        return *known;
    const auto record = m_portfolio.reader().record(id);
    return *m_digests.insert(id, record ? digestOf(m_portfolio.reader(), **record) : RecordDigest());
}

void RecordListModel::onChanged(const ChangeSet &changes)
{
    // A project shows a picture of what was made in it, so any change may change any row; only shown rows are re-read.
    m_digests.clear();
    m_counts.reset();
    m_names.forget(changes);
    m_mayHoldMore = isNarrowed();
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

void RecordListModel::follow(const QList<RecordId> &now)
{
    // Most changes are within a record.
    if (now == m_rows)
        return;
    removeAllBut(now);
    insertAndMove(now);
}

void RecordListModel::removeAllBut(const QList<RecordId> &now)
{
    const QSet<RecordId> here(now.begin(), now.end());
    for (qsizetype end = m_rows.size(); end > 0;) {
        qsizetype first = end;
        while (first > 0 && !here.contains(m_rows.at(first - 1)))
            --first;
        if (first == end) {
            --end;
            continue;
        }
        beginRemoveRows({}, int(first), int(end) - 1);
        m_rows.remove(first, end - first);
        endRemoveRows();
        end = first;
    }
}

void RecordListModel::insertAndMove(const QList<RecordId> &now)
{
    const QSet<RecordId> before(m_rows.begin(), m_rows.end());
    // What differs at a place came in there, or came up from further down because of its new name or time.
    for (qsizetype row = 0; row < now.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row) == now.at(row))
            continue;
        if (before.contains(now.at(row))) {
            const int from = rowOf(now.at(row));
            beginMoveRows({}, from, from, {}, int(row));
            m_rows.move(from, row);
            endMoveRows();
            continue;
        }
        qsizetype end = row + 1;
        while (end < now.size() && !before.contains(now.at(end)))
            ++end;
        beginInsertRows({}, int(row), int(end) - 1);
        m_rows = m_rows.first(row) + now.sliced(row, end - row) + m_rows.sliced(row);
        endInsertRows();
        row = end - 1;
    }
}

} // namespace kinfolio
