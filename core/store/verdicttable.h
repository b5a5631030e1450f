// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What checks of badges found, kept beside the records. It can be worked out again at any time, so it has no part in edits,
// revisions and undo.

#pragma once

#include "core/records/record.h"
#include "core/store/database.h"

#include <QDateTime>

namespace kinfolio {

struct KeptVerdict {
    RecordId badge;
    QDateTime checked; ///< UTC
    QString basis; ///< of all that the answer hangs on; another one means that it has to be checked again
    QString content; ///< JSON
};

class VerdictTable {
public:
    explicit VerdictTable(const Database &database)
        : m_database(database)
    {
    }

    /// Those of badges in use, in no order.
    [[nodiscard]] Result<QList<KeptVerdict>> all() const;
    [[nodiscard]] Result<std::optional<KeptVerdict>> find(RecordId badge) const;
    /// Takes the place of what was known of the badge; one that is gone meanwhile is passed over.
    [[nodiscard]] Result<> keep(const KeptVerdict &verdict);

private:
    const Database &m_database;
};

} // namespace kinfolio
