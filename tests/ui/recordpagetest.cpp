// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists narrowed by an answer, several records at once, what probably belongs together, pages that share a place, new pages of the journal, the bin.

#include "core/records/group.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/erasedialog.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/filterbar.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/record/selectionbar.h"
#include "ui/shell/familybar.h"
#include "ui/shell/rail.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *field, const char *text)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(field), QString::fromUtf8(text)}};
}

QAbstractButton *button(QWidget *parent, const QString &name)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        const QString said = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (said == name && button->isVisible())
            return button;
    }
    return nullptr;
}

// Answers the question that the next press will bring up.
void answer(const char *words)
{
    QTimer::singleShot(0, qApp, [words] {
        auto *dialog = qobject_cast<EraseDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QAbstractButton *said = button(dialog, QString::fromUtf8(words));
        QVERIFY(said);
        said->click();
    });
}

} // namespace

class RecordPageTest : public QObject {
    Q_OBJECT

private:
    static RecordPage *page(TestWindow &window) { return qobject_cast<RecordPage *>(window.workspace().currentPage()); }

    static QJsonObject inState(const char *title, const char *state)
    {
        QJsonObject project = json("project", "title", title);
        project.insert(QStringLiteral("state"), QLatin1String(state));
        return project;
    }

    /// A portfolio with two finished projects and one in progress, on the page of projects.
    static void startWithProjects(TestWindow &window)
    {
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        for (const char *title : {"Drone", "Zine"})
            (void)window.put(inState(title, "finished"));
        (void)window.put(inState("Sequencer", "doing"));
        window.workspace().go({QStringLiteral("project"), {}});
    }

