// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "core/base/text.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds/pack.h"
#include "core/words/words.h"
#include "ui/dialogs/keysheet.h"
#include "ui/dialogs/unsavedquestion.h"
#include "ui/look/appearance.h"
#include "ui/print/printdialog.h"
#include "ui/shell/commands.h"
#include "ui/shell/familybar.h"
#include "ui/shell/findbar.h"
#include "ui/shell/incoming.h"
#include "ui/shell/kindwords.h"
#include "ui/shell/lookingbar.h"
#include "ui/shell/newrecord.h"
#include "ui/shell/pagemenu.h"
#include "ui/shell/picturewords.h"
#include "ui/shell/portfoliocopier.h"
#include "ui/shell/rail.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"
#include "ui/shell/unsavedstrip.h"
#include "ui/widgets/striparea.h"
#include "ui/widgets/workstrip.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int NarrowBelowEm = 70;
constexpr int MenuBelowEm = 46;
const QString SnapshotsKey = QStringLiteral("Backup/Count");
const QString LastPageKey = QStringLiteral("Window/LastPage");
const QString HomeId = QStringLiteral("home");

} // namespace

Workspace::Workspace(Appearance &appearance, Settings &settings, Spelling &spelling, std::unique_ptr<Portfolio> portfolio,
                     QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_spelling(spelling)
    , m_session(std::make_unique<Session>(std::move(portfolio)))
    , m_infos(allPages())
    , m_intake(new FileIntake(*m_session, *this, this))
    , m_incoming(new Incoming(appearance, settings, *m_intake, *m_session, *this, this))
    , m_rail(new Rail(appearance, *m_session, m_infos))
    , m_topBar(new TopBar(appearance, *m_session))
    , m_family(new FamilyBar(appearance, m_infos))
    , m_stack(new QStackedWidget)
    , m_findBar(new FindBar(appearance))
    , m_messages(new MessageStrip(appearance))
    , m_pictureWords(new PictureWords(appearance, *m_session, *this, this))
    , m_workStrip(new WorkStrip(appearance, m_intake->work()))
    , m_unsaved(new UnsavedStrip(appearance, *m_session))
    , m_copier(new PortfolioCopier(appearance, *m_session, *this, this))
{
    build();
    connectBars();
    installShortcuts(this, workspaceCommands(*this));
    const QString last = m_settings.value(LastPageKey).toString();
    go({pageInfo(last) ? last : HomeId, {}});
    SnapshotRotation rotation;
    rotation.most = m_settings.value(SnapshotsKey, rotation.most).toInt();
    m_session->snapshots().start(rotation);
    m_session->wallet().start(usualIssuerListFolders());
}

Workspace::~Workspace()
{
    m_session->flush();
    m_settings.setValue(LastPageKey, m_place.page);
    // Everything on the screen looks at the session, so it goes first; a worker may still be reading its media store.
    delete m_intake;
    delete m_copier;
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

void Workspace::build()
{
    const Look::Measures &m = m_appearance.look().measures();
    auto *strips = new StripArea(m_appearance, m.xxl, m.m);
    strips->add(m_workStrip);
    strips->add(m_copier->strip());
    strips->add(m_pictureWords->strip());
    strips->add(m_messages);
    strips->add(m_unsaved);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_topBar);
    if (!m_session->canChange()) {
        auto *looking = new LookingBar(m_appearance, m_session->portfolio().looking(), now());
        connect(looking, &LookingBar::leaveWanted, this, &Workspace::closePortfolio);
        connect(looking, &LookingBar::againWanted, this, &Workspace::againWanted);
        right->addWidget(looking);
        m_topBar->setReadOnly();
    }
    right->addWidget(m_family);
    right->addWidget(m_stack, 1);
    right->addWidget(m_findBar);
    right->addWidget(strips);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_rail);
    all->addLayout(right, 1);
    m_workStrip->setText(tr("Adding files"));
}

