// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lists narrowed by an answer, several records at once, what probably belongs together, pages that share a place, new pages of the journal, the bin.

#include "core/records/group.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "tests/ui/allwindows.h"
#include "ui/delegates/carddelegate.h"
#include "ui/dialogs/erasedialog.h"
#include "ui/forms/recordform.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/filterbar.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/record/selectionbar.h"
#include "ui/shell/familybar.h"
#include "ui/shell/rail.h"
#include "ui/widgets/card.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QScrollBar>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *field, const char *text)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(field), QString::fromUtf8(text)}};
}

// Answers the question that the next press will bring up.
void answer(const char *words)
{
    QTimer::singleShot(0, qApp, [words] {
        auto *dialog = qobject_cast<EraseDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        QAbstractButton *said = buttonCalled(dialog, QString::fromUtf8(words));
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

    static QAbstractButton *chip(TestWindow &window, const char *name) { return buttonCalled(page(window), QString::fromUtf8(name)); }
    static int rows(TestWindow &window) { return page(window)->list()->model()->rowCount(); }

private Q_SLOTS:
    void pagesThatShareAPlaceStandSideBySide()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go({QStringLiteral("person"), {}});
        QAbstractButton *groups = buttonCalled(window.window(), QStringLiteral("Groups"));
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

    void connectionsGoBelowARecordThatNeedsTheWidth()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        window.workspace().goToRecord(window.put(json("project", "title", "Lamp")));
        RecordDetail &detail = page(window)->detail();
        const auto areBeside = [&] { return detail.connections().mapTo(&detail, QPoint()).x() > detail.form().geometry().center().x(); };
        QTRY_VERIFY(areBeside());
        auto *wide = new QWidget;
        wide->setFixedSize(detail.width() - detail.connections().width(), 20);
        detail.form().insertBelowTitle(wide);
        QTRY_VERIFY(!areBeside());
        const QRect shown(wide->mapTo(&detail, QPoint()), wide->size());
        QVERIFY(detail.rect().contains(QRect(shown.x(), 0, shown.width(), 1)));
        delete wide;
        QTRY_VERIFY(areBeside());
    }

    void aListThatIsScrolledBeginsWithAWholeRowBelowALine()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        QList<RecordId> ids;
        for (int i = 0; i < 40; ++i)
            ids.prepend(window.put(json("interest", "title", qPrintable(QStringLiteral("No. %1").arg(i)))));
        window.workspace().goToRecord(ids.at(20));
        const QListView *list = page(window)->list();
        const auto *line = list->parentWidget()->findChild<Hairline *>(Qt::FindDirectChildrenOnly);
        QTRY_VERIFY(list->verticalScrollBar()->value() > 0);
        QTRY_COMPARE(list->visualRect(list->indexAt({4, 0})).top(), 0);
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
        QVERIFY(line->isVisible());
        QCOMPARE(line->geometry().bottom() + 1, list->geometry().top());
        window.workspace().goToRecord(ids.first());
        QTRY_COMPARE(list->verticalScrollBar()->value(), 0);
        QVERIFY(!line->isVisible());
    }

    void whatIsAboveAPageBeginsWhereItDoes()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        window.put(json("person", "name", "Kai Okonjo"));
        const auto leftOf = [&](const QWidget *widget) { return widget->mapTo(window.window(), QPoint()).x(); };
        const auto head = [&] {
            for (const ListHead *each : page(window)->findChildren<ListHead *>()) {
                if (each->isVisible())
                    return each->findChild<QLabel *>();
            }
            qFatal("no head");
        };
        window.workspace().go({QStringLiteral("person"), {}});
        const QAbstractButton *people = buttonCalled(window.window()->findChild<FamilyBar *>(), QStringLiteral("People"));
        QVERIFY(people);
        QTRY_COMPARE(leftOf(people), leftOf(head()));
        buttonCalled(page(window), QStringLiteral("Show as cards"))->click();
        QTRY_COMPARE(leftOf(people), leftOf(head()));
    }

    void listsStayListsWithLargeText()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        for (const char *name : {"Kai Okonjo", "Lena Sørby", "Ife Adeyemi"})
            window.put(json("person", "name", name));
        window.appearance.setTextPercent(200);
        settle();
        window.workspace().go({QStringLiteral("person"), {}});
        const auto *gallery = page(window)->findChild<RecordGallery *>();
        QVERIFY(gallery->isVisible());
        QListView *list = gallery->list();
        QCOMPARE(list->viewMode(), QListView::ListMode);
        // As wide as the page, and several on it.
        QTRY_VERIFY(list->visualRect(list->model()->index(0, 0)).width() > 1100);
        QVERIFY(list->visualRect(list->model()->index(2, 0)).bottom() < list->viewport()->height());
        // Whoever wants cards has them, and the list again.
        QAbstractButton *cards = buttonCalled(page(window), QStringLiteral("Show as cards"));
        QVERIFY(cards);
        cards->click();
        QCOMPARE(list->viewMode(), QListView::IconMode);
        buttonCalled(page(window), QStringLiteral("Show as a list"))->click();
        QCOMPARE(list->viewMode(), QListView::ListMode);
        QVERIFY(gallery->isVisible());
    }

    void cardsEndAtThePageMargin()
    {
        TestWindow window;
        startWithProjects(window);
        for (const char *title : {"Zither", "Radio", "Lamp"})
            (void)window.put(inState(title, "doing"));
        const QListView *list = page(window)->findChild<RecordGallery *>()->list();
        const auto right = [&](int row) {
            const QRect cell = list->visualRect(list->model()->index(row, 0));
            return list->viewport()->mapTo(window.window(), cell.topRight()).x() + 1 - CardDelegate::Gap;
        };
        const int margin = 1280 - window.appearance.look().measures().xxl;
        // Four in a line share what does not divide.
        QTRY_VERIFY2(right(3) <= margin && right(3) > margin - 6, qPrintable(QString::number(right(3))));
        const QAbstractButton *add = buttonCalled(page(window), QStringLiteral("Add a project"));
        QVERIFY(add);
        const int icon = add->mapTo(window.window(), QPoint(add->width(), 0)).x() - (add->width() - add->iconSize().width()) / 2;
        QCOMPARE(icon, margin);
    }

    void longTitlesOfConnectionsHaveTwoLines()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window->resize(1280, 800);
        const RecordId drone = window.put(json("project", "title", "Drone"));
        for (const char *title : {"Soldering", "Things that hum because somebody gave them a sun and four seconds of time"}) {
            const RecordId interest = window.put(json("interest", "title", title));
            Edit edit;
            edit.link(drone, LinkRole::RelatedTo, interest);
            QVERIFY(window.session().history().perform(edit, QStringLiteral("test")));
        }
        window.workspace().goToRecord(drone);
        const auto *list = qobject_cast<const QListView *>(page(window)->detail().connections().list());
        QHash<bool, int> heights; // by whether the title is the long one
        QTRY_COMPARE(list->model()->rowCount(), 3);
        settle();
        for (int row = 1; row < 3; ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            heights.insert(index.data().toString().size() > 20, list->visualRect(index).height());
        }
        const int line = QFontMetrics(window.appearance.look().font(Look::Type::Strong)).height();
        QCOMPARE(heights.size(), 2);
        QVERIFY2(heights.value(true) >= 3 * line, qPrintable(QString::number(heights.value(true))));
        QVERIFY(heights.value(false) < heights.value(true));
    }

    void aListIsNarrowedByKeys()
    {
        TestWindow window;
        startWithProjects(window);
        QAbstractButton *all = chip(window, "All, 3 in this list");
        QAbstractButton *doing = chip(window, "In progress, 1 in this list");
        QAbstractButton *finished = chip(window, "Finished, 2 in this list");
        if (!all || !doing || !finished)
            QFAIL("a chip is missing");
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

    void aNarrowedListIsPrintedAsWhatItIs()
    {
        TestWindow window;
        startWithProjects(window);
        chip(window, "Finished, 2 in this list")->click();
        const auto head = [&] {
            const auto job = page(window)->printable(PrintScope::List);
            const auto printout = carryOut(*job,
                                           {.files = window.files,
                                            .folder = window.session().folder(),
                                            .media = window.session().portfolio().media(),
                                            .today = QDate(2026, 3, 7)},
                                           PrivateParts::Keep, {});
            return printout ? printout->blocks.at(1).text.text : errorText(printout);
        };
        QCOMPARE(head(), QStringLiteral("Only “Finished”: 2 of 3"));
        chip(window, "All, 3 in this list")->click();
        QVERIFY(!head().contains(QStringLiteral("Only")));
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
        buttonCalled(page(window), QStringLiteral("Show as a list"))->click();
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
        buttonCalled(page(window), QStringLiteral("Show as a list"))->click();
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
        QAbstractButton *showAll = buttonCalled(page(window), QStringLiteral("Show all"));
        QVERIFY(showAll);
        showAll->click();
        QCOMPARE(rows(window), 2);
        QVERIFY(!buttonCalled(page(window), QStringLiteral("Show all")));
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
        QVERIFY(!buttonCalled(page(window), relate));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
        QVERIFY(buttonCalled(page(window), relate));
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
        QTRY_VERIFY(buttonCalled(page(window), QStringLiteral("Connect with “Marisol Vega”")));
        buttonCalled(page(window), QStringLiteral("Connect with “Marisol Vega”"))->click();
        QCOMPARE(window.reader().linksAt(person)->size(), 1);
        QTRY_VERIFY(!buttonCalled(page(window), QStringLiteral("Connect with “Marisol Vega”")));
        window.session().undo();
        QTRY_VERIFY(buttonCalled(page(window), QStringLiteral("“Marisol Vega” does not belong here")));
        buttonCalled(page(window), QStringLiteral("“Marisol Vega” does not belong here"))->click();
        QTRY_VERIFY(!buttonCalled(page(window), QStringLiteral("Connect with “Marisol Vega”")));
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
        buttonCalled(window.window(), QStringLiteral("Delete “Gone” for good …"))->click();
        QVERIFY(window.reader().find(gone)->has_value());
        answer("Delete for good");
        buttonCalled(window.window(), QStringLiteral("Delete “Gone” for good …"))->click();
        QVERIFY(!window.reader().find(gone)->has_value());
        QVERIFY(window.reader().find(kept)->has_value());
        answer("Delete for good");
        buttonCalled(window.window(), QStringLiteral("Empty the bin …"))->click();
        QVERIFY(window.reader().bin()->empty());
        QVERIFY(!window.session().history().stack().canUndo());
    }
};

QTEST_MAIN(RecordPageTest)
#include "recordpagetest.moc"
