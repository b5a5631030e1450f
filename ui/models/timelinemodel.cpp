// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/timelinemodel.h"

#include "core/records/recordjson.h"
#include "core/words/timelinewords.h"
#include "core/words/words.h"
#include "ui/models/recordroles.h"

#include <algorithm>
#include <utility>

namespace kinfolio {

TimelineModel::TimelineModel(Portfolio &portfolio, int firstMonth, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(portfolio)
    , m_firstMonth(firstMonth)
{
    read();
    m_rows = arranged();
    connect(&portfolio, &Portfolio::changed, this, &TimelineModel::onChanged);
}

void TimelineModel::setFirstMonth(int month)
{
    if (std::exchange(m_firstMonth, month) != month)
        follow(arranged());
}

void TimelineModel::setFilter(const TimelineFilter &filter)
{
    m_filter = filter;
    // Another timeline altogether: thousands of rows may come or go, here and there.
    beginResetModel();
    m_rows = arranged();
    endResetModel();
}

void TimelineModel::setShown(bool shown)
{
    m_isShown = shown;
    if (!shown || !std::exchange(m_stale, false))
        return;
    read();
    follow(arranged());
    Q_EMIT entriesChanged();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (row.entry)
        return entryData(*row.entry, role);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return words::periodName(row.period, m_firstMonth);
    case SectionRole:
        return true;
    default:
        return {};
    }
}

QVariant TimelineModel::entryData(const TimelineEntry &entry, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words::entryTitle(entry);
    case CaptionRole:
        return words::entryCaption(entry);
    case Qt::AccessibleDescriptionRole:
    case Qt::ToolTipRole: {
        const QString only = entryData(entry, StateRole).toString();
        const QString caption =
            words::entryCaption(entry) + (only.isEmpty() ? QString() : QStringLiteral(" · ") + only);
        return role == Qt::ToolTipRole ? words::entryTitle(entry) + u'\n' + caption : caption;
    }
    case StateRole:
        return shownOf(entry.record).isOnlyMine
            ? words::choiceLabel(*entry.kind->field(u"audience"), audienceText(Audience::Me))
            : QString();
    case HasPictureRole:
        return entry.hasPicture;
    case SectionRole:
        return false;
    case IdRole:
        return QVariant::fromValue(entry.record);
    case KindRole:
        return entry.kind->key();
    case EndRole:
        return words::kindName(*entry.kind);
    case IconRole:
    case PictureRole:
        return digestData(shownOf(entry.record).digest, role);
    default:
        return {};
    }
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isSection(index.row()) ? Qt::ItemNeverHasChildren
                                  : QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

bool TimelineModel::isSection(int row) const
{
    return row >= 0 && row < m_rows.size() && !m_rows.at(row).entry;
}

int TimelineModel::rowOf(RecordId record) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&](const Row &row) { return row.entry && row.entry->record == record; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void TimelineModel::read()
{
    m_entries = m_portfolio.reader().timelineEntries().value_or(std::vector<TimelineEntry>());
}

QList<TimelineModel::Row> TimelineModel::arranged() const
{
    QList<Row> rows;
    for (TimelineSection &section : timelineSections(m_entries, m_filter, m_firstMonth)) {
        rows.append({section.period, {}});
        for (TimelineEntry &entry : section.entries)
            rows.append({section.period, std::move(entry)});
    }
    return rows;
}

void TimelineModel::follow(const QList<Row> &now)
{
    const auto [before, after] = std::ranges::mismatch(m_rows, now);
    const auto first = int(before - m_rows.begin());
    int same = 0;
    while (same < m_rows.size() - first && same < now.size() - first
           && m_rows.at(m_rows.size() - 1 - same) == now.at(now.size() - 1 - same))
        ++same;
    if (const auto gone = int(m_rows.size()) - first - same; gone > 0) {
        beginRemoveRows({}, first, first + gone - 1);
        m_rows.remove(first, gone);
        endRemoveRows();
    }
    if (const auto come = int(now.size()) - first - same; come > 0) {
        beginInsertRows({}, first, first + come - 1);
        m_rows = now;
        endInsertRows();
    }
}

void TimelineModel::onChanged(const ChangeSet &changes)
{
    m_shown.clear();
    if (!m_isShown) {
        m_stale = true;
        return;
    }
    read();
    if (changes.everything) {
        beginResetModel();
        m_rows = arranged();
        endResetModel();
    } else {
        follow(arranged());
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    }
    Q_EMIT entriesChanged();
}

const TimelineModel::Shown &TimelineModel::shownOf(RecordId id) const
{
    const auto known = m_shown.constFind(id);
    if (known != m_shown.constEnd())
        return *known;
    const auto record = m_portfolio.reader().record(id);
    Shown shown;
    if (record)
        shown = {digestOf(m_portfolio.reader(), **record), effectiveAudience(**record) == Audience::Me};
    return *m_shown.insert(id, shown);
}

} // namespace kinfolio
