// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map as a picture in a file: SVG, in light colours, for a slide or a poster. The same map gives the same bytes.

#pragma once

#include "core/map/maplayout.h"
#include "core/map/mapquestions.h"

namespace kinfolio {

struct MapPicture {
    const MapGraph &map;
    const MapLayout &layout;
    MapAnswer lit = {}; ///< empty when nothing was asked
    QString title; ///< what the picture shows, for those who do not see it
};

/// A whole document. Titles and words enter as text only; nothing is loaded from elsewhere.
[[nodiscard]] QByteArray mapSvg(const MapPicture &picture);

} // namespace kinfolio
