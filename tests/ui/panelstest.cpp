// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands on the page of a record because of its kind: ways back to whoever opened a door and to a need, talks with a
// person, what time it is where a group is, and whether anybody is with a project.

#include "core/records/kinds/meeting.h"
#include "core/records/person.h"
#include "core/records/recordjson.h"
#include "tests/ui/desk.h"
#include "ui/dialogs/talkdialog.h"
#include "ui/models/recordlistmodel.h"
#include "ui/models/recordroles.h"
#include "ui/pages/panels/localtimepanel.h"
#include "ui/pages/panels/logrow.h"
#include "ui/pages/panels/needspanel.h"
#include "ui/pages/panels/talkspanel.h"
#include "ui/pages/panels/trailpanel.h"
#include "ui/pages/record/recordpage.h"
#include "ui/widgets/minutetimer.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTimeZone>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class PanelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void theWayToADoorLeadsBackToWhoIntroducedWhom()
    {
        const RecordId door = m_desk->put("opportunity", u"Jury"_s, {{u"state"_s, u"won"_s}, {u"answered"_s, u"2026-02-20"_s}});
        const RecordId amara = m_desk->put("person", u"Amara"_s, {{u"thanked"_s, u"2026-01-01"_s}}); // for something else
        const RecordId marisol = m_desk->put("person", u"Marisol"_s, {{u"thanked"_s, u"2026-01-01"_s}});
        m_desk->goTo(door);
        QVERIFY(!panel<TrailPanel>()->isVisible());
        m_desk->link(door, LinkRole::IntroducedBy, amara);
        m_desk->link(amara, LinkRole::IntroducedBy, marisol);
        QTRY_COMPARE(rows(panel<TrailPanel>()), (QStringList{u"Jury"_s, u"Amara"_s, u"Marisol"_s}));
        QVERIFY(m_desk->button(u"I said thank you to Amara"_s));
        QVERIFY(!m_desk->button(u"I said thank you to Marisol"_s));
        m_desk->press(u"I said thank you to Amara"_s);
        QCOMPARE(m_desk->record<Person>(amara)->thanked.text(), u"2026-03-07"_s);
        QTRY_VERIFY(!m_desk->button(u"I said thank you to Amara"_s));
        m_desk->window().session().undo();
        QTRY_VERIFY(m_desk->button(u"I said thank you to Amara"_s));
        m_desk->goTo(amara);
        QTRY_COMPARE(rows(panel<TrailPanel>()), (QStringList{u"Amara"_s, u"Marisol"_s}));
    }

    void aProjectShowsWhereItsNeedWasHeard()
    {
        const RecordId project = m_desk->put("project", u"Sequencer"_s);
        const RecordId need = m_desk->put("need", u"No sockets"_s);
        const RecordId meeting = m_desk->put("meeting", u"The hall"_s);
        const RecordId layan = m_desk->put("person", u"Layan"_s);
        m_desk->goTo(project);
        QVERIFY(!panel<NeedsPanel>()->isVisible());
        m_desk->link(project, LinkRole::RespondsTo, need);
        QTRY_COMPARE(rows(panel<NeedsPanel>()), QStringList{u"No sockets"_s});
        m_desk->link(need, LinkRole::FollowsFrom, meeting);
        m_desk->link(layan, LinkRole::Attended, meeting);
        // What changes further away is seen too.
        QTRY_COMPARE(rows(panel<NeedsPanel>()), (QStringList{u"No sockets"_s, u"The hall"_s, u"Layan"_s}));
        m_desk->press(u"The hall"_s);
        QCOMPARE(m_desk->page()->current(), meeting);
    }

    void aTalkIsPreparedAndFiledUnderThePerson()
    {
        const RecordId ada = m_desk->put("person", u"Ada"_s);
        m_desk->goTo(ada);
        QTimer::singleShot(0, qApp, [] {
            auto *dialog = qobject_cast<TalkDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            const auto checks = dialog->findChildren<QCheckBox *>();
            QVERIFY(checks.size() > 15);
            for (QCheckBox *check : checks)
                check->setChecked(check->accessibleName() == u"Who opened a door for you?");
            // A click on the words counts too.
            for (QLabel *words : dialog->findChildren<QLabel *>()) {
                if (words->text() == u"What do you do when something fails?")
                    QTest::mouseClick(words, Qt::LeftButton);
            }
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"May I see your bench?"_s);
            dialog->accept();
        });
        m_desk->press(u"Prepare a talk"_s);
        const auto meetings = m_desk->records<Meeting>();
        QCOMPARE(meetings.size(), size_t(1));
        QCOMPARE(meetings.front()->title, u"A talk with Ada"_s);
        QCOMPARE(meetings.front()->agenda, u"- Who opened a door for you?\n- What do you do when something fails?\n- May I see your bench?"_s);
        QCOMPARE(m_desk->page()->current(), meetings.front()->id);
        QJsonObject held = recordToJson(*meetings.front());
        held.insert(u"notes"_s, u"She *laughed* a lot."_s);
        m_desk->window().put(held);
        m_desk->link(m_desk->put("ask", u"May I come?"_s, {{u"state"_s, u"thanked"_s}}), LinkRole::AppliedTo, ada);
        m_desk->goTo(ada);
        QTRY_COMPARE(rows(panel<TalksPanel>()).size(), 2);
        const auto *talk = m_desk->button(panel<TalksPanel>(), u"A talk with Ada"_s);
        QVERIFY(talk && talk->accessibleDescription().contains(u"She laughed a lot."_s));
        m_desk->press(u"I said thank you"_s);
        QCOMPARE(m_desk->record<Person>(ada)->thanked.text(), u"2026-03-07"_s);
    }

    void aGroupElsewhereShowsItsTimeOnItsPageAndInTheList()
    {
        const QDateTime now = m_desk->window().clock.now();
        // Wherever this runs, one of the two is another time.
        const bool kathmandu = QTimeZone("Asia/Kathmandu").offsetFromUtc(now) != QTimeZone::systemTimeZone().offsetFromUtc(now);
        const RecordId here = m_desk->put("group", u"Here"_s);
        const RecordId group = m_desk->put("group", u"Class"_s, {{u"timeZone"_s, kathmandu ? u"Asia/Kathmandu"_s : u"America/Santiago"_s}});
        m_desk->goTo(group);
        auto *time = panel<LocalTimePanel>();
        QTRY_VERIFY(time->isVisible());
        QVERIFY(time->findChild<QLabel *>()->text().contains(u"there now, Saturday"_s));
        auto *list = qobject_cast<RecordPage *>(m_desk->page())->list();
        const QString before = captionOf(list, group);
        QVERIFY(before.contains(u"there now, Saturday"_s));
        QVERIFY(!captionOf(list, here).contains(u"there now"_s));
        // The next minute is told, once, to whoever looks.
        QSignalSpy spy(list->model(), &QAbstractItemModel::dataChanged);
        m_desk->window().clock.advance(60'000);
        auto *timer = m_desk->page()->findChild<MinuteTimer *>(Qt::FindDirectChildrenOnly);
        QVERIFY(timer && timer->isRunning());
        Q_EMIT timer->minute();
        QCOMPARE(spy.size(), 1);
        QVERIFY(captionOf(list, group) != before);
        QWidget *page = m_desk->page();
        m_desk->goTo(here);
        QTRY_VERIFY(!time->isVisible());
        m_desk->go(u"home"_s);
        QVERIFY(!page->isVisible() && !timer->isRunning());
    }

    void aMinuteBeginsWhenTheClockSaysSo()
    {
        QWidget watched;
        FixedClock clock; // 9 seconds after a minute began
        MinuteTimer timer(clock, &watched);
        QVERIFY(!timer.isRunning());
        watched.show();
        QVERIFY(timer.isRunning());
        QVERIFY2(timer.left() > 49'000 && timer.left() < 52'000, qPrintable(QString::number(timer.left())));
        watched.hide();
        QVERIFY(!timer.isRunning());
    }

    void aProjectAloneSaysSoInItsList_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("marked");
        QTest::newRow("new") << QString() << true;
        QTest::newRow("doing") << u"doing"_s << true;
        QTest::newRow("an idea") << u"draft"_s << false;
        QTest::newRow("paused") << u"paused"_s << false;
        QTest::newRow("finished") << u"finished"_s << false;
    }
    void aProjectAloneSaysSoInItsList()
    {
        QFETCH(const QString, state);
        QFETCH(const bool, marked);
        const RecordId project = m_desk->put("project", u"Lamp"_s, {{u"state"_s, state}});
        m_desk->goTo(project);
        auto *list = qobject_cast<RecordPage *>(m_desk->page())->list();
        QCOMPARE(captionOf(list, project).startsWith(u"No partner yet"_s), marked);
        m_desk->link(project, LinkRole::RelatedTo, m_desk->put("interest", u"Light"_s));
        QCOMPARE(captionOf(list, project).startsWith(u"No partner yet"_s), marked);
        m_desk->link(project, LinkRole::ProducedIn, m_desk->put("group", u"Club"_s));
        QVERIFY(!captionOf(list, project).contains(u"No partner yet"_s));
    }

private:
    template<typename P>
    P *panel()
    {
        return m_desk->page()->findChild<P *>();
    }

    static QStringList rows(QWidget *panel)
    {
        QStringList names;
        for (const LogRow *row : panel->findChildren<LogRow *>()) {
            if (row->isVisible())
                names.append(row->accessibleName());
        }
        return names;
    }

    static QString captionOf(QListView *list, RecordId id)
    {
        const auto *model = static_cast<const RecordListModel *>(list->model());
        return model->index(model->rowOf(id)).data(CaptionRole).toString();
    }

    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(PanelsTest)
#include "panelstest.moc"
