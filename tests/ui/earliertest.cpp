// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Going back to an earlier state in a shown window, and the snapshots that make it possible.

#include "tests/ui/testwindow.h"
#include "ui/pages/earlier/earlierstates.h"
#include "ui/widgets/messagestrip.h"

#include <QAbstractButton>
#include <QSignalSpy>

using namespace kinfolio;
using namespace std::chrono_literals;

namespace {

QJsonObject project(const QString &title)
{
    return {{QStringLiteral("kind"), QStringLiteral("project")}, {QStringLiteral("title"), title}};
}

QAbstractButton *button(QWidget *parent, const QString &text)
{
    for (QAbstractButton *found : parent->findChildren<QAbstractButton *>()) {
        if (found->text() == text && found->isVisible())
            return found;
    }
    return nullptr;
}

void begin(TestWindow &window)
{
    window->startMine(QStringLiteral("Noor"));
    window->show();
    (void)window.workspace();
}

qint64 projects(TestWindow &window)
{
    return window.reader().ids(nullptr)->size() - 1; // but the learner
}

} // namespace

class EarlierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackInThreeClicksAndForwardAgain()
    {
        TestWindow window;
        begin(window);
        window.put(project(QStringLiteral("Kite")));
        VERIFY_OK(window.session().portfolio().takeSnapshot());
        window.put(project(QStringLiteral("Zine")));
        named<QAbstractButton>(&window.workspace(), "Settings")->click();
        QAbstractButton *earlier = button(&window.workspace(), QStringLiteral("Earlier states"));
        QVERIFY(earlier);
        earlier->click();
        QTRY_VERIFY(button(&window.workspace(), QStringLiteral("Go back to this")));
        Workspace *before = &window.workspace();
        button(before, QStringLiteral("Go back to this"))->click();
        QTRY_VERIFY(&window.workspace() != before && window.workspace().messages().text().contains(QStringLiteral("as it was then")));
        QCOMPARE(projects(window), 1);
        // The strip leads forward again.
        before = &window.workspace();
        button(&window.workspace().messages(), QStringLiteral("Undo"))->click();
        QTRY_VERIFY(&window.workspace() != before && window.workspace().messages().text().contains(QStringLiteral("as it was then")));
        QCOMPARE(projects(window), 2);
    }

    // What comes while the page is still reading is on it too.
    void theListIsThatOfNow()
    {
        TestWindow window;
        begin(window);
        window.workspace().go({QStringLiteral("earlier"), {}});
        VERIFY_OK(window.session().portfolio().takeSnapshot());
        window.workspace().go({QStringLiteral("earlier"), {}});
        QTRY_VERIFY(button(&window.workspace(), QStringLiteral("Go back to this")));
    }

    void whatCannotBeReachedLeavesEverythingOpen()
    {
        TestWindow window;
        begin(window);
        window.put(project(QStringLiteral("Kite")));
        Workspace *before = &window.workspace();
        before->goBackTo(QStringLiteral("2020-01-01T000000Z"));
        QTRY_VERIFY(&window.workspace() != before && window.workspace().messages().text().contains(QStringLiteral("no snapshot")));
        QCOMPARE(projects(window), 1);
    }

    void snapshotsComeByThemselves()
    {
        TestWindow window;
        begin(window);
        SnapshotKeeper keeper(window.session().portfolio());
        QSignalSpy taken(&keeper, &SnapshotKeeper::taken);
        keeper.start({}, {1ms, 20ms});
        QTRY_COMPARE(taken.size(), 1);
        QTest::qWait(200); // nothing has changed
        QCOMPARE(taken.size(), 1);
        window.clock.advance(1000);
        window.put(project(QStringLiteral("Kite")));
        QTRY_COMPARE(taken.size(), 2);
    }

    void noneAreTakenWhereNoneAreWanted()
    {
        TestWindow window;
        begin(window);
        SnapshotKeeper keeper(window.session().portfolio());
        QSignalSpy taken(&keeper, &SnapshotKeeper::taken);
        SnapshotRotation none;
        none.most = 0;
        keeper.start(none, {1ms, 1ms});
        QTest::qWait(100);
        QCOMPARE(taken.size(), 0);
        const auto looked = Portfolio::openToRead({window.files, window.clock}, window.session().folder());
        VERIFY_OK(looked);
        SnapshotKeeper idle(**looked);
        QSignalSpy alsoTaken(&idle, &SnapshotKeeper::taken);
        idle.start({}, {1ms, 1ms});
        QTest::qWait(100);
        QCOMPARE(alsoTaken.size(), 0);
    }

    void aFailureIsSaidOnce()
    {
        TestPortfolio portfolio;
        SnapshotKeeper keeper(*portfolio);
        QSignalSpy failed(&keeper, &SnapshotKeeper::failed);
        QSignalSpy taken(&keeper, &SnapshotKeeper::taken);
        portfolio.files.plan.failRenameTo = QStringLiteral(".db");
        keeper.start({}, {1ms, 1ms});
        QTRY_COMPARE(failed.size(), 1);
        QTest::qWait(100);
        QCOMPARE(failed.size(), 1);
        portfolio.files.plan.failRenameTo.clear();
        QTRY_COMPARE(taken.size(), 1);
    }

    void stopsAtOnceWhenTheWindowGoes()
    {
        TestWindow window;
        begin(window);
        SnapshotKeeper *keeper = new SnapshotKeeper(window.session().portfolio());
        keeper->start({}, {0ms, 0ms});
        QTest::qWait(5);
        delete keeper;
        window.close();
    }

    void homeRemindsOfACopyElsewhere()
    {
        TestWindow window;
        begin(window);
        window.put(project(QStringLiteral("Kite")));
        const auto reminded = [&window] {
            window.workspace().go({QStringLiteral("home"), {}});
            for (const QAbstractButton *row : window.workspace().findChildren<QAbstractButton *>()) {
                if (row->isVisible() && row->accessibleName().contains(QStringLiteral("Put a copy somewhere else")))
                    return true;
            }
            return false;
        };
        QVERIFY(!reminded());
        window.clock.advance(qint64(15) * 24 * 3600 * 1000);
        QVERIFY(reminded());
        VERIFY_OK(window.session().portfolio().noteCopyElsewhere());
        QVERIFY(!reminded());
    }

    void words()
    {
        const QDateTime now(QDate(2026, 3, 7), QTime(14, 5), QTimeZone::LocalTime);
        QVERIFY(whenWords(now.addSecs(-60), now).startsWith(QStringLiteral("Today")));
        QVERIFY(whenWords(now.addDays(-1), now).startsWith(QStringLiteral("Yesterday")));
        QVERIFY(whenWords(now.addDays(-2), now).contains(QStringLiteral("2026")));
        QCOMPARE(recordsWords(3, 3), QStringLiteral("Entries: 3, as many as now"));
        QCOMPARE(recordsWords(3, 5), QStringLiteral("Entries: 3, fewer than now by 2"));
        QCOMPARE(recordsWords(5, 3), QStringLiteral("Entries: 5, more than now by 2"));
    }
};

QTEST_MAIN(EarlierTest)
#include "earliertest.moc"
