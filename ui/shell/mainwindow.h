// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: either the start screen or an open portfolio. Opens and closes portfolios, takes what is dropped, keeps
// the shortcuts; what happens inside a portfolio is Workspace's business.

#pragma once

#include "ui/models/work.h"
#include "ui/shell/portfolioplaces.h"

#include <QMainWindow>

class QStackedWidget;

namespace kinfolio {

class Appearance;
class Spelling;
class StartScreen;
class Workspace;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    struct Surroundings {
        Environment environment;
        Settings &settings;
        Appearance &appearance;
        Spelling &spelling;
        QString documents; ///< where new portfolios go
    };

    explicit MainWindow(const Surroundings &surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// A portfolio folder, or an archive that is offered for import.
    void openPath(const QString &path);
    void openFolder(const QString &folder);
    /// Opens a portfolio that must not be changed.
    void lookAt(const QString &folder);
    void startMine(const QString &name);
    void openExample();
    void importAsMine(const QString &file);
    void closePortfolio();

    /// nullptr while the start screen is shown.
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    /// Made when it is first needed: whoever opens a portfolio right away does not wait for it.
    [[nodiscard]] StartScreen *startScreen();

    /// With the start screen, unless a portfolio was opened before.
    void setVisible(bool visible) override;

    /// A menu of portfolios, at a point of the screen.
    void showPortfolios(const QPoint &corner);
    void askForFolder();

Q_SIGNALS:
    /// Another portfolio is to be shown, in a window of its own; empty means only the window.
    void anotherWanted(const QString &folder);

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Opener = void (MainWindow::*)(const QString &folder);

    void restoreLayout();
    void showPortfolio(std::unique_ptr<Portfolio> portfolio);
    void sayOnStart(const Error &error);
    /// Makes a portfolio in a folder on a worker, then opens it in this way.
    void makeElsewhere(Opener open, const QString &folder, std::function<Result<>(const Progress &)> make);

    Surroundings m_surroundings;
    PortfolioPlaces m_places;
    Work m_work;
    QStackedWidget *m_stack;
    StartScreen *m_start = nullptr;
    Workspace *m_workspace = nullptr;
};

} // namespace kinfolio
