// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws every window in every look into PNG files, to be looked at by people: kinfolio_shots FOLDER [FILTER]
// The filter has wildcards and is for names such as home-light or keys-200. With QT_SCALE_FACTOR only the light look is
// drawn; a program has one scale, so shots.sh starts one for each.

#include "tests/ui/allwindows.h"
#include "tests/ui/looks.h"
#include "ui/print/printdialog.h"

#include <QApplication>
#include <QDir>
#include <QProgressBar>

#include <cstdio>

using namespace kinfolio;

namespace {

constexpr QSize WindowSize(1280, 800);

struct LookCase {
    QString name;
    Appearance::Choice choice = Appearance::Choice::Light;
    int percent = 100;
    Language language = Language::English;
};

QList<LookCase> allLooks(qreal scale)
{
    if (scale != 1)
        return {{QStringLiteral("light@%1").arg(scale)}};
    QList<LookCase> looks;
    for (const auto &[name, choice] : allThemes())
        looks.append({name, choice});
    looks.append({QStringLiteral("200"), Appearance::Choice::Light, 200});
    if (Speaking::canPretend()) {
        looks.append({QStringLiteral("pseudo"), Appearance::Choice::Light, 100, Language::Pseudo});
        looks.append({QStringLiteral("arabic"), Appearance::Choice::Light, 100, Language::Arabic});
    } else {
        std::puts("no made-up languages: pseudo_ts.py was not there when this was configured");
    }
    return looks;
}

bool waitsForPictures(TestWindow &window)
{
    return window->workspace() && window.session().thumbnails().isBusy();
}

bool waitsForPages(const QWidget *widget)
{
    const auto *strip = qobject_cast<const PrintDialog *>(widget) ? widget->findChild<QProgressBar *>() : nullptr;
    return strip && strip->isVisible();
}

// Pictures arrive from workers: what is drawn twice in the same way while none is under way has them all.
QImage settled(TestWindow &window, QWidget *widget)
{
    settle();
    QImage before;
    for (int i = 0; i < 200; ++i) {
        const bool waiting = waitsForPictures(window) || waitsForPages(widget);
        QTest::qWait(i < 2 ? 60 : 150);
        const QImage now = widget->grab().toImage();
        if (i > 1 && !waiting && now == before)
            return now;
        before = now;
    }
    return before;
}

// A folder whose name may be seen in a picture, and is the same in the next one.
class Home {
public:
    Home()
    {
        if (m_folder.exists())
            qFatal("%s is in the way", qPrintable(m_folder.path()));
    }
    ~Home() { m_folder.removeRecursively(); }
    Q_DISABLE_COPY_MOVE(Home)

    [[nodiscard]] QString documents() const { return m_folder.filePath(QStringLiteral("Documents")); }

private:
    QDir m_folder{QDir::temp().filePath(QStringLiteral("noor"))};
};

class Shots {
public:
    Shots(QString folder, const QString &filter)
        : m_folder(std::move(folder))
        , m_filter(QRegularExpression::fromWildcard(filter))
    {
    }

    int draw(const LookCase &look)
    {
        std::vector<WindowCase> wanted;
        for (WindowCase &window : allWindows()) {
            if (m_filter.match(window.name + QLatin1Char('-') + look.name).hasMatch())
                wanted.push_back(std::move(window));
        }
        if (wanted.empty())
            return 0;
        const Speaking speaking(look.language);
        const Home home;
        Stage stage(home.documents());
        stage.window()->resize(WindowSize);
        stage.window().appearance.setChoice(look.choice);
        stage.window().appearance.setTextPercent(look.percent);
        for (const WindowCase &window : wanted) {
            (void)stage.set(window.scene);
            window.show(stage.window(), [&](QWidget *widget) { save(stage.window(), widget, window.name + QLatin1Char('-') + look.name); });
        }
        return int(wanted.size());
    }

private:
    void save(TestWindow &window, QWidget *widget, const QString &name) const
    {
        const QString file = QStringLiteral("%1/%2.png").arg(m_folder, name);
        if (!settled(window, widget).save(file))
            qFatal("cannot write %s", qPrintable(file));
    }

    QString m_folder;
    QRegularExpression m_filter;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kinfolio"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kinfolio"));
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 2 || words.size() > 3 || !QDir().mkpath(words.at(1)))
        qFatal("usage: kinfolio_shots FOLDER [FILTER]");
    Shots shots(words.at(1), words.value(2, QStringLiteral("*")));
    int drawn = 0;
    for (const LookCase &look : allLooks(qApp->devicePixelRatio()))
        drawn += shots.draw(look);
    std::printf("%d pictures in %s\n", drawn, qPrintable(words.at(1)));
    return drawn > 0 ? 0 : 1;
}
