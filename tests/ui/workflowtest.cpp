// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one does with an ask, a project, an opportunity and a meeting, in a real window.

#include "core/records/kinds/ask.h"
#include "core/records/kinds/impact.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "core/records/kinds/requirement.h"
#include "core/records/kinds/step.h"
#include "core/records/opportunity.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "tests/support/testportfolio.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/overview/gaplist.h"
#include "ui/pages/panels/askpanel.h"
#include "ui/pages/panels/logrow.h"
#include "ui/pages/panels/missingpanel.h"
#include "ui/pages/panels/partnerspanel.h"
#include "ui/pages/panels/requirementspanel.h"
#include "ui/pages/panels/stagespanel.h"
#include "ui/widgets/callout.h"
#include "ui/widgets/levelbar.h"
#include "ui/widgets/stagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class WorkflowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<TestWindow>();
        (*m_window)->startMine(u"Noor"_s);
        (*m_window)->resize(1280, 900);
    }
    void cleanup() { m_window.reset(); }

    void anAskFromAPersonNamesThemTheInterestAndTheProject()
    {
        const RecordId interest = put("interest", u"solar things"_s);
        const RecordId project = put("project", u"Window lamp"_s);
        const RecordId person = put("person", u"Dr Diallo"_s);
        const RecordId ask = put("ask", u"New question"_s);
        link(project, LinkRole::SparkedBy, interest);
        link(ask, LinkRole::AppliedTo, person);
        link(ask, LinkRole::PartOf, project);
        goTo(ask);
        begin(0);
        const auto written = record<Ask>(ask);
        QCOMPARE(written->title, u"Would you consider connecting with my class?"_s);
        for (const QString &part : {u"Dr Diallo"_s, u"solar things"_s, u"Window lamp"_s, u"Noor"_s})
            QVERIFY2(written->text.contains(part), qPrintable(written->text));
        press(u"Copy the text"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), written->text);
        // What follows from saying so: days, and a reminder on the first page.
        press(u"I sent it"_s);
        QCOMPARE(record<Ask>(ask)->state, u"sent"_s);
        QCOMPARE(record<Ask>(ask)->sent.text(), u"2026-03-07"_s);
        QCOMPARE(record<Ask>(ask)->followUp.text(), u"2026-03-16"_s);
        m_window->workspace().go({u"home"_s, {}});
        QVERIFY(buttonCalled(page(), written->title + u", 9 days"_s) || buttonCalled(page(), written->title));
        goTo(ask);
        press(u"They answered"_s);
        QCOMPARE(record<Ask>(ask)->answered.text(), u"2026-03-07"_s);
        press(u"Make a meeting of it"_s);
        const auto meetings = m_window->reader().records(Meeting::info());
        QCOMPARE(meetings->size(), size_t(1));
        QVERIFY(!static_cast<const Meeting &>(*meetings->front()).agenda.isEmpty());
        QCOMPARE(m_window->workspace().currentPage()->current(), meetings->front()->id);
        QCOMPARE(record<Ask>(ask)->state, u"met"_s);
        QCOMPARE(m_window->reader().linksAt(meetings->front()->id)->size(), 2);
        goTo(ask);
        press(u"I said thank you"_s);
        QCOMPARE(record<Ask>(ask)->state, u"thanked"_s);
        QCOMPARE(record<Person>(person)->thanked.text(), u"2026-03-07"_s);
        // Each was one step.
        m_window->session().undo();
        QCOMPARE(record<Ask>(ask)->state, u"met"_s);
        QVERIFY(record<Person>(person)->thanked.isEmpty());
        m_window->session().undo();
        QCOMPARE(m_window->reader().count(Meeting::info()), 0);
        QCOMPARE(record<Ask>(ask)->state, u"answered"_s);
    }

    void aLetterKeepsWhatWasWritten()
    {
        const RecordId ask = put("ask", u"Mine"_s, {{u"text"_s, u"My own words."_s}});
        goTo(ask);
        begin(1);
        QVERIFY(record<Ask>(ask)->text.endsWith(u"My own words."_s));
    }

    void aProjectSaysWhoCouldBeWithIt()
    {
        const RecordId interest = put("interest", u"Solar"_s);
        const RecordId project = put("project", u"Lamp"_s);
        const RecordId sharing = put("person", u"Ada"_s);
        put("person", u"Stranger"_s);
        link(project, LinkRole::SparkedBy, interest);
        link(interest, LinkRole::SupportedBy, sharing);
        goTo(project);
        auto *who = page()->findChild<PartnersPanel *>();
        QVERIFY(who->isVisible());
        QTRY_VERIFY(buttonCalled(who, u"Do it with Ada"_s));
        QVERIFY(!buttonCalled(who, u"Do it with Stranger"_s));
        buttonCalled(who, u"Do it with Ada"_s)->click();
        QTRY_VERIFY(!who->isVisible());
        QCOMPARE(m_window->reader().linksAt(project)->size(), 2);
    }

    void whatFailedStandsInTheLog()
    {
        const RecordId project = put("project", u"Lamp"_s, {{u"targetHours"_s, 10}});
        goTo(project);
        press(u"Add a step"_s);
        const auto steps = m_window->reader().records(Step::info());
        QCOMPARE(steps->size(), size_t(1));
        QCOMPARE(static_cast<const Step &>(*steps->front()).date.text(), u"2026-03-07"_s);
        QJsonObject failed = recordToJson(*steps->front());
        failed.insert(u"title"_s, u"Soldered it"_s);
        failed.insert(u"failed"_s, u"No *diode*."_s);
        failed.insert(u"hours"_s, 4);
        m_window->put(failed);
        goTo(project);
        auto rows = page()->findChildren<LogRow *>();
        rows.removeIf([](const LogRow *row) { return row->isHidden(); }); // from before
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()->accessibleName(), u"Soldered it"_s);
        QVERIFY(rows.first()->accessibleDescription().contains(u"What failed, No diode."_s));
        QCOMPARE(page()->findChild<LevelBar *>()->accessibleName(), u"4 of 10 h"_s);
        rows.first()->click();
        QCOMPARE(m_window->workspace().currentPage()->current(), steps->front()->id);
    }

    void aPageAboutAProjectIsWrittenFromIt()
    {
        const RecordId project = put("project", u"Lamp"_s);
        goTo(project);
        press(u"Write about it"_s);
        const auto pages = m_window->reader().records(Reflection::info());
        QCOMPARE(pages->size(), size_t(1));
        const auto links = m_window->reader().linksAt(project);
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().role, LinkRole::ReflectsOn);
        QCOMPARE(links->first().to, project);
    }

    void anOpportunityCountsWhatIsMet()
    {
        const RecordId door = put("opportunity", u"Bursary"_s, {{u"state"_s, u"preparing"_s}, {u"deadline"_s, u"2026-03-20"_s}, {u"deadlineTime"_s, u"17:00"_s}});
        goTo(door);
        press(u"Add a requirement"_s);
        goTo(door);
        press(u"Add a requirement"_s);
        const auto requirements = m_window->reader().records(Requirement::info());
        QCOMPARE(requirements->size(), size_t(2));
        goTo(door);
        auto *bar = page()->findChild<RequirementsPanel *>()->findChild<LevelBar *>();
        auto *stages = page()->findChild<StageBar *>();
        QCOMPARE(stages->accessibleName(), u"Stage 2 of 5: Preparing"_s);
        QCOMPARE(bar->accessibleName(), u"0 of 2 met"_s);
        link(put("project", u"Drone"_s), LinkRole::EvidenceFor, requirements->at(0)->id);
        QTRY_COMPARE(bar->accessibleName(), u"1 of 2 met"_s);
        QJsonObject answered = recordToJson(*requirements->at(1));
        answered.insert(u"answer"_s, u"Everybody."_s);
        m_window->put(answered);
        QTRY_COMPARE(bar->accessibleName(), u"2 of 2 met"_s);
        QCOMPARE(stages->accessibleName(), u"Stage 3 of 5: Ready"_s);
        QVERIFY(stages->accessibleDescription().contains(u"Ready: 2 of 2"_s));
        // The first of its lines is a headline, which it has none.
        const auto *left = page()->findChild<StagesPanel *>()->findChild<Callout *>()->findChildren<QLabel *>().last();
        QVERIFY2(left->text().startsWith(u"13 days left. It closes on "_s), qPrintable(left->text()));
        QJsonObject soon = recordToJson(*record<Opportunity>(door));
        soon.insert(u"deadline"_s, u"2026-03-08"_s);
        m_window->put(soon);
        QTRY_VERIFY2(left->text().startsWith(u"1 day left. It closes on "_s), qPrintable(left->text()));
        QJsonObject sent = recordToJson(*record<Opportunity>(door));
        sent.insert(u"state"_s, u"applied"_s);
        m_window->put(sent);
        QTRY_COMPARE(stages->accessibleName(), u"Stage 4 of 5: Sent"_s);
        QVERIFY(!left->isVisible());
    }

    void aNeedComesOutOfAMeeting()
    {
        const RecordId meeting = put("meeting", u"The hall"_s, {{u"date"_s, u"2026-01-14"_s}});
        goTo(meeting);
        press(u"Questions to begin with"_s);
        QVERIFY(record<Meeting>(meeting)->agenda.startsWith(u"- "_s));
        press(u"Somebody needs something"_s);
        const auto needs = m_window->reader().records(Need::info());
        QCOMPARE(needs->size(), size_t(1));
        QCOMPARE(static_cast<const Need &>(*needs->front()).heard.text(), u"2026-01-14"_s);
        QCOMPARE(m_window->reader().linksAt(meeting)->size(), 1);
    }

    void aFinishedProjectAsksWhatItChanged()
    {
        const RecordId project = put("project", u"Drone"_s, {{u"state"_s, u"doing"_s}, {u"question"_s, u"Why?"_s}});
        link(project, LinkRole::SupportedBy, put("person", u"Kai"_s));
        goTo(project);
        auto *missing = page()->findChild<MissingPanel *>();
        const QString note = u"Note what changed: Drone is finished. What did it change?"_s;
        QVERIFY(!buttonCalled(missing, note));
        QJsonObject finished = recordToJson(*record<Project>(project));
        finished.insert(u"state"_s, u"finished"_s);
        m_window->put(finished);
        QTRY_VERIFY(buttonCalled(missing, note));
        buttonCalled(missing, note)->click();
        const auto impacts = m_window->reader().records(Impact::info());
        QCOMPARE(impacts->size(), size_t(1));
        goTo(project);
        QTRY_VERIFY(!buttonCalled(missing, note));
    }

    void aGapIsClosedByItsButton()
    {
        const RecordId interest = put("interest", u"Bees"_s);
        put("person", u"Kai"_s);
        m_window->workspace().go({u"gaps"_s, {}});
        auto *list = page()->findChild<GapList *>();
        QTRY_COMPARE(list->count(), 2);
        buttonCalled(list, u"Start a project: You have not made anything with Bees yet."_s)->click();
        const auto projects = m_window->reader().records(Project::info());
        QCOMPARE(projects->size(), size_t(1));
        QCOMPARE(m_window->reader().linksAt(interest)->size(), 1);
        QCOMPARE(m_window->workspace().currentPage()->current(), projects->front()->id);
    }

