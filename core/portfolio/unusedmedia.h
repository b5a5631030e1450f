// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files in the store that nothing refers to any more, as when a picture was exchanged.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

#include <QSet>

namespace kinfolio {

/// Media that records of a database refer to, those in the bin too. The database may be of an older schema.
[[nodiscard]] Result<QSet<MediaHash>> mediaInUse(const Database &database);

/// Media that no record and no snapshot that can be read refers to. Opens every snapshot: for a worker.
/// Errors: those of PortfolioView::open, FileUnreadable, Interrupted.
[[nodiscard]] Result<QList<MediaInfo>> unusedMedia(Files &files, const PortfolioFolder &folder, const Progress &progress = {});

} // namespace kinfolio
