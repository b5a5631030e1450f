// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/allwindows.h"

#include "core/portfolio/sample.h"
#include "core/portfolio/snapshots.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/standard.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "core/wallet/walletcheck.h"
#include "tests/ui/overviewwindows.h"
#include "tests/ui/pathwaywindows.h"
#include "tests/ui/packwindows.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/dialogs/changealldialog.h"
#include "ui/dialogs/describepictures.h"
#include "ui/dialogs/erasedialog.h"
#include "ui/dialogs/evidencedialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/keysheet.h"
#include "ui/dialogs/linkchooser.h"
#include "ui/dialogs/namequestion.h"
#include "ui/dialogs/openquestion.h"
#include "ui/dialogs/tablefilterdialog.h"
#include "ui/dialogs/unsavedquestion.h"
#include "ui/forms/recordform.h"
#include "ui/forms/texteditor.h"
#include "ui/pages/help/helpdialog.h"
#include "ui/pages/table/tablehead.h"
#include "ui/pages/table/tablepage.h"
#include "ui/pages/map/mapcontrols.h"
#include "ui/pages/map/mappage.h"
#include "ui/pages/start/comfortbar.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"
#include "ui/shell/unsavedstrip.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/workstrip.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

namespace kinfolio {

namespace {

using enum WindowCase::Scene;

const QString EarlierId = QStringLiteral("earlier");
const QString MapId = QStringLiteral("map");

/// Opens something that runs an event loop of its own, such as a menu, and visits it there.
void visitModal(const std::function<void()> &open, const Visit &visit)
{
    bool visited = false;
    QTimer::singleShot(0, qApp, [&] {
        QWidget *popup = QApplication::activePopupWidget();
        QWidget *shown = popup ? popup : QApplication::activeModalWidget();
        if (!shown)
            qFatal("nothing opened");
        visit(shown);
        visited = true;
        shown->close();
    });
    open();
    if (!visited)
        qFatal("it did not wait for an answer");
}

/// The record of a kind that has the most connections: it shows the most.
RecordId richest(const PortfolioReader &reader, const KindInfo &kind)
{
    RecordId best;
    qsizetype most = -1;
    const std::vector<RecordPtr> records = reader.records(kind).value();
    for (const RecordPtr &record : records) {
        const qsizetype links = reader.linksAt(record->id)->size();
        if (links > most) {
            most = links;
            best = record->id;
        }
    }
    return best;
}

/// Shows all that is written about a record at once.
void showAllFields(TestWindow &window, const Place &place, const Visit &visit)
{
    const QSize before = window->size();
    window.workspace().go(place);
    Page *page = window.workspace().currentPage();
    unfold(page, true);
    window->resize(before.width(), before.height() * 2);
    visit(window.window());
    window->resize(before);
    unfold(page, false);
}

void addPages(std::vector<WindowCase> &all, WindowCase::Scene scene)
{
    for (const PageInfo &page : allPages()) {
        const QString prefix = scene == Empty ? QStringLiteral("empty-") : QString();
        if (page.id == MapId || page.id == PathwayPageId)
            continue; // which are read elsewhere, see addMap() and pathwaywindows.h
        // The bin of the example has nothing in it, see addBin(); nor has it earlier states.
        if (scene == Empty || (page.id != QLatin1String("bin") && page.id != EarlierId)) {
            all.push_back({scene, prefix + page.id, {}, [id = page.id](TestWindow &window, const Visit &visit) {
                               window.workspace().go({id, {}});
                               visit(window.window());
                           }});
        }
        const bool isLearner = page.id == Learner::info().key();
        if (scene == Empty || (!page.kind && !isLearner))
            continue;
        const KindInfo &kind = isLearner ? Learner::info() : *page.kind;
        // The learner, of whom there is one, is open on that page anyway.
        if (!isLearner) {
            all.push_back({scene, page.id + QStringLiteral("-open"), {}, [id = page.id, &kind](TestWindow &window, const Visit &visit) {
                               window.workspace().go({id, richest(window.reader(), kind)});
                               visit(window.window());
                           }});
        }
        all.push_back({scene, page.id + QStringLiteral("-fields"), {}, [id = page.id, &kind](TestWindow &window, const Visit &visit) {
                           showAllFields(window, {id, richest(window.reader(), kind)}, visit);
                       }});
    }
}

MapPage *readMap(TestWindow &window, std::optional<MapQuestion> question)
{
    window.workspace().go({MapId, {}});
    auto *page = qobject_cast<MapPage *>(window.workspace().currentPage());
    page->narrow(0);
    page->ask(question);
    if (!QTest::qWaitFor([page] { return !page->isBusy(); }))
        qFatal("the map was not laid out");
    return page;
}

void addMap(std::vector<WindowCase> &all)
{
    for (const auto &[scene, name] : {std::pair(Empty, "empty-map"), std::pair(Example, "map")}) {
        all.push_back({scene, QLatin1String(name), {}, [](TestWindow &window, const Visit &visit) {
                           (void)readMap(window, MapQuestion::HowDidIGetHere);
                           visit(window.window());
                       }});
    }
    all.push_back({Example, QStringLiteral("map-everything"), {}, [](TestWindow &window, const Visit &visit) {
                       (void)readMap(window, {});
                       visit(window.window());
                   }});
    all.push_back({Example, QStringLiteral("map-list"), {}, [](TestWindow &window, const Visit &visit) {
                       MapPage *page = readMap(window, MapQuestion::WhoHelped);
                       auto *view = page->findChild<MapControls *>()->findChild<Segments *>();
                       const auto parts = view->findChildren<QToolButton *>();
                       parts.at(1)->click();
                       visit(window.window());
                       parts.at(0)->click();
                   }});
    all.push_back({Example, QStringLiteral("map-around"), {}, [](TestWindow &window, const Visit &visit) {
                       MapPage *page = readMap(window, {});
                       page->open(richest(window.reader(), Project::info()));
                       (void)QTest::qWaitFor([page] { return !page->isBusy(); });
                       visit(window.window());
                       page->narrow(0);
                   }});
    all.push_back({Example, QStringLiteral("menu-map"), QStringLiteral("menu of ui/pages/map/mappage.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       MapPage *page = readMap(window, {});
                       visitModal([&] { page->showMenu(QPoint(200, 200)); }, visit);
                   }});
}

void addBin(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("bin"), {}, [](TestWindow &window, const Visit &visit) {
                       const auto projects = window.reader().records(Project::info());
                       const auto badges = window.reader().records(Badge::info());
                       window.workspace().eraseAll({projects->front()->id, badges->front()->id});
                       window.workspace().messages().clear();
                       window.workspace().go({QStringLiteral("bin"), {}});
                       visit(window.window());
                       window.session().undo();
                   }});
}

