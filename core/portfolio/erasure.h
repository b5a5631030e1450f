// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deleting for good: takes records out of a portfolio so that nothing of them is left in its folder. What
// stays is a tombstone (id, kind, revision). No part of undo.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"
#include "core/portfolio/snapshots.h"

#include <QSet>

namespace kinfolio {

/// The work behind Portfolio::planErasure and Portfolio::eraseForGood.
///
/// It goes in this order, so that it can be cut short anywhere: a note of the records and files in staging/;
/// one transaction (records, links, search index, export base, media rows); then, with the note still there,
/// files, snapshots and the free pages of the database. The next opening finishes what has a note; asking
/// again for the same records does too.
class Erasure {
public:
    explicit Erasure(Portfolio &portfolio);

    [[nodiscard]] Result<ErasurePlan> plan(const QList<RecordId> &records) const;
    [[nodiscard]] Result<Erased> run(const QList<RecordId> &records, const Progress &progress);
    /// Finishes what an earlier run was kept from; nothing when there is no such thing.
    [[nodiscard]] Result<> finishInterrupted();

private:
    /// What is still to be done after the transaction.
    struct Note {
        QString folder;
        QList<RecordId> records;
        QList<MediaInfo> media;
    };
    struct SnapshotLook {
        QStringList holding; ///< names of snapshots that could hold one of the records
        QStringList kept; ///< files of damaged databases, which could hold anything
        QSet<MediaHash> neededByOthers; ///< files that the other ones refer to
    };

    [[nodiscard]] Result<QList<RecordPtr>> stillThere(const QList<RecordId> &records) const;
    [[nodiscard]] Result<SnapshotLook> lookAtSnapshots(const QList<RecordId> &records) const;
    [[nodiscard]] Result<QStringList> keptFiles() const;
    [[nodiscard]] bool lookAtSnapshot(const QString &name, const QList<RecordId> &records,
                                      SnapshotLook &look) const;
    [[nodiscard]] Result<QList<MediaInfo>> unneededMedia(const SnapshotLook &look) const;
    [[nodiscard]] Result<Note> removeFromDatabase(const QList<RecordPtr> &present,
                                                  const QList<RecordId> &records, const SnapshotLook &look);
    [[nodiscard]] Result<> writeNote(const Note &note) const;
    [[nodiscard]] Result<Note> readNote(const QString &folder) const;
    [[nodiscard]] Result<QStringList> noteFolders() const;
    [[nodiscard]] Result<Erased> finish(const Note &note, const Progress &progress);
    [[nodiscard]] Result<qint64> removeFiles(const QList<MediaInfo> &media);
    [[nodiscard]] Result<qint64> removeSnapshots(const QList<RecordId> &records);

    Portfolio &m_portfolio;
    Files &m_files;
    Snapshots m_snapshots;
};

} // namespace kinfolio
