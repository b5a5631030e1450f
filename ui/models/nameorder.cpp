// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/nameorder.h"

#include "core/base/collation.h"

#include <algorithm>

namespace kinfolio {

namespace {

// From here on one reading of all names is quicker than one of each.
constexpr qsizetype ManyNames = 50;

} // namespace

NameOrder::NameOrder()
    : m_collator(peoplesCollator())
{
}

QList<RecordId> NameOrder::read(const PortfolioReader &reader, const KindInfo *kind, int limit)
{
    const QList<RecordId> ids = reader.ids(kind, RecordOrder::Newest, limit).value_or(QList<RecordId>());
    learn(reader, kind, limit, ids);
    std::vector<std::pair<const QCollatorSortKey *, RecordId>> named;
    named.reserve(size_t(ids.size()));
    for (const RecordId &id : ids) {
        if (const auto key = m_keys.constFind(id); key != m_keys.constEnd())
            named.emplace_back(&*key, id);
    }
    // Of two with one name the newer one comes first.
    std::ranges::stable_sort(named, [](const auto &a, const auto &b) { return a.first->compare(*b.first) < 0; });
    QList<RecordId> sorted;
    sorted.reserve(ids.size());
    for (const auto &[key, id] : named)
        sorted.append(id);
    return sorted;
}

void NameOrder::forget(const ChangeSet &changes)
{
    if (changes.everything)
        return m_keys.clear();
    for (const QSet<RecordId> &gone : {changes.changed, changes.removed}) {
        for (const RecordId &id : gone)
            m_keys.remove(id);
    }
}

void NameOrder::learn(const PortfolioReader &reader, const KindInfo *kind, int limit, const QList<RecordId> &ids)
{
    QList<RecordId> unknown;
    std::ranges::copy_if(ids, std::back_inserter(unknown), [this](const RecordId &id) { return !m_keys.contains(id); });
    if (unknown.size() >= ManyNames) {
        const auto summaries = reader.summaries(kind, limit).value_or(QList<RecordSummary>());
        for (const RecordSummary &summary : summaries)
            remember(summary);
        return;
    }
    for (const RecordId &id : std::as_const(unknown)) {
        if (const auto summary = reader.summary(id))
            remember(*summary);
    }
}

void NameOrder::remember(const RecordSummary &summary)
{
    m_keys.insert(summary.id, m_collator.sortKey(summary.title));
}

} // namespace kinfolio
