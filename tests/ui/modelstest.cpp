// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/interest.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"
#include "ui/models/comingup.h"
#include "ui/models/connectedpath.h"
#include "ui/models/edithistory.h"
#include "ui/models/linkmodel.h"
#include "ui/models/recordlistmodel.h"
#include "ui/models/recordroles.h"
#include "ui/models/searchmodel.h"
#include "ui/models/work.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *key, const QString &title)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(key), title}};
}

QStringList titles(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, 0).data().toString());
    return all;
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

private:
    static QJsonObject inState(const QString &title, const char *state)
    {
        QJsonObject project = json("project", "title", title);
        project.insert(QStringLiteral("state"), QLatin1String(state));
        return project;
    }

private Q_SLOTS:
    void listFollowsWhatComesAndGoes()
    {
        TestPortfolio portfolio;
        const RecordId first = portfolio.put(json("project", "title", QStringLiteral("Drone")));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(titles(model), QStringList{QStringLiteral("Drone")});

        portfolio.put(json("project", "title", QStringLiteral("Zine")));
        portfolio.put(json("interest", "title", QStringLiteral("Bees")));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Zine"), QStringLiteral("Drone")}));

        Edit erase;
        erase.erase(first);
        const auto restore = portfolio->apply(erase);
        VERIFY_OK(restore);
        QCOMPARE(titles(model), QStringList{QStringLiteral("Zine")});
        VERIFY_OK(portfolio->apply(*restore));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Zine"), QStringLiteral("Drone")}));
    }

    void listShowsWhatChanged()
    {
        TestPortfolio portfolio;
        const RecordId id = portfolio.put(json("project", "title", QStringLiteral("Drone")));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.index(0).data(CaptionRole).toString(), QStringLiteral("No partner yet"));
        auto project = std::make_unique<Project>(static_cast<const Project &>(**portfolio->reader().record(id)));
        project->title = QStringLiteral("Breadboard drone");
        project->state = QStringLiteral("finished");
        Edit edit;
        edit.put(std::move(project));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(titles(model), QStringList{QStringLiteral("Breadboard drone")});
        QCOMPARE(model.index(0).data(CaptionRole).toString(), QStringLiteral("Finished"));
        QCOMPARE(model.index(0).data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("Finished"));
    }

    void listKeepsItsLimit()
    {
        TestPortfolio portfolio;
        RecordListModel model(*portfolio, &Project::info(), 2);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const char *title : {"A", "B", "C"})
            portfolio.put(json("project", "title", QLatin1String(title)));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("C"), QStringLiteral("B")}));
    }

    void aFilterLeavesWhatGivesTheAnswer()
    {
        TestPortfolio portfolio;
        const RecordId drone = portfolio.put(inState(QStringLiteral("Drone"), "finished"));
        portfolio.put(inState(QStringLiteral("Sequencer"), "doing"));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy filtered(&model, &RecordListModel::filterChanged);
        model.setFilter(QStringLiteral("finished"));
        QCOMPARE(titles(model), QStringList{QStringLiteral("Drone")});
        portfolio.put(inState(QStringLiteral("Zine"), "finished"));
        portfolio.put(inState(QStringLiteral("Enclosure"), "draft"));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Zine"), QStringLiteral("Drone")}));
        model.setOrder(RecordListModel::Order::Name);
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Drone"), QStringLiteral("Zine")}));
        Edit edit;
        edit.erase(drone);
        const auto back = portfolio->apply(edit);
        VERIFY_OK(back);
        QCOMPARE(titles(model), QStringList{QStringLiteral("Zine")});
        VERIFY_OK(portfolio->apply(*back));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Drone"), QStringLiteral("Zine")}));
        model.setFilter(QStringLiteral("paused"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(filtered.size(), 3);
    }

    void whatIsNarrowedMoreFitsAllOfIt()
    {
        TestPortfolio portfolio;
        const auto put = [&](const char *title, const char *state, const QString &started) {
            QJsonObject project = inState(QLatin1String(title), state);
            project.insert(QStringLiteral("started"), started);
            return portfolio.put(project);
        };
        put("Kite", "finished", QStringLiteral("2024-05"));
        const RecordId drone = put("Drone", "finished", QStringLiteral("2025"));
        put("Sequencer", "doing", QStringLiteral("2025-02-01"));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy filtered(&model, &RecordListModel::filterChanged);
        const RecordFilter ofTheYear{.from = QDate(2025, 1, 1), .to = QDate(2025, 12, 31)};
        model.setNarrowing(ofTheYear);
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Sequencer"), QStringLiteral("Drone")}));
        model.setFilter(QStringLiteral("finished"));
        QCOMPARE(titles(model), QStringList{QStringLiteral("Drone")});
        QCOMPARE(model.narrowing(), ofTheYear);
        // A line has its texts for answers.
        model.setNarrowing({.choices = {{QStringLiteral("title"), {QStringLiteral("Kite")}}}});
        QCOMPARE(titles(model), QStringList{QStringLiteral("Kite")});
        model.setNarrowing(ofTheYear);
        model.setNarrowing(ofTheYear);
        QCOMPARE(filtered.size(), 4);
        Edit edit;
        edit.erase(drone);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isNarrowed());
        model.showAll();
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(!model.isNarrowed());
    }

    void answersAreCountedAnewAfterAChange()
    {
        TestPortfolio portfolio;
        const RecordId drone = portfolio.put(inState(QStringLiteral("Drone"), "doing"));
        portfolio.put(json("project", "title", QStringLiteral("Zine")));
        RecordListModel model(*portfolio, &Project::info());
        QCOMPARE(model.counts().all, 2);
        QCOMPARE(model.counts().byAnswer, (QHash<QString, qint64>{{QStringLiteral("doing"), 1}}));
        portfolio.put(inState(QStringLiteral("Bees"), "doing"));
        model.setFilter(QStringLiteral("finished"));
        QCOMPARE(model.counts().all, 3);
        QCOMPARE(model.counts().byAnswer.value(QStringLiteral("doing")), 2);
        Edit edit;
        edit.erase(drone);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(model.counts().all, 2);
        QCOMPARE(model.counts().byAnswer.value(QStringLiteral("doing")), 1);
    }

    void whatOneWorksOnStaysUntilOneGoesOn()
    {
        TestPortfolio portfolio;
        const RecordId drone = portfolio.put(inState(QStringLiteral("Drone"), "doing"));
        const RecordId zine = portfolio.put(inState(QStringLiteral("Zine"), "doing"));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setFilter(QStringLiteral("doing"));
        model.setInHand(drone);
        auto finished = std::make_unique<Project>(static_cast<const Project &>(**portfolio->reader().record(drone)));
        finished->state = QStringLiteral("finished");
        Edit edit;
        edit.put(std::move(finished));
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Zine"), QStringLiteral("Drone")}));
        model.setInHand(zine);
        QTRY_COMPARE(titles(model), QStringList{QStringLiteral("Zine")});
        // What is chosen anew holds at once.
        model.setInHand(zine);
        model.setFilter(QStringLiteral("finished"));
        QCOMPARE(titles(model), QStringList{QStringLiteral("Drone")});
    }

    // Views lay out their rows anew at each signal, so what comes or goes together is one.
    void neighboursComeAndGoTogether()
    {
        TestPortfolio portfolio;
        portfolio.put(json("project", "title", QStringLiteral("Drone")));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex drone = model.index(0);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        Edit edit;
        for (const char *title : {"A", "B", "C"})
            edit.put(std::move(*recordFromJson(json("project", "title", QLatin1String(title)))));
        const auto back = portfolio->apply(edit);
        VERIFY_OK(back);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(titles(model), (QStringList{QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("Drone")}));
        QCOMPARE(drone.row(), 3);
        VERIFY_OK(portfolio->apply(*back));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(titles(model), QStringList{QStringLiteral("Drone")});
        QCOMPARE(drone.row(), 0);
    }

    void comingAndGoingAtOnceKeepsTheRest()
    {
        TestPortfolio portfolio;
        QList<RecordId> ids;
        for (const char *title : {"A", "B", "C", "D", "E"})
            ids.append(portfolio.put(json("project", "title", QLatin1String(title))));
        RecordListModel model(*portfolio, &Project::info());
        model.setOrder(RecordListModel::Order::Name);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex c = model.index(2);
        Edit edit;
        edit.erase(ids.at(0));
        edit.erase(ids.at(3));
        edit.put(std::move(*recordFromJson(json("project", "title", QStringLiteral("Bee")))));
        edit.put(std::move(*recordFromJson(json("project", "title", QStringLiteral("Fox")))));
        auto renamed = std::make_unique<Project>(static_cast<const Project &>(**portfolio->reader().record(ids.at(4))));
        renamed->title = QStringLiteral("Ant");
        edit.put(std::move(renamed));
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("Ant"), QStringLiteral("B"), QStringLiteral("Bee"), QStringLiteral("C"),
                                             QStringLiteral("Fox")}));
        QCOMPARE(c.row(), 3);
        QCOMPARE(model.rowOf(ids.at(4)), 0);
        QCOMPARE(model.rowOf(ids.at(0)), -1);
    }

    void namesAreInTheOrderOfPeople()
    {
        TestPortfolio portfolio;
        for (const char *title : {"part 10", "Zebra", "part 9", "apple", "Part 1"})
            portfolio.put(json("project", "title", QLatin1String(title)));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOrder(RecordListModel::Order::Name);
        QCOMPARE(titles(model), (QStringList{QStringLiteral("apple"), QStringLiteral("Part 1"), QStringLiteral("part 9"),
                                             QStringLiteral("part 10"), QStringLiteral("Zebra")}));
    }

    void manyNamesStayInOrderWhenOneChanges()
    {
        TestPortfolio portfolio;
        Edit edit;
        RecordId last;
        for (int i = 0; i < 200; ++i)
            last = edit.put(std::move(*recordFromJson(json("project", "title", QStringLiteral("No. %1").arg(i)))));
        VERIFY_OK(portfolio->apply(edit));
        RecordListModel model(*portfolio, &Project::info());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOrder(RecordListModel::Order::Name);
        QCOMPARE(model.rowOf(last), 199);
        const auto rename = [&](const QString &title) {
            auto renamed = std::make_unique<Project>(static_cast<const Project &>(**portfolio->reader().record(last)));
            renamed->title = title;
            Edit change;
            change.put(std::move(renamed));
            VERIFY_OK(portfolio->apply(change));
        };
        rename(QStringLiteral("no. 7b"));
        QCOMPARE(model.rowOf(last), 8);
        rename(QStringLiteral("A first one"));
        QCOMPARE(model.rowOf(last), 0);
        QCOMPARE(model.rowCount(), 200);
    }

    void linksAreGroupedByRoleFromEitherEnd()
    {
        TestPortfolio portfolio;
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        const RecordId person = portfolio.put(json("person", "name", QStringLiteral("Marisol")));
        const RecordId interest = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        LinkModel fromProject(*portfolio, LinkModel::Show::Connections);
        LinkModel fromPerson(*portfolio, LinkModel::Show::Connections);
        const QAbstractItemModelTester tester(&fromProject, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fromProject.setRecord(project);
        fromPerson.setRecord(person);
        QCOMPARE(fromProject.rowCount(), 0);
        Edit edit;
        edit.link(project, LinkRole::SupportedBy, person);
        edit.link(project, LinkRole::SparkedBy, interest);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(titles(fromProject), (QStringList{QStringLiteral("sparked by"), QStringLiteral("Synths"),
                                                   QStringLiteral("helped by"), QStringLiteral("Marisol")}));
        QCOMPARE(titles(fromPerson), (QStringList{QStringLiteral("helped with"), QStringLiteral("Sequencer")}));
        QVERIFY(!(fromProject.flags(fromProject.index(0)) & Qt::ItemIsSelectable));
    }

    void aRoleThatSaysTheSameFromBothEndsHasOneHeading()
    {
        TestPortfolio portfolio;
        const RecordId synths = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        const RecordId radio = portfolio.put(json("interest", "title", QStringLiteral("Radio")));
        const RecordId music = portfolio.put(json("interest", "title", QStringLiteral("Music")));
        LinkModel model(*portfolio, LinkModel::Show::Connections);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(synths);
        Edit edit;
        edit.link(synths, LinkRole::RelatedTo, radio);
        edit.link(music, LinkRole::RelatedTo, synths);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(titles(model), (QStringList{QStringLiteral("related to"), QStringLiteral("Radio"), QStringLiteral("Music")}));
    }

    void workShowsWhatWasMadeInARecord()
    {
        TestPortfolio portfolio;
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        const RecordId file = portfolio.addFile(QStringLiteral("notes.txt"), "hello");
        LinkModel work(*portfolio, LinkModel::Show::Work);
        LinkModel connections(*portfolio, LinkModel::Show::Connections);
        const QAbstractItemModelTester tester(&work, QAbstractItemModelTester::FailureReportingMode::QtTest);
        work.setRecord(project);
        connections.setRecord(project);
        Edit edit;
        edit.link(file, LinkRole::ProducedIn, project);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(work.rowCount(), 1);
        QCOMPARE(connections.rowCount(), 0);
    }

    void searchFindsAsOneTypes()
    {
        TestPortfolio portfolio;
        const RecordId sequencer = portfolio.put(json("project", "title", QStringLiteral("Solar sequencer")));
        portfolio.put(json("badge", "title", QStringLiteral("Soldering level 2")));
        SearchModel model(*portfolio);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setQuery(QStringLiteral("sol"));
        QCOMPARE(model.rowCount(), 2);
        model.setQuery(QStringLiteral("solar"));
        QCOMPARE(titles(model), QStringList{QStringLiteral("Solar sequencer")});
        QCOMPARE(model.index(0).data(IdRole).value<RecordId>(), sequencer);
        model.setExcept({sequencer});
        model.setQuery(QStringLiteral("sol"));
        QCOMPARE(titles(model), QStringList{QStringLiteral("Soldering level 2")});
    }

    void editsOfOneFieldAreOneUndoStep()
    {
        TestPortfolio portfolio;
        EditHistory history(*portfolio);
        const RecordId id = portfolio.put(json("interest", "title", QStringLiteral("Bees")));
        const QByteArray before = logicalDump(portfolio->reader());
        for (const char *title : {"Bees a", "Bees an", "Bees and"}) {
            auto interest = std::make_unique<Interest>(static_cast<const Interest &>(**portfolio->reader().record(id)));
            interest->title = QLatin1String(title);
            Edit edit;
            edit.put(std::move(interest));
            VERIFY_OK(history.perform(edit, QStringLiteral("Change"), QStringLiteral("bees/title")));
        }
        const QByteArray after = logicalDump(portfolio->reader());
        QCOMPARE(history.stack().count(), 1);
        history.stack().undo();
        QCOMPARE(logicalDump(portfolio->reader()), before);
        history.stack().redo();
        QCOMPARE(logicalDump(portfolio->reader()), after);
        history.stack().undo();
        QCOMPARE(logicalDump(portfolio->reader()), before);
    }

    void whatIsDeletedForGoodIsNotBroughtBackByUndo()
    {
        TestPortfolio portfolio;
        EditHistory history(*portfolio);
        Edit edit;
        const RecordId id = edit.put(std::move(*recordFromJson(json("project", "title", QStringLiteral("Drone")))));
        VERIFY_OK(history.perform(edit, QStringLiteral("Add")));
        QVERIFY(!portfolio->eraseForGood({id, RecordId::make()})); // nothing happened
        QVERIFY(history.stack().canUndo());
        VERIFY_OK(portfolio->eraseForGood({id}));
        QVERIFY(!history.stack().canUndo());
        QVERIFY(!history.stack().canRedo());
    }

    void pathTakesEachKindOnce()
    {
        TestPortfolio portfolio;
        const RecordId interest = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        const RecordId other = portfolio.put(json("project", "title", QStringLiteral("Drone")));
        const RecordId badge = portfolio.put(json("badge", "title", QStringLiteral("Soldering")));
        Edit edit;
        edit.link(project, LinkRole::SparkedBy, interest);
        edit.link(other, LinkRole::SparkedBy, interest);
        edit.link(other, LinkRole::FollowsFrom, project);
        edit.link(badge, LinkRole::AwardedFor, project);
        VERIFY_OK(portfolio->apply(edit));
        const QList<PathStep> path = connectedPath(portfolio->reader(), interest);
        QCOMPARE(path.size(), 3);
        QCOMPARE(path.at(1).words, QStringLiteral("sparked"));
        QCOMPARE(path.at(2).title, QStringLiteral("Soldering"));
    }

    void pathOnlyGoesOn()
    {
        TestPortfolio portfolio;
        const RecordId interest = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        const RecordId person = portfolio.put(json("person", "name", QStringLiteral("Marisol")));
        const RecordId badge = portfolio.put(json("badge", "title", QStringLiteral("Soldering")));
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        Edit edit;
        edit.link(badge, LinkRole::SparkedBy, interest);
        edit.link(badge, LinkRole::AwardedFor, project); // back from a badge to what it was for is no step forward
        edit.link(project, LinkRole::SupportedBy, person);
        edit.link(person, LinkRole::RelatedTo, interest);
        VERIFY_OK(portfolio->apply(edit));
        QStringList kinds;
        for (const PathStep &step : connectedPath(portfolio->reader(), interest))
            kinds.append(step.kind);
        QCOMPARE(kinds, QStringList({QStringLiteral("interest"), QStringLiteral("person"), QStringLiteral("project"), QStringLiteral("badge")}));
    }

    // Who helped with a project need not be known from anything else.
    void pathMayLeadThroughAProjectToAPerson()
    {
        TestPortfolio portfolio;
        const RecordId interest = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        const RecordId person = portfolio.put(json("person", "name", QStringLiteral("Marisol")));
        Edit edit;
        edit.link(project, LinkRole::SparkedBy, interest);
        edit.link(project, LinkRole::SupportedBy, person);
        VERIFY_OK(portfolio->apply(edit));
        const auto titles = [&] {
            QStringList all;
            for (const PathStep &step : connectedPath(portfolio->reader(), interest))
                all.append(step.title);
            return all;
        };
        QCOMPARE(titles(), QStringList({QStringLiteral("Synths"), QStringLiteral("Sequencer"), QStringLiteral("Marisol")}));
        QCOMPARE(connectedPath(portfolio->reader(), interest).at(2).words, QStringLiteral("helped by"));
        // What came of it goes before who helped, when there is room for one.
        const RecordId badge = portfolio.put(json("badge", "title", QStringLiteral("Soldering")));
        Edit more;
        more.link(badge, LinkRole::AwardedFor, project);
        VERIFY_OK(portfolio->apply(more));
        QCOMPARE(titles(), QStringList({QStringLiteral("Synths"), QStringLiteral("Sequencer"), QStringLiteral("Soldering")}));
        // With whom, and what came of it: never the same person on both sides of the project.
        Edit both;
        both.link(person, LinkRole::RelatedTo, interest);
        VERIFY_OK(portfolio->apply(both));
        QCOMPARE(titles(), QStringList({QStringLiteral("Synths"), QStringLiteral("Marisol"), QStringLiteral("Sequencer"), QStringLiteral("Soldering")}));
    }

    void theLongestPathIsThatOfTheFirstWhenEqual()
    {
        TestPortfolio portfolio;
        const RecordId synths = portfolio.put(json("interest", "title", QStringLiteral("Synths")));
        const RecordId bees = portfolio.put(json("interest", "title", QStringLiteral("Bees")));
        const RecordId project = portfolio.put(json("project", "title", QStringLiteral("Sequencer")));
        const RecordId badge = portfolio.put(json("badge", "title", QStringLiteral("Soldering")));
        const PortfolioReader &reader = portfolio->reader();
        QVERIFY(longestPath(reader, {}).isEmpty());
        QVERIFY(longestPath(reader, {RecordId::make()}).isEmpty());
        QCOMPARE(longestPath(reader, {bees, synths}).first().id, bees);
        Edit edit;
        edit.link(project, LinkRole::SparkedBy, synths);
        edit.link(badge, LinkRole::AwardedFor, project);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(longestPath(reader, {bees, synths}).first().id, synths);
        QCOMPARE(longestPath(reader, {bees, synths}).size(), 3);
        // Both now lead through the project, which is read for the one and known for the other.
        Edit more;
        more.link(project, LinkRole::SparkedBy, bees);
        VERIFY_OK(portfolio->apply(more));
        QCOMPARE(longestPath(reader, {bees, synths}).first().id, bees);
        QCOMPARE(longestPath(reader, {bees, synths}).last().title, QStringLiteral("Soldering"));
        QCOMPARE(longestPath(reader, {synths, bees}).first().id, synths);
    }

    // Doors that are answered or badges that run out in years do not take the place of what comes after them.
    void comingUpLooksPastWhatIsDone()
    {
        TestPortfolio portfolio;
        const QDate today(2026, 3, 1);
        for (int day = 1; day <= 9; ++day) {
            QJsonObject record = json("opportunity", "title", QStringLiteral("Sent %1").arg(day));
            record.insert(QStringLiteral("deadline"), QStringLiteral("2026-03-0%1").arg(day));
            record.insert(QStringLiteral("state"), QStringLiteral("applied"));
            (void)portfolio.put(record);
        }
        QJsonObject open = json("opportunity", "title", QStringLiteral("Open"));
        open.insert(QStringLiteral("deadline"), QStringLiteral("2026-03-20"));
        (void)portfolio.put(open);
        for (const char *expires : {"2026-05-30", "2026-05-31", "2028"}) {
            QJsonObject badge = json("badge", "title", QLatin1String(expires));
            badge.insert(QStringLiteral("expires"), QLatin1String(expires));
            (void)portfolio.put(badge);
        }
        const QList<Upcoming> next = comingUp(portfolio->reader(), today, 3);
        QStringList said;
        for (const Upcoming &one : next)
            said.append(one.title);
        QCOMPARE(said, QStringList({QStringLiteral("Open"), QStringLiteral("2026-05-30")})); // 90 days away, 91 are too many
    }

    void comingUpIsWhatHasItsDaySoon()
    {
        TestPortfolio portfolio;
        const QDate today(2026, 3, 1);
        const auto door = [&](const char *title, const char *deadline, const char *state) {
            QJsonObject record = json("opportunity", "title", QLatin1String(title));
            record.insert(QStringLiteral("deadline"), QLatin1String(deadline));
            record.insert(QStringLiteral("state"), QLatin1String(state));
            (void)portfolio.put(record);
        };
        door("Whole month", "2026-03", "looking"); // the last day that is still in time
        door("Soon", "2026-03-13", "preparing");
        door("Sent", "2026-03-05", "applied");
        door("Just over", "2026-02-26", "looking");
        door("Long over", "2026-01-26", "looking");
        QJsonObject badge = json("badge", "title", QStringLiteral("First aid"));
        badge.insert(QStringLiteral("expires"), QStringLiteral("2026-03-02"));
        (void)portfolio.put(badge);
        const QList<Upcoming> next = comingUp(portfolio->reader(), today, 10);
        QStringList said;
        for (const Upcoming &one : next)
            said.append(one.title + QLatin1Char(' ') + QString::number(one.daysLeft));
        QCOMPARE(said, QStringList({QStringLiteral("Just over -3"), QStringLiteral("First aid 1"), QStringLiteral("Soon 12"),
                                    QStringLiteral("Whole month 30")}));
        QCOMPARE(comingUp(portfolio->reader(), today, 1).size(), 1);
        QCOMPARE(timeLeft(next.at(1)), QStringLiteral("Tomorrow"));
    }

    void workTellsProgressAndStops()
    {
        Work work;
        bool stopped = false;
        QSignalSpy ended(&work, &Work::ended);
        work.start<Result<>>(
            [](const Progress &progress) -> Result<> {
                for (;;) {
                    if (auto going = report(progress, 1, 2); !going)
                        return going;
                    QThread::yieldCurrentThread();
                }
            },
            [&](const Result<> &result) { stopped = !result && result.error().code == ErrorCode::Interrupted; });
        QSignalSpy progressed(&work, &Work::progressed);
        QTRY_VERIFY(!progressed.isEmpty());
        work.cancel();
        QVERIFY(ended.wait());
        QVERIFY(stopped);
        QVERIFY(!work.isRunning());
    }
};

QTEST_GUILESS_MAIN(ModelsTest)
#include "modelstest.moc"
