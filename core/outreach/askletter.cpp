// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/outreach/askletter.h"

#include <QCoreApplication>
#include <QStringList>

namespace kinfolio {

namespace {

struct Letter {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::AskLetter)
};

QString greeting(const QString &whom)
{
    return whom.isEmpty() ? Letter::tr("Hello,") : Letter::tr("Dear %1,", "the beginning of a letter").arg(whom);
}

// What the learner is busy with, in as many sentences as there is something to say.
QString aboutMe(const AskFacts &facts)
{
    QStringList sentences;
    if (!facts.interest.isEmpty())
        sentences.append(Letter::tr("I am into %1.", "an interest").arg(facts.interest));
    if (!facts.project.isEmpty())
        sentences.append(Letter::tr("I am working on “%1”.", "a project").arg(facts.project));
    if (!facts.question.isEmpty())
        sentences.append(Letter::tr("My question is: %1").arg(facts.question));
    return sentences.join(QLatin1Char(' '));
}

QString together(const AskFacts &facts, QStringList paragraphs)
{
    paragraphs.prepend(greeting(facts.whom));
    paragraphs.append(Letter::tr("Best wishes,") + QLatin1Char('\n') + facts.learner);
    paragraphs.removeAll(QString());
    return paragraphs.join(QStringLiteral("\n\n")).trimmed();
}

AskLetter connectClass(const AskFacts &facts)
{
    return {Letter::tr("Would you consider connecting with my class?"),
            together(facts, {Letter::tr("would you consider connecting with my class?"), aboutMe(facts),
                             Letter::tr("We could meet once on video, show each other what we do, and see whether there is something "
                                        "that we can learn from each other. Half an hour would be plenty, and any week suits us.")})};
}

AskLetter askExpert(const AskFacts &facts)
{
    const QString about = facts.interest.isEmpty() ? facts.project : facts.interest;
    return {about.isEmpty() ? Letter::tr("May I ask you something?") : Letter::tr("May I ask you something about %1?").arg(about),
            together(facts, {Letter::tr("may I ask you something that I cannot find out on my own?"), aboutMe(facts),
                             Letter::tr("What I would like to know:"),
                             Letter::tr("A few lines would already help me. If you know somebody who could answer it, I would be glad of the "
                                        "name.")})};
}

AskLetter findMentor(const AskFacts &facts)
{
    return {Letter::tr("Would you be my mentor for a while?"),
            together(facts, {Letter::tr("would you be my mentor for a while?"), aboutMe(facts),
                             Letter::tr("I imagine half an hour, once a month, until summer: I show you what I made, and you tell me what "
                                        "you see. If that is too much, once would be a good beginning.")})};
}

AskLetter askForThings(const AskFacts &facts)
{
    return {facts.project.isEmpty() ? Letter::tr("Could you help us with something?")
                                    : Letter::tr("Could you help “%1” with something?").arg(facts.project),
            together(facts, {Letter::tr("could you lend us something, or some of your time?"), aboutMe(facts),
                             Letter::tr("What we need:"),
                             Letter::tr("We will bring it back as it was, show you what came of it, and say who helped us.")})};
}

} // namespace

const QList<AskTemplate> &allAskTemplates()
{
    static const QList<AskTemplate> all{AskTemplate::ConnectClass, AskTemplate::AskExpert, AskTemplate::FindMentor, AskTemplate::AskForThings};
    return all;
}

QString askTemplateName(AskTemplate which)
{
    switch (which) {
    case AskTemplate::ConnectClass:
        return Letter::tr("Would you consider connecting with my class?");
    case AskTemplate::AskExpert:
        return Letter::tr("A question to somebody who knows");
    case AskTemplate::FindMentor:
        return Letter::tr("Would you be my mentor?");
    case AskTemplate::AskForThings:
        return Letter::tr("Could you lend us something?");
    }
    Q_UNREACHABLE_RETURN({});
}

AskLetter askLetter(AskTemplate which, const AskFacts &facts)
{
    switch (which) {
    case AskTemplate::ConnectClass:
        return connectClass(facts);
    case AskTemplate::AskExpert:
        return askExpert(facts);
    case AskTemplate::FindMentor:
        return findMentor(facts);
    case AskTemplate::AskForThings:
        return askForThings(facts);
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList interviewQuestions()
{
    return {Letter::tr("How did you come to what you do?"),
            Letter::tr("What did you find hard at the beginning, and who helped you?"),
            Letter::tr("What does a usual day look like?"),
            Letter::tr("What would you need, that nobody has made yet?"),
            Letter::tr("What should I try next?"),
            Letter::tr("Whom else should I ask?")};
}

} // namespace kinfolio
