// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/kindwords.h"

#include "core/records/artifact.h"
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
