// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureheader.h"

#include "core/pictures/orientation.h"

#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr QByteArrayView ExifName("Exif\0\0", 6);

quint8 at(QByteArrayView bytes, qsizetype index)
{
    return quint8(bytes.at(index));
}

bool isFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// Walks from marker to marker, stepping over segments and coded data alike.
class JpegWalk {
public:
    explicit JpegWalk(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    /// The next marker, with its segment stepped over; 0 at the end of the bytes.
    quint8 next()
    {
        while (m_at + 1 < m_bytes.size()) {
            const auto *found = static_cast<const char *>(
                std::memchr(m_bytes.data() + m_at, 0xff, size_t(m_bytes.size() - m_at)));
            if (!found)
                break;
            m_at = found - m_bytes.data() + 1;
            if (m_at >= m_bytes.size())
                break;
            const auto marker = at(m_bytes, m_at);
            if (marker == 0xff)
                continue;
            ++m_at;
            if (marker == 0 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8))
                continue; // coded data, restarts, the start itself
            if (marker != 0xd9 && !skipSegment())
                break;
            return marker;
        }
        m_at = m_bytes.size();
        return 0;
    }

private:
    bool skipSegment()
    {
        if (m_at + 2 > m_bytes.size())
            return false;
        const qsizetype length = qFromBigEndian<quint16>(m_bytes.data() + m_at);
        if (length < 2 || length > m_bytes.size() - m_at)
            return false;
        m_at += length;
        return true;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

/// Segment by segment, unlike the walk above: what stands between two segments of a header is damage.
std::optional<PictureHeader> jpegHeader(QByteArrayView bytes)
{
    PictureHeader header;
    qsizetype position = 2;
    while (position + 4 <= bytes.size() && at(bytes, position) == 0xff) {
        const auto marker = at(bytes, position + 1);
        if (marker == 0xff) { // filling
            ++position;
            continue;
        }
        const qsizetype length = qFromBigEndian<quint16>(bytes.data() + position + 2);
        if (marker < 0xc0 || marker == 0xd9 || length < 2 || length > bytes.size() - position - 2)
            break;
        const auto segment = bytes.sliced(position + 4, length - 2);
        if (marker == 0xe1 && segment.startsWith(ExifName))
            header.orientation = exifOrientation(segment.sliced(ExifName.size()));
        if (isFrame(marker) && segment.size() >= 5) {
            header.size = QSize(qFromBigEndian<quint16>(segment.data() + 3), qFromBigEndian<quint16>(segment.data() + 1));
            return header;
        }
        position += 2 + length;
    }
    return std::nullopt;
}

} // namespace

std::optional<PictureHeader> pictureHeader(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n") && bytes.size() >= 24 && bytes.sliced(12, 4) == "IHDR") {
        const auto width = qFromBigEndian<quint32>(bytes.data() + 16);
        const auto height = qFromBigEndian<quint32>(bytes.data() + 20);
        constexpr quint32 max = 0x7fffffff;
        return PictureHeader{QSize(int(qMin(width, max)), int(qMin(height, max))), pngOrientation(bytes)};
    }
    if (bytes.startsWith("\xff\xd8\xff"))
        return jpegHeader(bytes);
    return std::nullopt;
}

std::optional<qint64> embeddedPicturePixels(const QString &address)
{
    const auto comma = address.indexOf(u',');
    if (comma < 0 || !address.left(comma).endsWith(";base64"_L1))
        return std::nullopt;
    const auto type = address.left(comma).section(u';', 0, 0);
    const bool png = type == "data:image/png"_L1;
    if (!png && type != "data:image/jpeg"_L1 && type != "data:image/jpg"_L1)
        return std::nullopt;
    const auto content = QByteArray::fromBase64(address.mid(comma + 1).toLatin1());
    const auto header = pictureHeader(content);
    // Decoders go by content: another kind of picture under this name would come past the checks.
    if (!header || content.startsWith("\x89PNG") != png)
        return std::nullopt;
    return qint64(header->size.width()) * header->size.height();
}

JpegShape jpegShape(QByteArrayView jpeg)
{
    JpegShape shape;
    JpegWalk walk(jpeg);
    for (auto marker = walk.next(); marker != 0; marker = walk.next()) {
        if (marker == 0xd9) {
            shape.complete = true;
            break;
        }
        shape.scans += marker == 0xda ? 1 : 0;
    }
    return shape;
}

bool hasItsEnd(QByteArrayView picture)
{
    return picture.startsWith("\xff\xd8\xff") ? jpegShape(picture).complete : picture.contains("IEND\xae\x42\x60\x82");
}

} // namespace kinfolio