void addEarlier(std::vector<WindowCase> &all)
{
    all.push_back({Example, EarlierId, {}, [](TestWindow &window, const Visit &visit) {
                       Portfolio &portfolio = window.session().portfolio();
                       const Snapshots snapshots(window.files, portfolio.folder());
                       const std::vector ago{24 * 40, 24, 3}; // in hours, beside the state at the start
                       const bool isFirst = size_t(snapshots.list().value_or(QList<SnapshotInfo>()).size()) < ago.size();
                       for (const int hours : isFirst ? ago : std::vector<int>())
                           (void)snapshots.take(portfolio.database(), window.clock.now().addSecs(-qint64(hours) * 3600));
                       window.workspace().go({EarlierId, {}});
                       (void)QTest::qWaitFor([&window] {
                           const auto buttons = window.workspace().currentPage()->findChildren<QPushButton *>();
                           return std::ranges::count_if(buttons, &QWidget::isVisible) > 3;
                       });
                       visit(window.window());
                   }});
}

void addStart(std::vector<WindowCase> &all)
{
    all.push_back({Start, QStringLiteral("start"), QStringLiteral("MainWindow"), [](TestWindow &window, const Visit &visit) {
                       window->startScreen()->setRecent({});
                       visit(window.window());
                   }});
    all.push_back({Start, QStringLiteral("start-recent"), {}, [](TestWindow &window, const Visit &visit) {
                       window->startScreen()->setRecent({{window.documents() + QStringLiteral("/Noor.kinfolio-folder"), QStringLiteral("Noor")},
                                                         {window.documents() + QStringLiteral("/Maria.kinfolio-folder"), QStringLiteral("Maria")}});
                       visit(window.window());
                       window->startScreen()->setRecent({});
                   }});
    all.push_back({Start, QStringLiteral("start-opening"), {}, [](TestWindow &window, const Visit &visit) {
                       window->startScreen()->showWork(QStringLiteral("[Opening Noor’s portfolio …]"));
                       visit(window.window());
                       window->startScreen()->findChild<WorkStrip *>()->hide();
                   }});
    all.push_back({Start, QStringLiteral("start-offer"), {}, [](TestWindow &window, const Visit &visit) {
                       window->startScreen()->offerImport(QStringLiteral("/home/noor/From the library.kinfolio"));
                       visit(window.window());
                       window->startScreen()->findChild<MessageStrip *>()->clear();
                   }});
    for (const auto &[name, at] : {std::pair("colours", 0), std::pair("size", 1), std::pair("ease", 2)}) {
        all.push_back({Start, QStringLiteral("menu-comfort-%1").arg(QLatin1String(name)),
                       QStringLiteral("menu of ui/pages/start/comfortbar.cpp"),
                       [at](TestWindow &window, const Visit &visit) {
                           const auto buttons = window->startScreen()->findChild<ComfortBar *>()->findChildren<QPushButton *>();
                           visitModal([&] { buttons.at(at)->click(); }, visit);
                       }});
    }
    all.push_back({Start, QStringLiteral("start-help"), QStringLiteral("HelpDialog"), [](TestWindow &window, const Visit &visit) {
                       HelpDialog dialog(window.appearance, window.window());
                       dialog.show();
                       visit(&dialog);
                   }});
}

