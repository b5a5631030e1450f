// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an edit left behind: states, not steps, so that it can be laid over any earlier state and gives the same.

#pragma once

#include "core/base/result.h"
#include "core/media/mediainfo.h"
#include "core/records/link.h"
#include "core/records/record.h"
#include "core/store/tombstones.h"

#include <QMap>
#include <QSet>

namespace kinfolio {

class PortfolioReader;

struct EditEffect {
    struct Stored {
        RecordPtr record;
        QDateTime binnedAt; ///< valid while it is in the bin
    };

    QMap<RecordId, Stored> records; ///< created or changed, as they are now
    QMap<RecordId, Tombstone> removed;
    QMap<LinkId, Link> links; ///< made or changed
    QSet<LinkId> unlinked;
    QMap<MediaHash, MediaInfo> media;

    [[nodiscard]] qsizetype size() const
    {
        return records.size() + removed.size() + links.size() + unlinked.size() + media.size();
    }

    void put(const RecordPtr &record, const QDateTime &binnedAt)
    {
        removed.remove(record->id);
        records.insert(record->id, {record, binnedAt});
    }
    void remove(const Tombstone &tombstone)
    {
        records.remove(tombstone.id);
        removed.insert(tombstone.id, tombstone);
    }
    void put(const Link &link)
    {
        unlinked.remove(link.id);
        links.insert(link.id, link);
    }
    void unlink(LinkId id)
    {
        links.remove(id);
        unlinked.insert(id);
    }
};

/// All that a portfolio holds but its tombstones, as if one edit had made it.
[[nodiscard]] Result<EditEffect> effectOfAll(const PortfolioReader &reader);

} // namespace kinfolio
