// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The badges of a portfolio and all that they are checked with.

#include "core/badges/checking/verdictcard.h"
#include "core/badges/checking/verdictjson.h"
#include "core/badges/issuerdocuments.h"
#include "core/portfolio/filing.h"
#include "core/portfolio/wantedbadge.h"
#include "core/records/kinds/goal.h"
#include "core/records/learner.h"
#include "core/wallet/alignments.h"
#include "core/wallet/badgekin.h"
#include "core/wallet/walletcheck.h"
#include "tests/support/testfiles.h"
#include "tests/support/testportfolio.h"

#include <QJsonDocument>
#include <QTest>

using namespace kinfolio;
using namespace Qt::StringLiterals;

namespace {

QString sampleBadge(const QString &name)
{
    return QStringLiteral(KINFOLIO_SOURCE_DIR "/resources/sample/badges/") + name;
}

class Wallet {
public:
    /// Adds badge files and documents, as somebody who drops them.
    void add(const QStringList &paths)
    {
        auto staged = stageBadges(portfolio->media(), paths);
        QVERIFY(staged);
        QVERIFY2(staged->problems.isEmpty(), qPrintable(staged->problems.isEmpty() ? QString() : staged->problems.first().path));
        VERIFY_OK(fileInto(*portfolio, *staged));
    }
    /// How many were checked; -1 when that failed.
    qint64 check(bool again = false, WalletFor who = WalletFor::Learner)
    {
        auto begun = WalletCheck::begin(portfolio->reader(), portfolio->media(), lists, portfolio.clock.now(), who);
        const auto found = begun ? checkBadges(portfolio->reader(), *begun, again) : Result<QList<KeptVerdict>>(fail(begun.error()));
        return found && keepVerdicts(*portfolio, *found) ? found->size() : -1;
    }
    [[nodiscard]] Badge badge(const QString &title) const
    {
        const auto badges = reader().records(Badge::info());
        for (const RecordPtr &record : *badges) {
            if (recordTitle(*record) == title)
                return static_cast<const Badge &>(*record);
        }
        return {};
    }
    /// Of the one badge that is there.
    [[nodiscard]] QString onlyTitle() const
    {
        const auto badges = reader().records(Badge::info());
        return badges && badges->size() == 1 ? recordTitle(*badges->front()) : QString();
    }
    [[nodiscard]] BadgeVerdict verdict(const QString &title) const
    {
        const auto kept = reader().verdict(badge(title).id);
        const auto read = kept && *kept ? readVerdict(**kept) : std::nullopt;
        return read ? read->verdict : BadgeVerdict();
    }
    [[nodiscard]] QString outcome(const QString &title) const { return verdictText(verdict(title).outcome); }
    [[nodiscard]] const PortfolioReader &reader() const { return const_cast<TestPortfolio &>(portfolio)->reader(); }

    TestPortfolio portfolio;
    IssuerLists lists;
};

const QStringList SampleBadges{u"soldering-level-2.png"_s, u"instrument-design.png"_s, u"workshop-helper.png"_s,
                               u"lab-safety.png"_s,        u"youth-maker.svg"_s,       u"field-recording-basics.json"_s};

QStringList samplePaths()
{
    QStringList paths;
    for (const QString &name : SampleBadges)
        paths.append(sampleBadge(name));
    return paths;
}

QString corpus(const QString &path)
{
    return inCorpus(u"badges/generated/"_s + path);
}

} // namespace

class WalletTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBadgeOfTheExampleHasItsWords_data();
    void everyBadgeOfTheExampleHasItsWords();
    void whatIsKnownIsNotCheckedAgain();
    void theRecordSaysTheOutcomeWithoutUndo();
    void whomTheLearnerKnowsIsKnown();
    void whomTheLearnerKnowsProvesNothingToOthers();
    void aListOfAnAdministratorCounts();
    void aBrokenListCountsForNothing();
    void aDocumentThatIsBroughtInRaisesABadge();
    void aBadgeForSomebodyElseSaysSo();
    void aBadgeInTheBinIsLeftAlone();
    void aVerdictIsReadAsItWasWritten();
    void aVerdictOfANewerVersionIsNone();
    void documentsAreToldApart_data();
    void documentsAreToldApart();
    void aBadgeClassBecomesAGoal();
    void nobodyWishesForWhatIsThere();
    void criteriaBecomeSteps();
    void anAlignmentFindsTheLearnersStandard_data();
    void anAlignmentFindsTheLearnersStandard();
    void aBadgeSaysWhatItWasGivenFor();
    void theSameBadgeIsRecognised();
};

