// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What comes from screen readers, voice control and switches: text that nobody typed, rows that nobody clicked, and what
// they are told.

#include "core/records/interest.h"
#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/models/recordroles.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/share/sharepage.h"
#include "ui/shell/rail.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace kinfolio;

namespace {

QStringList heard;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        heard.append(static_cast<QAccessibleAnnouncementEvent *>(event)->message());
}

void put(QWidget *field, const char *text)
{
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(field);
    const int before = reader->textInterface()->characterCount();
    reader->editableTextInterface()->replaceText(0, before, QString::fromUtf8(text));
}

RecordId project(TestWindow &window, const char *title)
{
    return window.put({{QStringLiteral("kind"), QStringLiteral("project")},
                       {QStringLiteral("title"), QString::fromUtf8(title)}});
}

} // namespace

class AssistiveTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<TestWindow>();
        (*m_window)->startMine(QStringLiteral("Noor"));
    }
    void cleanup() { m_window.reset(); }

    void textThatIsPutInIsSaved()
    {
        const RecordId id = project(*m_window, "Drone");
        m_window->workspace().goToRecord(id);
        put(named<QPlainTextEdit>(m_window->workspace().currentPage(), "Title"), "Sequencer");
        m_window->session().flush();
        QCOMPARE(m_window->field(id, "title").toString(), QStringLiteral("Sequencer"));
    }

    void showingARecordIsNoEdit()
    {
        const RecordId one = project(*m_window, "Drone");
        const RecordId other = project(*m_window, "Sequencer");
        m_window->workspace().goToRecord(one);
        const int steps = m_window->session().history().stack().count();
        m_window->workspace().goToRecord(other);
        m_window->session().flush();
        QCOMPARE(m_window->session().saveState(), Session::SaveState::Saved);
        QCOMPARE(m_window->session().history().stack().count(), steps);
    }

    void aChoiceThatIsCheckedIsSaved()
    {
        const RecordId id = project(*m_window, "Drone");
        m_window->workspace().goToRecord(id);
        for (QToolButton *chip : m_window->workspace().currentPage()->findChildren<QToolButton *>()) {
            if (chip->text() == QStringLiteral("Finished") || chip->text() == QStringLiteral("Paused"))
                chip->toggle();
        }
        m_window->session().flush();
        QCOMPARE(m_window->field(id, "state").toString(), QStringLiteral("finished"));
    }

    void searchingNeedsNoKeys()
    {
        const RecordId id = project(*m_window, "Sequencer");
        SearchBox *search = m_window->workspace().topBar().search();
        put(search, "seq");
        QVERIFY(search->results()->isVisible());
        // Its first row, a heading, cannot be chosen; the second is there already and still can.
        QItemSelectionModel *rows = search->results()->selectionModel();
        rows->clearSelection();
        rows->select(search->results()->model()->index(1, 0), QItemSelectionModel::Select);
        QTRY_COMPARE(m_window->workspace().currentPage()->current(), id);
        QVERIFY(!search->results()->isVisible());
    }

    void aRowThatIsSelectedIsShown()
    {
        const RecordId first = project(*m_window, "Drone");
        const RecordId second = project(*m_window, "Sequencer");
        m_window->workspace().goToRecord(second);
        auto *page = qobject_cast<RecordPage *>(m_window->workspace().currentPage());
        QListView *list = page->list();
        const int row = list->currentIndex().row() == 0 ? 1 : 0;
        QCOMPARE(list->model()->index(row, 0).data(IdRole).value<RecordId>(), first);
        list->selectionModel()->select(list->model()->index(row, 0), QItemSelectionModel::ClearAndSelect);
        QTRY_COMPARE(page->current(), first);
    }

    void aPageThatIsCheckedIsShown()
    {
        for (RailButton *button : m_window->workspace().findChildren<RailButton *>()) {
            if (button->text() == QStringLiteral("Share"))
                button->toggle();
        }
        QTRY_VERIFY(qobject_cast<SharePage *>(m_window->workspace().currentPage()));
    }

    void savedAndFailedAreAnnounced()
    {
        heard.clear();
        QAccessible::installUpdateHandler(hear);
        m_window->workspace().goToRecord(project(*m_window, "Drone"));
        put(named<QPlainTextEdit>(m_window->workspace().currentPage(), "Title"), "Sequencer");
        m_window->session().flush();
        QVERIFY2(heard.filter(QStringLiteral("Saved")).size() == 1, qPrintable(heard.join(QLatin1Char('\n'))));
        put(named<QPlainTextEdit>(m_window->workspace().currentPage(), "Title"), " ");
        m_window->session().flush();
        QVERIFY2(!heard.filter(QStringLiteral("cannot be empty")).isEmpty(), qPrintable(heard.join(QLatin1Char('\n'))));
        QAccessible::installUpdateHandler(nullptr);
    }

    void homeShowsSomeOfManyInterests()
    {
        for (int i = 0; i < 40; ++i) {
            m_window->put({{QStringLiteral("kind"), QStringLiteral("interest")},
                           {QStringLiteral("title"), QStringLiteral("Interest %1").arg(i)}});
        }
        m_window->workspace().go({QStringLiteral("home"), {}});
        QPushButton *all = nullptr;
        for (QPushButton *button : m_window->workspace().currentPage()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("All interests"))
                all = button;
        }
        QVERIFY(all && all->isVisible());
        all->click();
        QCOMPARE(m_window->workspace().pageName(), QStringLiteral("Interests"));
    }

private:
    std::unique_ptr<TestWindow> m_window;
};

QTEST_MAIN(AssistiveTest)
#include "assistivetest.moc"