void Workspace::fitWidth()
{
    const int em = m_appearance.look().scaled(14);
    const bool narrow = width() < NarrowBelowEm * em;
    // A column of icons that has to be scrolled shows less than a menu does.
    const bool menu = width() < MenuBelowEm * em || (narrow && height() < m_rail->wholeHeight());
    m_rail->setNarrow(narrow);
    m_rail->setVisible(!menu);
    m_topBar->setNarrow(narrow);
    m_topBar->setMenu(menu);
}

void Workspace::connectBars()
{
    connect(&m_appearance, &Appearance::changed, this, &Workspace::fitWidth);
    connect(m_stack, &QStackedWidget::currentChanged, m_findBar, &FindBar::stop);
    connect(m_rail, &Rail::chosen, this, [this](const QString &id) { go({id, {}}); });
    connect(m_rail, &Rail::portfoliosWanted, this, &Workspace::portfoliosWanted);
    connect(m_family, &FamilyBar::chosen, this, [this](const QString &id) { go({id, {}}); });
    connect(m_topBar, &TopBar::menuWanted, this, [this] {
        showPageMenu(m_appearance, m_infos, placeOnRail(*pageInfo(m_place.page)), *m_topBar->menuButton(),
                     [this](const QString &id) { go({id, {}}); });
    });
    connect(m_topBar, &TopBar::backWanted, this, &Workspace::goBack);
    connect(m_topBar, &TopBar::forwardWanted, this, &Workspace::goForward);
    m_topBar->search()->setCommands([this] { return commands(); });
    connect(m_topBar, &TopBar::undoWanted, m_session.get(), &Session::undo);
    connect(m_topBar, &TopBar::redoWanted, m_session.get(), &Session::redo);
    connect(m_topBar, &TopBar::newWanted, this, &Workspace::makeNew);
    connect(m_topBar->search(), &SearchBox::chosen, this, [this](const RecordId &id) {
        goToRecord(id);
        // Whoever searched wants to be there, not still in the search.
        focusPane(pagePanes().first());
    });
    connect(m_topBar->search(), &SearchBox::left, this, &Workspace::leaveSearch);
    connect(&m_session->history(), &EditHistory::failed, this, [this](const Error &error) { say(error); });
    connect(&m_session->snapshots(), &SnapshotKeeper::failed, this, [this](const Error &error) { say(error); });
    connect(&m_session->wallet(), &WalletKeeper::failed, this, [this](const Error &error) { say(error); });
    connect(m_unsaved, &UnsavedStrip::textWanted, this, &Workspace::saveUnsavedElsewhere);
    connect(m_unsaved, &UnsavedStrip::savedAgain, this, [this] { say({Message::Kind::Good, tr("Everything is saved again."), {}, {}}); });
    connect(m_intake, &FileIntake::taken, this, &Workspace::onTaken);
    connect(m_intake, &FileIntake::setAside, this, &Workspace::onSetAside, Qt::QueuedConnection);
    connect(&m_session->portfolio(), &Portfolio::changed, this, [this](const ChangeSet &changes) {
        for (const RecordId &id : changes.removed)
            m_navigation.forget(id);
    });
}

const PageInfo *Workspace::pageInfo(const QString &id) const
{
    const auto found = std::ranges::find(m_infos, id, &PageInfo::id);
    return found == m_infos.end() ? nullptr : &*found;
}

Page *Workspace::page(const QString &id)
{
    Page *&page = m_pages[id];
    if (!page) {
        page = pageInfo(id)->make({m_appearance, m_settings, m_spelling, *m_session, *this});
        m_stack->addWidget(page);
        installShortcuts(page, page->commands());
        connect(page, &Page::currentChanged, this, &Workspace::onCurrentChanged);
    }
    return page;
}

Page *Workspace::currentPage() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

void Workspace::go(const Place &place)
{
    if (!pageInfo(place.page))
        return;
    m_session->flush();
    showPlace(place);
    onCurrentChanged(currentPage()->current());
}

