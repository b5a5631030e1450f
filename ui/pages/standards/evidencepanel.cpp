// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/standards/evidencepanel.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/standards/coveragedelegate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestTitle = 120;

const FieldInfo &stateField()
{
    return *Evidence::info().field(u"state");
}

} // namespace

EvidencePanel::EvidencePanel(const PageContext &context, QWidget *parent)
    : ColumnScroll(parent)
    , m_context(context)
{
    setAccessibleName(tr("Evidence"));
    setFrameShape(QFrame::NoFrame);
    showCell({}, {}, {});
}

void EvidencePanel::showCell(RecordId standard, RecordId work, const QList<RecordId> &evidence)
{
    m_standard = standard;
    const bool hadFocus = isAncestorOf(window()->focusWidget());
    fill(work, evidence);
    if (hadFocus)
        takeFocus();
}

void EvidencePanel::takeFocus()
{
    const QList<QWidget *> inside = widget()->findChildren<QWidget *>();
    const auto first = std::ranges::find_if(inside, [](const QWidget *one) {
        return qobject_cast<const QComboBox *>(one) || qobject_cast<const QPushButton *>(one);
    });
    if (first != inside.end())
        (*first)->setFocus(Qt::OtherFocusReason);
}

void EvidencePanel::fill(RecordId work, const QList<RecordId> &evidence)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(m.l, m.m, m.l, m.l);
    rows->setSpacing(m.m);
    const auto record = m_context.session.reader().record(m_standard);
    if (!record) {
        rows->addWidget(
            (new Label(appearance, Look::Type::Body, Ink::TextSecondary, tr("Choose a cell to see what is behind it.")))->wrapped());
        rows->addStretch(1);
        return setColumn(column);
    }
    addStandard(rows, **record);
    if (const auto shown = m_context.session.reader().record(work)) {
        const QString title = plainLine(recordTitle(**shown), LongestTitle);
        rows->addWidget((new Label(appearance, Look::Type::Strong, Ink::Text, tr("How “%1” shows it").arg(title)))->wrapped());
    }
    for (const RecordId &id : evidence)
        rows->addWidget(card(id));
    if (evidence.isEmpty()) {
        const QString none = work.isValid() ? tr("This work shows it not yet, or nobody has said how.") : tr("No work shows this yet.");
        rows->addWidget((new Label(appearance, Look::Type::Body, Ink::TextSecondary, none))->wrapped());
    }
    if (m_context.session.canChange()) {
        QPushButton *tie = primaryButton(appearance, tr("Tie work to this …"), QStringLiteral("link-45deg"));
        // Queued, as all that lets the panel be filled anew: the button goes then, and is not to do so while it is pressed.
        connect(tie, &QPushButton::clicked, this, &EvidencePanel::tieWanted, Qt::QueuedConnection);
        rows->addWidget(tie, 0, Qt::AlignLeading);
    }
    rows->addStretch(1);
    setColumn(column);
}

void EvidencePanel::addStandard(QVBoxLayout *rows, const RecordBase &standard)
{
    const Appearance &appearance = m_context.appearance;
    const auto &shown = static_cast<const Standard &>(standard);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    if (!shown.code.isEmpty())
        lines->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, plainLine(shown.code)))->wrapped());
    lines->addWidget((new Label(appearance, Look::Type::Title, Ink::Text, plainLine(shown.title, 2000)))->wrapped());
    if (shown.retired) {
        lines->addWidget(
            (new Label(appearance, Look::Type::Caption, Ink::TextSecondary, tr("The framework has this no more.")))->wrapped());
    }
    if (!shown.notes.isEmpty()) {
        lines->addSpacing(appearance.look().measures().xs);
        lines->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextSecondary, markdownPlainText(shown.notes)))->wrapped());
    }
    rows->addLayout(lines);
}

