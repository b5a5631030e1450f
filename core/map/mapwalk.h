// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which record comes next when one walks over the map with the arrow keys.

#pragma once

#include "core/map/maplayout.h"

namespace kinfolio {

enum class MapStep { Left, Right, Up, Down };

/// The nearest one in that direction that is joined to this one; else the nearest of all; this one when there is none.
[[nodiscard]] int mapNeighbour(const MapGraph &map, const MapLayout &layout, int from, MapStep step);

/// All of them in the order of reading: as they stand, line by line within a column. The map is to be walked through with it.
[[nodiscard]] QList<int> mapReadingOrder(const MapLayout &layout);

} // namespace kinfolio
