// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/edit.h"

namespace kinfolio {

RecordId Edit::put(std::unique_ptr<RecordBase> record, Stamps stamps)
{
    if (!record->id.isValid())
        record->id = RecordId::make();
    const RecordId id = record->id;
    changes.emplace_back(PutRecord{std::move(record), stamps, {}});
    return id;
}

LinkId Edit::link(RecordId from, LinkRole role, RecordId to, qint64 position, QString note)
{
    const LinkId id = LinkId::make();
    changes.emplace_back(PutLink{{id, from, role, to, position, std::move(note), {}}});
    return id;
}

void Edit::placeInOrder(const QList<Link> &links)
{
    qint64 position = 0;
    for (Link link : links) {
        if (link.position == ++position)
            continue;
        link.position = position;
        changes.emplace_back(PutLink{link});
    }
}

} // namespace kinfolio
