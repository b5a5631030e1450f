// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The badges of the example, narrowed by what was found, by who gave them and by the year, in a real window.

#include "core/portfolio/sample.h"
#include "core/records/badge.h"
#include "tests/ui/testwindow.h"
#include "ui/pages/record/fieldchoice.h"
#include "ui/pages/record/recordgallery.h"
#include "ui/pages/record/recordpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>

using namespace kinfolio;
using namespace Qt::StringLiterals;

class BadgeFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void thereIsAChoiceOfIssuersAndYears();
    void allConditionsHoldTogether();
    void aYearIsChosenByKeys();
    void cardsAndListShareWhatIsChosen();
    void besideABadgeWhatWasFoundIsInAListToo();
    void whoGoesToABadgeSeesIt();
    void whenNothingIsLeftAllComesBackAtOnce();
    void aPartIsPrintedAsAPart();
    void whatIsChosenStaysWhenNobodyGivesItAnyMore();
    void whereThereIsNoChoiceNothingIsOffered();
    void largeTextHasRoom();

private:
    RecordPage *page() { return qobject_cast<RecordPage *>(m_window->workspace().currentPage()); }
    /// The one on the screen; null when it is not there.
    FieldChoice *choice(const QString &name);
    void choose(const QString &name, const QString &answer);
    QStringList offered(const QString &name);
    QStringList titles();
    /// A portfolio of one's own in place of the example.
    void startMine();
    RecordId put(const QString &title, const QString &issuer, const QString &issued, const RecordId &id = {});

    std::unique_ptr<TestWindow> m_window;
};

void BadgeFilterTest::init()
{
    m_window = std::make_unique<TestWindow>();
    (*m_window)->resize(1280, 800);
    // One's own copy, since of what one only looks at no finding is kept.
    const QString folder = m_window->documents() + u"/Example.kinfolio-folder"_s;
    VERIFY_OK(createSample({m_window->files, m_window->clock}, folder));
    (*m_window)->openFolder(folder);
    m_window->workspace().go({u"badge"_s, {}});
}

