// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/group.h"

#include <QCoreApplication>

namespace kinfolio {

const KindInfo &Group::info()
{
    using enum FieldType;
    using enum FieldFlag;
    static const KindInfo kind = kindInfo<Group>(
        "group", QT_TRANSLATE_NOOP("kind", "Group"), QT_TRANSLATE_NOOP("kind", "Groups"), "people",
        {
            field<&Group::name>("name", QT_TRANSLATE_NOOP("kind", "Name"), Line,
                                Required | InTitle | Searchable),
            field<&Group::type>("type", QT_TRANSLATE_NOOP("kind", "What it is"), Choice, InFilter,
                                {{"class", QT_TRANSLATE_NOOP("kind", "Class")},
                                 {"club", QT_TRANSLATE_NOOP("kind", "Club")},
                                 {"programme", QT_TRANSLATE_NOOP("kind", "Programme")},
                                 {"organisation", QT_TRANSLATE_NOOP("kind", "Organisation")},
                                 {"community", QT_TRANSLATE_NOOP("kind", "Community")}}),
            field<&Group::purpose>("purpose", QT_TRANSLATE_NOOP("kind", "What brings us together"), Text,
                                   Searchable),
            field<&Group::about>("about", QT_TRANSLATE_NOOP("kind", "What I do there"), Text, Searchable),
            field<&Group::myRole>("myRole", QT_TRANSLATE_NOOP("kind", "My role"), Line, Searchable),
            field<&Group::since>("since", QT_TRANSLATE_NOOP("kind", "Since"), Date, InTimeline | CanLast),
            field<&Group::place>("place", QT_TRANSLATE_NOOP("kind", "Where it meets"), Line, Searchable),
            field<&Group::timeZone>("timeZone", QT_TRANSLATE_NOOP("kind", "Time zone"), Line, {}, {}, Vocabulary::TimeZones),
            field<&Group::website>("website", QT_TRANSLATE_NOOP("kind", "Web page"), Url),
        },
        [](const Group &) { return Audience::Everyone; });
    return kind;
}

} // namespace kinfolio
