// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/badge.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

class DueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDateCountsAsItsLastDay_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("lastDay");
        QTest::addRow("a day") << QStringLiteral("2026-03-05") << QStringLiteral("2026-03-05");
        QTest::addRow("a month") << QStringLiteral("2026-02") << QStringLiteral("2026-02-28");
        QTest::addRow("a year") << QStringLiteral("2026") << QStringLiteral("2026-12-31");
        QTest::addRow("days") << QStringLiteral("2026-01-05/2026-03-07") << QStringLiteral("2026-03-07");
        QTest::addRow("months") << QStringLiteral("2025-01/2026-04") << QStringLiteral("2026-04-30");
        QTest::addRow("an early year") << QStringLiteral("0987-06-01") << QStringLiteral("0987-06-01");
    }
    void aDateCountsAsItsLastDay()
    {
        QFETCH(const QString, date);
        QFETCH(const QString, lastDay);
        TestPortfolio portfolio;
        const RecordId door = portfolio.put(opportunity("Door", date));
        const QDate last = QDate::fromString(lastDay, Qt::ISODate);
        QCOMPARE(dueFrom(portfolio, last), QList<RecordId>{door});
        QCOMPARE(dueFrom(portfolio, last.addDays(-40)), QList<RecordId>{door});
        QVERIFY(dueFrom(portfolio, last.addDays(1)).isEmpty());
    }

    void theNextComesFirst()
    {
        TestPortfolio portfolio;
        const RecordId month = portfolio.put(opportunity("Month", QStringLiteral("2026-03")));
        const RecordId year = portfolio.put(opportunity("Year", QStringLiteral("2026")));
        const RecordId later = portfolio.put(opportunity("Later", QStringLiteral("2026-04-01")));
        const RecordId day = portfolio.put(opportunity("Day", QStringLiteral("2026-03-30")));
        const RecordId same = portfolio.put(opportunity("Same day", QStringLiteral("2026-02-01/2026-03-30")));
        QCOMPARE(dueFrom(portfolio, QDate(2026, 3, 1)), (QList<RecordId>{day, same, month, later, year}));
    }

    void onlyWhatIsInUseAndHasADate()
    {
        TestPortfolio portfolio;
        portfolio.put(opportunity("Some day", {}));
        const RecordId gone = portfolio.put(opportunity("Gone", QStringLiteral("2026-04-01")));
        const RecordId badge = portfolio.put({{QStringLiteral("kind"), QStringLiteral("badge")},
                                              {QStringLiteral("title"), QStringLiteral("First aid")},
                                              {QStringLiteral("expires"), QStringLiteral("2026-04-02")}});
        Edit edit;
        edit.erase(gone);
        const auto back = portfolio->apply(edit);
        VERIFY_OK(back);
        QVERIFY(dueFrom(portfolio, QDate(2026, 1, 1)).isEmpty());
        VERIFY_OK(portfolio->apply(*back));
        QCOMPARE(dueFrom(portfolio, QDate(2026, 1, 1)), QList<RecordId>{gone});
        const auto badges = portfolio->reader().dueFrom(Badge::info(), *Badge::info().field(u"expires"), QDate(2026, 1, 1));
        VERIFY_OK(badges);
        QCOMPARE(*badges, QList<RecordId>{badge});
    }

    void theLatestComesFirst()
    {
        TestPortfolio portfolio;
        const RecordId undated = portfolio.put(project("Made today", {}, {})); // on 7 March 2026
        const RecordId going = portfolio.put(project("Going on", "2026-02-08", {}));
        const RecordId done = portfolio.put(project("Done", "2024-12-14", "2026-02-22"));
        const RecordId old = portfolio.put(project("Old", "2025-06", "2025"));
        const RecordId early = portfolio.put(project("Early", "2025-11-22", {}));
        const RecordId month = portfolio.put(project("Some day in March", "2026-03", {}));
        const RecordId gone = portfolio.put(project("Gone", "2026-04", {}));
        Edit edit;
        edit.erase(gone);
        VERIFY_OK(portfolio->apply(edit));
        const PortfolioReader &reader = portfolio->reader();
        QCOMPARE(reader.ids(&Project::info(), RecordOrder::Dated).value(), (QList<RecordId>{month, undated, done, going, old, early}));
        QCOMPARE(reader.ids(&Project::info(), RecordOrder::Dated, 2).value(), (QList<RecordId>{month, undated}));
    }

    void withoutDatesTheNewestComesFirst()
    {
        TestPortfolio portfolio;
        const QJsonObject person{{QStringLiteral("kind"), QStringLiteral("person")}, {QStringLiteral("name"), QStringLiteral("Ife")}};
        const RecordId first = portfolio.put(person);
        const RecordId second = portfolio.put(person);
        QCOMPARE(portfolio->reader().ids(&Person::info(), RecordOrder::Dated).value(), (QList<RecordId>{second, first}));
        QCOMPARE(portfolio->reader().ids(nullptr, RecordOrder::Dated, 2).value(), (QList<RecordId>{second, first}));
    }

private:
    static QJsonObject project(const char *title, const QByteArray &started, const QByteArray &finished)
    {
        QJsonObject json{{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), QLatin1String(title)}};
        if (!started.isEmpty())
            json.insert(QStringLiteral("started"), QLatin1String(started));
        if (!finished.isEmpty())
            json.insert(QStringLiteral("finished"), QLatin1String(finished));
        return json;
    }

    static QJsonObject opportunity(const char *title, const QString &deadline)
    {
        QJsonObject json{{QStringLiteral("kind"), QStringLiteral("opportunity")}, {QStringLiteral("title"), QLatin1String(title)}};
        if (!deadline.isEmpty())
            json.insert(QStringLiteral("deadline"), deadline);
        return json;
    }

    static QList<RecordId> dueFrom(TestPortfolio &portfolio, QDate day)
    {
        return portfolio->reader().dueFrom(Opportunity::info(), *Opportunity::info().field(u"deadline"), day).value();
    }
};

QTEST_GUILESS_MAIN(DueTest)
#include "duetest.moc"
