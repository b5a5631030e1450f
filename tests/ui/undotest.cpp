// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every kind of edit that the window offers, done in a shown window, taken back with Ctrl+Z and done again with
// Ctrl+Shift+Z. A new kind of edit is one line in deeds_data().

#include "core/exchange/exchange.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds.h"
#include "core/records/learner.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/words/words.h"
#include "tests/ui/allwindows.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/record/connectionspanel.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordpage.h"

#include <QPushButton>
#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTextEdit>

using namespace kinfolio;

namespace {

QJsonObject json(const char *kind, const char *key, const char *title)
{
    return {{QStringLiteral("kind"), QLatin1String(kind)}, {QLatin1String(key), QLatin1String(title)}};
}

const auto PlainBadge = R"({"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://i.example/a/1",
    "recipient": {"type": "email", "hashed": false, "identity": "noor@example.org"}, "issuedOn": "2024-05-17T08:00:00Z",
    "badge": {"type": "BadgeClass", "id": "https://i.example/b/1", "name": "Soldering", "description": "Made light",
              "criteria": {"narrative": "Do it"}, "issuer": {"name": "Makers", "url": "https://i.example/"}},
    "verification": {"type": "hosted"}})";

/// Words or a number that the field does not hold yet.
QString otherWords(const FieldInfo &info)
{
    if (info.vocabulary != Vocabulary::None)
        return words::namedCodes(info.vocabulary).last().code;
    switch (info.type) {
    case FieldType::Number:
        return QStringLiteral("42");
    case FieldType::Url:
        return QStringLiteral("https://example.org/other");
    case FieldType::Date:
        return QStringLiteral("2019");
    default:
        return QStringLiteral("Other words");
    }
}

/// Changes a field as somebody would who has it in front of them.
void changeByHand(FieldEditor &editor)
{
    for (QAbstractButton *choice : editor.findChildren<QAbstractButton *>()) {
        if (editor.info().type != FieldType::Text && choice->isCheckable() && !choice->isChecked()) {
            choice->setFocus();
            return choice->click();
        }
    }
    const bool isList = editor.info().type == FieldType::Levels || editor.info().type == FieldType::Checklist;
    if (auto *add = editor.findChild<QPushButton *>(); isList && add) {
        add->setFocus();
        add->click();
        return QTest::keyClicks(editor.findChildren<QLineEdit *>().last(), QStringLiteral("An entry"));
    }
    if (auto *line = editor.findChild<QLineEdit *>()) {
        line->setFocus();
        line->selectAll();
        return QTest::keyClicks(line, otherWords(editor.info()));
    }
    // A long text is read until one starts to write.
    editor.startTyping();
    QWidget *text = editor.findChild<QPlainTextEdit *>();
    if (!text)
        text = editor.findChild<QTextEdit *>();
    if (!text)
        qFatal("how is %s edited?", editor.info().name);
    text->setFocus();
    QTest::keyClicks(text, otherWords(editor.info()));
}

} // namespace

using Deed = void (*)(TestWindow &);

class UndoTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<TestWindow>();
        (*m_window)->startMine(QStringLiteral("Noor"));
    }
    void cleanup() { m_window.reset(); }

    void newOnes_data() { addKinds(); }
    void newOnes()
    {
        QFETCH(const KindInfo *, kind);
        if (kind == &Learner::info())
            return; // there is one from the start
        verifyUndoOf([&] { m_window->workspace().create(*kind); });
    }

    void fields_data() { addKinds(); }
    void fields()
    {
        QFETCH(const KindInfo *, kind);
        const RecordId id = recordOf(*kind);
        m_window->workspace().go({kind->key(), id}); // a saved search is shown elsewhere first
        Page *page = m_window->workspace().currentPage();
        unfold(page, true);
        int tried = 0;
        for (FieldEditor *editor : page->findChildren<FieldEditor *>()) {
            verifyUndoOf([&] { changeByHand(*editor); });
            if (QTest::currentTestFailed())
                qFatal("%s of %s", editor->info().name, kind->name);
            ++tried;
        }
        QVERIFY(tried > 2);
    }

    void deeds_data()
    {
        QTest::addColumn<Deed>("prepare");
        QTest::addColumn<Deed>("deed");
        QTest::newRow("connect") << &openProject << &connectByHand;
        QTest::newRow("disconnect") << &openConnected << &disconnectByHand;
        QTest::newRow("files") << &openProject << &dropFiles;
        QTest::newRow("badge") << &openBadges << &dropBadge;
        QTest::newRow("erase") << &openConnected << &eraseByHand;
        QTest::newRow("restore") << &openBin << &restoreByHand;
        QTest::newRow("import") << &openProject << &importArchive;
        QTest::newRow("interest on the first page") << &openFirstPage << &addInterest;
    }
    void deeds()
    {
        QFETCH(const Deed, prepare);
        QFETCH(const Deed, deed);
        prepare(*m_window);
        verifyUndoOf([&] { deed(*m_window); });
    }

    void aLongDayIsTakenBackStepByStep()
    {
        TestWindow &window = *m_window;
        QList<QByteArray> states;
        const auto note = [&] {
            window.session().flush();
            states.append(logicalDump(window.reader()));
        };
        QUndoStack &stack = window.session().history().stack();
        openConnected(window);
        stack.clear();
        note();
        for (const Deed deed : {&disconnectByHand, &connectByHand, &dropFiles, &importArchive}) {
            window.workspace().goToRecord(window.workspace().currentPage()->current());
            deed(window);
            note();
        }
        QCOMPARE(stack.count(), int(states.size()) - 1);
        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(logicalDump(window.reader()), states.at(i));
        }
        for (qsizetype i = 1; i < states.size(); ++i) {
            press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(logicalDump(window.reader()), states.at(i));
        }
    }

