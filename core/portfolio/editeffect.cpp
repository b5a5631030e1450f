// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/editeffect.h"

#include "core/portfolio/portfolioreader.h"
#include "core/records/kinds.h"

namespace kinfolio {

Result<EditEffect> effectOfAll(const PortfolioReader &reader)
{
    EditEffect effect;
    for (const KindInfo *kind : allKinds()) {
        const auto records = reader.records(*kind);
        if (!records)
            return fail(records.error());
        for (const RecordPtr &record : *records)
            effect.put(record, {});
    }
    const auto bin = reader.bin();
    if (!bin)
        return fail(bin.error());
    for (const BinnedRecord &binned : *bin)
        effect.put(binned.record, binned.binnedAt);
    const auto links = reader.allLinks();
    if (!links)
        return fail(links.error());
    for (const Link &link : *links)
        effect.put(link);
    const auto media = reader.allMedia();
    if (!media)
        return fail(media.error());
    for (const MediaInfo &one : *media)
        effect.media.insert(one.hash, one);
    return effect;
}

} // namespace kinfolio