void WalletTest::everyBadgeOfTheExampleHasItsWords_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("card");
    QTest::addColumn<int>("standing");
    QTest::newRow("valid") << u"Soldering level 2"_s << u"Signature valid - issuer identity not proven"_s << int(VerdictStanding::Notice);
    QTest::newRow("changed") << u"Instrument design"_s << u"Changed after signing"_s << int(VerdictStanding::Danger);
    QTest::newRow("hosted") << u"Workshop helper"_s << u"Cannot be checked offline"_s << int(VerdictStanding::Unknown);
    QTest::newRow("expired") << u"Lab safety"_s << u"Expired"_s << int(VerdictStanding::Warning);
    QTest::newRow("unsigned") << u"Field recording basics"_s << u"Not signed - a claim only"_s << int(VerdictStanding::Unknown);
}

void WalletTest::everyBadgeOfTheExampleHasItsWords()
{
    QFETCH(QString, title);
    QFETCH(QString, card);
    QFETCH(int, standing);
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.check(), 6);
    const BadgeVerdict verdict = wallet.verdict(title);
    QCOMPARE(verdictTitle(verdict), card);
    QCOMPARE(int(standingOf(verdict.outcome)), standing);
    QVERIFY(!verdictReason(verdict).isEmpty());
    QVERIFY(verdictTitles().contains(card));
    const QList<VerdictAnswer> answers = verdictAnswers(verdict, 0);
    QCOMPARE(answers.size(), 6);
    for (const VerdictAnswer &answer : answers)
        QVERIFY2(!answer.answer.isEmpty() && !answer.icon.isEmpty(), qPrintable(answer.question));
}

void WalletTest::whatIsKnownIsNotCheckedAgain()
{
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.check(), 6);
    QCOMPARE(wallet.check(), 0);
    QCOMPARE(wallet.check(true), 6);
    const QDateTime before = (*wallet.reader().verdict(wallet.badge(u"Lab safety"_s).id))->checked;
    wallet.portfolio.clock.advance(qint64(24) * 60 * 60 * 1000);
    QCOMPARE(wallet.check(), 6);
    QVERIFY((*wallet.reader().verdict(wallet.badge(u"Lab safety"_s).id))->checked > before);
    const auto read = readVerdict(**wallet.reader().verdict(wallet.badge(u"Lab safety"_s).id));
    QVERIFY(read);
    QCOMPARE(read->with.appVersion, QStringLiteral(KINFOLIO_VERSION));
    QCOMPARE(read->with.contexts.size(), 64);
}

void WalletTest::theRecordSaysTheOutcomeWithoutUndo()
{
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.badge(u"Lab safety"_s).check, u"notChecked"_s);
    QCOMPARE(wallet.check(), 6);
    QCOMPARE(wallet.badge(u"Lab safety"_s).check, u"expired"_s);
    const auto field = Badge::info().field(u"check");
    for (const QString &title : {u"Soldering level 2"_s, u"Instrument design"_s, u"Workshop helper"_s, u"Field recording basics"_s})
        QVERIFY2(field->hasChoice(wallet.badge(title).check), qPrintable(wallet.badge(title).check));
    const qint64 revision = wallet.badge(u"Lab safety"_s).revision;
    QCOMPARE(wallet.check(true), 6);
    QCOMPARE(wallet.badge(u"Lab safety"_s).revision, revision);
}

void WalletTest::whomTheLearnerKnowsIsKnown()
{
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.check(), 6);
    const QString issuer = wallet.verdict(u"Youth maker"_s).issuer;
    const RecordId note = wallet.portfolio.put({{u"kind"_s, u"issuerNote"_s}, {u"title"_s, u"County"_s}, {u"trust"_s, u"unsure"_s}, {u"identifier"_s, issuer}});
    (void)wallet.check();
    QCOMPARE(wallet.outcome(u"Youth maker"_s), u"signature-valid-issuer-unproven"_s);
    wallet.portfolio.put({{u"kind"_s, u"issuerNote"_s}, {u"id"_s, note.text()}, {u"title"_s, u"County"_s}, {u"trust"_s, u"known"_s}, {u"identifier"_s, issuer}});
    QCOMPARE(wallet.check(), 6);
    QCOMPARE(wallet.outcome(u"Youth maker"_s), u"signature-valid-issuer-known"_s);
    QVERIFY(wallet.verdict(u"Youth maker"_s).isOwnTrust);
    QCOMPARE(verdictReason(wallet.verdict(u"Youth maker"_s)), u"You noted that you know this issuer."_s);
    // That the issuer is known does not mend what is broken, and nobody has issued what was changed.
    wallet.portfolio.put({{u"kind"_s, u"issuerNote"_s},
                          {u"title"_s, u"Workshop"_s},
                          {u"trust"_s, u"known"_s},
                          {u"identifier"_s, wallet.verdict(u"Instrument design"_s).issuer}});
    QCOMPARE(wallet.check(), 6);
    QVERIFY(!wallet.verdict(u"Instrument design"_s).isIssuerKnown);
    QCOMPARE(wallet.outcome(u"Instrument design"_s), u"invalid"_s);
    QCOMPARE(wallet.outcome(u"Soldering level 2"_s), u"signature-valid-issuer-unproven"_s);
}

