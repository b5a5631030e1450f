// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every model keeps the rules of Qt's models while records come, change, go to the bin, come back, are brought in and are
// deleted for good. A new model is one line in allModels(); a test that reads the sources asks for it.

#include "core/exchange/exchange.h"
#include "core/records/artifact.h"
#include "core/records/kinds.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "tests/support/testportfolio.h"
#include "tests/ui/sourcescan.h"
#include "ui/models/edithistory.h"
#include "ui/models/findmodel.h"
#include "ui/models/linkmodel.h"
#include "ui/models/maplistmodel.h"
#include "ui/models/recordlistmodel.h"
#include "ui/models/searchmodel.h"
#include "ui/models/tablemodel.h"
#include "ui/models/timelinemodel.h"
#include "ui/pages/standards/coveragemodel.h"

#include <QAbstractItemModelTester>

using namespace kinfolio;

namespace {

/// A model, and what its view would ask of it between changes.
struct ModelCase {
    const char *name; ///< of the class
    const char *variant;
    std::function<std::unique_ptr<QAbstractItemModel>(Portfolio &)> make;
    std::function<void(QAbstractItemModel &, RecordId subject, int step)> use;
};

template<typename M>
std::function<void(QAbstractItemModel &, RecordId, int)> use(void (*with)(M &, RecordId, int))
{
    return [with](QAbstractItemModel &model, RecordId subject, int step) { with(static_cast<M &>(model), subject, step); };
}

void reorder(RecordListModel &model, RecordId, int step)
{
    model.setOrder(RecordListModel::Order(step % 4));
}

void narrow(RecordListModel &model, RecordId subject, int step)
{
    model.setFilter(step % 3 == 0 ? QString() : QStringLiteral("doing"));
    model.setNarrowing(step % 4 == 0 ? RecordFilter{.withoutConnections = true} : RecordFilter());
    model.setInHand(step % 2 == 0 ? subject : RecordId());
    reorder(model, subject, step / 2);
}

// A map that grows with each step, as a whole and as an answer.
void draw(MapListModel &model, RecordId subject, int step)
{
    QList<MapNode> nodes{{subject, &Project::info(), QStringLiteral("Project"), {}, {}}};
    QList<Link> links;
    for (int i = 0; i < step; ++i) {
        nodes.append({RecordId::make(), kindByName(i % 2 == 0 ? u"person" : u"interest"), QStringLiteral("R%1").arg(i), {}, {}});
        links.append({.id = LinkId::make(), .from = subject, .role = LinkRole::SupportedBy, .to = nodes.last().id, .note = {}, .created = {}});
    }
    const MapGraph map = makeMap(nodes, links);
    if (step % 3 == 0)
        model.showAll(map);
    else
        model.showAnswer(map, answerMap(map, step % 3 == 1 ? MapQuestion::WhoHelped : MapQuestion::HowDidIGetHere));
}

std::vector<ModelCase> allModels()
{
    const auto links = [](LinkModel::Show show) {
        return [show](Portfolio &portfolio) { return std::make_unique<LinkModel>(portfolio, show); };
    };
    const auto showLinks = use<LinkModel>([](LinkModel &model, RecordId subject, int step) {
        if (step % 5 == 0)
            model.setRecord(step % 2 == 0 ? subject : RecordId());
    });
    return {
        {"RecordListModel", "all kinds", [](Portfolio &p) { return std::make_unique<RecordListModel>(p, nullptr); }, use(&reorder)},
        {"RecordListModel", "projects", [](Portfolio &p) { return std::make_unique<RecordListModel>(p, &Project::info()); }, use(&reorder)},
        {"RecordListModel", "latest", [](Portfolio &p) { return std::make_unique<RecordListModel>(p, &Project::info(), 3); }, use(&reorder)},
        {"RecordListModel", "narrowed", [](Portfolio &p) { return std::make_unique<RecordListModel>(p, &Project::info()); }, use(&narrow)},
        {"LinkModel", "connections", links(LinkModel::Show::Connections), showLinks},
        {"LinkModel", "work", links(LinkModel::Show::Work), showLinks},
        {"MapListModel", "everything and answers", [](Portfolio &) { return std::make_unique<MapListModel>(); }, use(&draw)},
        {"SearchModel", "typing", [](Portfolio &p) { return std::make_unique<SearchModel>(p, 4); },
         use<SearchModel>([](SearchModel &model, RecordId, int step) {
             model.setQuery(QStringLiteral("project").left(step % 8));
             if (step % 7 == 0)
                 model.showNewest();
         })},
        {"TimelineModel", "everything", [](Portfolio &p) { return std::make_unique<TimelineModel>(p, 9); },
         use<TimelineModel>([](TimelineModel &model, RecordId, int step) {
             model.setFirstMonth(step % 12 + 1);
             if (step % 3 == 0)
                 model.setFilter(step % 2 == 0 ? TimelineFilter() : TimelineFilter{.kind = &Project::info()});
             model.setShown(step % 5 != 0);
         })},
        {"TableModel", "projects", [](Portfolio &p) { return std::make_unique<TableModel>(p, TableQuery{&Project::info()}); },
         use<TableModel>([](TableModel &model, RecordId, int step) {
             model.sort(step % 4, step % 3 == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
             if (step % 4 == 0)
                 model.setQuery({.kind = step % 8 == 0 ? nullptr : &Project::info(), .columns = {QStringLiteral("@title"), QStringLiteral("tags")}});
             model.setShown(step % 5 != 0);
         })},
        {"CoverageModel", "standards", [](Portfolio &p) { return std::make_unique<CoverageModel>(p); },
         use<CoverageModel>([](CoverageModel &model, RecordId, int step) { model.setShow(CoverageModel::Show(step % 3)); })},
        {"FindModel", "typing", [](Portfolio &p) { return std::make_unique<FindModel>(p); },
         use<FindModel>([](FindModel &model, RecordId, int step) {
             model.find(QStringLiteral("project").left(step % 8),
                        {{Command::Group::Do, QStringLiteral("Project again"), {}, {}, [] { }}});
         })},
    };
}

} // namespace

class AllModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyModelIsInTheList()
    {
        const Sources sample{{QStringLiteral("ui/a.h"), QStringLiteral("class A final : public QAbstractListModel { };")},
                             {QStringLiteral("ui/b.h"), QStringLiteral("class B : public A { }; class C : public QObject { };")}};
        QCOMPARE(modelsIn(sample), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
        QStringList listed;
        for (const ModelCase &model : allModels())
            listed.append(QLatin1String(model.name));
        listed.sort();
        listed.removeDuplicates();
        QCOMPARE(listed, modelsIn(readSources(QStringLiteral("ui"))));
    }

