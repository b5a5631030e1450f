// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where everything on the map stands: layers from what one is into, by way of people and work, to the doors that opened, so
// that a path reads along the line. A pure function: the same map gives the same picture.

#pragma once

#include "core/map/mapgraph.h"

#include <QHash>
#include <QRectF>

namespace kinfolio {

/// The room that each record has to itself, name included, in the pixels of a picture at its natural size.
inline constexpr double MapColumnWidth = 184;
inline constexpr double MapRowHeight = 136;

/// A link as a curve with one point that bends it.
struct MapCurve {
    QPointF from;
    QPointF bend;
    QPointF to;

    [[nodiscard]] QPointF at(double part) const
    {
        return (1 - part) * (1 - part) * from + 2 * part * (1 - part) * bend + part * part * to;
    }
    [[nodiscard]] QPointF middle() const { return at(0.5); }
    friend bool operator==(const MapCurve &, const MapCurve &) = default;
};

struct MapLayout {
    QList<QPointF> nodes; ///< the middle of each shape
    QList<MapCurve> links;
    QRectF bounds; ///< around the room of all of them
    /// Where those that are not connected with anything begin, below the others; below the bounds when there are none.
    double looseTop = 0;

    friend bool operator==(const MapLayout &, const MapLayout &) = default;
};

/// Takes time in proportion to records and links, whatever they look like.
[[nodiscard]] MapLayout layOutMap(const MapGraph &map);

/// Where words on links hide the least. \param links their places, for some dozens of them
[[nodiscard]] QHash<int, QPointF> placesForWords(const MapLayout &layout, const QList<int> &links);

/// The same for those who read from right to left.
[[nodiscard]] MapLayout mirrored(MapLayout layout);

} // namespace kinfolio
