// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/talkspanel.h"

#include "core/base/text.h"
#include "core/markdown/markdown.h"
#include "core/outreach/talkquestions.h"
#include "core/records/kinds/ask.h"
#include "core/records/kinds/meeting.h"
#include "core/records/person.h"
#include "core/words/words.h"
#include "ui/dialogs/talkdialog.h"
#include "ui/look/appearance.h"
#include "ui/pages/panels/logrow.h"
#include "ui/pages/panels/trailpanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowstack.h"

#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int LongestSentence = 200;
constexpr qsizetype MostShown = 30; // the rest is in the list of meetings

struct Talk {
    RecordId id;
    PartialDate date;
    QDate day; ///< to sort by; that of its making where no date says it
    QString title;
    QString sentence;
};

QString oneLine(const QString &markdown)
{
    return plainLine(markdownPlainText(markdown), LongestSentence);
}

Talk talkOf(const Meeting &meeting)
{
    QString said;
    // Before it took place there are the questions.
    if (const QString notes = oneLine(meeting.notes); !notes.isEmpty())
        said = TalksPanel::tr("What was said: %1").arg(notes);
    else if (const QString outcome = oneLine(meeting.outcome); !outcome.isEmpty())
        said = TalksPanel::tr("What came of it: %1").arg(outcome);
    else if (const QString agenda = oneLine(meeting.agenda); !agenda.isEmpty())
        said = TalksPanel::tr("To ask: %1").arg(agenda);
    const QDate day = meeting.date.isEmpty() ? meeting.created.date() : meeting.date.start().firstDay();
    return {meeting.id, meeting.date, day, meeting.title, said};
}

Talk talkOf(const Ask &ask)
{
    QStringList said{ask.state.isEmpty() ? QString() : words::choiceLabel(*Ask::info().field(u"state"), ask.state),
                     oneLine(ask.answer)};
    said.removeAll(QString());
    const QDate day = ask.sent.isEmpty() ? ask.created.date() : ask.sent.start().firstDay();
    return {ask.id, ask.sent, day, ask.title, said.join(QStringLiteral(" · "))};
}

// The latest first.
QList<Talk> talksWith(const PortfolioReader &reader, RecordId person)
{
    QList<Talk> talks;
    QSet<RecordId> seen;
    for (const Link &link : reader.linksAt(person).value_or(QList<Link>())) {
        const auto other = reader.record(link.from == person ? link.to : link.from);
        if (!other || seen.contains((*other)->id))
            continue;
        seen.insert((*other)->id);
        if (&(*other)->kind() == &Meeting::info())
            talks.append(talkOf(static_cast<const Meeting &>(**other)));
        else if (&(*other)->kind() == &Ask::info())
            talks.append(talkOf(static_cast<const Ask &>(**other)));
    }
    std::ranges::stable_sort(talks, std::ranges::greater(), &Talk::day);
    return talks;
}

} // namespace

TalksPanel::TalksPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_words(new Label(context.appearance, Look::Type::Caption, Ink::TextMuted))
    , m_rows(new RowStack(0))
    , m_thanks(quietButton(context.appearance, tr("I said thank you"), QStringLiteral("heart")))
{
    const Look::Measures &m = context.appearance.look().measures();
    QPushButton *prepares = plainButton(context.appearance, tr("Prepare a talk"), QStringLiteral("chat-dots"));
    connect(prepares, &QPushButton::clicked, this, &TalksPanel::prepare);
    connect(m_thanks, &QPushButton::clicked, this, [this] { noteThanks(this->context(), record()); });
    auto *buttons = new FlowLayout(nullptr, m.s);
    buttons->addWidget(prepares);
    buttons->addWidget(m_thanks);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(m.xs);
    layout->addWidget((new Label(context.appearance, Look::Type::Title, Ink::Text, tr("Talks")))->wrapped());
    layout->addWidget(m_words->wrapped());
    layout->addWidget(m_rows);
    layout->addLayout(buttons);
    prepares->setVisible(canChange());
}

void TalksPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    if (!found)
        return;
    const auto &person = static_cast<const Person &>(**found);
    const QList<Talk> talks = talksWith(context().session.reader(), record());
    setVisible(canChange() || !talks.isEmpty());
    QStringList said{talks.isEmpty() ? tr("Meetings and asks with them come to stand here, with what was said.") : QString(),
                     person.thanked.isEmpty() ? QString() : tr("Thanked: %1", "a date").arg(words::dateText(person.thanked))};
    said.removeAll(QString());
    m_words->setText(said.join(QLatin1Char(' ')));
    m_words->setVisible(!said.isEmpty());
    m_thanks->setVisible(canChange() && person.thanked != PartialDate::fromDay(today()));
    QList<QWidget *> rows;
    const qsizetype shown = std::min(MostShown, talks.size());
    for (qsizetype i = 0; i < shown; ++i) {
        using End = LogRow::End;
        const End end = shown == 1 ? End::Only : i == 0 ? End::First : i + 1 == shown ? End::Last : End::None;
        const Talk &talk = talks.at(i);
        auto *row = new LogRow(context().appearance, {words::shortDateText(talk.date), plainLine(talk.title, 120),
                                                      talk.sentence, {}}, end);
        connect(row, &LogRow::clicked, this, [this, id = talk.id] { context().shell.goToRecord(id); });
        rows.append(row);
    }
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.isEmpty());
}

void TalksPanel::prepare()
{
    context().session.flush();
    const auto found = context().session.reader().record(record());
    if (!found)
        return context().shell.say(found.error());
    const QString name = plainLine(static_cast<const Person &>(**found).name, 60);
    TalkDialog dialog(context().appearance, name, window());
    if (dialog.exec() != QDialog::Accepted)
        return;
    auto meeting = std::make_unique<Meeting>();
    meeting->title = tr("A talk with %1").arg(name);
    meeting->agenda = talkAgenda(dialog.questions());
    context().shell.add(std::move(meeting), {inwards(record(), LinkRole::Attended)});
}

} // namespace kinfolio
