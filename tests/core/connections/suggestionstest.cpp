// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is proposed, why, in which order, and what never is.

#include "core/connections/suggestions.h"

#include "core/portfolio/sample.h"
#include "core/words/words.h"
#include "tests/support/testportfolio.h"

#include <QElapsedTimer>

using namespace kinfolio;
using Why = SuggestionReason::Why;

namespace {

QJsonObject json(const char *kind, const QString &title, QJsonObject fields = {})
{
    fields.insert(QStringLiteral("kind"), QLatin1String(kind));
    const bool named =
        QLatin1String(kind) == QLatin1String("person") || QLatin1String(kind) == QLatin1String("group");
    fields.insert(named ? QStringLiteral("name") : QStringLiteral("title"), title);
    return fields;
}

QJsonArray tags(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

// The suggestion about that record, if there is one.
std::optional<Suggestion> about(const QList<Suggestion> &all, RecordId id)
{
    const auto found = std::ranges::find(all, id, &Suggestion::record);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

} // namespace

class SuggestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_portfolio = std::make_unique<TestPortfolio>(); }

    void findsNamesInTexts()
    {
        const RecordId kai = put(json("person", QStringLiteral("Kai Okonjo")));
        const RecordId club = put(json("group", QStringLiteral("Night Solder Club")));
        const RecordId page = put(
            json("reflection", QStringLiteral("Tuesday"),
                 {{QStringLiteral("text"), QStringLiteral("At the NIGHT  solder-club kai said: go on.")}}));
        const auto suggestions = suggest(page);
        QCOMPARE(suggestions.size(), 2);
        QCOMPARE(about(suggestions, kai)->reasons.first().why, Why::NamedHere);
        QCOMPARE(about(suggestions, kai)->role, (DirectedRole{LinkRole::SupportedBy, true}));
        QCOMPARE(about(suggestions, club)->role, (DirectedRole{LinkRole::ReflectsOn, true}));
        // The same from the other end.
        const auto back = suggest(club);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().record, page);
        QCOMPARE(back.first().reasons.first().why, Why::NamedThere);
        QCOMPARE(back.first().reasons.first().what, QStringList{QStringLiteral("Night Solder Club")});
        QCOMPARE(back.first().role, (DirectedRole{LinkRole::ReflectsOn, false}));
    }

    void aFirstNameThatTwoPeopleHaveNamesNobody()
    {
        put(json("person", QStringLiteral("Kai Okonjo")));
        put(json("person", QStringLiteral("Kai Berg")));
        const RecordId page = put(json("reflection", QStringLiteral("Tuesday"),
                                       {{QStringLiteral("text"), QStringLiteral("Kai said: go on.")}}));
        QVERIFY(suggest(page).isEmpty());
    }

    void partsOfWordsAndShortNamesAreNotFound()
    {
        put(json("interest", QStringLiteral("Go")));
        put(json("interest", QStringLiteral("Solder")));
        const RecordId page = put(json("reflection", QStringLiteral("Tuesday"),
                                       {{QStringLiteral("text"), QStringLiteral("I go on soldering.")}}));
        QVERIFY(suggest(page).isEmpty());
    }

    void sharedTagsCountTheMoreTheRarerTheyAre()
    {
        const RecordId lid =
            put(json("project", QStringLiteral("A"),
                     {{QStringLiteral("tags"),
                       tags({QStringLiteral("solar"), QStringLiteral("wood"), QStringLiteral("solar")})}}));
        const RecordId both =
            put(json("artifact", QStringLiteral("B"),
                     {{QStringLiteral("tags"), tags({QStringLiteral("wood"), QStringLiteral("solar")})}}));
        const RecordId one = put(json("artifact", QStringLiteral("C"),
                                      {{QStringLiteral("tags"), tags({QStringLiteral("wood")})}}));
        put(json("artifact", QStringLiteral("D"),
                 {{QStringLiteral("tags"), tags({QStringLiteral("Wood")})}}));
        auto suggestions = suggest(lid);
        QCOMPARE(suggestions.size(), 2);
        QCOMPARE(suggestions.first().record, both);
        QCOMPARE(suggestions.first().reasons.first().what,
                 (QStringList{QStringLiteral("solar"), QStringLiteral("wood")}));
        QCOMPARE(suggestions.at(1).record, one);
        QCOMPARE(suggestions.at(1).role, (DirectedRole{LinkRole::ProducedIn, false}));
        for (int i = 0; i < 60; ++i)
            put(json("interest", QStringLiteral("I"),
                     {{QStringLiteral("tags"), tags({QStringLiteral("wood")})}}));
        suggestions = suggest(lid, 100);
        QCOMPARE(suggestions.size(), 1); // an everyday tag alone says nothing
        QCOMPARE(suggestions.first().record, both);
    }

    void whatIsJoinedToTheSameRecordBelongsTogether()
    {
        const RecordId project = put(json("project", QStringLiteral("Lid")));
        const RecordId other = put(json("project", QStringLiteral("Box")));
        const RecordId marisol = put(json("person", QStringLiteral("Marisol Vega")));
        const RecordId badge = put(json("badge", QStringLiteral("Iron")));
        link(project, LinkRole::SupportedBy, marisol);
        link(other, LinkRole::SupportedBy, marisol);
        link(badge, LinkRole::AwardedFor, other);
        const auto suggestions = suggest(project);
        QCOMPARE(suggestions.size(), 1); // not the badge, which is one step further
        QCOMPARE(suggestions.first().record, other);
        QCOMPARE(suggestions.first().reasons.first().why, Why::SharedConnection);
        QCOMPARE(suggestions.first().reasons.first().what, QStringList{QStringLiteral("Marisol Vega")});
        QCOMPARE(suggestions.first().role, (DirectedRole{LinkRole::FollowsFrom, true}));
    }

    void whatManyAreJoinedToSaysNothing()
    {
        const RecordId hub = put(json("person", QStringLiteral("Everybody")));
        const RecordId project = put(json("project", QStringLiteral("Lid")));
        link(project, LinkRole::SupportedBy, hub);
        for (int i = 0; i < 70; ++i)
            link(put(json("interest", QStringLiteral("I%1").arg(i))), LinkRole::SupportedBy, hub);
        QVERIFY(suggest(project).isEmpty());
        // And so does the learner, to whom everything belongs.
        const RecordId learner = (*m_portfolio)->reader().learner().value()->id;
        const RecordId a = put(json("group", QStringLiteral("A group")));
        const RecordId b = put(json("group", QStringLiteral("B group")));
        link(learner, LinkRole::MemberOf, a);
        link(learner, LinkRole::MemberOf, b);
        QVERIFY(suggest(a).isEmpty());
        QVERIFY(suggest(learner).isEmpty());
    }

    void filesOfTheDaysOfAProject()
    {
        const RecordId project = put(json("project", QStringLiteral("Lid"),
                                          {{QStringLiteral("started"), QStringLiteral("2026-01")},
                                           {QStringLiteral("finished"), QStringLiteral("2026-02-10")}}));
        const auto made = [&](const char *day) {
            return put(json("artifact", QStringLiteral("Photo"),
                            {{QStringLiteral("made"), QString::fromLatin1(day)}}));
        };
        const RecordId within = made("2026-01-20");
        const RecordId placed = made("2026-01-21");
        made("2025-12-31");
        made("2026-02-11");
        made("2026-01"); // not known to the day
        link(placed, LinkRole::RelatedTo, put(json("project", QStringLiteral("Other"))));
        const auto suggestions = suggest(project, 20);
        QCOMPARE(suggestions.size(), 1);
        QCOMPARE(suggestions.first().record, within);
        QCOMPARE(suggestions.first().reasons.first().why, Why::ProjectDays);
        const auto back = suggest(within);
        QCOMPARE(back.size(), 1);
        QCOMPARE(back.first().record, project);
        QCOMPARE(back.first().reasons.first().what, QStringList{QStringLiteral("Lid")});
    }

    void theSameDay()
    {
        const RecordId badge = put(json("badge", QStringLiteral("Iron"),
                                        {{QStringLiteral("issued"), QStringLiteral("2026-03-05")}}));
        const RecordId page = put(json("reflection", QStringLiteral("P"),
                                       {{QStringLiteral("date"), QStringLiteral("2026-03-05")}}));
        put(json("reflection", QStringLiteral("Q"), {{QStringLiteral("date"), QStringLiteral("2026-03")}}));
        const auto suggestions = suggest(badge);
        QCOMPARE(suggestions.size(), 1);
        QCOMPARE(suggestions.first().record, page);
        QCOMPARE(suggestions.first().reasons.first().why, Why::SameDay);
        QVERIFY(suggest(put(json("reflection", QStringLiteral("R"),
                                 {{QStringLiteral("date"), QStringLiteral("2026-03")}})))
                    .isEmpty());
    }

    void neverProposesWhatIsJoinedOrInTheBin()
    {
        const QJsonObject solar{{QStringLiteral("tags"), tags({QStringLiteral("solar")})}};
        const RecordId a = put(json("project", QStringLiteral("A"), solar));
        const RecordId joined = put(json("project", QStringLiteral("B"), solar));
        const RecordId binned = put(json("project", QStringLiteral("C"), solar));
        link(joined, LinkRole::RelatedTo, a);
        Edit edit;
        edit.erase(binned);
        VERIFY_OK((*m_portfolio)->apply(edit));
        QVERIFY(suggest(a).isEmpty());
        const auto gone = (*m_portfolio)->reader().suggestions(binned);
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, ErrorCode::RecordNotFound);
    }

    void theOrderDoesNotDependOnWhoCameFirst()
    {
        QStringList first;
        for (const bool reversed : {false, true}) {
            init();
            const QJsonObject solar{{QStringLiteral("tags"), tags({QStringLiteral("solar")})}};
            QStringList names{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                              QStringLiteral("D")};
            if (reversed)
                std::ranges::reverse(names);
            for (const QString &name : std::as_const(names)) {
                put(json("artifact", name, solar));
                put(json("interest", name, solar));
            }
            QStringList titles;
            for (const Suggestion &one : suggest(put(json("project", QStringLiteral("P"), solar)), 20))
                titles.append(one.kind->key() + one.title);
            QCOMPARE(titles.size(), 8);
            if (reversed)
                QCOMPARE(titles, first);
            first = titles;
        }
    }

    void fewerThanAskedForAreTheLikeliest()
    {
        const QJsonObject solar{{QStringLiteral("tags"), tags({QStringLiteral("solar")})}};
        const RecordId project = put(json("project", QStringLiteral("P"), solar));
        for (int i = 0; i < 8; ++i)
            put(json("interest", QStringLiteral("I%1").arg(i), solar));
        const RecordId best = put(json("artifact", QStringLiteral("Z"),
                                       {{QStringLiteral("tags"), tags({QStringLiteral("solar")})},
                                        {QStringLiteral("caption"), QStringLiteral("x")}}));
        link(best, LinkRole::RelatedTo, put(json("badge", QStringLiteral("Middle"))));
        link(project, LinkRole::RelatedTo, (*m_portfolio)->reader().summaries(nullptr)->first().id);
        QCOMPARE(suggest(project, 3).size(), 3);
        QCOMPARE(suggest(project, 1).first().record, best);
        QVERIFY(suggest(project, 0).isEmpty());
    }

    // The whole of what the example proposes: read it, when it changes, as a learner would.
    void proposesForTheExampleWhatItsGoldenFileSays()
    {
        const auto sample =
            createSample(m_portfolio->environment(), m_portfolio->beside(QStringLiteral("sample")));
        VERIFY_OK(sample);
        const PortfolioReader &reader = (*sample)->reader();
        QStringList lines;
        const auto summaries = reader.summaries(nullptr);
        VERIFY_OK(summaries);
        for (const RecordSummary &summary : *summaries) {
            const auto suggestions = reader.suggestions(summary.id, 3);
            VERIFY_OK(suggestions);
            lines.append(summary.kind->key() + QStringLiteral(": ") + summary.title);
            for (const Suggestion &one : *suggestions)
                lines.append(QStringLiteral("    %1 %2: %3 %4")
                                 .arg(words::roleWords(one.role), one.kind->key(), one.title,
                                      words::suggestionReason(one.reasons.first())));
        }
        const QByteArray found = lines.join(QLatin1Char('\n')).toUtf8() + '\n';
        QFile golden(qEnvironmentVariable("KINFOLIO_TEST_DATA") + QStringLiteral("/sample-suggestions.txt"));
        const QByteArray expected = golden.open(QIODevice::ReadOnly) ? golden.readAll() : QByteArray();
        if (found == expected)
            return;
        QFile fresh(QStringLiteral("sample-suggestions.txt"));
        QVERIFY(fresh.open(QIODevice::WriteOnly));
        fresh.write(found);
        QFAIL(qPrintable(QStringLiteral("differs; what was found is in ")
                         + QFileInfo(fresh).absoluteFilePath()));
    }

    void tellsHowLongItTakesWithTenThousandRecords()
    {
        Edit edit;
        for (int i = 0; i < 10'000; ++i) {
            const char *kinds[] = {"artifact", "project", "reflection", "interest"};
            QJsonObject fields{{QStringLiteral("tags"), tags({QStringLiteral("tag%1").arg(i % 400)})}};
            if (i % 4 == 2)
                fields.insert(
                    QStringLiteral("text"),
                    QStringLiteral("Words about a box and Thing number %1 again. ").arg(i - 1).repeated(20));
            edit.put(std::move(
                *recordFromJson(json(kinds[i % 4], QStringLiteral("Thing number %1").arg(i), fields))));
        }
        VERIFY_OK((*m_portfolio)->apply(edit));
        const auto summaries = (*m_portfolio)->reader().summaries(nullptr, 4);
        VERIFY_OK(summaries);
        for (const RecordSummary &summary : *summaries) {
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(suggest(summary.id).size(), 5);
            qInfo("suggestions for %s among 10,000 records: %lld ms", summary.kind->name, timer.elapsed());
        }
    }

private:
    RecordId put(const QJsonObject &record) { return m_portfolio->put(record); }

    void link(RecordId from, LinkRole role, RecordId to)
    {
        Edit edit;
        edit.link(from, role, to);
        VERIFY_OK((*m_portfolio)->apply(edit));
    }

    QList<Suggestion> suggest(RecordId id, int limit = 5)
    {
        auto found = (*m_portfolio)->reader().suggestions(id, limit);
        return found ? *found : QList<Suggestion>();
    }

    std::unique_ptr<TestPortfolio> m_portfolio;
};

QTEST_GUILESS_MAIN(SuggestionsTest)
#include "suggestionstest.moc"
