// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/kinds.h"
#include "core/records/link.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"

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
