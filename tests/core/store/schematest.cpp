// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/kinds.h"
#include "core/store/migrator.h"
#include "core/store/recordstore.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

class SchemaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasItsColumn()
    {
        auto database = Database::inMemory();
        VERIFY_OK(database);
        VERIFY_OK(migrate(*database));
        for (const KindInfo *kind : allKinds()) {
            for (const FieldInfo *info : kind->fields()) {
                const bool common = std::ranges::any_of(commonFields(), [&](const FieldInfo &one) { return &one == info; });
                const QString table = common ? QStringLiteral("record") : kind->key();
                const QString sql = QStringLiteral("SELECT type FROM pragma_table_info('%1') WHERE name = '%2'")
                                        .arg(table, info->column());
                const auto type = database->text(sql.toUtf8());
                VERIFY_OK(type);
                const bool number = info->type == FieldType::Flag || info->type == FieldType::Number;
                QVERIFY2(*type == (number ? QStringLiteral("INTEGER") : QStringLiteral("TEXT")),
                         qPrintable(table + QLatin1Char('.') + info->column()));
            }
        }
    }

    void everyColumnHasItsField()
    {
        auto database = Database::inMemory();
        VERIFY_OK(database);
        VERIFY_OK(migrate(*database));
        for (const KindInfo *kind : allKinds()) {
            const auto columns = database->number(
                QStringLiteral("SELECT count(*) FROM pragma_table_info('%1')").arg(kind->key()).toUtf8());
            VERIFY_OK(columns);
            QCOMPARE(*columns, qint64(kind->own.size()) + 1); // and seq
        }
    }

    void everyKindSurvivesTheTables()
    {
        TestPortfolio portfolio;
        for (const KindInfo *kind : allKinds()) {
            const auto record = filledRecord(*kind, 5);
            if (kind->key() == QLatin1String("learner"))
                record->id = (*portfolio->reader().learner())->id;
            Edit edit;
            edit.put(kind->clone(*record), Stamps::Keep);
            VERIFY_OK(portfolio->apply(edit));
            const auto read = portfolio->reader().record(record->id);
            VERIFY_OK(read);
            QVERIFY2(sameContent(*record, **read), kind->name);
        }
    }

    void savingAgainKeepsLinks()
    {
        TestPortfolio portfolio;
        const QJsonObject project{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QStringLiteral("a")}};
        const RecordId a = portfolio.put(project);
        const RecordId b = portfolio.put(project);
        Edit edit;
        edit.link(a, LinkRole::RelatedTo, b);
        VERIFY_OK(portfolio->apply(edit));
        Edit again;
        again.put((*portfolio->reader().record(a))->kind().clone(**portfolio->reader().record(a)));
        VERIFY_OK(portfolio->apply(again));
        QCOMPARE(portfolio->reader().links()->size(), 1);
    }

    void knowsForeignAndNewerDatabases()
    {
        TestPortfolio portfolio;
        const QString path = portfolio->folder().database();
        portfolio.close();
        const auto change = [&](const QByteArray &sql) {
            auto database = Database::open(path, Database::Mode::ReadWrite);
            QVERIFY(database);
            VERIFY_OK(database->execute(sql));
        };
        const auto outcome = [&] { return Portfolio::open(portfolio.environment(), portfolio.path()); };
        change("CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END");
        QCOMPARE(outcome().error().code, ErrorCode::PortfolioForeignSchema);
        change("DROP TRIGGER t; CREATE VIEW v AS SELECT 1");
        QCOMPARE(outcome().error().code, ErrorCode::PortfolioForeignSchema);
        change("DROP VIEW v; PRAGMA user_version = 2147483647");
        QCOMPARE(outcome().error().code, ErrorCode::PortfolioNewer);
        change(QByteArray("PRAGMA application_id = 7; PRAGMA user_version = ") + QByteArray::number(newestSchema()));
        QCOMPARE(outcome().error().code, ErrorCode::PortfolioNotAPortfolio);
        change("PRAGMA application_id = 1263095366");
        VERIFY_OK(outcome());
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "schematest.moc"
