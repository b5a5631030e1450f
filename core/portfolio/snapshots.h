// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of the whole state of a portfolio in its backups folder. Media are not copied: they are kept by content and never
// change.

#pragma once

#include "core/base/files.h"
#include "core/portfolio/portfoliofolder.h"
#include "core/store/database.h"

namespace kinfolio {

struct SnapshotInfo {
    QString name; ///< "2026-03-07T140509Z", with "-2" and so on within one second
    QDateTime taken; ///< UTC; never before the one that was taken before it, also when the clock was set back
    int number = 1; ///< within its second
    qint64 size = 0; ///< bytes
};

struct SnapshotRotation;

class Snapshots {
public:
    Snapshots(Files &files, const PortfolioFolder &folder)
        : m_files(files)
        , m_folder(folder.snapshots())
        , m_staging(folder.staging())
    {
    }

    /// Makes a durable copy and gives its name. Whoever writes meanwhile hardly waits; Database::copyInto() has the errors.
    [[nodiscard]] Result<QString> take(const Database &database, const QDateTime &now, const Progress &progress = {}) const;
    /// Newest first.
    [[nodiscard]] Result<QList<SnapshotInfo>> list() const;
    /// Whether the newest one can be read and holds the state that last changed then.
    [[nodiscard]] bool isNewestFrom(const QDateTime &lastChange) const;
    /// Removes those that are not worth their place; together they get a fifth of the room on the disk.
    [[nodiscard]] Result<> rotate(const SnapshotRotation &rotation) const;
    /// A missing one is fine.
    [[nodiscard]] Result<> remove(const QString &name) const;
    /// Opens one for reading after the same checks as a portfolio. SnapshotNotFound when there is none of that name.
    [[nodiscard]] Result<Database> open(const QString &name) const;

private:
    [[nodiscard]] Result<QString> nameFor(const QDateTime &now) const;
    [[nodiscard]] QString path(const QString &name) const;

    Files &m_files;
    QString m_folder;
    QString m_staging; ///< where a copy is made before it gets its name; swept at the next start
};

} // namespace kinfolio
