// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages that look at all records together: who gives what, what projects add up to, answers about oneself over time.

#include "core/records/kinds/ask.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/reflection.h"
#include "tests/ui/desk.h"
#include "ui/pages/overview/reportspage.h"
#include "ui/pages/overview/selfcheckspage.h"
#include "ui/pages/overview/supportpage.h"
#include "ui/shell/pages.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/depthchart.h"
#include "ui/widgets/levelbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QTableWidget>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class OverviewPagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void thinSupportHasOneThingToDo()
    {
        m_desk->put("person", u"Ada"_s, {{u"support"_s, QJsonArray{u"emotional"_s, u"practical"_s}}});
        m_desk->put("person", u"Bo"_s, {{u"support"_s, QJsonArray{u"practical"_s}}});
        openPage(SupportPageId);
        QTRY_VERIFY(says(u"Thin: Courage, Knowledge, Company. "_s));
        QCOMPARE(chips(), (QStringList{u"One person alone"_s, u"Nobody yet"_s, u"Nobody yet"_s, u"Nobody yet"_s, u"Nobody yet"_s, u"Nobody yet"_s,
                                       u"Nobody yet"_s}));
        QVERIFY(!m_desk->button(u"A hand: Add a person"_s) && !m_desk->button(u"A hand: Ask somebody"_s));
        m_desk->press(u"Knowledge: Add a person"_s);
        const auto people = m_desk->records<Person>();
        QCOMPARE(people.size(), size_t(3));
        QCOMPARE(people.back()->support, QStringList{u"informational"_s});
        QCOMPARE(m_desk->page()->current(), people.back()->id);
        openPage(SupportPageId);
        QTRY_VERIFY(m_desk->button(u"Courage: Ask somebody"_s));
        m_desk->press(u"Courage: Ask somebody"_s);
        QCOMPARE(m_desk->records<Ask>().size(), size_t(1));
        openPage(SupportPageId);
        QTRY_VERIFY(m_desk->button(u"Money: Add a person"_s));
        m_desk->press(u"Money: Add a person"_s);
        QCOMPARE(m_desk->records<Person>().back()->sponsors, QStringList{u"money"_s});
    }

    void whoIsNotSortedIsSortedWithOnePress()
    {
        const RecordId kai = m_desk->put("person", u"Kai"_s);
        openPage(SupportPageId);
        QTRY_VERIFY(m_desk->button(u"Kai: Company"_s));
        m_desk->press(u"Kai: Company"_s);
        QCOMPARE(m_desk->record<Person>(kai)->support, QStringList{u"companionship"_s});
        QTRY_VERIFY(!m_desk->button(u"Kai: Company"_s));
        QTRY_VERIFY(m_desk->button(u"Kai"_s));
        m_desk->window().session().undo();
        QVERIFY(m_desk->record<Person>(kai)->support.isEmpty());
        QTRY_VERIFY(m_desk->button(u"Kai: Company"_s));
    }

    void whoIsQuietHangsOnTheWeeksThatOneChose()
    {
        // The clock stands at 7 March 2026.
        m_desk->put("person", u"Ada"_s, {{u"support"_s, QJsonArray{u"emotional"_s}}, {u"lastContact"_s, u"2026-02-14"_s}});
        openPage(SupportPageId);
        QTRY_VERIFY(m_desk->button(u"Ada"_s));
        QVERIFY(!chips().contains(u"Quiet"_s));
        QVERIFY(m_desk->button(u"Ada"_s)->accessibleDescription().contains(u"3 weeks ago"_s));
        auto *weeks = m_desk->page()->findChild<QComboBox *>();
        QCOMPARE(weeks->currentData().toInt(), UsualQuietWeeks);
        weeks->setCurrentIndex(weeks->findData(3));
        Q_EMIT weeks->activated(weeks->currentIndex());
        QTRY_VERIFY(chips().contains(u"Quiet"_s));
        QVERIFY(m_desk->button(u"Ada"_s)->accessibleDescription().contains(u"Quiet"_s));
        QCOMPARE(m_desk->window().settings.value(u"Support/QuietWeeks"_s).toInt(), 3);
    }

    void copiedThanksNameOnlyWhoAgreed()
    {
        m_desk->put("person", u"Ada"_s, {{u"sponsors"_s, QJsonArray{u"tool"_s}}, {u"agreed"_s, true}});
        m_desk->put("person", u"Sam"_s, {{u"sponsors"_s, QJsonArray{u"money"_s}}});
        openPage(SupportPageId);
        QTRY_VERIFY(m_desk->button(u"Copy the thanks as text"_s));
        m_desk->press(u"Copy the thanks as text"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Thank you\nAda: Tools\nNot named here: 1"_s);
    }

    void thePagesAreReachedFromTheLists()
    {
        m_desk->put("person", u"Ada"_s);
        m_desk->go(Person::info().key());
        m_desk->press(u"Support map"_s);
        QVERIFY(qobject_cast<SupportPage *>(m_desk->page()));
        m_desk->put("reflection", u"A page"_s);
        m_desk->go(Reflection::info().key());
        m_desk->press(u"Self-checks"_s);
        QVERIFY(qobject_cast<SelfChecksPage *>(m_desk->page()));
        m_desk->put("interest", u"Solar"_s);
        m_desk->put("project", u"Lamp"_s);
        m_desk->put("badge", u"Solder"_s);
        m_desk->go(u"home"_s);
        m_desk->press(u"Reports"_s);
        QVERIFY(qobject_cast<ReportsPage *>(m_desk->page()));
    }

    void aLineOfAReportLeadsToItsProjects()
    {
        const RecordId drone = project(u"Drone"_s, {{u"started"_s, u"2024-10-01"_s}, {u"finished"_s, u"2024-11-01"_s}, {u"hours"_s, 5}});
        project(u"Bench"_s, {{u"started"_s, u"2025-10-01"_s}, {u"finished"_s, u"2025-11-01"_s}, {u"targetHours"_s, 20}});
        openPage(ReportsPageId);
        QTRY_VERIFY(m_desk->button(u"Making things"_s));
        QCOMPARE(m_desk->button(u"Making things"_s)->accessibleDescription(), u"2 projects, 5 h"_s);
        QVERIFY(!m_desk->button(u"Drone, for “Making things”"_s));
        m_desk->press(u"Making things"_s);
        QVERIFY(m_desk->button(u"Bench, for “Making things”"_s));
        m_desk->press(u"Drone, for “Making things”"_s);
        QCOMPARE(m_desk->page()->current(), drone);
    }

    void aReportIsOfASchoolYearToo()
    {
        project(u"Drone"_s, {{u"started"_s, u"2024-10-01"_s}, {u"finished"_s, u"2024-11-01"_s}, {u"hours"_s, 5}});
        const RecordId bench = project(u"Bench"_s, {{u"started"_s, u"2025-10-01"_s}, {u"finished"_s, u"2025-11-01"_s}, {u"hours"_s, 7}});
        project(u"Someday"_s, {});
        openPage(ReportsPageId);
        auto *years = m_desk->page()->findChild<QComboBox *>();
        QTRY_COMPARE(years->count(), 3);
        QCOMPARE(years->itemText(1), u"School year 2025/26"_s);
        years->setCurrentIndex(1);
        Q_EMIT years->activated(1);
        QTRY_VERIFY(m_desk->button(u"Making things"_s));
        QCOMPARE(m_desk->button(u"Making things"_s)->accessibleDescription(), u"1 project, 7 h"_s);
        QVERIFY(says(u"1 project, 7 h"_s));
        QVERIFY(says(u"Not counted, because no date says when they were: 1 project."_s));
        // One alone is gone to at once.
        m_desk->press(u"Making things"_s);
        QCOMPARE(m_desk->page()->current(), bench);
    }

    void barsAreATableToo()
    {
        project(u"Drone"_s, {{u"hours"_s, 5}, {u"targetHours"_s, 10}});
        openPage(ReportsPageId);
        QTRY_VERIFY(m_desk->button(u"Drone"_s));
        const auto bars = m_desk->page()->findChildren<LevelBar *>();
        QVERIFY(std::ranges::any_of(bars, [](const LevelBar *bar) { return bar->accessibleName() == u"5 of 10 h"; }));
        m_desk->press(u"Table"_s);
        auto *table = m_desk->page()->findChild<QTableWidget *>();
        QVERIFY(table->isVisible());
        QStringList rows;
        for (int row = 0; row < table->rowCount(); ++row)
            rows.append(table->item(row, 1)->text() + u": "_s + table->item(row, 2)->text());
        QCOMPARE(rows, (QStringList{u"Making things: 1 project, 5 h"_s, u"Drone: 5 of 10 h"_s}));
        m_desk->press(u"Copy as text"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Making things\t1 project, 5 h\n"_s));
    }

    void whatIsOnlyForTheLearnerIsNotCopied()
    {
        project(u"Open"_s, {});
        project(u"Hidden"_s, {{u"audience"_s, u"me"_s}, {u"targetHours"_s, 3}});
        openPage(ReportsPageId);
        QTRY_VERIFY(m_desk->button(u"Hidden"_s));
        m_desk->press(u"Copy as text"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY(copied.contains(u"Making things\t1 project\n"_s));
        QVERIFY(!copied.contains(u"Hidden"_s));
    }

    void reportsArePrintedWithoutWhatIsLeftOut()
    {
        project(u"Open"_s, {{u"targetHours"_s, 9}});
        project(u"Hidden"_s, {{u"audience"_s, u"me"_s}, {u"targetHours"_s, 3}});
        openPage(ReportsPageId);
        QTRY_VERIFY(m_desk->button(u"Hidden"_s));
        const auto job = m_desk->page()->printable(PrintScope::Page);
        QVERIFY(job);
        const auto texts = [&](PrivateParts parts) {
            const auto printout = job->make({.reader = m_desk->reader(), .media = m_desk->window().session().portfolio().media(),
                                             .privateParts = parts, .withPictures = false}, {});
            QStringList lines{QString::number(printout->privateParts)};
            for (const PrintBlock &block : printout->blocks)
                lines.append(block.text.text + u'|' + block.second);
            return lines.join(u'\n');
        };
        const QString whole = texts(PrivateParts::Keep);
        QVERIFY(whole.startsWith(u"1\nReports|\n"_s));
        QVERIFY(whole.contains(u"Making things|2 projects"_s) && whole.contains(u"Hidden|0 of 3 h"_s));
        const QString shared = texts(PrivateParts::LeaveOut);
        QVERIFY(shared.contains(u"Making things|1 project"_s) && !shared.contains(u"Hidden"_s));
    }

    void theFiveQuestionsAreAnsweredAgain()
    {
        openPage(SelfChecksPageId);
        m_desk->press(u"Answer the five questions"_s);
        const RecordId first = m_desk->page()->current();
        QCOMPARE(m_desk->record<Reflection>(first)->type, u"selfCheck"_s);
        m_desk->put("reflection", u"Then"_s, {{u"type"_s, u"selfCheck"_s}, {u"date"_s, u"2025-09"_s}, {u"making"_s, u"no"_s}});
        m_desk->put("reflection", u"Now"_s, {{u"type"_s, u"selfCheck"_s}, {u"date"_s, u"2026-03-01"_s}, {u"making"_s, u"mostly"_s},
                                             {u"options"_s, u"yes"_s}});
        openPage(SelfChecksPageId);
        QTRY_VERIFY(says(u"More than on the first day, September 2025: from “Not yet” to “Mostly”."_s));
        QVERIFY(says(u"Not answered yet."_s));
        QVERIFY(says(u"1 March 2026: “Yes”. The next time you see what changed."_s));
        QCOMPARE(shown<DepthChart>().size(), 1);
        QCOMPARE(shown<DepthChart>().first()->accessibleDescription(), u"Sep 2025: Not yet\n1 Mar 2026: Mostly"_s);
        QVERIFY(m_desk->button(u"Answer them again"_s));
        m_desk->press(u"Answer them again"_s);
        QCOMPARE(m_desk->records<Reflection>().size(), size_t(4));
    }

private:
    void openPage(QLatin1String id)
    {
        m_desk->go(id);
        QVERIFY(m_desk->page()->isVisible());
    }

    RecordId project(const QString &title, QJsonObject fields)
    {
        fields.insert(u"activity"_s, u"production"_s);
        return m_desk->put("project", title, fields);
    }

    template<typename W>
    QList<W *> shown()
    {
        auto found = m_desk->page()->findChildren<W *>();
        found.removeIf([](const W *widget) { return !widget->isVisible(); });
        return found;
    }

    bool says(const QString &words)
    {
        return std::ranges::any_of(shown<QLabel>(), [&](const QLabel *label) { return label->text().contains(words); });
    }

    QStringList chips()
    {
        QStringList texts;
        for (const Chip *chip : shown<Chip>())
            texts.append(chip->text());
        return texts;
    }

    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(OverviewPagesTest)
#include "overviewpagestest.moc"
