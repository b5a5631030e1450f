// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/meetingpanel.h"

#include "core/outreach/askletter.h"
#include "core/outreach/talkquestions.h"
#include "core/records/kinds/meeting.h"
#include "core/records/kinds/need.h"
#include "ui/look/appearance.h"
#include "ui/shell/kindwords.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"

namespace kinfolio {

MeetingPanel::MeetingPanel(const PageContext &context, QWidget *parent)
    : RecordPanel(context, parent)
    , m_questions(plainButton(context.appearance, tr("Questions to begin with"), QStringLiteral("chat-dots")))
{
    QPushButton *need = quietButton(context.appearance, tr("Somebody needs something"), QStringLiteral("ear"));
    connect(m_questions, &QPushButton::clicked, this, &MeetingPanel::addQuestions);
    connect(need, &QPushButton::clicked, this, &MeetingPanel::addNeed);
    auto *flow = new FlowLayout(this, context.appearance.look().measures().s);
    flow->addWidget(m_questions);
    flow->addWidget(need);
}

void MeetingPanel::refresh()
{
    const auto found = context().session.reader().record(record());
    setVisible(canChange());
    m_questions->setVisible(found && static_cast<const Meeting &>(**found).agenda.trimmed().isEmpty());
}

void MeetingPanel::addQuestions()
{
    context().session.flush();
    const auto found = context().session.reader().record(record());
    if (!found)
        return context().shell.say(found.error());
    auto meeting = std::make_unique<Meeting>(static_cast<const Meeting &>(**found));
    meeting->agenda = talkAgenda(interviewQuestions());
    Edit edit;
    edit.put(std::move(meeting));
    perform(edit, tr("Questions to begin with"));
}

void MeetingPanel::addNeed()
{
    context().session.flush();
    const auto found = context().session.reader().record(record());
    if (!found)
        return context().shell.say(found.error());
    auto need = std::make_unique<Need>();
    need->title = newRecordName(Need::info());
    need->heard = static_cast<const Meeting &>(**found).date;
    need->setting = (*found)->setting;
    addJoined(std::move(need), LinkRole::FollowsFrom);
}

} // namespace kinfolio
