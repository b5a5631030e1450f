// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what can still be read of a damaged database: row by row, over the pages that cannot. Trusts nothing that it finds.

#pragma once

#include "core/base/progress.h"
#include "core/media/mediainfo.h"
#include "core/records/link.h"
#include "core/store/metatable.h"
#include "core/store/recordstore.h"
#include "core/store/tombstones.h"

#include <vector>

namespace kinfolio {

struct RescuedRecord {
    RecordPtr record;
    qint64 seq = 0;
    QDateTime binnedAt;
    bool isWhole = true; ///< false: only its head is left, its title and its times
    bool isClean = true; ///< false: a text held what nobody types, as where a page was overwritten; it ends before that
};

/// A link as it is stored: its ends are row numbers, whose records may be lost.
struct RescuedLink {
    Link link;
    qint64 from = 0;
    qint64 to = 0;
};

struct RescuedRows {
    std::vector<RescuedRecord> records;
    std::vector<RescuedLink> links;
    bool hasAllLinks = false; ///< the table of links could be read from one end to the other
    QList<MediaInfo> media;
    QList<Tombstone> tombstones;
    PortfolioInfo info; ///< what could be read of it
};

/// Never fails: from a database that says nothing any more there is nothing to rescue. Stopped by progress it gives what it
/// has by then.
[[nodiscard]] RescuedRows rescueRows(const Database &database, const Progress &progress = {});

/// Ids of records with texts that nobody typed: SQLite does not notice when the end of a long text is overwritten.
[[nodiscard]] Result<QStringList> garbledRecords(const Database &database);

} // namespace kinfolio
