// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/editor.h"

#include "core/portfolio/wantedbadge.h"
#include "core/records/learner.h"
#include "core/records/recordjson.h"

namespace kinfolio {

Editor::Editor(const Database &database, QDateTime now)
    : m_now(std::move(now))
    , m_records(database)
    , m_links(database)
    , m_media(database)
    , m_tombstones(database)
    , m_index(database)
{
}

Result<> Editor::apply(const Change &change)
{
    return std::visit([this](const auto &one) { return carryOut(one); }, change);
}

Result<> Editor::updateIndex()
{
    for (const IndexChange &change : m_indexChanges) {
        auto done = change.isAdded ? m_index.add(change.seq, *change.record) : m_index.remove(change.seq, *change.record);
        if (!done)
            return done;
    }
    m_indexChanges.clear();
    return {};
}

Edit Editor::takeInverse()
{
    Edit inverse;
    for (auto group = m_inverse.rbegin(); group != m_inverse.rend(); ++group)
        inverse.changes.insert(inverse.changes.end(), group->begin(), group->end());
    m_inverse.clear();
    return inverse;
}

Result<> Editor::carryOut(const AddMedia &change)
{
    m_effect.media.insert(change.media.hash, change.media);
    return m_media.put(change.media, m_now);
}

Result<> Editor::carryOut(const PutRecord &change)
{
    if (auto checked = checkRecord(*change.record); !checked)
        return checked;
    if (auto checked = checkMedia(*change.record); !checked)
        return checked;
    const auto before = m_records.find(change.record->id);
    if (!before)
        return fail(before.error());
    const auto &old = *before;
    if (old && &old->record->kind() != &change.record->kind())
        return fail(ErrorCode::RecordKindDiffers, change.record->id.text());
    if (auto checked = checkSingleLearner(*change.record); !checked)
        return checked;

    std::shared_ptr<RecordBase> record = change.record->kind().clone(*change.record);
    if (!record->created.isValid())
        record->created = old ? old->record->created : m_now;
    if (change.stamps == Stamps::Touch || !record->modified.isValid())
        record->modified = m_now;
    if (change.stamps == Stamps::Touch && record->kind().settle)
        record->kind().settle(*record, old ? old->record.get() : nullptr, m_now.toLocalTime().date());
    if (old) {
        record->revision = std::max(old->record->revision, record->revision) + 1;
        // Written again just as it was read: not a change of the record, whatever the caller's copy counted.
        if (change.stamps == Stamps::Touch)
            record->revision = old->record->revision + 1;
    } else {
        const auto buried = m_tombstones.take(record->id);
        if (!buried)
            return fail(buried.error());
        const qint64 own = change.stamps == Stamps::Keep ? record->revision : 0;
        record->revision = std::max({own, *buried + 1, qint64(1)});
    }

    if (old && !old->binnedAt.isValid())
        m_indexChanges.push_back({false, old->seq, old->record});
    const auto seq = m_records.put(*record, change.binnedAt);
    if (!seq)
        return fail(seq.error());
    if (!change.binnedAt.isValid())
        m_indexChanges.push_back({true, *seq, record});
    if (old)
        m_inverse.push_back({PutRecord{old->record, Stamps::Keep, old->binnedAt}});
    else
        m_inverse.push_back({RemoveRecord{record->id}});
    m_changeSet.changed.insert(record->id);
    m_effect.put(record, change.binnedAt);
    const bool isNewBadge = !old && change.stamps == Stamps::Touch && &record->kind() == &Badge::info();
    return isNewBadge ? closeGoals(static_cast<const Badge &>(*record)) : Result<>();
}

Result<> Editor::closeGoals(const Badge &badge)
{
    const auto changes = goalsClosedBy(badge, m_records);
    if (!changes)
        return fail(changes.error());
    for (const Change &change : *changes) {
        if (auto done = apply(change); !done)
            return done;
    }
    return {};
}

Result<> Editor::carryOut(const EraseRecord &change)
{
    const auto row = existing(change.id);
    if (!row)
        return fail(row.error());
    if (row->binnedAt.isValid())
        return {};
    if (&row->record->kind() == &Learner::info())
        return fail(ErrorCode::RecordInvalid, QStringLiteral("learner"), QStringLiteral("cannot be erased"));
    m_indexChanges.push_back({false, row->seq, row->record});
    const QDateTime at = change.at.isValid() ? change.at : m_now;
    if (auto binned = setBinned(*row, at); !binned)
        return binned;
    m_inverse.push_back({RestoreRecord{change.id}});
    m_changeSet.changed.insert(change.id);
    return {};
}

Result<> Editor::carryOut(const RestoreRecord &change)
{
    const auto row = existing(change.id);
    if (!row)
        return fail(row.error());
    if (!row->binnedAt.isValid())
        return {};
    if (auto restored = setBinned(*row, {}); !restored)
        return restored;
    m_indexChanges.push_back({true, row->seq, row->record});
    m_inverse.push_back({EraseRecord{change.id, row->binnedAt}});
    m_changeSet.changed.insert(change.id);
    return {};
}

Result<> Editor::carryOut(const RemoveRecord &change)
{
    const auto row = existing(change.id);
    if (!row)
        return fail(row.error());
    const auto links = m_links.at(change.id);
    if (!links)
        return fail(links.error());
    if (!row->binnedAt.isValid())
        m_indexChanges.push_back({false, row->seq, row->record});
    const Tombstone tombstone{change.id, row->record->kind().key(), row->record->revision + 1, m_now};
    if (auto buried = m_tombstones.add(tombstone); !buried)
        return buried;
    if (auto removed = m_records.remove(row->seq); !removed)
        return removed;
    std::vector<Change> inverse{PutRecord{row->record, Stamps::Keep, row->binnedAt}};
    for (const Link &link : *links) {
        inverse.emplace_back(PutLink{link});
        touchedLink(link);
        m_effect.unlink(link.id);
    }
    m_effect.remove(tombstone);
    m_inverse.push_back(std::move(inverse));
    m_changeSet.changed.remove(change.id);
    m_changeSet.removed.insert(change.id);
    return {};
}

Result<> Editor::carryOut(const PutLink &change)
{
    Link link = change.link;
    auto old = m_links.find(link.id);
    if (old && !*old) {
        old = m_links.findSame(link);
        if (old && *old)
            link.id = (*old)->id;
    }
    if (!old)
        return fail(old.error());
    if (!link.id.isValid())
        link.id = LinkId::make();
    if (!link.created.isValid())
        link.created = *old ? (*old)->created : m_now;
    if (auto stored = m_links.put(link); !stored)
        return stored;
    if (*old)
        m_inverse.push_back({PutLink{**old}});
    else
        m_inverse.push_back({RemoveLink{link.id}});
    touchedLink(link);
    m_effect.put(link);
    return {};
}

Result<> Editor::carryOut(const RemoveLink &change)
{
    const auto link = m_links.find(change.id);
    if (!link)
        return fail(link.error());
    if (!*link)
        return fail(ErrorCode::RecordNotFound, change.id.text());
    if (auto removed = m_links.remove(change.id); !removed)
        return removed;
    m_inverse.push_back({PutLink{**link}});
    touchedLink(**link);
    m_effect.unlink(change.id);
    return {};
}

Result<RecordStore::Row> Editor::existing(RecordId id) const
{
    const auto row = m_records.find(id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return fail(ErrorCode::RecordNotFound, id.text());
    return **row;
}

Result<> Editor::setBinned(const RecordStore::Row &row, const QDateTime &at)
{
    std::shared_ptr<RecordBase> record = row.record->kind().clone(*row.record);
    ++record->revision;
    m_effect.put(record, at);
    return m_records.setBinned(row.seq, at, record->revision);
}

Result<> Editor::checkMedia(const RecordBase &record) const
{
    for (const MediaHash &hash : recordMedia(record)) {
        const auto media = m_media.find(hash);
        if (!media)
            return fail(media.error());
        if (!*media)
            return fail(ErrorCode::MediaMissing, hash.text());
    }
    return {};
}

Result<> Editor::checkSingleLearner(const RecordBase &record) const
{
    if (&record.kind() != &Learner::info())
        return {};
    const auto learners = m_records.summaries(&Learner::info(), RecordStore::Where::InUse);
    if (!learners)
        return fail(learners.error());
    for (const RecordSummary &learner : *learners) {
        if (learner.id != record.id)
            return fail(ErrorCode::RecordSecondLearner, recordTitle(record));
    }
    return {};
}

void Editor::touchedLink(const Link &link)
{
    m_changeSet.linked.insert(link.from);
    m_changeSet.linked.insert(link.to);
}

} // namespace kinfolio
