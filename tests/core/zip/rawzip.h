// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Builds zip archives byte by byte, with any lie in any header, for tests of the reader.

#pragma once

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <optional>

#include <zlib.h>

namespace kinfolio::test {

template<typename Number>
QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof(Number), Qt::Uninitialized);
    qToLittleEndian(number, bytes.data());
    return bytes;
}

inline QByteArray u16(quint16 number)
{
    return littleEndian(number);
}

inline QByteArray u32(quint32 number)
{
    return littleEndian(number);
}

/// A bare deflate stream, as zip holds it. \param frame 16 + MAX_WBITS for gzip (see deflateInit2)
inline QByteArray deflated(const QByteArray &content, int frame = -MAX_WBITS)
{
    z_stream stream = {};
    deflateInit2(&stream, 9, Z_DEFLATED, frame, 9, 0);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(content.size()))) + 16, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(content.data()));
    stream.avail_in = uInt(content.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

inline quint32 crcOf(const QByteArray &content)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(content.constData()), size_t(content.size())));
}

/// One entry. What is not set is told truthfully, in both headers; what is set for "local" changes that one
/// only.
struct RawEntry {
    QByteArray name;
    QByteArray content;
    quint16 method = 0;
    quint16 flags = 0;
    quint16 madeBy = 0x031e;
    quint32 attributes = quint32(0100644) << 16;
    quint16 date = 23146;
    quint16 time = 24576;
    QByteArray extra = {};
    QByteArray localExtra = {};
    QByteArray comment = {};
    /// Follows the content: a descriptor or hidden bytes.
    QByteArray after = {};
    std::optional<QByteArray> body = {};
    std::optional<quint32> crc = {};
    std::optional<quint32> size = {};
    std::optional<quint32> compressedSize = {};
    std::optional<quint32> offset = {};
    std::optional<QByteArray> localName = {};
    std::optional<quint32> localCrc = {};
    std::optional<quint32> localSize = {};
    std::optional<quint32> localCompressedSize = {};
    std::optional<quint16> localMethod = {};
    std::optional<quint16> localFlags = {};

    [[nodiscard]] QByteArray bytes() const
    {
        return body ? *body : method == 8 ? deflated(content) : content;
    }
    [[nodiscard]] quint32 toldCrc() const { return crc.value_or(crcOf(content)); }
    [[nodiscard]] quint32 toldSize() const { return size.value_or(quint32(content.size())); }
    [[nodiscard]] quint32 toldCompressedSize() const
    {
        return compressedSize.value_or(quint32(bytes().size()));
    }

    /// Turns the entry into one whose sizes follow its content, with zeros in front.
    RawEntry &withDescriptor(bool signature)
    {
        flags |= 0x0008;
        localCrc = localSize = localCompressedSize = 0;
        after = (signature ? QByteArray("PK\7\10", 4) : QByteArray()) + u32(toldCrc())
            + u32(toldCompressedSize()) + u32(toldSize());
        return *this;
    }
};

struct RawZip {
    QList<RawEntry> entries;
    QByteArray comment = {};
    QByteArray beforeDirectory = {};
    QByteArray afterDirectory = {};
    std::optional<quint16> count = {};
    std::optional<quint32> directoryOffset = {};
    std::optional<quint32> directorySize = {};
    quint16 disk = 0;

    [[nodiscard]] static QByteArray localHeader(const RawEntry &entry)
    {
        const QByteArray name = entry.localName.value_or(entry.name);
        return QByteArray("PK\3\4", 4) + u16(20) + u16(entry.localFlags.value_or(entry.flags))
            + u16(entry.localMethod.value_or(entry.method)) + u16(entry.time) + u16(entry.date)
            + u32(entry.localCrc.value_or(entry.toldCrc()))
            + u32(entry.localCompressedSize.value_or(entry.toldCompressedSize()))
            + u32(entry.localSize.value_or(entry.toldSize())) + u16(quint16(name.size()))
            + u16(quint16(entry.localExtra.size())) + name + entry.localExtra;
    }

    [[nodiscard]] static QByteArray centralHeader(const RawEntry &entry, quint32 offset)
    {
        return QByteArray("PK\1\2", 4) + u16(entry.madeBy) + u16(20) + u16(entry.flags) + u16(entry.method)
            + u16(entry.time) + u16(entry.date) + u32(entry.toldCrc()) + u32(entry.toldCompressedSize())
            + u32(entry.toldSize()) + u16(quint16(entry.name.size())) + u16(quint16(entry.extra.size()))
            + u16(quint16(entry.comment.size())) + u16(0) + u16(0) + u32(entry.attributes)
            + u32(entry.offset.value_or(offset)) + entry.name + entry.extra + entry.comment;
    }

    [[nodiscard]] QByteArray build() const
    {
        QByteArray zip;
        QByteArray directory;
        for (const RawEntry &entry : entries) {
            directory += centralHeader(entry, quint32(zip.size()));
            zip += localHeader(entry) + entry.bytes() + entry.after;
        }
        zip += beforeDirectory;
        const auto told = count.value_or(quint16(entries.size()));
        const auto offset = directoryOffset.value_or(quint32(zip.size()));
        const auto size = directorySize.value_or(quint32(directory.size()));
        return zip + directory + afterDirectory + QByteArray("PK\5\6", 4) + u16(disk) + u16(disk) + u16(told)
            + u16(told) + u32(size) + u32(offset) + u16(quint16(comment.size())) + comment;
    }
};

} // namespace kinfolio::test