void WalletTest::whomTheLearnerKnowsProvesNothingToOthers()
{
    Wallet wallet;
    wallet.add({sampleBadge(u"youth-maker.svg"_s)});
    QCOMPARE(wallet.check(), 1);
    wallet.portfolio.put({{u"kind"_s, u"issuerNote"_s},
                          {u"title"_s, u"County"_s},
                          {u"trust"_s, u"known"_s},
                          {u"identifier"_s, wallet.verdict(u"Youth maker"_s).issuer}});
    QCOMPARE(wallet.check(false, WalletFor::Others), 1);
    QCOMPARE(wallet.outcome(u"Youth maker"_s), u"signature-valid-issuer-unproven"_s);
}

void WalletTest::aListOfAnAdministratorCounts()
{
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.check(), 6);
    const QString folder = wallet.portfolio.beside(u"lists"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(QFile::copy(sampleBadge(u"trusted-issuers.json"_s), folder + u"/county.json"_s));
    wallet.lists = readIssuerLists(wallet.portfolio.files, {folder, wallet.portfolio.beside(u"absent"_s)});
    QCOMPARE(wallet.lists.lists.size(), 1);
    QVERIFY(wallet.lists.problems.isEmpty());
    QCOMPARE(wallet.check(), 6);
    QCOMPARE(wallet.outcome(u"Youth maker"_s), u"signature-valid-issuer-known"_s);
    QVERIFY(!wallet.verdict(u"Youth maker"_s).isOwnTrust);
    QVERIFY(verdictReason(wallet.verdict(u"Youth maker"_s)).contains(wallet.lists.lists.first().name()));
}

void WalletTest::aBrokenListCountsForNothing()
{
    Wallet wallet;
    const QString folder = wallet.portfolio.beside(u"lists"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile broken(folder + u"/broken.json"_s);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"name\": \"half a list\", \"issuers\": [{}]}");
    broken.close();
    const IssuerLists lists = readIssuerLists(wallet.portfolio.files, {folder});
    QVERIFY(lists.lists.isEmpty());
    QCOMPARE(lists.problems.size(), 1);
    QCOMPARE(lists.problems.first().subject, folder + u"/broken.json"_s);
}

void WalletTest::aDocumentThatIsBroughtInRaisesABadge()
{
    if (!QFile::exists(corpus(u"ob2/signed-valid.jws"_s)))
        QSKIP("the corpus is not there");
    Wallet wallet;
    wallet.add({corpus(u"ob2/signed-valid.jws"_s)});
    QCOMPARE(wallet.check(), 1);
    const QString title = wallet.onlyTitle();
    QCOMPARE(wallet.outcome(title), u"cannot-check"_s);
    wallet.add({corpus(u"ob2/issuer.json"_s), corpus(u"ob2/key-1.json"_s), corpus(u"ob2/badge-1.json"_s), corpus(u"ob2/revocations.json"_s)});
    QCOMPARE(*wallet.reader().count(IssuerDocument::info()), 4);
    QCOMPARE(wallet.check(), 1);
    QCOMPARE(wallet.outcome(title), u"signature-valid-issuer-unproven"_s);
    QCOMPARE(wallet.verdict(title).issuerKey, BadgeKey::ImportedDocument);
    QCOMPARE(wallet.verdict(title).status, BadgeStatus::Good);
    // Without them it is as before.
    const auto documents = wallet.reader().records(IssuerDocument::info());
    for (const RecordPtr &document : *documents) {
        Edit edit;
        edit.erase(document->id);
        VERIFY_OK(wallet.portfolio->apply(edit));
    }
    QCOMPARE(wallet.check(), 1);
    QCOMPARE(wallet.outcome(title), u"cannot-check"_s);
}

