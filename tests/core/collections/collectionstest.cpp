// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table shows: what filters leave, in which order, how a saved search is kept and read again, what
// changes at many records at once, what is copied.

#include "core/collections/tablequery.h"

#include "core/portfolio/bulkedit.h"
#include "core/records/artifact.h"
#include "core/records/kinds.h"
#include "core/records/kinds/skill.h"
#include "core/records/learner.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/words/tablewords.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>

using namespace kinfolio;

namespace {

RecordFilter choice(const char *field, const QStringList &answers)
{
    RecordFilter filter;
    filter.choices.insert(QLatin1String(field), answers);
    return filter;
}

Collection kept(const TableQuery &query)
{
    Collection collection;
    collection.title = QStringLiteral("Kept");
    keepQuery(collection, query);
    return collection;
}

} // namespace

class CollectionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void filtersLeaveAPart_data()
    {
        QTest::addColumn<RecordFilter>("filter");
        QTest::addColumn<QStringList>("left");
        const auto row = [](const char *name, const RecordFilter &filter, const QStringList &left) {
            QTest::newRow(name) << filter << left;
        };
        const QString kite = QStringLiteral("Kite");
        const QString zine = QStringLiteral("Zine");
        const QString robot = QStringLiteral("Robot");
        row("all", {}, {robot, zine, kite});
        row("words", {.words = QStringLiteral("paper")}, {zine, kite});
        row("the beginning of a word", {.words = QStringLiteral("pap")}, {zine, kite});
        row("no word at all", {.words = QStringLiteral("\"*")}, {robot, zine, kite});
        row("a choice", choice("state", {QStringLiteral("paused")}), {zine});
        row("one of two", choice("state", {QStringLiteral("paused"), QStringLiteral("draft")}),
            {robot, zine});
        row("setting", choice("setting", {QStringLiteral("library")}), {zine});
        row("who sees it, as it follows from the record", choice("audience", {QStringLiteral("me")}),
            {robot});
        row("who sees it, as it was said", choice("audience", {QStringLiteral("chosen")}), {kite});
        row("a field that the kind has not", choice("depth", {QStringLiteral("geekingOut")}), {});
        row("tags", {.tags = {QStringLiteral("WIND")}}, {kite});
        row("either tag", {.tags = {QStringLiteral("wind"), QStringLiteral("print")}}, {zine, kite});
        row("from a day", {.from = QDate(2025, 5, 31)}, {zine, kite});
        row("from a day that a month may reach", {.from = QDate(2025, 6, 1)}, {zine});
        row("until a day", {.to = QDate(2025, 5, 1)}, {kite});
        row("without connections", {.withoutConnections = true}, {robot});
        row("without evidence", {.withoutEvidence = true}, {robot, zine});
        RecordFilter both = choice("state", {QStringLiteral("paused")});
        both.tags = {QStringLiteral("wind")};
        row("each part narrows", both, {});
    }
    void filtersLeaveAPart()
    {
        QFETCH(const RecordFilter, filter);
        fill();
        QTEST(titles({&Project::info(), filter}), "left");
    }

    // What lies in the bin connects nothing.
    void whatIsInTheBinIsNoConnection()
    {
        fill();
        Edit edit;
        edit.erase(m_photo);
        VERIFY_OK((*m_portfolio)->apply(edit));
        RecordFilter filter;
        filter.withoutConnections = true;
        QCOMPARE(titles({&Project::info(), filter}),
                 (QStringList{QStringLiteral("Robot"), QStringLiteral("Kite")}));
    }

    void sortsByEveryColumn_data()
    {
        QTest::addColumn<QString>("column");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<QStringList>("order");
        const QString kite = QStringLiteral("Kite");
        const QString zine = QStringLiteral("Zine");
        const QString robot = QStringLiteral("Robot");
        const auto row = [](const char *column, bool descending, const QStringList &order) {
            QTest::addRow("%s%s", column, descending ? " down" : "")
                << QString::fromLatin1(column) << descending << order;
        };
        row("", false, {robot, zine, kite});
        row("@title", false, {kite, robot, zine});
        row("@title", true, {zine, robot, kite});
        row("@created", false, {kite, zine, robot});
        row("state", false, {robot, kite, zine}); // in the order of the list, not of the alphabet
        row("state", true, {zine, kite, robot});
        // What says nothing comes last in either direction.
        row("started", false, {kite, zine, robot});
        row("started", true, {zine, kite, robot});
        row("hours", false, {kite, zine, robot});
        row("hours", true, {zine, kite, robot});
        row("audience", false, {robot, kite, zine});
    }
    void sortsByEveryColumn()
    {
        QFETCH(const QString, column);
        QFETCH(const bool, descending);
        fill();
        QTEST(titles({&Project::info(), {}, column, descending}), "order");
    }

    void everySortableColumnOfEveryKindCanBeAskedFor()
    {
        for (const KindInfo *kind : allKinds()) {
            if (kind != &Learner::info()) {
                Edit edit;
                edit.put(filledRecord(*kind, 3));
                VERIFY_OK((*m_portfolio)->apply(edit));
            }
            for (const TableColumn &column : columnsOf(kind)) {
                QVERIFY(columnByKey(kind, column.key()) == column);
                const auto record = (*m_portfolio)->reader().records(*kind).value().front();
                QVERIFY(!words::columnName(column).isEmpty());
                QVERIFY(!words::cellText(column, *record).contains(u'\n'));
                if (!column.isSortable())
                    continue;
                const auto found = (*m_portfolio)->reader().table({kind, {}, column.key()});
                VERIFY_OK(found);
                QCOMPARE(found->size(), 1);
            }
            QVERIFY(shownColumns({kind, {}}).first().type == TableColumn::Type::Title);
        }
    }

    void everythingIsAllButTheLearner()
    {
        fill();
        m_portfolio->put({{QStringLiteral("kind"), QStringLiteral("person")},
                          {QStringLiteral("name"), QStringLiteral("Marisol")}});
        QCOMPARE(titles({nullptr, {}, QStringLiteral("@title")}),
                 (QStringList{QStringLiteral("Kite"), QStringLiteral("Marisol"), QStringLiteral("photo.txt"),
                              QStringLiteral("Robot"), QStringLiteral("Zine")}));
        QCOMPARE(titles({nullptr, choice("setting", {QStringLiteral("library")})}),
                 QStringList{QStringLiteral("Zine")});
    }

    void aSavedSearchIsReadAsItWasKept()
    {
        TableQuery query{&Project::info(),
                         choice("state", {QStringLiteral("paused"), QStringLiteral("doing")}),
                         QStringLiteral("started"),
                         true,
                         {QStringLiteral("@title"), QStringLiteral("state")}};
        query.filter.words = QStringLiteral("paper  boat");
        query.filter.tags = {QStringLiteral("wind")};
        query.filter.from = QDate(2024, 9, 1);
        query.filter.to = QDate(2025, 8, 31);
        query.filter.withoutEvidence = true;
        query.filter.withoutConnections = true;
        const auto read = queryOf(kept(query));
        VERIFY_OK(read);
        QVERIFY(*read == query);
        const auto all = queryOf(kept({}));
        VERIFY_OK(all);
        QVERIFY(*all == TableQuery());
        QVERIFY(kept({}).filters.isEmpty());
    }

    // A saved search that this version does not understand must not show more than it was to show.
    void whatIsNotUnderstoodIsRefused_data()
    {
        QTest::addColumn<QString>("filters");
        QTest::newRow("no JSON") << QStringLiteral("{");
        QTest::newRow("a list") << QStringLiteral("[]");
        QTest::newRow("nothing") << QStringLiteral("{}");
        QTest::newRow("a part of a newer version") << QStringLiteral(R"({"near":"home"})");
        QTest::newRow("a field that there is not") << QStringLiteral(R"({"choices":{"colour":["red"]}})");
        QTest::newRow("an answer that there is not") << QStringLiteral(R"({"choices":{"state":["lost"]}})");
        QTest::newRow("no answers") << QStringLiteral(R"({"choices":{"state":[]}})");
        QTest::newRow("an answer twice") << QStringLiteral(R"({"choices":{"state":["doing","doing"]}})");
        QTest::newRow("a field without choices") << QStringLiteral(R"({"choices":{"title":["x"]}})");
        QTest::newRow("tags that are no list") << QStringLiteral(R"({"tags":"wind"})");
        QTest::newRow("a tag that is no text") << QStringLiteral(R"({"tags":[1]})");
        QTest::newRow("a month") << QStringLiteral(R"({"from":"2025-05"})");
        QTest::newRow("no day") << QStringLiteral(R"({"to":"2025-02-30"})");
        QTest::newRow("without something else") << QStringLiteral(R"({"without":["friends"]})");
    }
    void whatIsNotUnderstoodIsRefused()
    {
        QFETCH(const QString, filters);
        Collection collection = kept({&Project::info(), {}});
        collection.filters = filters;
        const auto read = queryOf(collection);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CollectionInvalid);
    }

    void otherFieldsAreReadStrictlyToo()
    {
        Collection collection = kept({&Project::info(), {}});
        collection.of = QStringLiteral("planet");
        QVERIFY(!queryOf(collection));
        collection = kept({&Project::info(), {}});
        collection.sortBy = QStringLiteral("-colour");
        QVERIFY(!queryOf(collection));
        collection = kept({&Skill::info(), {}});
        collection.sortBy = QStringLiteral("levels");
        QVERIFY(!queryOf(collection));
        collection = kept({&Project::info(), {}});
        collection.columns = QStringLiteral("@title,colour");
        QVERIFY(!queryOf(collection));
    }

    void oneChangeAtManyRecords()
    {
        fill();
        const QByteArray before = logicalDump((*m_portfolio)->reader());
        const QList<RecordId> all = (*m_portfolio)->reader().table({nullptr, {}}).value();
        const auto change = [&](const BulkChange &bulk) {
            const auto edit = editOfAll((*m_portfolio)->reader(), all, bulk);
            if (!edit)
                qFatal("%s", qPrintable(errorText(edit)));
            const auto inverse = (*m_portfolio)->apply(*edit);
            if (!inverse)
                qFatal("%s", qPrintable(errorText(inverse)));
            return std::pair(edit->changes.size(), *inverse);
        };
        using enum BulkChange::What;
        auto [count, inverse] = change({Add, QStringLiteral("tags"), QStringLiteral("Wind")});
        QCOMPARE(count, 3u); // the kite has it already, in small letters
        VERIFY_OK((*m_portfolio)->apply(inverse));
        QCOMPARE(logicalDump((*m_portfolio)->reader()), before);
        QCOMPARE(change({Remove, QStringLiteral("tags"), QStringLiteral("WIND")}).first, 1u);
        QCOMPARE(change({Set, QStringLiteral("state"), QStringLiteral("paused")}).first,
                 2u); // the zine is, a photo cannot be
        QCOMPARE(change({Set, QStringLiteral("state"), QStringLiteral("lost")}).first, 0u);
        QCOMPARE(change({Set, QStringLiteral("audience"), QStringLiteral("me")}).first, 4u);
        QCOMPARE(change({Set, QStringLiteral("audience"), QString()}).first, 4u);
        QCOMPARE(change({Set, QStringLiteral("title"), QStringLiteral("x")}).first, 0u);
        QCOMPARE(change({Add, QStringLiteral("activity"), QStringLiteral("lost")}).first, 0u);
    }

    void copiedRowsStayRows()
    {
        QCOMPARE(words::tableText(
                     {{QStringLiteral("a\tb"), QStringLiteral("c\nd")}, {QString(), QStringLiteral("e")}}),
                 QStringLiteral("a b\tc d\n\te\n"));
    }

    void whatAFilterLeavesIsSaidInWords()
    {
        TableQuery query{&Project::info(), choice("state", {QStringLiteral("paused")})};
        query.filter.words = QStringLiteral("paper");
        query.filter.withoutEvidence = true;
        QCOMPARE(words::filterWords(query),
                 (QStringList{QString::fromUtf8("with “paper”"), QStringLiteral("State: Paused"),
                              QStringLiteral("without evidence")}));
        QVERIFY(words::filterWords({}).isEmpty());
    }

    void aHundredThousandRows()
    {
        for (int round = 0; round < 10; ++round) {
            Edit edit;
            for (int i = 0; i < 10'000; ++i) {
                auto project = std::make_unique<Project>();
                project->title = QStringLiteral("Project %1 of the year").arg((i * 7919) % 100'003 + round);
                project->state = i % 3 == 0 ? QStringLiteral("doing") : QStringLiteral("paused");
                project->started = PartialDate::fromDay(QDate(2015, 1, 1).addDays(i % 4000));
                edit.put(std::move(project));
            }
            VERIFY_OK((*m_portfolio)->apply(edit));
        }
        const auto measure = [&](const char *what, const TableQuery &query, qsizetype wanted) {
            QElapsedTimer time;
            time.start();
            const auto found = (*m_portfolio)->reader().table(query);
            qInfo("%s: %lld ms", what, time.elapsed());
            QCOMPARE(found.value().size(), wanted);
        };
        measure("newest first", {&Project::info(), {}}, 100'000);
        measure("by name", {&Project::info(), {}, QStringLiteral("@title")}, 100'000);
        measure("by start", {&Project::info(), {}, QStringLiteral("started")}, 100'000);
        measure("one state", {&Project::info(), choice("state", {QStringLiteral("doing")})}, 33'340);
        measure("who sees it", {&Project::info(), choice("audience", {QStringLiteral("everyone")})}, 100'000);
        measure("a word", {&Project::info(), {.words = QStringLiteral("yea")}}, 100'000);
        RecordFilter alone;
        alone.withoutConnections = true;
        measure("without connections", {&Project::info(), alone}, 100'000);
        measure("everything", {nullptr, {}, QStringLiteral("@modified")}, 100'000);
    }

private:
    void fill()
    {
        const auto put = [this](const char *title, QJsonObject fields) {
            fields.insert(QStringLiteral("kind"), QStringLiteral("project"));
            fields.insert(QStringLiteral("title"), QLatin1String(title));
            const RecordId id = m_portfolio->put(fields);
            m_portfolio->clock.advance(1000);
            return id;
        };
        const RecordId kite = put("Kite",
                                  {{QStringLiteral("summary"), QStringLiteral("Of paper and sticks")},
                                   {QStringLiteral("state"), QStringLiteral("doing")},
                                   {QStringLiteral("started"), QStringLiteral("2025-05")},
                                   {QStringLiteral("hours"), 9},
                                   {QStringLiteral("tags"), QJsonArray{QStringLiteral("wind")}},
                                   {QStringLiteral("audience"), QStringLiteral("chosen")}});
        const RecordId zine = put("Zine",
                                  {{QStringLiteral("summary"), QStringLiteral("Printed on paper")},
                                   {QStringLiteral("state"), QStringLiteral("paused")},
                                   {QStringLiteral("started"), QStringLiteral("2025-06-17")},
                                   {QStringLiteral("hours"), 10},
                                   {QStringLiteral("tags"), QJsonArray{QStringLiteral("print")}},
                                   {QStringLiteral("setting"), QStringLiteral("library")}});
        put("Robot", {{QStringLiteral("state"), QStringLiteral("draft")}});
        m_photo = m_portfolio->addFile(QStringLiteral("photo.txt"), "x");
        Edit edit;
        edit.link(m_photo, LinkRole::EvidenceFor, kite);
        edit.link(zine, LinkRole::RelatedTo, (*m_portfolio)->reader().learner().value()->id);
        VERIFY_OK((*m_portfolio)->apply(edit));
    }

    QStringList titles(const TableQuery &query)
    {
        const auto ids = (*m_portfolio)->reader().table(query);
        if (!ids)
            qFatal("%s", qPrintable(errorText(ids)));
        QStringList all;
        for (const RecordId &id : *ids)
            all.append((*m_portfolio)->reader().summary(id)->title);
        return all;
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
    RecordId m_photo;
};

QTEST_GUILESS_MAIN(CollectionsTest)
#include "collectionstest.moc"
