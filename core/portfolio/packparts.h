// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What came with a template pack, whether the learner made something of it, and what goes when the pack is removed.
//
// For each thing that came, the pack keeps a fingerprint of what it brought: the fields of the record and how it hangs
// together with the pack and its other things. A framework is one thing with all its standards. So a thing is told from one
// that the learner has changed by what is in it, whatever undo, backups and copies do to its counter of changes.

#pragma once

#include "core/portfolio/edit.h"
#include "core/portfolio/portfolioreader.h"
#include "core/records/kinds/pack.h"

namespace kinfolio {

/// Fingerprints by record; that of the pack itself is among them.
using PackContents = QMap<RecordId, QString>;

/// Empty where there is none that can be read.
[[nodiscard]] PackContents packContents(const Pack &pack);
void setPackContents(Pack &pack, const PackContents &contents);

/// What of a portfolio packs have to do with, in use and in the bin.
struct PackState {
    struct Present {
        RecordPtr record;
        bool binned = false;
    };
    QHash<RecordId, Present> records; ///< packs and all that may come with one
    QHash<RecordId, QList<Link>> links; ///< at each record, from either end

    [[nodiscard]] static Result<PackState> read(const PortfolioReader &reader);
    /// Becomes what it will be after an edit. Only for records that are put and links.
    void apply(const Edit &edit);

    /// The record and, of a framework, the standards that are where it is, in use or in the bin.
    [[nodiscard]] QSet<RecordId> thing(RecordId id) const;

private:
    void put(const Link &link);
    void remove(LinkId id);

    QHash<LinkId, Link> m_links;
};

/// What a pack of these things would have to keep of one of them to know it again.
[[nodiscard]] QString packFingerprint(const PackState &state, RecordId pack, const PackContents &contents, RecordId thing);
/// Whether a thing is not any more, or never was, what the pack brought.
[[nodiscard]] bool isChangedSincePack(const PackState &state, const Pack &pack, RecordId thing);

/// What becomes of the things of a pack when it is removed.
struct PackRemoval {
    QList<RecordPtr> goes; ///< as the pack brought it, in the order of their names
    QList<RecordPtr> stays; ///< the learner made something of it, or it hangs together with something like that
    bool packChanged = false; ///< the learner wrote into the pack itself
    Edit edit; ///< puts the pack and what goes into the bin, and touches nothing else
};
[[nodiscard]] PackRemoval planPackRemoval(const PackState &state, const Pack &pack);

} // namespace kinfolio
