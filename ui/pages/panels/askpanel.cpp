// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/askpanel.h"

#include "core/base/text.h"
#include "core/outreach/emaildraft.h"
#include "core/outreach/talkquestions.h"
#include "core/records/group.h"
#include "core/records/interest.h"
#include "core/records/kinds/meeting.h"
#include "core/records/person.h"
#include "core/records/project.h"
#include "core/records/recordjson.h"
#include "core/words/words.h"
#include "ui/look/appearance.h"
#include "ui/pages/panels/madefile.h"
#include "ui/pages/record/relate.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace kinfolio {

namespace {

// The first record of a kind that something is joined to.
RecordPtr joined(const PortfolioReader &reader, RecordId id, const KindInfo &kind)
{
    for (const Link &link : reader.linksAt(id).value_or(QList<Link>())) {
        const auto other = reader.record(link.from == id ? link.to : link.from);
        if (other && &(*other)->kind() == &kind)
            return *other;
    }
    return nullptr;
}

QString titleOf(const RecordPtr &record)
{
    return record ? recordTitle(*record) : QString();
}

} // namespace

AskPanel::AskPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_words(new Label(context.appearance, Look::Type::Body, Ink::TextSecondary))
    , m_next(new RowStack(context.appearance.look().measures().s))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(context.appearance.look().measures().s);
    layout->addWidget(m_words->wrapped());
    layout->addWidget(m_next);
}

std::shared_ptr<const Ask> AskPanel::ask() const
{
    const auto found = context().session.reader().record(record());
    return found ? std::static_pointer_cast<const Ask>(*found) : nullptr;
}

AskFacts AskPanel::facts() const
{
    const PortfolioReader &reader = context().session.reader();
    const RecordPtr person = joined(reader, record(), Person::info());
    const RecordPtr group = joined(reader, record(), Group::info());
    const RecordPtr project = joined(reader, record(), Project::info());
    RecordPtr interest = joined(reader, record(), Interest::info());
    if (!interest && project)
        interest = joined(reader, project->id, Interest::info());
    return {titleOf(person ? person : group), titleOf(interest), titleOf(project),
            project ? static_cast<const Project &>(*project).question : QString(), titleOf(reader.learner().value_or(nullptr))};
}

std::pair<QString, QString> AskPanel::receiver() const
{
    const RecordPtr person = joined(context().session.reader(), record(), Person::info());
    return person ? std::pair(static_cast<const Person &>(*person).email, titleOf(person)) : std::pair<QString, QString>();
}

void AskPanel::refresh()
{
    const auto shown = ask();
    if (!shown)
        return;
    const QString whom = facts().whom;
    const FieldInfo &state = *Ask::info().field(u"state");
    if (shown->state == QLatin1String("sent")) {
        m_words->setText(shown->followUp.isEmpty() ? tr("Sent. Now it is up to them.")
                                                   : tr("Sent. If nobody answers, ask again on %1.").arg(words::dateText(shown->followUp)));
    } else if (!shown->state.isEmpty() && shown->state != QLatin1String("draft")) {
        m_words->setText(words::choiceLabel(state, shown->state));
    } else {
        m_words->setText(whom.isEmpty() ? tr("Whom do you ask? Connect a person or a group, then choose how to begin.")
                                        : tr("To %1. Choose how to begin, then make it your own.", "a person").arg(plainLine(whom, 60)));
    }
    m_next->setRows(canChange() ? nextSteps(*shown) : QList<QWidget *>());
}

