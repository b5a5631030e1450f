// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tags: typed, taken away, offered from what is in use.

#include "core/records/project.h"
#include "tests/ui/testwindow.h"
#include "ui/forms/tagseditor.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QToolButton>

using namespace kinfolio;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Scene {
    explicit Scene(const QStringList &tags)
    {
        window->startMine(u"Noor"_s);
        put(u"Zine"_s, {u"Paper"_s, u"printing"_s, u"gone"_s});
        const RecordId binned = put(u"Old"_s, {u"binned"_s});
        window.workspace().erase(binned);
        id = put(u"Drone"_s, tags);
        window.workspace().goToRecord(id);
        editor = window.workspace().currentPage()->findChild<TagsEditor *>();
        line = named<QLineEdit>(editor, "Tags");
        line->setFocus();
    }
    RecordId put(const QString &title, const QStringList &tags)
    {
        return window.put({{u"kind"_s, u"project"_s}, {u"title"_s, title}, {u"tags"_s, QJsonArray::fromStringList(tags)}});
    }
    QStringList stored()
    {
        window.session().flush();
        QStringList tags;
        const QJsonArray all = window.field(id, "tags").toArray();
        for (const auto &tag : all)
            tags.append(tag.toString());
        return tags;
    }
    QStringList chips() const
    {
        QStringList names;
        for (const QToolButton *chip : editor->findChildren<QToolButton *>()) {
            if (chip->isVisible())
                names.append(chip->accessibleName());
        }
        return names;
    }

    TestWindow window;
    RecordId id;
    TagsEditor *editor;
    QLineEdit *line;
};

} // namespace

class TagsEditorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void enterAndCommaMakeChips()
    {
        Scene scene({});
        QTest::keyClicks(scene.line, u"bees"_s);
        QTest::keyClick(scene.line, Qt::Key_Return);
        QTest::keyClicks(scene.line, u" wild  honey ,"_s);
        QTest::keyClicks(scene.line, u"BEES,"_s);
        QCOMPARE(scene.chips(), (QStringList{u"Remove tag bees"_s, u"Remove tag wild honey"_s}));
        QVERIFY(scene.line->text().isEmpty());
        QCOMPARE(scene.stored(), (QStringList{u"bees"_s, u"wild honey"_s}));
    }

    void aPastedListBecomesChips()
    {
        Scene scene({});
        scene.line->insert(u"a, b,, c"_s);
        QTest::keyClick(scene.line, Qt::Key_Return);
        QCOMPARE(scene.stored(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void whatIsBeingTypedIsSavedToo()
    {
        Scene scene({u"bees"_s});
        QTest::keyClicks(scene.line, u"wax"_s);
        QCOMPARE(scene.stored(), (QStringList{u"bees"_s, u"wax"_s}));
        QCOMPARE(scene.line->text(), u"wax"_s);
        QTest::keyClicks(scene.line, u"y"_s);
        QTest::keyClick(scene.line, Qt::Key_Return);
        QCOMPARE(scene.stored(), (QStringList{u"bees"_s, u"waxy"_s}));
    }

    void backspaceTakesTheLast()
    {
        Scene scene({u"bees"_s, u"wax"_s});
        QTest::keyClick(scene.line, Qt::Key_Backspace);
        QCOMPARE(scene.stored(), QStringList{u"bees"_s});
        QVERIFY(scene.line->hasFocus());
    }

    void chipsAreButtons()
    {
        Scene scene({u"bees"_s, u"wax"_s, u"honey"_s});
        auto *wax = named<QToolButton>(scene.editor, "Remove tag wax");
        QTest::keyClick(scene.line->window(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(scene.line->window(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(wax->hasFocus());
        QTest::keyClick(wax, Qt::Key_Space);
        QCOMPARE(scene.stored(), (QStringList{u"bees"_s, u"honey"_s}));
        QVERIFY(named<QToolButton>(scene.editor, "Remove tag honey")->hasFocus());
        QTest::keyClick(scene.window->focusWidget(), Qt::Key_Delete);
        QCOMPARE(scene.stored(), QStringList{u"bees"_s});
        QVERIFY(scene.line->hasFocus());
    }

    void chipsStandBeforeTheLineForTab()
    {
        const auto after = [](const Scene &scene) {
            QTest::keyClick(scene.line->window(), Qt::Key_Tab);
            const QWidget *now = scene.line->window()->focusWidget();
            const auto *button = qobject_cast<const QAbstractButton *>(now);
            return button && now->accessibleName().isEmpty() ? button->text() : now->accessibleName();
        };
        const Scene without({});
        const QString next = after(without);
        QVERIFY(!next.isEmpty());
        const Scene with({u"bees"_s, u"wax"_s});
        QCOMPARE(after(with), next);
    }

    void undoBringsAChipBack()
    {
        Scene scene({u"bees"_s});
        QTest::keyClick(scene.line, Qt::Key_Backspace);
        QCOMPARE(scene.stored(), QStringList());
        scene.window.session().undo();
        QCOMPARE(scene.chips(), QStringList{u"Remove tag bees"_s});
    }

    void offersTagsInUse()
    {
        Scene scene({u"gone"_s});
        QTest::keyClicks(scene.line, u"pap"_s);
        const QCompleter *completer = scene.line->completer();
        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->currentCompletion(), u"Paper"_s);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(scene.stored(), (QStringList{u"gone"_s, u"Paper"_s}));
        QTRY_VERIFY(scene.line->text().isEmpty());
    }

    void knowsTheTagsOfThePortfolio()
    {
        Scene scene({u"bees"_s, u"paper"_s});
        const auto tags = scene.window.reader().tags();
        VERIFY_OK(tags);
        QCOMPARE(*tags, (QStringList{u"bees"_s, u"gone"_s, u"Paper"_s, u"printing"_s}));
    }
};

QTEST_MAIN(TagsEditorTest)
#include "tagseditortest.moc"
