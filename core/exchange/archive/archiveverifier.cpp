// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archiveverifier.h"

#include "core/badges/badgefile.h"
#include "core/exchange/archive/archivereader.h"
#include "core/wallet/walletcheck.h"

#include <algorithm>

namespace kinfolio {

namespace {

// What is wrong with the content of one entry; anything else (a disk that cannot be read, a wish to stop) ends the check.
bool isAboutContent(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ArchiveChecksum:
    case ErrorCode::ArchiveDamaged:
    case ErrorCode::ArchiveSize:
    case ErrorCode::BagChecksum:
        return true;
    default:
        return false;
    }
}

Result<> checkFiles(const ArchiveReader &reader, const BagManifest &manifest, ArchiveVerdict &verdict, qint64 &done,
                    const Progress &progress)
{
    for (auto listed = manifest.begin(); listed != manifest.end(); ++listed) {
        const auto read = reader.read(listed.key(), listed.value(), [&](QByteArrayView bytes) {
            done += bytes.size();
            return report(progress, done, verdict.bytes);
        });
        if (!read && read.error().code == ErrorCode::BagMissingFile)
            continue; // known from comparing the lists
        ++verdict.files;
        if (read)
            continue;
        if (!isAboutContent(read.error().code))
            return read;
        verdict.problems.append({errorName(read.error().code), listed.key()});
    }
    return {};
}

// A document that its hash calls unchanged but that cannot be read was never right.
void checkDocument(const ArchiveReader &reader, ArchiveVerdict &verdict)
{
    const auto document = reader.document();
    if (!document) {
        verdict.problems.append({errorName(document.error().code), document.error().subject});
        return;
    }
    for (const DocumentMedia &media : document->media) {
        if (reader.payload().value(media.path) != media.media.hash)
            verdict.problems.append({errorName(ErrorCode::MediaMissing), media.path});
    }
    if (reader.isRewritten(document->content.info.lastChange))
        verdict.warnings.append({QStringLiteral("archive.rewritten"), {}});
}

std::optional<QByteArray> contentOf(const ArchiveReader &reader, const PortfolioDocument &document, const MediaHash &hash, qint64 most)
{
    const auto media = std::ranges::find(document.media, hash, [](const DocumentMedia &one) { return one.media.hash; });
    if (media == document.media.end() || media->media.size > most)
        return {};
    QByteArray content;
    const auto read = reader.read(media->path, hash, [&](QByteArrayView bytes) -> Result<> {
        content.append(bytes);
        return {};
    });
    return read ? std::optional(std::move(content)) : std::nullopt;
}

Companions companionsIn(const ArchiveReader &reader, const PortfolioDocument &document)
{
    Companions companions;
    qint64 room = MostIssuerDocuments;
    for (const RecordPtr &record : document.content.records) {
        if (&record->kind() != &IssuerDocument::info())
            continue;
        const auto &one = static_cast<const IssuerDocument &>(*record);
        if (const auto content = contentOf(reader, document, one.document, std::min(room, MostIssuerDocument))) {
            room -= content->size();
            companions.add(one.address, *content);
        }
    }
    return companions;
}

} // namespace

Result<QList<ArchiveBadge>> checkBadgesIn(Files &files, const QString &path, const QDateTime &asOf)
{
    const auto reader = ArchiveReader::open(files, path);
    const auto document = reader ? reader->document() : Result<PortfolioDocument>(fail(reader.error()));
    if (!document)
        return fail(document.error());
    const BadgeCheckRequest request{.asOf = asOf, .companions = companionsIn(*reader, *document)};
    QList<ArchiveBadge> badges;
    for (const RecordPtr &record : document->content.records) {
        if (&record->kind() != &Badge::info())
            continue;
        const auto &badge = static_cast<const Badge &>(*record);
        const auto content = contentOf(*reader, *document, badge.credential, MaxBadgeFile);
        if (!content)
            continue;
        const auto media = std::ranges::find(document->media, badge.credential, [](const DocumentMedia &one) { return one.media.hash; });
        badges.append({media->path, recordTitle(badge), checkBadge(*content, request)});
    }
    return badges;
}

Result<ArchiveVerdict> verifyArchive(Files &files, const QString &path, const Progress &progress)
{
    const auto reader = ArchiveReader::open(files, path);
    if (!reader)
        return fail(reader.error());
    ArchiveVerdict verdict;
    verdict.problems = reader->problems();
    verdict.bytes = reader->bytes();
    qint64 done = 0;
    for (const BagManifest *manifest : {&reader->payload(), &reader->tags()}) {
        if (auto checked = checkFiles(*reader, *manifest, verdict, done, progress); !checked)
            return fail(checked.error());
    }
    if (verdict.problems.isEmpty())
        checkDocument(*reader, verdict);
    return verdict;
}

} // namespace kinfolio
