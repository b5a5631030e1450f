// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is on the map, and what is left of it when only a part was chosen.

#include "core/records/learner.h"
#include "tests/core/map/smallmaps.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

class MapGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsInUseWithoutTheLearner()
    {
        TestPortfolio portfolio;
        const RecordId bees = put(portfolio, "interest", "Bees");
        const RecordId hive = put(portfolio, "project", "Hive", {{QStringLiteral("setting"), QStringLiteral("school")}});
        const RecordId gone = put(portfolio, "project", "Gone");
        Edit edit;
        edit.link(hive, LinkRole::SparkedBy, bees);
        edit.link(gone, LinkRole::SparkedBy, bees);
        edit.link((*portfolio->reader().learner())->id, LinkRole::RelatedTo, bees);
        edit.erase(gone);
        VERIFY_OK(portfolio->apply(edit));
        const auto map = portfolio->reader().map();
        VERIFY_OK(map);
        QCOMPARE(map->nodes.size(), 2);
        QCOMPARE(map->nodes.at(map->indexOf(bees)).title, QStringLiteral("Bees"));
        QCOMPARE(map->nodes.at(map->indexOf(hive)).setting, QStringLiteral("school"));
        QCOMPARE(map->indexOf(gone), -1);
        QCOMPARE(map->links.size(), 1);
        QCOMPARE(map->links.first().role, LinkRole::SparkedBy);
        QCOMPARE(map->otherEnd(0, map->indexOf(hive)), map->indexOf(bees));
        QVERIFY(map->roleFrom(map->indexOf(hive), 0).outwards);
        QVERIFY(!map->roleFrom(map->indexOf(bees), 0).outwards);
    }

    void aPartStandsForItsWhole()
    {
        TestPortfolio portfolio;
        const RecordId hive = put(portfolio, "project", "Hive");
        const RecordId first = put(portfolio, "step", "First");
        const RecordId second = put(portfolio, "step", "Second");
        const RecordId alone = put(portfolio, "step", "Alone");
        const RecordId photo = put(portfolio, "artifact", "Photo");
        Edit edit;
        edit.link(first, LinkRole::PartOf, hive);
        edit.link(second, LinkRole::PartOf, hive);
        edit.link(photo, LinkRole::ProducedIn, first);
        edit.link(photo, LinkRole::ProducedIn, second);
        VERIFY_OK(portfolio->apply(edit));
        const auto map = portfolio->reader().map();
        VERIFY_OK(map);
        QCOMPARE(sortedTitles(*map), (QStringList{u"Alone"_s, u"Hive"_s, u"Photo"_s}));
        QCOMPARE(map->links.size(), 1);
        QCOMPARE(map->otherEnd(0, map->indexOf(photo)), map->indexOf(hive));
        QVERIFY(map->indexOf(alone) >= 0);
    }

    void leavesOutLinksWithoutEnds()
    {
        const MapGraph map = makeMap(mapOf({QStringLiteral("interest A"), QStringLiteral("interest B")}, {}).nodes,
                                     {linkOf(0, 0, LinkRole::RelatedTo, 0), linkOf(1, 0, LinkRole::RelatedTo, 9),
                                      linkOf(2, 0, LinkRole::RelatedTo, 1), linkOf(3, 1, LinkRole::RelatedTo, 0)});
        QCOMPARE(map.links.size(), 2);
        QCOMPARE(map.linksAt.at(0).size(), 2);
    }

    void showsAsManyStepsAroundARecordAsWanted_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("1") << 1 << QStringList{u"School"_s, u"Soldering"_s};
        QTest::newRow("2") << 2 << QStringList{u"School"_s, u"Sequencer"_s, u"Soldering"_s};
        QTest::newRow("3") << 3 << QStringList{u"Demo"_s, u"Marisol"_s, u"School"_s, u"Sequencer"_s, u"Soldering"_s, u"Synths"_s};
    }
    void showsAsManyStepsAroundARecordAsWanted()
    {
        QFETCH(const int, depth);
        const MapGraph map = noorsMap();
        QTEST(sortedTitles(mapPart(map, {.hiddenKinds = {}, .focus = idOf(map, "School"), .depth = depth, .always = {}})), "titles");
    }

    void leavesKindsOutButNeverWhatIsInFocusOrLit()
    {
        const MapGraph map = noorsMap();
        MapChoice choice{.hiddenKinds = {QStringLiteral("interest"), QStringLiteral("person"), QStringLiteral("opportunity")},
                         .focus = {}, .depth = 1, .always = {}};
        QCOMPARE(sortedTitles(mapPart(map, choice)), (QStringList{u"Club"_s, u"Demo"_s, u"Sequencer"_s, u"Soldering"_s, u"Zine"_s}));
        choice.always = {idOf(map, "Ife")};
        choice.focus = idOf(map, "School");
        QCOMPARE(sortedTitles(mapPart(map, choice)), (QStringList{u"Ife"_s, u"School"_s, u"Soldering"_s}));
    }

    void aRecordThatIsNotThereNarrowsNothing()
    {
        const MapGraph map = noorsMap();
        const MapGraph part = mapPart(map, {.hiddenKinds = {}, .focus = recordNumber(99), .depth = 1, .always = {}});
        QCOMPARE(part.nodes.size(), map.nodes.size());
        QCOMPARE(part.links.size(), map.links.size());
    }

private:
    static RecordId put(TestPortfolio &portfolio, const char *kind, const char *title, QJsonObject more = {})
    {
        more.insert(QStringLiteral("kind"), QLatin1String(kind));
        more.insert(QStringLiteral("title"), QLatin1String(title));
        return portfolio.put(more);
    }

    static RecordId idOf(const MapGraph &map, const char *title)
    {
        return std::ranges::find(map.nodes, QLatin1String(title), &MapNode::title)->id;
    }

    static QStringList sortedTitles(const MapGraph &map)
    {
        QStringList titles;
        for (const MapNode &node : map.nodes)
            titles.append(node.title);
        titles.sort();
        return titles;
    }
};

QTEST_GUILESS_MAIN(MapGraphTest)
#include "mapgraphtest.moc"