void Workspace::showPlace(const Place &place)
{
    Page *shown = page(place.page);
    m_place.page = place.page;
    const bool left = currentPage() != shown && currentPage()->isAncestorOf(focusWidget());
    m_session->thumbnails().tryAgain();
    m_stack->setCurrentWidget(shown);
    shown->open(place.record);
    if (!place.chapter.isEmpty())
        shown->turnTo(place.chapter);
    const PageInfo *info = pageInfo(place.page);
    m_rail->setCurrent(placeOnRail(*info));
    m_family->setCurrent(*info);
    m_topBar->setNewName(info->kind ? addWords(*info->kind) : tr("New: choose what"));
    // Keys that led from one page to another go on in that one.
    if (left)
        focusPane(pagePanes().first());
    Q_EMIT titleChanged(info->label);
}

void Workspace::onCurrentChanged(RecordId record)
{
    m_place.record = record;
    m_place.chapter = currentPage()->chapter();
    m_navigation.note(m_place, currentPage()->isSettled());
    m_topBar->setCanGo(m_navigation.canGoBack(), m_navigation.canGoForward());
}

void Workspace::goBack()
{
    if (m_navigation.canGoBack())
        goAgain(m_navigation.back());
}

void Workspace::goForward()
{
    if (m_navigation.canGoForward())
        goAgain(m_navigation.forward());
}

void Workspace::goAgain(const Place &place)
{
    m_session->flush();
    showPlace(place);
    m_place = place;
    m_topBar->setCanGo(m_navigation.canGoBack(), m_navigation.canGoForward());
}

void Workspace::goToRecord(RecordId id)
{
    const auto record = m_session->reader().record(id);
    if (!record)
        return say(record.error());
    go({pageFor((*record)->kind()), id});
}

Commands Workspace::commands()
{
    Commands all = currentPage()->commands();
    for (Commands more : {workspaceCommands(*this), lookCommands(m_appearance)})
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return all;
}

void Workspace::showKeys()
{
    KeySheet(m_appearance, commands(), this).exec();
}

void Workspace::showHelp()
{
    go({HelpPageId, {}, pageInfo(m_place.page)->help});
    focusPane(currentPage()->panes().last());
}

void Workspace::askForFilesHere()
{
    Handover chosen;
    chosen.files = m_incoming->chooseFiles();
    if (!chosen.files.isEmpty())
        take(chosen);
}

void Workspace::startSearch()
{
    m_beforeSearch = m_topBar->search()->hasFocus() ? nullptr : focusWidget();
    m_topBar->search()->startSearch();
}

void Workspace::leaveSearch()
{
    // What was done may have led on, to the name of something new. Or to a dialog, and the window is not in front again yet.
    if (focusWidget() != m_topBar->search())
        return;
    if (m_beforeSearch && m_beforeSearch->isVisible() && currentPage()->isAncestorOf(m_beforeSearch))
        m_beforeSearch->setFocus(Qt::OtherFocusReason);
    else
        focusPane(pagePanes().first());
}

void Workspace::findHere()
{
    m_findBar->start(currentPage());
}

void Workspace::findAgain(int step)
{
    m_findBar->step(currentPage(), step);
}

void Workspace::nextPane(int step)
{
    QList<QWidget *> panes{m_rail->isHidden() ? m_topBar->menuButton() : m_rail->currentButton()};
    panes += pagePanes();
    panes.append(m_topBar->search());
    qsizetype here = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i) && (panes.at(i)->hasFocus() || panes.at(i)->isAncestorOf(focusWidget())))
            here = i;
    }
    focusPane(panes.at((here + step + panes.size()) % panes.size()));
}

QList<QWidget *> Workspace::pagePanes() const
{
    const QList<QWidget *> panes = currentPage()->panes();
    return panes.isEmpty() ? QList<QWidget *>{currentPage()} : panes;
}

void Workspace::focusPane(QWidget *pane)
{
    QWidget *inside = pane;
    while (!(inside->focusPolicy() & Qt::TabFocus) || !inside->isEnabled() || !inside->isVisible()) {
        inside = inside->nextInFocusChain();
        if (inside == pane)
            return;
    }
    inside->setFocus(Qt::TabFocusReason);
}

void Workspace::say(const Message &message)
{
    m_messages->say(message);
}

