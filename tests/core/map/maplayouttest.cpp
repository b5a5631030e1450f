// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where things stand: the same every time, none upon another, and soon, whatever the map looks like.

#include "core/map/maplayout.h"
#include "tests/core/map/smallmaps.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace kinfolio;

namespace {

/// As many records of all kinds, joined at random, but always in the same way.
MapGraph manyRecords(int count, int links)
{
    const std::vector<const KindInfo *> &kinds = allKinds();
    QRandomGenerator random(7);
    QList<MapNode> nodes;
    for (int i = 0; i < count; ++i)
        nodes.append({recordNumber(i), kinds.at(1 + size_t(random.bounded(int(kinds.size()) - 1))), QStringLiteral("R%1").arg(i), {}, {}});
    QList<Link> joined;
    for (int i = 0; i < links; ++i)
        joined.append(linkOf(i, random.bounded(count), LinkRole::RelatedTo, random.bounded(count)));
    return makeMap(nodes, joined);
}

bool overlap(const MapLayout &layout)
{
    QList<QPointF> places = layout.nodes;
    std::ranges::sort(places, {}, [](QPointF place) { return std::pair(place.x(), place.y()); });
    for (qsizetype i = 0; i < places.size(); ++i) {
        for (qsizetype j = i + 1; j < places.size() && places.at(j).x() - places.at(i).x() < MapColumnWidth * 0.8; ++j) {
            if (std::abs(places.at(i).y() - places.at(j).y()) < MapRowHeight * 0.45)
                return true;
        }
    }
    return false;
}

} // namespace

class MapLayoutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pathReadsFromWhatOneIsIntoToTheDoor()
    {
        const MapGraph map = noorsMap();
        const MapLayout layout = layOutMap(map);
        const auto x = [&](const char *title) {
            return layout.nodes.at(int(std::ranges::find(map.nodes, QLatin1String(title), &MapNode::title) - map.nodes.begin())).x();
        };
        QVERIFY(x("Synths") < x("Marisol"));
        QVERIFY(x("Club") < x("Sequencer"));
        QVERIFY(x("Marisol") < x("Sequencer"));
        QVERIFY(x("Sequencer") < x("Soldering"));
        QVERIFY(x("Soldering") < x("School"));
    }

    void whatIsNotConnectedStandsBelow()
    {
        const MapGraph map = noorsMap();
        const MapLayout layout = layOutMap(map);
        for (int i = 0; i < map.nodes.size(); ++i)
            QCOMPARE(layout.nodes.at(i).y() > layout.looseTop, map.linksAt.at(i).isEmpty());
    }

    void smallMapStandsWhereItStood()
    {
        // Whoever changes the layout sees here that all pictures change.
        const MapLayout layout = layOutMap(noorsMap());
        QStringList places;
        for (const QPointF &place : layout.nodes)
            places.append(QStringLiteral("%1,%2").arg(place.x()).arg(place.y()));
        QCOMPARE(places.join(QLatin1Char(' ')), QStringLiteral("79,-159 105,24 79,214 631,-197 657,-61 447,-128 473,8 263,-105 841,-88 999,-88 815,-224"));
        QCOMPARE(layout.links.size(), noorsMap().links.size());
    }

    void sameMapGivesTheSamePicture()
    {
        const MapGraph map = manyRecords(400, 1200);
        QVERIFY(layOutMap(map) == layOutMap(map));
    }

    void noTwoStandInOnePlace_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("links");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 0;
        QTest::newRow("unconnected") << 90 << 0;
        QTest::newRow("few") << 25 << 30;
        QTest::newRow("usual") << 300 << 500;
        QTest::newRow("goal") << 2000 << 6000;
        QTest::newRow("hostile") << 10000 << 60000;
    }
    void noTwoStandInOnePlace()
    {
        QFETCH(const int, records);
        QFETCH(const int, links);
        const MapGraph map = manyRecords(std::max(1, records), links);
        const MapGraph part = records == 0 ? MapGraph() : map;
        QElapsedTimer timer;
        timer.start();
        const MapLayout layout = layOutMap(part);
        qInfo("%d records and %d links laid out in %lld ms", records, links, timer.elapsed());
        QCOMPARE(layout.nodes.size(), part.nodes.size());
        QVERIFY(!overlap(layout));
        for (const QPointF &place : layout.nodes)
            QVERIFY(layout.bounds.contains(place));
    }

    void ringsAndHeapsOfLinksAreLaidOutToo()
    {
        // A ring through one kind, and very many links between the same two.
        QList<MapNode> nodes;
        QList<Link> links;
        constexpr int Ring = 500;
        for (int i = 0; i < Ring; ++i) {
            nodes.append({recordNumber(i), kindByName(u"project"), QStringLiteral("P"), {}, {}});
            links.append(linkOf(i, i, LinkRole::FollowsFrom, (i + 1) % Ring));
        }
        for (int i = 0; i < 20000; ++i)
            links.append(linkOf(Ring + i, 0, LinkRole::RelatedTo, 1));
        const MapLayout layout = layOutMap(makeMap(nodes, links));
        QVERIFY(!overlap(layout));
        QCOMPARE(layout.links.size(), links.size());
        // They go beside each other, but not across half the map.
        QVERIFY(layout.links.at(0).bend != layout.links.at(1).bend);
        const QRectF around = layout.bounds.adjusted(-MapColumnWidth, -MapColumnWidth, MapColumnWidth, MapColumnWidth);
        for (const MapCurve &curve : layout.links)
            QVERIFY(around.contains(curve.middle()));
    }

    void isMirroredForThoseWhoReadFromTheRight()
    {
        const MapLayout layout = layOutMap(noorsMap());
        const MapLayout turned = mirrored(layout);
        QCOMPARE(turned.bounds.size(), layout.bounds.size());
        for (qsizetype i = 0; i < layout.nodes.size(); ++i) {
            QCOMPARE(turned.nodes.at(i).y(), layout.nodes.at(i).y());
            QCOMPARE(turned.nodes.at(i).x() - turned.bounds.left(), layout.bounds.right() - layout.nodes.at(i).x());
        }
        QVERIFY(mirrored(turned) == layout);
    }
};

QTEST_GUILESS_MAIN(MapLayoutTest)
#include "maplayouttest.moc"
