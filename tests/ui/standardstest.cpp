// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of standards in a real window: a framework comes in, work is tied to it by keys, a cell tells what is behind it, and
// the sheet goes on paper.

#include "core/exchange/exchange.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/dialogs/evidencedialog.h"
#include "ui/pages/standards/evidencepanel.h"
#include "ui/pages/standards/standardspage.h"
#include "ui/print/printedstandards.h"
#include "ui/widgets/columnscroll.h"
#include "ui/widgets/emptyview.h"
#include "ui/widgets/segments.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

// Two standards below one, as CASE has them.
QByteArray package(int more = 0)
{
    QJsonArray items;
    QJsonArray links;
    const auto add = [&](const QString &code, const QString &statement, const QString &parent) {
        items.append(QJsonObject{{u"identifier"_s, code}, {u"humanCodingScheme"_s, code}, {u"fullStatement"_s, statement}});
        links.append(QJsonObject{{u"associationType"_s, u"isChildOf"_s},
                                 {u"originNodeURI"_s, QJsonObject{{u"identifier"_s, code}}},
                                 {u"destinationNodeURI"_s, QJsonObject{{u"identifier"_s, parent}}}});
    };
    add(u"3"_s, u"Energy"_s, u"doc"_s);
    add(u"3.1"_s, u"Describe how energy moves"_s, u"3"_s);
    add(u"3.2"_s, u"Design a circuit"_s, u"3"_s);
    for (int i = 0; i < more; ++i)
        add(u"4.%1"_s.arg(i), u"Something else"_s, u"doc"_s);
    return jsonText({{u"CFDocument"_s, QJsonObject{{u"identifier"_s, u"doc"_s}, {u"title"_s, u"Science"_s}, {u"creator"_s, u"School"_s}}},
                     {u"CFItems"_s, items},
                     {u"CFAssociations"_s, links}});
}

void bringIn(TestWindow &window, const QByteArray &text)
{
    ImportRequest request;
    request.source = window.makeFile(u"science.json"_s, text);
    if (const auto report = importFile(window.session().portfolio(), request); !report)
        qFatal("%s", qPrintable(errorText(report)));
}

StandardsPage &pageOf(TestWindow &window)
{
    window.workspace().go({u"standards"_s, {}});
    window->resize(1200, 800);
    auto *page = window.window()->findChild<StandardsPage *>();
    if (!page)
        qFatal("no page");
    return *page;
}

QString words(QWidget &widget)
{
    QStringList all;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            all.append(label->text());
    }
    return all.join(u'\n');
}

// Answers the dialog as somebody would, by keys alone.
void whenAsked(const std::function<void(EvidenceDialog &)> &answer)
{
    auto *wait = new QTimer(qApp);
    wait->callOnTimeout(wait, [wait, answer] {
        if (auto *dialog = qobject_cast<EvidenceDialog *>(QApplication::activeModalWidget())) {
            wait->stop();
            wait->deleteLater();
            answer(*dialog);
        }
    });
    wait->start(20);
}

void tie(TestWindow &window, StandardsPage &page, const QString &work, const QString &reason, const QString &who)
{
    whenAsked([=](EvidenceDialog &dialog) {
        QTest::keyClicks(dialog.focusWidget(), work);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Down); // from Begun to Not enough yet
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), reason);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog.focusWidget(), who);
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Return);
    });
    const qint64 before = window.reader().count(Evidence::info()).value();
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() == u"Tie work to this …"_s && button->isVisible())
            button->click();
    }
    QTRY_COMPARE(window.reader().count(Evidence::info()).value(), before + 1);
}

} // namespace

class StandardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageTellsWhereStandardsComeFrom()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        StandardsPage &page = pageOf(window);
        const auto *empty = page.findChild<EmptyView *>();
        QVERIFY(empty && empty->isVisible());
        QVERIFY(words(page).contains(u"A framework is a list"_s));
        QVERIFY(!page.printable(PrintScope::Page));
    }

    void aDroppedFrameworkComesIn()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        StandardsPage &page = pageOf(window);
        bool asked = false;
        QTimer wait;
        wait.callOnTimeout(&wait, [&] {
            auto *question = qobject_cast<ArchiveQuestion *>(QApplication::activeModalWidget());
            if (!question)
                return;
            wait.stop();
            asked = words(*question).contains(u"framework of standards"_s);
            question->accept();
        });
        wait.start(20);
        window.drop({window.makeFile(u"science.json"_s, package())});
        QTRY_COMPARE(window.reader().count(Standard::info()).value(), 3);
        QVERIFY(asked);
        QTRY_COMPARE(page.findChild<QTableView *>()->model()->rowCount(), 3);
        window.session().undo();
        QTRY_VERIFY(page.findChild<EmptyView *>()->isVisible());
    }

    void workIsTiedByKeysAndToldByItsCell()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}});
        const RecordId ada = window.put({{u"kind"_s, u"person"_s}, {u"name"_s, u"Ada"_s}});
        bringIn(window, package());
        StandardsPage &page = pageOf(window);
        auto *table = page.findChild<QTableView *>();
        table->setFocus();
        QCOMPARE(table->currentIndex(), table->model()->index(0, 0));
        QCOMPARE(table->model()->columnCount(), 1);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(words(*page.findChild<EvidencePanel *>()).contains(u"Design a circuit"_s));
        tie(window, page, u"Seq"_s, u"It runs on light"_s, u"ada"_s);

        QCOMPARE(table->model()->columnCount(), 2);
        QCOMPARE(table->currentIndex(), table->model()->index(2, 1));
        QCOMPARE(table->currentIndex().data().toString(), u"Not enough yet"_s);
        QCOMPARE(table->currentIndex().data(Qt::AccessibleTextRole).toString(), u"3.2 Design a circuit, Sequencer, Not enough yet"_s);
        QCOMPARE(table->model()->index(0, 1).data(Qt::AccessibleTextRole).toString(), u"3 Energy, Sequencer, no evidence"_s);
        const QString told = words(*page.findChild<EvidencePanel *>());
        for (const char *part : {"Design a circuit", "It runs on light", "Confirmed by ada, Ada on"})
            QVERIFY2(told.contains(QLatin1String(part)), qPrintable(told));
        QVERIFY(words(page).contains(u"Evidence for 1 of 3 standards"_s));
        const RecordId evidence = window.reader().ids(&Evidence::info()).value().first();
        QCOMPARE(window.reader().linksAt(ada).value().first().from, evidence);

        // The state is changed at the side, and the focus stays there.
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        auto *state = qobject_cast<QComboBox *>(page.window()->focusWidget());
        QVERIFY(state);
        QTest::keyClick(state, Qt::Key_Down);
        QTRY_COMPARE(window.field(evidence, "state").toString(), u"partial"_s);
        QTRY_COMPARE(table->currentIndex().data().toString(), u"Partly shown"_s);
        QTRY_VERIFY(qobject_cast<QComboBox *>(page.window()->focusWidget()));
        window.session().undo();
        QTRY_COMPARE(table->currentIndex().data().toString(), u"Not enough yet"_s);
    }

    void screenReadersHearEachCell()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        bringIn(window, package());
        StandardsPage &page = pageOf(window);
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(page.findChild<QTableView *>());
        QVERIFY(table && table->tableInterface());
        QCOMPARE(table->tableInterface()->rowCount(), 3);
        QCOMPARE(table->tableInterface()->cellAt(1, 0)->text(QAccessible::Name), u"3.1 Describe how energy moves, All work, no evidence"_s);
    }

    void gapsAreThoseWithoutEvidence()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        const RecordId project = window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}});
        bringIn(window, package(2000));
        StandardsPage &page = pageOf(window);
        auto *table = page.findChild<QTableView *>();
        RecordId circuit;
        for (const RecordId &id : window.reader().ids(&Standard::info()).value_or(QList<RecordId>())) {
            if (window.field(id, "code").toString() == u"3.2"_s)
                circuit = id;
        }
        Edit edit;
        NewEvidence wanted{{circuit}, {project}, {}, {}};
        wanted.said.reason = u"It runs"_s;
        addEvidence(edit, wanted);
        VERIFY_OK(window.session().portfolio().apply(edit));
        QCOMPARE(table->model()->rowCount(), 2003);
        auto *filter = named<Segments>(&page, "Which standards are shown");
        Q_EMIT filter->chosen(u"gaps"_s);
        QCOMPARE(table->model()->rowCount(), 2002);
        Q_EMIT filter->chosen(u"with"_s);
        QCOMPARE(table->model()->rowCount(), 1);
        // Whoever comes for a standard sees it, whatever was chosen before.
        page.open(circuit);
        QCOMPARE(table->model()->rowCount(), 2003);
        QCOMPARE(table->currentIndex().row(), 2);
    }

    void theSheetSaysWhatWhyAndWho()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        const RecordId project = window.put({{u"kind"_s, u"project"_s}, {u"title"_s, u"Sequencer"_s}});
        bringIn(window, package());
        const RecordId framework = pageOf(window).findChild<QComboBox *>()->currentData().value<RecordId>();
        const RecordId standard = window.reader().ids(&Standard::info()).value().first();
        NewEvidence wanted{{standard}, {project}, {}, {}};
        wanted.said.state = u"completed"_s;
        wanted.said.reason = u"It runs on *light*"_s;
        wanted.said.confirmedBy = u"Henrik"_s;
        wanted.said.date = *PartialDate::fromText(u"2026-03-07");
        Edit edit;
        const RecordId evidence = addEvidence(edit, wanted);
        VERIFY_OK(window.session().portfolio().apply(edit));
        const auto sheet = [&](PrivateParts parts) {
            const auto printed = printedEvidence(framework, {window.reader(), window.session().portfolio().media(), parts, false}, {});
            if (!printed)
                qFatal("%s", qPrintable(errorText(printed)));
            QStringList lines;
            for (const PrintBlock &block : printed->blocks)
                lines.append(QStringList{block.label, block.text.text, block.second}.join(u'|'));
            return lines.join(u'\n');
        };
        const QString code = window.field(standard, "code").toString();
        const QString title = window.field(standard, "title").toString();
        QCOMPARE(sheet(PrivateParts::Keep),
                 u"|Science|\n|School|\n|Evidence for 1 of 3 standards|\n|%1  %2|\nShown|Sequencer|7 March 2026 · Confirmed by Henrik\n"
                 u"Why|It runs on light|"_s.arg(code, title));
        const auto record = window.reader().record(evidence).value();
        auto mine = record->kind().clone(*record);
        mine->audience = u"me"_s;
        Edit hide;
        hide.put(std::move(mine));
        VERIFY_OK(window.session().portfolio().apply(hide));
        QVERIFY(!sheet(PrivateParts::LeaveOut).contains(u"Sequencer"_s));
        QVERIFY(sheet(PrivateParts::Keep).contains(u"Sequencer"_s));
    }

    void aLowWindowScrollsSoThatTheTableHasRoom()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        bringIn(window, package(12));
        window.appearance.setTextPercent(200);
        window->resize(1024, 600);
        window.workspace().go({u"standards"_s, {}});
        auto *page = window.window()->findChild<StandardsPage *>();
        auto *table = page->findChild<QTableView *>();
        QTRY_VERIFY(table->height() >= page->height() - 2 * table->horizontalHeader()->height());
        // By keys one comes to the table as a whole.
        table->clearFocus();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.window()));
        page->panes().first()->setFocus(Qt::TabFocusReason);
        const auto top = [&] { return table->mapTo(page, QPoint(0, 0)).y(); };
        QTRY_VERIFY2(top() >= 0 && top() + table->height() <= page->height() + 2,
                     qPrintable(u"%1 %2 %3"_s.arg(top()).arg(table->height()).arg(page->height())));
        // With room enough nothing scrolls.
        window.appearance.setTextPercent(100);
        window->resize(1280, 800);
        const auto scrolls = page->findChildren<ColumnScroll *>();
        const auto whole = std::ranges::find_if(scrolls, [&](const ColumnScroll *one) { return one->isAncestorOf(table); });
        QTRY_COMPARE((*whole)->verticalScrollBar()->maximum(), 0);
    }
};

QTEST_MAIN(StandardsTest)

#include "standardstest.moc"
