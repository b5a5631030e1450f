// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/linkmodel.h"

#include "core/words/words.h"
#include "ui/models/recordroles.h"

#include <algorithm>

namespace kinfolio {

LinkModel::LinkModel(Portfolio &portfolio, Show show, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(portfolio)
    , m_show(show)
{
    connect(&portfolio, &Portfolio::changed, this, &LinkModel::onChanged);
}

void LinkModel::setRecord(RecordId id)
{
    m_record = id;
    rebuild();
}

int LinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case SectionRole:
        return !row.link.isValid();
    case IdRole:
        return QVariant::fromValue(row.other);
    case LinkIdRole:
        return QVariant::fromValue(row.link);
    default:
        return digestData(row.digest, role);
    }
}

Qt::ItemFlags LinkModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (!m_rows.at(index.row()).link.isValid())
        return Qt::ItemNeverHasChildren;
    return QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

void LinkModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_record.isValid()) {
        const QList<Link> links = m_portfolio.reader().linksAt(m_record).value_or(QList<Link>());
        m_rows = m_show == Show::Work ? work(links) : connections(links);
    }
    endResetModel();
}

LinkModel::Row LinkModel::rowOf(const Link &link) const
{
    Row row{link.id, link.from == m_record ? link.to : link.from, {}};
    if (const auto other = m_portfolio.reader().record(row.other))
        row.digest = digestOf(m_portfolio.reader(), **other);
    return row;
}

QList<LinkModel::Row> LinkModel::work(const QList<Link> &links) const
{
    QList<Row> rows;
    for (const Link &link : links) {
        if (link.role == LinkRole::ProducedIn && link.to == m_record)
            rows.append(rowOf(link));
    }
    return rows;
}

QList<LinkModel::Row> LinkModel::connections(const QList<Link> &links) const
{
    QList<Row> rows;
    for (const RoleInfo &role : allRoles()) {
        QString said;
        for (const bool outwards : {true, false}) {
            // What was made in a record is shown as its work.
            if (role.role == LinkRole::ProducedIn && !outwards)
                continue;
            const auto begin = rows.size();
            for (const Link &link : links) {
                if (link.role == role.role && (link.from == m_record) == outwards)
                    rows.append(rowOf(link));
            }
            Row heading;
            heading.digest.title = outwards ? words::roleLabel(role.role) : words::roleInverse(role.role);
            // Some say the same from both ends, and need no second heading.
            if (rows.size() == begin || heading.digest.title == said)
                continue;
            said = heading.digest.title;
            rows.insert(begin, heading);
        }
    }
    return rows;
}

void LinkModel::onChanged(const ChangeSet &changes)
{
    const auto touched = [&](RecordId id) {
        return changes.changed.contains(id) || changes.removed.contains(id) || changes.linked.contains(id);
    };
    if (changes.everything || touched(m_record)
        || std::ranges::any_of(m_rows, [&](const Row &row) { return touched(row.other); }))
        rebuild();
}

} // namespace kinfolio