void addHelp(std::vector<WindowCase> &all)
{
    // The text alone where there is no room for the list.
    all.push_back({Example, QStringLiteral("help-chapter"), {}, [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({HelpPageId, {}, QStringLiteral("sharing")});
                       visit(window.window());
                   }});
}

void addSearch(std::vector<WindowCase> &all)
{
    for (const auto &[name, typed] : {std::pair("search", "sol"), std::pair("search-first", ""), std::pair("search-nothing", "qqqq")}) {
        all.push_back({Example, QLatin1String(name), {}, [words = QLatin1String(typed)](TestWindow &window, const Visit &visit) {
                           window.workspace().go({allPages().front().id, {}});
                           SearchBox *search = window.workspace().topBar().search();
                           search->clear();
                           window.workspace().startSearch();
                           QTest::keyClicks(search, QString(words));
                           visit(window.window());
                           QTest::keyClick(search, Qt::Key_Escape);
                       }});
    }
}

void addMessages(std::vector<WindowCase> &all)
{
    using enum Message::Kind;
    for (const auto &[name, kind] : {std::pair("undo", Undo), std::pair("good", Good), std::pair("notice", Notice),
                                     std::pair("warning", Warning), std::pair("danger", Danger)}) {
        all.push_back({Example, QStringLiteral("said-") + QLatin1String(name), {}, [kind](TestWindow &window, const Visit &visit) {
                           window.workspace().go({allPages().front().id, {}});
                           window.workspace().say({kind, QStringLiteral("[“Light from a window box” is in the bin for 30 days.]"),
                                                   QStringLiteral("[Undo]"), {}});
                           visit(window.window());
                           window.workspace().messages().clear();
                       }});
    }
    all.push_back({Example, QStringLiteral("working"), {}, [](TestWindow &window, const Visit &visit) {
                       Q_EMIT window.workspace().work().started();
                       Q_EMIT window.workspace().work().progressed(2, 5);
                       visit(window.window());
                       Q_EMIT window.workspace().work().ended();
                   }});
    all.push_back({Example, QStringLiteral("problem"), {}, [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({Project::info().key(), richest(window.reader(), Project::info())});
                       auto *title = window.workspace().currentPage()->findChild<RecordForm *>()->findChild<QPlainTextEdit *>();
                       const QString before = title->toPlainText();
                       title->selectAll();
                       QTest::keyClick(title, Qt::Key_Backspace);
                       window.session().flush();
                       visit(window.window());
                       QTest::keyClicks(title, before);
                       window.session().flush();
                   }});
}