void WalletTest::aBadgeForSomebodyElseSaysSo()
{
    if (!QFile::exists(corpus(u"ob2/hosted-plain-recipient-embedded-all.json"_s)))
        QSKIP("the corpus is not there");
    Wallet wallet;
    wallet.add({corpus(u"ob2/hosted-plain-recipient-embedded-all.json"_s)});
    QCOMPARE(wallet.check(), 1);
    const QString title = wallet.onlyTitle();
    QVERIFY(!wallet.verdict(title).addressedToLearner);
    const auto withAddresses = [&](const QString &email, const QString &others) {
        auto learner = std::make_unique<Learner>(static_cast<const Learner &>(**wallet.reader().learner()));
        learner->email = email;
        learner->addresses = others;
        Edit edit;
        edit.put(std::move(learner));
        return wallet.portfolio->apply(edit).has_value() && wallet.check() == 1;
    };
    QVERIFY(withAddresses(u"somebody@else.example"_s, {}));
    QCOMPARE(wallet.verdict(title).addressedToLearner, std::optional(false));
    QFile file(corpus(u"ob2/hosted-plain-recipient-embedded-all.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString address = QJsonDocument::fromJson(file.readAll()).object()["recipient"_L1]["identity"_L1].toString();
    QVERIFY(withAddresses(u"somebody@else.example"_s, u"other@else.example, "_s + address));
    QCOMPARE(wallet.verdict(title).addressedToLearner, std::optional(true));
    QCOMPARE(wallet.verdict(title).matchedRecipient, address);
}

void WalletTest::aBadgeInTheBinIsLeftAlone()
{
    Wallet wallet;
    wallet.add(samplePaths());
    const RecordId id = wallet.badge(u"Lab safety"_s).id;
    Edit edit;
    edit.erase(id);
    VERIFY_OK(wallet.portfolio->apply(edit));
    QCOMPARE(wallet.check(), 5);
    QVERIFY(!*wallet.reader().verdict(id));
    // One that goes while it is checked is no error.
    QVERIFY(keepVerdicts(*wallet.portfolio, {{id, wallet.portfolio.clock.now(), u"b"_s, u"{}"_s}, {RecordId::make(), wallet.portfolio.clock.now(), u"b"_s, u"{}"_s}}));
}

void WalletTest::aVerdictIsReadAsItWasWritten()
{
    Wallet wallet;
    wallet.add(samplePaths());
    QCOMPARE(wallet.check(), 6);
    for (const QString &title : {u"Soldering level 2"_s, u"Instrument design"_s, u"Workshop helper"_s, u"Lab safety"_s, u"Youth maker"_s}) {
        const QJsonObject json = verdictToJson(wallet.verdict(title));
        const auto read = verdictFromJson(json);
        QVERIFY(read);
        QCOMPARE(verdictToJson(*read), json);
    }
    BadgeVerdict all;
    all.structure = BadgeStructure::ClaimsMismatch;
    all.issuerKey = BadgeKey::Mismatch;
    all.time = BadgeTime::NotYetValid;
    all.status = BadgeStatus::Unusable;
    all.outcome = BadgeOutcome::Malformed;
    all.endorsements = {{u"did:key:z6Mk"_s, BadgeProof::TooLarge}};
    all.addressedToLearner = false;
    all.isIssuerKnown = true;
    all.trustedBy = u"A list"_s;
    all.reasons = {{u"a.code"_s, u"a subject"_s}};
    all.warnings = {u"second-badge"_s};
    QCOMPARE(verdictToJson(verdictFromJson(verdictToJson(all)).value()), verdictToJson(all));
}

void WalletTest::aVerdictOfANewerVersionIsNone()
{
    QJsonObject json = verdictToJson({});
    QVERIFY(verdictFromJson(json));
    json.insert(u"status"_s, u"something-new"_s);
    QVERIFY(!verdictFromJson(json));
    QVERIFY(!readVerdict({RecordId::make(), {}, {}, u"not even JSON"_s}));
}

void WalletTest::documentsAreToldApart_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("canBeEarned");
    const auto row = [](const char *path, int sort, bool canBeEarned = false) {
        QTest::newRow(path) << QString::fromLatin1(path) << sort << canBeEarned;
    };
    row("ob2/issuer.json", int(IssuerDocumentSort::Issuer));
    row("ob2/key-1.json", int(IssuerDocumentSort::Key));
    row("ob2/revocations.json", int(IssuerDocumentSort::Revocations));
    row("ob2/badge-1.json", int(IssuerDocumentSort::BadgeClass), true);
    row("status/list-1-revocation.json", int(IssuerDocumentSort::StatusList));
    row("ob2/hosted-hashed-recipient.json", -1);
    row("ob2/signed-valid.jws", -1);
    row("status/good-bit-41.json", -1);
    row("not-a-badge.json", -1);
    row("broken.json", -1);
}

void WalletTest::documentsAreToldApart()
{
    QFETCH(QString, path);
    QFETCH(int, sort);
    QFETCH(bool, canBeEarned);
    QFile file(corpus(path));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the corpus is not there");
    const QByteArray content = file.readAll();
    const auto document = readIssuerDocument(content);
    QCOMPARE(document ? int(document->sort) : -1, sort);
    QCOMPARE(readEarnableBadge(content).has_value(), canBeEarned);
    if (document && sort != int(IssuerDocumentSort::Keys))
        QVERIFY(document->address.startsWith("https://"_L1) || document->address.startsWith("did:"_L1));
}

void WalletTest::aBadgeClassBecomesAGoal()
{
    Wallet wallet;
    QFile file(wallet.portfolio.beside(u"wish.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"type"_s, u"Achievement"_s},
                                         {u"id"_s, u"urn:uuid:1"_s},
                                         {u"name"_s, u"Soldering level 2"_s},
                                         {u"description"_s, u"Joints that hold."_s},
                                         {u"criteria"_s, QJsonObject{{u"narrative"_s, u"You need:\n\n- Twenty joints\n- One *repaired* board"_s}}}})
                   .toJson());
    file.close();
    wallet.add({file.fileName()});
    const auto goals = wallet.reader().records(Goal::info());
    QCOMPARE(goals->size(), 1UZ);
    const auto &goal = static_cast<const Goal &>(*goals->front());
    QCOMPARE(goal.badgeName, u"Soldering level 2"_s);
    QCOMPARE(goal.steps.size(), 2);
    QCOMPARE(goal.steps.at(1).text, u"One repaired board"_s);
    // The badge arrives.
    wallet.add({sampleBadge(u"soldering-level-2.png"_s)});
    QCOMPARE(static_cast<const Goal &>(**wallet.reader().record(goal.id)).state, u"reached"_s);
    QCOMPARE(wallet.reader().linksAt(goal.id)->size(), 1);
}

