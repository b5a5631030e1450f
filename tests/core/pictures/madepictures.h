// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures with personal facts hidden in every place that their formats offer, made by code.

#pragma once

#include <QBuffer>
#include <QColorSpace>
#include <QImage>
#include <QImageWriter>
#include <QtEndian>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace madepictures {

/// Stands in every hidden fact; must be in no shared file.
inline const QByteArray Marker = "SECRET-MARKER";
/// 51 degrees, 28 minutes, 40 seconds as EXIF writes them (big-endian rationals).
inline const QByteArray Rationals("\0\0\0\x33\0\0\0\1\0\0\0\x1c\0\0\0\1\0\0\0\x28\0\0\0\1", 24);

inline QImage sample(QImage::Format format = QImage::Format_RGB32)
{
    QImage image(96, 64, format);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixelColor(x, y, QColor((x * 5) & 255, (y * 7) & 255, (x * y) & 255, 255 - (x & 127)));
    }
    return image;
}

inline QByteArray encoded(const QImage &image, const char *format, bool progressive = false)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setProgressiveScanWrite(progressive);
    writer.write(image);
    return bytes;
}

inline QByteArray big16(int value)
{
    return QByteArray().append(char(value >> 8)).append(char(value));
}

inline QByteArray big32(quint32 value)
{
    return big16(int(value >> 16)) + big16(int(value & 0xffff));
}

inline QByteArray little32(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// EXIF with an artist, an orientation and a place.
inline QByteArray tiff(int orientation)
{
    const auto entry = [](int tag, int type, quint32 count, const QByteArray &value) {
        return big16(tag) + big16(type) + big32(count) + value;
    };
    const auto artist = Marker + '\0';
    const quint32 artistAt = 8 + 2 + 3 * 12 + 4;
    const quint32 gpsAt = artistAt + quint32(artist.size());
    const quint32 rationalsAt = gpsAt + 2 + 2 * 12 + 4;
    return "MM\0*"_ba.first(2) + big16(42) + big32(8) + big16(3)
        + entry(0x0112, 3, 1, big16(orientation) + big16(0))
        + entry(0x013b, 2, quint32(artist.size()), big32(artistAt)) + entry(0x8825, 4, 1, big32(gpsAt))
        + big32(0) + artist + big16(2) + entry(1, 2, 2, QByteArray("N\0\0\0", 4))
        + entry(2, 5, 3, big32(rationalsAt)) + big32(0) + Rationals;
}

inline QByteArray segment(int marker, const QByteArray &content)
{
    return QByteArray().append('\xff').append(char(marker)) + big16(int(content.size()) + 2) + content;
}

/// A colour profile that differs from the usual one.
inline QByteArray iccProfile()
{
    return QColorSpace(QColorSpace::AdobeRgb).iccProfile();
}

inline QByteArray iccSegment()
{
    return segment(0xe2, QByteArray("ICC_PROFILE\0\1\1", 14) + iccProfile());
}

/// A photo with all that a telephone and its programs add.
inline QByteArray personalJpeg(const QByteArray &plain, int orientation)
{
    const auto thumbnail = encoded(sample().scaled(16, 16), "jpeg");
    const auto exif = QByteArray("Exif\0\0", 6) + tiff(orientation) + thumbnail;
    auto rest = plain.sliced(2);
    QByteArray jfif;
    if (rest.startsWith("\xff\xe0")) { // replaced by one with a thumbnail of 1 x 1
        const int length = (uchar(rest[2]) << 8) | uchar(rest[3]);
        jfif = segment(0xe0, rest.sliced(4, 12) + QByteArray("\1\1SEC", 5));
        rest = rest.sliced(2 + length);
    }
    return plain.first(2) + jfif + segment(0xe0, QByteArray("JFXX\0\x10", 6) + thumbnail)
        + segment(0xe1, exif)
        + segment(0xe1, QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<x>" + Marker + "</x>")
        + iccSegment() + segment(0xe2, QByteArray("MPF\0", 4) + Marker)
        + segment(0xed, QByteArray("Photoshop 3.0\0", 14) + Marker) + segment(0xfe, Marker) + rest + Marker
        + thumbnail;
}

inline QByteArray pngChunk(const QByteArray &name, const QByteArray &content)
{
    const auto body = name + content;
    const auto sum = crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()));
    return big32(quint32(content.size())) + body + big32(quint32(sum));
}