FieldChoice *BadgeFilterTest::choice(const QString &name)
{
    for (FieldChoice *each : page()->findChildren<FieldChoice *>()) {
        if (each->isVisible() && each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

void BadgeFilterTest::choose(const QString &name, const QString &answer)
{
    FieldChoice *box = choice(name);
    QVERIFY2(box, qPrintable(name));
    const int row = box->findText(answer);
    QVERIFY2(row >= 0, qPrintable(offered(name).join(u", "_s)));
    box->showPopup();
    QTest::keyClick(box->view(), Qt::Key_Home);
    for (int i = 0; i < row; ++i)
        QTest::keyClick(box->view(), Qt::Key_Down);
    QTest::keyClick(box->view(), Qt::Key_Return);
}

QStringList BadgeFilterTest::offered(const QString &name)
{
    QStringList all;
    const FieldChoice *box = choice(name);
    for (int i = 0; box && i < box->count(); ++i)
        all.append(box->itemText(i));
    return all;
}

QStringList BadgeFilterTest::titles()
{
    QStringList all;
    const QAbstractItemModel *model = page()->list()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        all.append(model->index(row, 0).data().toString());
    all.sort();
    return all;
}

void BadgeFilterTest::startMine()
{
    m_window = std::make_unique<TestWindow>();
    (*m_window)->resize(1280, 800);
    (*m_window)->startMine(u"Noor"_s);
}

RecordId BadgeFilterTest::put(const QString &title, const QString &issuer, const QString &issued,
                              const RecordId &id)
{
    QJsonObject badge{
        {u"kind"_s, u"badge"_s}, {u"title"_s, title}, {u"issuer"_s, issuer}, {u"issued"_s, issued}};
    if (id.isValid())
        badge.insert(u"id"_s, id.text());
    return m_window->put(badge);
}

void BadgeFilterTest::thereIsAChoiceOfIssuersAndYears()
{
    QCOMPARE(offered(u"Issuer"_s),
             (QStringList{u"All issuers"_s, u"County Makers Programme (1)"_s, u"Hillcrest School (1)"_s,
                          u"Kai Okonjo (1)"_s, u"Night Solder Club (1)"_s, u"Open Sound Workshop (1)"_s,
                          u"Riverside Library (1)"_s}));
    QCOMPARE(offered(u"Year received"_s),
             (QStringList{u"All years"_s, u"2026 (2)"_s, u"2025 (3)"_s, u"2024 (1)"_s}));
    QCOMPARE(choice(u"Issuer"_s)->currentIndex(), 0);
    m_window->workspace().go({u"project"_s, {}});
    QVERIFY(page()->findChildren<FieldChoice *>().isEmpty());
}

void BadgeFilterTest::allConditionsHoldTogether()
{
    choose(u"Year received"_s, u"2025 (3)"_s);
    QCOMPARE(titles(), (QStringList{u"Instrument design"_s, u"Soldering level 2"_s, u"Workshop helper"_s}));
    choose(u"Issuer"_s, u"Riverside Library (1)"_s);
    QCOMPARE(titles(), QStringList{u"Soldering level 2"_s});
    QCOMPARE(choice(u"Year received"_s)->currentText(), u"2025 (3)"_s);
    choose(u"Issuer"_s, u"All issuers"_s);
    QCOMPARE(titles().size(), 3);
    // What was found by checking too, once that is known.
    QTRY_VERIFY(buttonCalled(page(), u"Does not hold, 1 in this list"_s));
    QAbstractButton *broken = buttonCalled(page(), u"Does not hold, 1 in this list"_s);
    broken->click();
    QCOMPARE(titles(), QStringList{u"Instrument design"_s});
    QCOMPARE(choice(u"Year received"_s)->currentText(), u"2025 (3)"_s);
    choose(u"Year received"_s, u"All years"_s);
    QVERIFY(broken->isChecked());
    QCOMPARE(titles(), QStringList{u"Instrument design"_s});
    choose(u"Year received"_s, u"2024 (1)"_s);
    QCOMPARE(titles(), QStringList());
}

void BadgeFilterTest::aYearIsChosenByKeys()
{
    // From the chips the two choices are one step each.
    FieldChoice *issuer = choice(u"Issuer"_s);
    FieldChoice *year = choice(u"Year received"_s);
    QVERIFY(issuer && year);
    issuer->setFocus();
    QTest::keyClick(issuer, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), year);
    QTest::keyClick(year, Qt::Key_Down);
    QCOMPARE(titles(), (QStringList{u"Field recording basics"_s, u"Youth maker"_s}));
    QTest::keyClick(year, Qt::Key_Down);
    QCOMPARE(titles().size(), 3);
    QCOMPARE(QApplication::focusWidget(), year);
    QTest::keyClick(year, Qt::Key_Home);
    QCOMPARE(titles().size(), 6);
}

void BadgeFilterTest::cardsAndListShareWhatIsChosen()
{
    choose(u"Year received"_s, u"2026 (2)"_s);
    buttonCalled(page(), u"Show as a list"_s)->click();
    QVERIFY(page()->current().isValid());
    QCOMPARE(choice(u"Year received"_s)->currentText(), u"2026 (2)"_s);
    QCOMPARE(titles().size(), 2);
    choose(u"Issuer"_s, u"Kai Okonjo (1)"_s);
    QCOMPARE(m_window->field(page()->current(), "title").toString(), u"Field recording basics"_s);
    buttonCalled(page(), u"Show as cards"_s)->click();
    QCOMPARE(choice(u"Issuer"_s)->currentText(), u"Kai Okonjo (1)"_s);
    QCOMPARE(titles(), QStringList{u"Field recording basics"_s});
    m_window->workspace().go({u"home"_s, {}});
    m_window->workspace().go({u"badge"_s, {}});
    QCOMPARE(titles(), QStringList{u"Field recording basics"_s});
}

void BadgeFilterTest::besideABadgeWhatWasFoundIsInAListToo()
{
    QVERIFY(!choice(u"What was found"_s));
    QTRY_VERIFY(buttonCalled(page(), u"Expired, 1 in this list"_s));
    buttonCalled(page(), u"Show as a list"_s)->click();
    QVERIFY(!buttonCalled(page(), u"Expired, 1 in this list"_s));
    QCOMPARE(offered(u"What was found"_s).first(2), (QStringList{u"All badges"_s, u"Issuer known (1)"_s}));
    choose(u"What was found"_s, u"Expired (1)"_s);
    QCOMPARE(titles(), QStringList{u"Lab safety"_s});
    buttonCalled(page(), u"Show as cards"_s)->click();
    QVERIFY(buttonCalled(page(), u"Expired, 1 in this list"_s)->isChecked());
    buttonCalled(page(), u"Expired, 1 in this list"_s)->click();
    buttonCalled(page(), u"Show as a list"_s)->click();
    QCOMPARE(choice(u"What was found"_s)->currentText(), u"All badges"_s);
    QCOMPARE(titles().size(), 6);
}

void BadgeFilterTest::whoGoesToABadgeSeesIt()
{
    choose(u"Issuer"_s, u"Kai Okonjo (1)"_s);
    const auto badges = m_window->reader().records(Badge::info());
    const auto other = std::ranges::find_if(
        *badges, [](const RecordPtr &each) { return recordTitle(*each) == u"Lab safety"_s; });
    m_window->workspace().goToRecord((*other)->id);
    QCOMPARE(page()->current(), (*other)->id);
    QCOMPARE(titles().size(), 6);
    QCOMPARE(choice(u"Issuer"_s)->currentText(), u"All issuers"_s);
}

void BadgeFilterTest::whenNothingIsLeftAllComesBackAtOnce()
{
    choose(u"Year received"_s, u"2024 (1)"_s);
    choose(u"Issuer"_s, u"Kai Okonjo (1)"_s);
    QCOMPARE(titles(), QStringList());
    QVERIFY(!choice(u"Issuer"_s));
    QAbstractButton *all = buttonCalled(page(), u"Show all"_s);
    QVERIFY(all);
    QCOMPARE(QApplication::focusWidget(), all);
    QTest::keyClick(all, Qt::Key_Space);
    QCOMPARE(titles().size(), 6);
    QCOMPARE(choice(u"Issuer"_s)->currentText(), u"All issuers"_s);
    QCOMPARE(choice(u"Year received"_s)->currentText(), u"All years"_s);
    QCOMPARE(QApplication::focusWidget(), page()->findChild<RecordGallery *>()->list());
}

void BadgeFilterTest::aPartIsPrintedAsAPart()
{
    choose(u"Year received"_s, u"2025 (3)"_s);
    choose(u"Issuer"_s, u"Riverside Library (1)"_s);
    const auto job = page()->printable(PrintScope::List);
    const auto printout = carryOut(*job,
                                   {.files = m_window->files,
                                    .folder = m_window->session().folder(),
                                    .media = m_window->session().portfolio().media(),
                                    .today = QDate(2026, 3, 7)},
                                   PrivateParts::Keep, {});
    VERIFY_OK(printout);
    QCOMPARE(printout->blocks.at(1).text.text, u"Only “Riverside Library · 2025”: 1 of 6"_s);
}

void BadgeFilterTest::whatIsChosenStaysWhenNobodyGivesItAnyMore()
{
    startMine();
    const RecordId first = put(u"Lamp"_s, u"Zebra Club"_s, u"2025"_s);
    put(u"Kite"_s, u"ant farm"_s, u"2025-03/2026-01"_s);
    put(u"Boat"_s, u"ant farm"_s, {});
    put(u"Raft"_s, {}, u"2023-05-01"_s);
    m_window->workspace().go({u"badge"_s, {}});
    QCOMPARE(offered(u"Issuer"_s), (QStringList{u"All issuers"_s, u"ant farm (2)"_s, u"Zebra Club (1)"_s}));
    // What went on over New Year is of both years.
    QCOMPARE(offered(u"Year received"_s),
             (QStringList{u"All years"_s, u"2026 (1)"_s, u"2025 (2)"_s, u"2023 (1)"_s}));
    choose(u"Year received"_s, u"2026 (1)"_s);
    QCOMPARE(titles(), QStringList{u"Kite"_s});
    choose(u"Year received"_s, u"All years"_s);
    choose(u"Issuer"_s, u"Zebra Club (1)"_s);
    put(u"Lamp"_s, u"ant farm"_s, u"2025"_s, first);
    QCOMPARE(titles(), QStringList());
    buttonCalled(page(), u"Show all"_s)->click();
    // One issuer is no choice.
    QVERIFY(!choice(u"Issuer"_s));
    QVERIFY(choice(u"Year received"_s));
    m_window->session().undo();
    QVERIFY(choice(u"Issuer"_s));
}

void BadgeFilterTest::whereThereIsNoChoiceNothingIsOffered()
{
    startMine();
    put(u"Lamp"_s, u"ant farm"_s, u"2025"_s);
    put(u"Kite"_s, u"ant farm"_s, u"2025-11-01"_s);
    m_window->workspace().go({u"badge"_s, {}});
    QCOMPARE(titles().size(), 2);
    QVERIFY(!choice(u"Issuer"_s) && !choice(u"Year received"_s));
    put(u"Raft"_s, u"ant farm"_s, u"2023-05-01"_s);
    QVERIFY(!choice(u"Issuer"_s) && choice(u"Year received"_s));
}

void BadgeFilterTest::largeTextHasRoom()
{
    (*m_window)->resize(1024, 600);
    m_window->appearance.setTextPercent(200);
    QTRY_VERIFY(choice(u"What was found"_s) && offered(u"What was found"_s).contains(u"Does not hold (1)"_s));
    QVERIFY(!buttonCalled(page(), u"Does not hold, 1 in this list"_s));
    QApplication::processEvents();
    for (const QString &name : {u"What was found"_s, u"Issuer"_s, u"Year received"_s}) {
        const FieldChoice *box = choice(name);
        QVERIFY2(box, qPrintable(name));
        QCOMPARE(box->visibleRegion().boundingRect(), box->rect());
    }
    const int room = page()->findChild<RecordGallery *>()->list()->viewport()->height();
    QVERIFY2(room > 150, qPrintable(QString::number(room)));
    m_window->appearance.setTextPercent(100);
    QTRY_VERIFY(buttonCalled(page(), u"Does not hold, 1 in this list"_s));
    QVERIFY(!choice(u"What was found"_s));
}

QTEST_MAIN(BadgeFilterTest)
#include "badgefiltertest.moc"
