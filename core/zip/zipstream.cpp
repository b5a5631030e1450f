// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipstream.h"

#include "core/zip/zipname.h"

#include <algorithm>

#include <zlib.h>

namespace kinfolio {

namespace {

constexpr qint64 InputBlock = qint64(256) * 1024;

} // namespace

struct ZipEntryStream::Inflation {
    Inflation()
    {
        // Negative window bits: a bare deflate stream without the head and tail of zlib (APPNOTE.TXT 5.1).
        ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK;
    }
    ~Inflation() { inflateEnd(&stream); }
    Q_DISABLE_COPY_MOVE(Inflation)

    z_stream stream = {};
    QByteArray input;
    bool ready = false;
    bool ended = false;
};

ZipEntryStream::ZipEntryStream(File &archive, ZipEntry entry)
    : m_archive(&archive)
    , m_entry(std::move(entry))
{
    // Some writers declare "deflated" for nothing at all and leave even the empty stream out.
    if (!m_entry.stored && m_entry.compressedSize > 0)
        m_inflation = std::make_unique<Inflation>();
}

ZipEntryStream::~ZipEntryStream() = default;
ZipEntryStream::ZipEntryStream(ZipEntryStream &&) noexcept = default;
ZipEntryStream &ZipEntryStream::operator=(ZipEntryStream &&) noexcept = default;

Result<qint64> ZipEntryStream::read(char *buffer, qint64 size)
{
    if (m_error)
        return fail(*m_error);
    const auto got = produce(buffer, std::min(size, m_entry.size - m_delivered));
    if (!got)
        m_error = got.error();
    return got;
}

Result<qint64> ZipEntryStream::produce(char *buffer, qint64 size)
{
    const auto got = m_inflation ? inflate(buffer, size) : copy(buffer, size);
    if (!got)
        return got;
    if (*got > 0)
        m_crc = quint32(crc32_z(m_crc, reinterpret_cast<const Bytef *>(buffer), size_t(*got)));
    m_delivered += *got;
    if (m_delivered == m_entry.size && !m_checked) {
        m_checked = true;
        if (auto good = checkEnd(); !good)
            return fail(good.error());
    }
    return got;
}

Result<qint64> ZipEntryStream::copy(char *buffer, qint64 size)
{
    return size == 0 ? Result<qint64>(0) : readCompressed(buffer, size);
}

// Fills the buffer as far as it goes: hashing many small pieces would cost more than waiting for a large one.
Result<qint64> ZipEntryStream::inflate(char *buffer, qint64 size)
{
    qint64 done = 0;
    while (done < size) {
        const auto got = inflateSome(buffer + done, size - done);
        if (!got)
            return got;
        if (*got == 0)
            return failEntry(ErrorCode::ArchiveSize, m_entry.name,
                             QStringLiteral("%1 bytes of %2").arg(m_delivered + done).arg(m_entry.size));
        done += *got;
    }
    return done;
}

// At least one byte, or 0 at the end of the deflate stream.
Result<qint64> ZipEntryStream::inflateSome(char *buffer, qint64 size)
{
    if (!m_inflation->ready)
        return fail(ErrorCode::Internal, m_entry.name, QStringLiteral("inflateInit2"));
    z_stream &stream = m_inflation->stream;
    stream.next_out = reinterpret_cast<Bytef *>(buffer);
    stream.avail_out = uInt(std::min(size, qint64(1) << 30));
    const uInt room = stream.avail_out;
    while (stream.avail_out == room && !m_inflation->ended) {
        if (auto filled = refill(); !filled)
            return fail(filled.error());
        const int state = ::inflate(&stream, Z_NO_FLUSH);
        m_inflation->ended = state == Z_STREAM_END;
        // Z_BUF_ERROR only says that there is more to come, unless there is nothing left to come from.
        const bool starved =
            state == Z_BUF_ERROR && stream.avail_in == 0 && m_consumed == m_entry.compressedSize;
        if (starved || (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR))
            return failEntry(ErrorCode::ArchiveDamaged, m_entry.name,
                             QString::fromLatin1(stream.msg ? stream.msg : "the deflate stream is cut off"));
    }
    return room - stream.avail_out;
}

Result<> ZipEntryStream::refill()
{
    z_stream &stream = m_inflation->stream;
    const qint64 left = m_entry.compressedSize - m_consumed;
    if (stream.avail_in > 0 || left == 0)
        return {};
    QByteArray &input = m_inflation->input;
    input.resizeForOverwrite(std::min(left, InputBlock));
    const auto got = readCompressed(input.data(), input.size());
    if (!got)
        return fail(got.error());
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(*got);
    return {};
}

// Reads on in the entry's part of the archive, at least one byte.
Result<qint64> ZipEntryStream::readCompressed(char *buffer, qint64 size)
{
    const qint64 at = m_entry.dataOffset + m_consumed;
    if (m_archive->position() != at) {
        if (auto moved = m_archive->seek(at); !moved)
            return fail(moved.error());
    }
    const auto got = m_archive->read(buffer, std::min(size, m_entry.compressedSize - m_consumed));
    if (got && *got == 0)
        return failEntry(ErrorCode::FileChanged, m_entry.name,
                         QStringLiteral("shorter than when it was opened"));
    if (got)
        m_consumed += *got;
    return got;
}

// All declared bytes are there: now there must be no more of them, and they must be the right ones.
Result<> ZipEntryStream::checkEnd()
{
    if (m_inflation) {
        char beyond = 0;
        const auto more = inflateSome(&beyond, 1);
        if (!more)
            return fail(more.error());
        if (*more > 0)
            return failEntry(ErrorCode::ArchiveSize, m_entry.name,
                             QStringLiteral("over %1 bytes").arg(m_entry.size));
        if (m_inflation->stream.avail_in > 0 || m_consumed < m_entry.compressedSize)
            return failEntry(ErrorCode::ArchiveDamaged, m_entry.name, QStringLiteral("hidden bytes"));
    }
    if (m_crc != m_entry.crc)
        return failEntry(ErrorCode::ArchiveChecksum, m_entry.name);
    return {};
}

} // namespace kinfolio