QPushButton *AskPanel::step(const QString &words, const QString &icon, bool first, const std::function<void()> &run)
{
    QPushButton *button = first ? plainButton(context().appearance, words, icon) : quietButton(context().appearance, words, icon);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QList<QWidget *> AskPanel::nextSteps(const Ask &ask)
{
    auto *row = new QWidget;
    auto *flow = new FlowLayout(row, context().appearance.look().measures().s);
    const QString &state = ask.state;
    const bool isWritten = !ask.text.trimmed().isEmpty();
    const bool isDraft = state.isEmpty() || state == QLatin1String("draft");
    if (isDraft) {
        if (facts().whom.isEmpty())
            flow->addWidget(step(tr("Choose whom"), QStringLiteral("person"), true, [this] { askAndConnect(context(), {record()}, window()); }));
        flow->addWidget(step(tr("Begin with …"), QStringLiteral("patch-question"), !isWritten, [this] { showTemplates(); }));
    }
    if (isWritten && (isDraft || state == QLatin1String("sent") || state == QLatin1String("noAnswer"))) {
        flow->addWidget(step(tr("Copy the text"), QStringLiteral("clipboard"), isDraft, [this] { copy(); }));
        flow->addWidget(step(tr("Open as an e-mail"), QStringLiteral("envelope"), isDraft, [this] { openDraft(); }));
    }
    if (isDraft && isWritten)
        flow->addWidget(step(tr("I sent it"), QStringLiteral("check-lg"), false, [this] { setState(QStringLiteral("sent"), tr("I sent it")); }));
    if (state == QLatin1String("sent")) {
        flow->addWidget(step(tr("They answered"), QStringLiteral("check-lg"), true, [this] { setState(QStringLiteral("answered"), tr("They answered")); }));
        flow->addWidget(step(tr("No answer"), QStringLiteral("x-lg"), false, [this] { setState(QStringLiteral("noAnswer"), tr("No answer")); }));
    }
    if (state == QLatin1String("answered"))
        flow->addWidget(step(tr("Make a meeting of it"), QStringLiteral("chat-dots"), true, [this] { addMeeting(); }));
    if (state == QLatin1String("answered") || state == QLatin1String("met"))
        flow->addWidget(step(tr("I said thank you"), QStringLiteral("heart"), false, [this] { setState(QStringLiteral("thanked"), tr("I said thank you")); }));
    return {row};
}

void AskPanel::showTemplates()
{
    QMenu menu(this);
    for (const AskTemplate which : allAskTemplates())
        menu.addAction(askTemplateName(which), this, [this, which] { write(which); });
    menu.exec(mapToGlobal(m_next->geometry().bottomLeft()));
}

void AskPanel::write(AskTemplate which)
{
    context().session.flush();
    const auto before = ask();
    if (!before)
        return;
    const AskLetter letter = askLetter(which, facts());
    auto written = std::make_unique<Ask>(*before);
    written->title = letter.title;
    // What was typed before stays below.
    written->text = before->text.trimmed().isEmpty() ? letter.text : letter.text + QStringLiteral("\n\n") + before->text;
    Edit edit;
    edit.put(std::move(written));
    perform(edit, tr("Begin with a letter"));
}

void AskPanel::copy()
{
    context().session.flush();
    const auto shown = ask();
    if (!shown)
        return;
    QGuiApplication::clipboard()->setText(shown->text);
    context().shell.say({Message::Kind::Good, tr("Copied. Paste it into a message, and tell here when it is sent."), {}, {}});
}

void AskPanel::openDraft()
{
    context().session.flush();
    const auto shown = ask();
    if (!shown)
        return;
    const auto [address, name] = receiver();
    openMadeFile(context(), emailDraftFile({address, name, shown->title, shown->text}), safeFileName(shown->title) + QStringLiteral(".eml"),
                 window());
}

void AskPanel::setState(const QString &state, const QString &said)
{
    context().session.flush();
    const auto before = ask();
    if (!before)
        return;
    auto changed = std::make_unique<Ask>(*before);
    changed->state = state;
    Edit edit;
    edit.put(std::move(changed));
    // Whoever was thanked is no longer waited for anywhere else.
    const RecordPtr person = joined(context().session.reader(), record(), Person::info());
    if (state == QLatin1String("thanked") && person) {
        auto thanked = std::make_unique<Person>(static_cast<const Person &>(*person));
        thanked->thanked = PartialDate::fromDay(today());
        edit.put(std::move(thanked));
    }
    perform(edit, said);
}

void AskPanel::addMeeting()
{
    context().session.flush();
    const auto before = ask();
    if (!before)
        return;
    auto meeting = std::make_unique<Meeting>();
    meeting->title = before->title;
    meeting->agenda = talkAgenda(interviewQuestions());
    QList<Link> links{outwards(LinkRole::FollowsFrom, record())};
    if (const RecordPtr person = joined(context().session.reader(), record(), Person::info()))
        links.append(inwards(person->id, LinkRole::Attended));
    auto met = std::make_unique<Ask>(*before);
    met->state = QStringLiteral("met");
    Edit edit;
    edit.put(std::move(met));
    context().shell.add(std::move(meeting), links, edit);
}

} // namespace kinfolio
