// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Badges in a real window: they are checked by themselves, say what was found, and the learner can do something about it.

#include "core/badges/badgefile.h"
#include "core/records/badge.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/issuernote.h"
#include "core/wallet/walletcheck.h"
#include "tests/support/testfiles.h"
#include "tests/ui/testwindow.h"
#include "ui/models/recordroles.h"
#include "ui/pages/panels/badgepartspanel.h"
#include "ui/pages/panels/verdictpanel.h"
#include "ui/pages/record/recorddetail.h"
#include "ui/pages/record/recordpage.h"
#include "ui/pages/record/walletfoot.h"
#include "ui/shell/badgefiles.h"
#include "ui/widgets/callout.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QListView>

#include <algorithm>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString sampleBadge(const QString &name)
{
    return QStringLiteral(KINFOLIO_SOURCE_DIR "/resources/sample/badges/") + name;
}

QString wordsOf(const QWidget &widget)
{
    QStringList all;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget))
            all.append(label->text());
    }
    return all.join(u'\n');
}

} // namespace

class WalletPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }

    void theyAreCheckedByThemselves();
    void aCardSaysWhatWasFound();
    void whoKnowsTheIssuerSaysSo();
    void aNoteThatIsThereIsUsed();
    void theAddressOfAHostedBadgeIsCopied();
    void aDocumentIsDroppedLikeABadge();
    void aSetTellsWhatWasNoBadge();
    void checkingAgainTellsTheTime();
    void whatAFileOfABadgeSays();
    void aWantedBadgeStandsBelow();
    void aBadgeWithoutAFileHasNothingToCheck();
    void whoOnlyLooksReadsTheVerdict();
    void aBadgeGoesOutAloneAndInAPicture();
    void theExampleIsCheckedFromTheStart();

private:
    void drop(const QStringList &names);
    RecordId badge(const QString &title);
    QWidget *openBadge(const QString &title);
    std::unique_ptr<TestWindow> m_window;
};

void WalletPageTest::init()
{
    m_window = std::make_unique<TestWindow>();
    (*m_window)->startMine(u"Noor"_s);
    (*m_window)->resize(1280, 1400);
    (*m_window)->show();
    m_window->workspace().go({u"badge"_s, {}});
}

void WalletPageTest::drop(const QStringList &names)
{
    QStringList paths;
    for (const QString &name : names)
        paths.append(sampleBadge(name));
    m_window->drop(paths);
    QTRY_COMPARE(m_window->reader().count(Badge::info()).value(), names.size());
    QTRY_COMPARE(m_window->reader().verdicts()->size(), names.size());
    QTRY_VERIFY(!m_window->session().wallet().isChecking());
}

RecordId WalletPageTest::badge(const QString &title)
{
    const auto all = m_window->reader().records(Badge::info());
    for (const RecordPtr &record : *all) {
        if (recordTitle(*record) == title)
            return record->id;
    }
    return {};
}

QWidget *WalletPageTest::openBadge(const QString &title)
{
    m_window->workspace().goToRecord(badge(title));
    QWidget *panel = m_window->workspace().currentPage()->findChild<VerdictPanel *>();
    return panel && panel->isVisible() ? panel : nullptr;
}

void WalletPageTest::theyAreCheckedByThemselves()
{
    drop({u"lab-safety.png"_s, u"instrument-design.png"_s});
    QTRY_COMPARE(m_window->field(badge(u"Lab safety"_s), "check").toString(), u"expired"_s);
    QTRY_COMPARE(m_window->field(badge(u"Instrument design"_s), "check").toString(), u"invalid"_s);
    // What the program found is nothing that somebody could take back.
    m_window->session().undo();
    QCOMPARE(m_window->reader().count(Badge::info()).value(), 0);
}

