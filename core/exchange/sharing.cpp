// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/sharing.h"

#include "core/records/kinds/framework.h"
#include "core/records/kinds/standard.h"
#include "core/records/recordjson.h"

#include <map>

namespace kinfolio {

namespace {

class LeftOutCounts {
public:
    void add(const QString &what, LeftOutReason reason, qint64 count = 1)
    {
        if (count > 0)
            m_counts[{what, reason}] += count;
    }

    [[nodiscard]] QList<LeftOut> list() const
    {
        QList<LeftOut> all;
        for (const auto &[key, count] : m_counts)
            all.append({key.first, key.second, count});
        return all;
    }

private:
    std::map<std::pair<QString, LeftOutReason>, qint64> m_counts;
};

bool isShown(const RecordBase &record, Audience audience)
{
    const Audience shownTo = effectiveAudience(record);
    return shownTo == Audience::Everyone || (shownTo == Audience::Chosen && audience == Audience::Chosen);
}

// Parts that stand for a whole which is not shown: nobody is to see a step of a project that stays with the learner.
QSet<RecordId> hiddenParts(const PortfolioCopy &copy, Audience audience)
{
    QHash<RecordId, const RecordBase *> byId;
    for (const RecordPtr &record : copy.records)
        byId.insert(record->id, record.get());
    QSet<RecordId> hidden;
    for (const Link &link : copy.links) {
        const RecordBase *part = byId.value(link.from);
        const RecordBase *whole = byId.value(link.to);
        const bool isPart = link.role == LinkRole::PartOf && part && whole && part->kind().whole
            && whole->kind().key() == QLatin1String(part->kind().whole);
        if (isPart && !isShown(*whole, audience))
            hidden.insert(part->id);
    }
    return hidden;
}

// The record as others may see it; counts what it had to give up.
RecordPtr withoutPrivateParts(const RecordPtr &record, LeftOutCounts &leftOut)
{
    auto shown = record->kind().clone(*record);
    // Nobody can say whether unknown data is private.
    shown->extra = {};
    for (const FieldInfo &info : record->kind().own) {
        if (!info.has(FieldFlag::Private) || info.isEmpty(*shown))
            continue;
        info.set(*shown, {});
        leftOut.add(QStringLiteral("field"), LeftOutReason::PrivateField);
    }
    return shown;
}

bool isOfAFramework(const RecordBase &record)
{
    return &record.kind() == &Standard::info() || &record.kind() == &Framework::info();
}

// What a framework holds is not the learner's own, and may be thousands of statements: of those that are shown, the ones that
// something else that is shown is connected with, and those above them. \return the others
QSet<RecordId> standardsWithoutWork(const std::vector<RecordPtr> &shown, const QList<Link> &links)
{
    QSet<RecordId> unused;
    QSet<RecordId> others;
    for (const RecordPtr &record : shown)
        (isOfAFramework(*record) ? unused : others).insert(record->id);
    QMultiHash<RecordId, RecordId> above;
    QList<RecordId> used;
    for (const Link &link : links) {
        if (link.role == LinkRole::PartOf && unused.contains(link.from) && unused.contains(link.to))
            above.insert(link.from, link.to);
        else if (others.contains(link.from) && unused.contains(link.to))
            used.append(link.to);
        else if (others.contains(link.to) && unused.contains(link.from))
            used.append(link.from);
    }
    while (!used.isEmpty()) {
        const RecordId id = used.takeLast();
        if (unused.remove(id))
            used.append(above.values(id));
    }
    return unused;
}

void keepReferredMedia(PortfolioCopy &copy)
{
    QHash<MediaHash, MediaInfo> referred;
    for (const RecordPtr &record : copy.records) {
        for (const MediaHash &hash : recordMedia(*record)) {
            if (const auto media = copy.media.constFind(hash); media != copy.media.constEnd())
                referred.insert(hash, *media);
        }
    }
    copy.media = std::move(referred);
}

} // namespace

SharedPortfolio shareWith(Audience audience, PortfolioCopy copy)
{
    if (audience == Audience::Me)
        return {std::move(copy), {}};
    LeftOutCounts leftOut;
    std::vector<RecordPtr> shown;
    QSet<RecordId> shownIds;
    const QSet<RecordId> hidden = hiddenParts(copy, audience);
    for (const RecordPtr &record : copy.records) {
        if (!isShown(*record, audience) || hidden.contains(record->id)) {
            leftOut.add(record->kind().key(), LeftOutReason::Audience);
            continue;
        }
        shown.push_back(withoutPrivateParts(record, leftOut));
        shownIds.insert(record->id);
    }
    const QSet<RecordId> unused = standardsWithoutWork(shown, copy.links);
    std::erase_if(shown, [&](const RecordPtr &record) {
        if (!unused.contains(record->id))
            return false;
        leftOut.add(record->kind().key(), LeftOutReason::WithoutWork);
        return true;
    });
    shownIds.subtract(unused);
    copy.records = std::move(shown);

    QList<Link> links;
    for (const Link &link : std::as_const(copy.links)) {
        if (shownIds.contains(link.from) && shownIds.contains(link.to))
            links.append(link);
        else
            leftOut.add(QStringLiteral("link"), LeftOutReason::HiddenEnd);
    }
    copy.links = std::move(links);
    for (const BinnedRecord &binned : copy.bin)
        leftOut.add(binned.record->kind().key(), LeftOutReason::InBin);
    copy.bin.clear();
    copy.binnedLinks.clear();
    copy.tombstones.clear();
    keepReferredMedia(copy);
    return {std::move(copy), leftOut.list()};
}

} // namespace kinfolio