void Workspace::say(const Error &error)
{
    if (error.code == ErrorCode::PortfolioReadOnly && !m_session->canChange())
        return say({Message::Kind::Notice, onlyLookingWords(m_session->portfolio().looking(), now()), {}, {}});
    if (m_session->saveState() == Session::SaveState::Failed)
        return m_unsaved->tell(error);
    m_messages->say({Message::Kind::Danger, words::sentence(error), {}, {}});
}

bool Workspace::mayClose()
{
    m_session->flush();
    if (m_session->unsaved().isEmpty())
        return true;
    switch (UnsavedQuestion(m_appearance, this).ask()) {
    case UnsavedQuestion::Answer::Stay:
        return false;
    case UnsavedQuestion::Answer::SaveText:
        return saveUnsavedElsewhere();
    case UnsavedQuestion::Answer::LetGo:
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

bool Workspace::saveUnsavedElsewhere()
{
    m_session->flush();
    // Not where one was last, which may be on the stick that has gone.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString proposal = documents + QLatin1Char('/') + tr("Not saved.txt");
    const QString path = QFileDialog::getSaveFileName(this, tr("Save it elsewhere"), proposal);
    if (path.isEmpty())
        return false;
    if (const auto saved = saveUnsavedTo(path); !saved) {
        m_messages->say({Message::Kind::Danger, words::sentence(saved.error()), {}, {}});
        return false;
    }
    const QString done = tr("The text is in “%1”. It also stays here until it can be saved.");
    say({Message::Kind::Good, done.arg(QFileInfo(path).fileName()), {}, {}});
    return true;
}

Result<> Workspace::saveUnsavedTo(const QString &path)
{
    m_session->flush();
    return m_session->portfolio().environment().files.writeAtomically(path, m_session->unsaved().asText().toUtf8());
}

void Workspace::saveUnasked(const QString &folder)
{
    m_session->flush();
    if (m_session->unsaved().isEmpty())
        return;
    Files &files = m_session->portfolio().environment().files;
    const QString name = folder + QLatin1Char('/') + tr("Kinfolio, not saved");
    QString path = name + QStringLiteral(".txt");
    for (int i = 2; files.exists(path); ++i)
        path = QStringLiteral("%1 %2.txt").arg(name).arg(i);
    (void)saveUnsavedTo(path); // there is nobody left to tell
}

void Workspace::makeNew()
{
    const PageInfo *info = pageInfo(m_place.page);
    if (info->kind == &Badge::info())
        askForBadges();
    else if (info->kind == &Pack::info())
        askForPack();
    else if (info->kind && isMadeByHand(*info->kind) && info->kind != &Artifact::info())
        create(*info->kind);
    else
        showNewMenu();
}

void Workspace::showNewMenu()
{
    QMenu menu(this);
    for (const PageInfo &info : m_infos) {
        if (!info.kind || !isMadeByHand(*info.kind) || info.kind == &Badge::info())
            continue;
        const KindInfo &kind = *info.kind;
        menu.addAction(m_appearance.icon(info.icon), newRecordName(kind), this, [this, &kind] { create(kind); });
    }
    menu.addSeparator();
    menu.addAction(m_appearance.icon(QStringLiteral("upload")), tr("Add files …"), this, [this] { askForFiles({}); });
    menu.addAction(m_appearance.icon(QStringLiteral("award")), tr("Bring in a badge …"), this, &Workspace::askForBadges);
    menu.addAction(m_appearance.icon(QStringLiteral("box-arrow-in-down")), tr("Bring in a Kinfolio file …"), this,
                   &Workspace::askForImport);
    const QWidget *button = m_topBar->newButton();
    const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height() + 4));
    menu.exec(corner - QPoint(menu.sizeHint().width(), 0));
}

void Workspace::create(const KindInfo &kind)
{
    add(newRecord(kind, m_session->portfolio().environment().clock), {}, {});
}