private:
    static void addKinds()
    {
        QTest::addColumn<const KindInfo *>("kind");
        for (const KindInfo *kind : allKinds())
            QTest::newRow(kind->name) << kind;
    }

    RecordId recordOf(const KindInfo &kind)
    {
        if (&kind == &Learner::info())
            return m_window->reader().records(kind)->front()->id;
        for (const FieldInfo &field : kind.own) {
            if (field.has(FieldFlag::InTitle))
                return m_window->put(json(kind.name, field.name, "First words"));
        }
        qFatal("%s has no title", kind.name);
    }

    /// Where a hand would press keys: in the field with the cursor.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        // Without a window manager nobody makes it active again when a dialog has gone.
        (*m_window)->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window->window()));
        QWidget *focus = (*m_window)->focusWidget();
        QTest::keyClick(focus && focus->isVisible() ? focus : m_window->window(), key, modifiers);
    }

    void verifyUndoOf(const std::function<void()> &deed)
    {
        QUndoStack &stack = m_window->session().history().stack();
        m_window->clock.advance(60'000);
        const QByteArray before = logicalDump(m_window->reader());
        const int first = stack.index();
        deed();
        m_window->session().flush();
        const QByteArray after = logicalDump(m_window->reader());
        QVERIFY(after != before);
        QVERIFY(stack.index() > first);
        // One thing that was done is one step for whoever takes it back.
        QCOMPARE(stack.index() - first, 1);
        for (int round = 0; round < 2; ++round) {
            m_window->clock.advance(60'000);
            press(Qt::Key_Z, Qt::ControlModifier);
            QCOMPARE(logicalDump(m_window->reader()), before);
            press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(logicalDump(m_window->reader()), after);
        }
    }

    static void openProject(TestWindow &window)
    {
        window.put(json("person", "name", "Marisol"));
        window.workspace().goToRecord(window.put(json("project", "title", "Sequencer")));
    }

    static void openConnected(TestWindow &window)
    {
        const RecordId person = window.put(json("person", "name", "Marisol"));
        const RecordId project = window.put(json("project", "title", "Sequencer"));
        Edit edit;
        edit.link(project, LinkRole::SupportedBy, person);
        VERIFY_OK(window.session().history().perform(edit, QStringLiteral("Connect")));
        window.workspace().goToRecord(project);
    }

    static void openBadges(TestWindow &window) { window.workspace().go({Badge::info().key(), {}}); }
    static void openFirstPage(TestWindow &window) { window.workspace().go({allPages().front().id, {}}); }

    static void openBin(TestWindow &window)
    {
        openConnected(window);
        window.workspace().erase(window.workspace().currentPage()->current());
        window.workspace().go({QStringLiteral("bin"), {}});
    }

    static RecordPage *recordPage(TestWindow &window) { return qobject_cast<RecordPage *>(window.workspace().currentPage()); }

    static void connectByHand(TestWindow &window) { window.connectWith(QStringLiteral("mari")); }

    static void disconnectByHand(TestWindow &window)
    {
        auto *list = qobject_cast<QListView *>(recordPage(window)->detail().connections().list());
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Delete);
    }

    static void drop(TestWindow &window, const QStringList &paths)
    {
        QSignalSpy ended(&window.workspace().work(), &Work::ended);
        window.drop(paths);
        if (ended.isEmpty() && !ended.wait(30000))
            qFatal("the files never came");
    }

    static void dropFiles(TestWindow &window)
    {
        drop(window, {window.makeFile(QStringLiteral("a.txt"), "one"), window.makeFile(QStringLiteral("b.md"), "# two")});
        QTRY_COMPARE(window.reader().count(Artifact::info()).value(), 2);
    }

    static void dropBadge(TestWindow &window)
    {
        drop(window, {window.makeFile(QStringLiteral("badge.json"), PlainBadge)});
        QTRY_COMPARE(window.reader().count(Badge::info()).value(), 1);
    }

    static void eraseByHand(TestWindow &window)
    {
        QListView *list = recordPage(window)->list();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Delete);
    }

    static void restoreByHand(TestWindow &window)
    {
        for (QAbstractButton *button : window.workspace().currentPage()->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == QString::fromUtf8("Put “Sequencer” back"))
                return button->click();
        }
        qFatal("nothing to put back");
    }

    static void importArchive(TestWindow &window)
    {
        TestPortfolio other;
        const RecordId project = other.put(json("project", "title", "Drone"));
        const RecordId file = other.addFile(QStringLiteral("notes.txt"), "hello");
        Edit edit;
        edit.link(file, LinkRole::ProducedIn, project);
        VERIFY_OK(other->apply(edit));
        const QString archive = window.documents() + QStringLiteral("/other.kinfolio");
        VERIFY_OK(exportPortfolio(other.environment(), other.path(),
                                  {.format = QStringLiteral("archive"), .audience = Audience::Me, .target = archive, .options = {}}));
        window.workspace().importFrom(archive);
        QVERIFY(window.reader().record(project));
    }

    static void addInterest(TestWindow &window)
    {
        auto *line = window.workspace().currentPage()->findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("Bees"));
        QTest::keyClick(line, Qt::Key_Return);
    }

    std::unique_ptr<TestWindow> m_window;
};

QTEST_MAIN(UndoTest)
#include "undotest.moc"