inline QByteArray personalPng(const QByteArray &plain, int orientation)
{
    constexpr int headEnd = 8 + 25;
    return plain.first(headEnd) + pngChunk("eXIf", tiff(orientation)) + pngChunk("gAMA", big32(45455))
        + pngChunk("cHRM", big32(31270).repeated(8)) + pngChunk("tEXt", QByteArray("Author\0", 7) + Marker)
        + pngChunk("iTXt", QByteArray("XML:com.adobe.xmp\0\0\0\0\0", 22) + Marker)
        + pngChunk("zTXt", QByteArray("Comment\0\0", 9) + Marker) + pngChunk("tIME", QByteArray(7, 1))
        + pngChunk("prVt", Marker) + pngChunk("pHYs", big32(2835) + big32(2835) + '\1')
        + plain.sliced(headEnd) + Marker;
}

/// Two frames of 2 x 2 pixels, each with its own colours and timing.
inline QByteArray gif(bool personal)
{
    const auto control = QByteArray("\x21\xf9\4\4\x0a\0\0\0", 8);
    const auto frame = [](char code) {
        // 2 x 2 pixels of one colour, colours from the table of the screen
        return QByteArray("\x2c\0\0\0\0\2\0\2\0\0\2\3", 12)
            + QByteArray(code == 0 ? "\x84\x0f\x05\0" : "\x8c\x1f\x05\0", 4);
    };
    const auto loop = QByteArray("\x21\xff\x0bNETSCAPE2.0\3\1\0\0\0", 19);
    QByteArray bytes =
        "GIF89a" + QByteArray("\2\0\2\0\x91\0\0", 7) + QByteArray("\xff\0\0\0\xff\0\0\0\xff\1\1\1", 12);
    bytes += loop;
    if (personal) {
        bytes += QByteArray("\x21\xfe").append(char(Marker.size())) + Marker + '\0';
        bytes += QByteArray("\x21\xff\x0bXMP DataXMP").append(char(Marker.size())) + Marker + '\0';
        bytes += control + QByteArray("\x21\1\x0c\0\0\0\0\0\0\0\0\0\0\0\0", 15).append(char(Marker.size()))
            + Marker + '\0';
    }
    bytes += control + frame(0) + control + frame(1) + '\x3b';
    return personal ? bytes + Marker : bytes;
}

inline QByteArray riffChunk(const QByteArray &name, const QByteArray &content)
{
    return name + little32(quint32(content.size())) + content + QByteArray(content.size() & 1, '\0');
}

inline QByteArray riff(const QByteArray &chunks)
{
    return "RIFF" + little32(quint32(chunks.size() + 4)) + "WEBP" + chunks;
}

/// One pixel, lossless.
inline QByteArray webpPixel()
{
    return QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==").sliced(12);
}

inline QByteArray personalWebp(int orientation, bool animated)
{
    const auto flags = char(0x20 | 0x08 | 0x04 | (animated ? 0x02 : 0));
    const auto header = riffChunk("VP8X", QByteArray().append(flags) + QByteArray(9, '\0'));
    const auto frame = QByteArray(16, '\0') + webpPixel() + riffChunk("prVt", Marker);
    const auto picture =
        animated ? riffChunk("ANIM", QByteArray(6, '\0')) + riffChunk("ANMF", frame) : webpPixel();
    return riff(header + riffChunk("ICCP", iccProfile()) + picture
                + riffChunk("EXIF", QByteArray("Exif\0\0", 6) + tiff(orientation)) + riffChunk("XMP ", Marker)
                + riffChunk("prVt", Marker))
        + Marker;
}

} // namespace madepictures
