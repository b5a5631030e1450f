// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What this program understands of a database that a newer one made, taken over into tables of our own. So nothing that a
// newer or a hostile schema brings along, such as views and triggers, is ever run.

#pragma once

#include "core/store/database.h"

namespace kinfolio {

struct NewerCopy {
    Database database; ///< in memory, of the schema of this program; its search index is empty
    qint64 unknownRecords = 0; ///< in use, of kinds or in tables that this program does not know: they are left out
};

/// PortfolioNewer when the tables are not like ours at all.
[[nodiscard]] Result<NewerCopy> copyOfNewer(const Database &newer);

} // namespace kinfolio