    void modelsKeepTheRules_data()
    {
        QTest::addColumn<int>("which");
        const std::vector<ModelCase> models = allModels();
        for (int i = 0; i < int(models.size()); ++i)
            QTest::addRow("%s, %s", models[size_t(i)].name, models[size_t(i)].variant) << i;
    }
    void modelsKeepTheRules()
    {
        QFETCH(const int, which);
        const ModelCase model = allModels().at(size_t(which));
        TestPortfolio portfolio;
        EditHistory history(*portfolio);
        const RecordId subject = portfolio.put(project(QStringLiteral("Project zero")));
        const auto tested = model.make(*portfolio);
        const QAbstractItemModelTester tester(tested.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        int step = 0;
        int signalsSeen = 0;
        const auto seen = [&signalsSeen] { ++signalsSeen; };
        connect(tested.get(), &QAbstractItemModel::rowsInserted, this, seen);
        connect(tested.get(), &QAbstractItemModel::modelReset, this, seen);
        connect(tested.get(), &QAbstractItemModel::layoutChanged, this, seen);
        connect(tested.get(), &QAbstractItemModel::dataChanged, this, seen);
        const auto look = [&] {
            // Views read each row after a change; that is also when a model fetches what it put off.
            readAll(*tested);
            model.use(*tested, subject, step++);
            readAll(*tested);
        };
        look();
        for (const std::function<void()> &change : changes(portfolio, history, subject)) {
            change();
            portfolio.clock.advance(1000);
            look();
            look();
        }
        QVERIFY(signalsSeen > 0);
    }

private:
    static QStringList modelsIn(const Sources &sources)
    {
        return classesDerivedFrom(sources, {QStringLiteral("QAbstractItemModel"), QStringLiteral("QAbstractListModel"),
                                            QStringLiteral("QAbstractTableModel"), QStringLiteral("QAbstractProxyModel"),
                                            QStringLiteral("QSortFilterProxyModel"), QStringLiteral("QIdentityProxyModel"),
                                            QStringLiteral("QStandardItemModel"), QStringLiteral("QStringListModel")});
    }

    static QJsonObject project(const QString &title)
    {
        return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title},
                {QStringLiteral("started"), QStringLiteral("2025-05")}, {QStringLiteral("finished"), QStringLiteral("2026")}};
    }

