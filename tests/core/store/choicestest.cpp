// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/badge.h"
#include "core/records/kinds.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

class ChoicesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyAnswerIsCounted()
    {
        TestPortfolio portfolio;
        putProject(portfolio, "doing");
        putProject(portfolio, "finished");
        putProject(portfolio, "finished");
        putProject(portfolio, nullptr);
        const auto counts = portfolio->reader().choiceCounts(Project::info(), *Project::info().filterField());
        VERIFY_OK(counts);
        QCOMPARE(*counts, (QHash<QString, qint64>{{QStringLiteral("doing"), 1}, {QStringLiteral("finished"), 2}}));
    }

    void whoGivesSeveralAnswersCountsForEach()
    {
        TestPortfolio portfolio;
        const RecordId both = putPerson(portfolio, {QStringLiteral("mentor"), QStringLiteral("peer")});
        const RecordId twice = putPerson(portfolio, {QStringLiteral("peer"), QStringLiteral("peer")});
        putPerson(portfolio, {});
        const FieldInfo &roles = *Person::info().filterField();
        const auto counts = portfolio->reader().choiceCounts(Person::info(), roles);
        VERIFY_OK(counts);
        QCOMPARE(*counts, (QHash<QString, qint64>{{QStringLiteral("mentor"), 1}, {QStringLiteral("peer"), 2}}));
        QCOMPARE(withChoice(portfolio, Person::info(), "peer"), (QSet<RecordId>{both, twice}));
        QCOMPARE(withChoice(portfolio, Person::info(), "mentor"), QSet<RecordId>{both});
        QCOMPARE(withChoice(portfolio, Person::info(), "expert"), QSet<RecordId>());
        QCOMPARE(portfolio->reader().idsWithChoice(Person::info(), roles, QStringLiteral("peer"))->size(), 2);
    }

    void theTextsOfALineAndTheDaysOfADateAreAnswersToo()
    {
        TestPortfolio portfolio;
        for (const char *issuer : {"Library", "Club", "Club"}) {
            auto badge = std::make_unique<Badge>();
            badge->title = QStringLiteral("Boat");
            badge->issuer = QLatin1String(issuer);
            badge->issued = PartialDate::fromDay(QDate(2025, 3, 1));
            Edit edit;
            edit.put(std::move(badge));
            VERIFY_OK(portfolio->apply(edit));
        }
        const auto answers = [&](QStringView field) {
            return portfolio->reader().choiceCounts(Badge::info(), *Badge::info().field(field)).value();
        };
        QCOMPARE(answers(u"issuer"), (QHash<QString, qint64>{{QStringLiteral("Library"), 1}, {QStringLiteral("Club"), 2}}));
        QCOMPARE(answers(u"issued"), (QHash<QString, qint64>{{QStringLiteral("2025-03-01"), 3}}));
    }

    void whatIsInTheBinDoesNotCount()
    {
        TestPortfolio portfolio;
        const RecordId kept = putProject(portfolio, "doing");
        const RecordId gone = putProject(portfolio, "doing");
        Edit edit;
        edit.erase(gone);
        const auto back = portfolio->apply(edit);
        VERIFY_OK(back);
        QCOMPARE(withChoice(portfolio, Project::info(), "doing"), QSet<RecordId>{kept});
        QCOMPARE(portfolio->reader().choiceCounts(Project::info(), *Project::info().filterField())->value(QStringLiteral("doing")), 1);
        VERIFY_OK(portfolio->apply(*back));
        QCOMPARE(withChoice(portfolio, Project::info(), "doing"), (QSet<RecordId>{kept, gone}));
    }

    void everyKindCanBeAsked()
    {
        TestPortfolio portfolio;
        int asked = 0;
        for (const KindInfo *kind : allKinds()) {
            if (!kind->filterField())
                continue;
            const auto record = filledRecord(*kind, 1);
            const QJsonValue answer = kind->filterField()->get(*record);
            const QString choice = answer.isArray() ? answer.toArray().first().toString() : answer.toString();
            Edit edit;
            const RecordId id = edit.put(kind->clone(*record));
            VERIFY_OK(portfolio->apply(edit));
            QVERIFY(portfolio->reader().idsWithChoice(*kind, *kind->filterField(), choice)->contains(id));
            ++asked;
        }
        QVERIFY(asked > 0);
    }

private:
    static QSet<RecordId> withChoice(TestPortfolio &portfolio, const KindInfo &kind, const char *choice)
    {
        const auto ids = portfolio->reader().idsWithChoice(kind, *kind.filterField(), QLatin1String(choice)).value();
        return QSet<RecordId>(ids.begin(), ids.end());
    }

    static RecordId putProject(TestPortfolio &portfolio, const char *state)
    {
        QJsonObject json{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("Drone")}};
        if (state)
            json.insert(QStringLiteral("state"), QLatin1String(state));
        return portfolio.put(json);
    }

    static RecordId putPerson(TestPortfolio &portfolio, const QStringList &roles)
    {
        return portfolio.put({{QStringLiteral("kind"), QStringLiteral("person")},
                              {QStringLiteral("name"), QStringLiteral("Marisol")},
                              {QStringLiteral("roles"), QJsonArray::fromStringList(roles)}});
    }
};

QTEST_GUILESS_MAIN(ChoicesTest)
#include "choicestest.moc"
