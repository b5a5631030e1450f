// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/archivereader.h"

namespace kinfolio {

namespace {

constexpr qint64 MaxTagBytes = qint64(32) * 1024 * 1024;
// An archive that holds no bag is read to its end when it is small, so that a damaged download is called damaged.
constexpr qint64 MaxLookedAt = qint64(64) * 1024 * 1024;

// What the systems of those who handled the archive like to add.
bool isNoise(const QString &name)
{
    const QString last = name.section(QLatin1Char('/'), -1);
    return name.startsWith(QLatin1String("__MACOSX/")) || last == QLatin1String(".DS_Store")
        || last.compare(QLatin1String("Thumbs.db"), Qt::CaseInsensitive) == 0
        || last.compare(QLatin1String("desktop.ini"), Qt::CaseInsensitive) == 0;
}

// "portfolio/" for portfolio/bagit.txt, "" for bagit.txt; nothing when there is no bag or more than one.
std::optional<QString> findRoot(const ZipReader &zip)
{
    std::optional<QString> root;
    for (const ZipEntry &entry : zip.entries()) {
        if (entry.isFolder || isNoise(entry.name) || entry.name.count(QLatin1Char('/')) > 1)
            continue;
        if (entry.name.section(QLatin1Char('/'), -1) != bagnames::Declaration)
            continue;
        if (root)
            return {};
        root = entry.name.chopped(bagnames::Declaration.size());
    }
    return root;
}

Error whyNoBag(const ZipReader &zip, const QString &path)
{
    qint64 bytes = 0;
    for (const ZipEntry &entry : zip.entries())
        bytes += entry.size;
    if (bytes <= MaxLookedAt) {
        for (const ZipEntry &entry : zip.entries()) {
            if (entry.isFolder)
                continue;
            if (auto read = zip.read(entry, [](QByteArrayView) { return Result<>(); }); !read)
                return read.error();
        }
    }
    return {ErrorCode::BagInvalid, path, QStringLiteral("no bagit.txt")};
}

Result<> readToEnd(ZipEntryStream &stream)
{
    QByteArray block(qsizetype(64) * 1024, Qt::Uninitialized);
    while (true) {
        const auto got = stream.read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
    }
}

} // namespace

ArchiveReader::ArchiveReader(ZipReader zip, QString root)
    : m_zip(std::move(zip))
    , m_root(std::move(root))
{
}

bool ArchiveReader::holdsPortfolio(Files &files, const QString &path)
{
    const auto zip = ZipReader::open(files, path);
    if (!zip)
        return false;
    const auto root = findRoot(*zip);
    return root && zip->find(*root + bagnames::Document);
}

Result<ArchiveReader> ArchiveReader::open(Files &files, const QString &path)
{
    auto zip = ZipReader::open(files, path);
    if (!zip)
        return fail(zip.error());
    const auto root = findRoot(*zip);
    if (!root)
        return fail(whyNoBag(*zip, path));
    ArchiveReader reader(std::move(*zip), *root);
    const auto declaration = reader.tagFile(bagnames::Declaration);
    if (!declaration)
        return fail(declaration.error());
    if (auto checked = checkBagDeclaration(*declaration); !checked)
        return fail(checked.error());
    if (auto read = reader.readManifests(); !read)
        return fail(read.error());
    reader.compareWithEntries();
    return reader;
}

const ZipEntry *ArchiveReader::entry(const QString &path) const
{
    const ZipEntry *found = m_zip.find(m_root + path);
    return found && !found->isFolder ? found : nullptr;
}

Result<QByteArray> ArchiveReader::tagFile(const QString &path) const
{
    const ZipEntry *found = entry(path);
    if (!found)
        return fail(ErrorCode::BagInvalid, path, QStringLiteral("missing"));
    return m_zip.readAll(*found, MaxTagBytes);
}

Result<> ArchiveReader::readManifests()
{
    const auto payloadText = tagFile(bagnames::Manifest);
    if (!payloadText)
        return fail(payloadText.error());
    auto payload = readManifest(*payloadText);
    if (!payload)
        return fail(payload.error());
    m_payload = std::move(*payload);
    // RFC 8493 lets a bag go without one; ours always has it.
    if (!entry(bagnames::TagManifest)) {
        m_problems.append({errorName(ErrorCode::BagMissingFile), bagnames::TagManifest});
        return {};
    }
    const auto tagText = tagFile(bagnames::TagManifest);
    if (!tagText)
        return fail(tagText.error());
    auto tags = readManifest(*tagText);
    if (!tags)
        return fail(tags.error());
    m_tags = std::move(*tags);
    return {};
}

void ArchiveReader::compareWithEntries()
{
    for (const BagManifest *manifest : {&m_payload, &m_tags}) {
        for (auto listed = manifest->begin(); listed != manifest->end(); ++listed) {
            if (!entry(listed.key()))
                m_problems.append({errorName(ErrorCode::BagMissingFile), listed.key()});
        }
    }
    for (const QString &required : {bagnames::Declaration, bagnames::Manifest}) {
        if (!m_tags.isEmpty() && !m_tags.contains(required))
            m_problems.append({errorName(ErrorCode::BagUnlistedFile), required});
    }
    for (const ZipEntry &found : m_zip.entries()) {
        if (found.isFolder || isNoise(found.name))
            continue;
        const QString path = found.name.startsWith(m_root) ? found.name.mid(m_root.size()) : QString();
        const bool listed = m_payload.contains(path) || m_tags.contains(path) || path == bagnames::TagManifest;
        if (!listed && !(m_tags.isEmpty() && !path.startsWith(bagnames::Data) && !path.isEmpty()))
            m_problems.append({errorName(ErrorCode::BagUnlistedFile), found.displayName});
    }
}

qint64 ArchiveReader::bytes() const
{
    qint64 sum = 0;
    for (const BagManifest *manifest : {&m_payload, &m_tags}) {
        for (auto listed = manifest->begin(); listed != manifest->end(); ++listed) {
            if (const ZipEntry *found = entry(listed.key()))
                sum += found->size;
        }
    }
    return sum;
}

Result<> ArchiveReader::read(const QString &path, const MediaHash &expected,
                             const std::function<Result<>(QByteArrayView)> &sink) const
{
    const ZipEntry *found = entry(path);
    if (!found)
        return fail(ErrorCode::BagMissingFile, path);
    Sha256 hash;
    const auto read = m_zip.read(*found, [&](QByteArrayView bytes) -> Result<> {
        hash.add(bytes);
        return sink(bytes);
    });
    if (!read)
        return read;
    if (hash.finish() != expected)
        return fail(ErrorCode::BagChecksum, path);
    return {};
}

Result<ZipEntryStream> ArchiveReader::stream(const QString &path) const
{
    const ZipEntry *found = entry(path);
    if (!found)
        return fail(ErrorCode::BagMissingFile, path);
    return m_zip.stream(*found);
}

Result<PortfolioDocument> ArchiveReader::document() const
{
    if (!m_payload.contains(bagnames::Document))
        return fail(ErrorCode::BagInvalid, bagnames::Document, QStringLiteral("not listed"));
    auto content = stream(bagnames::Document);
    if (!content)
        return fail(content.error());
    Sha256 hash;
    auto document = readDocument([&](char *buffer, qint64 size) -> Result<qint64> {
        const auto got = content->read(buffer, size);
        if (got)
            hash.add(QByteArrayView(buffer, *got));
        return got;
    });
    if (!document && document.error().code == ErrorCode::JsonInvalid) {
        // Wrong JSON may come from a damaged entry, whose checksum stands at its end: then that is the cause to name.
        if (auto rest = readToEnd(*content); !rest)
            return fail(rest.error());
    }
    if (!document)
        return fail(document.error());
    if (hash.finish() != m_payload.value(bagnames::Document))
        return fail(ErrorCode::BagChecksum, bagnames::Document);
    return document;
}

bool ArchiveReader::isRewritten(const QDateTime &lastChange) const
{
    return m_root != bagnames::Top + QLatin1Char('/') || m_zip.looksRewritten(lastChange);
}

} // namespace kinfolio
