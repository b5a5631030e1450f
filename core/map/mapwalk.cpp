// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/map/mapwalk.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kinfolio {

namespace {

// How far something lies ahead, and how far beside the way.
struct Ahead {
    double along = 0;
    double beside = 0;
};

Ahead aheadOf(QPointF way, MapStep step)
{
    switch (step) {
    case MapStep::Left:
        return {-way.x(), std::abs(way.y())};
    case MapStep::Right:
        return {way.x(), std::abs(way.y())};
    case MapStep::Up:
        return {-way.y(), std::abs(way.x())};
    case MapStep::Down:
        return {way.y(), std::abs(way.x())};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

int mapNeighbour(const MapGraph &map, const MapLayout &layout, int from, MapStep step)
{
    const auto nearest = [&](const auto &candidates, double widest) {
        int best = from;
        double least = std::numeric_limits<double>::max();
        for (const int node : candidates) {
            const Ahead ahead = aheadOf(layout.nodes.at(node) - layout.nodes.at(from), step);
            // What lies straight ahead is nearer than what lies as far to the side.
            const double far = ahead.along + 2 * ahead.beside;
            if (node != from && ahead.along > 0 && ahead.beside <= widest * ahead.along && far < least) {
                best = node;
                least = far;
            }
        }
        return best;
    };
    QList<int> linked;
    for (const int link : map.linksAt.at(from))
        linked.append(map.otherEnd(link, from));
    constexpr double Wide = 1.5;
    if (const int best = nearest(linked, Wide); best != from)
        return best;
    QList<int> all(layout.nodes.size());
    std::iota(all.begin(), all.end(), 0);
    return nearest(all, Wide);
}

QList<int> mapReadingOrder(const MapLayout &layout)
{
    QList<int> order(layout.nodes.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](int node) {
        const QPointF place = layout.nodes.at(node);
        const bool loose = place.y() > layout.looseTop;
        return std::tuple(loose, loose ? place.y() : std::floor((place.x() - layout.bounds.left()) / MapColumnWidth), loose ? place.x() : place.y());
    });
    return order;
}

} // namespace kinfolio
