// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pathway in the window: reached from an interest and from Home, with cards that lead to what shows it,
// with gaps that can be closed, and as a story that is one page whatever is in it.

#include "ui/pages/pathway/pathwaypage.h"
#include "core/portfolio/sample.h"
#include "core/records/interest.h"
#include "core/records/kinds/goal.h"
#include "core/records/recordjson.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/pathway/pathwaystagerow.h"
#include "ui/print/pageflow.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printdialog.h"
#include "ui/print/printedpathway.h"
#include "ui/shell/pages.h"
#include "ui/widgets/cardbutton.h"
#include "ui/widgets/emptyview.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QString &kind, const QString &title, QJsonObject fields = {})
{
    fields.insert(u"kind"_s, kind);
    fields.insert(kind == u"person"_s ? u"name"_s : u"title"_s, title);
    return fields;
}

struct Scene {
    Scene()
    {
        window->startMine(u"Noor"_s);
        window->resize(1280, 800);
        window->show();
        bees = window.put(
            json(u"interest"_s, u"Bees"_s, {{u"started"_s, u"2024"_s}, {u"story"_s, u"They hum."_s}}));
        maps = window.put(json(u"interest"_s, u"Maps"_s));
        ada = window.put(json(u"person"_s, u"Ada"_s));
        hive = window.put(json(u"project"_s, u"Hive"_s, {{u"started"_s, u"2025-01"_s}}));
        Edit edit;
        edit.link(bees, LinkRole::SupportedBy, ada, 0, u"She held the ladder"_s);
        edit.link(hive, LinkRole::SparkedBy, bees);
        if (!window.session().history().perform(edit, u"link"_s))
            qFatal("not linked");
    }

    PathwayPage *page() { return qobject_cast<PathwayPage *>(window.workspace().currentPage()); }
    QComboBox *choice() { return named<QComboBox>(page(), "Which interest?"); }

    CardButton *card(const QString &title)
    {
        for (CardButton *one : page()->findChildren<CardButton *>()) {
            if (one->isVisible() && one->text() == title)
                return one;
        }
        return nullptr;
    }