void WalletPageTest::aCardSaysWhatWasFound()
{
    drop({u"lab-safety.png"_s});
    m_window->workspace().go({u"badge"_s, {}});
    const auto lists = m_window->workspace().currentPage()->findChildren<QListView *>();
    const auto cards = std::ranges::find_if(
        lists, [](const QListView *list) { return list->isVisible() && list->model() && list->model()->rowCount() == 1; });
    QVERIFY(cards != lists.end());
    const QModelIndex card = (*cards)->model()->index(0, 0);
    QTRY_COMPARE(card.data(StateRole).toString(), u"Expired"_s);
    QCOMPARE(card.data(StateIconRole).toString(), u"hourglass"_s);
    QVERIFY(card.data(StateReasonRole).toString().contains(u"30 June 2025"_s));
    // A screen reader is told the same.
    QVERIFY2(card.data(Qt::AccessibleDescriptionRole).toString().contains(u"Expired"_s), qPrintable(card.data(Qt::AccessibleDescriptionRole).toString()));
    QCOMPARE(card.data(StateInShortRole).toString(), u"Expired"_s);
    QVERIFY(card.data(MarkRole).toString().isEmpty());
    Edit edit;
    edit.link(m_window->put({{u"kind"_s, u"showcase"_s}, {u"title"_s, u"For the youth college"_s}}), LinkRole::Includes, badge(u"Lab safety"_s));
    QVERIFY(m_window->session().history().perform(edit, u"Show it"_s));
    QCOMPARE(card.data(MarkRole).toString(), u"In a showcase"_s);
    QVERIFY(card.data(Qt::AccessibleDescriptionRole).toString().contains(u"In a showcase"_s));
}

void WalletPageTest::whoKnowsTheIssuerSaysSo()
{
    drop({u"youth-maker.svg"_s});
    QWidget *panel = openBadge(u"Youth maker"_s);
    QVERIFY(panel);
    QVERIFY(wordsOf(*panel).contains(u"Signature valid - issuer identity not proven"_s));
    QAbstractButton *know = buttonCalled(panel, u"I know this issuer"_s);
    QVERIFY(know);
    know->setFocus();
    QTest::keyClick(know, Qt::Key_Space);
    const auto notes = m_window->reader().records(IssuerNote::info());
    QCOMPARE(notes->size(), 1UZ);
    QCOMPARE(static_cast<const IssuerNote &>(*notes->front()).title, u"County Makers Programme"_s);
    QCOMPARE(m_window->workspace().currentPage()->current(), notes->front()->id);
    QTRY_COMPARE(m_window->field(badge(u"Youth maker"_s), "check").toString(), u"signature-valid-issuer-known"_s);
    panel = openBadge(u"Youth maker"_s);
    QTRY_VERIFY(wordsOf(*panel).contains(u"You noted that you know this issuer."_s));
    QVERIFY(!buttonCalled(panel, u"I know this issuer"_s));
}

void WalletPageTest::aNoteThatIsThereIsUsed()
{
    drop({u"youth-maker.svg"_s});
    const RecordId note = m_window->put({{u"kind"_s, u"issuerNote"_s}, {u"title"_s, u"The county"_s}, {u"note"_s, u"I was there."_s}});
    Edit edit;
    edit.link(badge(u"Youth maker"_s), LinkRole::SupportedBy, note);
    QVERIFY(m_window->session().history().perform(edit, u"connect"_s));
    QAbstractButton *know = buttonCalled(openBadge(u"Youth maker"_s), u"I know this issuer"_s);
    QVERIFY(know);
    know->click();
    QCOMPARE(m_window->reader().count(IssuerNote::info()).value(), 1);
    QCOMPARE(m_window->field(note, "trust").toString(), u"known"_s);
    QCOMPARE(m_window->field(note, "note").toString(), u"I was there."_s);
    QTRY_COMPARE(m_window->field(badge(u"Youth maker"_s), "check").toString(), u"signature-valid-issuer-known"_s);
    // It is taken back like anything else that the learner did.
    m_window->session().undo();
    QTRY_COMPARE(m_window->field(badge(u"Youth maker"_s), "check").toString(), u"signature-valid-issuer-unproven"_s);
}

void WalletPageTest::theAddressOfAHostedBadgeIsCopied()
{
    drop({u"workshop-helper.png"_s});
    QWidget *panel = openBadge(u"Workshop helper"_s);
    QVERIFY(wordsOf(*panel).contains(u"Cannot be checked offline"_s));
    QAbstractButton *copy = buttonCalled(panel, u"Copy the address"_s);
    QVERIFY(copy);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://nightsolder.example/badges/assertions/0417.json"_s);
}

