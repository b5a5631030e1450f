// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/group.h"
#include "core/records/kinds.h"
#include "core/records/likelyrole.h"
#include "core/records/link.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "tests/support/testportfolio.h"

#include <algorithm>

using namespace kinfolio;

class RecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldSurvivesJson_data()
    {
        QTest::addColumn<QString>("kind");
        for (const KindInfo *kind : allKinds())
            QTest::newRow(kind->name) << kind->key();
    }
    void everyFieldSurvivesJson()
    {
        QFETCH(QString, kind);
        const auto record = filledRecord(*kindByName(kind), 3);
        VERIFY_OK(checkRecord(*record));
        const auto read = recordFromJson(recordToJson(*record));
        VERIFY_OK(read);
        QVERIFY(record->kind().equal(*record, **read));
        QVERIFY(sameContent(*record, **read));
    }

    // In a form, and for whoever hears it, a name is all that tells two fields apart.
    void noTwoFieldsOfAKindShareAName_data() { everyFieldSurvivesJson_data(); }
    void noTwoFieldsOfAKindShareAName()
    {
        QFETCH(const QString, kind);
        QSet<QString> labels;
        for (const FieldInfo *field : kindByName(kind)->fields()) {
            QVERIFY2(!labels.contains(QLatin1String(field->label)), field->label);
            labels.insert(QLatin1String(field->label));
        }
    }

    void aKindIsNarrowedByOneFieldWithChoices_data() { everyFieldSurvivesJson_data(); }
    void aKindIsNarrowedByOneFieldWithChoices()
    {
        QFETCH(QString, kind);
        const KindInfo &info = *kindByName(kind);
        const auto filters = std::ranges::count_if(info.own, [](const FieldInfo &field) { return field.has(FieldFlag::InFilter); });
        QCOMPARE(filters, info.filterField() ? 1 : 0);
        QVERIFY(!info.filterField() || !info.filterField()->choices.empty());
        QVERIFY(std::ranges::none_of(commonFields(), [](const FieldInfo &field) { return field.has(FieldFlag::InFilter); }));
    }

    void updatesOnlyWhatIsNamed()
    {
        const auto before = filledRecord(Project::info(), 1);
        const auto after = recordUpdatedByJson(*before, {{QStringLiteral("title"), QStringLiteral("New")},
                                                         {QStringLiteral("hours"), QJsonValue::Null}});
        VERIFY_OK(after);
        const auto &project = static_cast<const Project &>(**after);
        QCOMPARE(project.title, QStringLiteral("New"));
        QCOMPARE(project.hours, 0);
        QCOMPARE(project.summary, static_cast<const Project &>(*before).summary);
    }

    void refuses_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("subject");
        const QJsonObject project{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("x")}};
        const auto with = [&](const char *key, const QJsonValue &value) {
            QJsonObject json = project;
            json.insert(QString::fromLatin1(key), value);
            return json;
        };
        QTest::newRow("kind") << with("kind", QStringLiteral("vault")) << QStringLiteral("vault");
        QTest::newRow("type") << with("title", 5) << QStringLiteral("title");
        QTest::newRow("date") << with("started", QStringLiteral("2024-13")) << QStringLiteral("started");
        QTest::newRow("choice") << with("state", QStringLiteral("lost")) << QStringLiteral("state");
        QTest::newRow("audience") << with("audience", QStringLiteral("all")) << QStringLiteral("audience");
        QTest::newRow("title") << with("title", QStringLiteral("  ")) << QStringLiteral("title");
        QTest::newRow("id") << with("id", QStringLiteral("7")) << QStringLiteral("id");
        QTest::newRow("fraction") << with("hours", 1.5) << QStringLiteral("hours");
    }
    void refuses()
    {
        QFETCH(QJsonObject, json);
        const auto read = recordFromJson(json);
        const Result<> outcome = read ? checkRecord(**read) : Result<>(fail(read.error()));
        QVERIFY(!outcome);
        QTEST(outcome.error().subject, "subject");
    }

    void hasTheDefaultAudiences()
    {
        Project project;
        QCOMPARE(effectiveAudience(project), Audience::Everyone);
        project.state = QStringLiteral("draft");
        QCOMPARE(effectiveAudience(project), Audience::Me);
        Person person;
        QCOMPARE(effectiveAudience(person), Audience::Me);
        person.agreed = true;
        QCOMPARE(effectiveAudience(person), Audience::Everyone);
        person.audience = QStringLiteral("chosen");
        QCOMPARE(effectiveAudience(person), Audience::Chosen);
        QCOMPARE(effectiveAudience(Group()), Audience::Everyone);
    }

    void aReflectionIsPrivateWhateverItIs()
    {
        Reflection reflection;
        for (const ChoiceInfo &type : Reflection::info().field(u"type")->choices) {
            reflection.type = QString::fromLatin1(type.value);
            QCOMPARE(effectiveAudience(reflection), Audience::Me);
        }
        reflection.audience = QStringLiteral("everyone");
        QCOMPARE(effectiveAudience(reflection), Audience::Everyone);
    }

    void onlyAWonOpportunityAndAReadyShowcaseAreShown()
    {
        Opportunity opportunity;
        QCOMPARE(effectiveAudience(opportunity), Audience::Me);
        for (const ChoiceInfo &state : Opportunity::info().field(u"state")->choices) {
            opportunity.state = QString::fromLatin1(state.value);
            const bool won = opportunity.state == QLatin1String("won");
            QCOMPARE(effectiveAudience(opportunity), won ? Audience::Everyone : Audience::Me);
        }
        Showcase showcase;
        QCOMPARE(effectiveAudience(showcase), Audience::Me);
        showcase.state = QStringLiteral("draft");
        QCOMPARE(effectiveAudience(showcase), Audience::Me);
        showcase.state = QStringLiteral("ready");
        QCOMPARE(effectiveAudience(showcase), Audience::Everyone);
    }

    void aReflectionWithoutTitleIsCalledByItsFirstLine()
    {
        Reflection reflection;
        const auto refused = checkRecord(reflection);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, QStringLiteral("title"));
        reflection.text = QStringLiteral("\n  ## It *smoked*\n\nand then");
        QCOMPARE(recordTitle(reflection), QStringLiteral("It smoked"));
        VERIFY_OK(checkRecord(reflection));
        reflection.text = QStringLiteral("![](smoke.png)");
        QCOMPARE(recordTitle(reflection), QStringLiteral("![](smoke.png)"));
        reflection.text = QString(500, QLatin1Char('x'));
        QCOMPARE(recordTitle(reflection).size(), 61); // and an ellipsis
        reflection.title = QStringLiteral(" ");
        QCOMPARE(recordTitle(reflection).size(), 61);
        reflection.title = QStringLiteral("Smoke");
        QCOMPARE(recordTitle(reflection), QStringLiteral("Smoke"));
    }

    void likelyRolesNameKindsAndReadFromBothEnds()
    {
        const auto role = [](const char *kind, const char *other) {
            return likelyRole(QString::fromLatin1(kind), QString::fromLatin1(other));
        };
        QCOMPARE(role("person", "group"), (DirectedRole{LinkRole::MemberOf, true}));
        QCOMPARE(role("group", "person"), (DirectedRole{LinkRole::MemberOf, false}));
        QCOMPARE(role("reflection", "project"), (DirectedRole{LinkRole::ReflectsOn, true}));
        QCOMPARE(role("badge", "opportunity"), (DirectedRole{LinkRole::AppliedTo, true}));
        QCOMPARE(role("artifact", "showcase"), (DirectedRole{LinkRole::Includes, false}));
        QCOMPARE(role("project", "moon"), DirectedRole());
        // Every kind has a usual role with some other kind.
        for (const KindInfo *kind : allKinds()) {
            QVERIFY2(std::ranges::any_of(allKinds(), [&](const KindInfo *other) {
                         return likelyRole(kind->key(), other->key()).role != LinkRole::RelatedTo;
                     }), kind->name);
        }
    }

    void readsPartialDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const char *good : {"2024", "2024-02", "2024-02-29", "2024/2025", "2024-05-17/2024-06"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"", "24", "0000", "2024-2", "2023-02-29", "2024-13", "2025/2024", "2024/", "2024-01-01T00:00", "٢٠٢٤"})
            QTest::newRow(*bad ? bad : "empty") << QString::fromUtf8(bad) << false;
    }
    void readsPartialDates()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto date = PartialDate::fromText(text);
        QCOMPARE(date.has_value(), valid);
        if (date)
            QCOMPARE(date->text(), text);
    }

    void knowsTheLastDayThatIsStillInTime()
    {
        const auto lastDay = [](const char *text) { return PartialDate::fromText(QString::fromLatin1(text))->last().lastDay(); };
        QCOMPARE(lastDay("2024"), QDate(2024, 12, 31));
        QCOMPARE(lastDay("2024-02"), QDate(2024, 2, 29));
        QCOMPARE(lastDay("2024-02-03"), QDate(2024, 2, 3));
        QCOMPARE(lastDay("2024-05-17/2024-06"), QDate(2024, 6, 30));
        QVERIFY(PartialDate().last().lastDay().isNull());
    }

    void rolesAreInTheOrderOfTheirNumbers()
    {
        for (const RoleInfo &info : allRoles()) {
            QCOMPARE(&roleInfo(info.role), &info);
            QCOMPARE(roleFromText(QString::fromLatin1(info.name)), info.role);
        }
    }
};

QTEST_GUILESS_MAIN(RecordTest)
#include "recordtest.moc"
