// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How an interest led to people, work, badges, skills and doors: in the order of time, each with what shows
// it, and what is missing where it is missing.

#include "core/overview/pathway.h"
#include "core/portfolio/sample.h"
#include "core/records/recordjson.h"
#include "tests/support/testportfolio.h"

#include <algorithm>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using What = PathwayStage::What;

namespace {

QJsonObject json(const char *kind, const QString &title, QJsonObject fields = {})
{
    fields.insert(u"kind"_s, QLatin1String(kind));
    const bool named = qstrcmp(kind, "person") == 0 || qstrcmp(kind, "group") == 0;
    fields.insert(named ? u"name"_s : u"title"_s, title);
    return fields;
}

// As one would read it.
QStringList lines(const Pathway &pathway)
{
    QStringList lines{recordTitle(*pathway.interest)};
    for (const PathwayStage &stage : pathway.stages) {
        lines.append(u"  "_s + pathwayStageWords(stage));
        if (stage.gap)
            lines.append(u"    - %1 [%2]"_s.arg(gapWords(*stage.gap), gapAction(*stage.gap)));
        for (const PathwayItem &item : stage.items) {
            lines.append(u"    %1 %2 (%3)"_s.arg(
                item.date.isEmpty() ? u"-"_s : item.date.text(), recordTitle(*item.record),
                item.to ? pathwayTieWords(item) : item.record->kind().key()));
            if (const QString quote = pathwayQuote(item, 120); !quote.isEmpty())
                lines.append(u"      "_s + quote);
        }
    }
    return lines;
}

} // namespace

class PathwayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    // Written anew with KINFOLIO_WRITE_GOLDENS=1.
    void ofTheExampleItSaysWhatTheGoldenFileSays()
    {
        QStringList found;
        for (const RecordPtr &interest : sample().of(Interest::info()))
            found += lines(pathwayOf(sample(), interest->id));
        const QByteArray text = found.join(u'\n').toUtf8() + '\n';
        QFile golden(qEnvironmentVariable("KINFOLIO_TEST_DATA") + u"/sample-pathways.txt"_s);
        if (qEnvironmentVariableIsSet("KINFOLIO_WRITE_GOLDENS"))
            QVERIFY(golden.open(QIODevice::WriteOnly) && golden.write(text) == text.size());
        golden.close();
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(text).split(u'\n'), QString::fromUtf8(golden.readAll()).split(u'\n'));
    }

    // Interest, relationship, opportunity: each with what shows it, one after the other.
    void theExampleShowsAPathOfThreeStages()
    {
        const Pathway pathway = pathwayOf(sample(), furthestInterest(sample()));
        QCOMPARE(pathway.interest->title, u"Building synthesisers"_s);
        const PathwayStage *begun = pathway.stage(What::Interest);
        const PathwayStage *people = pathway.stage(What::People);
        const PathwayStage *door = pathway.stage(What::Door);
        for (const PathwayStage *stage : {begun, people, door}) {
            QVERIFY(stage);
            QVERIFY(!stage->gap && !stage->items.isEmpty());
            QVERIFY(!stage->begins().isEmpty());
            QVERIFY(std::ranges::any_of(stage->items,
                                        [](const PathwayItem &item) { return !item.words.isEmpty(); }));
        }
        QVERIFY(begun->begins().start() <= people->begins().start());
        QVERIFY(people->begins().start() < door->begins().start());
        QVERIFY(isOpenDoor(*door));
        QCOMPARE(pathway.reached(), 6);
    }

    void anInterestAloneIsAPathOfGaps()
    {
        const RecordId bees = put(json("interest", u"Bees"_s, {{u"started"_s, u"2024"_s}}));
        Pathway pathway = pathwayOf(graph(), bees);
        QCOMPARE(
            order(pathway),
            (QList<What>{What::Interest, What::People, What::Made, What::Earned, What::Learned, What::Door}));
        QCOMPARE(pathway.reached(), 1);
        QList<Gap::What> gaps;
        for (const PathwayStage &stage : pathway.stages.sliced(1))
            gaps.append(stage.gap->what);
        using enum Gap::What;
        QCOMPARE(gaps,
                 (QList<Gap::What>{NoPeople, InterestWithoutProject, InterestWithoutBadge,
                                   InterestWithoutSkill, InterestWithoutOpportunity}));
        QVERIFY(!pathway.stages.at(1).gap->record);
        put(json("person", u"Ada"_s));
        pathway = pathwayOf(graph(), bees);
        QCOMPARE(pathway.stages.at(1).gap->what, InterestAlone);
        for (const PathwayStage &stage : pathway.stages.sliced(1)) {
            QCOMPARE(stage.gap->record->id, bees);
            QVERIFY(!gapWords(*stage.gap).isEmpty() && !gapAction(*stage.gap).isEmpty());
        }
    }

    void stagesStandInTheOrderOfTime()
    {
        const RecordId bees = put(json("interest", u"Bees"_s, {{u"started"_s, u"2024-05"_s}}));
        const RecordId badge = put(json("badge", u"Swarm"_s, {{u"issued"_s, u"2024-06"_s}}));
        const RecordId hive = put(json("project", u"Hive"_s, {{u"started"_s, u"2025-01"_s}}));
        const RecordId ada = put(json("person", u"Ada"_s));
        link(badge, LinkRole::RelatedTo, bees);
        link(hive, LinkRole::SparkedBy, bees);
        link(hive, LinkRole::SupportedBy, ada);
        const Pathway pathway = pathwayOf(graph(), bees);
        // What is missing follows what usually comes before it.
        QCOMPARE(
            order(pathway),
            (QList<What>{What::Interest, What::Earned, What::Learned, What::Door, What::People, What::Made}));
        QCOMPARE(pathway.stage(What::People)->items.first().date.text(),
                 u"2025-01"_s); // of what she helped with
    }

    void whoeverSparkedItWasThereFromTheStart()
    {
        const RecordId bees = put(json("interest", u"Bees"_s, {{u"started"_s, u"2024-05"_s}}));
        const RecordId ada = put(json("person", u"Ada"_s));
        const RecordId bo = put(json("person", u"Bo"_s));
        link(bees, LinkRole::SupportedBy, bo);
        link(bees, LinkRole::SparkedBy, ada, u"Her honey"_s);
        const auto people = pathwayOf(graph(), bees).stage(What::People)->items;
        QCOMPARE(people.size(), 2);
        QCOMPARE(recordTitle(*people.at(0).record), u"Ada"_s);
        QCOMPARE(people.at(0).date.text(), u"2024-05"_s);
        QCOMPARE(people.at(0).words, u"Her honey"_s);
        QCOMPARE(pathwayTieWords(people.at(0)), u"sparked Bees"_s);
        QVERIFY(people.at(1).date.isEmpty()); // nobody wrote down when
    }

    // Idea 35: the sentence that says why is on the path.
    void theReasonOfABridgeStandsOnIt()
    {
        const RecordId games = put(json("interest", u"Games"_s));
        const RecordId engine = put(json("project", u"Engine"_s, {{u"started"_s, u"2025-02"_s}}));
        const RecordId standard = put(json("standard", u"I can describe motion."_s));
        put(json("standard", u"I can do all else."_s)); // nothing shows it
        const RecordId evidence = put(json(
            "evidence", {}, {{u"reason"_s, u"A jump is a **parabola**."_s}, {u"date"_s, u"2025-03-01"_s}}));
        const RecordId skill = put(json("skill", u"Vectors"_s));
        link(engine, LinkRole::SparkedBy, games);
        link(evidence, LinkRole::Includes, engine);
        link(evidence, LinkRole::EvidenceFor, standard);
        link(engine, LinkRole::EvidenceFor, skill, u"They move everything in it"_s);
        const auto learned = pathwayOf(graph(), games).stage(What::Learned)->items;
        QCOMPARE(learned.size(), 2);
        QCOMPARE(learned.at(0).record->id, standard);
        QCOMPARE(learned.at(0).words, u"A jump is a parabola."_s);
        QCOMPARE(learned.at(0).leadsTo(), evidence);
        QCOMPARE(pathwayTieWords(learned.at(0)), u"shown by Engine"_s);
        QCOMPARE(learned.at(1).words, u"They move everything in it"_s);
        QCOMPARE(learned.at(1).leadsTo(), skill);
    }

    void evidenceOfTheInterestItselfIsABridgeToo()
    {
        const RecordId games = put(json("interest", u"Games"_s));
        const RecordId standard = put(json("standard", u"I can describe motion."_s));
        const RecordId evidence = put(json("evidence", {}, {{u"reason"_s, u"I see it every day."_s}}));
        link(evidence, LinkRole::Includes, games);
        link(evidence, LinkRole::EvidenceFor, standard);
        const Pathway pathway = pathwayOf(graph(), games);
        QCOMPARE(pathway.stage(What::Learned)->items.size(), 1);
        QCOMPARE(pathway.stage(What::Learned)->items.first().words, u"I see it every day."_s);
    }

    void aDoorOpensWithTheAnswer()
    {
        const RecordId bees = put(json("interest", u"Bees"_s));
        const RecordId fair = put(
            json("opportunity", u"Fair"_s, {{u"deadline"_s, u"2025-03-01"_s}, {u"state"_s, u"applied"_s}}));
        const RecordId lena = put(json("person", u"Lena"_s));
        link(fair, LinkRole::FollowsFrom, bees);
        link(fair, LinkRole::IntroducedBy, lena);
        Pathway pathway = pathwayOf(graph(), bees);
        QVERIFY(!isOpenDoor(*pathway.stage(What::Door)));
        QCOMPARE(pathwayStageWords(*pathway.stage(What::Door)), u"Where it could lead"_s);
        QJsonObject won = recordToJson(**(*m_portfolio)->reader().record(fair));
        won.insert(u"state"_s, u"won"_s);
        won.insert(u"answered"_s, u"2025-04-02"_s);
        won.insert(u"result"_s, u"A table of my own"_s);
        put(won);
        pathway = pathwayOf(graph(), bees);
        QVERIFY(isOpenDoor(*pathway.stage(What::Door)));
        QCOMPARE(pathwayStageWords(*pathway.stage(What::Door)), u"The door that opened"_s);
        QCOMPARE(pathway.stage(What::Door)->begins().text(), u"2025-04-02"_s);
        QCOMPARE(pathway.stage(What::Door)->items.first().words, u"A table of my own"_s);
        // Who knew of it was with the learner, too.
        QCOMPARE(pathwayTieWords(pathway.stage(What::People)->items.first()), u"introduced Fair"_s);
    }

    void whatIsJoinedTwiceIsToldOnceWithWords()
    {
        const RecordId bees = put(json("interest", u"Bees"_s));
        const RecordId hive = put(json("project", u"Hive"_s));
        const RecordId ada = put(json("person", u"Ada"_s));
        link(hive, LinkRole::SparkedBy, bees);
        link(bees, LinkRole::SupportedBy, ada);
        link(hive, LinkRole::SupportedBy, ada, u"Held the ladder"_s);
        const Pathway pathway = pathwayOf(graph(), bees);
        const auto &people = pathway.stage(What::People)->items;
        QCOMPARE(people.size(), 1);
        QCOMPARE(people.first().words, u"Held the ladder"_s);
        QCOMPARE(pathwayTieWords(people.first()), u"helped with Hive"_s);
    }

    void anotherInterestAndLooksAtOneselfAreNoPartOfIt()
    {
        const RecordId bees = put(json("interest", u"Bees"_s));
        const RecordId maps = put(json("interest", u"Maps"_s));
        const RecordId atlas = put(json("project", u"Atlas"_s));
        const RecordId hive = put(json("project", u"Hive"_s));
        const RecordId look = put(json("reflection", u"January"_s, {{u"type"_s, u"selfCheck"_s}}));
        const RecordId page =
            put(json("reflection", u"A page"_s, {{u"type"_s, u"journal"_s}, {u"text"_s, u"They hummed."_s}}));
        link(maps, LinkRole::RelatedTo, bees);
        link(atlas, LinkRole::SparkedBy, maps);
        link(hive, LinkRole::SparkedBy, bees);
        link(hive, LinkRole::RelatedTo, atlas);
        link(look, LinkRole::ReflectsOn, bees);
        link(page, LinkRole::ReflectsOn, bees);
        const Pathway pathway = pathwayOf(graph(), bees);
        QCOMPARE(pathway.stage(What::Made)->items.size(), 1);
        QCOMPARE(pathway.stage(What::Interest)->items.size(), 2);
        QCOMPARE(pathway.stage(What::Interest)->items.at(1).words, u"They hummed."_s);
    }

    void whatLastsIsPartOfTheStorySinceItWasJoined()
    {
        const RecordId bees = put(json("interest", u"Bees"_s, {{u"started"_s, u"2024"_s}}));
        const RecordId hive = put(json("project", u"Hive"_s, {{u"started"_s, u"2025-01"_s}}));
        const RecordId club = put(json("group", u"Club"_s, {{u"since"_s, u"2019"_s}}));
        const RecordId skill = put(json(
            "skill", u"Saws"_s,
            {{u"levels"_s, QJsonArray{QJsonObject{{u"level"_s, u"trying"_s}, {u"since"_s, u"2020"_s}}}}}));
        const RecordId fair = put(json("opportunity", u"Fair"_s, {{u"deadline"_s, u"2029"_s}}));
        const RecordId lena = put(json("person", u"Lena"_s));
        link(hive, LinkRole::SparkedBy, bees);
        link(hive, LinkRole::ProducedIn, club);
        link(hive, LinkRole::EvidenceFor, skill);
        link(hive, LinkRole::AppliedTo, fair);
        link(fair, LinkRole::IntroducedBy, lena);
        const Pathway pathway = pathwayOf(graph(), bees);
        QCOMPARE(pathway.stage(What::People)->items.at(0).date.text(), u"2025-01"_s);
        QCOMPARE(pathway.stage(What::Learned)->items.at(0).date.text(), u"2025-01"_s);
        QVERIFY(
            pathway.stage(What::People)->items.at(1).date.isEmpty()); // a deadline is not when she told of it
    }

    void whereThereIsLittleRoomWhatWasSaidStays()
    {
        const RecordId bees = put(json("interest", u"Bees"_s));
        const auto door = [&](const QString &title, const QString &day, const QString &state,
                              const QString &result) {
            const RecordId id = put(json("opportunity", title,
                                         {{u"deadline"_s, day}, {u"state"_s, state}, {u"result"_s, result}}));
            link(id, LinkRole::FollowsFrom, bees);
        };
        door(u"First"_s, u"2021"_s, u"applied"_s, {});
        door(u"Second"_s, u"2022"_s, u"applied"_s, u"They wrote back"_s);
        door(u"Third"_s, u"2023"_s, u"won"_s, {});
        const Pathway pathway = pathwayOf(graph(), bees);
        const auto titles = [&](qsizetype most) {
            QStringList found;
            for (const PathwayItem &item : mostTelling(*pathway.stage(What::Door), most))
                found.append(recordTitle(*item.record));
            return found;
        };
        QCOMPARE(titles(1), QStringList{u"Third"_s});
        QCOMPARE(titles(2), (QStringList{u"Second"_s, u"Third"_s}));
        QCOMPARE(titles(9).size(), 3);
    }

    void aBridgeWithItsReasonTellsMoreThanASkillAlone()
    {
        const RecordId games = put(json("interest", u"Games"_s));
        const RecordId skill = put(json("skill", u"Vectors"_s));
        const RecordId standard = put(json("standard", u"I can describe motion."_s));
        const RecordId evidence =
            put(json("evidence", {}, {{u"reason"_s, u"A jump is a parabola."_s}, {u"date"_s, u"2025-03-01"_s}}));
        link(skill, LinkRole::SparkedBy, games, u"They move everything"_s);
        link(evidence, LinkRole::Includes, games);
        link(evidence, LinkRole::EvidenceFor, standard);
        const Pathway pathway = pathwayOf(graph(), games);
        QCOMPARE(mostTelling(*pathway.stage(What::Learned), 1).first().words, u"A jump is a parabola."_s);
    }

    void wordsOfOthersKeepTheirMarks()
    {
        PathwayItem item;
        QCOMPARE(pathwayQuote(item, 20), QString());
        item.words = u"Her honey"_s;
        QCOMPARE(pathwayQuote(item, 20), u"“Her honey”"_s);
        item.words = u"“Get up”, she said"_s;
        QCOMPARE(pathwayQuote(item, 20), item.words);
        item.words = u"A sentence that goes on"_s;
        QCOMPARE(pathwayQuote(item, 12), u"“A sentence…”"_s);
    }

    void nothingIsNoPathway()
    {
        QVERIFY(!furthestInterest(graph()).isValid());
        const RecordId hive = put(json("project", u"Hive"_s));
        QVERIFY(!pathwayOf(graph(), hive).interest);
        QVERIFY(pathwayOf(graph(), RecordId()).stages.isEmpty());
    }

    void theLongerOneIsFurtherAndThenTheOpenDoor()
    {
        const RecordId old = put(json("interest", u"Old"_s, {{u"started"_s, u"2020"_s}}));
        const RecordId young = put(json("interest", u"Young"_s, {{u"started"_s, u"2024"_s}}));
        QCOMPARE(furthestInterest(graph()), old);
        const RecordId shut = put(json("opportunity", u"Shut"_s));
        const RecordId open = put(json("opportunity", u"Open"_s, {{u"state"_s, u"won"_s}}));
        link(open, LinkRole::FollowsFrom, young);
        QCOMPARE(furthestInterest(graph()), young);
        link(shut, LinkRole::FollowsFrom, old);
        QCOMPARE(furthestInterest(graph()), young);
        link(put(json("project", u"Hive"_s)), LinkRole::SparkedBy, old);
        QCOMPARE(furthestInterest(graph()), old);
    }

private:
    RecordId put(const QJsonObject &record) { return m_portfolio->put(record); }

    void link(RecordId from, LinkRole role, RecordId to, const QString &note = {})
    {
        Edit edit;
        edit.link(from, role, to, 0, note);
        VERIFY_OK((*m_portfolio)->apply(edit));
    }

    [[nodiscard]] RecordGraph graph() const { return RecordGraph::read((*m_portfolio)->reader()).value(); }

    [[nodiscard]] const RecordGraph &sample()
    {
        if (m_sample.records().empty()) {
            const auto made = createSample(m_portfolio->environment(), m_folder.filePath(u"sample"_s));
            if (!made)
                qFatal("%s", qPrintable(errorText(made)));
            m_sample = RecordGraph::read((*made)->reader()).value();
        }
        return m_sample;
    }

    [[nodiscard]] static QList<What> order(const Pathway &pathway)
    {
        QList<What> found;
        for (const PathwayStage &stage : pathway.stages)
            found.append(stage.what);
        return found;
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
    QTemporaryDir m_folder;
    RecordGraph m_sample;
};

QTEST_GUILESS_MAIN(PathwayTest)
#include "pathwaytest.moc"
