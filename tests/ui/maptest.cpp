// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The map in the window: walked with keys, there for screen readers, one thing chosen in picture and list, the same picture
// for the same portfolio.

#include "core/records/interest.h"
#include "tests/ui/testwindow.h"
#include "ui/models/recordroles.h"
#include "ui/pages/map/mapchips.h"
#include "ui/pages/map/mapcontrols.h"
#include "ui/pages/map/maplegend.h"
#include "ui/pages/map/mappage.h"
#include "ui/pages/map/mappanel.h"
#include "ui/pages/map/mapview.h"
#include "ui/print/printout.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/segments.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

using namespace kinfolio;

namespace {

struct Path {
    RecordId interest, person, project, badge, opportunity, alone;
};

QJsonObject json(const char *kind, const char *title)
{
    const char *name = qstrcmp(kind, "person") == 0 ? "name" : "title";
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(name), QString::fromUtf8(title)}};
}

Path makePath(TestWindow &window)
{
    Path path{window.put(json("interest", "Bees")),   window.put(json("person", "Mara")),      window.put(json("project", "Hive")),
              window.put(json("badge", "Beekeeper")), window.put(json("opportunity", "Fair")), window.put(json("interest", "Maps"))};
    Edit edit;
    edit.link(path.interest, LinkRole::SupportedBy, path.person);
    edit.link(path.project, LinkRole::SupportedBy, path.person);
    edit.link(path.badge, LinkRole::AwardedFor, path.project);
    edit.link(path.badge, LinkRole::AppliedTo, path.opportunity);
    if (!window.session().history().perform(edit, QStringLiteral("link")))
        qFatal("not linked");
    return path;
}

/// Of any colour of any pixel.
int largestDifference(const QImage &a, const QImage &b)
{
    int largest = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor one(a.pixel(x, y));
            const QColor other(b.pixel(x, y));
            largest = std::max({largest, std::abs(one.red() - other.red()), std::abs(one.green() - other.green()),
                                std::abs(one.blue() - other.blue())});
        }
    }
    return largest;
}

} // namespace

class MapTest : public QObject {
    Q_OBJECT

private:
    static void start(TestWindow &window)
    {
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.window()));
    }

    static MapPage *page(TestWindow &window) { return qobject_cast<MapPage *>(window.workspace().currentPage()); }
    static MapView *view(TestWindow &window) { return page(window)->findChild<MapView *>(); }
    static MapPanel *panel(TestWindow &window) { return page(window)->findChild<MapPanel *>(); }
    static void settle(TestWindow &window) { QTRY_VERIFY(!page(window)->isBusy()); }

    static void goToMap(TestWindow &window)
    {
        window.workspace().go({QStringLiteral("map"), {}});
        settle(window);
    }

    static QString chosenTitle(TestWindow &window)
    {
        const int node = view(window)->chosenNode();
        return node < 0 ? QString() : view(window)->scene().map.nodes.at(node).title;
    }

    static QStringList listed(TestWindow &window)
    {
        QStringList titles;
        const MapListModel &model = panel(window)->model();
        for (int row = 0; row < model.rowCount(); ++row)
            titles.append(model.index(row, 0).data().toString());
        return titles;
    }