void Workspace::add(std::unique_ptr<RecordBase> record, const QList<Link> &links, Edit also)
{
    m_session->flush();
    const KindInfo &kind = record->kind();
    const RecordId id = also.put(std::move(record));
    for (const Link &link : links) {
        also.link(link.from.isValid() ? link.from : id, link.role, link.to.isValid() ? link.to : id, link.position);
    }
    if (const auto made = m_session->history().perform(also, addWords(kind)); !made)
        return say(made.error());
    go({pageFor(kind), id});
    currentPage()->startTyping();
}

void Workspace::eraseAll(const QList<RecordId> &ids)
{
    m_session->flush();
    Edit edit;
    QString title;
    for (const RecordId &id : ids) {
        const auto record = m_session->reader().record(id);
        if (!record)
            continue;
        title = plainLine(recordTitle(**record), 80);
        edit.erase(id);
    }
    if (edit.isEmpty())
        return;
    const bool one = edit.changes.size() == 1;
    const QString number = QLocale().toString(qulonglong(edit.changes.size()));
    const QString text = one ? tr("Put “%1” into the bin").arg(title) : tr("Put %1 things into the bin").arg(number);
    if (const auto erased = m_session->history().perform(edit, text); !erased)
        return say(erased.error());
    say({Message::Kind::Undo,
         one ? tr("“%1” is in the bin for 30 days.").arg(title) : tr("%1 things are in the bin for 30 days.").arg(number),
         tr("Undo"), [this] { m_session->undo(); }});
}

void Workspace::eraseCurrent()
{
    const RecordId id = currentPage()->current();
    if (id.isValid() && m_place.page != QLatin1String("learner"))
        erase(id);
}

void Workspace::take(const Handover &handover, FileIntake::Archives archives)
{
    using As = FileIntake::As;
    const Page *here = currentPage();
    switch (here->filesHere()) {
    case FilesHere::StayLoose:
        return m_intake->take(handover, As::Artifacts, {}, archives);
    case FilesHere::BelongToCurrent:
        return m_intake->take(handover, As::Artifacts, here->current(), archives);
    case FilesHere::BecomeProject:
        return m_intake->take(handover, handover.files.isEmpty() ? As::Artifacts : As::Project, {}, archives);
    case FilesHere::AreBadges:
        return m_intake->take(handover, As::Badges, {}, archives);
    }
}

void Workspace::onSetAside(const QStringList &archives)
{
    Handover work;
    work.files = m_incoming->askAbout(archives);
    if (!work.files.isEmpty())
        take(work, FileIntake::Archives::AreFiles);
}

void Workspace::paste()
{
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData())
        take(readHandover(*copied));
}

void Workspace::onTaken(const QList<FiledFile> &files, RecordId project)
{
    // Files that belong to what is open are seen there; one alone is shown so that it can be described.
    if (project.isValid())
        goToRecord(project);
    else if (currentPage()->filesHere() != FilesHere::BelongToCurrent && files.size() == 1)
        return goToRecord(files.first().record);
    m_pictureWords->offer(files);
}

void Workspace::print(PrintScope scope)
{
    m_session->flush();
    auto job = currentPage()->printable(scope);
    if (!job)
        return say({Message::Kind::Notice, tr("There is nothing to print on this page."), {}, {}});
    PrintDialog(m_appearance, m_settings, *m_session, std::move(*job), this).exec();
}

void Workspace::askForFiles(RecordId to)
{
    m_incoming->askForFiles(to);
}

void Workspace::askForBadges()
{
    m_incoming->askForBadges();
}

void Workspace::askForImport()
{
    m_incoming->askForImport();
}

void Workspace::askForPack()
{
    m_incoming->askForPack();
}

void Workspace::bringIn(const QString &file, const QString &name)
{
    m_incoming->importFrom(file, name);
}

void Workspace::importFrom(const QString &file)
{
    m_incoming->importFrom(file, QFileInfo(file).fileName());
}

void Workspace::askForCopy()
{
    m_copier->askForCopy();
}

void Workspace::askForComparison()
{
    m_copier->askForComparison();
}

void Workspace::describePictures()
{
    m_pictureWords->describeAll();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWidth();
}

} // namespace kinfolio
