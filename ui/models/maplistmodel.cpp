// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/maplistmodel.h"

#include "core/base/text.h"
#include "core/records/kinds.h"
#include "core/words/mapwords.h"
#include "core/words/words.h"
#include "ui/models/recordroles.h"

#include <QCollator>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestName = 120;

} // namespace

MapListModel::Row MapListModel::rowOf(const MapNode &node)
{
    Row row{.record = node.id, .digest = {}};
    row.digest.kind = node.kind->key();
    row.digest.title = plainLine(node.title, LongestName);
    row.digest.caption = words::mapCaption(node);
    return row;
}

void MapListModel::showAll(const MapGraph &map)
{
    QList<Row> rows;
    for (const KindInfo *kind : allKinds()) {
        QList<Row> ofKind;
        for (int i = 0; i < map.nodes.size(); ++i) {
            if (map.nodes.at(i).kind != kind)
                continue;
            Row row = rowOf(map.nodes.at(i));
            const qsizetype connections = map.linksAt.at(i).size();
            row.digest.caption = connections == 0 ? tr("Not connected yet") : tr("Connected with %Ln", "how many records", int(connections));
            ofKind.append(row);
        }
        if (ofKind.isEmpty())
            continue;
        QCollator collator;
        collator.setNumericMode(true);
        std::ranges::stable_sort(ofKind, [&](const Row &a, const Row &b) { return collator.compare(a.digest.title, b.digest.title) < 0; });
        Row heading;
        heading.digest.title = words::kindPlural(*kind);
        rows.append(heading);
        rows += ofKind;
    }
    replace(std::move(rows));
}

void MapListModel::showAnswer(const MapGraph &map, const MapAnswer &answer)
{
    QHash<RecordId, const MapNode *> nodes;
    for (const MapNode &node : map.nodes)
        nodes.insert(node.id, &node);
    QList<Row> rows;
    for (const MapRow &told : answer.rows) {
        const MapNode *node = nodes.value(told.record);
        if (!node)
            continue;
        Row row = rowOf(*node);
        row.level = told.level;
        if (told.role && told.level > 0) {
            row.digest.caption = tr("%1 · %2", "how it is connected; kind, date and place").arg(words::roleWords(*told.role), row.digest.caption);
        } else if (told.role) {
            Row thread;
            thread.digest.title = words::roleWords(*told.role);
            thread.isThread = true;
            rows.append(thread);
        }
        rows.append(row);
    }
    replace(std::move(rows));
}

void MapListModel::replace(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

QModelIndex MapListModel::indexOf(RecordId id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::record);
    return found == m_rows.end() || !id.isValid() ? QModelIndex() : index(int(found - m_rows.begin()), 0);
}

int MapListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MapListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case IdRole:
        return QVariant::fromValue(row.record);
    case SectionRole:
        return !row.record.isValid();
    case LevelRole:
        return row.level;
    case ThreadRole:
        return row.isThread;
    default:
        return digestData(row.digest, role);
    }
}

Qt::ItemFlags MapListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || !m_rows.at(index.row()).record.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace kinfolio
