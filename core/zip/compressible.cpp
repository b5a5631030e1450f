// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "compressible.h"

#include <algorithm>

#include <zlib.h>

namespace kinfolio {

namespace {

constexpr qint64 Block = qint64(256) * 1024;
constexpr qint64 FirstBlock = qint64(16) * 1024;

// Counts what zlib makes of a stream, with the settings that KArchive uses, and throws it away.
class DeflateMeter {
public:
    DeflateMeter()
    {
        m_ready = deflateInit2(&m_stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, 0) == Z_OK;
    }
    ~DeflateMeter() { deflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(DeflateMeter)

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] qint64 bytes() const { return qint64(m_stream.total_out); }

    void add(QByteArrayView bytes) { run(bytes, Z_NO_FLUSH); }
    /// As add(), and counts at once what came of it.
    void addAndCount(QByteArrayView bytes) { run(bytes, Z_PARTIAL_FLUSH); }
    void finish() { run({}, Z_FINISH); }

private:
    void run(QByteArrayView bytes, int flush)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
        m_stream.avail_in = uInt(bytes.size());
        do {
            m_stream.next_out = reinterpret_cast<Bytef *>(m_output.data());
            m_stream.avail_out = uInt(m_output.size());
            ::deflate(&m_stream, flush);
        } while (m_stream.avail_out == 0);
    }

    z_stream m_stream = {};
    QByteArray m_output = QByteArray(Block, Qt::Uninitialized);
    bool m_ready = false;
};

} // namespace

Result<bool> deflatesOver(const ByteSource &source, qint64 size, int ratio)
{
    DeflateMeter meter;
    if (!meter.isReady())
        return fail(ErrorCode::Internal, {}, QStringLiteral("deflateInit2"));
    QByteArray block(Block, Qt::Uninitialized);
    for (qint64 done = 0; done < size;) {
        // Most content shows in its first few pages that it is no matter of a hundred times.
        const auto got = source(block.data(), std::min(done == 0 ? FirstBlock : Block, size - done));
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return fail(ErrorCode::FileChanged, {}, QStringLiteral("%1 bytes of %2").arg(done).arg(size));
        const auto bytes = QByteArrayView(block).first(*got);
        done == 0 ? meter.addAndCount(bytes) : meter.add(bytes);
        done += *got;
        if (meter.bytes() * ratio >= size)
            return false;
    }
    meter.finish();
    return meter.bytes() * ratio < size;
}

} // namespace kinfolio
