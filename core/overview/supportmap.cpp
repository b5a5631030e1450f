// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/overview/supportmap.h"

#include "core/records/recordjson.h"

#include <algorithm>

namespace kinfolio {

namespace {

Supporter supporterOf(const RecordGraph &graph, const std::shared_ptr<const Person> &person, QDate today, int quietWeeks)
{
    Supporter supporter{person, {}, 0, false, 0};
    if (!person->lastContact.isEmpty()) {
        supporter.lastContact = person->lastContact.last().lastDay();
        supporter.weeks = std::max<qint64>(0, supporter.lastContact.daysTo(today) / 7);
        supporter.isQuiet = supporter.weeks >= quietWeeks;
    }
    supporter.helpedWith = qsizetype(graph.ends(person->id, LinkRole::SupportedBy, false).size());
    return supporter;
}

bool comesBefore(const Supporter &a, const Supporter &b)
{
    if (a.lastContact != b.lastContact)
        return a.lastContact > b.lastContact;
    const QString nameA = recordTitle(*a.person);
    const QString nameB = recordTitle(*b.person);
    return nameA != nameB ? nameA < nameB : a.person->id < b.person->id;
}

} // namespace

SupportMap supportMap(const RecordGraph &graph, QDate today, int quietWeeks)
{
    QList<Supporter> all;
    for (const auto &person : graph.of<Person>())
        all.append(supporterOf(graph, person, today, quietWeeks));
    std::ranges::sort(all, comesBefore);
    SupportMap map;
    for (const char *field : {"support", "sponsors"}) {
        const FieldInfo *info = Person::info().field(QString::fromLatin1(field));
        for (const ChoiceInfo &choice : info->choices) {
            SupportKind kind{QLatin1String(choice.value), info->key() == QLatin1String("sponsors"), {}};
            for (const Supporter &supporter : std::as_const(all)) {
                if (info->get(*supporter.person).toArray().contains(kind.kind))
                    kind.people.append(supporter);
            }
            map.kinds.append(kind);
        }
    }
    for (const Supporter &supporter : std::as_const(all)) {
        if (supporter.person->support.isEmpty() && supporter.person->sponsors.isEmpty())
            map.unsorted.append(supporter);
    }
    return map;
}

} // namespace kinfolio
