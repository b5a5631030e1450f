// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Spelling in long texts: what is marked and what is not, what the menu offers, and what stays as it was. Needs a
// dictionary of American English and says so when there is none.

#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/forms/growingtextedit.h"
#include "ui/forms/texteditor.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/topbar.h"
#include "ui/spelling/spellmarks.h"
#include "ui/widgets/markdownview.h"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QMenu>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString American = u"en_US"_s;

QTemporaryDir &home()
{
    static QTemporaryDir folder;
    return folder;
}

bool isLoaded()
{
    QFile maps(u"/proc/self/maps"_s);
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/sonnet_");
}

// The marked words of an editor, in their order.
QStringList marked(const QPlainTextEdit *edit)
{
    QStringList words;
    for (QTextBlock block = edit->document()->begin(); block.isValid(); block = block.next()) {
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.format.underlineStyle() == QTextCharFormat::SpellCheckUnderline)
                words.append(block.text().sliced(range.start, range.length));
        }
    }
    return words;
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QStringList linesOf(const QMenu &menu)
{
    QStringList lines;
    for (const QAction *action : menu.actions())
        lines.append(action->text());
    return lines;
}

void choose(QMenu *menu, const QString &line)
{
    for (QAction *action : menu->actions()) {
        if (action->text() == line) {
            action->trigger();
            menu->close();
            return;
        }
    }
    qFatal("the menu has only %s", qPrintable(linesOf(*menu).join(u", "_s)));
}

// A project in the window with one long text, and the cursor at the end of it.
struct Scene {
    explicit Scene(const QString &text)
    {
        window->resize(1280, 900);
        window->startMine(u"Noor"_s);
        show(text);
    }
    void show(const QString &text)
    {
        id = window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}, {u"summary"_s, text}});
        window.workspace().goToRecord(id);
        edit = field("What I made");
    }
    GrowingTextEdit *field(const char *name) { return named<GrowingTextEdit>(window.workspace().currentPage(), name); }
    void write()
    {
        qobject_cast<TextEditor *>(edit->parentWidget())->startTyping();
        edit->moveCursor(QTextCursor::End);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(window->focusWidget(), key, modifiers); }
    // The menu at a place of the text.
    QMenu *menuAt(int position) const
    {
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(position);
        edit->setTextCursor(cursor);
        QTest::keyClick(edit, Qt::Key_F10, Qt::ShiftModifier);
        if (!QTest::qWaitFor(openMenu))
            qFatal("no menu");
        return openMenu();
    }

    TestWindow window;
    RecordId id;
    GrowingTextEdit *edit = nullptr;
};

} // namespace

