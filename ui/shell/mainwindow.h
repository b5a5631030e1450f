// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: either the start screen or an open portfolio. Opens and closes portfolios, takes what is dropped, keeps
// the shortcuts; what happens inside a portfolio is Workspace's business.

#pragma once

#include "ui/shell/portfolioopener.h"
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
        int patience = 200; ///< milliseconds of waiting without a word about what is waited for
    };

    explicit MainWindow(const Surroundings &surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

    // None of these blocks: the portfolio is there later, and nothing is when it cannot be opened or the window is closed.
    /// A portfolio folder, or an archive that is offered for import.
    void openPath(const QString &path);
    /// For writing, or to be looked at where that is not possible.
    void openFolder(const QString &folder);
    /// Opens a portfolio that must not be changed.
    void lookAt(const QString &folder);
    void startMine(const QString &name);
    void openExample();
    void goBackTo(const QString &snapshot);
    void importAsMine(const QString &file);
    void closePortfolio();
    /// Closes the portfolio and opens it again from another folder, which must not exist; from the old one when that fails.
    void moveTo(const QString &folder);

    /// Whether a portfolio is still on its way.
    [[nodiscard]] bool isOpening() const { return m_opener.isBusy(); }
    /// Of the portfolio that is open or on its way; empty when there is none.
    [[nodiscard]] QString folder() const;
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
    /// There is something to see: a portfolio, or the start screen.
    void filled();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    using Opened = PortfolioOpener::Opened;

    void restoreLayout();
    [[nodiscard]] QString openingWords(const QString &folder) const;
    /// Shows it, or says why not.
    void take(Opened opened);
    void showPortfolio(std::unique_ptr<Portfolio> portfolio);
    void sayOnStart(const Error &error);
    /// Opens what is only looked at once more, in the same place of the window.
    void lookAgain();
    /// As closePortfolio, unless the user wants to stay with what is not saved.
    void askToClose();
    void askForMove();

    Surroundings m_surroundings;
    PortfolioPlaces m_places;
    PortfolioOpener m_opener;
    QStackedWidget *m_stack;
    StartScreen *m_start = nullptr;
    Workspace *m_workspace = nullptr;
};

} // namespace kinfolio
