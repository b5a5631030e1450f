// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/interest.h"
#include "core/records/project.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

class RecordStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idsComeInTheOrderAskedFor()
    {
        TestPortfolio portfolio;
        const RecordId first = put(portfolio, "project", "First");
        const RecordId second = put(portfolio, "project", "Second");
        const RecordId interest = put(portfolio, "interest", "Bees");
        const RecordId third = put(portfolio, "project", "Third");
        change(portfolio, second);
        const PortfolioReader &reader = portfolio->reader();
        QCOMPARE(reader.ids(&Project::info()).value(), (QList<RecordId>{third, second, first}));
        QCOMPARE(reader.ids(&Project::info(), RecordOrder::Changed).value(), (QList<RecordId>{second, third, first}));
        QCOMPARE(reader.ids(&Project::info(), RecordOrder::Changed, 2).value(), (QList<RecordId>{second, third}));
        QCOMPARE(reader.ids(nullptr, RecordOrder::Newest, 2).value(), (QList<RecordId>{third, interest}));
        QCOMPARE(reader.ids(&Interest::info(), RecordOrder::Changed).value(), QList<RecordId>{interest});
    }

    void whatIsInTheBinIsInNoList()
    {
        TestPortfolio portfolio;
        const RecordId kept = put(portfolio, "project", "Kept");
        const RecordId gone = put(portfolio, "project", "Gone");
        Edit edit;
        edit.erase(gone);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(portfolio->reader().ids(&Project::info()).value(), QList<RecordId>{kept});
        QCOMPARE(portfolio->reader().ids(&Project::info(), RecordOrder::Changed).value(), QList<RecordId>{kept});
        QCOMPARE(portfolio->reader().summary(gone).error().code, ErrorCode::RecordNotFound);
    }

    void aSummaryIsTheSameAloneAndInAList()
    {
        TestPortfolio portfolio;
        const RecordId id = put(portfolio, "project", "Drone");
        const auto alone = portfolio->reader().summary(id);
        VERIFY_OK(alone);
        const auto listed = portfolio->reader().summaries(&Project::info());
        VERIFY_OK(listed);
        QCOMPARE(listed->size(), 1);
        QCOMPARE(alone->id, listed->first().id);
        QCOMPARE(alone->kind, &Project::info());
        QCOMPARE(alone->title, QStringLiteral("Drone"));
        QCOMPARE(listed->first().title, alone->title);
        QCOMPARE(portfolio->reader().summary(RecordId::make()).error().code, ErrorCode::RecordNotFound);
    }

private:
    static RecordId put(TestPortfolio &portfolio, const char *kind, const char *title)
    {
        portfolio.clock.advance(1000);
        return portfolio.put({{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("title"), QLatin1String(title)}});
    }

    static void change(TestPortfolio &portfolio, RecordId id)
    {
        portfolio.clock.advance(1000);
        const auto record = portfolio->reader().record(id);
        VERIFY_OK(record);
        Edit edit;
        edit.put((*record)->kind().clone(**record));
        VERIFY_OK(portfolio->apply(edit));
    }
};

QTEST_GUILESS_MAIN(RecordStoreTest)
#include "recordstoretest.moc"
