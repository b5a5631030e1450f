// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the timeline, in which order and under which school year, and what filters leave of it.

#include "core/timeline/timeline.h"

#include "core/records/artifact.h"
#include "core/records/interest.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/project.h"
#include "core/words/timelinewords.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace kinfolio;

namespace {

QByteArray dataFile(const QString &name)
{
    return contentOf(qEnvironmentVariable("KINFOLIO_TEST_DATA") + QStringLiteral("/timeline/") + name);
}

QString asText(const std::vector<TimelineSection> &sections, int firstMonth)
{
    QString text;
    for (const TimelineSection &section : sections) {
        text += words::periodName(section.period, firstMonth) + u'\n';
        for (const TimelineEntry &entry : section.entries)
            text += QStringLiteral("  %1 | %2\n").arg(words::entryTitle(entry), words::entryCaption(entry));
    }
    return text;
}

QStringList titles(const std::vector<TimelineSection> &sections)
{
    QStringList all;
    for (const TimelineSection &section : sections) {
        for (const TimelineEntry &entry : section.entries)
            all.append(entry.title);
    }
    return all;
}

TimelinePeriod schoolYear(int year)
{
    return {TimelinePeriod::Type::SchoolYear, year};
}

TimelinePeriod openYear(int year)
{
    return {TimelinePeriod::Type::OpenYear, year};
}

} // namespace

class TimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void standsInTheOrderOfTime_data()
    {
        QTest::addColumn<int>("firstMonth");
        QTest::addColumn<QString>("expected");
        QTest::newRow("September") << 9 << QStringLiteral("noor.september.txt");
        QTest::newRow("January") << 1 << QStringLiteral("noor.january.txt");
    }
    void standsInTheOrderOfTime()
    {
        QFETCH(const int, firstMonth);
        QFETCH(const QString, expected);
        const auto input = QJsonDocument::fromJson(dataFile(QStringLiteral("noor.input.json"))).object();
        for (const auto &record : input.value(QStringLiteral("records")).toArray())
            m_portfolio->put(record.toObject());
        QCOMPARE(asText(sections({}, firstMonth), firstMonth), QString::fromUtf8(dataFile(expected)));
    }

    void datesFallIntoSchoolYears()
    {
        QCOMPARE(periodOf({2025, 9, 1}, 9), schoolYear(2025));
        QCOMPARE(periodOf({2025, 8, 31}, 9), schoolYear(2024));
        QCOMPARE(periodOf({2025, 9, 0}, 9), schoolYear(2025));
        QCOMPARE(periodOf({2025, 8, 0}, 8), schoolYear(2025));
        QCOMPARE(periodOf({2025, 0, 0}, 9), openYear(2025));
        QCOMPARE(periodOf({2025, 0, 0}, 1), schoolYear(2025));
        QCOMPARE(periodOf({2025, 1, 1}, 1), schoolYear(2025));
        QCOMPARE(words::periodName(schoolYear(1999), 9), QStringLiteral("School year 1999/00"));
    }

    // A kind that comes later needs no line here: whatever is flagged stands in the timeline.
    void everyDatedFieldOfEveryKindIsThere()
    {
        QSet<std::pair<const KindInfo *, const FieldInfo *>> wanted;
        for (const KindInfo *kind : allKinds()) {
            if (kind == &Learner::info())
                continue;
            Edit edit;
            edit.put(filledRecord(*kind, 7));
            VERIFY_OK((*m_portfolio)->apply(edit));
            for (const FieldInfo &info : kind->own) {
                if (info.has(FieldFlag::InTimeline) || info.type == FieldType::Levels)
                    wanted.insert({kind, &info});
            }
        }
        QVERIFY(wanted.size() > 5);
        const auto entries = (*m_portfolio)->reader().timelineEntries();
        VERIFY_OK(entries);
        QSet<std::pair<const KindInfo *, const FieldInfo *>> found;
        for (const TimelineEntry &entry : *entries) {
            found.insert({entry.kind, entry.field});
            QVERIFY2(!words::entryTitle(entry).isEmpty() && !words::entryCaption(entry).isEmpty(),
                     entry.kind->name);
        }
        QCOMPARE(found, wanted);
    }

    // What one went into deeper stands at the day on which it did; a level of which nobody knows since when,
    // nowhere.
    void levelsStandAtTheirDays()
    {
        const auto mark = [](const char *level, const char *since, const char *note) {
            return QJsonObject{{QStringLiteral("level"), QLatin1String(level)},
                               {QStringLiteral("since"), QLatin1String(since)},
                               {QStringLiteral("note"), QLatin1String(note)}};
        };
        put("interest", "Soldering",
            {{QStringLiteral("depths"),
              QJsonArray{QJsonObject{{QStringLiteral("level"), QStringLiteral("hangingOut")}},
                         mark("messingAround", "2024", ""),
                         mark("geekingOut", "2025-10-12", "first circuit of my own")}}});
        QCOMPARE(asText(sections({}, 9), 9),
                 QStringLiteral("School year 2025/26\n"
                                "  Geeking out: Soldering | 12 Oct 2025 · first circuit of my own\n"
                                "2024, without a month\n"
                                "  Messing around: Soldering | 2024\n"));
    }

    void filtersLeaveAPart()
    {
        const RecordId home = put("project", "Kite",
                                  {{QStringLiteral("started"), QStringLiteral("2025-05")},
                                   {QStringLiteral("setting"), QStringLiteral("home")}});
        put("project", "Zine",
            {{QStringLiteral("started"), QStringLiteral("2025-06")},
             {QStringLiteral("setting"), QStringLiteral("library")}});
        put("interest", "Wind", {{QStringLiteral("started"), QStringLiteral("2025-07")}});
        QCOMPARE(titles(sections({}, 9)),
                 (QStringList{QStringLiteral("Wind"), QStringLiteral("Zine"), QStringLiteral("Kite")}));
        QCOMPARE(titles(sections({.kind = &Interest::info()}, 9)), QStringList{QStringLiteral("Wind")});
        QCOMPARE(titles(sections({.setting = QStringLiteral("library")}, 9)),
                 QStringList{QStringLiteral("Zine")});
        QCOMPARE(titles(sections({.among = QSet{home}}, 9)), QStringList{QStringLiteral("Kite")});
        QVERIFY(sections({.kind = &Interest::info(), .setting = QStringLiteral("home")}, 9).empty());
    }

    void whatLiesInTheBinIsNotThere()
    {
        const RecordId kite =
            put("project", "Kite", {{QStringLiteral("started"), QStringLiteral("2025-05")}});
        Edit edit;
        edit.erase(kite);
        VERIFY_OK((*m_portfolio)->apply(edit));
        QVERIFY(sections({}, 9).empty());
    }

    void picturesAreKnownWithoutReadingThem()
    {
        const RecordId kite =
            put("project", "Kite", {{QStringLiteral("started"), QStringLiteral("2025-05")}});
        put("project", "Zine", {{QStringLiteral("started"), QStringLiteral("2025-06")}});
        const QByteArray png = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQV"
                                                      "R42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        const RecordId photo = m_portfolio->addFile(QStringLiteral("kite.png"), png);
        Edit edit;
        edit.link(photo, LinkRole::ProducedIn, kite);
        VERIFY_OK((*m_portfolio)->apply(edit));
        QStringList withPicture;
        const auto entries = (*m_portfolio)->reader().timelineEntries();
        VERIFY_OK(entries);
        for (const TimelineEntry &entry : *entries) {
            if (entry.hasPicture && entry.kind == &Project::info())
                withPicture.append(entry.title);
        }
        QCOMPARE(withPicture, QStringList{QStringLiteral("Kite")});
    }

    // A person who helps with everything would bring everything.
    void peopleDoNotLeadOnToOtherInterests()
    {
        const RecordId wind = put("interest", "Wind");
        const RecordId kite = put("project", "Kite");
        const RecordId photo = put("artifact", "Photo", {{QStringLiteral("text"), QStringLiteral("x")}});
        const RecordId marisol = put("person", "Marisol");
        const RecordId zine = put("project", "Zine");
        const RecordId paper = put("interest", "Paper");
        Edit edit;
        edit.link(kite, LinkRole::SparkedBy, wind);
        edit.link(photo, LinkRole::ProducedIn, kite);
        edit.link(kite, LinkRole::SupportedBy, marisol);
        edit.link(zine, LinkRole::SupportedBy, marisol);
        edit.link(zine, LinkRole::SparkedBy, paper);
        VERIFY_OK((*m_portfolio)->apply(edit));
        const PortfolioReader &reader = (*m_portfolio)->reader();
        const auto kindOf = [&](RecordId id) { return reader.summary(id)->kind->key(); };
        QCOMPARE(belongingTo(wind, reader.links().value(), kindOf), (QSet{wind, kite, photo, marisol}));
        QCOMPARE(belongingTo(paper, reader.links().value(), kindOf), (QSet{paper, zine, marisol}));
    }

    void tenThousandRecords()
    {
        Edit edit;
        for (int i = 0; i < 10'000; ++i) {
            auto project = std::make_unique<Project>();
            project->title = QStringLiteral("Project %1").arg(i);
            project->started = PartialDate::fromDay(QDate(2015, 1, 1).addDays(i % 4000));
            edit.put(std::move(project));
        }
        VERIFY_OK((*m_portfolio)->apply(edit));
        QElapsedTimer time;
        time.start();
        const auto all = sections({}, 9);
        qInfo("10,000 entries in %lld ms", time.elapsed());
        QCOMPARE(titles(all).size(), 10'000);
        QVERIFY(std::ranges::is_sorted(all, std::greater(),
                                       [](const TimelineSection &section) { return section.period.year; }));
    }

private:
    RecordId put(const char *kind, const char *title, QJsonObject fields = {})
    {
        fields.insert(QStringLiteral("kind"), QLatin1String(kind));
        fields.insert(qstrcmp(kind, "person") == 0 ? QStringLiteral("name") : QStringLiteral("title"),
                      QLatin1String(title));
        return m_portfolio->put(fields);
    }

    std::vector<TimelineSection> sections(const TimelineFilter &filter, int firstMonth)
    {
        const auto entries = (*m_portfolio)->reader().timelineEntries();
        if (!entries)
            qFatal("%s", qPrintable(errorText(entries)));
        return timelineSections(*entries, filter, firstMonth);
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "timelinetest.moc"
