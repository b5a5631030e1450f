// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/portfolio/sample.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/commands.h"
#include "ui/shell/handover.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/brand.h"

#include <QCloseEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>

namespace kinfolio {

namespace {

const QString GeometryKey = QStringLiteral("Window/Geometry");
constexpr QSize FirstSize(1280, 800);
constexpr QSize LeastSize(480, 400);

// What is dragged within a window goes out of it, or to a list that asks for it.
bool isForeign(const QDropEvent *event, const QWidget *window)
{
    const auto *source = qobject_cast<const QWidget *>(event->source());
    return !source || source->window() != window;
}

} // namespace

MainWindow::MainWindow(const Surroundings &surroundings, QWidget *parent)
    : QMainWindow(parent)
    , m_surroundings(surroundings)
    , m_places(surroundings.environment.files, surroundings.settings, surroundings.documents)
    , m_stack(new QStackedWidget)
{
    setCentralWidget(m_stack);
    setAcceptDrops(true);
    setMinimumSize(LeastSize);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setWindowIcon(brandIcon(surroundings.appearance.look()));
    installShortcuts(this, lookCommands(surroundings.appearance));
    restoreLayout();
}

MainWindow::~MainWindow()
{
    delete m_workspace;
}

StartScreen *MainWindow::startScreen()
{
    if (m_start)
        return m_start;
    m_start = new StartScreen(m_surroundings.appearance, m_work);
    m_stack->addWidget(m_start);
    m_start->setRecent(m_places.recent());
    connect(m_start, &StartScreen::startWanted, this, &MainWindow::startMine);
    connect(m_start, &StartScreen::openWanted, this, &MainWindow::askForFolder);
    connect(m_start, &StartScreen::folderWanted, this, &MainWindow::openFolder);
    connect(m_start, &StartScreen::exampleWanted, this, &MainWindow::openExample);
    connect(m_start, &StartScreen::importWanted, this, &MainWindow::importAsMine);
    return m_start;
}

void MainWindow::restoreLayout()
{
    const QByteArray stored = m_surroundings.settings.value(GeometryKey).toByteArray();
    // restoreGeometry() itself moves a window back that would lie off the screen.
    if (stored.isEmpty() || !restoreGeometry(stored))
        resize(FirstSize.boundedTo(screen()->availableSize()));
}

void MainWindow::openPath(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir() || !info.exists())
        return openFolder(info.absoluteFilePath());
    if (m_workspace)
        return m_workspace->importFrom(info.absoluteFilePath());
    startScreen()->offerImport(info.absoluteFilePath());
}

void MainWindow::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Open a portfolio"), m_surroundings.documents);
    if (folder.isEmpty())
        return;
    if (m_workspace)
        Q_EMIT anotherWanted(folder);
    else
        openFolder(folder);
}

void MainWindow::showPortfolios(const QPoint &corner)
{
    QMenu menu(this);
    for (const PortfolioPlaces::Recent &recent : m_places.recent()) {
        const bool here = recent.folder == m_workspace->session().folder();
        QAction *action = menu.addAction(plainLine(recent.name, 40), this, [this, recent] { Q_EMIT anotherWanted(recent.folder); });
        action->setToolTip(QDir::toNativeSeparators(recent.folder));
        action->setCheckable(true);
        action->setChecked(here);
    }
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    menu.addAction(tr("Open another portfolio …"), this, &MainWindow::askForFolder);
    menu.addAction(tr("New window"), this, [this] { Q_EMIT anotherWanted({}); });
    menu.addAction(tr("Close this portfolio"), this, &MainWindow::closePortfolio, Qt::QueuedConnection);
    menu.exec(corner);
}

void MainWindow::openFolder(const QString &folder)
{
    auto portfolio = Portfolio::open(m_surroundings.environment, folder);
    if (portfolio)
        return showPortfolio(std::move(*portfolio));
    const ErrorCode why = portfolio.error().code;
    const bool canLook = why == ErrorCode::PortfolioLocked || why == ErrorCode::PortfolioReadOnly;
    if (canLook && !m_workspace)
        startScreen()->say({Message::Kind::Warning, words::sentence(portfolio.error()), tr("Look at it"), [this, folder] { lookAt(folder); }});
    else
        sayOnStart(portfolio.error());
}

void MainWindow::lookAt(const QString &folder)
{
    auto portfolio = Portfolio::openToRead(m_surroundings.environment, folder);
    if (portfolio)
        showPortfolio(std::move(*portfolio));
    else
        sayOnStart(portfolio.error());
}

