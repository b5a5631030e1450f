// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times the connection map: map_bench [RECORDS [LINKS]]
// Makes a portfolio of that size, opens the page (reading, laying out, first painting), moves the map in steps of a drag
// whose strips were never painted before, and zooms. Each frame is painted whole into the window before the next step.
// Not a test: nothing is asserted.

#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "tests/bench/quantiles.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/map/mappage.h"
#include "ui/pages/map/mapview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

using namespace kinfolio;

namespace {

constexpr int Frames = 600;
constexpr int FrameMs = 16; // a screen shows no more; what is left of it is free for drawing ahead
constexpr int PixelsAFrame = 24;
constexpr size_t MostZoomSteps = 200;

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void fill(TestWindow &window, int records, int links)
{
    const QStringList kinds{QStringLiteral("interest"), QStringLiteral("person"), QStringLiteral("group"),
                            QStringLiteral("project"),  QStringLiteral("badge"),  QStringLiteral("opportunity")};
    QRandomGenerator random(11);
    Edit edit;
    QList<RecordId> ids;
    for (int i = 0; i < records; ++i) {
        const QString &kind = kinds.at(i % kinds.size());
        const QString field = kind == QLatin1String("person") || kind == QLatin1String("group") ? QStringLiteral("name") : QStringLiteral("title");
        auto record = recordFromJson({{QStringLiteral("kind"), kind}, {field, QStringLiteral("A %1 with number %2").arg(kind).arg(i)}});
        if (!record)
            qFatal("%s", qPrintable(errorText(record)));
        ids.append(edit.put(std::move(*record)));
    }
    for (int i = 0; i < links; ++i) {
        const int from = random.bounded(records);
        const int to = (from + 1 + random.bounded(records - 1)) % records;
        edit.link(ids.at(from), LinkRole(random.bounded(int(allRoles().size()))), ids.at(to));
    }
    if (const auto done = window.session().history().perform(edit, QStringLiteral("fill")); !done)
        qFatal("%s", qPrintable(errorText(done)));
}

/// Paints the whole view, as a screen would have it, and says how long that took.
double frame(MapView &view)
{
    QElapsedTimer timer;
    timer.start();
    view.repaint();
    return milliseconds(timer);
}

void letRest(double spent)
{
    QElapsedTimer timer;
    timer.start();
    while (milliseconds(timer) < FrameMs - spent)
        QApplication::processEvents();
}

void drag(const char *what, MapView &view, bool rests)
{
    std::vector<double> frames;
    // From the upper corner to and fro, each time a view lower, so that nothing is seen twice.
    view.moveBy({-100000, -100000});
    (void)frame(view);
    QPoint way(PixelsAFrame, 0);
    for (int i = 0; i < Frames; ++i) {
        const QPoint before = view.placeOf(0).topLeft();
        view.moveBy(way);
        if (view.placeOf(0).topLeft() == before) {
            way = -way;
            view.moveBy({0, view.height()});
            (void)frame(view);
            continue;
        }
        frames.push_back(frame(view));
        if (rests)
            letRest(frames.back());
    }
    printQuantiles(what, frames);
}

/// How far two records stand from each other on the screen: changes with every step of zoom that is one.
double spread(const MapView &view)
{
    const int last = int(view.scene().map.nodes.size()) - 1;
    return QLineF(view.placeOf(0).center(), view.placeOf(last).center()).length();
}

// From the whole to the closest, out to the farthest, and back. A step begins with the key and ends when all that is in sight is
// drawn in the window as it stays, nothing of it a picture of the step before. What cannot go further is no step.
void zoom(MapView &view)
{
    std::vector<double> steps;
    for (const int way : {1, -1, 1}) {
        for (double before = 0; before != spread(view) && steps.size() < MostZoomSteps;) {
            before = spread(view);
            QElapsedTimer timer;
            timer.start();
            view.zoom(way);
            view.repaint();
            const double spent = milliseconds(timer);
            if (before != spread(view))
                steps.push_back(spent);
            letRest(spent);
        }
    }
    printQuantiles("a step of zoom ms:", steps);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int records = arguments.value(1, QStringLiteral("2000")).toInt();
    const int links = arguments.value(2, QStringLiteral("6000")).toInt();
    TestWindow window;
    window->startMine(QStringLiteral("Noor"));
    window->resize(1280, 800);
    window->show();
    fill(window, records, links);
    QElapsedTimer timer;
    timer.start();
    window.workspace().go({QStringLiteral("map"), {}});
    auto *page = qobject_cast<MapPage *>(window.workspace().currentPage());
    double longest = 0;
    while (page->isBusy()) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents();
        longest = std::max(longest, milliseconds(turn));
    }
    auto *view = page->findChild<MapView *>();
    view->repaint();
    std::printf("open %d records and %d links: %.0f ms, the window was busy for at most %.0f ms at a time\n", records, links, milliseconds(timer),
                longest);
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
        window->resize(size);
        for (const bool asked : {true, false}) {
            page->ask(asked ? std::optional(MapQuestion::WhoHelped) : std::nullopt);
            while (page->isBusy())
                QApplication::processEvents();
            std::printf("%dx%d, %s, %lld on the map, %lld lit\n", size.width(), size.height(), asked ? "who helped" : "everything",
                        qlonglong(view->scene().map.nodes.size()), qlonglong(view->scene().lit.nodes.size()));
            view->showWhole();
            zoom(*view);
            view->showWhole();
            drag("a frame of a drag ms:", *view, true);
            view->zoom(1);
            view->zoom(1);
            drag("a frame of a drag without a rest ms:", *view, false);
        }
    }
    return 0;
}
