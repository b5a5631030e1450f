// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipcentral.h"

#include "core/zip/zipfields.h"
#include "core/zip/ziplimits.h"
#include "core/zip/zipname.h"

#include <QTimeZone>

namespace kinfolio {

namespace {

constexpr qint64 HeaderSize = 46;
constexpr qint64 LocalHeaderSize = 30;
constexpr quint32 Zip64Mark = 0xFFFF'FFFF;

// File types in the upper half of the external attributes. Only Unix systems are meant to write them, but a
// link is a link whichever system the archive claims to come from.
enum UnixType : quint32 { TypeMask = 0170000, PlainFile = 0100000, Folder = 0040000, Link = 0120000 };

// The fixed part of a header, in the order of APPNOTE.TXT 4.3.12.
struct Header {
    quint16 madeBy, neededVersion, flags, method, time, date;
    quint32 crc, compressedSize, size;
    quint16 nameLength, extraLength, commentLength, disk, internalAttributes;
    quint32 externalAttributes, offset;

    qint64 totalSize() const { return HeaderSize + nameLength + extraLength + commentLength; }
    quint32 unixType() const { return (externalAttributes >> 16) & TypeMask; }
};

Header takeHeader(QByteArrayView bytes)
{
    ZipFields fields(bytes);
    fields.skip(4);
    Header header;
    header.madeBy = fields.u16();
    header.neededVersion = fields.u16();
    header.flags = fields.u16();
    header.method = fields.u16();
    header.time = fields.u16();
    header.date = fields.u16();
    header.crc = fields.u32();
    header.compressedSize = fields.u32();
    header.size = fields.u32();
    header.nameLength = fields.u16();
    header.extraLength = fields.u16();
    header.commentLength = fields.u16();
    header.disk = fields.u16();
    header.internalAttributes = fields.u16();
    header.externalAttributes = fields.u32();
    header.offset = fields.u32();
    return header;
}

// MS-DOS date and time (APPNOTE.TXT 4.4.6); archives with month 15 exist and still carry good content.
QDateTime fromDos(quint16 date, quint16 time)
{
    const QDate day(1980 + (date >> 9), (date >> 5) & 0xF, date & 0x1F);
    const QTime clock(time >> 11, (time >> 5) & 0x3F, (time & 0x1F) * 2);
    return day.isValid() && clock.isValid() ? QDateTime(day, clock, QTimeZone::UTC) : QDateTime();
}

// What KZip writes for a plain file: version 2.0, Unix, no flags, mode 0100644, no extra field and no
// comment.
bool isAsWeWrite(const Header &header)
{
    return header.madeBy == 0x0314 && header.neededVersion == 20 && header.flags == 0
        && header.extraLength == 0 && header.commentLength == 0 && header.internalAttributes == 0
        && header.externalAttributes == quint32(0100644) << 16;
}

Result<> checkReadable(const Header &header, const QString &name)
{
    constexpr quint16 Encrypted = 0x0001 | 0x0040 | 0x2000; // plain, strong, and masked headers
    constexpr quint16 AesMethod = 99;
    if ((header.flags & Encrypted) || header.method == AesMethod)
        return failEntry(ErrorCode::ArchiveEncrypted, name);
    constexpr quint16 PatchData = 0x0020;
    if ((header.method != 0 && header.method != 8) || (header.flags & PatchData))
        return failEntry(ErrorCode::ArchiveCompression, name, QStringLiteral("method %1").arg(header.method));
    return {};
}

Result<> checkType(const Header &header, const ZipEntry &entry)
{
    const quint32 type = header.unixType();
    if (type == Link)
        return failEntry(ErrorCode::ArchiveLink, entry.name);
    if (type != 0 && type != PlainFile && type != Folder)
        return failEntry(ErrorCode::ArchiveEntryType, entry.name, QStringLiteral("mode %1").arg(type, 0, 8));
    if (type == Folder && !entry.isFolder)
        return failEntry(ErrorCode::ArchiveEntryType, entry.name,
                         QStringLiteral("a folder named like a file"));
    if (entry.isFolder && header.size != 0)
        return failEntry(ErrorCode::ArchiveEntryType, entry.name, QStringLiteral("a folder with content"));
    return {};
}

Result<> checkSizes(const Header &header, const QString &name, qint64 directoryOffset)
{
    if (header.size == Zip64Mark || header.compressedSize == Zip64Mark || header.offset == Zip64Mark)
        return failEntry(ErrorCode::ArchiveSize, name, QStringLiteral("zip64"));
    if (header.method == 0 && header.size != header.compressedSize)
        return failEntry(ErrorCode::ArchiveSize, name, QStringLiteral("stored, but with two sizes"));
    // The name in the local header may turn out to be another one, so it does not count here yet.
    if (qint64(header.offset) + LocalHeaderSize + header.compressedSize > directoryOffset)
        return failEntry(ErrorCode::ArchiveDamaged, name, QStringLiteral("reaches past the end"));
    if (header.disk != 0)
        return failEntry(ErrorCode::ArchiveDamaged, name, QStringLiteral("on another disk"));
    return {};
}

ZipEntry makeEntry(const Header &header, QByteArrayView rawName)
{
    ZipEntry entry;
    entry.name = decodeZipName(rawName);
    const QString display = displayZipName(entry.name);
    entry.displayName =
        display == entry.name ? entry.name : display; // most often one text in memory serves both
    entry.rawName = rawName.toByteArray();
    entry.size = header.size;
    entry.compressedSize = header.compressedSize;
    entry.crc = header.crc;
    entry.stored = header.method == 0;
    entry.isFolder = rawName.endsWith('/');
    entry.modified = fromDos(header.date, header.time);
    return entry;
}

// Judges one header; `bytes` hold all of it, `directoryOffset` is where entries have to end.
Result<ZipRecord> readRecord(QByteArrayView bytes, const Header &header, qint64 directoryOffset)
{
    const QByteArrayView rawName = bytes.sliced(HeaderSize, header.nameLength);
    const QString name = decodeZipName(rawName);
    if (auto plain = checkZipName(rawName, name); !plain)
        return fail(plain.error());
    if (auto readable = checkReadable(header, name); !readable)
        return fail(readable.error());
    if (auto whole = checkZipExtra(bytes.sliced(HeaderSize + header.nameLength, header.extraLength), name);
        !whole)
        return fail(whole.error());

    ZipRecord record{makeEntry(header, rawName), header.offset, header.flags, header.method,
                     isAsWeWrite(header)};
    if (auto type = checkType(header, record.entry); !type)
        return fail(type.error());
    if (auto sizes = checkSizes(header, name, directoryOffset); !sizes)
        return fail(sizes.error());
    return record;
}

std::unexpected<Error> failDirectory(const ZipWindow &window, const QString &detail)
{
    return fail(ErrorCode::ArchiveDamaged, window.path(), detail);
}

Result<Header> headerAt(ZipWindow &window, qint64 at, qint64 stop)
{
    if (at + HeaderSize > stop)
        return failDirectory(window, QStringLiteral("the directory is cut off"));
    const auto bytes = window.at(at, HeaderSize);
    if (!bytes)
        return fail(bytes.error());
    if (!bytes->startsWith("PK\1\2"))
        return failDirectory(window, QStringLiteral("no directory header at %1").arg(at));
    const Header header = takeHeader(*bytes);
    if (at + header.totalSize() > stop)
        return failDirectory(window, QStringLiteral("the directory is cut off"));
    return header;
}

Result<> checkTogether(const QList<ZipRecord> &records)
{
    QList<QString> names;
    names.reserve(records.size());
    for (const ZipRecord &record : records)
        names.append(record.entry.name);
    return checkZipNamesTogether(names);
}

} // namespace

Result<> checkZipExtra(QByteArrayView extra, const QString &name)
{
    constexpr quint16 Zip64Block = 0x0001;
    while (!extra.isEmpty()) {
        if (extra.size() < 4)
            return failEntry(ErrorCode::ArchiveDamaged, name, QStringLiteral("extra field"));
        ZipFields fields(extra);
        const quint16 id = fields.u16();
        const quint16 length = fields.u16();
        if (length > extra.size() - 4)
            return failEntry(ErrorCode::ArchiveDamaged, name,
                             QStringLiteral("extra field %1").arg(id, 0, 16));
        if (id == Zip64Block)
            return failEntry(ErrorCode::ArchiveSize, name, QStringLiteral("zip64"));
        extra = extra.sliced(4 + length);
    }
    return {};
}

Result<QList<ZipRecord>> readZipCentral(ZipWindow &window, const ZipEnd &end)
{
    QList<ZipRecord> records;
    qint64 nameBytes = 0;
    const qint64 stop = end.directoryOffset + end.directorySize;
    for (qint64 at = end.directoryOffset; at < stop;) {
        // Counted here, since the count in the end record has only 16 bits and may have wrapped around.
        if (records.size() == ziplimits::MaxEntries || nameBytes > ziplimits::MaxNameBytes)
            return fail(ErrorCode::ArchiveTooManyEntries, window.path());
        const auto header = headerAt(window, at, stop);
        if (!header)
            return fail(header.error());
        const auto bytes = window.at(at, header->totalSize());
        if (!bytes)
            return fail(bytes.error());
        auto record = readRecord(*bytes, *header, end.directoryOffset);
        if (!record)
            return fail(record.error());
        nameBytes += header->nameLength;
        at += header->totalSize();
        records.append(std::move(*record));
    }
    if (records.size() != end.entries)
        return failDirectory(window,
                             QStringLiteral("%1 entries, not %2").arg(records.size()).arg(end.entries));
    if (auto names = checkTogether(records); !names)
        return fail(names.error());
    return records;
}

} // namespace kinfolio
