// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/portfolio/portfoliocopies.h"
#include "core/portfolio/sample.h"
#include "core/wallet/walletcheck.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/commands.h"
#include "ui/shell/handover.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/brand.h"

#include <QActionGroup>
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
    , m_opener(surroundings.patience)
    , m_stack(new QStackedWidget)
{
    setCentralWidget(m_stack);
    setAcceptDrops(true);
    setMinimumSize(LeastSize);
    setWindowTitle(QGuiApplication::applicationDisplayName());
    setWindowIcon(brandIcon(surroundings.appearance.look()));
    installShortcuts(this, lookCommands(surroundings.appearance));
    restoreLayout();
    connect(&m_opener, &PortfolioOpener::waiting, this, [this](const QString &words) {
        if (!m_workspace)
            startScreen()->showWork(words);
    });
}

MainWindow::~MainWindow()
{
    delete m_workspace;
}

StartScreen *MainWindow::startScreen()
{
    if (m_start)
        return m_start;
    m_start = new StartScreen(m_surroundings.appearance, m_opener.work());
    m_stack->addWidget(m_start);
    m_start->setRecent(m_places.recent());
    connect(m_start, &StartScreen::startWanted, this, &MainWindow::startMine);
    connect(m_start, &StartScreen::openWanted, this, &MainWindow::askForFolder);
    connect(m_start, &StartScreen::folderWanted, this, &MainWindow::openFolder);
    connect(m_start, &StartScreen::exampleWanted, this, &MainWindow::openExample);
    connect(m_start, &StartScreen::importWanted, this, &MainWindow::importAsMine);
    Q_EMIT filled();
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
    auto *portfolios = new QActionGroup(&menu);
    for (const PortfolioPlaces::Recent &recent : m_places.recent()) {
        const bool here = recent.folder == m_workspace->session().folder();
        QAction *action = menu.addAction(plainLine(recent.name, 40), this, [this, recent] { Q_EMIT anotherWanted(recent.folder); });
        action->setToolTip(QDir::toNativeSeparators(recent.folder));
        action->setCheckable(true);
        action->setChecked(here);
        portfolios->addAction(action);
    }
    menu.setToolTipsVisible(true);
    menu.addSeparator();
    menu.addAction(tr("Open another portfolio …"), this, &MainWindow::askForFolder);
    menu.addAction(tr("New window"), this, [this] { Q_EMIT anotherWanted({}); });
    menu.addAction(tr("Close this portfolio"), this, &MainWindow::askToClose, Qt::QueuedConnection);
    menu.exec(corner);
}

QString MainWindow::openingWords(const QString &folder) const
{
    const QString learner = m_places.learnerOf(folder);
    if (!learner.isEmpty())
        return tr("Opening %1’s portfolio …", "name of the learner").arg(plainLine(learner, 40));
    return tr("Opening “%1” …", "name of a folder").arg(plainLine(QFileInfo(folder).fileName(), 50));
}

void MainWindow::openFolder(const QString &folder)
{
    const auto open = [environment = m_surroundings.environment, folder](const Progress &progress) {
        return Portfolio::openAsAllowed(environment, folder, progress);
    };
    m_opener.want({folder, openingWords(folder), open, [this](Opened opened) { take(std::move(opened)); }});
}

void MainWindow::lookAgain()
{
    const QString folder = m_workspace->session().folder();
    const auto open = [environment = m_surroundings.environment, folder](const Progress &progress) {
        return Portfolio::openAsAllowed(environment, folder, progress);
    };
    const auto then = [this, place = m_workspace->place()](Opened opened) {
        const bool isOpen = opened.has_value();
        take(std::move(opened));
        if (!isOpen)
            return;
        m_workspace->go(place);
        m_workspace->say(m_workspace->session().canChange()
                             ? Message{Message::Kind::Good, tr("You can go on here now."), {}, {}}
                             : Message{Message::Kind::Notice, tr("It still cannot be changed. This is how it looks now."), {}, {}});
    };
    m_opener.want({folder, openingWords(folder), open, then});
}

void MainWindow::lookAt(const QString &folder)
{
    const auto open = [environment = m_surroundings.environment, folder](const Progress &progress) {
        return Portfolio::openToRead(environment, folder, progress);
    };
    m_opener.want({folder, openingWords(folder), open, [this](Opened opened) { take(std::move(opened)); }});
}

void MainWindow::startMine(const QString &name)
{
    NewPortfolio wanted;
    wanted.learnerName = name;
    wanted.language = QLocale().bcp47Name();
    wanted.readme = words::folderReadme();
    const QString folder = m_places.freeFolder(name);
    const auto make = [environment = m_surroundings.environment, folder, wanted](const Progress &) {
        return Portfolio::create(environment, folder, wanted);
    };
    const auto then = [this, folder](Opened made) {
        const bool isMade = made.has_value();
        take(std::move(made));
        if (isMade)
            m_workspace->say({Message::Kind::Good, tr("Your portfolio is in %1").arg(QDir::toNativeSeparators(folder)), {}, {}});
    };
    m_opener.want({folder, tr("Making the portfolio"), make, then, true});
}

