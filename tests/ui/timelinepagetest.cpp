// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The timeline in a real window: what one sees, chooses and follows; and the chart of how deep an interest
// went.

#include "tests/ui/testwindow.h"

#include "core/base/clock.h"
#include "core/records/interest.h"
#include "core/records/project.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/depthview.h"
#include "ui/pages/timeline/schoolyear.h"
#include "ui/pages/timeline/timelinepage.h"
#include "ui/print/printjob.h"
#include "ui/widgets/depthchart.h"
#include "ui/widgets/emptyview.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

struct Scene {
    Scene()
    {
        window->resize(1280, 800);
        window->startMine(u"Noor"_s);
    }
    RecordId put(const QString &kind, const QString &title, QJsonObject fields = {})
    {
        fields.insert(u"kind"_s, kind);
        fields.insert(u"title"_s, title);
        return window.put(fields);
    }
    TimelinePage *open()
    {
        window.workspace().go({u"timeline"_s, {}});
        return qobject_cast<TimelinePage *>(window.workspace().currentPage());
    }
    QStringList rows()
    {
        QStringList all;
        const QAbstractItemModel *model = open()->list()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }

    TestWindow window;
};

QJsonObject mark(const QString &level, const QString &since, const QString &note = {})
{
    return {{u"level"_s, level}, {u"since"_s, since}, {u"note"_s, note}};
}

} // namespace

class TimelinePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHasADateAppearsAndGoes()
    {
        Scene scene;
        TimelinePage *page = scene.open();
        QVERIFY(page->findChild<EmptyView *>()->isVisible());
        const RecordId kite = scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-10"_s}});
        QCOMPARE(scene.rows(), (QStringList{u"School year 2025/26"_s, u"Kite begins"_s}));
        QVERIFY(page->list()->isVisible());
        scene.put(u"reflection"_s, u"A setback"_s, {{u"date"_s, u"2025-05-02"_s}});
        QCOMPARE(scene.rows(),
                 (QStringList{u"School year 2025/26"_s, u"Kite begins"_s, u"School year 2024/25"_s,
                              u"A setback"_s}));
        scene.window.workspace().erase(kite);
        QCOMPARE(scene.rows(), (QStringList{u"School year 2024/25"_s, u"A setback"_s}));
        scene.window.session().undo();
        QCOMPARE(scene.rows().size(), 4);
    }

    // What changes while another page is in front is there when one comes back.
    void followsWhileNobodyLooks()
    {
        Scene scene;
        scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-10"_s}});
        scene.open();
        scene.window.workspace().go({u"home"_s, {}});
        scene.put(u"project"_s, u"Zine"_s, {{u"started"_s, u"2025-11"_s}});
        QCOMPARE(scene.rows(), (QStringList{u"School year 2025/26"_s, u"Zine begins"_s, u"Kite begins"_s}));
    }

    void enterOpensWhatIsChosen()
    {
        Scene scene;
        const RecordId kite = scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-10"_s}});
        QListView *list = scene.open()->list();
        list->setFocus();
        list->setCurrentIndex({});
        QTest::keyClick(list, Qt::Key_Down);
        // A heading is nothing to open.
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(scene.window.workspace().currentPage()->current(), kite);
    }

    void privateOnesAreMarkedInWords()
    {
        Scene scene;
        scene.put(u"reflection"_s, u"A setback"_s, {{u"date"_s, u"2025-05-02"_s}});
        scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2024-10"_s}});
        const QAbstractItemModel *model = scene.open()->list()->model();
        QCOMPARE(model->index(1, 0).data(StateRole).toString(), u"Only me"_s);
        QVERIFY(model->index(1, 0).data(Qt::AccessibleDescriptionRole).toString().contains(u"Only me"_s));
        QCOMPARE(model->index(3, 0).data(StateRole).toString(), QString());
    }

    void choicesNarrowIt()
    {
        Scene scene;
        const RecordId wind = scene.put(u"interest"_s, u"Wind"_s, {{u"started"_s, u"2024-10"_s}});
        scene.put(u"interest"_s, u"Paper"_s);
        const RecordId kite =
            scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-10"_s}, {u"setting"_s, u"home"_s}});
        scene.put(u"project"_s, u"Zine"_s, {{u"started"_s, u"2025-11"_s}, {u"setting"_s, u"library"_s}});
        Edit edit;
        edit.link(kite, LinkRole::SparkedBy, wind);
        VERIFY_OK(scene.window.session().history().perform(edit, u"connect"_s));
        TimelinePage *page = scene.open();
        const auto choose = [&](const char *name, const QString &data) {
            auto *box = named<QComboBox>(page, name);
            QVERIFY2(box->isVisible(), name);
            const int row = box->findData(data);
            QVERIFY2(row >= 0, name);
            box->setCurrentIndex(row);
            Q_EMIT box->activated(row);
        };
        choose("Which kind to show", u"interest"_s);
        QCOMPARE(scene.rows(), (QStringList{u"School year 2024/25"_s, u"Wind"_s}));
        choose("Where it was", u"library"_s);
        QVERIFY(scene.rows().isEmpty());
        choose("Which kind to show", {});
        QCOMPARE(scene.rows(), (QStringList{u"School year 2025/26"_s, u"Zine begins"_s}));
        choose("Where it was", {});
        choose("About which interest", wind.text());
        QCOMPARE(
            scene.rows(),
            (QStringList{u"School year 2025/26"_s, u"Kite begins"_s, u"School year 2024/25"_s, u"Wind"_s}));
    }

    void schoolYearsBeginWhereOneLives()
    {
        Scene scene;
        scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-02"_s}});
        QCOMPARE(scene.rows().first(), u"School year 2024/25"_s);
        setFirstSchoolMonth(scene.window.settings, 2);
        QCOMPARE(scene.rows().first(), u"School year 2025/26"_s);
        setFirstSchoolMonth(scene.window.settings, 77);
        QCOMPARE(firstSchoolMonth(scene.window.settings), 9);
    }

    void printsWhatIsShown()
    {
        Scene scene;
        scene.put(u"reflection"_s, u"A setback"_s, {{u"date"_s, u"2025-05-02"_s}});
        scene.put(u"project"_s, u"Kite"_s, {{u"started"_s, u"2025-10"_s}});
        const auto job = scene.open()->printable(PrintScope::Page);
        QVERIFY(job);
        const auto print = [&](PrivateParts parts) {
            Session &session = scene.window.session();
            const auto printout = job->make(
                {.reader = session.reader(), .media = session.portfolio().media(), .privateParts = parts},
                {});
            QStringList lines;
            for (const PrintBlock &block : printout->blocks)
                lines.append(block.text.text);
            return lines;
        };
        QCOMPARE(print(PrivateParts::Keep),
                 (QStringList{u"Timeline"_s, u"School year 2025/26"_s, u"Kite begins"_s,
                              u"School year 2024/25"_s, u"A setback"_s}));
        QCOMPARE(print(PrivateParts::LeaveOut),
                 (QStringList{u"Timeline"_s, u"School year 2025/26"_s, u"Kite begins"_s}));
    }

    void tenThousandOpenWithoutAStall()
    {
        Scene scene;
        Edit edit;
        for (int i = 0; i < 10'000; ++i) {
            auto project = std::make_unique<Project>();
            project->title = u"A project with quite a name, number %1"_s.arg(i);
            project->started = PartialDate::fromDay(QDate(2015, 1, 1).addDays(i % 4000));
            edit.put(std::move(project));
        }
        VERIFY_OK(scene.window.session().history().perform(edit, u"many"_s));
        // What follows an edit of that size is not what is measured.
        QTRY_VERIFY(!scene.window.workspace().work().isRunning());
        QCoreApplication::processEvents();
        QElapsedTimer time;
        time.start();
        TimelinePage *page = scene.open();
        QCoreApplication::processEvents();
        qInfo("opened in %lld ms", time.elapsed());
        QVERIFY(page->list()->model()->rowCount() > 10'000);
        time.restart();
        page->list()->scrollToBottom();
        QCoreApplication::processEvents();
        qInfo("to its end in %lld ms", time.elapsed());
    }

    void aWayIsDrawnAndTold()
    {
        Scene scene;
        const RecordId synths = scene.put(
            u"interest"_s, u"Synths"_s,
            {{u"depths"_s,
              QJsonArray{mark(u"hangingOut"_s, u"2023-09"_s), mark(u"messingAround"_s, u"2024-01"_s),
                         mark(u"geekingOut"_s, u"2025-10-12"_s, u"first circuit of my own"_s)}}});
        scene.window.workspace().goToRecord(synths);
        auto *chart = scene.window.workspace().currentPage()->findChild<DepthChart *>();
        QVERIFY(chart);
        QVERIFY(chart->isVisible());
        for (const QString &said :
             {u"Hanging out"_s, u"Messing around"_s, u"Geeking out"_s, u"first circuit of my own"_s})
            QVERIFY2(chart->accessibleDescription().contains(said), qPrintable(said));
        QVERIFY(!chart->accessibleName().isEmpty());
        scene.window.workspace().go({u"home"_s, {}});
        QVERIFY(scene.window.workspace().currentPage()->findChild<DepthChart *>());
    }

    // One level is no way: it is said in words. None is not talked about.
    void oneLevelIsSaidInWords()
    {
        Scene scene;
        const RecordId one = scene.put(u"interest"_s, u"Synths"_s,
                                       {{u"depths"_s, QJsonArray{mark(u"hangingOut"_s, u"2023-09"_s)}}});
        const RecordId none = scene.put(u"interest"_s, u"Wind"_s);
        scene.window.workspace().goToRecord(one);
        Page *page = scene.window.workspace().currentPage();
        auto *view = page->findChild<DepthView *>();
        QVERIFY(view && view->isVisible() && !page->findChild<DepthChart *>());
        const auto labels = view->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->text().contains(u"Hanging out since September 2023"_s);
        }));
        scene.window.workspace().goToRecord(none);
        QVERIFY(!view->isVisible());
    }

    // The steps stand in the order of time and mirrored where one reads from the right.
    void theChartIsMirrored()
    {
        Scene scene;
        DepthSteps steps;
        steps.levels = 3;
        steps.today = QDate(2026, 3, 7);
        steps.steps = {{0, u"Low"_s, QDate(2023, 9, 1), {}}, {2, u"High"_s, QDate(2025, 1, 1), {}}};
        QVERIFY(steps.isDrawable());
        const auto groundAt = [&](Qt::LayoutDirection direction, double where) {
            DepthChart chart(scene.window.appearance, u"interest"_s, steps);
            chart.setLayoutDirection(direction);
            chart.resize(chart.sizeHint());
            const QImage picture = chart.grab().toImage();
            // Half way up the ground is filled below the high step only.
            const QColor colour = picture.pixelColor(int(where * picture.width()), picture.height() / 2);
            return colour == scene.window.appearance.look().kind(u"interest"_s).soft;
        };
        QVERIFY(!groundAt(Qt::LeftToRight, 0.2) && groundAt(Qt::LeftToRight, 0.9));
        QVERIFY(groundAt(Qt::RightToLeft, 0.1) && !groundAt(Qt::RightToLeft, 0.8));
    }
};

QTEST_MAIN(TimelinePageTest)
#include "timelinepagetest.moc"
