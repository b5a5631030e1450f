// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Journeys through the window with keys, clicks and drops.

#include "core/records/artifact.h"
#include "core/records/interest.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/start/comfortbar.h"
#include "ui/pages/start/startscreen.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"
#include "ui/widgets/threadpicture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *key, const char *title)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(key), QLatin1String(title)}};
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startingNeedsANameOnly()
    {
        TestWindow window;
        QVERIFY(!window->workspace());
        auto *name = named<QLineEdit>(window->startScreen(), "Your name or nickname");
        auto *start = named<QPushButton>(window->startScreen(), "Start mine");
        QVERIFY(!start->isEnabled());
        QTest::keyClicks(name, QStringLiteral("Noor"));
        QVERIFY(start->isEnabled());
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(window->workspace());
        QCOMPARE(window.session().learnerName(), QStringLiteral("Noor"));
        QVERIFY(QFile::exists(window.documents() + QStringLiteral("/Noor.kinfolio-folder/portfolio.db")));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("Noor.kinfolio-folder")));
    }

    void anEmptyHomeShowsWhatCanGrow()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QWidget *home = window.workspace().currentPage();
        auto *promise = home->findChild<ThreadPicture *>();
        QVERIFY(promise->isVisible());
        QTRY_VERIFY(promise->height() >= promise->heightForWidth(promise->width()));
        window.put(json("interest", "title", "Drones"));
        QVERIFY(!promise->isVisible());
        window.session().undo();
        QVERIFY(promise->isVisible());
    }

    void twoOfOneNameGetTwoFolders()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QTRY_VERIFY(window->workspace());
        window->startMine(QStringLiteral("Noor"));
        QTRY_VERIFY(!window->isOpening());
        QVERIFY(QFile::exists(window.documents() + QStringLiteral("/Noor 2.kinfolio-folder/portfolio.db")));
    }

    void aFolderThatIsNoPortfolioIsExplained()
    {
        TestWindow window;
        window->openFolder(window.documents());
        QTRY_VERIFY(!window->isOpening());
        QVERIFY(!window->workspace());
        const auto *strip = window->startScreen()->findChild<MessageStrip *>();
        QVERIFY(!strip->text().isEmpty());
    }

    void closedAndOpenedAgainItIsTheSame()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = window.put(json("project", "title", "Drone"));
        const QString folder = window.session().folder();
        window->closePortfolio();
        QVERIFY(!window->workspace());
        window->openPath(folder);
        QCOMPARE(window.field(id, "title").toString(), QStringLiteral("Drone"));
    }

    void newMakesOneReadyToBeNamed()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("project"), {}});
        QTest::keyClick(window.window(), Qt::Key_N, Qt::ControlModifier);
        const RecordId id = window.workspace().currentPage()->current();
        QCOMPARE(window.field(id, "title").toString(), QStringLiteral("New project"));
        auto *title = qobject_cast<QPlainTextEdit *>(window->focusWidget());
        QVERIFY(title);
        QTest::keyClicks(title, QStringLiteral("Sequencer"));
        window.session().flush();
        QCOMPARE(window.field(id, "title").toString(), QStringLiteral("Sequencer"));
    }

    void undoAndRedoGoThroughTheKeys()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("project"), {}});
        const QByteArray before = logicalDump(window.reader());
        window.workspace().create(Project::info());
        const RecordId id = window.workspace().currentPage()->current();
        QTest::keyClicks(window->focusWidget(), QStringLiteral("Sequencer"));
        window.session().flush();
        const QByteArray after = logicalDump(window.reader());
        // The cursor is in the title, which has nothing unsaved: undo is the portfolio's.
        QTest::keyClick(window->focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.field(id, "title").toString(), QStringLiteral("New project"));
        QTest::keyClick(window.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(logicalDump(window.reader()), before);
        QTest::keyClick(window.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(window.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(logicalDump(window.reader()), after);
    }

    void twoRecordsAreConnected()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = window.put(json("project", "title", "Sequencer"));
        const RecordId person = window.put(json("person", "name", "Marisol"));
        window.workspace().goToRecord(project);
        window.connectWith(QStringLiteral("mari"));
        auto *page = qobject_cast<RecordPage *>(window.workspace().currentPage());
        const auto links = window.reader().linksAt(person);
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().from, project);
        QCOMPARE(links->first().to, person);
        QCOMPARE(links->first().role, LinkRole::SupportedBy);
        auto *list = qobject_cast<QListView *>(page->detail().connections().list());
        QCOMPARE(list->model()->rowCount(), 2);
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("helped by"));

        Q_EMIT list->clicked(list->model()->index(1, 0));
        QCOMPARE(window.workspace().currentPage()->current(), person);
        QTest::keyClick(window.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.workspace().currentPage()->current(), project);

        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(window.reader().linksAt(person)->isEmpty());
        window.session().undo();
        QCOMPARE(window.reader().linksAt(person)->size(), 1);
    }

    void droppedFilesBelongToTheProjectThatIsOpen()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = window.put(json("project", "title", "Sequencer"));
        window.workspace().goToRecord(project);
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.makeFile(QStringLiteral("a.txt"), "one"), window.makeFile(QStringLiteral("b.txt"), "two"),
                     window.makeFile(QStringLiteral("c.md"), "# three")});
        QVERIFY(ended.wait());
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), 3);
        QCOMPARE(window.reader().linksAt(project)->size(), 3);
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("3")));
        window.session().undo();
        QCOMPARE(window.reader().count(Artifact::info()).value(), 0);
    }

    void aDroppedFolderIsWalked()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QVERIFY(QDir(window.documents()).mkpath(QStringLiteral("work/inner")));
        window.makeFile(QStringLiteral("work/a.txt"), "one");
        window.makeFile(QStringLiteral("work/inner/b.txt"), "two");
        window.makeFile(QStringLiteral("work/.hidden"), "no");
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.documents() + QStringLiteral("/work")});
        QVERIFY(ended.wait());
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), 2);
    }

    void filesDroppedOnHomeBecomeAProject()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QVERIFY(QDir(window.documents()).mkpath(QStringLiteral("solar_drone")));
        window.makeFile(QStringLiteral("solar_drone/b.txt"), "one");
        window.makeFile(QStringLiteral("solar_drone/a.txt"), "two");
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.documents() + QStringLiteral("/solar_drone")});
        QVERIFY(ended.wait());
        QTRY_COMPARE(window.reader().count(Project::info()).value(), 1);
        const RecordId project = window.reader().records(Project::info())->front()->id;
        QCOMPARE(window.field(project, "title").toString(), QStringLiteral("solar drone"));
        QVERIFY(!window.field(project, "started").toString().isEmpty());
        QCOMPARE(window.reader().linksAt(project)->size(), 2);
        // It is shown, so that it can be named, and one step takes all of it back.
        QCOMPARE(window.workspace().currentPage()->current(), project);
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("solar drone")));
        window.session().undo();
        QCOMPARE(window.reader().count(Project::info()).value(), 0);
        QCOMPARE(window.reader().count(Artifact::info()).value(), 0);
    }

    void filesDroppedAmongAllFilesStayLoose()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("artifact"), {}});
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.makeFile(QStringLiteral("a.txt"), "one")});
        QVERIFY(ended.wait());
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), 1);
        QCOMPARE(window.reader().count(Project::info()).value(), 0);
    }

    void aFileThatIsNoBadgeIsExplained()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("badge"), {}});
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop({window.makeFile(QStringLiteral("a.json"), "{\"a\": 1}")});
        QVERIFY(ended.wait());
        QTRY_VERIFY(!window.workspace().messages().text().isEmpty());
        QCOMPARE(window.reader().summaries(nullptr)->size(), 1);
    }

    void searchGoesToWhatWasFound()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(json("interest", "title", "Bees"));
        const RecordId project = window.put(json("project", "title", "Solar sequencer"));
        QTest::keyClick(window.window(), Qt::Key_K, Qt::ControlModifier);
        SearchBox *search = window.workspace().topBar().search();
        QVERIFY(search->hasFocus() || window->focusWidget() == search);
        QTest::keyClicks(search, QStringLiteral("seq"));
        QVERIFY(search->results()->isVisible());
        QCOMPARE(search->results()->model()->rowCount(), 2); // with its heading
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.workspace().currentPage()->current(), project);
        QVERIFY(!search->results()->isVisible());
    }

    void deleteGoesToTheBinAndComesBack()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId project = window.put(json("project", "title", "Drone"));
        window.workspace().goToRecord(project);
        auto *page = qobject_cast<RecordPage *>(window.workspace().currentPage());
        QTest::keyClick(page->list(), Qt::Key_Delete);
        QVERIFY(!window.reader().record(project));
        QVERIFY(window.workspace().messages().text().contains(QStringLiteral("Drone")));
        window.workspace().go({QStringLiteral("bin"), {}});
        named<QPushButton>(window.workspace().currentPage(), "Put “Drone” back")->click();
        QVERIFY(window.reader().record(project).has_value());
    }

    void railAndPanesAnswerToKeys()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = window.put(json("project", "title", "Drone"));
        QTest::keyClick(window.window(), Qt::Key_3, Qt::ControlModifier);
        auto *page = qobject_cast<RecordPage *>(window.workspace().currentPage());
        QVERIFY(page);
        window.workspace().goToRecord(id);
        QSet<QWidget *> reached;
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(window.window(), Qt::Key_F6);
            reached.insert(window->focusWidget());
        }
        QCOMPARE(reached.size(), 4);
        QVERIFY(reached.contains(page->list()));
        QVERIFY(reached.contains(window.workspace().topBar().search()));
    }

    void textGrowsAndShrinksByKeys()
    {
        TestWindow window;
        QTest::keyClick(window.window(), Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(window.appearance.textPercent(), 110);
        QTest::keyClick(window.window(), Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window.appearance.textPercent(), 100);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(window.window(), Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(window.appearance.textPercent(), 80);
    }

    // Before there is a portfolio, by keys: Space opens the menu, the arrows go to another choice.
    void whoCannotReadTheStartScreenMakesItReadable()
    {
        TestWindow window;
        const auto *bar = window->startScreen()->findChild<ComfortBar *>();
        const auto choose = [&](QPushButton *button, int down) {
            bool chosen = false;
            QTimer::singleShot(0, bar, [&] {
                QWidget *menu = QApplication::activePopupWidget();
                QVERIFY(menu);
                for (int i = 0; i < down; ++i)
                    QTest::keyClick(menu, Qt::Key_Down);
                QTest::keyClick(menu, Qt::Key_Return);
                chosen = true;
            });
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
            QVERIFY(chosen);
        };
        const auto buttons = bar->findChildren<QPushButton *>();
        choose(buttons.at(0), 4);
        QCOMPARE(window.appearance.choice(), Appearance::Choice::HighContrast);
        QCOMPARE(buttons.at(0)->text(), QStringLiteral("Colours: High contrast"));
        choose(buttons.at(1), 5);
        QCOMPARE(window.appearance.textPercent(), 200);
        QCOMPARE(buttons.at(1)->text(), QStringLiteral("Text: 200 %"));
        choose(buttons.at(2), 1);
        QVERIFY(window.appearance.hasPlainFont());
        const bool moved = window.appearance.hasMovement();
        choose(buttons.at(2), 2);
        QCOMPARE(window.appearance.hasMovement(), !moved);
    }

    void whatIsSetElsewhereIsSeenInTheSettings()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("settings"), {}});
        const auto box = [&](const QString &words) {
            for (QCheckBox *one : window.workspace().currentPage()->findChildren<QCheckBox *>()) {
                if (one->text() == words)
                    return one;
            }
            qFatal("no such box");
        };
        QVERIFY(box(QStringLiteral("Show spelling mistakes"))->isChecked());
        window.spelling.setShown(false);
        QVERIFY(!box(QStringLiteral("Show spelling mistakes"))->isChecked());
        QTest::keyClick(box(QStringLiteral("One plain font everywhere")), Qt::Key_Space);
        QVERIFY(window.appearance.hasPlainFont());
        window.appearance.setMovement(false);
        QVERIFY(box(QStringLiteral("Less movement"))->isChecked());
    }

    void theExampleOpens()
    {
        TestWindow window;
        window->openExample();
        QTRY_VERIFY_WITH_TIMEOUT(window->workspace(), 60000);
        QVERIFY(window.reader().count(Project::info()).value() > 0);
        // A second look opens the same one.
        window->closePortfolio();
        window->openExample();
        QTRY_VERIFY(window->workspace());
    }

    void anArchiveOnTheCommandLineIsOffered()
    {
        TestWindow window;
        window->openPath(window.makeFile(QStringLiteral("broken.kinfolio"), "not a zip"));
        auto *strip = window->startScreen()->findChild<MessageStrip *>();
        QVERIFY(strip->text().contains(QStringLiteral("broken.kinfolio")));
        strip->findChild<QPushButton *>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->text().isEmpty() && !strip->text().contains(QStringLiteral("can become")), 10000);
        QVERIFY(!window->workspace());
    }
};

QTEST_MAIN(WindowTest)
#include "windowtest.moc"
