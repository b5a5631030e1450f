// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// WebP (RFC 9649): keeps the picture, its frames, its colour profile and its orientation. XMP, unknown chunks
// and bytes after the end go; the sizes and flags that spoke of them are put right.

#include "core/pictures/orientation.h"
#include "core/pictures/photoplan.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr quint8 ExifFlag = 0x08;
constexpr quint8 XmpFlag = 0x04;
constexpr qint64 MaxExif = qint64(1) << 20;
constexpr qint64 FrameHeader = 16;

qint64 padded(qint64 size)
{
    return size + (size & 1);
}

QByteArray chunkHead(const QByteArray &name, qint64 size)
{
    QByteArray length(4, '\0');
    qToLittleEndian(quint32(size), length.data());
    return name + length;
}

class WebpPlanner {
public:
    explicit WebpPlanner(PhotoReader &in)
        : m_in(in)
    {
    }

    Result<PhotoPlan> plan()
    {
        const auto riff = m_in.take(4);
        const qint64 size = m_in.little(4);
        const auto form = m_in.take(4);
        if (riff != "RIFF" || form != "WEBP")
            m_in.damaged(u"not a WebP picture"_s);
        const auto end = 8 + size;
        if (size < 4 || end > m_in.size())
            m_in.damaged(u"the picture ends too early"_s);
        while (!m_in.failed() && m_in.position() < end)
            chunk(end);
        if (!m_in.failed() && !m_pictureSeen)
            m_in.damaged(u"no picture inside"_s);
        if (m_in.failed())
            return fail(m_in.failure());
        return assembled(size);
    }

private:
    struct Chunk {
        QByteArray name;
        qint64 start = 0;
        qint64 size = 0;
        [[nodiscard]] qint64 content() const { return start + 8; }
        [[nodiscard]] qint64 end() const { return content() + padded(size); }
    };

    // The head of the chunk at the current place, which must end before `end`.
    Chunk head(qint64 end)
    {
        Chunk chunk;
        chunk.start = m_in.position();
        chunk.name = m_in.take(4);
        chunk.size = m_in.little(4);
        if (!m_in.failed() && chunk.end() > end)
            m_in.damaged(u"a chunk is longer than the picture"_s);
        if (m_body.isTooLong())
            m_in.damaged(u"too many parts"_s);
        return chunk;
    }

    void chunk(qint64 end)
    {
        const auto next = head(end);
        if (m_in.failed())
            return;
        if (next.name == "VP8X")
            extended(next);
        else if (next.name == "ANMF")
            frame(next);
        else if (next.name == "EXIF")
            exif(next);
        else if (next.name == "VP8 " || next.name == "VP8L" || next.name == "ALPH" || next.name == "ANIM"
                 || next.name == "ICCP")
            keep(next, m_body);
        m_in.moveTo(next.end());
    }

    void keep(const Chunk &chunk, PhotoPlan &plan)
    {
        m_pictureSeen |= chunk.name == "VP8 " || chunk.name == "VP8L";
        plan.keep(chunk.start, chunk.end() - chunk.start);
    }

    void extended(const Chunk &chunk)
    {
        if (chunk.start != 12 || chunk.size != 10)
            return m_in.damaged(u"the header is not where it must be"_s);
        m_header = m_in.take(10);
    }

    // A frame holds chunks of its own, unknown ones among them.
    void frame(const Chunk &chunk)
    {
        const auto end = chunk.content() + chunk.size;
        if (chunk.size < FrameHeader)
            return m_in.damaged(u"a frame is too short"_s);
        m_in.skip(FrameHeader);
        PhotoPlan kept;
        while (!m_in.failed() && m_in.position() < end) {
            const auto part = head(end);
            if (part.name == "VP8 " || part.name == "VP8L" || part.name == "ALPH")
                keep(part, kept);
            m_in.moveTo(part.end());
            if (kept.isTooLong())
                m_in.damaged(u"too many parts"_s);
        }
        if (kept.size() + FrameHeader == chunk.size)
            return m_body.keep(chunk.start, chunk.end() - chunk.start);
        m_body.add(chunkHead("ANMF"_ba, kept.size() + FrameHeader));
        m_body.keep(chunk.content(), FrameHeader);
        m_body.append(kept);
    }

    void exif(const Chunk &chunk)
    {
        if (chunk.size > MaxExif || m_hasExif)
            return;
        const auto block = m_in.take(chunk.size);
        // Some programs put JPEG's prefix in front.
        const auto prefix = block.startsWith("Exif") ? qsizetype(6) : qsizetype(0);
        const int orientation = exifOrientation(QByteArrayView(block).sliced(qMin(prefix, block.size())));
        if (orientation == 1)
            return;
        m_hasExif = true;
        const auto minimal = exifWithOrientation(orientation);
        if (block == minimal)
            m_body.keep(chunk.start, chunk.end() - chunk.start);
        else
            m_body.add(chunkHead("EXIF"_ba, minimal.size()) + minimal);
    }

    Result<PhotoPlan> assembled(qint64 sourceSize)
    {
        PhotoPlan plan;
        const auto bodySize = m_body.size() + 4 + (m_header.isEmpty() ? 0 : 18);
        if (bodySize == sourceSize)
            plan.keep(0, 12);
        else
            plan.add(chunkHead("RIFF"_ba, bodySize) + "WEBP"_ba);
        if (!m_header.isEmpty())
            addHeader(plan);
        plan.append(m_body);
        if (plan.isTooLong())
            return fail(ErrorCode::PictureDamaged, {}, u"too many parts"_s);
        return plan;
    }

    void addHeader(PhotoPlan &plan)
    {
        auto flags = quint8(m_header.at(0)) & ~(ExifFlag | XmpFlag);
        if (m_hasExif)
            flags |= ExifFlag;
        if (quint8(m_header.at(0)) == flags)
            return plan.keep(12, 18);
        m_header[0] = char(flags);
        plan.add(chunkHead("VP8X"_ba, 10) + m_header);
    }

    PhotoReader &m_in;
    PhotoPlan m_body; // all chunks but the header
    QByteArray m_header; // content of VP8X; empty for the simple layouts
    bool m_hasExif = false;
    bool m_pictureSeen = false;
};

} // namespace

Result<PhotoPlan> planWebp(PhotoReader &in)
{
    return WebpPlanner(in).plan();
}

} // namespace kinfolio
