// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/talkquestions.h"

#include "core/outreach/askletter.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

struct Talk {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::TalkQuestions)
};

} // namespace

QList<TalkTopic> talkTopics()
{
    return {
        {Talk::tr("To begin with"), interviewQuestions()},
        {Talk::tr("Their way"),
         {Talk::tr("What were you into when you were my age?"), Talk::tr("Who opened a door for you?"),
          Talk::tr("Which detour was worth it?"), Talk::tr("What did school not teach you?")}},
        {Talk::tr("Their work"),
         {Talk::tr("What are you working on now?"), Talk::tr("What do you do when something fails?"),
          Talk::tr("Whom do you ask when you are stuck?"), Talk::tr("What makes a piece of work good?")}},
        {Talk::tr("What is needed"),
         {Talk::tr("Which problem do you see every day?"), Talk::tr("Who would notice if it were solved?"),
          Talk::tr("What could people of my age do about it?")}},
        {Talk::tr("My work"),
         {Talk::tr("What do you see first when you look at this?"), Talk::tr("What would you leave out?"),
          Talk::tr("Which opportunity should I know about?")}},
        {Talk::tr("To end with"), {Talk::tr("May I write that you helped me, and with which name?"), Talk::tr("May I come back with what I made of it?")}},
    };
}

QString talkAgenda(const QStringList &questions)
{
    return questions.isEmpty() ? QString() : QStringLiteral("- ") + questions.join(QStringLiteral("\n- "));
}

} // namespace kinfolio
