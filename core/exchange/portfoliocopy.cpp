// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/portfoliocopy.h"

#include "core/records/kinds.h"
#include "core/records/recordjson.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kinfolio {

namespace {

void sortByAge(std::vector<RecordPtr> &records)
{
    std::ranges::sort(records, [](const RecordPtr &a, const RecordPtr &b) {
        return a->created != b->created ? a->created < b->created : a->id < b->id;
    });
}

Result<> copyRecords(const PortfolioReader &reader, PortfolioCopy &copy)
{
    for (const KindInfo *kind : allKinds()) {
        auto records = reader.records(*kind);
        if (!records)
            return fail(records.error());
        sortByAge(*records);
        std::ranges::move(*records, std::back_inserter(copy.records));
    }
    auto bin = reader.bin();
    if (!bin)
        return fail(bin.error());
    copy.bin = std::move(*bin);
    std::ranges::sort(copy.bin, [](const BinnedRecord &a, const BinnedRecord &b) { return a.record->id < b.record->id; });
    return {};
}

Result<> copyLinks(const PortfolioReader &reader, PortfolioCopy &copy)
{
    auto inUse = reader.links();
    auto all = reader.allLinks();
    if (!inUse || !all)
        return fail(inUse ? all.error() : inUse.error());
    QSet<LinkId> used;
    for (const Link &link : std::as_const(*inUse))
        used.insert(link.id);
    copy.links = std::move(*inUse);
    for (const Link &link : std::as_const(*all)) {
        if (!used.contains(link.id))
            copy.binnedLinks.append(link);
    }
    return {};
}

Result<> copyMedia(const PortfolioReader &reader, PortfolioCopy &copy)
{
    QSet<MediaHash> wanted;
    const auto want = [&](const RecordBase &record) {
        for (const MediaHash &hash : recordMedia(record))
            wanted.insert(hash);
    };
    for (const RecordPtr &record : copy.records)
        want(*record);
    for (const BinnedRecord &binned : copy.bin)
        want(*binned.record);
    const auto all = reader.allMedia();
    if (!all)
        return fail(all.error());
    for (const MediaInfo &media : *all) {
        if (wanted.contains(media.hash))
            copy.media.insert(media.hash, media);
    }
    return {};
}

} // namespace

Result<PortfolioCopy> copyPortfolio(const PortfolioView &view)
{
    // One transaction, so that records and links belong together; it ends when this returns.
    const auto transaction = Transaction::begin(view.database(), Transaction::Kind::Read);
    if (!transaction)
        return fail(transaction.error());
    PortfolioCopy copy;
    const auto info = view.reader().info();
    if (!info)
        return fail(info.error());
    copy.info = *info;
    for (const auto step : {copyRecords, copyLinks, copyMedia}) {
        if (auto done = step(view.reader(), copy); !done)
            return fail(done.error());
    }
    auto tombstones = Tombstones(view.database()).all();
    if (!tombstones)
        return fail(tombstones.error());
    copy.tombstones = std::move(*tombstones);
    return copy;
}

} // namespace kinfolio
