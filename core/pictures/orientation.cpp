// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "orientation.h"

#include <QtEndian>

namespace kinfolio {

namespace {

constexpr quint16 OrientationTag = 0x0112;
constexpr quint16 ShortType = 3;

/// Reads numbers of a TIFF block in its own byte order; 0 beyond its end.
class TiffView {
public:
    explicit TiffView(QByteArrayView bytes)
        : m_bytes(bytes)
        , m_little(bytes.startsWith("II"))
    {
    }

    [[nodiscard]] bool isTiff() const { return (m_little || m_bytes.startsWith("MM")) && number16(2) == 42; }
    [[nodiscard]] quint16 number16(qint64 at) const
    {
        if (at < 0 || at > m_bytes.size() - 2)
            return 0;
        const auto *data = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<quint16>(data) : qFromBigEndian<quint16>(data);
    }
    [[nodiscard]] quint32 number32(qint64 at) const
    {
        if (at < 0 || at > m_bytes.size() - 4)
            return 0;
        const auto *data = m_bytes.data() + at;
        return m_little ? qFromLittleEndian<quint32>(data) : qFromBigEndian<quint32>(data);
    }

private:
    QByteArrayView m_bytes;
    bool m_little;
};

} // namespace

int exifOrientation(QByteArrayView tiff)
{
    const TiffView view(tiff);
    if (!view.isTiff())
        return 1;
    const qint64 directory = view.number32(4);
    const int entries = view.number16(directory);
    for (int i = 0; i < entries; ++i) {
        const qint64 entry = directory + 2 + qint64(12) * i;
        if (entry > tiff.size() - 12)
            break;
        if (view.number16(entry) != OrientationTag)
            continue;
        const int value = view.number16(entry + 8);
        return view.number16(entry + 2) == ShortType && value >= 1 && value <= 8 ? value : 1;
    }
    return 1;
}

QByteArray exifWithOrientation(int orientation)
{
    QByteArray block("MM\0*\0\0\0\x08" // header, first directory at 8
                     "\0\x01" // one entry
                     "\x01\x12\0\x03\0\0\0\x01\0\0\0\0" // orientation, one short
                     "\0\0\0\0", // no further directory
                     26);
    block[19] = char(orientation);
    return block;
}

int pngOrientation(QByteArrayView png)
{
    qint64 at = 8;
    while (at + 12 <= png.size()) {
        const qint64 length = qFromBigEndian<quint32>(png.data() + at);
        if (length > png.size() - at - 12)
            break;
        if (png.sliced(at + 4, 4) == "eXIf")
            return exifOrientation(png.sliced(at + 8, length));
        at += 12 + length;
    }
    return 1;
}

} // namespace kinfolio
