// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding words on the page that is shown.

#include "tests/ui/testwindow.h"
#include "ui/forms/growingtextedit.h"
#include "ui/pages/record/recordpage.h"
#include "ui/shell/findbar.h"
#include "ui/widgets/markdownview.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QListView>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Scene {
    Scene()
    {
        window->resize(1280, 700);
        window->startMine(u"Noor"_s);
        put(u"Zine"_s, {});
        const RecordId id = put(u"Éclair machine"_s, u"- The **eclair** hums\n- an ECLAIR"_s);
        put(u"Drone"_s, {});
        window.workspace().goToRecord(id);
        page = window.workspace().currentPage();
        bar = window->findChild<FindBar *>();
        line = named<QLineEdit>(bar, "Find on this page");
    }
    RecordId put(const QString &title, const QString &summary)
    {
        // An idea: nothing is said to be missing yet, which would be found as well.
        return window.put({{u"kind"_s, u"project"_s}, {u"title"_s, title}, {u"summary"_s, summary}, {u"state"_s, u"draft"_s}});
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.window(), key, modifiers);
    }

    TestWindow window;
    QWidget *page;
    FindBar *bar;
    QLineEdit *line;
};

} // namespace

class FindBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsInListsTitlesAndTexts()
    {
        Scene scene;
        QVERIFY(!scene.bar->isVisible());
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(scene.bar->isVisible());
        QVERIFY(scene.line->hasFocus());
        QTest::keyClicks(scene.line, u"eclair"_s);
        // The row of the list, the title and twice the text.
        QCOMPARE(scene.bar->countText(), u"1 of 4"_s);
        auto *title = named<QPlainTextEdit>(scene.page, "Title");
        auto *text = named<MarkdownView>(scene.page, "What I made");
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.bar->countText(), u"2 of 4"_s);
        QCOMPARE(title->textCursor().selectedText(), u"Éclair"_s);
        scene.press(Qt::Key_F3);
        QCOMPARE(text->textCursor().selectedText(), u"eclair"_s);
        scene.press(Qt::Key_F3);
        QCOMPARE(text->textCursor().selectedText(), u"ECLAIR"_s);
        scene.press(Qt::Key_F3);
        QCOMPARE(scene.bar->countText(), u"1 of 4"_s);
        scene.press(Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(scene.bar->countText(), u"4 of 4"_s);
        scene.press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(scene.bar->countText(), u"3 of 4"_s);
    }

    void findingOpensNoOtherRecord()
    {
        Scene scene;
        const RecordId open = scene.window.workspace().currentPage()->current();
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(scene.line, u"zine"_s);
        QCOMPARE(scene.bar->countText(), u"1 of 1"_s);
        QCOMPARE(scene.window.workspace().currentPage()->current(), open);
    }

    void saysWhenThereIsNothing()
    {
        Scene scene;
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(scene.line, u"xyzzy"_s);
        QCOMPARE(scene.bar->countText(), u"Not on this page"_s);
        scene.press(Qt::Key_Return);
        scene.line->clear();
        QCOMPARE(scene.bar->countText(), QString());
    }

    void escapeGoesBackToWhereOneWas()
    {
        Scene scene;
        auto *title = named<QPlainTextEdit>(scene.page, "Title");
        title->setFocus();
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(scene.line->hasFocus());
        QTest::keyClicks(scene.line, u"machine"_s);
        scene.press(Qt::Key_F3);
        QVERIFY(title->textCursor().hasSelection());
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.bar->isVisible());
        QVERIFY(title->hasFocus());
        QVERIFY(!title->textCursor().hasSelection());
    }

    void anotherPageClosesIt()
    {
        Scene scene;
        scene.press(Qt::Key_F, Qt::ControlModifier);
        scene.window.workspace().go({u"home"_s, {}});
        QVERIFY(!scene.bar->isVisible());
    }

    void scrollsToWhatIsFarDown()
    {
        Scene scene;
        scene.window->resize(1000, 420);
        auto *tags = named<QWidget>(scene.page, "Tags");
        const auto inSight = [&] {
            return scene.page->rect().contains(tags->mapTo(scene.page, tags->rect().center()));
        };
        QVERIFY(!inSight());
        scene.press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(scene.line, u"tags"_s);
        QTRY_VERIFY(inSight());
    }
};

QTEST_MAIN(FindBarTest)
#include "findbartest.moc"