void addMenus(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-new"), QStringLiteral("menu of ui/shell/workspace.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({allPages().front().id, {}});
                       visitModal([&] { window.workspace().topBar().newButton()->click(); }, visit);
                   }});
    all.push_back({Example, QStringLiteral("menu-order"), QStringLiteral("menu of ui/pages/record/listhead.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({Project::info().key(), {}});
                       const QString name = QCoreApplication::translate("kinfolio::ListHead", "In which order");
                       for (QToolButton *button : window.workspace().currentPage()->findChildren<QToolButton *>()) {
                           if (button->accessibleName() == name && button->isVisible())
                               return visitModal([&] { button->click(); }, visit);
                       }
                       qFatal("no button for the order");
                   }});
}

/// In place of the rail in a small window, but the same in a large one.
void addPageMenu(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-pages"), QStringLiteral("menu of ui/shell/pagemenu.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({Project::info().key(), {}});
                       visitModal([&] { window.workspace().topBar().menuButton()->click(); }, visit);
                   }});
}

void addSpellingMenu(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-spelling"), QStringLiteral("menu of ui/spelling/spellmenu.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       // Its button is there while somebody writes, and nobody writes in a window that is not active.
                       window->activateWindow();
                       if (!QTest::qWaitForWindowActive(window.window()))
                           qFatal("the window is not active");
                       window.workspace().go({Project::info().key(), richest(window.reader(), Project::info())});
                       const auto editors = window.workspace().currentPage()->findChildren<TextEditor *>();
                       (*std::ranges::find_if(editors, &QWidget::isVisible))->startTyping();
                       const QString name = QCoreApplication::translate("kinfolio::TextTools", "Spelling");
                       for (QToolButton *button : window.workspace().currentPage()->findChildren<QToolButton *>()) {
                           if (button->accessibleName() == name && button->isVisible())
                               button->click();
                       }
                       // It waits for the dictionaries.
                       if (!QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }))
                           qFatal("no menu of spelling");
                       visit(QApplication::activePopupWidget());
                       QApplication::activePopupWidget()->close();
                       window.workspace().go({allPages().front().id, {}});
                   }});
}

void addFileMenu(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-file"), QStringLiteral("menu of ui/pages/record/recordheader.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({Badge::info().key(), window.reader().records(Badge::info())->front()->id});
                       const QString name = QCoreApplication::translate("kinfolio::RecordHeader", "More to do with the file");
                       for (QToolButton *button : window.workspace().currentPage()->findChildren<QToolButton *>()) {
                           if (button->accessibleName() == name && button->isVisible())
                               return visitModal([&] { button->click(); }, visit);
                       }
                       qFatal("no button for the file");
                   }});
}

void addAskMenu(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-ask"), QStringLiteral("menu of ui/pages/panels/askpanel.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       const auto asks = window.reader().records(Ask::info());
                       for (const RecordPtr &ask : *asks) {
                           if (static_cast<const Ask &>(*ask).state == QLatin1String("draft"))
                               window.workspace().goToRecord(ask->id);
                       }
                       const QString name = QCoreApplication::translate("kinfolio::AskPanel", "Begin with …");
                       for (QPushButton *button : window.workspace().currentPage()->findChildren<QPushButton *>()) {
                           if (button->text() == name && button->isVisible())
                               return visitModal([&] { button->click(); }, visit);
                       }
                       qFatal("no button for the letters");
                   }});
}

void addPortfolioMenu(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("menu-portfolios"), QStringLiteral("menu of ui/shell/mainwindow.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       visitModal([&] { window->showPortfolios(window->mapToGlobal(QPoint(40, 40))); }, visit);
                   }});
}

