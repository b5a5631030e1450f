// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ziplayout.h"

#include "core/zip/zipfields.h"
#include "core/zip/ziplimits.h"
#include "core/zip/zipname.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qint64 HeaderSize = 30;
constexpr qint64 DescriptorSize = 12;

// The fixed part of a local header, in the order of APPNOTE.TXT 4.3.7; version and time are of no interest.
struct LocalHeader {
    quint16 flags, method;
    quint32 crc, compressedSize, size;
    quint16 nameLength, extraLength;
};

LocalHeader takeHeader(QByteArrayView bytes)
{
    ZipFields fields(bytes);
    fields.skip(6);
    LocalHeader header;
    header.flags = fields.u16();
    header.method = fields.u16();
    fields.skip(4);
    header.crc = fields.u32();
    header.compressedSize = fields.u32();
    header.size = fields.u32();
    header.nameLength = fields.u16();
    header.extraLength = fields.u16();
    return header;
}

// With a data descriptor the local header may hold zeros, as the writer did not know better yet.
bool isSameSize(const ZipRecord &record, quint32 local, qint64 central)
{
    return local == central || (record.hasDescriptor() && local == 0);
}

Result<> compare(const ZipRecord &record, const LocalHeader &local, QByteArrayView localName)
{
    const ZipEntry &entry = record.entry;
    const auto differs = [&](const char *what) {
        return failEntry(ErrorCode::ArchiveHeaderMismatch, entry.name, QString::fromLatin1(what));
    };
    if (localName != entry.rawName)
        return differs("name");
    if (local.method != record.method)
        return differs("method");
    if (local.flags != record.flags)
        return differs("flags");
    if (!isSameSize(record, local.crc, entry.crc))
        return differs("crc");
    if (!isSameSize(record, local.compressedSize, entry.compressedSize))
        return differs("compressed size");
    if (!isSameSize(record, local.size, entry.size))
        return differs("size");
    return {};
}

// Reads and compares the local header; returns where the content ends.
Result<qint64> checkLocal(ZipWindow &window, ZipRecord &record)
{
    const QString &name = record.entry.name;
    const auto fixed = window.at(record.headerOffset, HeaderSize);
    if (!fixed)
        return fail(fixed.error());
    if (!fixed->startsWith("PK\3\4"))
        return failEntry(ErrorCode::ArchiveDamaged, name, QStringLiteral("no local header"));
    const LocalHeader local = takeHeader(*fixed);
    const auto bytes = window.at(record.headerOffset, HeaderSize + local.nameLength + local.extraLength);
    if (!bytes)
        return fail(bytes.error());
    if (auto same = compare(record, local, bytes->sliced(HeaderSize, local.nameLength)); !same)
        return fail(same.error());
    if (auto whole = checkZipExtra(bytes->sliced(HeaderSize + local.nameLength), name); !whole)
        return fail(whole.error());
    record.entry.dataOffset = record.headerOffset + bytes->size();
    return record.entry.dataOffset + record.entry.compressedSize;
}

// The descriptor may or may not begin with a signature (APPNOTE.TXT 4.3.9.3); the room for it tells which.
Result<> checkDescriptor(ZipWindow &window, const ZipRecord &record, qint64 offset, qint64 room)
{
    const ZipEntry &entry = record.entry;
    if (room != DescriptorSize && room != DescriptorSize + 4)
        return failEntry(ErrorCode::ArchiveDamaged, entry.name,
                         QStringLiteral("descriptor of %1 bytes").arg(room));
    const auto bytes = window.at(offset, room);
    if (!bytes)
        return fail(bytes.error());
    if (room > DescriptorSize && !bytes->startsWith("PK\7\10"))
        return failEntry(ErrorCode::ArchiveDamaged, entry.name, QStringLiteral("no descriptor"));
    ZipFields fields(bytes->last(DescriptorSize));
    const quint32 crc = fields.u32();
    const quint32 compressedSize = fields.u32();
    if (crc != entry.crc || compressedSize != entry.compressedSize || fields.u32() != entry.size)
        return failEntry(ErrorCode::ArchiveHeaderMismatch, entry.name, QStringLiteral("descriptor"));
    return {};
}

// `next` is where the next entry or the directory begins.
Result<> checkPlace(ZipWindow &window, ZipRecord &record, qint64 next)
{
    const auto end = checkLocal(window, record);
    if (!end)
        return fail(end.error());
    const qint64 room = next - *end;
    if (room < 0)
        return failEntry(ErrorCode::ArchiveOverlap, record.entry.name);
    if (record.hasDescriptor())
        return checkDescriptor(window, record, *end, room);
    if (room > 0)
        return failEntry(ErrorCode::ArchiveDamaged, record.entry.name,
                         QStringLiteral("%1 hidden bytes").arg(room));
    return {};
}

// Overlaps are looked for first, in the directory alone: the local headers of such archives disagree as well,
// but that would be the wrong thing to say about them. What the names take up is left to checkPlace().
Result<> refuseOverlaps(const QList<ZipRecord *> &inOrder)
{
    for (qsizetype i = 1; i < inOrder.size(); ++i) {
        const ZipRecord &before = *inOrder[i - 1];
        if (before.headerOffset + HeaderSize + before.entry.compressedSize > inOrder[i]->headerOffset)
            return failEntry(ErrorCode::ArchiveOverlap, inOrder[i]->entry.name);
    }
    return {};
}

} // namespace

Result<> checkZipLayout(ZipWindow &window, QList<ZipRecord> &records, qint64 directoryOffset)
{
    QList<ZipRecord *> inOrder;
    inOrder.reserve(records.size());
    for (ZipRecord &record : records)
        inOrder.append(&record);
    std::ranges::sort(inOrder, {}, &ZipRecord::headerOffset);
    if (auto apart = refuseOverlaps(inOrder); !apart)
        return apart;
    if (inOrder.first()->headerOffset != 0)
        return fail(ErrorCode::ArchiveDamaged, window.path(), QStringLiteral("hidden bytes in front"));
    for (qsizetype i = 0; i < inOrder.size(); ++i) {
        const qint64 next = i + 1 < inOrder.size() ? inOrder[i + 1]->headerOffset : directoryOffset;
        if (auto placed = checkPlace(window, *inOrder[i], next); !placed)
            return placed;
    }
    return {};
}

Result<> checkZipSizes(const QList<ZipRecord> &records, qint64 quota, const QString &path)
{
    qint64 sum = 0;
    qint64 compressedSum = 0;
    for (const ZipRecord &record : records) {
        const ZipEntry &entry = record.entry;
        if (entry.size > entry.compressedSize * ziplimits::DeflateRatio)
            return failEntry(ErrorCode::ArchiveSize, entry.name,
                             QStringLiteral("%1 bytes declared").arg(entry.size));
        if (ziplimits::expandsTooMuch(entry.size, entry.compressedSize, ziplimits::UncheckedBytes))
            return failEntry(ErrorCode::ArchiveTooLarge, entry.name,
                             QStringLiteral("%1 bytes").arg(entry.size));
        sum += entry.size;
        compressedSum += entry.compressedSize;
    }
    if ((quota > 0 && sum > quota)
        || ziplimits::expandsTooMuch(sum, compressedSum, ziplimits::UncheckedTotal))
        return fail(ErrorCode::ArchiveTooLarge, path,
                    QStringLiteral("%1 bytes, room for %2").arg(sum).arg(quota));
    return {};
}

} // namespace kinfolio