void WalletPageTest::aDocumentIsDroppedLikeABadge()
{
    const QString folder = inCorpus(u"badges/generated/ob2/"_s);
    if (!QFile::exists(folder + u"signed-valid.jws"_s))
        QSKIP("the corpus is not there");
    m_window->drop({folder + u"signed-valid.jws"_s});
    QTRY_COMPARE(m_window->reader().verdicts()->size(), 1);
    const RecordId id = m_window->reader().verdicts()->first().badge;
    QTRY_COMPARE(m_window->field(id, "check").toString(), u"cannot-check"_s);
    m_window->drop({folder + u"issuer.json"_s, folder + u"key-1.json"_s, folder + u"badge-1.json"_s, folder + u"revocations.json"_s});
    QTRY_COMPARE(m_window->reader().count(IssuerDocument::info()).value(), 4);
    QCOMPARE(m_window->reader().count(Goal::info()).value(), 0);
    QTRY_COMPARE(m_window->field(id, "check").toString(), u"signature-valid-issuer-unproven"_s);
}

void WalletPageTest::aSetTellsWhatWasNoBadge()
{
    const auto badge = [](const QString &name) {
        return QJsonObject{{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s}},
                           {u"id"_s, QString(u"urn:uuid:"_s + name)},
                           {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
                           {u"issuer"_s, u"did:key:z1"_s},
                           {u"credentialSubject"_s, QJsonObject{{u"achievement"_s, QJsonObject{{u"name"_s, name}}}}}};
    };
    const QJsonArray parts{badge(u"one"_s), QJsonObject{{u"a"_s, 1}}, badge(u"two"_s)};
    QFile file(m_window->documents() + u"/wallet.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"type"_s, u"VerifiablePresentation"_s}, {u"verifiableCredential"_s, parts}}).toJson());
    file.close();
    m_window->drop({file.fileName()});
    QTRY_COMPARE(m_window->reader().count(Badge::info()).value(), 2);
    QTRY_VERIFY(wordsOf(m_window->workspace()).contains(u"Files added: 2. In it, but no badges: 1."_s));
}

void WalletPageTest::checkingAgainTellsTheTime()
{
    drop({u"lab-safety.png"_s});
    QWidget *panel = openBadge(u"Lab safety"_s);
    const QDateTime before = (*m_window->reader().verdict(badge(u"Lab safety"_s)))->checked;
    m_window->clock.advance(qint64(60) * 60 * 1000);
    QAbstractButton *again = buttonCalled(panel, u"Check again"_s);
    QVERIFY(again);
    again->click();
    QTRY_COMPARE((*m_window->reader().verdict(badge(u"Lab safety"_s)))->checked, before.addSecs(3600));
}

void WalletPageTest::whatAFileOfABadgeSays()
{
    const QJsonObject achievement{{u"type"_s, u"Achievement"_s},
                                  {u"name"_s, u"Circuits"_s},
                                  {u"alignment"_s,
                                   QJsonArray{QJsonObject{{u"targetName"_s, u"Measure and judge"_s},
                                                          {u"targetCode"_s, u"3.3"_s},
                                                          {u"targetType"_s, u"CFItem"_s},
                                                          {u"targetUrl"_s, u"https://school.example/ims/case/v1p0/CFItems/abc"_s}}}}};
    const QJsonObject credential{{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s}},
                                 {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
                                 {u"issuer"_s, QJsonObject{{u"id"_s, u"https://school.example"_s}, {u"name"_s, u"School"_s}}},
                                 {u"evidence"_s, QJsonArray{QJsonObject{{u"name"_s, u"The board"_s}, {u"narrative"_s, u"Twenty *joints*."_s}}}},
                                 {u"credentialSubject"_s, QJsonObject{{u"narrative"_s, u"In one evening."_s}, {u"achievement"_s, achievement}}}};
    const RecordId framework = m_window->put({{u"kind"_s, u"framework"_s}, {u"title"_s, u"Energy"_s}});
    const RecordId standard = m_window->put({{u"kind"_s, u"standard"_s}, {u"title"_s, u"I can measure"_s}, {u"identifier"_s, u"abc"_s}});
    Edit edit;
    edit.link(standard, LinkRole::PartOf, framework);
    QVERIFY(m_window->session().history().perform(edit, u"connect"_s));
    m_window->drop({m_window->makeFile(u"circuits.json"_s, QJsonDocument(credential).toJson())});
    QTRY_COMPARE(m_window->reader().verdicts()->size(), 1);
    QVERIFY(openBadge(u"Circuits"_s));
    auto *parts = m_window->workspace().currentPage()->findChild<BadgePartsPanel *>();
    QTRY_VERIFY(parts->isVisible());
    const QString words = wordsOf(*parts);
    for (const QString &part : {u"How it was earned"_s, u"The board"_s, u"Aligned by the issuer to"_s, u"3.3 · Measure and judge"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QAbstractButton *tie = buttonCalled(parts, u"Connect it"_s);
    QVERIFY(tie);
    tie->click();
    QTRY_VERIFY(!buttonCalled(parts, u"Connect it"_s));
    QAbstractButton *open = buttonCalled(parts, u"In your standards"_s);
    QVERIFY(open);
    open->click();
    QCOMPARE(m_window->workspace().currentPage()->current(), standard);
}

void WalletPageTest::aWantedBadgeStandsBelow()
{
    drop({u"lab-safety.png"_s});
    m_window->workspace().go({u"badge"_s, {}});
    auto *foot = m_window->workspace().currentPage()->findChild<WalletFoot *>();
    QVERIFY(foot->isVisible());
    const QJsonObject wish{{u"type"_s, u"Achievement"_s}, {u"name"_s, u"Soldering level 2"_s}, {u"criteria"_s, QJsonObject{{u"narrative"_s, u"- One\n- Two"_s}}}};
    m_window->drop({m_window->makeFile(u"wish.json"_s, QJsonDocument(wish).toJson())});
    QTRY_COMPARE(m_window->reader().count(Goal::info()).value(), 1);
    m_window->workspace().go({u"badge"_s, {}});
    QTRY_VERIFY(buttonCalled(foot, u"You want: Soldering level 2. 0 of 2 steps"_s) || wordsOf(*foot).contains(u"You want: Soldering level 2"_s));
    m_window->drop({sampleBadge(u"soldering-level-2.png"_s)});
    QTRY_COMPARE(static_cast<const Goal &>(*m_window->reader().records(Goal::info())->front()).state, u"reached"_s);
    QTRY_VERIFY(!wordsOf(*foot).contains(u"You want"_s));
}

void WalletPageTest::aBadgeWithoutAFileHasNothingToCheck()
{
    m_window->put({{u"kind"_s, u"badge"_s}, {u"title"_s, u"From memory"_s}});
    QWidget *panel = openBadge(u"From memory"_s);
    QVERIFY(panel);
    QVERIFY(wordsOf(*panel).contains(u"Nothing to check"_s));
    QVERIFY(!buttonCalled(panel, u"Check again"_s));
}

void WalletPageTest::whoOnlyLooksReadsTheVerdict()
{
    drop({u"youth-maker.svg"_s});
    const QString folder = m_window->session().folder();
    const auto looking = Portfolio::openToRead({m_window->files, m_window->clock}, folder);
    QVERIFY(looking);
    const auto kept = (*looking)->reader().verdict(badge(u"Youth maker"_s));
    QVERIFY(kept && *kept);
    QVERIFY(!(*looking)->keepVerdicts({**kept}));
}

void WalletPageTest::aBadgeGoesOutAloneAndInAPicture()
{
    drop({u"soldering-level-2.png"_s, u"youth-maker.svg"_s});
    const RecordId id = badge(u"Soldering level 2"_s);
    QVERIFY(openBadge(u"Soldering level 2"_s));
    auto *page = qobject_cast<RecordPage *>(m_window->workspace().currentPage());
    QVERIFY(page);
    const QString alone = m_window->documents() + u"/alone.json"_s;
    page->detail().badgeFiles().saveCredentialTo(id, alone);
    QTRY_VERIFY(QFile::exists(alone));
    QCOMPARE(contentOf(alone), extractBadge(contentOf(sampleBadge(u"soldering-level-2.png"_s)))->text);
    const QString baked = m_window->documents() + u"/baked.svg"_s;
    QTRY_VERIFY((page->detail().badgeFiles().bakeInto(id, sampleBadge(u"youth-maker.svg"_s), baked), QFile::exists(baked)));
    QCOMPARE(extractBadge(contentOf(baked))->text, contentOf(alone));
}

void WalletPageTest::theExampleIsCheckedFromTheStart()
{
    m_window = std::make_unique<TestWindow>();
    (*m_window)->show();
    (*m_window)->openExample();
    QCOMPARE(m_window->reader().verdicts()->size(), 6);
    QVERIFY(!m_window->session().canChange());
    QCOMPARE(m_window->field(badge(u"Lab safety"_s), "check").toString(), u"expired"_s);
    QWidget *panel = openBadge(u"Lab safety"_s);
    QVERIFY(panel);
    QVERIFY(!buttonCalled(panel, u"Check again"_s));
}

QTEST_MAIN(WalletPageTest)
#include "walletpagetest.moc"
