// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What projects add up to in a school year, who is to be thanked, and where support is thin, in words.

#include "core/overview/gaps.h"
#include "core/overview/reports.h"
#include "core/overview/supportmap.h"
#include "core/overview/trails.h"
#include "core/records/recordjson.h"
#include "core/words/translations.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

const QDate Today(2026, 3, 8);
constexpr int September = 9;

QStringList labels(const QList<ReportSection> &sections)
{
    QStringList found;
    for (const ReportSection &section : sections) {
        for (const ReportLine &line : section.lines)
            found.append(line.label + u": "_s + line.words);
    }
    return found;
}

QStringList titles(const QList<RecordPtr> &records)
{
    QStringList found;
    for (const RecordPtr &record : records)
        found.append(recordTitle(*record));
    return found;
}

} // namespace

class ReportsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void aProjectIsCountedInItsSchoolYears()
    {
        project(u"Kite"_s, {{u"started"_s, u"2024-10-01"_s}, {u"finished"_s, u"2025-02"_s}, {u"hours"_s, 12}});
        const RecordId drone = project(u"Drone"_s, {{u"started"_s, u"2025-06-01"_s}, {u"finished"_s, u"2025-11-01"_s}, {u"hours"_s, 20}});
        step(drone, u"2025-07-01"_s, 4);
        step(drone, u"2025-10-01"_s, 6);
        step(drone, {}, 1);
        project(u"Someday"_s, {{u"hours"_s, 3}});
        project(u"A year alone"_s, {{u"started"_s, u"2024"_s}, {u"hours"_s, 5}});
        QCOMPARE(schoolYearsOf(graph(), September, Today), (QList<int>{2025, 2024}));
        const Practices before = year(2024);
        QCOMPARE(before.projects.size(), size_t(2));
        QCOMPARE(before.hours, 12 + 4);
        QCOMPARE(before.openHours, 20 - 10);
        QCOMPARE(before.undated, 2);
        const Practices now = year(2025);
        QCOMPARE(now.projects.size(), size_t(1));
        QCOMPARE(now.hours, 6);
        QVERIFY(year(2023).projects.empty());
        // All the time, nothing is left out.
        const Practices all = practicesOf(graph());
        QCOMPARE(all.hours, 12 + 20 + 3 + 5);
        QCOMPARE(all.undated, 0);
        QVERIFY(reportLeftOut(all).isEmpty());
        QVERIFY(reportLeftOut(before).contains(u"2 projects"_s));
        QVERIFY(reportLeftOut(before).contains(u"10 h"_s));
    }

    void whatGoesOnIsCountedUntilToday()
    {
        project(u"Bench"_s, {{u"started"_s, u"2024-10-01"_s}, {u"state"_s, u"doing"_s}});
        project(u"Paused"_s, {{u"started"_s, u"2023-10-01"_s}, {u"state"_s, u"paused"_s}});
        QCOMPARE(schoolYearsOf(graph(), September, Today), (QList<int>{2025, 2024, 2023}));
        QCOMPARE(year(2025).projects.size(), size_t(1));
        QCOMPARE(year(2023).projects.front()->title, u"Paused"_s);
        // Where school begins in January it is another year.
        QCOMPARE(schoolYearsOf(graph(), 1, Today), (QList<int>{2026, 2025, 2024, 2023}));
    }

    void impactsCountInTheYearOfTheirDay()
    {
        put(json("impact", u"Louder"_s, {{u"people"_s, 9}, {u"date"_s, u"2025-10"_s}, {u"who"_s, u"The choir"_s}}));
        put(json("impact", u"Lighter"_s, {{u"people"_s, 4}, {u"date"_s, u"2024-10"_s}}));
        put(json("impact", u"Somewhen"_s, {{u"people"_s, 2}}));
        QCOMPARE(year(2025).peopleReached, 9);
        QCOMPARE(practicesOf(graph()).peopleReached, 15);
        const auto sections = reportOf(year(2025), {});
        QCOMPARE(labels(sections), QStringList{u"Louder: The choir, people: 9"_s});
        QCOMPARE(sections.first().sentence, u"Changes: 1, people: 9"_s);
    }

    void linesSayNumberAndWhatIsBehindThem()
    {
        const RecordId drone = project(u"Drone"_s, {{u"activity"_s, u"production"_s}, {u"hours"_s, 3}, {u"targetHours"_s, 10},
                                                    {u"myRoles"_s, QJsonArray{u"lead"_s, u"build"_s}}});
        project(u"Bench"_s, {{u"activity"_s, u"production"_s}, {u"myRoles"_s, QJsonArray{u"build"_s}}});
        put(json("person", u"Ada"_s, {{u"sponsors"_s, QJsonArray{u"tool"_s}}}));
        const auto sections = reportOf(practicesOf(graph()), acknowledgements(graph()));
        QCOMPARE(labels(sections), (QStringList{u"Making things: 2 projects, 3 h"_s, u"Drone: 3 of 10 h"_s, u"Led it: 1 project, 3 h"_s,
                                                u"Built: 2 projects, 3 h"_s, u"Ada: Tools"_s}));
        const ReportLine &led = sections.at(2).lines.first();
        QCOMPARE(led.amount, 1);
        QCOMPARE(led.outOf, 2);
        QCOMPARE(led.records.size(), size_t(1));
        QCOMPARE(led.records.front()->id, drone);
        QVERIFY(reportText(u"Reports"_s, sections).contains(u"\nI contributed as …\nLed it\t1 project, 3 h\n"_s));
        QVERIFY(reportOf(practicesOf(RecordGraph()), {}).isEmpty());
    }

    void whoHelpedOnlyWithWhatIsNotCountedIsNotInAYear()
    {
        const RecordId kite = project(u"Kite"_s, {{u"started"_s, u"2024-10-01"_s}, {u"finished"_s, u"2024-11-01"_s}});
        link(kite, LinkRole::SupportedBy, put(json("person", u"Ada"_s)));
        put(json("person", u"Bo"_s, {{u"sponsors"_s, QJsonArray{u"space"_s}}}));
        QCOMPARE(labels(reportOf(year(2024), acknowledgements(graph()))), (QStringList{u"Bo: Space"_s, u"Ada: helped with Kite"_s}));
        QCOMPARE(labels(reportOf(year(2025), acknowledgements(graph()))), QStringList{u"Bo: Space"_s});
    }

    void onlyWhoAgreedIsNamedElsewhere()
    {
        const RecordId kite = project(u"Kite"_s, {});
        link(kite, LinkRole::SupportedBy, put(json("person", u"Ada"_s, {{u"agreed"_s, true}, {u"sponsors"_s, QJsonArray{u"tool"_s}}})));
        put(json("person", u"Secret Sam"_s, {{u"sponsors"_s, QJsonArray{u"money"_s}}}));
        put(json("person", u"Hidden Hal"_s, {{u"agreed"_s, true}, {u"audience"_s, u"me"_s}, {u"sponsors"_s, QJsonArray{u"money"_s}}}));
        put(json("person", u"Nobody in particular"_s));
        const auto all = acknowledgements(graph());
        QCOMPARE(all.size(), 3);
        QCOMPARE(acknowledgementText(all), u"Thank you\nAda: Tools; helped with Kite\nNot named here: 2"_s);
    }

    void lastContactIsNoMorePreciseThanItIsKnown_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("words");
        QTest::newRow("none") << QString() << u"No day written down"_s;
        QTest::newRow("today") << u"2026-03-08"_s << u"Today"_s;
        QTest::newRow("yesterday") << u"2026-03-07"_s << u"Yesterday"_s;
        QTest::newRow("days") << u"2026-02-24"_s << u"12 days ago"_s;
        QTest::newRow("weeks") << u"2026-02-22"_s << u"2 weeks ago"_s;
        QTest::newRow("month") << u"2026-01"_s << u"Jan 2026"_s;
        QTest::newRow("year") << u"2025"_s << u"2025"_s;
    }
    void lastContactIsNoMorePreciseThanItIsKnown()
    {
        QFETCH(const QString, date);
        QFETCH(const QString, words);
        put(json("person", u"Ada"_s, {{u"lastContact"_s, date}}));
        QCOMPARE(contactWords(supportMap(graph(), Today).unsorted.first(), Today), words);
    }

    void thinSupportIsSaidAndIsAGap()
    {
        put(json("person", u"Kai"_s));
        QVERIFY(findGaps(graph(), Today).isEmpty()); // nobody has begun to sort
        put(json("person", u"Ada"_s, {{u"support"_s, QJsonArray{u"emotional"_s, u"practical"_s, u"informational"_s}},
                                      {u"sponsors"_s, QJsonArray{u"tool"_s}}}));
        put(json("person", u"Bo"_s, {{u"support"_s, QJsonArray{u"practical"_s, u"informational"_s}}}));
        const SupportMap map = supportMap(graph(), Today);
        QStringList thin;
        for (const SupportKind &kind : map.kinds) {
            if (kind.isThin())
                thin.append(supportName(kind) + u": "_s + thinWords(kind));
        }
        QCOMPARE(thin, (QStringList{u"Courage: One person alone"_s, u"Company: Nobody yet"_s, u"Time: Nobody yet"_s, u"Space: Nobody yet"_s,
                                    u"Money: Nobody yet"_s}));
        const auto gaps = findGaps(graph(), Today);
        QCOMPARE(gaps.size(), 1);
        QCOMPARE(gapWords(gaps.first()), u"Your support is thin: Courage, Company."_s);
    }

    void thanksCountFromTheDayOfWhatTheyAreFor()
    {
        Person person;
        QVERIFY(!isThanked(person));
        person.thanked = *PartialDate::fromText(u"2026-02");
        QVERIFY(isThanked(person));
        QVERIFY(isThanked(person, *PartialDate::fromText(u"2026-02-20")));
        QVERIFY(!isThanked(person, *PartialDate::fromText(u"2026-03-01")));
    }

    void waysBackAreTheSameFromTheDatabase()
    {
        const RecordId door = put(json("opportunity", u"Jury"_s));
        const RecordId amara = put(json("person", u"Amara"_s));
        const RecordId marisol = put(json("person", u"Marisol"_s));
        link(door, LinkRole::IntroducedBy, amara);
        link(amara, LinkRole::IntroducedBy, marisol);
        link(marisol, LinkRole::IntroducedBy, amara);
        const auto way = introducedBy((*m_portfolio)->reader(), door);
        VERIFY_OK(way);
        QCOMPARE(titles(*way), titles(introducedBy(graph(), door)));
        QCOMPARE(titles(*way), (QStringList{u"Jury"_s, u"Amara"_s, u"Marisol"_s}));
        const RecordId made = project(u"Sequencer"_s, {});
        const RecordId need = put(json("need", u"No sockets"_s));
        const RecordId meeting = put(json("meeting", u"The hall"_s));
        link(made, LinkRole::RespondsTo, need);
        link(made, LinkRole::RespondsTo, put(json("need", u"Heard nowhere"_s)));
        link(need, LinkRole::FollowsFrom, meeting);
        link(put(json("person", u"Layan"_s)), LinkRole::Attended, meeting);
        const auto trails = needsBehind((*m_portfolio)->reader(), made);
        VERIFY_OK(trails);
        QCOMPARE(trails->size(), 2);
        QCOMPARE(trails->first().meeting->id, meeting);
        QCOMPARE(trails->first().people.size(), size_t(1));
        QVERIFY(!trails->last().meeting);
        QVERIFY(!introducedBy((*m_portfolio)->reader(), RecordId()));
    }

