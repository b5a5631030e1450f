// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/parts.h"

#include <algorithm>
#include <limits>

namespace kinfolio {

namespace {

QDate firstDay(const RecordBase &record)
{
    for (const FieldInfo &field : record.kind().own) {
        if (field.type != FieldType::Date || !field.has(FieldFlag::InTimeline))
            continue;
        const auto date = PartialDate::fromText(field.get(record).toString());
        if (date && !date->isEmpty())
            return date->start().firstDay();
    }
    return record.created.date();
}

} // namespace

Result<std::vector<RecordPtr>> partsOf(const PortfolioReader &reader, const RecordBase &whole)
{
    const auto links = reader.linksAt(whole.id);
    if (!links)
        return fail(links.error());
    struct Placed {
        qint64 position = 0;
        QDate day;
        RecordPtr record;
    };
    std::vector<Placed> parts;
    for (const Link &link : *links) {
        if (link.role != LinkRole::PartOf || link.to != whole.id)
            continue;
        const auto part = reader.record(link.from);
        if (!part)
            return fail(part.error());
        if ((*part)->kind().whole && whole.kind().key() == QLatin1String((*part)->kind().whole))
            parts.push_back({link.position > 0 ? link.position : std::numeric_limits<qint64>::max(), firstDay(**part), *part});
    }
    std::ranges::stable_sort(parts, {}, [](const Placed &part) { return std::pair(part.position, part.day); });
    std::vector<RecordPtr> records;
    std::ranges::transform(parts, std::back_inserter(records), &Placed::record);
    return records;
}

} // namespace kinfolio
