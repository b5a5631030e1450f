// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/reflection.h"

#include <QCoreApplication>

namespace kinfolio {

namespace {

template<auto Member>
FieldInfo answer(const char *name, const char *label)
{
    return field<Member>(name, label, FieldType::Choice, {},
                         {{"no", QT_TRANSLATE_NOOP("kind", "Not yet")},
                          {"little", QT_TRANSLATE_NOOP("kind", "A little")},
                          {"mostly", QT_TRANSLATE_NOOP("kind", "Mostly")},
                          {"yes", QT_TRANSLATE_NOOP("kind", "Yes")}})
        .when("type", "selfCheck");
}

} // namespace

const KindInfo &Reflection::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Reflection>(
        "reflection", QT_TRANSLATE_NOOP("kind", "Journal page"), QT_TRANSLATE_NOOP("kind", "Journal pages"),
        "journal-text",
        {
            field<&Reflection::title>("title", QT_TRANSLATE_NOOP("kind", "Title"), Line,
                                      InTitle | Searchable),
            field<&Reflection::text>("text", QT_TRANSLATE_NOOP("kind", "In my words"), Text, Searchable),
            field<&Reflection::date>("date", QT_TRANSLATE_NOOP("kind", "Day"), Date, InTimeline),
            field<&Reflection::type>("type", QT_TRANSLATE_NOOP("kind", "What it is"), Choice, InFilter,
                                     {{"journal", QT_TRANSLATE_NOOP("kind", "An entry")},
                                      {"setback", QT_TRANSLATE_NOOP("kind", "A setback")},
                                      {"selfCheck", QT_TRANSLATE_NOOP("kind", "A look at myself")}}),
            field<&Reflection::stage>("stage", QT_TRANSLATE_NOOP("kind", "What it is about"), Choice, {},
                                      {{"experience", QT_TRANSLATE_NOOP("kind", "What happened")},
                                       {"reflect", QT_TRANSLATE_NOOP("kind", "What I noticed")},
                                       {"conclude", QT_TRANSLATE_NOOP("kind", "What I learned from it")},
                                       {"try", QT_TRANSLATE_NOOP("kind", "What I try next")}}),
            answer<&Reflection::belonging>("belonging", QT_TRANSLATE_NOOP("kind", "There is a place where I belong and feel safe")),
            answer<&Reflection::deeperInterest>("deeperInterest", QT_TRANSLATE_NOOP("kind", "I go deeper into what I like")),
            answer<&Reflection::making>("making", QT_TRANSLATE_NOOP("kind", "I can make something with media and tools")),
            answer<&Reflection::communication>("communication", QT_TRANSLATE_NOOP("kind", "I can write and talk about my work")),
            answer<&Reflection::options>("options", QT_TRANSLATE_NOOP("kind", "I know what I could do next")),
        },
        // A journal belongs to who writes it; the learner shows single pages.
        [](const Reflection &) { return Audience::Me; });
    return kind;
}

} // namespace kinfolio