    static QAbstractButton *chip(TestWindow &window, const char *name) { return button(page(window), QString::fromUtf8(name)); }
    static int rows(TestWindow &window) { return page(window)->list()->model()->rowCount(); }

private Q_SLOTS:
    void pagesThatShareAPlaceStandSideBySide()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("person"), {}});
        QAbstractButton *groups = button(window.window(), QStringLiteral("Groups"));
        QVERIFY(groups);
        QTest::mouseClick(groups, Qt::LeftButton);
        QCOMPARE(window.workspace().pageName(), QStringLiteral("Groups"));
        // The rail has no button of its own for it and shows where one is.
        auto *rail = window.window()->findChild<Rail *>();
        QVERIFY(rail->currentButton()->isVisible());
        QVERIFY(qobject_cast<QAbstractButton *>(rail->currentButton())->text() == QStringLiteral("People"));
        window.workspace().go({QStringLiteral("home"), {}});
        QVERIFY(!window.window()->findChild<FamilyBar *>()->isVisible());
    }

    void aListIsNarrowedByKeys()
    {
        TestWindow window;
        startWithProjects(window);
        QAbstractButton *all = chip(window, "All, 3 in this list");
        QAbstractButton *doing = chip(window, "In progress, 1 in this list");
        QAbstractButton *finished = chip(window, "Finished, 2 in this list");
        QVERIFY(all && doing && finished);
        QVERIFY(!chip(window, "Paused, 0 in this list"));
        QCOMPARE(finished->text(), QStringLiteral("Finished 2"));
        QVERIFY(all->isChecked());
        all->setFocus();
        QTest::keyClick(all, Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), doing);
        QVERIFY(doing->isChecked() && !doing->icon().isNull() && all->icon().isNull());
        QCOMPARE(rows(window), 1);
        QTest::keyClick(doing, Qt::Key_Right);
        QVERIFY(finished->isChecked());
        QCOMPARE(rows(window), 2);
        QTest::keyClick(finished, Qt::Key_Space);
        QVERIFY(all->isChecked() && all->hasFocus());
        QCOMPARE(rows(window), 3);
    }

    void theRowOfChipsIsOneStop()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "In progress, 1 in this list")->click();
        chip(window, "In progress, 1 in this list")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
    }

    void whatNarrowsNothingIsNotThere()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        (void)window.put(inState("Drone", "finished"));
        (void)window.put(inState("Zine", "finished"));
        window.workspace().go({QStringLiteral("project"), {}});
        QVERIFY(!chip(window, "All, 2 in this list"));
        (void)window.put(inState("Sequencer", "doing"));
        QVERIFY(chip(window, "All, 3 in this list"));
        QVERIFY(chip(window, "In progress, 1 in this list"));
        window.session().undo();
        QVERIFY(!chip(window, "All, 2 in this list"));
    }

    void theFilterHoldsForCardsAndListAndWhenOneComesBack()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "Finished, 2 in this list")->click();
        button(page(window), QStringLiteral("Show as a list"))->click();
        QVERIFY(chip(window, "Finished, 2 in this list")->isChecked());
        QCOMPARE(rows(window), 2);
        QVERIFY(page(window)->current().isValid());
        window.workspace().go({QStringLiteral("home"), {}});
        window.workspace().go({QStringLiteral("project"), {}});
        QCOMPARE(rows(window), 2);
        // The open record is left for one of the answer.
        chip(window, "In progress, 1 in this list")->click();
        QCOMPARE(window.field(page(window)->current(), "title").toString(), QStringLiteral("Sequencer"));
        QCOMPARE(page(window)->list()->currentIndex().row(), 0);
    }

    void chipsBreakIntoLinesAboveTheList()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        RecordId person;
        for (const char *role : {"mentor", "peer", "educator", "librarian", "expert", "family"}) {
            QJsonObject somebody = json("person", "name", role);
            somebody.insert(QStringLiteral("roles"), QJsonArray{QLatin1String(role)});
            person = window.put(somebody);
        }
        window.workspace().goToRecord(person);
        QApplication::processEvents();
        QSet<int> lines;
        int seen = 0;
        for (QAbstractButton *button : page(window)->list()->parentWidget()->findChild<FilterBar *>()->findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            QCOMPARE(button->visibleRegion().boundingRect(), button->rect());
            lines.insert(button->y());
            ++seen;
        }
        QCOMPARE(seen, 7);
        QVERIFY(lines.size() > 1);
    }

    void whoGoesToARecordSeesIt()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "Finished, 2 in this list")->click();
        const RecordId sequencer = window.reader().ids(&Project::info())->first();
        window.workspace().goToRecord(sequencer);
        QCOMPARE(page(window)->current(), sequencer);
        QCOMPARE(rows(window), 3);
        QVERIFY(chip(window, "All, 3 in this list")->isChecked());
        chip(window, "Finished, 2 in this list")->click();
        QTest::keyClick(window.window(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(rows(window), 4);
        QCOMPARE(page(window)->current(), window.reader().ids(&Project::info())->first());
    }

    void whatIsEditedStaysInHand()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "In progress, 1 in this list")->click();
        button(page(window), QStringLiteral("Show as a list"))->click();
        const RecordId sequencer = page(window)->current();
        QJsonObject done = inState("Sequencer", "finished");
        done.insert(QStringLiteral("id"), sequencer.text());
        (void)window.put(done);
        QCOMPARE(page(window)->current(), sequencer);
        QCOMPARE(rows(window), 1);
        QVERIFY(chip(window, "In progress, 0 in this list")->isChecked());
        chip(window, "Finished, 3 in this list")->click();
        QCOMPARE(page(window)->current(), sequencer);
        QCOMPARE(rows(window), 3);
        QVERIFY(!chip(window, "In progress, 0 in this list"));
    }

    void anEmptyRestSaysSo()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "In progress, 1 in this list")->click();
        window.workspace().erase(window.reader().ids(&Project::info())->first());
        QAbstractButton *showAll = button(page(window), QStringLiteral("Show all"));
        QVERIFY(showAll);
        showAll->click();
        QCOMPARE(rows(window), 2);
        QVERIFY(!button(page(window), QStringLiteral("Show all")));
        window.session().undo();
        QVERIFY(chip(window, "All, 3 in this list")->isChecked());
    }

    void everyKindHasAPlaceWhereItIsMade()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        for (const KindInfo *kind : {&Group::info(), &Reflection::info(), &Person::info()}) {
            window.workspace().go({kind->key(), {}});
            QTest::keyClick(window.window(), Qt::Key_N, Qt::ControlModifier);
            QVERIFY2(window.reader().count(*kind).value() == 1, kind->name);
            QVERIFY(page(window)->current().isValid());
        }
    }

    void aNewPageOfTheJournalIsOfToday()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().create(Reflection::info());
        const RecordId id = page(window)->current();
        const QDate today = window.clock.now().toLocalTime().date();
        QCOMPARE(window.field(id, "date").toString(), today.toString(Qt::ISODate));
        QCOMPARE(window.field(id, "title").toString(), QLocale().toString(today, QLocale::LongFormat));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("A quiet day"));
        window.session().flush();
        QCOMPARE(window.field(id, "title").toString(), QStringLiteral("A quiet day"));
    }

    void severalAreConnectedInOneStep()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId person = window.put(json("person", "name", "Marisol"));
        for (const char *name : {"Bees", "Synths", "Maps"})
            (void)window.put(json("interest", "title", name));
        window.workspace().go({QStringLiteral("interest"), {}});
        QListView *list = page(window)->list();
        const QString relate = QStringLiteral("Connect all that is chosen …");
        QVERIFY(!button(page(window), relate));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(button(page(window), relate));
        const QByteArray before = logicalDump(window.reader());
        window.connectWith(QStringLiteral("mari"));
        QCOMPARE(window.reader().linksAt(person)->size(), 3);
        window.session().undo();
        QCOMPARE(logicalDump(window.reader()), before);
    }

    void severalGoToTheBinTogether()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        for (const char *name : {"Bees", "Synths", "Maps"})
            (void)window.put(json("interest", "title", name));
        window.workspace().go({QStringLiteral("interest"), {}});
        QListView *list = page(window)->list();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(chosenRecords(list).size(), 2);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 1);
        window.session().undo();
        QCOMPARE(list->model()->rowCount(), 3);
    }

    void whatProbablyBelongsTogetherIsOfferedWithItsReason()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId person = window.put(json("person", "name", "Marisol Vega"));
        QJsonObject told = json("project", "title", "Sequencer");
        told.insert(QStringLiteral("summary"), QStringLiteral("Marisol Vega showed me how to solder."));
        const RecordId project = window.put(told);
        window.workspace().goToRecord(project);
        QTRY_VERIFY(button(page(window), QStringLiteral("Connect with “Marisol Vega”")));
        button(page(window), QStringLiteral("Connect with “Marisol Vega”"))->click();
        QCOMPARE(window.reader().linksAt(person)->size(), 1);
        QTRY_VERIFY(!button(page(window), QStringLiteral("Connect with “Marisol Vega”")));
        window.session().undo();
        QTRY_VERIFY(button(page(window), QStringLiteral("“Marisol Vega” does not belong here")));
        button(page(window), QStringLiteral("“Marisol Vega” does not belong here"))->click();
        QTRY_VERIFY(!button(page(window), QStringLiteral("Connect with “Marisol Vega”")));
        QCOMPARE(window.reader().linksAt(person)->size(), 0);
    }

    void deletingForGoodAsksFirst()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId kept = window.put(json("project", "title", "Kept"));
        const RecordId gone = window.put(json("project", "title", "Gone"));
        window.workspace().eraseAll({kept, gone});
        window.workspace().go({QStringLiteral("bin"), {}});
        answer("Keep it in the bin");
        button(window.window(), QStringLiteral("Delete “Gone” for good …"))->click();
        QVERIFY(window.reader().find(gone)->has_value());
        answer("Delete for good");
        button(window.window(), QStringLiteral("Delete “Gone” for good …"))->click();
        QVERIFY(!window.reader().find(gone)->has_value());
        QVERIFY(window.reader().find(kept)->has_value());
        answer("Delete for good");
        button(window.window(), QStringLiteral("Empty the bin …"))->click();
        QVERIFY(window.reader().bin()->empty());
        QVERIFY(!window.session().history().stack().canUndo());
    }
};

QTEST_MAIN(RecordPageTest)
#include "recordpagetest.moc"
