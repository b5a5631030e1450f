// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// An edit is data: a list of changes that happen together or not at all. Portfolio::apply turns one into its inverse.

#pragma once

#include "core/media/mediainfo.h"
#include "core/records/link.h"
#include "core/records/record.h"

#include <QSet>

#include <variant>
#include <vector>

namespace kinfolio {

enum class Stamps {
    Touch, ///< modified becomes now; a new record without a time of making gets one
    Keep, ///< the record's own times are kept: undo, import
};

/// Creates a record or replaces the one with the same id. A record without an id gets one: call Edit::put.
struct PutRecord {
    RecordPtr record;
    Stamps stamps = Stamps::Touch;
    QDateTime binnedAt; ///< valid to put it into the bin, for undo
};
/// Moves a record to the bin, from where it can come back. Its links stay with it.
struct EraseRecord {
    RecordId id;
    QDateTime at; ///< invalid means now
};
struct RestoreRecord {
    RecordId id;
};
/// Makes a record and its links disappear; only a tombstone (id, kind, revision) stays.
struct RemoveRecord {
    RecordId id;
};
/// Creates a link or replaces the one with the same id; the same two records in the same role stay one link.
struct PutLink {
    Link link;
};
struct RemoveLink {
    LinkId id;
};
/// Makes a stored file known to the portfolio. Has no inverse: files that nobody refers to are found by the doctor.
struct AddMedia {
    MediaInfo media;
};

using Change = std::variant<AddMedia, PutRecord, EraseRecord, RestoreRecord, RemoveRecord, PutLink, RemoveLink>;

struct Edit {
    std::vector<Change> changes;

    /// Adds a record to be created or changed and gives its id, made here when it has none.
    RecordId put(std::unique_ptr<RecordBase> record, Stamps stamps = Stamps::Touch);
    /// Adds a link and gives its id.
    LinkId link(RecordId from, LinkRole role, RecordId to, qint64 position = 0, QString note = {});
    /// Gives links of one role at one record the order in which they are listed; only those whose place changes are touched.
    void placeInOrder(const QList<Link> &links);
    void erase(RecordId id) { changes.emplace_back(EraseRecord{id, {}}); }
    void unlink(LinkId id) { changes.emplace_back(RemoveLink{id}); }
    void addMedia(const MediaInfo &media) { changes.emplace_back(AddMedia{media}); }

    [[nodiscard]] bool isEmpty() const { return changes.empty(); }
};

/// What an edit touched, for those who show it.
struct ChangeSet {
    QSet<RecordId> changed; ///< created, changed, binned or restored
    QSet<RecordId> removed;
    QSet<RecordId> linked; ///< records at whose end a link came, went or changed
    /// A snapshot was restored, or records were deleted for good: forget what you know, undo included.
    bool everything = false;
};

} // namespace kinfolio