void MainWindow::openExample()
{
    const QString folder = m_places.exampleFolder();
    if (m_surroundings.environment.files.exists(PortfolioFolder{folder}.database()))
        return lookAt(folder);
    const Environment environment = m_surroundings.environment;
    const auto make = [environment, folder, readme = words::folderReadme()](const Progress &progress) -> Opened {
        auto made = createSample(environment, folder, readme, progress);
        // It is only looked at from now on, so nothing that is found later could be kept.
        const auto checked = made ? checkWallet(**made, readIssuerLists(environment.files, usualIssuerListFolders())) : fail(made.error());
        if (!checked)
            return fail(checked.error());
        made->reset();
        return Portfolio::openToRead(environment, folder);
    };
    const auto then = [this](Opened opened) { take(std::move(opened)); };
    m_opener.want({folder, tr("Making the example"), make, then, true});
}

void MainWindow::importAsMine(const QString &file)
{
    const QString folder = m_places.freeFolder(QFileInfo(file).completeBaseName());
    ImportRequest request;
    request.source = file;
    request.folder = folder;
    request.readme = words::folderReadme();
    const auto make = [environment = m_surroundings.environment, request](const Progress &progress) -> Opened {
        if (const auto made = importFileAsNew(environment, request, progress); !made)
            return fail(made.error());
        // What is made by now is shown, whoever loses patience after that.
        return Portfolio::open(environment, request.folder);
    };
    const auto then = [this](Opened opened) { take(std::move(opened)); };
    m_opener.want({folder, tr("Making the portfolio"), make, then, true});
}

void MainWindow::goBackTo(const QString &snapshot)
{
    if (!m_workspace || !m_workspace->mayClose())
        return;
    const QString folder = m_workspace->session().folder();
    closePortfolio(); // which gives its lock back
    const auto before = std::make_shared<Result<QString>>();
    const auto open = [environment = m_surroundings.environment, folder, snapshot, before](const Progress &progress) {
        auto opened = Portfolio::open(environment, folder, progress);
        if (opened)
            *before = (*opened)->restoreSnapshot(snapshot);
        return opened;
    };
    const auto then = [this, before](Opened opened) {
        const bool isOpen = opened.has_value();
        take(std::move(opened));
        if (isOpen && *before)
            m_workspace->say({Message::Kind::Undo, tr("Everything is as it was then."), tr("Undo"),
                              [workspace = m_workspace, name = **before] { workspace->goBackTo(name); }});
        else if (isOpen)
            m_workspace->say(before->error());
    };
    m_opener.want({folder, tr("Going back"), open, then});
}

void MainWindow::take(Opened opened)
{
    if (opened)
        showPortfolio(std::move(*opened));
    else if (opened.error().code != ErrorCode::Interrupted)
        sayOnStart(opened.error());
}

QString MainWindow::folder() const
{
    const QString wanted = m_opener.folder();
    return wanted.isEmpty() && m_workspace ? m_workspace->session().folder() : wanted;
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
    connect(m_workspace, &Workspace::earlierWanted, this, &MainWindow::goBackTo, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::againWanted, this, &MainWindow::lookAgain);
    connect(m_workspace, &Workspace::moveWanted, this, &MainWindow::askForMove, Qt::QueuedConnection);
    connect(m_workspace, &Workspace::closeWanted, this, &MainWindow::askToClose, Qt::QueuedConnection);
    const auto title = [this](const QString &page) {
        setWindowTitle(tr("%1 – %2", "page of the window, name of the learner").arg(page, m_workspace->session().learnerName()));
    };
    connect(m_workspace, &Workspace::titleChanged, this, title);
    title(m_workspace->pageName());
    Q_EMIT filled();
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

void MainWindow::askToClose()
{
    if (m_workspace && m_workspace->mayClose())
        closePortfolio();
}

void MainWindow::askForMove()
{
    const QString here = m_workspace->session().folder();
    const QString folder = QFileDialog::getSaveFileName(this, tr("Where is it to lie, and what is it to be called?"), here, {}, nullptr,
                                                        QFileDialog::DontConfirmOverwrite);
    if (!folder.isEmpty() && m_workspace && m_workspace->mayClose())
        moveTo(folder);
}

void MainWindow::moveTo(const QString &folder)
{
    const QString from = m_workspace->session().folder();
    closePortfolio();
    const Environment environment = m_surroundings.environment;
    const auto failure = std::make_shared<std::optional<Error>>();
    const auto move = [environment, from, folder, failure](const Progress &progress) -> Opened {
        const auto moved = movePortfolioTo(environment, from, folder, progress);
        if (!moved)
            *failure = moved.error();
        // Whatever became of it, the portfolio is shown again.
        return Portfolio::openAsAllowed(environment, moved ? folder : from);
    };
    const auto then = [this, folder, failure](Opened opened) {
        const bool isOpen = opened.has_value();
        take(std::move(opened));
        if (*failure && (*failure)->code != ErrorCode::Interrupted)
            sayOnStart(**failure);
        else if (isOpen && !*failure)
            m_workspace->say({Message::Kind::Good, tr("Your portfolio is now in “%1”.").arg(QDir::toNativeSeparators(folder)), {}, {}});
    };
    m_opener.want({folder, tr("Moving the portfolio"), move, then, true});
}

void MainWindow::setVisible(bool visible)
{
    if (visible && !m_workspace)
        (void)startScreen();
    QMainWindow::setVisible(visible);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_workspace && !m_workspace->mayClose())
        return event->ignore();
    m_surroundings.settings.setValue(GeometryKey, saveGeometry());
    m_opener.giveUp();
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
