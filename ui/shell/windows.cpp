// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/windows.h"

#include "ui/shell/workspace.h"

#include <QFileInfo>

namespace kinfolio {

namespace {

void bringToFront(QWidget *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

// Two ways to write one folder are one portfolio.
QString sameFolder(const QString &folder)
{
    const QFileInfo info(folder);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

} // namespace

Windows::Windows(const MainWindow::Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_surroundings(surroundings)
{
}

void Windows::saveAll()
{
    for (MainWindow *window : all()) {
        if (Workspace *workspace = window->workspace())
            workspace->saveUnasked(m_surroundings.documents);
    }
}

Windows::~Windows()
{
    for (MainWindow *window : all())
        delete window;
}

QList<MainWindow *> Windows::all() const
{
    QList<MainWindow *> windows;
    for (const QPointer<MainWindow> &window : m_windows) {
        if (window)
            windows.append(window);
    }
    return windows;
}

MainWindow *Windows::make()
{
    auto *window = new MainWindow(m_surroundings);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &MainWindow::anotherWanted, this, [this](const QString &folder) {
        if (folder.isEmpty())
            add();
        else
            open(folder);
    });
    m_windows.removeAll(nullptr);
    m_windows.append(window);
    return window;
}

MainWindow *Windows::add()
{
    MainWindow *window = make();
    window->show();
    return window;
}

MainWindow *Windows::windowWith(const QString &folder) const
{
    for (MainWindow *window : all()) {
        if (!window->folder().isEmpty() && sameFolder(window->folder()) == sameFolder(folder))
            return window;
    }
    return nullptr;
}

MainWindow *Windows::idleWindow() const
{
    for (MainWindow *window : all()) {
        if (window->folder().isEmpty())
            return window;
    }
    return nullptr;
}

void Windows::open(const QString &path)
{
    MainWindow *window = windowWith(path);
    if (window)
        return bringToFront(window);
    window = idleWindow();
    if (!window)
        window = make();
    if (window->isVisible()) {
        window->openPath(path);
        return bringToFront(window);
    }
    // It is not seen before there is something to see.
    connect(window, &MainWindow::filled, window, [window] { bringToFront(window); }, Qt::SingleShotConnection);
    window->openPath(path);
}

} // namespace kinfolio
