// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipend.h"

#include "core/zip/zipfields.h"
#include "core/zip/ziplimits.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr QByteArrayView EndSignature("PK\5\6");
constexpr QByteArrayView LocatorSignature("PK\6\7");
constexpr qint64 EndSize = 22;
constexpr qint64 LocatorSize = 20;
constexpr qint64 TarBlock = 512;

// The header of a tar sums up its own bytes, with the sum itself taken as spaces. Old tars have nothing else
// to go by.
bool isTarHeader(QByteArrayView block)
{
    if (block.sliced(257, 5) == QByteArrayView("ustar"))
        return true;
    uint sum = 8 * ' ';
    for (qsizetype i = 0; i < block.size(); ++i)
        sum += i >= 148 && i < 156 ? 0 : uchar(block[i]);
    bool isNumber = false;
    const uint declared = block.sliced(148, 6).toByteArray().trimmed().toUInt(&isNumber, 8);
    return isNumber && declared == sum;
}

// A gzip is never inflated: its trailer says (modulo 4 GiB) how much it would become (RFC 1952, ISIZE).
Result<> refuseGzip(ZipWindow &window)
{
    const auto trailer = window.at(std::max(qint64(0), window.fileSize() - 4), 4);
    if (!trailer)
        return fail(trailer.error());
    const qint64 content = qFromLittleEndian<quint32>(trailer->data());
    const bool bomb =
        content > ziplimits::UncheckedBytes && content / ziplimits::MaxRatio > window.fileSize();
    return fail(bomb ? ErrorCode::ArchiveTooLarge : ErrorCode::ArchiveNotAnArchive, window.path(),
                QStringLiteral("gzip archives are not read"));
}

Result<> refuseOtherKinds(ZipWindow &window)
{
    const auto head = window.at(0, std::min(window.fileSize(), TarBlock));
    if (!head)
        return fail(head.error());
    if (head->startsWith("PK\3\4") || head->startsWith("PK\5\6"))
        return {};
    if (head->startsWith("PK\7\10") || head->startsWith("PK00"))
        return fail(ErrorCode::ArchiveDamaged, window.path(), QStringLiteral("a part of a split archive"));
    if (head->startsWith("\x1f\x8b") && window.fileSize() >= 18)
        return refuseGzip(window);
    if (head->size() == TarBlock && isTarHeader(*head))
        return fail(ErrorCode::ArchiveEntryType, window.path(), QStringLiteral("tar archives are not read"));
    return fail(ErrorCode::ArchiveNotAnArchive, window.path(),
                QStringLiteral("does not begin with a zip header"));
}

// Where in `tail` the end record is. A record is one whose comment ends exactly where the file does. A second
// such record, or anything like one inside the comment, would let another reader see another archive.
qsizetype findInTail(QByteArrayView tail)
{
    qsizetype found = -1;
    for (qsizetype at = tail.indexOf(EndSignature); at >= 0; at = tail.indexOf(EndSignature, at + 1)) {
        if (found >= 0)
            return -1;
        const qsizetype left = tail.size() - at - EndSize;
        if (left >= 0 && qFromLittleEndian<quint16>(tail.data() + at + EndSize - 2) == left)
            found = at;
    }
    return found;
}

Result<ZipEnd> readEnd(ZipWindow &window, qint64 offset)
{
    const auto bytes = window.at(offset, EndSize);
    if (!bytes)
        return fail(bytes.error());
    ZipFields fields(*bytes);
    fields.skip(4);
    const quint16 disk = fields.u16();
    const quint16 directoryDisk = fields.u16();
    const quint16 entriesHere = fields.u16();
    ZipEnd end;
    end.entries = fields.u16();
    end.directorySize = fields.u32();
    end.directoryOffset = fields.u32();
    end.hasComment = fields.u16() != 0;
    if (disk != 0 || directoryDisk != 0 || entriesHere != end.entries)
        return fail(ErrorCode::ArchiveDamaged, window.path(), QStringLiteral("more than one disk"));
    return end;
}

// Zip64 (APPNOTE.TXT 4.3.15) is only needed for what is beyond our limits anyway.
Result<> refuseZip64(ZipWindow &window, qint64 endOffset)
{
    if (endOffset < LocatorSize)
        return {};
    const auto before = window.at(endOffset - LocatorSize, LocatorSize);
    if (!before)
        return fail(before.error());
    if (before->startsWith(LocatorSignature))
        return fail(ErrorCode::ArchiveSize, window.path(), QStringLiteral("zip64"));
    return {};
}

} // namespace

Result<ZipEnd> findZipEnd(ZipWindow &window)
{
    if (auto zip = refuseOtherKinds(window); !zip)
        return fail(zip.error());
    if (window.fileSize() > ziplimits::MaxEntryBytes)
        return fail(ErrorCode::ArchiveSize, window.path(), QStringLiteral("over 4 GiB"));

    const qint64 tailSize = std::min(window.fileSize(), EndSize + 0xFFFF);
    const auto tail = window.at(window.fileSize() - tailSize, tailSize);
    if (!tail)
        return fail(tail.error());
    const qsizetype inTail = findInTail(*tail);
    if (inTail < 0)
        return fail(ErrorCode::ArchiveDamaged, window.path(),
                    QStringLiteral("no end record, or more than one"));

    const qint64 endOffset = window.fileSize() - tailSize + inTail;
    const auto end = readEnd(window, endOffset);
    if (!end)
        return end;
    if (auto small = refuseZip64(window, endOffset); !small)
        return fail(small.error());
    if (end->directoryOffset + end->directorySize != endOffset)
        return fail(ErrorCode::ArchiveDamaged, window.path(),
                    QStringLiteral("the directory does not reach the end"));
    if (end->directorySize == 0)
        return fail(ErrorCode::ArchiveNotAnArchive, window.path(), QStringLiteral("no entries"));
    return end;
}

} // namespace kinfolio