void WalletTest::nobodyWishesForWhatIsThere()
{
    Wallet wallet;
    QFile file(wallet.portfolio.beside(u"class.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"type"_s, u"BadgeClass"_s}, {u"id"_s, u"https://x.example/class"_s}, {u"name"_s, u"Soldering level 2"_s}}).toJson());
    file.close();
    wallet.add({sampleBadge(u"soldering-level-2.png"_s), file.fileName()});
    QCOMPARE(*wallet.reader().count(Goal::info()), 0);
    QCOMPARE(*wallet.reader().count(IssuerDocument::info()), 1);
}

void WalletTest::criteriaBecomeSteps()
{
    QCOMPARE(criteriaSteps({}), QStringList());
    QCOMPARE(criteriaSteps(u"1. First\n2) Second\n"_s), (QStringList{u"First"_s, u"Second"_s}));
    QCOMPARE(criteriaSteps(u"Show it.\n\nTell about it."_s), (QStringList{u"Show it."_s, u"Tell about it."_s}));
    QCOMPARE(criteriaSteps(u"- x\n"_s.repeated(500)).size(), 40);
}

void WalletTest::anAlignmentFindsTheLearnersStandard_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("framework");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("found");
    QTest::newRow("by address") << QString() << QString() << u"http://school.example/items/one/"_s << u"One"_s;
    QTest::newRow("by identifier") << QString() << QString() << u"https://other.example/ims/case/v1p0/CFItems/id-two"_s << u"Two"_s;
    QTest::newRow("by code") << u"2"_s << QString() << QString() << u"Two"_s;
    QTest::newRow("by code and framework") << u"1"_s << u"ENERGY"_s << QString() << u"One"_s;
    QTest::newRow("a code that two have") << u"1"_s << QString() << QString() << QString();
    QTest::newRow("of another framework") << u"1"_s << u"Cooking"_s << QString() << QString();
    QTest::newRow("unknown") << u"9"_s << u"Energy"_s << u"https://nowhere.example/x"_s << QString();
    QTest::newRow("nothing") << QString() << QString() << QString() << QString();
}

void WalletTest::anAlignmentFindsTheLearnersStandard()
{
    QFETCH(QString, code);
    QFETCH(QString, framework);
    QFETCH(QString, address);
    QFETCH(QString, found);
    TestPortfolio portfolio;
    const RecordId energy = portfolio.put({{u"kind"_s, u"framework"_s}, {u"title"_s, u"Energy"_s}});
    const RecordId words = portfolio.put({{u"kind"_s, u"framework"_s}, {u"title"_s, u"Words"_s}});
    Edit edit;
    const auto standard = [&](const QString &title, const QString &itsCode, const QString &uri, const QString &identifier, RecordId in) {
        edit.link(portfolio.put({{u"kind"_s, u"standard"_s}, {u"title"_s, title}, {u"code"_s, itsCode}, {u"uri"_s, uri}, {u"identifier"_s, identifier}}),
                  LinkRole::PartOf, in);
    };
    standard(u"One"_s, u"1"_s, u"https://school.example/items/one"_s, u"id-one"_s, energy);
    standard(u"Two"_s, u"2"_s, {}, u"id-two"_s, energy);
    standard(u"Other one"_s, u"1"_s, {}, {}, words);
    VERIFY_OK(portfolio->apply(edit));
    const auto standards = standardsFor(portfolio->reader(), {{u"A name"_s, code, framework, {}, address}});
    VERIFY_OK(standards);
    QCOMPARE(standards->size(), 1);
    const auto record = portfolio->reader().record(standards->first());
    QCOMPARE(record ? recordTitle(**record) : QString(), found);
}

void WalletTest::aBadgeSaysWhatItWasGivenFor()
{
    QFile file(inCorpus(u"badges/thirdparty/1edtech-validator/ob30/complete.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the corpus is not there");
    const QByteArray content = file.readAll();
    const BadgeVerdict verdict = checkBadge(content, {.asOf = QDateTime(QDate(2026, 3, 7), {}, QTimeZone::UTC)});
    const BadgeDetails details = readBadgeDetails(content, verdict);
    QCOMPARE(details.alignments.size(), 2);
    QCOMPARE(details.alignments.first().code, u"degree"_s);
    QCOMPARE(details.alignments.first().address, u"https://1edtech.edu/catalog/degree"_s);
    QVERIFY(!details.evidence.isEmpty());
    QVERIFY(!details.results.isEmpty());
    QVERIFY(!details.endorsements.isEmpty());
    QVERIFY(!details.endorsements.first().words.isEmpty());
    QVERIFY(readBadgeDetails("no badge at all", {}).isEmpty());
}

void WalletTest::theSameBadgeIsRecognised()
{
    Wallet wallet;
    const auto add = [&](const QString &name, const QString &id, const QString &from) {
        QFile file(wallet.portfolio.beside(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"@context"_s, QJsonArray{u"https://www.w3.org/ns/credentials/v2"_s}},
                                             {u"type"_s, QJsonArray{u"VerifiableCredential"_s, u"OpenBadgeCredential"_s}},
                                             {u"id"_s, id},
                                             {u"validFrom"_s, from},
                                             {u"issuer"_s, u"https://school.example/a%20b"_s},
                                             {u"credentialSubject"_s, QJsonObject{{u"achievement"_s, QJsonObject{{u"name"_s, name}}}}}})
                       .toJson());
        file.close();
        wallet.add({file.fileName()});
    };
    add(u"first"_s, u"https://school.example/badge/1"_s, u"2025-01-01T00:00:00Z"_s);
    add(u"again"_s, u"https://school.example/badge/1"_s, u"2026-01-01T00:00:00Z"_s);
    add(u"other"_s, u"https://school.example/badge/2"_s, u"2026-01-01T00:00:00Z"_s);
    QCOMPARE(wallet.check(), 3);
    const auto first = kinOf(wallet.reader(), wallet.badge(u"first"_s).id);
    VERIFY_OK(first);
    QCOMPARE(first->size(), 1);
    QCOMPARE(first->first().badge, wallet.badge(u"again"_s).id);
    QCOMPARE(first->first().kinship, BadgeKinship::Outdated);
    QCOMPARE(kinOf(wallet.reader(), wallet.badge(u"again"_s).id)->first().kinship, BadgeKinship::Renewal);
    QVERIFY(kinOf(wallet.reader(), wallet.badge(u"other"_s).id)->isEmpty());
    QVERIFY(kinOf(wallet.reader(), RecordId::make())->isEmpty());
}

QTEST_GUILESS_MAIN(WalletTest)
#include "wallettest.moc"
