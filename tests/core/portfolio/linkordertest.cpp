// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The order of links at a record: kept by position, undone in one step, carried along by an archive.

#include "core/exchange/exchange.h"
#include "tests/support/testportfolio.h"

using namespace kinfolio;

namespace {

QJsonObject titled(const char *kind, const QString &title)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("title"), title}};
}

// The titles of what was made in a project, one after the other.
QString workIn(const PortfolioReader &reader, RecordId project)
{
    QString titles;
    const QList<Link> links = reader.linksAt(project).value();
    for (const Link &link : links)
        titles += recordTitle(**reader.record(link.from));
    return titles;
}

// A project with pieces of work called "a", "b" and so on.
RecordId makeWork(TestPortfolio &portfolio, int count)
{
    const RecordId project = portfolio.put(titled("project", QStringLiteral("Sequencer")));
    for (int i = 0; i < count; ++i) {
        const RecordId piece = portfolio.put(titled("artifact", QString(QChar(u'a' + i))));
        portfolio.clock.advance(1000);
        Edit edit;
        edit.link(piece, LinkRole::ProducedIn, project);
        if (!portfolio->apply(edit))
            qFatal("cannot link");
    }
    return project;
}

Edit moved(TestPortfolio &portfolio, RecordId project, int from, int to)
{
    QList<Link> links = portfolio->reader().linksAt(project).value();
    links.move(from, to);
    Edit edit;
    edit.placeInOrder(links);
    return edit;
}

} // namespace

class LinkOrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutPlacesTheTimeOfMakingCounts()
    {
        TestPortfolio portfolio;
        const RecordId project = makeWork(portfolio, 4);
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("abcd"));
    }

    void anOrderIsOneStepBackAndForth()
    {
        TestPortfolio portfolio;
        const RecordId project = makeWork(portfolio, 4);
        const QByteArray before = logicalDump(portfolio->reader());
        const auto back = portfolio->apply(moved(portfolio, project, 3, 0));
        VERIFY_OK(back);
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("dabc"));
        const auto again = portfolio->apply(*back);
        VERIFY_OK(again);
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("abcd"));
        QCOMPARE(logicalDump(portfolio->reader()), before);
        VERIFY_OK(portfolio->apply(*again));
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("dabc"));
    }

    void onlyWhatMovesIsTouched()
    {
        TestPortfolio portfolio;
        const RecordId project = makeWork(portfolio, 4);
        VERIFY_OK(portfolio->apply(moved(portfolio, project, 0, 1)));
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("bacd"));
        QCOMPARE(moved(portfolio, project, 2, 3).changes.size(), size_t(2));
        QVERIFY(moved(portfolio, project, 1, 1).isEmpty());
    }

    void whatComesLaterComesLast()
    {
        TestPortfolio portfolio;
        const RecordId project = makeWork(portfolio, 2);
        VERIFY_OK(portfolio->apply(moved(portfolio, project, 1, 0)));
        const RecordId late = portfolio.put(titled("artifact", QStringLiteral("z")));
        Edit edit;
        edit.link(late, LinkRole::ProducedIn, project);
        VERIFY_OK(portfolio->apply(edit));
        QCOMPARE(workIn(portfolio->reader(), project), QStringLiteral("baz"));
    }

    void anArchiveCarriesTheOrder()
    {
        TestPortfolio portfolio;
        const RecordId project = makeWork(portfolio, 5);
        VERIFY_OK(portfolio->apply(moved(portfolio, project, 4, 1)));
        const QString order = workIn(portfolio->reader(), project);
        QCOMPARE(order, QStringLiteral("aebcd"));
        ExportRequest out;
        out.audience = Audience::Everyone;
        out.target = portfolio.beside(QStringLiteral("out.kinfolio"));
        VERIFY_OK(exportPortfolio(portfolio.environment(), portfolio.path(), out));
        ImportRequest in;
        in.source = out.target;
        in.folder = portfolio.beside(QStringLiteral("copy"));
        VERIFY_OK(importFileAsNew(portfolio.environment(), in));
        const auto copy = PortfolioView::open(portfolio.files, in.folder);
        VERIFY_OK(copy);
        QCOMPARE(workIn((*copy)->reader(), project), order);
    }
};

QTEST_GUILESS_MAIN(LinkOrderTest)
#include "linkordertest.moc"
