// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Small maps made of a few words, for the tests of the map: "interest Bees" and "Bees supportedBy Mara".

#pragma once

#include "core/map/mapgraph.h"
#include "core/records/kinds.h"

#include <QStringList>

namespace kinfolio {

/// The same number gives the same id.
inline RecordId recordNumber(int number)
{
    return RecordId::fromText(QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline LinkId linkNumber(int number)
{
    return LinkId::fromText(QStringLiteral("11111111-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')));
}

inline Link linkOf(int number, int from, LinkRole role, int to)
{
    return {.id = linkNumber(number), .from = recordNumber(from), .role = role, .to = recordNumber(to), .note = {}, .created = {}};
}

/// \param records "kind Title", or "kind Title @setting" \param links "Title role Title"; titles are single words
inline MapGraph mapOf(const QStringList &records, const QStringList &links)
{
    QList<MapNode> nodes;
    QHash<QString, int> places;
    for (const QString &record : records) {
        const QStringList words = record.split(QLatin1Char(' '));
        places.insert(words.at(1), int(nodes.size()));
        nodes.append({recordNumber(int(nodes.size())), kindByName(words.at(0)), words.at(1), {}, words.value(2).mid(1)});
    }
    QList<Link> joined;
    for (const QString &link : links) {
        const QStringList words = link.split(QLatin1Char(' '));
        joined.append(linkOf(int(joined.size()), places.value(words.at(0)), *roleFromText(words.at(1)), places.value(words.at(2))));
    }
    return makeMap(std::move(nodes), joined);
}

/// The path of the mock-up, with a few things around it.
inline MapGraph noorsMap()
{
    return mapOf({QStringLiteral("interest Synths"), QStringLiteral("interest Music"), QStringLiteral("interest Recording"),
                  QStringLiteral("project Sequencer"), QStringLiteral("project Zine"), QStringLiteral("person Marisol"),
                  QStringLiteral("person Ife"), QStringLiteral("group Club"), QStringLiteral("badge Soldering"),
                  QStringLiteral("opportunity School"), QStringLiteral("artifact Demo @home")},
                 {QStringLiteral("Synths partOf Club"), QStringLiteral("Marisol memberOf Club"), QStringLiteral("Sequencer supportedBy Marisol"),
                  QStringLiteral("Soldering awardedFor Sequencer"), QStringLiteral("Soldering appliedTo School"),
                  QStringLiteral("Demo producedIn Sequencer"), QStringLiteral("Zine producedIn Club"), QStringLiteral("Music supportedBy Ife"),
                  QStringLiteral("Ife introducedBy Marisol"), QStringLiteral("Sequencer sparkedBy Synths"),
                  QStringLiteral("Zine supportedBy Marisol"), QStringLiteral("Demo sparkedBy Synths")});
}

inline QStringList titlesOf(const MapGraph &map, const QList<RecordId> &ids)
{
    QStringList titles;
    for (const RecordId &id : ids)
        titles.append(map.nodes.at(map.indexOf(id)).title);
    return titles;
}

} // namespace kinfolio
