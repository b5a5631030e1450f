// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was asked of the map, and the answer ready to be shown: read, laid out and put in order. For worker threads.

#pragma once

#include "core/base/files.h"
#include "core/portfolio/portfolioreader.h"
#include "ui/pages/map/mappainter.h"

namespace kinfolio {

struct MapRequest {
    MapChoice choice; ///< without what an answer adds
    std::optional<MapQuestion> question;
    RecordId about; ///< see answerMap()
    bool rightToLeft = false;

    friend bool operator==(const MapRequest &, const MapRequest &) = default;
};

struct MapReading {
    MapGraph all;
    MapScene scene; ///< what was chosen of it, and all that the answer names
    QList<int> order; ///< of what is in the scene, for reading
};

/// Lays out what was asked for of a map that was read before.
[[nodiscard]] MapReading readingOf(const MapGraph &all, const MapRequest &request);

/// Reads the portfolio first, in one go. Errors: those of PortfolioView::open and of reading.
[[nodiscard]] Result<MapReading> readMap(Files &files, const QString &folder, const MapRequest &request);

} // namespace kinfolio