    QPushButton *gapButton(const QString &name)
    {
        for (QPushButton *one : page()->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    QStringList stages()
    {
        QStringList names;
        for (const PathwayStageRow *row : page()->findChildren<PathwayStageRow *>()) {
            if (row->isVisible())
                names.append(row->accessibleName());
        }
        return names;
    }

    void goTo(RecordId interest) { window.workspace().go({PathwayPageId, interest}); }

    TestWindow window;
    RecordId bees, maps, ada, hive;
};

/// How many sheets the story of an interest takes.
int sheets(TestPortfolio &portfolio, RecordId interest, QPageSize::PageSizeId size, bool withPictures)
{
    const MediaStore media(portfolio.files, portfolio->folder().media(), portfolio->folder().staging());
    const PrintSource source{.reader = portfolio->reader(), .media = media, .withPictures = withPictures};
    const auto printout = printedPathway(interest, PrintType::make(), source, {});
    if (!printout)
        qFatal("%s", qPrintable(errorText(printout)));
    const auto pages = PrintPages::make(std::make_shared<const Printout>(*printout), PrintType::make(),
                                        sheet(QPageSize(size), QPageLayout::Portrait), Qt::LeftToRight, {});
    return pages->count();
}

} // namespace

class PathwayPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("KINFOLIO_DECODE", qgetenv("KINFOLIO_BIN") + "/kinfolio-decode"); }

    void showsTheStagesWithWhatShowsThem()
    {
        Scene scene;
        scene.goTo(scene.bees);
        QTRY_VERIFY(scene.page() && scene.card(u"Ada"_s));
        QCOMPARE(scene.stages(),
                 (QStringList{u"Where it began"_s, u"Who was with me"_s, u"What I made"_s, u"What I earned"_s,
                              u"What I can do because of it"_s, u"Where it could lead"_s}));
        QCOMPARE(scene.card(u"Ada"_s)->accessibleDescription(), u"helped with Bees, “She held the ladder”"_s);
        QVERIFY(scene.card(u"Hive"_s)->accessibleDescription().contains(u"Jan 2025 · sparked by Bees"_s));
        scene.card(u"Ada"_s)->click();
        QCOMPARE(scene.window.workspace().currentPage()->current(), scene.ada);
        scene.window.workspace().goBack();
        QTRY_VERIFY(scene.page() && scene.card(u"Hive"_s));
    }

    void withoutAnInterestTheOneThatLedFurthestIsShown()
    {
        Scene scene;
        scene.goTo({});
        QTRY_VERIFY(scene.page() && scene.card(u"Hive"_s));
        QCOMPARE(scene.choice()->currentText(), u"Bees"_s);
        QCOMPARE(scene.choice()->count(), 2);
        // Another one is chosen by keys, and Back finds the way to the one before.
        scene.choice()->setFocus();
        QTest::keyClick(scene.choice(), Qt::Key_End);
        QTRY_VERIFY(!scene.card(u"Hive"_s));
        QCOMPARE(scene.choice()->currentText(), u"Maps"_s);
        scene.window.workspace().goBack();
        QTRY_VERIFY(scene.card(u"Hive"_s));
        QCOMPARE(scene.choice()->currentText(), u"Bees"_s);
    }

    void aGapIsClosedWithOnePress()
    {
        Scene scene;
        scene.goTo(scene.maps);
        QTRY_VERIFY(scene.page() && scene.choice()->currentText() == u"Maps"_s);
        const QString start = u"Start a project: You have not made anything with Maps yet."_s;
        QVERIFY(scene.gapButton(start));
        scene.gapButton(start)->click();
        const RecordId made = scene.window.workspace().currentPage()->current();
        QVERIFY(made.isValid());
        const auto links = scene.window.reader().linksAt(made);
        QCOMPARE(links->size(), 1);
        QCOMPARE(links->first().role, LinkRole::SparkedBy);
        QCOMPARE(links->first().to, scene.maps);
        // The path has it as soon as one is back.
        scene.goTo(scene.maps);
        QTRY_VERIFY(!scene.gapButton(start));
        QPushButton *earn =
            scene.gapButton(u"Choose a badge to earn: Maps has not earned you anything yet."_s);
        QVERIFY(earn);
        earn->click();
        QCOMPARE(scene.window.reader().summary(scene.window.workspace().currentPage()->current())->kind,
                 &Goal::info());
    }

    void isReachedFromTheInterestAndFromHome()
    {
        Scene scene;
        scene.window.workspace().goToRecord(scene.bees);
        QPushButton *there = nullptr;
        for (QPushButton *one : scene.window.workspace().currentPage()->findChildren<QPushButton *>()) {
            if (one->text() == u"See where it led"_s)
                there = one;
        }
        QVERIFY(there && there->isVisible());
        there->click();
        QTRY_VERIFY(scene.page() && scene.card(u"Hive"_s));
        scene.window.workspace().go({u"home"_s, {}});
        auto *whole = named<QPushButton>(scene.window.workspace().currentPage(), "The whole path of Bees");
        QVERIFY(whole && whole->isVisible());
        whole->click();
        QTRY_VERIFY(scene.page() && scene.card(u"Hive"_s));
        QVERIFY(std::ranges::any_of(scene.window.workspace().commands(),
                                    [](const Command &one) { return one.text == u"Go to Pathway"_s; }));
    }

    void invitesWhoeverHasNoInterestYet()
    {
        TestWindow window;
        window->startMine(u"Noor"_s);
        window->show();
        window.workspace().go({PathwayPageId, {}});
        auto *empty = window.workspace().currentPage()->findChild<EmptyView *>();
        QTRY_VERIFY(empty->isVisible());
        empty->findChild<QPushButton *>()->click();
        QCOMPARE(window.reader().summary(window.workspace().currentPage()->current())->kind,
                 &Interest::info());
    }

    void theStoryIsShownBeforeItIsPrinted()
    {
        Scene scene;
        scene.goTo(scene.bees);
        QTRY_VERIFY(scene.page() && scene.card(u"Ada"_s));
        QString text;
        int count = 0;
        QTimer::singleShot(0, qApp, [&] {
            auto *dialog = qobject_cast<PrintDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return;
            if (QTest::qWaitFor([&] { return dialog->preview().pages().has_value(); }, 20000)) {
                text = dialog->preview().pages()->text(0);
                count = dialog->preview().pages()->count();
            }
            dialog->reject();
        });
        named<QPushButton>(scene.page(), "Print the story of this path on one page")->click();
        QCOMPARE(count, 1);
        for (const QString &words : {u"Bees"_s, u"They hum."_s, u"Who was with me"_s, u"Ada"_s,
                                     u"“She held the ladder”"_s, u"What I made"_s, u"Hive"_s})
            QVERIFY2(text.contains(words), qPrintable(words));
        QVERIFY(!text.contains(u"What I earned"_s)); // nobody tells strangers what is missing
    }

    void theStoriesOfTheExampleAreOnePageEach()
    {
        TestPortfolio portfolio;
        QTemporaryDir folder;
        const auto sample = createSample(portfolio.environment(), folder.filePath(u"sample"_s));
        VERIFY_OK(sample);
        const MediaStore media(portfolio.files, (*sample)->folder().media(), (*sample)->folder().staging());
        const PrintSource source{.reader = (*sample)->reader(), .media = media};
        const auto interests = (*sample)->reader().records(Interest::info());
        VERIFY_OK(interests);
        for (const RecordPtr &interest : *interests) {
            const auto printout = printedPathway(interest->id, PrintType::make(), source, {});
            VERIFY_OK(printout);
            for (const auto size : {QPageSize::A4, QPageSize::Letter}) {
                const auto pages =
                    PrintPages::make(std::make_shared<const Printout>(*printout), PrintType::make(),
                                     sheet(QPageSize(size), QPageLayout::Portrait), Qt::LeftToRight, {});
                QCOMPARE(pages->count(), 1);
            }
            if (recordTitle(*interest) == u"Building synthesisers"_s) {
                const bool pictures = std::ranges::any_of(
                    printout->blocks, [](const PrintBlock &block) { return !block.pictures.empty(); });
                QVERIFY(pictures);
                // Idea and standard are joined by a sentence of the learner's own.
                QVERIFY(std::ranges::any_of(printout->blocks, [](const PrintBlock &block) {
                    return block.second.contains(u"The drone taught me where the current goes"_s);
                }));
            }
        }
    }

    void aStoryStaysOnOnePageWhateverIsInIt()
    {
        TestPortfolio portfolio;
        const QString longText =
            u"Everything that hums, and some things that do not, one after the other. "_s.repeated(60);
        const QString longTitle = longText.left(200);
        const RecordId bees = portfolio.put(
            json(u"interest"_s, longTitle, {{u"story"_s, longText}, {u"started"_s, u"2020"_s}}));
        Edit edit;
        for (int i = 0; i < 12; ++i) {
            for (const auto &[kind, role] :
                 {std::pair(u"person"_s, LinkRole::SupportedBy), std::pair(u"project"_s, LinkRole::SparkedBy),
                  std::pair(u"badge"_s, LinkRole::RelatedTo), std::pair(u"skill"_s, LinkRole::SparkedBy),
                  std::pair(u"opportunity"_s, LinkRole::FollowsFrom),
                  std::pair(u"reflection"_s, LinkRole::ReflectsOn)}) {
                const RecordId id = portfolio.put(
                    json(kind, longTitle + QString::number(i), {{u"audience"_s, u"everyone"_s}}));
                if (kind == u"person"_s)
                    edit.link(bees, role, id, 0, longText.left(400));
                else
                    edit.link(id, role, bees, 0, longText.left(400));
            }
        }
        VERIFY_OK(portfolio->apply(edit));
        for (const auto size : {QPageSize::A4, QPageSize::Letter})
            QCOMPARE(sheets(portfolio, bees, size, true), 1);
    }

    void whatIsOnlyMineStaysOutWhenItIsToBeLeftOut()
    {
        TestPortfolio portfolio;
        const RecordId bees = portfolio.put(json(u"interest"_s, u"Bees"_s));
        const RecordId ada = portfolio.put(json(u"person"_s, u"Ada"_s, {{u"audience"_s, u"everyone"_s}}));
        const RecordId secret = portfolio.put(json(u"project"_s, u"Secret"_s, {{u"audience"_s, u"me"_s}}));
        const RecordId bo = portfolio.put(json(u"person"_s, u"Bo"_s, {{u"audience"_s, u"everyone"_s}}));
        Edit edit;
        edit.link(bees, LinkRole::SupportedBy, ada);
        edit.link(secret, LinkRole::SparkedBy, bees);
        edit.link(secret, LinkRole::SupportedBy, bo);
        VERIFY_OK(portfolio->apply(edit));
        const MediaStore media(portfolio.files, portfolio->folder().media(), portfolio->folder().staging());
        QStringList titles;
        for (const PrivateParts parts : {PrivateParts::Keep, PrivateParts::LeaveOut}) {
            const auto printout =
                printedPathway(bees, PrintType::make(),
                               {.reader = portfolio->reader(), .media = media, .privateParts = parts}, {});
            VERIFY_OK(printout);
            QCOMPARE(printout->privateParts, 1);
            for (const PrintBlock &block : printout->blocks) {
                titles.append(block.text.text);
                titles.append(block.second);
            }
            const QString all = titles.join(u'\n');
            QCOMPARE(all.contains(u"Secret"_s), parts == PrivateParts::Keep);
            QCOMPARE(all.contains(u"Bo"_s), parts == PrivateParts::Keep); // who helped with it would name it
            QVERIFY(all.contains(u"Ada"_s));
            titles.clear();
        }
    }
};

QTEST_MAIN(PathwayPageTest)
#include "pathwaypagetest.moc"
