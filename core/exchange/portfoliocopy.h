// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The values of a whole portfolio, copied in one short read so that no work on them holds the database.

#pragma once

#include "core/portfolio/portfolioreader.h"
#include "core/store/tombstones.h"
#include "core/wallet/walletcheck.h"

namespace kinfolio {

struct PortfolioCopy {
    PortfolioInfo info;
    std::vector<RecordPtr> records; ///< in use; by kind, then time of making, then id
    QList<Link> links; ///< between records in use
    std::vector<BinnedRecord> bin;
    QList<Link> binnedLinks; ///< with an end in the bin
    QList<Tombstone> tombstones;
    QHash<RecordId, WalletVerdict> verdicts; ///< of badges in `records`, for those who get them; see checkForExport()
    QHash<MediaHash, MediaInfo> media; ///< those that a record in `records` or `bin` refers to
};

[[nodiscard]] Result<PortfolioCopy> copyPortfolio(const PortfolioView &view);

} // namespace kinfolio
