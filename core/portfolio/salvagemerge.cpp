// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/salvagemerge.h"

#include <algorithm>
#include <limits>
#include <set>

namespace kinfolio {

namespace {

// What is whole beats what is not, then the later revision, then the more trusted source.
auto rank(const SalvageMerge::Record &record)
{
    return std::tuple(record.row.isWhole && record.row.isClean, record.row.isWhole, record.row.record->revision, record.source);
}

} // namespace

void SalvageMerge::addSnapshot(const RescuedRows &rows)
{
    for (const RescuedRecord &row : rows.records) {
        m_bySeq.insert(row.seq, row.record->id);
        consider(row, Source::Snapshot);
    }
    for (const Tombstone &tombstone : rows.tombstones)
        bury(tombstone);
    for (const MediaInfo &media : rows.media)
        m_media.insert(media.hash, media);
    for (const RescuedLink &row : rows.links) {
        if (const auto link = resolved(row))
            m_links.insert(link->id, *link);
    }
    learn(rows.info);
}

void SalvageMerge::addJournal(const JournalContent &journal)
{
    if (journal.hasHead)
        learn(journal.head.info);
    m_entries = journal.entries;
    for (const JournalEntry &entry : m_entries) {
        for (const EditEffect::Stored &stored : entry.effect.records)
            consider({stored.record, std::numeric_limits<qint64>::max(), stored.binnedAt, true, true}, Source::Journal);
        for (const Tombstone &tombstone : entry.effect.removed)
            bury(tombstone);
        m_media.insert(entry.effect.media);
        apply(entry);
        m_info.lastChange = std::max(m_info.lastChange, entry.at);
    }
}

void SalvageMerge::apply(const JournalEntry &entry)
{
    for (const LinkId &id : entry.effect.unlinked)
        m_links.remove(id);
    for (const Link &link : entry.effect.links)
        m_links.insert(link.id, link);
}

void SalvageMerge::addDatabase(const RescuedRows &rows)
{
    for (const RescuedRecord &row : rows.records) {
        m_bySeq.insert(row.seq, row.record->id);
        consider(row, Source::Database);
    }
    for (const Tombstone &tombstone : rows.tombstones)
        bury(tombstone);
    for (const MediaInfo &media : rows.media) {
        if (!m_media.contains(media.hash))
            m_media.insert(media.hash, media);
    }
    // All links of the database are the links, but for what was done since: of a database that lost its last pages the
    // journal knows more. Links have no revision that would tell.
    const QHash<LinkId, Link> known = rows.hasAllLinks ? std::exchange(m_links, {}) : m_links;
    for (const RescuedLink &row : rows.links) {
        const auto link = resolved(row);
        if (link || known.contains(row.link.id))
            m_links.insert(row.link.id, link ? *link : known.value(row.link.id));
        else
            ++m_lostLinks;
    }
    for (const JournalEntry &entry : m_entries) {
        if (!rows.info.lastChange.isValid() || entry.at > rows.info.lastChange)
            apply(entry);
    }
    learn(rows.info);
}

void SalvageMerge::consider(const RescuedRecord &row, Source source)
{
    Record record{row, source};
    const auto known = m_records.find(row.record->id);
    if (known == m_records.end()) {
        m_records.insert(row.record->id, record);
        return;
    }
    // A record keeps its place among the others, whoever knows its newest state.
    const qint64 seq = std::min(row.seq, known->row.seq);
    if (rank(record) > rank(*known))
        *known = record;
    known->row.seq = seq;
}

void SalvageMerge::bury(const Tombstone &tombstone)
{
    auto known = m_tombstones.find(tombstone.id);
    if (known == m_tombstones.end() || known->revision < tombstone.revision)
        m_tombstones.insert(tombstone.id, tombstone);
}

// What is known already stays; it comes from a file that is whole.
void SalvageMerge::learn(const PortfolioInfo &info)
{
    const auto takeText = [](QString &known, const QString &found) {
        if (known.isEmpty())
            known = found;
    };
    takeText(m_info.portfolioId, RecordId::fromText(info.portfolioId).isValid() ? info.portfolioId : QString());
    takeText(m_info.copyId, RecordId::fromText(info.copyId).isValid() ? info.copyId : QString());
    takeText(m_info.language, info.language);
    if (!m_info.created.isValid())
        m_info.created = info.created;
    if (info.lastChange.isValid() && !(m_info.lastChange > info.lastChange))
        m_info.lastChange = info.lastChange;
}

bool SalvageMerge::isThere(RecordId id) const
{
    const auto record = m_records.find(id);
    if (record == m_records.end())
        return false;
    const auto buried = m_tombstones.find(id);
    return buried == m_tombstones.end() || record->row.record->revision > buried->revision;
}

std::optional<Link> SalvageMerge::resolved(const RescuedLink &link) const
{
    const auto from = m_bySeq.find(link.from);
    const auto to = m_bySeq.find(link.to);
    if (from == m_bySeq.end() || to == m_bySeq.end())
        return {};
    Link found = link.link;
    found.from = *from;
    found.to = *to;
    return found;
}

std::vector<SalvageMerge::Record> SalvageMerge::records() const
{
    std::vector<Record> found;
    for (auto record = m_records.begin(); record != m_records.end(); ++record) {
        if (isThere(record.key()))
            found.push_back(*record);
    }
    std::ranges::sort(found, {}, [](const Record &one) {
        return std::tuple(one.row.seq, one.row.record->created, one.row.record->id.text());
    });
    return found;
}

QList<Tombstone> SalvageMerge::tombstones() const
{
    QList<Tombstone> found;
    for (const Tombstone &tombstone : m_tombstones) {
        if (!isThere(tombstone.id))
            found.append(tombstone);
    }
    return found;
}

QList<Link> SalvageMerge::links(qint64 &leftOut) const
{
    QList<Link> found;
    leftOut = m_lostLinks;
    std::set<std::tuple<RecordId, int, RecordId>> seen;
    for (const Link &link : m_links) {
        const std::tuple same(link.from, int(link.role), link.to);
        const bool fits = link.from != link.to && isThere(link.from) && isThere(link.to) && !seen.contains(same);
        if (!fits) {
            // Where an end was removed by the learner nothing is lost.
            leftOut += m_tombstones.contains(link.from) || m_tombstones.contains(link.to) ? 0 : 1;
            continue;
        }
        seen.insert(same);
        found.append(link);
    }
    return found;
}

} // namespace kinfolio
