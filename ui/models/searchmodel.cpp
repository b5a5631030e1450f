// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/searchmodel.h"

#include "core/words/words.h"
#include "ui/models/recordroles.h"

namespace kinfolio {

SearchModel::SearchModel(const Portfolio &portfolio, int limit, QObject *parent)
    : QAbstractListModel(parent)
    , m_portfolio(portfolio)
    , m_limit(limit)
{
}

void SearchModel::setQuery(const QString &query)
{
    beginResetModel();
    m_rows = m_showsNewest && query.trimmed().isEmpty() ? newest() : find(query);
    endResetModel();
}

void SearchModel::showNewest()
{
    m_showsNewest = true;
    setQuery({});
}

QList<SearchModel::Row> SearchModel::newest() const
{
    QList<Row> rows;
    QList<RecordSummary> summaries;
    for (const KindInfo *kind : m_kinds)
        summaries.append(m_portfolio.reader().summaries(kind, m_limit / m_kinds.size()).value_or(QList<RecordSummary>()));
    for (const RecordSummary &summary : std::as_const(summaries)) {
        const auto record = m_portfolio.reader().record(summary.id);
        if (!record || m_except.contains(summary.id))
            continue;
        Row row{summary.id, digestOf(m_portfolio.reader(), **record)};
        row.digest.caption = words::kindName(*summary.kind);
        rows.append(row);
    }
    return rows;
}

QList<SearchModel::Row> SearchModel::find(const QString &query) const
{
    QList<Row> rows;
    QList<SearchHit> hits;
    for (const KindInfo *kind : m_kinds)
        hits.append(m_portfolio.reader().search(query, {.kind = kind, .limit = m_limit}).value_or(QList<SearchHit>()));
    for (const SearchHit &hit : std::as_const(hits)) {
        if (m_except.contains(hit.id))
            continue;
        const auto record = m_portfolio.reader().record(hit.id);
        if (!record)
            continue;
        Row row{hit.id, digestOf(m_portfolio.reader(), **record)};
        // The words around the match say more than the usual caption.
        row.digest.caption = hit.snippet.isEmpty() ? words::kindName(*hit.kind) : hit.snippet;
        rows.append(row);
    }
    return rows;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    return role == IdRole ? QVariant::fromValue(row.id) : digestData(row.digest, role);
}

} // namespace kinfolio