private:
    static QJsonObject json(const char *kind, const QString &title, QJsonObject fields = {})
    {
        fields.insert(u"kind"_s, QLatin1String(kind));
        fields.insert(qstrcmp(kind, "person") == 0 ? u"name"_s : u"title"_s, title);
        return fields;
    }

    RecordId put(const QJsonObject &record) { return m_portfolio->put(record); }
    RecordId project(const QString &title, const QJsonObject &fields) { return put(json("project", title, fields)); }
    void step(RecordId project, const QString &date, int hours)
    {
        link(put(json("step", u"Step"_s, {{u"date"_s, date}, {u"hours"_s, hours}})), LinkRole::PartOf, project);
    }

    void link(RecordId from, LinkRole role, RecordId to)
    {
        Edit edit;
        edit.link(from, role, to);
        VERIFY_OK((*m_portfolio)->apply(edit));
    }

    [[nodiscard]] RecordGraph graph() const { return RecordGraph::read((*m_portfolio)->reader()).value(); }
    [[nodiscard]] Practices year(int year) const { return practicesOf(graph(), {year, September}, Today); }

    const Translations m_english{QLocale(QLocale::English)};
    std::unique_ptr<TestPortfolio> m_portfolio;
};

QTEST_GUILESS_MAIN(ReportsTest)
#include "reportstest.moc"
