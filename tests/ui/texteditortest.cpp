// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long texts: read as they are meant, written as plain Markdown, marked by buttons and keys.

#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/forms/growingtextedit.h"
#include "ui/forms/texteditor.h"
#include "ui/forms/texttools.h"
#include "ui/widgets/markdownview.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QMimeData>
#include <QToolButton>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

// A project in the window with one long text.
struct Scene {
    explicit Scene(const QString &text)
    {
        window->resize(1280, 900);
        window->startMine(u"Noor"_s);
        id = window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}, {u"summary"_s, text}});
        window.workspace().goToRecord(id);
        QWidget *page = window.workspace().currentPage();
        edit = named<GrowingTextEdit>(page, "What I made");
        view = named<MarkdownView>(page, "What I made");
        tools = edit->parentWidget()->findChild<TextTools *>();
        title = named<QPlainTextEdit>(page, "Title");
        title->setFocus();
    }
    QToolButton *tool(const char *name) const { return named<QToolButton>(tools, name); }
    QString stored() { return window.field(id, "summary").toString(); }
    void choose(int from, int to) const
    {
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        edit->setTextCursor(cursor);
    }

    TestWindow window;
    RecordId id;
    GrowingTextEdit *edit;
    MarkdownView *view;
    TextTools *tools;
    QPlainTextEdit *title;
};

} // namespace

// Stands in for the browser of the system.
class Opened : public QObject {
    Q_OBJECT

public:
    Opened()
    {
        for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s})
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~Opened() override
    {
        for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl &url) { urls.append(url); }
};

class TextEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsReadUntilSomebodyWrites()
    {
        Scene scene(u"# Wings\n\nIt **hums**"_s);
        QVERIFY(scene.view->isVisible());
        QVERIFY(!scene.edit->isVisible());
        QCOMPARE(scene.view->toPlainText(), u"Wings\nIt hums"_s);
        scene.view->setFocus(Qt::TabFocusReason);
        QVERIFY(scene.view->isVisible());
        QTest::keyClick(scene.view, Qt::Key_Return);
        QVERIFY(scene.edit->hasFocus());
        QVERIFY(!scene.view->isVisible());
        QCOMPARE(scene.edit->toPlainText(), u"# Wings\n\nIt **hums**"_s);
        scene.title->setFocus();
        QVERIFY(scene.view->isVisible());
        QVERIFY(!scene.edit->isVisible());
    }

    void anEmptyTextInvitesToWrite()
    {
        const Scene scene{QString()};
        QVERIFY(scene.edit->isVisible());
        QVERIFY(!scene.view->isVisible());
    }

    void lettersBeginToWriteAtTheEnd()
    {
        Scene scene(u"It hums"_s);
        scene.view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(scene.view, Qt::Key_Exclam);
        QTest::keyClicks(scene.edit, u"!"_s);
        QCOMPARE(scene.edit->toPlainText(), u"It hums!!"_s);
        scene.window.session().flush();
        QCOMPARE(scene.stored(), u"It hums!!"_s);
        QVERIFY(scene.edit->hasFocus());
    }

    void aClickWritesWhereItWas()
    {
        const Scene scene(u"**One** two"_s);
        const QTextCursor end = [&] {
            QTextCursor cursor(scene.view->document());
            cursor.setPosition(6); // after "One tw"
            return cursor;
        }();
        QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, {}, scene.view->cursorRect(end).center());
        QVERIFY(scene.edit->hasFocus());
        QCOMPARE(scene.edit->toPlainText().sliced(scene.edit->textCursor().position()), u"o"_s);
    }

    void linksOpenOutsideAndNothingElse()
    {
        const Opened opened;
        const Scene scene(u"see [zine](https://example.org/z) and [x](javascript:alert) <img src=file:///etc/hostname>"_s);
        QTextCursor cursor(scene.view->document());
        cursor.setPosition(6);
        QTest::mouseClick(scene.view->viewport(), Qt::LeftButton, {}, scene.view->cursorRect(cursor).center());
        QCOMPARE(opened.urls, QList<QUrl>{QUrl(u"https://example.org/z"_s)});
        QVERIFY(scene.view->isVisible());
        Q_EMIT scene.view->anchorClicked(QUrl(u"file:///etc/hostname"_s));
        Q_EMIT scene.view->anchorClicked(QUrl(u"javascript:alert(1)"_s));
        QCOMPARE(opened.urls.size(), 1);
        const QUrl file(u"file:///etc/hostname"_s);
        QVERIFY(scene.view->document()->resource(QTextDocument::ImageResource, file).toByteArray().isEmpty());
    }

    void toolsShowWhereOneIsAndMoveNothing()
    {
        const Scene scene(u"It hums"_s);
        QCoreApplication::processEvents();
        const int top = scene.view->y();
        QVERIFY(!scene.tool("Write")->isVisible());
        scene.view->setFocus(Qt::TabFocusReason);
        QVERIFY(scene.tool("Write")->isVisible());
        QVERIFY(!scene.tool("Bold")->isVisible());
        scene.tool("Write")->click();
        QVERIFY(scene.edit->hasFocus());
        QVERIFY(scene.tool("Bold")->isVisible());
        QTRY_COMPARE(scene.edit->y(), top);
        scene.title->setFocus();
        QVERIFY(!scene.tool("Bold")->isVisible());
        QVERIFY(!scene.tool("Write")->isVisible());
    }

    void everyToolIsReachedByTab()
    {
        const Scene scene(QString{});
        scene.edit->setFocus();
        QStringList reached;
        for (int i = 0; i < 8; ++i) {
            QTest::keyClick(scene.edit->window(), Qt::Key_Backtab, Qt::ShiftModifier);
            reached.prepend(scene.edit->window()->focusWidget()->accessibleName());
        }
        QCOMPARE(reached, (QStringList{u"Bold"_s, u"Italic"_s, u"Heading"_s, u"List"_s, u"Quote"_s, u"Link"_s, u"Spelling"_s, u"Read"_s}));
        QVERIFY(scene.tool("Bold")->isVisible());
        QTest::keyClick(scene.tool("Bold"), Qt::Key_Space);
        QVERIFY(scene.edit->hasFocus());
        QTest::keyClicks(scene.edit, u"hm"_s);
        QCOMPARE(scene.edit->toPlainText(), u"**hm**"_s);
    }

    void keysMarkInOneStep_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QString>("after");
        QTest::newRow("bold") << int(Qt::Key_B) << false << u"It **hums**"_s;
        QTest::newRow("italic") << int(Qt::Key_I) << false << u"It *hums*"_s;
        QTest::newRow("list") << int(Qt::Key_L) << true << u"- It hums"_s;
        QTest::newRow("heading") << int(Qt::Key_H) << true << u"# It hums"_s;
        QTest::newRow("quote") << int(Qt::Key_Q) << true << u"> It hums"_s;
        QTest::newRow("link") << int(Qt::Key_K) << true << u"It [hums](https://)"_s;
    }
    void keysMarkInOneStep()
    {
        QFETCH(const int, key);
        QFETCH(const bool, shift);
        QFETCH(const QString, after);
        Scene scene(u"It hums"_s);
        scene.view->setFocus();
        QTest::keyClick(scene.view, Qt::Key_F2);
        scene.choose(3, 7);
        QTest::keyClick(scene.edit, Qt::Key(key), shift ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
        QCOMPARE(scene.edit->toPlainText(), after);
        scene.edit->undo();
        QCOMPARE(scene.edit->toPlainText(), u"It hums"_s);
        scene.edit->redo();
        scene.window.session().flush();
        QCOMPARE(scene.stored(), after);
    }

    void enterGoesOnWithTheList()
    {
        const Scene scene(QString{});
        scene.edit->setFocus();
        QTest::keyClicks(scene.edit, u"- bees"_s);
        QTest::keyClick(scene.edit, Qt::Key_Return);
        QTest::keyClicks(scene.edit, u"wax"_s);
        QTest::keyClick(scene.edit, Qt::Key_Return);
        QTest::keyClick(scene.edit, Qt::Key_Return);
        QTest::keyClicks(scene.edit, u"End"_s);
        QCOMPARE(scene.edit->toPlainText(), u"- bees\n- wax\nEnd"_s);
    }

    void escapeShowsWhatWasWritten()
    {
        const Scene scene(QString{});
        scene.edit->setFocus();
        QTest::keyClicks(scene.edit, u"*hm*"_s);
        QTest::keyClick(scene.edit, Qt::Key_Escape);
        QVERIFY(scene.view->hasFocus());
        QCOMPARE(scene.view->toPlainText(), u"hm"_s);
    }

    void pastedTextIsPlain()
    {
        const Scene scene(QString{});
        auto *data = new QMimeData;
        data->setHtml(u"<b>fat</b>"_s);
        data->setText(u"fat"_s);
        QGuiApplication::clipboard()->setMimeData(data);
        scene.edit->setFocus();
        scene.edit->paste();
        QCOMPARE(scene.edit->toPlainText(), u"fat"_s);
    }

    void undoOfThePortfolioIsReadAtOnce()
    {
        Scene scene(u"It hums"_s);
        scene.view->setFocus();
        QTest::keyClick(scene.view, Qt::Key_X);
        scene.title->setFocus();
        QTRY_COMPARE(scene.stored(), u"It humsx"_s);
        scene.window.session().undo();
        QCOMPARE(scene.view->toPlainText(), u"It hums"_s);
    }
};

QTEST_MAIN(TextEditorTest)
#include "texteditortest.moc"