private:
    RecordId put(const char *kind, const QString &title, QJsonObject fields = {})
    {
        fields.insert(u"kind"_s, QLatin1String(kind));
        fields.insert(qstrcmp(kind, "person") == 0 ? u"name"_s : u"title"_s, title);
        return m_window->put(fields);
    }

    void link(RecordId from, LinkRole role, RecordId to)
    {
        Edit edit;
        edit.link(from, role, to);
        VERIFY_OK(m_window->session().history().perform(edit, u"Connect"_s));
    }

    template<typename R>
    std::shared_ptr<const R> record(RecordId id)
    {
        m_window->session().flush();
        return std::static_pointer_cast<const R>(m_window->reader().record(id).value());
    }

    [[nodiscard]] Page *page() { return m_window->workspace().currentPage(); }
    void goTo(RecordId id) { m_window->workspace().goToRecord(id); }

    void press(const QString &name)
    {
        QAbstractButton *found = buttonCalled(page(), name);
        QVERIFY2(found, qPrintable(name));
        found->click();
    }

    // Chooses one of the letters to begin with.
    void begin(int which)
    {
        QTimer::singleShot(0, qApp, [which] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            QCOMPARE(menu->actions().size(), 4);
            QAction *chosen = menu->actions().at(which);
            menu->close();
            chosen->trigger();
        });
        press(u"Begin with …"_s);
    }

    std::unique_ptr<TestWindow> m_window;
};

QTEST_MAIN(WorkflowTest)
#include "workflowtest.moc"
