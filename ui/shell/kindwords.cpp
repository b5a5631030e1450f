// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/kindwords.h"

#include "core/records/artifact.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/records/kinds/pack.h"
#include "core/records/kinds/standard.h"
#include "core/records/reflection.h"
#include "core/words/words.h"

#include <QCoreApplication>

#include <array>

namespace kinfolio {

namespace {

struct Words {
    const char *kind;
    const char *newName;
    const char *add;
    const char *emptyTitle;
    const char *emptySentence;
};

// A kind without a line here gets its plain name.
constexpr auto AllWords = std::to_array<Words>({
    {"interest", QT_TRANSLATE_NOOP("kindwords", "New interest"), QT_TRANSLATE_NOOP("kindwords", "Add an interest"),
     QT_TRANSLATE_NOOP("kindwords", "What are you into?"),
     QT_TRANSLATE_NOOP("kindwords", "Music, bees, skateboards, maths: anything that you keep coming back to.")},
    {"project", QT_TRANSLATE_NOOP("kindwords", "New project"), QT_TRANSLATE_NOOP("kindwords", "Add a project"),
     QT_TRANSLATE_NOOP("kindwords", "Made something?"),
     QT_TRANSLATE_NOOP("kindwords", "Start a project here, or drop pictures and files anywhere on this window.")},
    {"person", QT_TRANSLATE_NOOP("kindwords", "New person"), QT_TRANSLATE_NOOP("kindwords", "Add a person"),
     QT_TRANSLATE_NOOP("kindwords", "Who helps you?"),
     QT_TRANSLATE_NOOP("kindwords",
                       "A first name and how they help is enough. Ask before you write about others.")},
    {"group", QT_TRANSLATE_NOOP("kindwords", "New group"), QT_TRANSLATE_NOOP("kindwords", "Add a group"),
     QT_TRANSLATE_NOOP("kindwords", "Where do you belong?"),
     QT_TRANSLATE_NOOP("kindwords", "A club, a class, a server full of people who like what you like.")},
    {"reflection", QT_TRANSLATE_NOOP("kindwords", "New journal page"), QT_TRANSLATE_NOOP("kindwords", "Write a journal page"),
     QT_TRANSLATE_NOOP("kindwords", "How did it go?"),
     QT_TRANSLATE_NOOP("kindwords", "Two sentences are enough. Only you see them, unless you say otherwise.")},
    {"opportunity", QT_TRANSLATE_NOOP("kindwords", "New opportunity"),
     QT_TRANSLATE_NOOP("kindwords", "Add an opportunity"), QT_TRANSLATE_NOOP("kindwords", "Which door would you open?"),
     QT_TRANSLATE_NOOP("kindwords", "A course, a grant, a summer job, a youth council: write down what you found.")},
    {"showcase", QT_TRANSLATE_NOOP("kindwords", "New showcase"), QT_TRANSLATE_NOOP("kindwords", "Make a showcase"),
     QT_TRANSLATE_NOOP("kindwords", "Something to show?"),
     QT_TRANSLATE_NOOP("kindwords", "Choose your best work for somebody and say why you chose it.")},
    {"skill", QT_TRANSLATE_NOOP("kindwords", "New skill"), QT_TRANSLATE_NOOP("kindwords", "Add a skill"),
     QT_TRANSLATE_NOOP("kindwords", "What can you do?"),
     QT_TRANSLATE_NOOP("kindwords", "Anything counts that you could show somebody: soldering, listening, editing films.")},
    {"goal", QT_TRANSLATE_NOOP("kindwords", "New goal"), QT_TRANSLATE_NOOP("kindwords", "Set a goal"),
     QT_TRANSLATE_NOOP("kindwords", "Where do you want to get?"),
     QT_TRANSLATE_NOOP("kindwords", "A goal with a few steps. A badge that you want can be one too.")},
    {"impact", QT_TRANSLATE_NOOP("kindwords", "New change"), QT_TRANSLATE_NOOP("kindwords", "Note what changed"),
     QT_TRANSLATE_NOOP("kindwords", "Did something change for somebody?"),
     QT_TRANSLATE_NOOP("kindwords", "Who it helped and how you know. One sentence is enough.")},
    {"step", QT_TRANSLATE_NOOP("kindwords", "New step"), QT_TRANSLATE_NOOP("kindwords", "Add a step"),
     QT_TRANSLATE_NOOP("kindwords", "Nothing in the log yet"),
     QT_TRANSLATE_NOOP("kindwords", "What you did, what you used, and what failed.")},
    {"ask", QT_TRANSLATE_NOOP("kindwords", "New question"), QT_TRANSLATE_NOOP("kindwords", "Ask somebody"),
     QT_TRANSLATE_NOOP("kindwords", "Whom could you ask?"),
     QT_TRANSLATE_NOOP("kindwords", "Would you consider connecting with my class? Most people like to be asked.")},
    {"meeting", QT_TRANSLATE_NOOP("kindwords", "New meeting"), QT_TRANSLATE_NOOP("kindwords", "Add a meeting"),
     QT_TRANSLATE_NOOP("kindwords", "Talked to somebody?"),
     QT_TRANSLATE_NOOP("kindwords", "Write down what you want to ask, and afterwards what was said.")},
    {"need", QT_TRANSLATE_NOOP("kindwords", "New need"), QT_TRANSLATE_NOOP("kindwords", "Add a need"),
     QT_TRANSLATE_NOOP("kindwords", "What did somebody need?"),
     QT_TRANSLATE_NOOP("kindwords", "Something that you heard, and that a project could answer.")},
    {"feedback", QT_TRANSLATE_NOOP("kindwords", "New feedback"), QT_TRANSLATE_NOOP("kindwords", "Add feedback"),
     QT_TRANSLATE_NOOP("kindwords", "What did others say?"),
     QT_TRANSLATE_NOOP("kindwords", "Keep what somebody said about your work, in their words.")},
    {"issuerNote", QT_TRANSLATE_NOOP("kindwords", "New issuer"), QT_TRANSLATE_NOOP("kindwords", "Add an issuer"),
     QT_TRANSLATE_NOOP("kindwords", "Who gives badges?"),
     QT_TRANSLATE_NOOP("kindwords", "Note what you know about those who give badges to you.")},
    {"issuerDocument", QT_TRANSLATE_NOOP("kindwords", "New issuer document"), QT_TRANSLATE_NOOP("kindwords", "Bring in a document of an issuer"),
     QT_TRANSLATE_NOOP("kindwords", "What do issuers say about themselves?"),
     QT_TRANSLATE_NOOP("kindwords", "With the documents of an issuer, such as keys and lists, more can be told about badges without the internet.")},
    {"experience", QT_TRANSLATE_NOOP("kindwords", "New experience"), QT_TRANSLATE_NOOP("kindwords", "Add an experience"),
     QT_TRANSLATE_NOOP("kindwords", "Where have you been?"),
     QT_TRANSLATE_NOOP("kindwords", "School, work, volunteering, a club, an award.")},
    {"requirement", QT_TRANSLATE_NOOP("kindwords", "New requirement"), QT_TRANSLATE_NOOP("kindwords", "Add a requirement"),
     QT_TRANSLATE_NOOP("kindwords", "What do they ask for?"),
     QT_TRANSLATE_NOOP("kindwords", "One line for each thing that has to be handed in.")},
    {"pack", QT_TRANSLATE_NOOP("kindwords", "New pack of questions"), QT_TRANSLATE_NOOP("kindwords", "Add a pack"),
     QT_TRANSLATE_NOOP("kindwords", "Not sure how to begin?"),
     QT_TRANSLATE_NOOP("kindwords", "A pack brings questions, goals and pages. You can remove it again: what you made stays.")},
    {"evidence", QT_TRANSLATE_NOOP("kindwords", "New evidence"), QT_TRANSLATE_NOOP("kindwords", "Add evidence"),
     QT_TRANSLATE_NOOP("kindwords", "What does your work show?"),
     QT_TRANSLATE_NOOP("kindwords", "Tie a work to a standard or a skill, and say why.")},
    {"badge", QT_TRANSLATE_NOOP("kindwords", "New badge"), QT_TRANSLATE_NOOP("kindwords", "Bring in a badge"),
     QT_TRANSLATE_NOOP("kindwords", "Earned a badge?"),
     QT_TRANSLATE_NOOP("kindwords", "Drop the badge file here: a picture (PNG, SVG) or a JSON file.")},
    {"artifact", QT_TRANSLATE_NOOP("kindwords", "New text or link"), QT_TRANSLATE_NOOP("kindwords", "Add files"),
     QT_TRANSLATE_NOOP("kindwords", "Nothing here yet"),
     QT_TRANSLATE_NOOP("kindwords", "Drop pictures, recordings or papers anywhere on this window.")},
});

const Words *wordsFor(const KindInfo &kind)
{
    for (const Words &words : AllWords) {
        if (kind.key() == QLatin1String(words.kind))
            return &words;
    }
    return nullptr;
}

QString translated(const char *text)
{
    return QCoreApplication::translate("kindwords", text);
}

} // namespace

bool isMadeByHand(const KindInfo &kind)
{
    // A pack is mostly one that somebody else has made.
    return wordsFor(kind) && !kind.whole && &kind != &Pack::info() && &kind != &IssuerDocument::info();
}

QString newRecordName(const KindInfo &kind)
{
    const Words *words = wordsFor(kind);
    return words ? translated(words->newName) : words::kindName(kind);
}

QString addWords(const KindInfo &kind)
{
    const Words *words = wordsFor(kind);
    return words ? translated(words->add) : words::kindName(kind);
}

QString collectionName(const KindInfo &kind)
{
    if (&kind == &Reflection::info())
        return translated(QT_TRANSLATE_NOOP("kindwords", "Journal"));
    if (&kind == &Artifact::info())
        return translated(QT_TRANSLATE_NOOP("kindwords", "All files"));
    // The page of frameworks is called by the plural.
    if (&kind == &Standard::info())
        return translated(QT_TRANSLATE_NOOP("kindwords", "Single standards"));
    return words::kindPlural(kind);
}

EmptyView::Words emptyWords(const KindInfo &kind)
{
    const Words *words = wordsFor(kind);
    if (!words)
        return {collectionName(kind), {}, {}};
    return {translated(words->emptyTitle), translated(words->emptySentence), translated(words->add)};
}

} // namespace kinfolio