/// A table, what it asks, and its menus.
void addTables(std::vector<WindowCase> &all)
{
    const auto visitDialog = [](QDialog &&dialog, const Visit &visit) {
        dialog.show();
        visit(&dialog);
    };
    all.push_back({Example, QStringLiteral("table-filter"), QStringLiteral("TableFilterDialog"), [=](TestWindow &window, const Visit &visit) {
                       const QStringList tags = window.reader().tags().value();
                       visitDialog(TableFilterDialog(window.appearance, {&Project::info()}, tags, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("change-all"), QStringLiteral("ChangeAllDialog"), [=](TestWindow &window, const Visit &visit) {
                       const QStringList tags = window.reader().tags().value();
                       visitDialog(ChangeAllDialog(window.appearance, &Project::info(), 3, tags, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("name-question"), QStringLiteral("NameQuestion"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(NameQuestion(window.appearance, TablePage::tr("What is this search called?"), TablePage::tr("Save"),
                                                QStringLiteral("[Without evidence]"), window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("table-projects"), {}, [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({TablePageId, {}, Project::info().key()});
                       auto *table = window.workspace().currentPage()->findChild<QTableView *>();
                       table->selectRow(0);
                       visit(window.window());
                       table->clearSelection();
                       window.workspace().go({TablePageId, {}, QStringLiteral("*")});
                   }});
    all.push_back({Example, QStringLiteral("menu-columns"), QStringLiteral("menu of ui/pages/table/tablehead.cpp"),
                   [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({TablePageId, {}, Project::info().key()});
                       auto *head = window.workspace().currentPage()->findChild<TableHead *>();
                       visitModal([&] { head->showColumns(); }, visit);
                       window.workspace().go({TablePageId, {}, QStringLiteral("*")});
                   }});
}

void addDialogs(std::vector<WindowCase> &all)
{
    const auto visitDialog = [](QDialog &&dialog, const Visit &visit) {
        dialog.show();
        visit(&dialog);
    };
    all.push_back({Example, QStringLiteral("keys"), QStringLiteral("KeySheet"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(KeySheet(window.appearance, window.workspace().commands(), window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("connect"), QStringLiteral("LinkChooser"), [=](TestWindow &window, const Visit &visit) {
                       const RecordId id = richest(window.reader(), Project::info());
                       visitDialog(LinkChooser(window.appearance, window.session(), {id}, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("erase"), QStringLiteral("EraseDialog"), [=](TestWindow &window, const Visit &visit) {
                       const QList<RecordId> ids{richest(window.reader(), Project::info())};
                       const auto plan = window.session().portfolio().planErasure(ids);
                       visitDialog(EraseDialog(window.appearance, window.session().portfolio(), ids, *plan, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("describe"), QStringLiteral("DescribePictures"), [=](TestWindow &window, const Visit &visit) {
                       QList<RecordId> pictures;
                       const std::vector<RecordPtr> records = window.reader().records(Artifact::info()).value();
                       for (const RecordPtr &record : records)
                           pictures.append(record->id);
                       visitDialog(DescribePictures(window.appearance, window.session(), pictures, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("open-question"), QStringLiteral("OpenQuestion"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(OpenQuestion(window.appearance, QStringLiteral("sequencer.html"), window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("tie-work"), QStringLiteral("EvidenceDialog"), [=](TestWindow &window, const Visit &visit) {
                       const RecordId standard = richest(window.reader(), Standard::info());
                       visitDialog(EvidenceDialog(window.appearance, window.session(), standard, {}, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("archive-question"), QStringLiteral("ArchiveQuestion"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(ArchiveQuestion(window.appearance, QStringLiteral("From the library.kinfolio"), ArchiveQuestion::Holds::Portfolio,
                                                   window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("print"), QStringLiteral("PrintDialog"), [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({Project::info().key(), richest(window.reader(), Project::info())});
                       visitModal([&] { window.workspace().print(PrintScope::Page); }, visit);
                   }});
    all.push_back({Example, QStringLiteral("unsaved-question"), QStringLiteral("UnsavedQuestion"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(UnsavedQuestion(window.appearance, window.window()), visit);
                   }});
    all.push_back({Example, QStringLiteral("said-unsaved"), {}, [](TestWindow &window, const Visit &visit) {
                       window.workspace().go({allPages().front().id, {}});
                       auto *strip = window.workspace().findChild<UnsavedStrip *>();
                       strip->tell({ErrorCode::PortfolioGone, QStringLiteral("/media/noor/STICK/Noor.kinfolio-folder"), {}});
                       visit(window.window());
                       strip->hide();
                   }});
    all.push_back({Example, QStringLiteral("import"), QStringLiteral("ImportDialog"), [=](TestWindow &window, const Visit &visit) {
                       visitDialog(ImportDialog(window.appearance, QStringLiteral("From the library.kinfolio"), window.window()), visit);
                   }});
}

/// The example as it is shown to somebody who looks at it for the first time: nothing can be changed.
void addLooking(std::vector<WindowCase> &all)
{
    all.push_back({Example, QStringLiteral("looking-held"), {}, [](TestWindow &window, const Visit &visit) {
                       const QString folder = window.session().folder();
                       window->closePortfolio();
                       const QString path = PortfolioFolder{folder}.lock();
                       QFile lock(path);
                       QVERIFY(lock.open(QIODevice::WriteOnly));
                       const QByteArray now = stampText(window.clock.now()).toLatin1();
                       lock.write(R"({"host":"LAB-07","user":"noor","process":4711,"token":"t","since":")" + now + R"(","heartbeat":")" + now
                                  + R"("})");
                       lock.close();
                       window->openFolder(folder);
                       (void)window.workspace();
                       visit(window.window());
                       window->closePortfolio();
                       QVERIFY(QFile::remove(path));
                       window->openFolder(folder);
                       (void)window.workspace();
                   }});
    all.push_back({Example, QStringLiteral("looking"), {}, [](TestWindow &window, const Visit &visit) {
                       const QString folder = window.session().folder();
                       window->closePortfolio();
                       window->lookAt(folder);
                       window.workspace().go({Project::info().key(), richest(window.reader(), Project::info())});
                       visit(window.window());
                       window->closePortfolio();
                       window->openFolder(folder);
                       (void)window.workspace();
                   }});
}

} // namespace

std::vector<WindowCase> allWindows()
{
    std::vector<WindowCase> all;
    addStart(all);
    addPages(all, Empty);
    addPages(all, Example);
    addMap(all);
    std::ranges::move(pathwayWindows(), std::back_inserter(all));
    addBin(all);
    addEarlier(all);
    addHelp(all);
    addSearch(all);
    addMessages(all);
    addMenus(all);
    addPageMenu(all);
    addAskMenu(all);
    addPortfolioMenu(all);
    addFileMenu(all);
    addSpellingMenu(all);
    addDialogs(all);
    addTables(all);
    addOverviews(all);
    addPacks(all);
    addLooking(all);
    return all;
}

Stage::Stage(const QString &documents)
    : m_window(documents)
    , m_example(m_window.documents() + QStringLiteral("/Kinfolio example.kinfolio-folder"))
{
    m_window->startMine(QStringLiteral("Noor"));
    m_empty = m_window.session().folder();
    m_window.workspace().messages().clear();
    m_window->closePortfolio();
    const auto sample = createSample({m_window.files, m_window.clock}, m_example);
    if (!sample)
        qFatal("no example: %s", qPrintable(errorText(sample)));
    // As the window does it, so that no picture comes before what was found.
    if (const auto checked = checkWallet(**sample, {}); !checked)
        qFatal("the badges of the example are not checked: %s", qPrintable(errorText(checked)));
}

bool Stage::set(WindowCase::Scene scene)
{
    if (m_scene == scene)
        return false;
    m_scene = scene;
    m_window->closePortfolio();
    if (scene == Start)
        return true;
    const QString &wanted = scene == Empty ? m_empty : m_example;
    m_window->openFolder(wanted);
    (void)m_window.workspace();
    return true;
}

void settle()
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void unfold(QWidget *page, bool open)
{
    for (QToolButton *button : page->findChildren<QToolButton *>()) {
        if (button->isCheckable() && qobject_cast<RecordForm *>(button->parentWidget()))
            button->setChecked(open);
    }
}

} // namespace kinfolio
