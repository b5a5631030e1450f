// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The help: what its chapters say is so, in every language, and F1 leads to the right one.

#include "core/markdown/markdown.h"
#include "tests/ui/allwindows.h"
#include "tests/ui/sourcescan.h"
#include "ui/pages/help/helpdialog.h"
#include "ui/pages/help/helptexts.h"
#include "ui/pages/help/helpview.h"
#include "ui/shell/findbar.h"
#include "ui/shell/pages.h"
#include "ui/widgets/markdownview.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTimer>
#include <QTranslator>

#include <algorithm>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FewestWords = 100;
constexpr int MostWords = 250;

struct ChapterFile {
    QString name; ///< "en/sharing"
    QString text;
};

QStringList languages()
{
    return QDir(u":/kinfolio/help"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
}

QList<ChapterFile> chapterFiles()
{
    QList<ChapterFile> files;
    for (const QString &language : languages()) {
        for (const HelpChapter &chapter : helpChapters()) {
            QFile file(u":/kinfolio/help/%1/%2.md"_s.arg(language, chapter.id));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s is not there", qPrintable(file.fileName()));
            files.append({language + u'/' + chapter.id, QString::fromUtf8(file.readAll())});
        }
    }
    return files;
}

/// What stands between marks: "**" or "`".
QStringList marked(const QString &text, const QString &mark)
{
    const QString escaped = QRegularExpression::escape(mark);
    const QRegularExpression pattern(escaped + u"([^\\n]+?)"_s + escaped);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.append(match.captured(1));
    return found;
}

QStringList links(const QString &text)
{
    static const QRegularExpression href(u"href=\"([^\"]*)\""_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : href.globalMatch(markdownHtml(text, 1, [](const QString &) { return true; })))
        found.append(match.captured(1));
    return found;
}

bool isChapter(const QString &id)
{
    const QList<HelpChapter> chapters = helpChapters();
    return std::ranges::contains(chapters, id, &HelpChapter::id);
}

bool isPage(const QString &id)
{
    const std::vector<PageInfo> pages = allPages();
    return std::ranges::contains(pages, id, &PageInfo::id);
}

struct Scene {
    Scene()
    {
        window->resize(1280, 800);
        window->startMine(u"Noor"_s);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.window(), key, modifiers);
    }
    HelpView *view() { return window.workspace().currentPage()->findChild<HelpView *>(); }
    MarkdownView *text() { return view()->findChild<MarkdownView *>(); }
    QListWidget *list() { return view()->findChild<QListWidget *>(); }
    QString chapter() { return view() ? view()->chapter() : u"no help"_s; }
    /// Puts the cursor on the first link to this place and follows it.
    void follow(const QString &address)
    {
        text()->setFocus();
        for (int i = 0; i < 40 && text()->textCursor().charFormat().anchorHref() != address; ++i)
            press(Qt::Key_Tab);
        QCOMPARE(text()->textCursor().charFormat().anchorHref(), address);
        press(Qt::Key_Return);
    }

    TestWindow window;
};

} // namespace

class HelpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageHasEveryChapter()
    {
        QVERIFY(languages().contains(u"en"_s));
        QStringList wanted;
        for (const HelpChapter &chapter : helpChapters())
            wanted.append(chapter.id + u".md"_s);
        QVERIFY(wanted.size() > 8);
        wanted.sort();
        for (const QString &language : languages())
            QCOMPARE(QDir(u":/kinfolio/help/"_s + language).entryList(QDir::Files, QDir::Name), wanted);
    }

    void chaptersAreShortAndPlain()
    {
        static const QRegularExpression html(u"<[A-Za-z/!?]|&[a-z#]+;"_s);
        for (const auto &[name, text] : chapterFiles()) {
            QVERIFY2(text.startsWith(u"# "_s) && text.count(u"\n# "_s) == 0, qPrintable(name));
            QVERIFY2(!text.contains(html), qPrintable(name));
            const qsizetype words = markdownPlainText(text).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size();
            QVERIFY2(words >= FewestWords && words <= MostWords, qPrintable(u"%1: %2"_s.arg(name).arg(words)));
        }
    }

    void linksLeadSomewhere()
    {
        int seen = 0;
        for (const auto &[name, text] : chapterFiles()) {
            for (const QString &link : links(text)) {
                ++seen;
                const bool there = isChapter(helpTarget(link, ChapterScheme)) || isPage(helpTarget(link, PageScheme));
                QVERIFY2(there, qPrintable(name + u": "_s + link));
            }
        }
        QVERIFY(seen > 20);
    }

    void everyPageNamesItsChapter()
    {
        for (const PageInfo &page : allPages())
            QVERIFY2(isChapter(page.help), qPrintable(page.id));
    }

    void keysAreThoseOfCommands()
    {
        Scene scene;
        QSet<QString> keys;
        scene.window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Drone"_s}});
        for (const PageInfo &page : allPages()) {
            scene.window.workspace().go({page.id, {}});
            for (const Command &command : scene.window.workspace().commands()) {
                for (const QKeySequence &sequence : command.keys)
                    keys.insert(sequence.toString(QKeySequence::PortableText));
            }
        }
        static const QRegularExpression looksLikeKeys(u"^((Ctrl|Alt|Shift|Meta)\\+|F\\d+$)"_s);
        int seen = 0;
        for (const auto &[name, text] : chapterFiles()) {
            for (const QString &word : marked(text, u"`"_s) + marked(text, u"**"_s)) {
                if (!word.contains(looksLikeKeys))
                    continue;
                ++seen;
                QVERIFY2(keys.contains(QKeySequence(word, QKeySequence::PortableText).toString()), qPrintable(name + u": "_s + word));
            }
        }
        QVERIFY(seen > 15);
    }

    void boldWordsStandOnTheScreen()
    {
        QString words;
        for (const QString &folder : {u"ui"_s, u"core"_s}) {
            for (const QString &source : readSources(folder))
                words += source;
        }
        // A long sentence is written in pieces.
        words.remove(QRegularExpression(u"\"\\s*\""_s));
        const auto isSaid = [&words](const QString &phrase) {
            return words.contains(QRegularExpression(u"\"%1(\"| …| \\(%n\\)| [%·])"_s.arg(QRegularExpression::escape(phrase))));
        };
        QVERIFY(!isSaid(u"Words that no button has"_s));
        int seen = 0;
        for (const auto &[name, text] : chapterFiles()) {
            if (!name.startsWith(u"en/"_s))
                continue;
            for (const QString &phrase : marked(text, u"**"_s)) {
                ++seen;
                QVERIFY2(isSaid(phrase), qPrintable(name + u": "_s + phrase));
            }
        }
        QVERIFY(seen > 40);
    }

    void f1LeadsToTheChapterAboutThePage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("chapter");
        QTest::newRow("share") << u"share"_s << u"sharing"_s;
        QTest::newRow("badges") << u"badge"_s << u"badges"_s;
        QTest::newRow("settings") << u"settings"_s << u"comfort"_s;
        QTest::newRow("files") << u"artifact"_s << u"projects"_s;
    }
    void f1LeadsToTheChapterAboutThePage()
    {
        QFETCH(const QString, page);
        QFETCH(const QString, chapter);
        Scene scene;
        scene.window.workspace().go({page, {}});
        Page *before = scene.window.workspace().currentPage();
        scene.press(Qt::Key_F1);
        QCOMPARE(scene.chapter(), chapter);
        QVERIFY(scene.text()->hasFocus());
        QVERIFY(scene.text()->toPlainText().size() > 300);
        scene.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(scene.window.workspace().currentPage(), before);
    }

    void f1InTheHelpGoesToItsBeginning()
    {
        Scene scene;
        scene.window.workspace().go({u"share"_s, {}});
        scene.press(Qt::Key_F1);
        scene.press(Qt::Key_F1);
        QCOMPARE(scene.chapter(), helpChapters().first().id);
        scene.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(scene.chapter(), u"sharing"_s);
    }

    void keysWalkThroughTheList()
    {
        Scene scene;
        scene.window.workspace().go({u"help"_s, {}});
        const QList<HelpChapter> chapters = helpChapters();
        QCOMPARE(scene.list()->count(), int(chapters.size()));
        scene.list()->setFocus();
        for (const HelpChapter &chapter : chapters) {
            QCOMPARE(scene.chapter(), chapter.id);
            QCOMPARE(scene.text()->accessibleName(), chapter.title);
            QVERIFY(scene.list()->hasFocus());
            scene.press(Qt::Key_Down);
        }
        scene.press(Qt::Key_Return);
        QVERIFY(scene.text()->hasFocus());
        scene.press(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(scene.list()->hasFocus());
    }

    void linksLeadToChaptersAndPages()
    {
        Scene scene;
        scene.window.workspace().go({u"home"_s, {}});
        scene.press(Qt::Key_F1);
        scene.follow(u"help:connections"_s);
        QCOMPARE(scene.chapter(), u"connections"_s);
        scene.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(scene.chapter(), u"first-steps"_s);
        scene.follow(u"page:project"_s);
        QVERIFY(scene.window->windowTitle().startsWith(u"Projects"_s));
        scene.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(scene.chapter(), u"first-steps"_s);
    }

    void nothingLeadsOut()
    {
        const QString text = u"[out](https://example.org) [file](file:///etc/passwd) [in](help:sharing) https://example.org"_s;
        TestWindow window;
        const HelpView view(window.appearance, HelpView::Links::ChaptersAndPages);
        auto *shown = view.findChild<MarkdownView *>();
        shown->showText(text);
        QStringList addresses;
        for (QTextBlock::iterator it = shown->document()->begin().begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isAnchor())
                addresses.append(it.fragment().charFormat().anchorHref());
        }
        QCOMPARE(addresses, QStringList{u"help:sharing"_s});
        QVERIFY(shown->toPlainText().contains(u"https://example.org"_s));
    }

    void findsWordsInTheChapter()
    {
        Scene scene;
        scene.window.workspace().go({u"badge"_s, {}});
        scene.press(Qt::Key_F1);
        scene.press(Qt::Key_F, Qt::ControlModifier);
        auto *bar = scene.window->findChild<FindBar *>();
        auto *line = named<QLineEdit>(bar, "Find on this page");
        QTest::keyClicks(line, u"badges that you want"_s);
        QCOMPARE(bar->countText(), u"1 of 1"_s);
        QCOMPARE(scene.text()->textCursor().selectedText(), u"Badges that you want"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.text()->hasFocus());
    }

    void keysScrollALongChapter()
    {
        Scene scene;
        scene.window->resize(900, 420);
        scene.window.workspace().go({u"project"_s, {}});
        scene.press(Qt::Key_F1);
        settle();
        const QWidget *text = scene.text();
        const auto top = [&] { return text->mapTo(scene.window.window(), QPoint()).y(); };
        const int before = top();
        scene.press(Qt::Key_PageDown);
        QTRY_VERIFY(top() < before);
        scene.press(Qt::Key_PageUp);
        QTRY_COMPARE(top(), before);
    }

    void aNarrowWindowShowsOneAtATime()
    {
        Scene scene;
        scene.window->resize(520, 700);
        scene.window.workspace().go({u"help"_s, {}});
        QVERIFY(scene.list()->isVisible());
        QVERIFY(!scene.text()->isVisible());
        scene.list()->setFocus();
        scene.press(Qt::Key_Down);
        QVERIFY(scene.list()->isVisible());
        scene.press(Qt::Key_Return);
        QVERIFY(!scene.list()->isVisible());
        QVERIFY(scene.text()->hasFocus());
        QCOMPARE(scene.chapter(), helpChapters().at(1).id);
        scene.press(Qt::Key_Left, Qt::AltModifier);
        QVERIFY(scene.list()->hasFocus());
        scene.press(Qt::Key_F1);
        QVERIFY(scene.text()->isVisible());
        for (auto *button : scene.view()->findChildren<QPushButton *>()) {
            if (button->isVisible())
                button->click();
        }
        QVERIFY(scene.list()->hasFocus());
        scene.window->resize(1280, 700);
        QVERIFY(scene.list()->isVisible() && scene.text()->isVisible());
    }

    void theStartScreenHasItToo()
    {
        TestWindow window;
        QString title;
        QString chapter;
        bool leadsToPages = true;
        QTimer::singleShot(0, qApp, [&] {
            auto *dialog = qobject_cast<HelpDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            title = dialog->windowTitle();
            chapter = dialog->findChild<HelpView *>()->chapter();
            leadsToPages = dialog->findChild<MarkdownView *>()->toHtml().contains(u"page:"_s);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        QTest::keyClick(window.window(), Qt::Key_F1);
        QCOMPARE(title, u"Help"_s);
        QCOMPARE(chapter, helpChapters().first().id);
        QVERIFY(!leadsToPages);
    }

    void aLanguageWithoutHelpGetsItInEnglish()
    {
        const QString english = helpChapters().first().title;
        struct InTlhingan final : QTranslator {
            QString translate(const char *context, const char *text, const char *, int) const override
            {
                return QLatin1String(context) == "help"_L1 && QLatin1String(text) == "en"_L1 ? u"tlh"_s : QString();
            }
            bool isEmpty() const override { return false; }
        } translator;
        QCoreApplication::installTranslator(&translator);
        const QString fallback = helpChapters().first().title;
        QCoreApplication::removeTranslator(&translator);
        QCOMPARE(fallback, english);
    }
};

QTEST_MAIN(HelpTest)
#include "helptest.moc"
