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

// What was made in a record is shown as its work, and its parts in a panel of their own.
bool LinkModel::isShownElsewhere(const Link &link, const QString &kind) const
{
    if (link.to != m_record)
        return false;
    if (link.role == LinkRole::ProducedIn)
        return true;
    const auto part = link.role == LinkRole::PartOf ? m_portfolio.reader().summary(link.from) : fail(ErrorCode::RecordNotFound, {});
    return part && part->kind->whole && kind == QLatin1String(part->kind->whole);
}

QList<LinkModel::Row> LinkModel::connections(const QList<Link> &links) const
{
    QList<Row> rows;
    const auto shown = m_portfolio.reader().summary(m_record);
    const QString own = shown ? shown->kind->key() : QString();
    for (const RoleInfo &role : allRoles()) {
        // Between some kinds a role has words of its own; those that read the same stand together.
        QList<std::pair<QString, QList<Row>>> groups;
        for (const bool outwards : {true, false}) {
            for (const Link &link : links) {
                if (link.role != role.role || (link.from == m_record) != outwards || isShownElsewhere(link, own))
                    continue;
                Row row = rowOf(link);
                const QString said = words::roleWords({role.role, outwards}, own, row.digest.kind);
                auto group = std::ranges::find(groups, said, &std::pair<QString, QList<Row>>::first);
                if (group == groups.end())
                    group = groups.insert(groups.end(), {said, {}});
                group->second.append(std::move(row));
            }
        }
        for (const auto &[said, linked] : std::as_const(groups)) {
            Row heading;
            heading.digest.title = said;
            rows.append(heading);
            rows.append(linked);
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
