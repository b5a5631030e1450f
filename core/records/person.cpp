// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/person.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Person::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Person>(
        "person", QT_TRANSLATE_NOOP("kind", "Person"), QT_TRANSLATE_NOOP("kind", "People"), "person",
        {
            field<&Person::name>("name", QT_TRANSLATE_NOOP("kind", "Name"), Line, Required | InTitle | Searchable),
            field<&Person::roles>("roles", QT_TRANSLATE_NOOP("kind", "Roles"), Choices, InFilter,
                                  {{"mentor", QT_TRANSLATE_NOOP("kind", "Mentor")},
                                   {"peer", QT_TRANSLATE_NOOP("kind", "Peer")},
                                   {"educator", QT_TRANSLATE_NOOP("kind", "Educator")},
                                   {"librarian", QT_TRANSLATE_NOOP("kind", "Librarian")},
                                   {"expert", QT_TRANSLATE_NOOP("kind", "Expert")},
                                   {"family", QT_TRANSLATE_NOOP("kind", "Family")},
                                   {"other", QT_TRANSLATE_NOOP("kind", "Other")}}),
            field<&Person::organisation>("organisation", QT_TRANSLATE_NOOP("kind", "Works or learns at"), Line,
                                         Searchable),
            field<&Person::about>("about", QT_TRANSLATE_NOOP("kind", "How they help me"), Text, Searchable),
            field<&Person::support>("support", QT_TRANSLATE_NOOP("kind", "What they give me"), Choices, {},
                                    {{"emotional", QT_TRANSLATE_NOOP("kind", "Courage")},
                                     {"practical", QT_TRANSLATE_NOOP("kind", "A hand")},
                                     {"informational", QT_TRANSLATE_NOOP("kind", "Knowledge")},
                                     {"companionship", QT_TRANSLATE_NOOP("kind", "Company")}}),
            field<&Person::sponsors>("sponsors", QT_TRANSLATE_NOOP("kind", "What they lend or pay for"), Choices, {},
                                     {{"time", QT_TRANSLATE_NOOP("kind", "Time")},
                                      {"space", QT_TRANSLATE_NOOP("kind", "Space")},
                                      {"tool", QT_TRANSLATE_NOOP("kind", "Tools")},
                                      {"money", QT_TRANSLATE_NOOP("kind", "Money")}}),
            field<&Person::agreed>("agreed", QT_TRANSLATE_NOOP("kind", "Agreed to be named when I share"), Flag),
            field<&Person::lastContact>("lastContact", QT_TRANSLATE_NOOP("kind", "Last contact"), Date, Private),
            field<&Person::thanked>("thanked", QT_TRANSLATE_NOOP("kind", "Thanked on"), Date, Private),
            field<&Person::email>("email", QT_TRANSLATE_NOOP("kind", "E-mail"), Line, Private),
            field<&Person::phone>("phone", QT_TRANSLATE_NOOP("kind", "Phone"), Line, Private),
            field<&Person::website>("website", QT_TRANSLATE_NOOP("kind", "Web page"), Url),
            field<&Person::sortName>("sortName", QT_TRANSLATE_NOOP("kind", "Sorted as"), Line, Seldom),
            field<&Person::givenName>("givenName", QT_TRANSLATE_NOOP("kind", "Given name"), Line, Seldom),
            field<&Person::familyName>("familyName", QT_TRANSLATE_NOOP("kind", "Family name"), Line, Seldom),
        },
        // Other people decide whether they are named; until they agreed nobody else reads about them.
        [](const Person &person) { return person.agreed ? Audience::Everyone : Audience::Me; });
    return kind;
}

} // namespace kinfolio