class SpellingTest : public QObject {
    Q_OBJECT

public:
    static void initMain()
    {
        qputenv("HOME", home().path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", home().filePath(u"config"_s).toLocal8Bit());
        qputenv("XDG_DATA_HOME", home().filePath(u"data"_s).toLocal8Bit());
    }

private Q_SLOTS:
    void init()
    {
        if (!isLoadingTested)
            return;
        static const bool american = std::ranges::contains(Dictionaries().all(), American, &Dictionary::language);
        const bool none = QTest::currentTestFunction() == "withoutDictionariesItSaysSo"_ba;
        if (none && american)
            QSKIP("There is a dictionary here.");
        if (!none && !american)
            QSKIP("No American dictionary to look words up in: packaging/setup.sh --test");
    }

    // The first test: nothing unloads what was loaded.
    void nothingIsLoadedBeforeSomebodyWrites()
    {
        Scene scene(u"It hums wrnog"_s);
        QCoreApplication::processEvents();
        QVERIFY(!isLoaded());
        scene.show({});
        scene.write();
        QCoreApplication::processEvents();
        QVERIFY(!isLoaded());
        QTest::keyClicks(scene.edit, u"It hums"_s);
        isLoadingTested = true;
        const bool loaded = QTest::qWaitFor(isLoaded);
        if (!loaded && !QFile::exists(u"/proc/self/maps"_s))
            QSKIP("Only Linux tells what a program has loaded.");
        if (!loaded && Dictionaries().all().isEmpty())
            QSKIP("No dictionary to load: packaging/setup.sh --test");
        QVERIFY(loaded);
    }

    void marksWhatTheDictionaryDoesNotKnow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("wrong");
        const auto row = [](const char *name, const QString &text, const QStringList &wrong) { QTest::newRow(name) << text << wrong; };
        row("a word", u"It is wrnog, not wrong. Teh end."_s, {u"wrnog"_s, u"Teh"_s});
        row("marks", u"# Wrnog\n- **wrnog** and _rihgt_"_s, {u"Wrnog"_s, u"wrnog"_s, u"rihgt"_s});
        row("code and links", u"`xyzzy` [zine](https://exmple.org/xyzzy) foo@exmple.org wrnog\n\n```\nxyzzy\n```\n"_s, {u"wrnog"_s});
        row("hyphens", u"well-known and well-knwon"_s, {u"well-knwon"_s});
        row("apostrophes", u"don't don’t doesnt"_s, {u"doesnt"_s});
        row("other scripts", u"the bee, in Russian пчела and in Chinese 蜜蜂, is wrnog"_s, {u"wrnog"_s});
        row("names of things", u"NASA and GitHub had 3D mp3 files, wrnog"_s, {u"wrnog"_s});
    }
    void marksWhatTheDictionaryDoesNotKnow()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, wrong);
        Scene scene(text);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), wrong);
        const QColor red = scene.window.appearance.look().state(Look::State::Danger).text;
        QCOMPARE(scene.edit->document()->begin().layout()->formats().value(0).format.underlineColor(),
                 marked(scene.edit).isEmpty() ? QColor() : red);
    }

    void aWordIsLeftAloneWhileItIsTyped()
    {
        Scene scene(u"It is wrnog "_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QTest::keyClicks(scene.edit, u"wrnog"_s);
        QCOMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QTest::keyClick(scene.edit, Qt::Key_Space);
        QCOMPARE(marked(scene.edit), (QStringList{u"wrnog"_s, u"wrnog"_s}));
        QTest::keyClick(scene.edit, Qt::Key_Left);
        QTest::keyClick(scene.edit, Qt::Key_Backspace);
        QTest::keyClick(scene.edit, Qt::Key_G);
        QCOMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QTest::keyClick(scene.edit, Qt::Key_Home);
        QTRY_COMPARE(marked(scene.edit), (QStringList{u"wrnog"_s, u"wrnog"_s}));
    }

    void marksFollowTheText()
    {
        Scene scene(u"wrnog\n\nnot rihgt\n"_s);
        scene.write();
        const QStringList both{u"wrnog"_s, u"rihgt"_s};
        QTRY_COMPARE(marked(scene.edit), both);
        scene.edit->moveCursor(QTextCursor::Start);
        QTest::keyClicks(scene.edit, u"so "_s);
        QCOMPARE(marked(scene.edit), both);
        scene.edit->moveCursor(QTextCursor::Start);
        scene.edit->insertPlainText(u"```\n"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList());
        scene.edit->undo();
        QTRY_COMPARE(marked(scene.edit), both);
    }

    void theTextKnowsNothingOfMarks()
    {
        Scene scene(u"It is wrnog"_s);
        const auto *editor = qobject_cast<TextEditor *>(scene.edit->parentWidget());
        scene.write();
        scene.edit->selectAll();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QVERIFY(!scene.edit->document()->isUndoAvailable());
        QVERIFY(!scene.edit->document()->isModified());
        QVERIFY(!editor->isDirty());
        QCOMPARE(scene.edit->textCursor().selectedText(), u"It is wrnog"_s);
        QTest::keyClick(scene.edit, Qt::Key_End);
        QTest::keyClick(scene.edit, Qt::Key_Exclam);
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        scene.edit->undo();
        QCOMPARE(scene.edit->toPlainText(), u"It is wrnog"_s);
        QVERIFY(!scene.edit->document()->isUndoAvailable());
    }

    void aSuggestionIsOneStepOfUndo()
    {
        Scene scene(u"It is wrnog, so"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        choose(scene.menuAt(8), u"wrong"_s);
        QCOMPARE(scene.edit->toPlainText(), u"It is wrong, so"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList());
        scene.edit->undo();
        QCOMPARE(scene.edit->toPlainText(), u"It is wrnog, so"_s);
        QVERIFY(!scene.edit->document()->isUndoAvailable());
        scene.edit->redo();
        scene.window.session().flush();
        QCOMPARE(scene.window.field(scene.id, "summary").toString(), u"It is wrong, so"_s);
    }

    void theMenuIsTheUsualOneElsewhere()
    {
        Scene scene(u"It is wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        const QStringList atWord = linesOf(*scene.menuAt(8));
        QVERIFY(atWord.contains(u"Add “wrnog” to my words"_s));
        QVERIFY(atWord.indexOf(u"Add “wrnog” to my words"_s) <= 6);
        openMenu()->close();
        QTRY_VERIFY(!openMenu());
        const QStringList elsewhere = linesOf(*scene.menuAt(1));
        QVERIFY(!elsewhere.contains(u"Ignore here"_s));
        QVERIFY(elsewhere.contains(u"Show spelling mistakes"_s));
        QVERIFY(elsewhere.size() > 6);
        openMenu()->close();
    }

    void myWordsStay()
    {
        Scene scene(u"Kinfolo is wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), (QStringList{u"Kinfolo"_s, u"wrnog"_s}));
        choose(scene.menuAt(2), u"Add “Kinfolo” to my words"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QVERIFY(Spelling(scene.window.settings).isMine(u"Kinfolo"_s));
        scene.show(u"wrnog Kinfolo"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        choose(scene.menuAt(8), u"Take “Kinfolo” out of my words"_s);
        QTRY_COMPARE(marked(scene.edit), (QStringList{u"wrnog"_s, u"Kinfolo"_s}));
    }

    void ignoredIsIgnoredInThisTextOnly()
    {
        Scene scene(u"wrnog and rihgt and wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), (QStringList{u"wrnog"_s, u"rihgt"_s, u"wrnog"_s}));
        choose(scene.menuAt(2), u"Ignore here"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList{u"rihgt"_s});
        scene.show(u"so wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
    }

    void canBeSwitchedOff()
    {
        Scene scene(u"It is wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        choose(scene.menuAt(1), u"Show spelling mistakes"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList());
        QVERIFY(!Spelling(scene.window.settings).isShown());
        QMenu *menu = scene.menuAt(8);
        QVERIFY(!linesOf(*menu).contains(u"Ignore here"_s));
        choose(menu, u"Show spelling mistakes"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
    }

    void theLanguageCanBeChosen()
    {
        Scene scene(u"It is wrnog"_s);
        scene.write();
        QTRY_COMPARE(marked(scene.edit), QStringList{u"wrnog"_s});
        QMenu *menu = scene.menuAt(1);
        QMenu *languages = menu->actions().last()->menu();
        QVERIFY(languages);
        QVERIFY(languages->actions().first()->isChecked());
        choose(languages, scene.window.spelling.nameOf(American));
        menu->close();
        QCOMPARE(Spelling(scene.window.settings).chosenLanguage(), American);
        scene.window.spelling.chooseLanguage(u"eo"_s);
        QTRY_COMPARE(marked(scene.edit), QStringList());
        menu = scene.menuAt(8);
        QVERIFY(linesOf(*menu).contains(u"No dictionary for Esperanto on this computer."_s));
        menu->close();
    }

    void aTextThatFitsNoDictionaryIsLeftAlone()
    {
        if (Dictionaries().all().size() > 1)
            QSKIP("There are dictionaries of more languages here.");
        Scene scene(u"Ich habe eine kleine Drohne aus Holz und Pappe gebaut, weil wir wissen wollten, ob sie fliegt."_s);
        scene.write();
        QTRY_VERIFY(linesOf(*scene.menuAt(8)).contains(u"No dictionary on this computer fits this text."_s) || (openMenu()->close(), false));
        QCOMPARE(marked(scene.edit), QStringList());
        openMenu()->close();
    }

    void withoutDictionariesItSaysSo()
    {
        Scene scene(u"It is wrnog"_s);
        scene.write();
        QTRY_VERIFY(linesOf(*scene.menuAt(8)).contains(u"There is no dictionary on this computer."_s) || (openMenu()->close(), false));
        QVERIFY(!linesOf(*openMenu()).contains(u"Language of all texts"_s));
        openMenu()->close();
        QCOMPARE(marked(scene.edit), QStringList());
    }

    void aKeyGoesFromMistakeToMistake()
    {
        Scene scene(u"All is well"_s);
        const RecordId group = scene.window.put({{u"kind"_s, u"group"_s},
                                                 {u"name"_s, u"Bees"_s},
                                                 {u"purpose"_s, u"One wrnog, then rihgt"_s},
                                                 {u"about"_s, u"and teh end"_s}});
        scene.window.workspace().goToRecord(group);
        scene.window.workspace().topBar().search()->setFocus();
        const auto selected = [&] {
            const auto *edit = qobject_cast<QPlainTextEdit *>(scene.window->focusWidget());
            return edit ? edit->textCursor().selectedText() : QString();
        };
        QStringList way;
        for (int i = 0; i < 4; ++i) {
            const QString before = selected();
            scene.press(Qt::Key_F7);
            QTRY_VERIFY(!selected().isEmpty() && selected() != before);
            way.append(selected());
        }
        way.sort();
        QCOMPARE(way.removeDuplicates(), 1);
        QCOMPARE(way, (QStringList{u"rihgt"_s, u"teh"_s, u"wrnog"_s}));
    }

    void aKeySaysWhenThereIsNoMistake()
    {
        Scene scene(u"All is well"_s);
        scene.window.workspace().topBar().search()->setFocus();
        scene.press(Qt::Key_F7);
        QTRY_COMPARE(scene.window.workspace().messages().text(), u"No spelling mistakes were found on this page."_s);
        QVERIFY(named<MarkdownView>(scene.window.workspace().currentPage(), "What I made")->isVisible());
    }

    // Prints how long the window was busy at a stretch while a text of 100,000 words was looked at.
    void aLongTextIsLookedAtInSmallSteps()
    {
        QString text;
        int wrong = 0;
        for (int i = 0; i < 5000; ++i) {
            QString odd = QString::number(i, 26);
            for (QChar &c : odd)
                c = QChar(u'a' + (c.isDigit() ? c.digitValue() : c.unicode() - u'a' + 10));
            text += u"The small bee of the garden went home with the wax and then it said that qx%1 is not a word here\n"_s.arg(odd);
            ++wrong;
        }
        Scene scene(u"The small bee"_s);
        scene.write();
        QTRY_VERIFY(isLoaded() && scene.window.spelling.isIdle());
        QElapsedTimer setting;
        setting.start();
        scene.edit->showText(text);
        qInfo("%lld words shown in %lld ms", qlonglong(text.count(u' ') + text.count(u'\n')), qlonglong(setting.elapsed()));
        // Whatever takes the window's time makes this come late.
        QTimer beat;
        QElapsedTimer last;
        qint64 longest = 0;
        connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, last.restart()); });
        last.start();
        beat.start(1);
        QElapsedTimer whole;
        whole.start();
        QVERIFY(QTest::qWaitFor([&] { return scene.window.spelling.isIdle() && marked(scene.edit).size() == wrong; }, 60'000));
        qInfo("looked at in %lld ms, longest stretch %lld ms", qlonglong(whole.elapsed()), qlonglong(longest));
        longest = 0;
        last.restart();
        QElapsedTimer typing;
        typing.start();
        QTest::keyClicks(scene.edit, u"wrnog "_s);
        qInfo("six keys in %lld ms", qlonglong(typing.elapsed()));
        QTRY_COMPARE(marked(scene.edit).size(), wrong + 1);
        qInfo("longest stretch afterwards %lld ms", qlonglong(longest));
    }

    void nothingIsWrittenAtHome()
    {
        QStringList files;
        QDirIterator walk(home().path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            // Fonts are remembered there.
            if (const QString file = walk.next(); !file.contains(u"/.cache/"_s))
                files.append(file);
        }
        QCOMPARE(files, QStringList());
    }

private:
    bool isLoadingTested = false;
};

QTEST_MAIN(SpellingTest)
#include "spellingtest.moc"
