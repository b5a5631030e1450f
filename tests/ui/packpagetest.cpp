// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Template packs in a real window: chosen, dropped, used in the journal, removed.

#include "core/exchange/exchange.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/pack.h"
#include "core/records/recordjson.h"
#include "core/records/reflection.h"
#include "core/records/showcase.h"
#include "tests/ui/testwindow.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/dialogs/packchooser.h"
#include "ui/pages/panels/packpanel.h"
#include "ui/pages/panels/promptspanel.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/emptyview.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString words(const QWidget &widget)
{
    QStringList all;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            all.append(label->text());
    }
    return all.join(u'\n');
}

template<typename B>
B *button(QWidget *parent, const QString &text)
{
    B *found = nullptr;
    const bool isThere = QTest::qWaitFor([&] {
        for (B *one : parent->findChildren<B *>()) {
            if (one->text() == text && one->isVisible())
                found = one;
        }
        return found != nullptr;
    });
    if (!isThere)
        qFatal("no button %s", qPrintable(text));
    return found;
}

// Answers the dialog of a type when it is there.
template<typename D>
void whenAsked(const std::function<void(D &)> &answer)
{
    auto *wait = new QTimer(qApp);
    wait->callOnTimeout(wait, [wait, answer] {
        if (auto *dialog = qobject_cast<D *>(QApplication::activeModalWidget())) {
            wait->stop();
            wait->deleteLater();
            answer(*dialog);
        }
    });
    wait->start(20);
}

void bringIn(TestWindow &window, qsizetype which = 0)
{
    const ShippedPack pack = shippedPacks(u"en"_s).at(which);
    window.workspace().bringIn(pack.path, pack.title);
    // No window manager gives it back what the dialog had.
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.window()));
}

RecordPtr titled(TestWindow &window, const KindInfo &kind, const QString &title)
{
    const std::vector<RecordPtr> records = window.reader().records(kind).value();
    for (const RecordPtr &record : records) {
        if (recordTitle(*record) == title)
            return record;
    }
    return nullptr;
}

QWidget *page(TestWindow &window)
{
    return window.workspace().currentPage();
}

} // namespace

class PackPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<TestWindow>();
        window()->startMine(u"Noor"_s);
        window()->resize(1200, 800);
        (void)window().workspace();
    }
    void cleanup() { m_window.reset(); }

    void theEmptyPageOffersThem()
    {
        window().workspace().go({u"pack"_s, {}});
        QVERIFY(words(*page(window())).contains(u"Not sure how to begin?"_s));
        QString offered;
        whenAsked<PackChooser>([&](PackChooser &chooser) {
            offered = words(chooser);
            QTest::keyClick(button<CardButton>(&chooser, u"Showcase night"_s), Qt::Key_Space);
        });
        button<QPushButton>(page(window()), u"Add a pack"_s)->click();
        QVERIFY(offered.contains(u"Start here"_s) && offered.contains(u"what you made stays"_s));
        QCOMPARE(window().reader().count(Pack::info()).value(), 1);
        QCOMPARE(window().reader().count(Goal::info()).value(), 2);
        QCOMPARE(window().workspace().currentPage()->current(), titled(window(), Pack::info(), u"Showcase night"_s)->id);
        window().session().undo();
        QCOMPARE(window().reader().count(Pack::info()).value(), 0);
        QCOMPARE(window().reader().count(Goal::info()).value(), 0);
    }

    void oneCanWriteOnesOwn()
    {
        whenAsked<PackChooser>([](PackChooser &chooser) { button<QPushButton>(&chooser, u"My own questions"_s)->click(); });
        window().workspace().askForPack();
        QCOMPARE(window().reader().count(Pack::info()).value(), 1);
        QTRY_VERIFY(words(*page(window())->findChild<PackPanel *>()).contains(u"Nothing but its questions"_s));
    }

    void nothingHappensWithoutAnAnswer()
    {
        whenAsked<PackChooser>([](PackChooser &chooser) { QTest::keyClick(&chooser, Qt::Key_Escape); });
        window().workspace().askForPack();
        QCOMPARE(window().reader().count(Pack::info()).value(), 0);
    }

    void aDroppedPackComesIn()
    {
        QFile shipped(shippedPacks(u"en"_s).first().path);
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        const QString file = window().makeFile(u"start.kinfoliopack"_s, shipped.readAll());
        QString said;
        whenAsked<ArchiveQuestion>([&](ArchiveQuestion &question) {
            said = words(question);
            question.accept();
        });
        window().drop({file});
        QTRY_COMPARE(window().reader().count(Pack::info()).value(), 1);
        QVERIFY(said.contains(u"template pack"_s));
        QVERIFY(titled(window(), Showcase::info(), u"Who I am"_s));
    }

    void homeOffersTheFirstWhileThereIsNone()
    {
        window().workspace().go({u"home"_s, {}});
        button<CardButton>(page(window()), u"Start here"_s)->click();
        QVERIFY(titled(window(), Goal::info(), u"Ask one person"_s));
        window().workspace().go({u"home"_s, {}});
        for (const CardButton *card : page(window())->findChildren<CardButton *>())
            QVERIFY(card->text() != u"Start here"_s || !card->isVisible());
    }

    void removingItSaysWhatGoesAndWhatStays()
    {
        bringIn(window());
        const RecordPtr asked = titled(window(), Goal::info(), u"Ask one person"_s);
        auto *panel = page(window())->findChild<PackPanel *>();
        QTRY_VERIFY(words(*panel).contains(u"“Ask one person”"_s));
        QVERIFY(!words(*panel).contains(u"stays"_s));
        Edit edit;
        auto steps = static_cast<const Goal &>(*asked).steps;
        steps.first().done = true;
        edit.put(std::move(recordUpdatedByJson(*asked, {{u"steps"_s, toJson(steps)}}).value()));
        VERIFY_OK(window().session().history().perform(edit, u"Tick"_s));
        QTRY_VERIFY(words(*panel).contains(u"stays: “Ask one person”."_s));
        button<QPushButton>(panel, u"Remove this pack"_s)->click();
        QCOMPARE(window().reader().count(Pack::info()).value(), 0);
        QCOMPARE(window().reader().count(Goal::info()).value(), 1);
        QCOMPARE(window().reader().count(Showcase::info()).value(), 0);
        const auto kept = std::static_pointer_cast<const Goal>(window().reader().record(asked->id).value());
        QVERIFY(kept->steps.first().done);
        QVERIFY(words(window().workspace().messages()).contains(u"“Start here” is removed. Gone to the bin with it: 6. Still here: 1."_s));
        window().session().undo();
        QCOMPARE(window().reader().count(Goal::info()).value(), 3);
        QCOMPARE(window().reader().count(Pack::info()).value(), 1);
    }

    void aQuestionBeginsAPage()
    {
        bringIn(window());
        window().workspace().create(Reflection::info());
        const RecordId id = window().workspace().currentPage()->current();
        auto *panel = page(window())->findChild<PromptsPanel *>();
        QPushButton *begin = button<QPushButton>(panel, u"Begin with a question"_s);
        begin->setFocus();
        QTest::keyClick(begin, Qt::Key_Space);
        auto *about = panel->findChild<QComboBox *>();
        QCOMPARE(about->count(), 5);
        QCOMPARE(about->itemText(4), u"Start here"_s);
        about->setFocus();
        QTest::keyClick(about, Qt::Key_Down);
        QTest::keyClick(button<CardButton>(panel, u"What surprised me?"_s), Qt::Key_Space);
        QCOMPARE(window().field(id, "text").toString(), u"**What surprised me?**\n\n"_s);
        QCOMPARE(window().field(id, "stage").toString(), u"reflect"_s);
        // One writes on below it, in the same text.
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"Their laughter"_s);
        window().session().flush();
        QCOMPARE(window().field(id, "text").toString(), u"**What surprised me?**\n\nTheir laughter"_s);
        // A second one, of the pack, comes after it; the page keeps its place in the cycle.
        QTest::keyClick(begin, Qt::Key_Space);
        about->setCurrentIndex(4);
        Q_EMIT about->activated(4);
        QTest::keyClick(button<CardButton>(panel, u"Whom could I ask about it?"_s), Qt::Key_Space);
        QCOMPARE(window().field(id, "text").toString(), u"**What surprised me?**\n\nTheir laughter\n\n**Whom could I ask about it?**\n\n"_s);
        QCOMPARE(window().field(id, "stage").toString(), u"reflect"_s);
        window().session().undo();
        QCOMPARE(window().field(id, "text").toString(), u"**What surprised me?**\n\nTheir laughter"_s);
    }

    void aLookAtOneselfHasItsOwnQuestions()
    {
        const RecordId id = window().put({{u"kind"_s, u"reflection"_s}, {u"title"_s, u"Honest"_s}, {u"type"_s, u"selfCheck"_s}});
        window().workspace().goToRecord(id);
        QVERIFY(page(window())->findChild<PromptsPanel *>()->isHidden());
    }

    void whoOnlyLooksCanRemoveNothing()
    {
        bringIn(window());
        const RecordId pack = titled(window(), Pack::info(), u"Start here"_s)->id;
        const QString folder = window().session().folder();
        window()->closePortfolio();
        window()->lookAt(folder);
        window().workspace().goToRecord(pack);
        QVERIFY(page(window())->findChild<PackPanel *>()->isHidden());
    }

private:
    TestWindow &window() { return *m_window; }
    std::unique_ptr<TestWindow> m_window;
};

QTEST_MAIN(PackPageTest)

#include "packpagetest.moc"
