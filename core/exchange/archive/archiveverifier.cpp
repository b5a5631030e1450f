// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archiveverifier.h"

#include "core/exchange/archive/archivereader.h"

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

} // namespace

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
