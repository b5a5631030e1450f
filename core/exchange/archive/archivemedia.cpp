// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archivemedia.h"

#include "core/badges/badgefile.h"
#include "core/base/text.h"
#include "core/exchange/archive/bag.h"
#include "core/media/mediatype.h"
#include "core/pictures/photocleaner.h"
#include "core/records/badge.h"
#include "core/records/recordjson.h"
#include "core/zip/ziplimits.h"

#include <algorithm>

namespace kinfolio {

namespace {

struct Use {
    QString title;
    bool isBadge = false;
};

// Who refers to each file; a badge counts before an artifact, because its bytes must stay as they are.
QHash<MediaHash, Use> usesOf(const PortfolioCopy &content)
{
    QHash<MediaHash, Use> uses;
    const auto note = [&](const RecordBase &record) {
        const bool isBadge = &record.kind() == &Badge::info();
        for (const MediaHash &hash : recordMedia(record)) {
            const auto known = uses.constFind(hash);
            if (known == uses.constEnd() || (isBadge && !known->isBadge))
                uses.insert(hash, {recordTitle(record), isBadge});
        }
    };
    for (const RecordPtr &record : content.records)
        note(*record);
    for (const BinnedRecord &binned : content.bin)
        note(*binned.record);
    return uses;
}

QString pathFor(const MediaInfo &media, const Use &use)
{
    const QString name = slug(use.title);
    const QString dot = media.extension.isEmpty() ? QString() : QLatin1Char('.') + media.extension;
    return (use.isBadge ? bagnames::Badges : bagnames::Media) + (name.isEmpty() ? QStringLiteral("file") : name)
        + QLatin1Char('-') + media.hash.text().left(16) + dot;
}

// Types in which programs like to leave an author, a place or a path and that we do not rewrite.
bool mayKeepPersonalData(const QString &type)
{
    static const QStringList silent = {QStringLiteral("text/plain"), QStringLiteral("text/csv"), QStringLiteral("text/markdown"),
                                       QStringLiteral("text/vtt"), QStringLiteral("image/bmp")};
    return !silent.contains(type) && !type.startsWith(QLatin1String("text/x-"));
}

// Size and hash of a photo as it goes out; Cleaned::NotSupported when it cannot be cleaned safely.
Result<Cleaned> measureCleaned(const MediaStore &store, ArchiveFile &file)
{
    auto source = store.files().openForReading(store.path(file.stored));
    if (!source)
        return fail(source.error());
    Sha256 hash;
    qint64 size = 0;
    const auto outcome = cleanPhoto(file.stored.mediaType, **source, [&](QByteArrayView bytes) -> Result<> {
        hash.add(bytes);
        size += bytes.size();
        return {};
    });
    if (!outcome) {
        const ErrorCode code = outcome.error().code;
        const bool unsafe = code == ErrorCode::PictureDamaged || code == ErrorCode::PictureUnsupported;
        return unsafe ? Result<Cleaned>(Cleaned::NotSupported) : fail(outcome.error());
    }
    if (*outcome == Cleaned::Rewritten) {
        file.written.size = size;
        file.written.hash = hash.finish();
        file.cleaned = true;
    }
    return outcome;
}

bool showsRecipient(const MediaStore &store, const MediaInfo &badge)
{
    const auto bytes = store.files().readAll(store.path(badge), MaxBadgeFile);
    if (!bytes)
        return false;
    const auto facts = readBadge(*bytes);
    return facts && facts->recipientInTheOpen;
}

class Planner {
public:
    Planner(const MediaStore &store, Audience audience, ArchiveFiles &result)
        : m_store(store)
        , m_audience(audience)
        , m_result(result)
    {
    }

    Result<> add(const MediaInfo &media, const Use &use, bool damaged)
    {
        if (damaged || !m_store.holds(media)) {
            leaveOut(media, damaged ? QStringLiteral("media.damaged") : QStringLiteral("media.missing"), use);
            return {};
        }
        if (media.size > ziplimits::MaxEntryBytes) {
            ++m_result.tooLarge;
            leaveOut(media, QStringLiteral("media.too-large"), use);
            return {};
        }
        ArchiveFile file{media, media, {}, false};
        if (m_audience != Audience::Me) {
            const auto goes = prepareForOthers(file, use);
            if (!goes)
                return fail(goes.error());
            if (!*goes)
                return {};
        }
        if (file.cleaned)
            m_result.replaced.insert(file.stored.hash, file.written.hash);
        // Two photos that differed only in what was taken out are one file now.
        if (m_writtenHashes.contains(file.written.hash))
            return {};
        m_writtenHashes.insert(file.written.hash);
        file.path = pathFor(file.written, use);
        m_result.files.append(file);
        return {};
    }

private:
    void warn(const QString &code, const Use &use) { m_result.warnings.append({code, use.title}); }

