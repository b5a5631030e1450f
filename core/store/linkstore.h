// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Links in their one table. Ends are row numbers there and record ids everywhere else.

#pragma once

#include "core/records/descriptor.h"
#include "core/records/link.h"
#include "core/store/database.h"

#include <QSet>

namespace kinfolio {

class LinkStore {
public:
    explicit LinkStore(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<std::optional<Link>> find(LinkId id) const;
    /// The link between the same two records in the same role, whatever its id.
    [[nodiscard]] Result<std::optional<Link>> findSame(const Link &link) const;
    /// Writes a new link or over an existing one. LinkInvalid when an end does not exist or both ends are one record.
    [[nodiscard]] Result<> put(const Link &link);
    [[nodiscard]] Result<> remove(LinkId id);

    /// Every link at the record, whether or not the other end is in the bin.
    [[nodiscard]] Result<QList<Link>> at(RecordId record) const;
    /// Links whose two ends are in use, in a stable order: by position, those without one last, then by time of making.
    [[nodiscard]] Result<QList<Link>> inUse() const;
    /// As inUse, of one record.
    [[nodiscard]] Result<QList<Link>> inUseAt(RecordId record) const;
    /// All of them, those of binned records included.
    [[nodiscard]] Result<QList<Link>> all() const;
    /// The records that are joined to any record of the kind, in whatever role.
    [[nodiscard]] Result<QSet<RecordId>> joinedTo(const KindInfo &kind) const;

private:
    [[nodiscard]] Result<QList<Link>> query(const QByteArray &condition, const std::optional<RecordId> &record) const;

    const Database &m_database;
};

} // namespace kinfolio