    static void readAll(const QAbstractItemModel &model)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < model.columnCount(); ++column) {
                for (const int role : model.roleNames().keys())
                    (void)model.index(row, column).data(role);
            }
        }
    }

    /// What happens to a portfolio, one after the other.
    static std::vector<std::function<void()>> changes(TestPortfolio &portfolio, EditHistory &history, RecordId subject)
    {
        const auto perform = [&history](const Edit &edit) {
            const auto done = history.perform(edit, QStringLiteral("step"));
            if (!done)
                qFatal("%s", qPrintable(errorText(done)));
        };
        const auto ids = std::make_shared<QList<RecordId>>();
        constexpr int Rounds = 4;
        std::vector<std::function<void()>> all;
        all.reserve(Rounds);
        for (int i = 0; i < Rounds; ++i) {
            all.emplace_back([=] {
                Edit edit;
                for (const char *kind : {"project", "interest"}) {
                    auto record = recordFromJson({{QStringLiteral("kind"), QLatin1String(kind)},
                                                  {QStringLiteral("title"), QStringLiteral("Project %1").arg(9 - i)},
                                                  {QStringLiteral("started"), QStringLiteral("202%1-1%2").arg(i).arg(i % 3)}});
                    ids->append(edit.put(std::move(*record)));
                }
                edit.link(ids->last(), LinkRole::SparkedBy, subject);
                perform(edit);
            });
        }
        all.emplace_back([&portfolio, ids, subject, perform] {
            ids->append(portfolio.addFile(QStringLiteral("Project.txt"), "hello"));
            Edit edit;
            edit.link(ids->last(), LinkRole::ProducedIn, subject);
            perform(edit);
        });
        all.emplace_back([&portfolio, ids, perform] {
            auto renamed = std::make_unique<Project>(static_cast<const Project &>(**portfolio->reader().record(ids->first())));
            renamed->title = QStringLiteral("A project renamed");
            Edit edit;
            edit.put(std::move(renamed));
            perform(edit);
        });
        all.emplace_back([=] {
            Edit edit;
            for (qsizetype i = 0; i < 3; ++i)
                edit.erase(ids->at(i));
            perform(edit);
        });
        all.emplace_back([=] {
            Edit edit;
            edit.changes.emplace_back(RestoreRecord{ids->at(1)});
            perform(edit);
        });
        for (int i = 0; i < 5; ++i)
            all.emplace_back([&history] { history.stack().undo(); });
        for (int i = 0; i < 5; ++i)
            all.emplace_back([&history] { history.stack().redo(); });
        all.emplace_back([&portfolio, &history] { bringIn(portfolio, history); });
        all.emplace_back([&history] { history.stack().undo(); });
        all.emplace_back([&portfolio, ids] {
            const auto gone = portfolio->eraseForGood({ids->first()});
            if (!gone)
                qFatal("%s", qPrintable(errorText(gone)));
        });
        return all;
    }

    static void bringIn(TestPortfolio &portfolio, EditHistory &history)
    {
        TestPortfolio other;
        for (int i = 0; i < 3; ++i)
            other.put(project(QStringLiteral("Project brought in %1").arg(i)));
        const QString archive = other.beside(QStringLiteral("out.kinfolio"));
        const auto made = exportPortfolio(other.environment(), other.path(),
                                          {.format = QStringLiteral("archive"), .audience = Audience::Me, .target = archive, .options = {}});
        if (!made)
            qFatal("%s", qPrintable(errorText(made)));
        ImportRequest request;
        request.source = archive;
        const auto came = importFile(*portfolio, request);
        if (!came)
            qFatal("%s", qPrintable(errorText(came)));
        history.note(came->undo, QStringLiteral("Bring in"));
    }
};

QTEST_MAIN(AllModelsTest)
#include "allmodelstest.moc"