void MainWindow::startMine(const QString &name)
{
    NewPortfolio wanted;
    wanted.learnerName = name;
    wanted.language = QLocale().bcp47Name();
    wanted.readme = words::folderReadme();
    const QString folder = m_places.freeFolder(name);
    auto portfolio = Portfolio::create(m_surroundings.environment, folder, wanted);
    if (!portfolio)
        return sayOnStart(portfolio.error());
    showPortfolio(std::move(*portfolio));
    m_workspace->say({Message::Kind::Good, tr("Your portfolio is in %1").arg(QDir::toNativeSeparators(folder)), {}, {}});
}

void MainWindow::openExample()
{
    const QString folder = m_places.exampleFolder();
    if (m_surroundings.environment.files.exists(PortfolioFolder{folder}.database()))
        return lookAt(folder);
    makeElsewhere(&MainWindow::lookAt, folder, [environment = m_surroundings.environment, folder](const Progress &) -> Result<> {
        const auto made = createSample(environment, folder, words::folderReadme());
        return made ? Result<>() : fail(made.error());
    });
}

void MainWindow::importAsMine(const QString &file)
{
    const QString folder = m_places.freeFolder(QFileInfo(file).completeBaseName());
    ImportRequest request;
    request.source = file;
    request.folder = folder;
    request.readme = words::folderReadme();
    makeElsewhere(&MainWindow::openFolder, folder, [environment = m_surroundings.environment, request](const Progress &progress) -> Result<> {
        const auto made = importFileAsNew(environment, request, progress);
        return made ? Result<>() : fail(made.error());
    });
}

void MainWindow::makeElsewhere(Opener open, const QString &folder, std::function<Result<>(const Progress &)> make)
{
    if (m_work.isRunning())
        return;
    m_work.start<Result<>>(std::move(make), [this, open, folder](const Result<> &made) {
        if (made)
            (this->*open)(folder);
        else if (made.error().code != ErrorCode::Interrupted)
            sayOnStart(made.error());
    });
}

void MainWindow::sayOnStart(const Error &error)
{
    if (m_workspace)
        m_workspace->say(error);
    else
        startScreen()->say({Message::Kind::Danger, words::sentence(error), {}, {}});
}

void MainWindow::showPortfolio(std::unique_ptr<Portfolio> portfolio)
{
    closePortfolio();
    m_workspace = new Workspace(m_surroundings.appearance, m_surroundings.settings, m_surroundings.spelling, std::move(portfolio));
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    Session &session = m_workspace->session();
    if (session.canChange())
        m_places.noteOpened(session.folder(), session.learnerName());
    connect(m_workspace, &Workspace::portfoliosWanted, this, &MainWindow::showPortfolios);
    connect(m_workspace, &Workspace::openWanted, this, &MainWindow::askForFolder);
    connect(m_workspace, &Workspace::windowWanted, this, [this] { Q_EMIT anotherWanted({}); });
    connect(m_workspace, &Workspace::closeWanted, this, &MainWindow::closePortfolio, Qt::QueuedConnection);
    const auto title = [this](const QString &page) {
        setWindowTitle(tr("%1 – %2", "page of the window, name of the learner").arg(page, m_workspace->session().learnerName()));
    };
    connect(m_workspace, &Workspace::titleChanged, this, title);
    title(m_workspace->pageName());
}

void MainWindow::closePortfolio()
{
    if (!m_workspace)
        return;
    delete std::exchange(m_workspace, nullptr);
    m_stack->setCurrentWidget(startScreen());
    m_start->setRecent(m_places.recent());
    setWindowTitle(QGuiApplication::applicationDisplayName());
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !m_workspace)
        (void)startScreen();
    QMainWindow::setVisible(visible);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_surroundings.settings.setValue(GeometryKey, saveGeometry());
    closePortfolio();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData &offered = *event->mimeData();
    if (isForeign(event, this) && (m_workspace ? maySomethingBeIn(offered) : offered.hasUrls())) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    if (!isForeign(event, this) || !maySomethingBeIn(*event->mimeData()))
        return;
    // Whatever the other side proposes, the files are copied.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const Handover handover = readHandover(*event->mimeData());
    if (m_workspace)
        m_workspace->take(handover);
    else if (!handover.files.isEmpty())
        openPath(handover.files.first());
}

} // namespace kinfolio
