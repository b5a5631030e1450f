// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Walking over the map with the arrow keys, and the order in which it is read.

#include "core/map/mapwalk.h"
#include "tests/core/map/smallmaps.h"

#include <QTest>

using namespace kinfolio;

class MapWalkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefersWhatIsConnected()
    {
        const auto [map, layout] = cross();
        QCOMPARE(mapNeighbour(map, layout, 0, MapStep::Right), 2); // connected, though 1 is nearer
        QCOMPARE(mapNeighbour(map, layout, 0, MapStep::Left), 3); // nothing connected: the nearest
        QCOMPARE(mapNeighbour(map, layout, 0, MapStep::Up), 4);
    }

    void staysWhereThereIsNothing()
    {
        const auto [map, layout] = cross();
        QCOMPARE(mapNeighbour(map, layout, 0, MapStep::Down), 0);
        QCOMPARE(mapNeighbour(map, layout, 3, MapStep::Left), 3);
    }

    void everythingCanBeReachedInTheOrderOfReading()
    {
        const MapGraph map = noorsMap();
        const MapLayout layout = layOutMap(map);
        QList<int> order = mapReadingOrder(layout);
        QCOMPARE(map.nodes.at(order.last()).title, QStringLiteral("Recording")); // not connected, so below
        QCOMPARE(map.nodes.at(order.first()).kind->key(), QStringLiteral("interest"));
        std::ranges::sort(order);
        for (int i = 0; i < order.size(); ++i)
            QCOMPARE(order.at(i), i);
    }

    void theArrowsLeadAlongThePath()
    {
        const MapGraph map = noorsMap();
        const MapLayout layout = layOutMap(map);
        const auto at = [&](const char *title) { return int(std::ranges::find(map.nodes, QLatin1String(title), &MapNode::title) - map.nodes.begin()); };
        QCOMPARE(mapNeighbour(map, layout, at("Soldering"), MapStep::Right), at("School"));
        QCOMPARE(mapNeighbour(map, layout, at("School"), MapStep::Left), at("Soldering"));
        QCOMPARE(mapNeighbour(map, layout, at("Soldering"), MapStep::Left), at("Sequencer"));
    }

private:
    static std::pair<MapGraph, MapLayout> cross()
    {
        MapGraph map = mapOf({QStringLiteral("project A"), QStringLiteral("project B"), QStringLiteral("project C"), QStringLiteral("project D"),
                              QStringLiteral("project E")},
                             {QStringLiteral("A relatedTo C")});
        MapLayout layout;
        layout.nodes = {{0, 0}, {50, 0}, {100, 10}, {-80, 0}, {10, -70}};
        return {map, layout};
    }
};

QTEST_GUILESS_MAIN(MapWalkTest)
#include "mapwalktest.moc"