    void leaveOut(const MediaInfo &media, const QString &warning, const Use &use)
    {
        m_result.leftOut.insert(media.hash);
        warn(warning, use);
    }

    // False when the file must stay behind.
    Result<bool> prepareForOthers(ArchiveFile &file, const Use &use)
    {
        if (use.isBadge) {
            if (showsRecipient(m_store, file.stored))
                warn(QStringLiteral("badge.shows-recipient"), use);
            return true;
        }
        const QString &type = file.stored.mediaType;
        const bool photo = isPicture(type) && type != QLatin1String("image/svg+xml") && type != QLatin1String("image/bmp");
        if (!photo) {
            if (mayKeepPersonalData(type))
                warn(QStringLiteral("media.keeps-metadata"), use);
            return true;
        }
        const auto outcome = canCleanPhoto(type) ? measureCleaned(m_store, file) : Cleaned::NotSupported;
        if (!outcome)
            return fail(outcome.error());
        if (*outcome != Cleaned::NotSupported)
            return true;
        ++m_result.cannotBeCleaned;
        leaveOut(file.stored, QStringLiteral("media.cannot-be-cleaned"), use);
        return false;
    }

    const MediaStore &m_store;
    Audience m_audience;
    ArchiveFiles &m_result;
    QSet<MediaHash> m_writtenHashes;
};

} // namespace

Result<ArchiveFiles> planFiles(const PortfolioCopy &content, const MediaStore &store, Audience audience,
                               const QSet<MediaHash> &damaged, const Progress &progress)
{
    ArchiveFiles result;
    Planner planner(store, audience, result);
    const auto uses = usesOf(content);
    QList<MediaHash> hashes = uses.keys();
    std::sort(hashes.begin(), hashes.end());
    for (qsizetype i = 0; i < hashes.size(); ++i) {
        if (auto goOn = report(progress, i, hashes.size()); !goOn)
            return fail(goOn.error());
        const auto media = content.media.constFind(hashes.at(i));
        if (media == content.media.constEnd())
            continue;
        if (auto planned = planner.add(*media, uses.value(media->hash), damaged.contains(media->hash)); !planned)
            return fail(planned.error());
    }
    std::ranges::sort(result.files, {}, &ArchiveFile::path);
    return result;
}

Result<ByteSource> contentOf(const ArchiveFile &file, const MediaStore &store)
{
    auto opened = store.files().openForReading(store.path(file.stored));
    if (!opened)
        return fail(opened.error());
    const std::shared_ptr<File> source = std::move(*opened);
    if (!file.cleaned)
        return ByteSource([source](char *buffer, qint64 size) { return source->read(buffer, size); });
    return cleanedPhoto(file.stored.mediaType, source);
}

void referToWrittenFiles(PortfolioCopy &content, const ArchiveFiles &files)
{
    const auto adjust = [&](RecordPtr &record) {
        std::unique_ptr<RecordBase> adjusted;
        for (const FieldInfo &info : record->kind().own) {
            if (info.type != FieldType::Media)
                continue;
            const auto hash = MediaHash::fromText(info.get(*record).toString());
            const bool gone = !hash.isValid() || files.leftOut.contains(hash);
            if (hash.isValid() && !gone && !files.replaced.contains(hash))
                continue;
            if (!adjusted)
                adjusted = record->kind().clone(*record);
            info.set(*adjusted, gone ? QString() : files.replaced.value(hash).text());
        }
        if (adjusted)
            record = std::move(adjusted);
    };
    for (RecordPtr &record : content.records)
        adjust(record);
    for (BinnedRecord &binned : content.bin)
        adjust(binned.record);
}

ExportReport reportOf(const PortfolioCopy &content, const ArchiveFiles &files, const QList<LeftOut> &leftOut)
{
    ExportReport report;
    for (const RecordPtr &record : content.records)
        ++report.counts[record->kind().key()];
    report.counts.insert(QStringLiteral("link"), content.links.size());
    report.media = files.files.size();
    report.leftOut = leftOut;
    report.warnings = files.warnings;
    if (files.tooLarge > 0)
        report.leftOut.append({QStringLiteral("media"), LeftOutReason::TooLarge, files.tooLarge});
    if (files.cannotBeCleaned > 0)
        report.leftOut.append({QStringLiteral("media"), LeftOutReason::CannotBeCleaned, files.cannotBeCleaned});
    return report;
}

} // namespace kinfolio
