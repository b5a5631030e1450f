// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// PNG (W3C, third edition): keeps the chunks that make the pixels, their colours and their animation, and the
// orientation. Texts, times, unknown chunks and bytes after the end go. Every checksum is checked on the way.

#include "core/pictures/orientation.h"
#include "core/pictures/photoplan.h"

#include <QtEndian>

#include <algorithm>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qint64 MaxExif = qint64(1) << 20;

struct AllowedChunk {
    const char *name;
    qint64 maxSize; // a longer one is not what its name says
};
constexpr qint64 AnySize = 0x7fffffff;
constexpr AllowedChunk Allowed[] = {
    {"IHDR", 13}, {"PLTE", 768}, {"IDAT", AnySize}, {"IEND", 0},       {"tRNS", 256}, {"gAMA", 4},
    {"cHRM", 32}, {"sRGB", 1},   {"iCCP", AnySize}, {"cICP", 4},       {"sBIT", 4},   {"bKGD", 6},
    {"pHYs", 9},  {"acTL", 8},   {"fcTL", 26},      {"fdAT", AnySize}, {"mDCV", 24},  {"cLLI", 8},
};

bool isAllowed(const QByteArray &name, qint64 size)
{
    return std::ranges::any_of(Allowed,
                               [&](const AllowedChunk &c) { return name == c.name && size <= c.maxSize; });
}

bool isCritical(const QByteArray &name)
{
    return (name.at(0) & 0x20) == 0;
}

QByteArray chunk(const QByteArray &name, const QByteArray &content)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(quint32(content.size()), bytes.data());
    bytes += name + content;
    const auto *checked = reinterpret_cast<const Bytef *>(bytes.constData()) + 4;
    QByteArray sum(4, '\0');
    qToBigEndian(quint32(crc32(0, checked, uInt(content.size() + 4))), sum.data());
    return bytes + sum;
}

class PngPlanner {
public:
    explicit PngPlanner(PhotoReader &in)
        : m_in(in)
    {
    }

    Result<PhotoPlan> plan()
    {
        if (m_in.take(8) != "\x89PNG\r\n\x1a\n")
            m_in.damaged(u"not a PNG picture"_s);
        m_plan.keep(0, 8);
        while (!m_in.failed() && !m_ended && m_unsupported.isEmpty()) {
            nextChunk();
            if (m_plan.isTooLong())
                m_in.damaged(u"too many parts"_s);
        }
        if (!m_unsupported.isEmpty())
            return fail(ErrorCode::PictureUnsupported, {},
                        u"PNG chunk "_s + QString::fromLatin1(m_unsupported));
        if (!m_in.failed() && !m_dataSeen)
            m_in.damaged(u"no picture inside"_s);
        if (m_in.failed())
            return fail(m_in.failure());
        return std::move(m_plan);
    }

private:
    void nextChunk()
    {
        const auto start = m_in.position();
        const qint64 size = m_in.big(4);
        const auto name = m_in.take(4);
        if (m_in.failed())
            return;
        const bool first = start == 8;
        if (size > AnySize || first != (name == "IHDR") || (first && size != 13))
            return m_in.damaged(u"the chunks are out of order"_s);
        const bool isExif = name == "eXIf" && size <= MaxExif;
        const auto exif = checkedContent(name, size, isExif);
        if (m_in.failed())
            return;
        m_dataSeen |= name == "IDAT";
        m_ended = name == "IEND";
        if (isAllowed(name, size))
            m_plan.keep(start, 12 + size);
        else if (isExif)
            keepOrientation(start, exif);
        else if (isCritical(name))
            m_unsupported = name; // the pixels depend on it, nobody knows how
    }

    // Passes over content and checksum; hands the content back when wanted.
    QByteArray checkedContent(const QByteArray &name, qint64 size, bool wanted)
    {
        QByteArray content;
        if (size > m_in.size() - m_in.position())
            m_in.damaged(u"a chunk is longer than the picture"_s);
        auto sum = crc32(0, reinterpret_cast<const Bytef *>(name.constData()), 4);
        for (qint64 left = size; left > 0 && !m_in.failed();) {
            auto part = m_in.look();
            if (part.isEmpty())
                m_in.damaged(u"the picture ends too early"_s);
            part = part.first(qMin(left, qint64(part.size())));
            sum = crc32(sum, reinterpret_cast<const Bytef *>(part.data()), uInt(part.size()));
            if (wanted)
                content.append(part);
            left -= part.size();
            m_in.skip(part.size());
        }
        if (m_in.big(4) != quint32(sum))
            m_in.damaged(u"a checksum does not match"_s);
        return content;
    }

    void keepOrientation(qint64 start, const QByteArray &exif)
    {
        const int orientation = exifOrientation(exif);
        if (orientation == 1 || m_orientationWritten)
            return;
        m_orientationWritten = true;
        const auto minimal = exifWithOrientation(orientation);
        if (exif == minimal)
            m_plan.keep(start, 12 + exif.size());
        else
            m_plan.add(chunk("eXIf"_ba, minimal));
    }

    PhotoReader &m_in;
    PhotoPlan m_plan;
    QByteArray m_unsupported;
    bool m_dataSeen = false;
    bool m_ended = false;
    bool m_orientationWritten = false;
};

} // namespace

Result<PhotoPlan> planPng(PhotoReader &in)
{
    return PngPlanner(in).plan();
}

} // namespace kinfolio
