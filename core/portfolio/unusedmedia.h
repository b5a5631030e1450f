// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files in the store that nothing refers to any more, as when a picture was exchanged.

#pragma once

#include "core/base/progress.h"
#include "core/media/mediainfo.h"
#include "core/portfolio/snapshots.h"

#include <QSet>

namespace kinfolio {

/// Media that records of a database refer to, those in the bin too. The database may be of an older schema.
[[nodiscard]] Result<QSet<MediaHash>> mediaInUse(const Database &database);

/// Media that no record of the database and no snapshot beside it that can be read refers to. Opens every snapshot: for a
/// worker. Errors: FileUnreadable, Interrupted, those of reading the database.
[[nodiscard]] Result<QList<MediaInfo>> unusedMedia(const Database &database, const Snapshots &snapshots, const Progress &progress = {});

} // namespace kinfolio
