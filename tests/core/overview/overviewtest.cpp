// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows from all records together: what is missing, who could be asked, what is ready, who gives what.

#include "core/overview/gaps.h"
#include "core/overview/partners.h"
#include "core/overview/practices.h"
#include "core/overview/readiness.h"
#include "core/overview/selfchecks.h"
#include "core/overview/stages.h"
#include "core/overview/supportmap.h"
#include "core/overview/trails.h"
#include "core/portfolio/sample.h"
#include "core/records/interest.h"
#include "core/records/opportunity.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "tests/support/testportfolio.h"

#include <algorithm>

using namespace kinfolio;
using namespace Qt::StringLiterals;
using What = Gap::What;

namespace {

const QDate Today(2026, 3, 8);

QJsonObject json(const char *kind, const QString &title, QJsonObject fields = {})
{
    fields.insert(u"kind"_s, QLatin1String(kind));
    const bool named = qstrcmp(kind, "person") == 0 || qstrcmp(kind, "group") == 0;
    fields.insert(named ? u"name"_s : u"title"_s, title);
    return fields;
}

QString titleOf(const RecordPtr &record)
{
    return record ? recordTitle(*record) : QString();
}

} // namespace

class OverviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    // The whole of it for the example, as one would read it. Written anew with KINFOLIO_WRITE_GOLDENS=1.
    void ofTheExampleItSaysWhatTheGoldenFileSays()
    {
        QTemporaryDir folder;
        const auto sample = createSample(m_portfolio->environment(), folder.filePath(u"sample"_s));
        VERIFY_OK(sample);
        const auto graph = RecordGraph::read((*sample)->reader());
        VERIFY_OK(graph);
        QStringList lines{u"gaps"_s};
        for (const Gap &gap : findGaps(*graph, Today))
            lines.append(u"    %1 [%2]"_s.arg(gapWords(gap), gapAction(gap)));
        for (const auto &project : graph->of<Project>()) {
            lines.append(u"who for: "_s + project->title);
            for (const Partner &partner : rankPartners(*graph, project->id)) {
                QStringList reasons;
                for (const PartnerReason &reason : partner.reasons)
                    reasons.append(partnerReason(reason));
                lines.append(u"    %1 %2: %3"_s.arg(partner.weight).arg(titleOf(partner.record), reasons.join(u' ')));
            }
        }
        const QByteArray found = lines.join(u'\n').toUtf8() + '\n';
        const QString path = qEnvironmentVariable("KINFOLIO_TEST_DATA") + u"/sample-overview.txt"_s;
        QFile golden(path);
        if (qEnvironmentVariableIsSet("KINFOLIO_WRITE_GOLDENS"))
            QVERIFY(golden.open(QIODevice::WriteOnly) && golden.write(found) == found.size());
        golden.close();
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(found).split(u'\n'), QString::fromUtf8(golden.readAll()).split(u'\n'));
    }

    // A page asks for its own record only, and is told the same.
    void gapsAtARecordAreThoseThatTheWholeHas()
    {
        QTemporaryDir folder;
        const auto sample = createSample(m_portfolio->environment(), folder.filePath(u"sample"_s));
        VERIFY_OK(sample);
        const auto graph = RecordGraph::read((*sample)->reader());
        VERIFY_OK(graph);
        const QList<Gap> all = findGaps(*graph, Today);
        qsizetype seen = 0;
        for (const RecordPtr &record : graph->records()) {
            QStringList expected;
            for (const Gap &gap : all) {
                if (gap.record && gap.record->id == record->id)
                    expected.append(gapWords(gap));
            }
            const auto here = gapsAt((*sample)->reader(), record->id, Today);
            VERIFY_OK(here);
            QStringList found;
            for (const Gap &gap : *here)
                found.append(gapWords(gap));
            QCOMPARE(found, expected);
            seen += found.size();
        }
        // Thin support is nobody's in particular.
        QCOMPARE(seen, std::ranges::count_if(all, [](const Gap &gap) { return gap.record != nullptr; }));
        QVERIFY(seen > 0);
    }

    void anEmptyPortfolioHasNoGaps()
    {
        QVERIFY(findGaps(graph(), Today).isEmpty());
    }

    void aFirstInterestAsksForPeople()
    {
        put(json("interest", u"Bees"_s));
        QCOMPARE(gaps(), (QList<What>{What::InterestWithoutProject, What::NoPeople}));
        put(json("person", u"Kai"_s));
        QCOMPARE(gaps(), (QList<What>{What::InterestAlone, What::InterestWithoutProject}));
    }

    void anAskComesUpOnItsDayAndNotBefore()
    {
        put(json("ask", u"May I?"_s, {{u"state"_s, u"sent"_s}, {u"sent"_s, u"2026-03-01"_s}, {u"followUp"_s, u"2026-03-08"_s}}));
        QVERIFY(findGaps(graph(), Today.addDays(-1)).empty());
        QCOMPARE(gaps(), QList<What>{What::FollowUpDue});
        QCOMPARE(findGaps(graph(), Today.addDays(2)).first().days, 2);
    }

    void thanksAreOwedUntilTheyAreSaid()
    {
        const RecordId lena = put(json("person", u"Lena"_s));
        const RecordId door = put(json("opportunity", u"Summer school"_s, {{u"state"_s, u"won"_s}, {u"answered"_s, u"2026-02-20"_s}}));
        link(door, LinkRole::IntroducedBy, lena);
        QCOMPARE(gaps(), QList<What>{What::ThanksOwed});
        QVERIFY(gapWords(findGaps(graph(), Today).first()).contains(u"Lena introduced you to Summer school"_s));
        QJsonObject thanked = recordToJson(**(*m_portfolio)->reader().record(lena));
        thanked.insert(u"thanked"_s, u"2026-01-01"_s); // for something else
        put(thanked);
        QCOMPARE(gaps(), QList<What>{What::ThanksOwed});
        thanked.insert(u"thanked"_s, u"2026-02-21"_s);
        put(thanked);
        QVERIFY(gaps().isEmpty());
    }

    void ideasAndPausedProjectsHaveNoGaps()
    {
        for (const QString &state : {u"draft"_s, u"paused"_s})
            put(json("project", state, {{u"state"_s, state}}));
        QVERIFY(gaps().isEmpty());
        put(json("project", u"Drone"_s, {{u"state"_s, u"finished"_s}}));
        QCOMPARE(gaps(), (QList<What>{What::ProjectWithoutQuestion, What::ProjectWithoutPartner, What::ProjectWithoutEvidence,
                                      What::ProjectWithoutImpact}));
    }

    void anOpportunityIsReadyOnlyWhenAllIsMet()
    {
        const RecordId door = put(json("opportunity", u"Bursary"_s, {{u"deadline"_s, u"2026-03-20"_s}}));
        QVERIFY(!readiness(door).isReady()); // nothing is asked for
        const RecordId work = put(json("requirement", u"Two works"_s));
        const RecordId words = put(json("requirement", u"150 words"_s));
        link(words, LinkRole::PartOf, door, 2);
        link(work, LinkRole::PartOf, door, 1);
        QCOMPARE(readiness(door).met(), 0);
        QCOMPARE(readiness(door).requirements.first().requirement->title, u"Two works"_s);
        QCOMPARE(gaps(), QList<What>{What::RequirementsOpen});
        const RecordId drone = put(json("project", u"Drone"_s, {{u"state"_s, u"draft"_s}}));
        link(drone, LinkRole::EvidenceFor, work);
        QCOMPARE(readiness(door).met(), 1);
        QVERIFY(!readiness(door).isReady());
        QJsonObject answered = recordToJson(**(*m_portfolio)->reader().record(words));
        answered.insert(u"answer"_s, u"  "_s);
        put(answered);
        QVERIFY(!readiness(door).isReady());
        answered.insert(u"answer"_s, u"Everybody who plays."_s);
        put(answered);
        QVERIFY(readiness(door).isReady());
        QVERIFY(gaps().isEmpty());
    }

    void anOpportunityGoesFromFoundToItsAnswer()
    {
        using enum OpportunityStage;
        Opportunity door;
        Readiness some;
        some.requirements.append({std::make_shared<Requirement>(), {}});
        Readiness all;
        auto met = std::make_shared<Requirement>();
        met->answer = u"Because it hums."_s;
        all.requirements.append({met, {}});
        QCOMPARE(stageOf(door, {}), Found);
        door.state = u"preparing"_s;
        QCOMPARE(stageOf(door, {}), Preparing);
        QCOMPARE(stageOf(door, some), Preparing);
        QCOMPARE(stageOf(door, all), Ready);
        door.state = u"applied"_s;
        QCOMPARE(stageOf(door, some), Sent);
        for (const QString &state : {u"won"_s, u"notThisTime"_s}) {
            door.state = state;
            QCOMPARE(stageOf(door, all), Answered);
        }
    }

    void whoSharesTheInterestComesFirst()
    {
        const RecordId solar = put(json("interest", u"Solar"_s, {{u"tags"_s, QJsonArray{u"Sun"_s}}}));
        const RecordId project = put(json("project", u"Lamp"_s));
        const RecordId tagged = put(json("person", u"Ada"_s, {{u"tags"_s, QJsonArray{u"sun"_s}}}));
        const RecordId sharing = put(json("group", u"Sun club"_s));
        const RecordId there = put(json("person", u"Bo"_s, {{u"tags"_s, QJsonArray{u"sun"_s}}}));
        put(json("person", u"Stranger"_s));
        link(project, LinkRole::SparkedBy, solar);
        link(project, LinkRole::SupportedBy, there);
        link(solar, LinkRole::PartOf, sharing);
        const auto partners = rankPartners(graph(), project);
        QCOMPARE(partners.size(), 2);
        QCOMPARE(partners.at(0).record->id, sharing);
        QCOMPARE(partners.at(1).record->id, tagged);
        // A project that is still to be made has interests, and no links yet.
        const auto forNew = rankPartners(graph(), {}, {solar});
        QCOMPARE(forNew.size(), 3);
        QCOMPARE(forNew.first().record->id, sharing);
    }

    void supportIsThinWithOneAlone()
    {
        put(json("person", u"Ada"_s, {{u"support"_s, QJsonArray{u"emotional"_s, u"practical"_s}}, {u"lastContact"_s, u"2026-03-01"_s}}));
        put(json("person", u"Bo"_s, {{u"support"_s, QJsonArray{u"practical"_s}}, {u"lastContact"_s, u"2025-12"_s}}));
        put(json("person", u"Kai"_s));
        const SupportMap map = supportMap(graph(), Today);
        QCOMPARE(map.kinds.size(), 8);
        QVERIFY(map.kinds.at(0).isThin());
        QVERIFY(!map.kinds.at(1).isThin());
        QCOMPARE(titleOf(map.kinds.at(1).people.at(0).person), u"Ada"_s);
        QVERIFY(!map.kinds.at(1).people.at(0).isQuiet);
        QVERIFY(map.kinds.at(1).people.at(1).isQuiet);
        QCOMPARE(map.kinds.at(1).people.at(1).weeks, 9);
        QCOMPARE(map.unsorted.size(), 1);
    }

    void wayBackToWhoIntroducedWhom()
    {
        const RecordId door = put(json("opportunity", u"Jury"_s));
        const RecordId amara = put(json("person", u"Amara"_s));
        const RecordId marisol = put(json("person", u"Marisol"_s));
        link(door, LinkRole::IntroducedBy, amara);
        link(amara, LinkRole::IntroducedBy, marisol);
        link(marisol, LinkRole::IntroducedBy, amara); // a circle must not hang
        QStringList names;
        for (const RecordPtr &one : introducedBy(graph(), door))
            names.append(titleOf(one));
        QCOMPARE(names, (QStringList{u"Jury"_s, u"Amara"_s, u"Marisol"_s}));
    }

    void aProjectKnowsWhereItsNeedWasHeard()
    {
        const RecordId project = put(json("project", u"Sequencer"_s));
        const RecordId need = put(json("need", u"No sockets"_s));
        const RecordId meeting = put(json("meeting", u"The hall"_s));
        const RecordId layan = put(json("person", u"Layan"_s));
        link(project, LinkRole::RespondsTo, need);
        link(need, LinkRole::FollowsFrom, meeting);
        link(layan, LinkRole::Attended, meeting);
        const auto trails = needsBehind(graph(), project);
        QCOMPARE(trails.size(), 1);
        QCOMPARE(titleOf(trails.first().meeting), u"The hall"_s);
        QCOMPARE(titleOf(trails.first().people.at(0)), u"Layan"_s);
    }

    void hoursAndPracticesAreCounted()
    {
        const RecordId drone = put(json("project", u"Drone"_s, {{u"activity"_s, u"production"_s}, {u"hours"_s, 3}, {u"setting"_s, u"home"_s},
                                                                {u"myRoles"_s, QJsonArray{u"lead"_s, u"build"_s}}}));
        put(json("project", u"Bench"_s, {{u"activity"_s, u"research"_s}, {u"hours"_s, 5}, {u"setting"_s, u"school"_s}}));
        for (const int hours : {2, 4})
            link(put(json("step", u"Step"_s, {{u"hours"_s, hours}})), LinkRole::PartOf, drone);
        link(drone, LinkRole::ProducedIn, put(json("group", u"Physics class"_s, {{u"setting"_s, u"school"_s}})));
        put(json("impact", u"Louder"_s, {{u"people"_s, 9}}));
        const Practices practices = practicesOf(graph());
        QCOMPARE(practices.hours, 11);
        QCOMPARE(practices.activities.size(), 2);
        QCOMPARE(practices.activities.first().hours, 6);
        QCOMPARE(practices.roles.size(), 2);
        QCOMPARE(practices.inAndOut.size(), size_t(1));
        QCOMPARE(practices.inAndOut.front()->title, u"Drone"_s);
        QCOMPARE(practices.peopleReached, 9);
    }

    void twoLooksShowAChange()
    {
        put(json("reflection", u"January"_s, {{u"type"_s, u"selfCheck"_s}, {u"date"_s, u"2026-01-04"_s}, {u"making"_s, u"mostly"_s}}));
        put(json("reflection", u"September"_s, {{u"type"_s, u"selfCheck"_s}, {u"date"_s, u"2025-09"_s}, {u"making"_s, u"no"_s},
                                                {u"options"_s, u"yes"_s}}));
        put(json("reflection", u"A page"_s, {{u"type"_s, u"journal"_s}}));
        const auto checks = selfChecks(graph().of<Reflection>());
        QCOMPARE(checks.size(), 2);
        QCOMPARE(checks.first().record->title, u"September"_s);
        QCOMPARE(changeOf(checks, 2), std::optional(2));
        QCOMPARE(changeOf(checks, 4), std::nullopt);
    }

private:
    RecordId put(const QJsonObject &record) { return m_portfolio->put(record); }

    void link(RecordId from, LinkRole role, RecordId to, int position = 0)
    {
        Edit edit;
        edit.link(from, role, to, position);
        VERIFY_OK((*m_portfolio)->apply(edit));
    }

    [[nodiscard]] RecordGraph graph() const { return RecordGraph::read((*m_portfolio)->reader()).value(); }
    [[nodiscard]] Readiness readiness(RecordId door) const { return readinessOf((*m_portfolio)->reader(), door).value(); }

    [[nodiscard]] QList<What> gaps() const
    {
        QList<What> found;
        for (const Gap &gap : findGaps(graph(), Today))
            found.append(gap.what);
        return found;
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
};

QTEST_GUILESS_MAIN(OverviewTest)
#include "overviewtest.moc"
