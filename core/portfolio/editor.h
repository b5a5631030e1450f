// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Carries out the changes of one edit inside an open transaction and collects their inverse.

#pragma once

#include "core/portfolio/edit.h"
#include "core/portfolio/editeffect.h"
#include "core/search/searchindex.h"
#include "core/store/linkstore.h"
#include "core/store/mediatable.h"
#include "core/store/recordstore.h"
#include "core/store/tombstones.h"

namespace kinfolio {

struct Badge;

class Editor {
public:
    Editor(const Database &database, QDateTime now);

    [[nodiscard]] Result<> apply(const Change &change);
    /// Brings the search index up to what was applied; the last step before the commit. Not done change by change: many
    /// statements on other tables make FTS5 write out what it has gathered so far, which costs an import most of its time.
    [[nodiscard]] Result<> updateIndex();

    /// What undoes all that was applied, in the right order.
    [[nodiscard]] Edit takeInverse();
    [[nodiscard]] const ChangeSet &changeSet() const { return m_changeSet; }
    [[nodiscard]] const EditEffect &effect() const { return m_effect; }

private:
    [[nodiscard]] Result<> carryOut(const AddMedia &change);
    [[nodiscard]] Result<> carryOut(const PutRecord &change);
    [[nodiscard]] Result<> carryOut(const EraseRecord &change);
    [[nodiscard]] Result<> carryOut(const RestoreRecord &change);
    [[nodiscard]] Result<> carryOut(const RemoveRecord &change);
    [[nodiscard]] Result<> carryOut(const PutLink &change);
    [[nodiscard]] Result<> carryOut(const RemoveLink &change);

    [[nodiscard]] Result<RecordStore::Row> existing(RecordId id) const;
    /// Moves a record into the bin, or out of it when the time is not valid.
    [[nodiscard]] Result<> setBinned(const RecordStore::Row &row, const QDateTime &at);
    /// What follows by itself when a badge arrives.
    Result<> closeGoals(const Badge &badge);
    [[nodiscard]] Result<> checkMedia(const RecordBase &record) const;
    [[nodiscard]] Result<> checkSingleLearner(const RecordBase &record) const;
    void touchedLink(const Link &link);

    struct IndexChange {
        bool isAdded = false; ///< removed otherwise
        qint64 seq = 0;
        RecordPtr record;
    };

    QDateTime m_now;
    RecordStore m_records;
    LinkStore m_links;
    MediaTable m_media;
    Tombstones m_tombstones;
    SearchIndex m_index;
    /// Groups of changes, each in its order; the groups are undone last first.
    std::vector<std::vector<Change>> m_inverse;
    std::vector<IndexChange> m_indexChanges;
    ChangeSet m_changeSet;
    EditEffect m_effect;
};

} // namespace kinfolio
