// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Getting about: Back and Forward, keys, the search field that does things, lists as cards and in order, what is
// remembered.

#include "core/records/artifact.h"
#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/keysheet.h"
#include "ui/models/findmodel.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/recordgallery.h"
#include "ui/pages/record/recordpage.h"
#include "ui/shell/commands.h"
#include "ui/shell/learnerbutton.h"
#include "ui/shell/navigation.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>

using namespace kinfolio;

namespace {

QJsonObject project(const char *title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QLatin1String(title)}};
}

Place place(const char *page, RecordId record = {})
{
    return {QLatin1String(page), record};
}

} // namespace

class ShellTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backAndForwardWalkOneWay()
    {
        Navigation navigation;
        navigation.note(place("home"));
        QVERIFY(!navigation.canGoBack());
        const RecordId id = RecordId::make();
        navigation.note(place("project", id));
        navigation.note(place("project", id));
        navigation.note(place("share"));
        QCOMPARE(navigation.back(), place("project", id));
        QCOMPARE(navigation.back(), place("home"));
        QVERIFY(!navigation.canGoBack());
        QCOMPARE(navigation.forward(), place("project", id));
        QVERIFY(navigation.canGoForward());
        navigation.note(place("badge"));
        QVERIFY(!navigation.canGoForward());
        navigation.forget(id);
        QCOMPARE(navigation.back(), place("home"));
    }

    void anEmptyPageIsNoStep()
    {
        Navigation navigation;
        navigation.note(place("home"));
        navigation.note(place("project"), false);
        navigation.note(place("project", RecordId::make()));
        QCOMPARE(navigation.back(), place("home"));
    }

    void altArrowsGoBackAndForward()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = window.put(project("Drone"));
        window.workspace().goToRecord(id);
        window.workspace().go(place("share"));
        QTest::keyClick(window.window(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window.workspace().currentPage()->current(), id);
        QTest::keyClick(window.window(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(!window.workspace().currentPage()->current().isValid());
    }

    void noKeysMeanTwoThings()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QMap<QString, QString> seen;
        for (const Command &command : window.workspace().commands()) {
            for (const QKeySequence &keys : command.keys) {
                const QString text = keys.toString();
                QVERIFY2(!seen.contains(text), qPrintable(text + seen.value(text) + command.text));
                seen.insert(text, command.text);
                // A single letter would be in the way of people who speak to their computer (WCAG 2.1.4).
                QVERIFY2(keys[0].keyboardModifiers() != Qt::NoModifier || keys[0].key() >= Qt::Key_Escape, qPrintable(text));
            }
        }
        QVERIFY(seen.size() > 15);
    }

    void everyKeyIsOnTheSheet()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const Commands commands = window.workspace().commands();
        const KeySheet sheet(window.appearance, commands);
        QStringList shown;
        for (const QLabel *label : sheet.findChildren<QLabel *>())
            shown.append(label->text());
        for (const Command &command : commands) {
            if (!command.keys.isEmpty())
                QVERIFY2(shown.contains(command.text), qPrintable(command.text));
        }
        QVERIFY(shown.contains(QStringLiteral("Undo")));
    }

    void findingOffersRecordsAndThingsToDo()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.put(project("Dark room"));
        FindModel model(window.session().portfolio());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.find(QStringLiteral("dark"), window.workspace().commands());
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row).data().toString());
        QCOMPARE(texts, (QStringList{QStringLiteral("Found"), QStringLiteral("Dark room"), QStringLiteral("Do"),
                                     QStringLiteral("Dark colours")}));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
        QCOMPARE(model.choosable(0).row(), 1);
        QCOMPARE(model.choosable(2).row(), 3);
        QVERIFY(!model.choosable(4).isValid());
        QVERIFY(!model.command(model.index(1)));
        QVERIFY(model.command(model.index(3)));
        model.find(QStringLiteral("nothing like this"), window.workspace().commands());
        QCOMPARE(model.rowCount(), 0);
    }

    void theSearchFieldDoesThings()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        SearchBox *search = window.workspace().topBar().search();
        QTest::keyClick(window.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(search->results()->isVisible());
        QTest::keyClicks(search, QStringLiteral("dark col"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(window.appearance.choice(), Appearance::Choice::Dark);
        QVERIFY(!search->results()->isVisible());
        QTest::keyClick(window.window(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(search, QStringLiteral("go to sha"));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Share")));
    }

    void cardsLeadToTheRecordAndBack()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        const RecordId id = window.put(project("Drone"));
        window.put(project("Zine"));
        window.workspace().go(place("project"));
        auto *page = qobject_cast<RecordPage *>(window.workspace().currentPage());
        auto *gallery = page->findChild<RecordGallery *>();
        QVERIFY(gallery->isVisible());
        QVERIFY(!page->current().isValid());
        const QAbstractItemModel *model = gallery->list()->model();
        QCOMPARE(model->rowCount(), 2);
        gallery->list()->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(gallery->list(), Qt::Key_Return);
        QCOMPARE(page->current(), id);
        QVERIFY(!gallery->isVisible());
        window.workspace().goBack();
        QVERIFY(gallery->isVisible());
        QTest::keyClick(gallery->list(), Qt::Key_Delete);
        QCOMPARE(model->rowCount(), 1);
    }

    void ordersHoldWhenThingsChange()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        RecordListModel model(window.session().portfolio(), &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto titles = [&model] {
            QString all;
            for (int row = 0; row < model.rowCount(); ++row)
                all += model.index(row).data().toString();
            return all;
        };
        const RecordId first = window.put(project("c"));
        window.put(project("A"));
        window.put(project("b"));
        QCOMPARE(titles(), QStringLiteral("bAc"));
        const QPersistentModelIndex kept = model.index(model.rowOf(first));
        model.setOrder(RecordListModel::Order::Name);
        QCOMPARE(titles(), QStringLiteral("Abc"));
        QCOMPARE(kept.row(), 2);
        QJsonObject renamed = project("0");
        renamed.insert(QStringLiteral("id"), first.text());
        window.put(renamed);
        QCOMPARE(titles(), QStringLiteral("0Ab"));
        QCOMPARE(kept.row(), 0);
    }

    void theLearnerIsAtTheFootOfTheRail()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor Haddad"));
        window->resize(1280, 800);
        auto *learner = window.workspace().findChild<LearnerButton *>();
        QVERIFY(learner && learner->isVisible());
        QCOMPARE(learner->accessibleName(), QStringLiteral("About me: Noor Haddad"));
        QCOMPARE(learner->accessibleDescription(), QString());
        window.put({{QStringLiteral("kind"), QStringLiteral("learner")},
                    {QStringLiteral("id"), (*window.reader().learner())->id.text()},
                    {QStringLiteral("name"), QStringLiteral("Noor")},
                    {QStringLiteral("birthDate"), QStringLiteral("2008-03-08")},
                    {QStringLiteral("place"), QStringLiteral("Northside")}});
        QCOMPARE(learner->accessibleName(), QStringLiteral("About me: Noor"));
        QCOMPARE(learner->accessibleDescription(), QStringLiteral("17 · Northside"));
        window.session().undo();
        QCOMPARE(learner->accessibleName(), QStringLiteral("About me: Noor Haddad"));
        QCOMPARE(learner->toolTip(), QString());
        window->resize(700, 600);
        QTRY_COMPARE(learner->toolTip(), QStringLiteral("About me: Noor Haddad"));
        QTest::mouseClick(learner, Qt::LeftButton);
        QCOMPARE(window.workspace().pageName(), QStringLiteral("About me"));
    }

    void theLatestWorkComesByItsDate()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        QJsonObject zine = project("Zine");
        zine.insert(QStringLiteral("finished"), QStringLiteral("2026-02-22"));
        QJsonObject drone = project("Drone");
        drone.insert(QStringLiteral("started"), QStringLiteral("2025-09"));
        window.put(zine);
        const RecordId second = window.put(drone);
        window.workspace().go(place("home"));
        const auto *work = named<QListView>(window.workspace().currentPage(), "Latest work");
        QCOMPARE(work->model()->index(0, 0).data().toString(), QStringLiteral("Zine"));
        drone.insert(QStringLiteral("id"), second.text());
        drone.insert(QStringLiteral("finished"), QStringLiteral("2026-03-01"));
        window.put(drone);
        QCOMPARE(work->model()->index(0, 0).data().toString(), QStringLiteral("Drone"));
    }

    void theLastPageIsRemembered()
    {
        TestWindow window;
        window->startMine(QStringLiteral("Noor"));
        window.workspace().go(place("share"));
        const QString folder = window.session().folder();
        window->closePortfolio();
        window->openFolder(folder);
        QTRY_VERIFY(window->workspace());
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Share")));
    }
};

QTEST_MAIN(ShellTest)
#include "shelltest.moc"
