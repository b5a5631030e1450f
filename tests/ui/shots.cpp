// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the main pages of the example portfolio into PNG files, to be looked at by people: kinfolio_shots FOLDER

#include "core/portfolio/sample.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/linkchooser.h"
#include "ui/shell/pages.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"

#include <QApplication>
#include <QDir>

using namespace kinfolio;

namespace {

// Pictures arrive from workers; what is drawn twice in the same way has them all.
void settle(QWidget *widget)
{
    QImage before;
    for (int i = 0; i < 40; ++i) {
        QTest::qWait(i < 4 ? 60 : 150);
        const QImage now = widget->grab().toImage();
        if (i > 3 && now == before)
            return;
        before = now;
    }
}

void shoot(QWidget *widget, const QString &file)
{
    settle(widget);
    if (!widget->grab().save(file))
        qFatal("cannot write %s", qPrintable(file));
}

void shootPages(TestWindow &window, const QString &folder, const QString &theme)
{
    for (const PageInfo &page : allPages()) {
        window.workspace().go({page.id, {}});
        shoot(window.window(), QStringLiteral("%1/%2-%3.png").arg(folder, page.id, theme));
    }
    window.workspace().go({QStringLiteral("home"), {}});
    QTest::keyClicks(window.workspace().topBar().search(), QStringLiteral("sol"));
    shoot(window.window(), QStringLiteral("%1/search-%2.png").arg(folder, theme));
    window.workspace().topBar().search()->clear();
    const auto projects = window.reader().records(Project::info());
    LinkChooser chooser(window.appearance, window.session(), {projects->front()->id});
    chooser.show();
    shoot(&chooser, QStringLiteral("%1/connect-%2.png").arg(folder, theme));
}

void shootPortfolio(const QString &folder)
{
    TestWindow window;
    const QString example = window.documents() + QStringLiteral("/Kinfolio example.kinfolio-folder");
    {
        const auto sample = createSample({window.files, window.clock}, example);
        if (!sample)
            qFatal("no example: %s", qPrintable(errorText(sample)));
    }
    window->resize(1280, 800);
    window->openFolder(example);
    for (const auto &[theme, choice] : {std::pair("light", Appearance::Choice::Light), std::pair("dark", Appearance::Choice::Dark),
                                        std::pair("contrast", Appearance::Choice::HighContrast)}) {
        window.appearance.setChoice(choice);
        shootPages(window, folder, QLatin1String(theme));
    }
    window.appearance.setChoice(Appearance::Choice::Light);
    window.appearance.setTextPercent(200);
    shootPages(window, folder, QStringLiteral("200"));
    window.appearance.setTextPercent(100);
    const auto projects = window.reader().records(Project::info());
    window.workspace().goToRecord(projects->front()->id);
    window.workspace().erase(projects->front()->id);
    shoot(window.window(), folder + QStringLiteral("/undo-light.png"));
}

void shootFirstSteps(const QString &folder)
{
    TestWindow window;
    window->resize(1280, 800);
    for (const auto &[theme, choice] : {std::pair("light", Appearance::Choice::Light), std::pair("dark", Appearance::Choice::Dark)}) {
        window.appearance.setChoice(choice);
        shoot(window.window(), QStringLiteral("%1/start-%2.png").arg(folder, QLatin1String(theme)));
    }
    window.appearance.setChoice(Appearance::Choice::Light);
    window->startMine(QStringLiteral("Noor"));
    shoot(window.window(), folder + QStringLiteral("/empty-home-light.png"));
    window.workspace().go({QStringLiteral("person"), {}});
    shoot(window.window(), folder + QStringLiteral("/empty-people-light.png"));
    window->closePortfolio();
    shoot(window.window(), folder + QStringLiteral("/start-recent-light.png"));
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kinfolio"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kinfolio"));
    if (argc != 2 || !QDir().mkpath(QString::fromLocal8Bit(argv[1])))
        qFatal("usage: kinfolio_shots FOLDER");
    const QString folder = QString::fromLocal8Bit(argv[1]);
    shootFirstSteps(folder);
    shootPortfolio(folder);
    return 0;
}
