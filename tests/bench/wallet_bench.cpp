// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times the badges in a window: wallet_bench [BADGES]
// Files that many badges (those of the example, each with an id of its own where that breaks no signature), goes to their page while
// they are being checked, and scrolls through all of them. Every turn of the event loop and every frame is timed: what the window
// was busy with at a time is what somebody would feel. Not a test: nothing is asserted.

#include "tests/bench/quantiles.h"
#include "tests/ui/testwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QListView>
#include <QScrollBar>

using namespace kinfolio;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(KINFOLIO_SOURCE_DIR "/resources/sample/badges/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is not there", qPrintable(name));
    return file.readAll();
}

void fill(TestWindow &window, int badges)
{
    const QStringList names{QStringLiteral("soldering-level-2.png"), QStringLiteral("instrument-design.png"), QStringLiteral("workshop-helper.png"),
                            QStringLiteral("lab-safety.png"),        QStringLiteral("youth-maker.svg"),       QStringLiteral("field-recording-basics.json")};
    QTemporaryDir folder;
    QStringList paths;
    for (int i = 0; i < badges; ++i) {
        const QString &name = names.at(i % names.size());
        QByteArray content = contentOf(name);
        // Bytes after the end of a PNG and white space around JSON change nothing but the file.
        content += name.endsWith(QLatin1String(".png")) ? QByteArray::number(i) : QByteArray(i / names.size(), ' ') + '\n';
        paths.append(folder.filePath(QStringLiteral("%1-%2").arg(i).arg(name)));
        QFile file(paths.last());
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
    Portfolio &portfolio = window.session().portfolio();
    auto staged = stageBadges(portfolio.media(), paths);
    if (!staged || !staged->problems.isEmpty() || !fileInto(portfolio, *staged))
        qFatal("the badges cannot be filed");
}

/// Lets the window go on until something is so, and notes how long each turn took.
void turnUntil(const std::function<bool()> &isSo, std::vector<double> &turns)
{
    while (!isSo()) {
        QElapsedTimer turn;
        turn.start();
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 4);
        turns.push_back(milliseconds(turn));
    }
}

QListView *gallery(TestWindow &window)
{
    for (QListView *list : window.workspace().currentPage()->findChildren<QListView *>()) {
        if (list->isVisible() && list->model() && list->model()->rowCount() > 0)
            return list;
    }
    return nullptr;
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const int badges = QApplication::arguments().value(1, QStringLiteral("500")).toInt();
    TestWindow window;
    window->startMine(QStringLiteral("Noor"));
    window->resize(1280, 800);
    window->show();
    bool isChecked = false;
    qint64 checked = 0;
    QObject::connect(&window.session().wallet(), &WalletKeeper::checked, &app, [&](qint64 count) {
        checked += count;
        isChecked = checked >= badges;
    });
    fill(window, badges);

    QElapsedTimer timer;
    timer.start();
    window.workspace().go({QStringLiteral("badge"), {}});
    window->repaint();
    std::printf("open the page of %d badges, nothing checked yet: %.0f ms to the first frame\n", badges, milliseconds(timer));
    std::vector<double> turns;
    turnUntil([&] { return isChecked; }, turns);
    std::printf("all of them checked and kept after %.0f ms\n", milliseconds(timer));
    printQuantiles("a turn of the window meanwhile ms:", turns);

    window.workspace().go({QStringLiteral("home"), {}});
    QApplication::processEvents();
    timer.restart();
    window.workspace().go({QStringLiteral("badge"), {}});
    window->repaint();
    std::printf("open it again, all checked: %.0f ms to the first frame\n", milliseconds(timer));
    QListView *list = gallery(window);
    std::vector<double> frames;
    for (int place = 0; place <= list->verticalScrollBar()->maximum(); place += 90) {
        QElapsedTimer frame;
        frame.start();
        list->verticalScrollBar()->setValue(place);
        list->viewport()->repaint();
        QApplication::processEvents();
        frames.push_back(milliseconds(frame));
    }
    printQuantiles("a step of scrolling ms:", frames);
    return 0;
}