private Q_SLOTS:
    void saysWhatItIsForWhileNothingIsConnected()
    {
        TestWindow window;
        start(window);
        window.put(json("interest", "Bees"));
        goToMap(window);
        QVERIFY(!view(window)->isVisible());
        auto *button = page(window)->findChild<EmptyView *>()->findChild<QPushButton *>();
        QVERIFY(button->isVisible());
        makePath(window);
        settle(window);
        QVERIFY(view(window)->isVisible()); // what is connected meanwhile is drawn
    }

    void answersAsPictureAndAsList()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        QCOMPARE(listed(window), (QStringList{QStringLiteral("Bees"), QStringLiteral("helped by"), QStringLiteral("Mara"),
                                              QStringLiteral("helped with"), QStringLiteral("Hive"), QStringLiteral("earned me"),
                                              QStringLiteral("Beekeeper"), QStringLiteral("used for"), QStringLiteral("Fair")}));
        QCOMPARE(view(window)->scene().lit.nodes.size(), 5);
        page(window)->ask(MapQuestion::NoOpportunityYet);
        settle(window);
        QCOMPARE(listed(window), QStringList{QStringLiteral("Maps")});
        QVERIFY(view(window)->scene().lit.nodes.contains(path.alone));
    }

    void aQuestionPressedOnceMoreShowsEverything()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        const auto chips = page(window)->findChild<MapChips *>()->findChildren<QToolButton *>();
        QVERIFY(chips.at(0)->isChecked());
        chips.at(1)->click();
        settle(window);
        QVERIFY(!chips.at(0)->isChecked() && chips.at(1)->isChecked());
        QCOMPARE(listed(window), (QStringList{QStringLiteral("Mara"), QStringLiteral("Bees"), QStringLiteral("Hive")}));
        chips.at(1)->click();
        settle(window);
        QVERIFY(!view(window)->scene().isAsked());
        for (const char *title : {"Bees", "Maps", "Mara", "Hive", "Beekeeper", "Fair"})
            QVERIFY(listed(window).contains(QLatin1String(title)));
    }

    void keysWalkFromNeighbourToNeighbour()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        MapView *map = view(window);
        map->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(chosenTitle(window), QStringLiteral("Bees")); // where one begins to read
        QStringList way;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(map, Qt::Key_Right);
            way.append(chosenTitle(window));
        }
        QCOMPARE(way, (QStringList{QStringLiteral("Mara"), QStringLiteral("Hive"), QStringLiteral("Beekeeper"), QStringLiteral("Fair")}));
        QTest::keyClick(map, Qt::Key_Left);
        QCOMPARE(chosenTitle(window), QStringLiteral("Beekeeper"));
        QTest::keyClick(map, Qt::Key_End);
        QCOMPARE(chosenTitle(window), QStringLiteral("Maps"));
        QTest::keyClick(map, Qt::Key_Home);
        QCOMPARE(chosenTitle(window), QStringLiteral("Bees"));
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(window.workspace().currentPage()->current(), path.interest);
    }

    void tabGoesOnToTheControlsAndNotIntoTheMap()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        view(window)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view(window), Qt::Key_Tab);
        QVERIFY(!view(window)->hasFocus());
    }

    void oneThingIsChosenInPictureAndList()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        QListView *list = panel(window)->list();
        view(window)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view(window), Qt::Key_Right);
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Mara"));
        QVERIFY(list->selectionModel()->isSelected(list->currentIndex()));
        list->setCurrentIndex(panel(window)->model().indexOf(path.badge));
        QCOMPARE(chosenTitle(window), QStringLiteral("Beekeeper"));
        QVERIFY(view(window)->rect().contains(view(window)->placeOf(view(window)->chosenNode())));
        // What is not in this list is chosen on the map alone.
        QTest::keyClick(view(window), Qt::Key_End);
        QVERIFY(!list->selectionModel()->hasSelection());
    }

    void pressingARecordChoosesItAndDraggingMovesTheMap()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        MapView *map = view(window);
        const int node = map->scene().map.indexOf(path.project);
        const QPoint before = map->placeOf(node).center();
        QTest::mouseClick(map, Qt::LeftButton, {}, before);
        QCOMPARE(chosenTitle(window), QStringLiteral("Hive"));
        QTest::mousePress(map, Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseMove(map, QPoint(48, 28));
        QTest::mouseRelease(map, Qt::LeftButton, {}, QPoint(48, 28));
        QCOMPARE(map->placeOf(node).center() - before, QPoint(40, 20));
    }

    void zoomKeepsWhatIsChosenInItsPlace()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        MapView *map = view(window);
        map->choose(path.project);
        const int node = map->chosenNode();
        const QRect before = map->placeOf(node);
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Plus);
        QVERIFY(map->placeOf(node).width() > before.width());
        QVERIFY((map->placeOf(node).center() - before.center()).manhattanLength() <= 3);
        QTest::keyClick(map, Qt::Key_Minus);
        QTest::keyClick(map, Qt::Key_0);
        for (int i = 0; i < map->scene().map.nodes.size(); ++i)
            QVERIFY(map->rect().contains(map->placeOf(i)));
    }

    void screenReadersFindEveryRecordWithNameAndPlace()
    {
        QAccessible::setActive(true);
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        MapView *map = view(window);
        QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(map);
        QVERIFY(tree);
        QCOMPARE(tree->role(), QAccessible::List);
        QCOMPARE(tree->childCount(), 6);
        QStringList names;
        for (int i = 0; i < tree->childCount(); ++i) {
            QAccessibleInterface *item = tree->child(i);
            QCOMPARE(item->role(), QAccessible::ListItem);
            QCOMPARE(item->parent(), tree);
            QCOMPARE(tree->indexOfChild(item), i);
            QCOMPARE(item->rect().center(), map->mapToGlobal(map->placeOf(map->order().at(i)).center()));
            QVERIFY(!item->state().offscreen);
            QCOMPARE(tree->childAt(item->rect().center().x(), item->rect().center().y()), item);
            names.append(item->text(QAccessible::Name));
        }
        QCOMPARE(names.first(), QStringLiteral("Bees, Interest, connected with 1"));
        QVERIFY(names.contains(QStringLiteral("Mara, Person, connected with 2")));
        QCOMPARE(names.last(), QStringLiteral("Maps, Interest, not connected yet"));
        // What lies beyond the edge says so.
        map->moveBy(QPoint(400, 0));
        QVERIFY(tree->child(0)->state().offscreen);
        map->showWhole();
        // A reader can go to a record and open it.
        QAccessibleInterface *hive = tree->child(int(map->order().indexOf(map->scene().map.indexOf(path.project))));
        hive->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(chosenTitle(window), QStringLiteral("Hive"));
        QVERIFY(hive->state().focused);
        QCOMPARE(tree->focusChild(), hive);
        hive->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(!page(window));
        QCOMPARE(window.workspace().currentPage()->current(), path.project);
    }

    void looksAroundARecord()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        window.workspace().go({QStringLiteral("map"), path.badge});
        settle(window);
        QCOMPARE(view(window)->scene().map.nodes.size(), 3);
        QCOMPARE(chosenTitle(window), QStringLiteral("Beekeeper"));
        auto *depth = named<Segments>(page(window), "How far around what is chosen");
        QCOMPARE(depth->value(), QStringLiteral("1"));
        page(window)->narrow(2);
        settle(window);
        QCOMPARE(view(window)->scene().map.nodes.size(), 4);
        page(window)->narrow(0);
        settle(window);
        QCOMPARE(view(window)->scene().map.nodes.size(), 6);
    }

    void leavesKindsOut()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        page(window)->ask({});
        settle(window);
        for (LegendButton *button : page(window)->findChildren<LegendButton *>()) {
            if (&button->kind() == &Interest::info())
                button->click();
        }
        settle(window);
        QCOMPARE(view(window)->scene().map.nodes.size(), 4);
        QVERIFY(!listed(window).contains(QStringLiteral("Bees")));
    }

    void followsWhatChanges()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        window.workspace().erase(path.badge);
        settle(window);
        QVERIFY(!listed(window).contains(QStringLiteral("Beekeeper")));
        window.session().undo();
        settle(window);
        QVERIFY(listed(window).contains(QStringLiteral("Beekeeper")));
    }

    void samePortfolioGivesTheSamePicture()
    {
        QImage first;
        QByteArray file;
        for (int i = 0; i < 2; ++i) {
            TestWindow window;
            start(window);
            makePath(window);
            goToMap(window);
            const QImage now = view(window)->grab().toImage();
            const QByteArray svg = page(window)->asSvg();
            QVERIFY(svg.contains("Beekeeper"));
            if (i == 0) {
                first = now;
                file = svg;
            }
            QCOMPARE(now, first);
            QCOMPARE(svg, file);
        }
    }

    void listTakesThePlaceOfThePictureWhereOneWantsIt()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        const auto parts = named<Segments>(page(window), "How to show it")->findChildren<QToolButton *>();
        parts.at(1)->click();
        QVERIFY(!view(window)->isVisible());
        QVERIFY(panel(window)->list()->isVisible());
        parts.at(0)->click();
        QVERIFY(view(window)->isVisible() && panel(window)->isVisible());
        window.appearance.setTextPercent(200);
        QVERIFY(view(window)->isVisible());
        QTRY_VERIFY(!panel(window)->isVisible()); // no room for both
        parts.at(1)->click();
        QVERIFY(panel(window)->list()->isVisible());
    }

    void whereThereIsLittleRoomQuestionsAreAListToChooseFrom()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        auto *choice = named<QComboBox>(page(window), "What do you want to see?");
        QVERIFY(!choice->isVisible());
        window.appearance.setTextPercent(200);
        QTRY_VERIFY(choice->isVisible());
        QVERIFY(!named<QWidget>(page(window), "Questions to the map")->isVisible());
        QCOMPARE(choice->currentIndex(), 1); // how did I get here?
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Home);
        settle(window);
        QVERIFY(!view(window)->scene().isAsked());
        QTest::keyClick(choice, Qt::Key_Down);
        settle(window);
        QVERIFY(view(window)->scene().isAsked());
    }

    // Only what lies in a tile is drawn of a link; nothing of it may be missing, or thicker, where tiles meet.
    void tilesTogetherAreThePicture()
    {
        TestWindow window;
        start(window);
        makePath(window);
        goToMap(window);
        MapScene scene = view(window)->scene();
        for (const double scale : {0.3, 0.8, 2.5}) {
            MapPainter painter(window.appearance.look(), scale);
            const QRect whole = painter.wholePicture(scene).toAlignedRect();
            const auto draw = [&](const QRect &area) {
                QImage image(area.size(), QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter onto(&image);
                painter.paint(&onto, scene, area);
                return image;
            };
            const QImage once = draw(whole);
            QImage pieces(whole.size(), QImage::Format_RGB32);
            QPainter onto(&pieces);
            constexpr int Side = 64;
            for (int y = 0; y < whole.height(); y += Side) {
                for (int x = 0; x < whole.width(); x += Side)
                    onto.drawImage(x, y, draw(QRect(whole.topLeft() + QPoint(x, y), QSize(Side, Side))));
            }
            onto.end();
            QCOMPARE(pieces.size(), once.size());
            QVERIFY(largestDifference(pieces, once) <= 2); // of rounding at an edge; a piece that is missing is 40 and more
        }
    }

    void printsThePictureAndTheList()
    {
        TestWindow window;
        start(window);
        const Path path = makePath(window);
        goToMap(window);
        const auto job = page(window)->printable(PrintScope::Page);
        QVERIFY(job);
        Portfolio &portfolio = window.session().portfolio();
        const MediaStore media(window.files, portfolio.folder().media(), portfolio.folder().staging());
        const auto printout = job->make({.reader = window.reader(), .media = media}, {});
        VERIFY_OK(printout);
        QStringList items;
        bool picture = false;
        for (const PrintBlock &block : printout->blocks) {
            if (block.style == PrintBlock::Style::Item)
                items.append(block.text.text);
            picture = picture || !block.pictures.empty();
        }
        QVERIFY(picture);
        QCOMPARE(items, (QStringList{QStringLiteral("Bees"), QStringLiteral("Mara"), QStringLiteral("Hive"), QStringLiteral("Beekeeper"),
                                     QStringLiteral("Fair")}));
        QVERIFY(path.alone.isValid());
    }
};

QTEST_MAIN(MapTest)
#include "maptest.moc"
