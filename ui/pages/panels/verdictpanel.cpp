// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/verdictpanel.h"

#include "core/badges/checking/verdictcard.h"
#include "core/badges/checking/verdictwords.h"
#include "core/records/kinds/issuernote.h"
#include "core/wallet/badgekin.h"
#include "ui/look/appearance.h"
#include "ui/shell/pages.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/callout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int QuestionWidth = 116;
constexpr int QuestionSide = 18;
constexpr int AnswerSide = 16;

// Whether a note about the issuer would count: the key is theirs, only who they are is open.
bool canBeKnown(const BadgeVerdict &verdict)
{
    const bool isTheirs = verdict.issuerKey == BadgeKey::DidKey || verdict.issuerKey == BadgeKey::DidJwk
        || verdict.issuerKey == BadgeKey::ImportedDocument;
    return verdict.outcome == BadgeOutcome::SignatureValidIssuerUnproven && isTheirs && !verdict.issuer.isEmpty();
}

bool wantsDocument(const BadgeVerdict &verdict)
{
    const bool isKeyOpen = verdict.issuerKey == BadgeKey::NeedsNetwork || verdict.issuerKey == BadgeKey::EmbeddedJwk
        || verdict.issuerKey == BadgeKey::UnprovenAddress;
    return isKeyOpen || verdict.status == BadgeStatus::NotChecked;
}

QString kinWords(BadgeKinship kinship)
{
    switch (kinship) {
    case BadgeKinship::Renewal:
        return VerdictPanel::tr("It takes the place of an older one");
    case BadgeKinship::Outdated:
        return VerdictPanel::tr("A newer one has taken its place");
    case BadgeKinship::Same:
    case BadgeKinship::Different:
        break;
    }
    return VerdictPanel::tr("You have the same badge once more");
}

QString hostedAddress(const BadgeVerdict &verdict)
{
    const auto reason = std::ranges::find(verdict.reasons, QLatin1String("hosted"), &BadgeReason::code);
    return reason == verdict.reasons.end() ? QString() : reason->subject;
}

// An answer in ink with a tick takes nothing from the badge; every other has the sign and colour of its state.
IconLabel *answerSign(const Appearance &appearance, VerdictStanding standing)
{
    if (standing == VerdictStanding::Good)
        return new IconLabel(appearance, QStringLiteral("check-lg"), Ink::Text, AnswerSide);
    auto *sign = new IconLabel(appearance, {}, Ink::Text, AnswerSide);
    sign->setState(Look::State(standing));
    return sign;
}

QWidget *answerRow(const Appearance &appearance, const VerdictAnswer &answer)
{
    const Look::Measures &m = appearance.look().measures();
    auto *row = new QWidget;
    row->setAccessibleName(VerdictPanel::tr("%1: %2. %3", "question, answer, why").arg(answer.question, answer.answer, answer.why));
    auto *question = new Label(appearance, Look::Type::Body, Ink::TextSecondary, answer.question);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, answer.answer))->wrapped());
    if (!answer.why.isEmpty())
        words->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextSecondary, answer.why))->wrapped());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(m.m, m.s, m.m, m.s);
    line->setSpacing(m.s);
    line->addWidget(new IconLabel(appearance, answer.icon, Ink::TextSecondary, QuestionSide), 0, Qt::AlignTop);
    line->addWidget(question->wrapped(), 0, Qt::AlignTop);
    line->addWidget(answerSign(appearance, answer.standing), 0, Qt::AlignTop);
    line->addLayout(words, 1);
    appearance.follow(question, [question, &appearance] { question->setFixedWidth(appearance.look().scaled(QuestionWidth)); });
    return row;
}

} // namespace

VerdictPanel::VerdictPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_head(new Callout(context.appearance))
    , m_know(plainButton(context.appearance, tr("I know this issuer"), QStringLiteral("pencil")))
    , m_document(plainButton(context.appearance, tr("Bring in a document …"), QStringLiteral("upload")))
    , m_address(plainButton(context.appearance, tr("Copy the address"), QStringLiteral("clipboard")))
    , m_kin(new RowStack(context.appearance.look().measures().xs))
    , m_answers(new RowStack(0))
    , m_when(new Label(context.appearance, Look::Type::Caption, Ink::TextSecondary))
    , m_again(linkButton(context.appearance, tr("Check again"), QStringLiteral("arrow-clockwise")))
{
    const Look::Measures &m = context.appearance.look().measures();
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons, m.s);
    for (QPushButton *button : {m_know, m_document, m_address})
        flow->addWidget(button);
    m_head->addWidget(buttons);
    auto *card = new Card(context.appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(0, m.xs, 0, m.s);
    rows->setSpacing(0);
    rows->addWidget(m_answers);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(m.m, m.s, m.m, m.xs);
    foot->addWidget(m_when->wrapped());
    auto *links = new QWidget;
    auto *flowing = new FlowLayout(links, m.l);
    auto *meaning = linkButton(context.appearance, tr("What the words mean"), QStringLiteral("info-circle"));
    flowing->addWidget(m_again);
    flowing->addWidget(meaning);
    foot->addWidget(links);
    rows->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.s);
    layout->addWidget(m_head);
    layout->addWidget(m_kin);
    layout->addWidget(card);
    connect(m_know, &QPushButton::clicked, this, &VerdictPanel::noteIssuer);
    connect(m_document, &QPushButton::clicked, this, [this] { this->context().shell.askForBadges(); });
    connect(m_address, &QPushButton::clicked, this, &VerdictPanel::copyAddress);
    connect(meaning, &QPushButton::clicked, this, [this] { this->context().shell.go({HelpPageId, {}, QStringLiteral("badge-words")}); });
    connect(m_again, &QPushButton::clicked, this, [this] { this->context().session.wallet().checkAgain(); });
}

void VerdictPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    if (!found)
        return;
    const auto &badge = static_cast<const Badge &>(**found);
    m_issuer = badge.issuer;
    showKin(badge.id);
    const auto kept = context().session.reader().verdict(badge.id);
    const auto known = kept && *kept ? readVerdict(**kept) : std::nullopt;
    if (known)
        showVerdict(badge, *known);
    else
        showNothing(badge);
}

void VerdictPanel::showNothing(const Badge &badge)
{
    m_verdict = {};
    const bool hasFile = badge.credential.isValid();
    m_head->show(Look::State::Unknown, QStringLiteral("dash-circle-dotted"), hasFile ? tr("Not checked yet") : tr("Nothing to check"),
                 hasFile ? tr("The file is kept as it came. Nothing is known about who made it.")
                         : tr("There is no badge file, only what you wrote."));
    for (QWidget *part : {static_cast<QWidget *>(m_know), static_cast<QWidget *>(m_document), static_cast<QWidget *>(m_address),
                          static_cast<QWidget *>(m_answers->parentWidget())})
        part->hide();
}

void VerdictPanel::showVerdict(const Badge &badge, const WalletVerdict &known)
{
    m_verdict = known.verdict;
    const QString meaning = verdictExplanation(m_verdict, badge.issuer);
    m_head->show(Look::State(standingOf(m_verdict.outcome)), verdictIcon(m_verdict.outcome), verdictTitle(m_verdict),
                 meaning.isEmpty() ? verdictReason(m_verdict) : meaning);
    const bool canChange = this->canChange();
    m_know->setVisible(canChange && canBeKnown(m_verdict));
    m_document->setVisible(canChange && wantsDocument(m_verdict));
    m_address->setVisible(!hostedAddress(m_verdict).isEmpty());
    m_again->setVisible(canChange);
    QList<QWidget *> rows;
    const int same = otherBadgesBySameKey(context().session.reader(), badge.id, m_verdict);
    for (const VerdictAnswer &answer : verdictAnswers(m_verdict, same)) {
        if (!rows.isEmpty())
            rows.append(new Hairline(context().appearance, Qt::Horizontal));
        rows.append(answerRow(context().appearance, answer));
    }
    m_answers->setRows(rows);
    m_answers->parentWidget()->show();
    m_when->setText(tr("Checked on this computer, without the internet, on %1, with Kinfolio %2.")
                        .arg(QLocale().toString(known.with.checked.toLocalTime(), QLocale::ShortFormat), known.with.appVersion));
}

void VerdictPanel::noteIssuer()
{
    const auto note = noteOfIssuer(context().session.reader(), record(), m_verdict.issuer);
    if (!note) {
        context().shell.say(note.error());
        return;
    }
    auto known = *note ? std::make_unique<IssuerNote>(**note) : std::make_unique<IssuerNote>();
    known->identifier = m_verdict.issuer;
    known->trust = QStringLiteral("known");
    if (*note) {
        Edit edit;
        edit.put(std::move(known));
        perform(edit, tr("Note that I know %1").arg((*note)->title));
        return;
    }
    known->title = m_issuer.isEmpty() ? m_verdict.issuer : m_issuer;
    context().shell.add(std::move(known), {inwards(record(), LinkRole::SupportedBy)});
}

void VerdictPanel::showKin(RecordId badge)
{
    QList<QWidget *> rows;
    for (const BadgeKin &kin : kinOf(context().session.reader(), badge).value_or(QList<BadgeKin>())) {
        auto *other = linkButton(context().appearance, kinWords(kin.kinship), QStringLiteral("award"));
        connect(other, &QPushButton::clicked, this, [this, id = kin.badge] { context().shell.goToRecord(id); });
        rows.append(other);
    }
    m_kin->setRows(rows);
    m_kin->setVisible(!rows.isEmpty());
}

void VerdictPanel::copyAddress()
{
    QGuiApplication::clipboard()->setText(hostedAddress(m_verdict));
    context().shell.say({Message::Kind::Good, tr("The address is copied. Open it where there is internet."), {}, {}});
}

} // namespace kinfolio