QWidget *EvidencePanel::card(RecordId id)
{
    const Appearance &appearance = m_context.appearance;
    const Look::Measures &m = appearance.look().measures();
    auto *card = new Card(appearance);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(m.m, m.m, m.m, m.m);
    rows->setSpacing(m.s);
    const auto record = m_context.session.reader().record(id);
    if (!record)
        return card;
    const auto &evidence = static_cast<const Evidence &>(**record);
    rows->addWidget(stateChoice(evidence), 0, Qt::AlignLeading);
    addWorks(rows, id);
    if (!evidence.reason.isEmpty())
        rows->addWidget((new Label(appearance, Look::Type::Voice, Ink::Text, markdownPlainText(evidence.reason)))->wrapped());
    if (!evidence.date.isEmpty())
        rows->addWidget((new Label(appearance, Look::Type::Caption, Ink::TextMuted, words::dateText(evidence.date)))->wrapped());
    addConfirmation(rows, evidence);
    QPushButton *open = linkButton(appearance, tr("Open"), QStringLiteral("pencil"));
    open->setAccessibleName(tr("Open the evidence “%1”").arg(plainLine(recordTitle(evidence), LongestTitle)));
    connect(open, &QPushButton::clicked, this, [this, id] { m_context.shell.goToRecord(id); });
    rows->addWidget(open, 0, Qt::AlignLeading);
    return card;
}

void EvidencePanel::addWorks(QVBoxLayout *rows, RecordId evidence)
{
    const auto links = m_context.session.reader().linksAt(evidence);
    for (const Link &link : links.value_or(QList<Link>())) {
        const auto work = link.from == evidence && link.role == LinkRole::Includes ? m_context.session.reader().record(link.to)
                                                                                  : Result<RecordPtr>(nullptr);
        if (!work || !*work)
            continue;
        const QString title = plainLine(recordTitle(**work), LongestTitle);
        QPushButton *to = linkButton(m_context.appearance, title, QString::fromLatin1((*work)->kind().icon));
        to->setAccessibleName(tr("Go to “%1”").arg(title));
        to->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        connect(to, &QPushButton::clicked, this, [this, id = link.to] { m_context.shell.goToRecord(id); });
        rows->addWidget(to, 0, Qt::AlignLeading);
    }
}

QWidget *EvidencePanel::stateChoice(const Evidence &evidence)
{
    auto *choice = new QComboBox;
    for (const ChoiceInfo &info : stateField().choices) {
        const QString value = QString::fromLatin1(info.value);
        Evidence one;
        one.state = value;
        choice->addItem(m_context.appearance.icon(evidenceLook(evidenceState(one)).icon), words::choiceLabel(stateField(), value), value);
    }
    choice->setCurrentIndex(choice->findData(evidenceStateText(evidenceState(evidence))));
    choice->setAccessibleName(tr("How far “%1” shows it").arg(plainLine(recordTitle(evidence), LongestTitle)));
    choice->view()->setAccessibleName(choice->accessibleName());
    choice->setEnabled(m_context.session.canChange());
    connect(
        choice, &QComboBox::activated, this,
        [this, id = evidence.id](int index) { setState(id, QString::fromLatin1(stateField().choices.at(size_t(index)).value)); },
        Qt::QueuedConnection);
    return choice;
}

void EvidencePanel::addConfirmation(QVBoxLayout *rows, const Evidence &evidence)
{
    QStringList names;
    if (!evidence.confirmedBy.isEmpty())
        names.append(plainLine(evidence.confirmedBy, LongestTitle));
    const auto links = m_context.session.reader().linksAt(evidence.id);
    for (const Link &link : links.value_or(QList<Link>())) {
        if (link.from != evidence.id || link.role != LinkRole::SupportedBy)
            continue;
        const auto person = m_context.session.reader().record(link.to);
        const QString name = person ? plainLine(recordTitle(**person), LongestTitle) : QString();
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    QString text = tr("Nobody has confirmed it yet.");
    if (!names.isEmpty()) {
        const QString who = names.join(tr(", ", "between names"));
        text = evidence.confirmed.isEmpty() ? tr("Confirmed by %1").arg(who)
                                            : tr("Confirmed by %1 on %2").arg(who, words::dateText(evidence.confirmed));
    }
    rows->addWidget((new Label(m_context.appearance, Look::Type::Caption, Ink::TextSecondary, text))->wrapped());
}

void EvidencePanel::setState(RecordId id, const QString &state)
{
    const auto record = m_context.session.reader().record(id);
    if (!record)
        return m_context.shell.say(record.error());
    auto changed = std::make_unique<Evidence>(static_cast<const Evidence &>(**record));
    if (changed->state == state)
        return;
    changed->state = state;
    Edit edit;
    edit.put(std::move(changed));
    if (const auto done = m_context.session.history().perform(edit, tr("Say how far it goes")); !done)
        m_context.shell.say(done.error());
}

} // namespace kinfolio
