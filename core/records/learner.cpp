// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/learner.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Learner::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Learner>(
        "learner", QT_TRANSLATE_NOOP("kind", "About me"), QT_TRANSLATE_NOOP("kind", "About me"), "person-circle",
        {
            field<&Learner::name>("name", QT_TRANSLATE_NOOP("kind", "Name"), Line, Required | InTitle | Searchable),
            field<&Learner::pronouns>("pronouns", QT_TRANSLATE_NOOP("kind", "Pronouns"), Line),
            field<&Learner::story>("story", QT_TRANSLATE_NOOP("kind", "My story"), Text, Searchable),
            field<&Learner::photo>("photo", QT_TRANSLATE_NOOP("kind", "Photo"), Media, Private),
            field<&Learner::sortName>("sortName", QT_TRANSLATE_NOOP("kind", "Sorted as"), Line, Seldom),
            field<&Learner::givenName>("givenName", QT_TRANSLATE_NOOP("kind", "Given name"), Line, Private),
            field<&Learner::familyName>("familyName", QT_TRANSLATE_NOOP("kind", "Family name"), Line, Private),
            field<&Learner::familyNameFirst>("familyNameFirst", QT_TRANSLATE_NOOP("kind", "Family name comes first"),
                                             Flag, Private),
            field<&Learner::documentName>("documentName", QT_TRANSLATE_NOOP("kind", "Name as on documents"), Line,
                                          Private),
            field<&Learner::website>("website", QT_TRANSLATE_NOOP("kind", "Web page"), Url),
            field<&Learner::place>("place", QT_TRANSLATE_NOOP("kind", "Town or area"), Line, Private),
            field<&Learner::birthDate>("birthDate", QT_TRANSLATE_NOOP("kind", "Birth date"), Date, Private),
            field<&Learner::email>("email", QT_TRANSLATE_NOOP("kind", "E-mail"), Line, Private),
            field<&Learner::addresses>("addresses", QT_TRANSLATE_NOOP("kind", "Other addresses that badges know me by"), Line,
                                       Private | Seldom),
            field<&Learner::phone>("phone", QT_TRANSLATE_NOOP("kind", "Phone"), Line, Private),
            field<&Learner::address>("address", QT_TRANSLATE_NOOP("kind", "Address"), Line, Private),
        },
        [](const Learner &) { return Audience::Everyone; });
    return kind;
}

} // namespace kinfolio
