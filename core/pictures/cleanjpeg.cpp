// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// JPEG (ITU T.81): keeps the segments that a decoder needs, the colour profile and the orientation.
// Everything in APPn and COM besides, further pictures and bytes after the end go.

#include "core/pictures/orientation.h"
#include "core/pictures/photoplan.h"

#include <QByteArrayView>

#include <cstring>

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

enum Marker : quint8 {
    Tem = 0x01,
    Dht = 0xc4,
    Jpg = 0xc8,
    Dac = 0xcc,
    Rst0 = 0xd0,
    Rst7 = 0xd7,
    Soi = 0xd8,
    Eoi = 0xd9,
    Sos = 0xda,
    Dqt = 0xdb,
    Dnl = 0xdc,
    Dri = 0xdd,
    App0 = 0xe0,
    App1 = 0xe1,
    App2 = 0xe2,
    App14 = 0xee,
    App15 = 0xef,
    Com = 0xfe,
};

constexpr qint64 JfifSize = 14; // what JFIF's APP0 holds without a thumbnail
constexpr qint64 AdobeSize = 12;

const QByteArray ExifName("Exif\0\0", 6);

QByteArray segment(quint8 marker, const QByteArray &content)
{
    const auto length = content.size() + 2;
    QByteArray bytes;
    bytes.append('\xff').append(char(marker)).append(char(length >> 8)).append(char(length & 0xff));
    return bytes + content;
}

bool isFrame(quint8 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != Dht && marker != Jpg && marker != Dac;
}

class JpegPlanner {
public:
    explicit JpegPlanner(PhotoReader &in)
        : m_in(in)
    {
    }

    Result<PhotoPlan> plan()
    {
        if (m_in.big(2) != 0xffd8)
            m_in.damaged(u"not a JPEG picture"_s);
        m_plan.keep(0, 2);
        bool more = true;
        while (more && !m_in.failed()) {
            more = step();
            if (m_plan.isTooLong())
                m_in.damaged(u"too many parts"_s);
        }
        if (!m_in.failed() && !(m_frameSeen && m_scanSeen))
            m_in.damaged(u"no picture inside"_s);
        if (m_unsupported)
            return fail(ErrorCode::PictureUnsupported, {}, u"JPEG marker %1"_s.arg(m_unsupported, 2, 16));
        if (m_in.failed())
            return fail(m_in.failure());
        return std::move(m_plan);
    }

private:
    // One marker with its segment; false at the end of the picture.
    bool step()
    {
        const auto marker = nextMarker();
        if (m_in.failed())
            return false;
        const auto start = m_in.position() - 2; // a marker may be padded with more ff before it
        if (marker == Eoi) {
            m_plan.keep(start, 2);
            return false;
        }
        // Markers without content mean nothing here; those outside of the picture go.
        if (marker == Tem || (marker >= Rst0 && marker <= Rst7))
            return true;
        if (marker == Soi) {
            m_in.damaged(u"a second picture begins inside"_s);
            return false;
        }
        const qint64 length = m_in.big(2);
        if (length < 2)
            m_in.damaged(u"a segment is too short"_s);
        content(marker, start, length - 2);
        return !m_in.failed() && !m_unsupported;
    }

    // As decoders do, junk between segments is passed over; here it is not kept either.
    quint8 nextMarker()
    {
        while (!m_in.failed()) {
            const auto rest = m_in.look();
            const auto *found = static_cast<const char *>(
                rest.isEmpty() ? nullptr : std::memchr(rest.data(), 0xff, size_t(rest.size())));
            if (!found) {
                if (rest.isEmpty())
                    m_in.damaged(u"the picture has no end"_s);
                m_in.skip(rest.size());
                continue;
            }
            m_in.skip(found - rest.data() + 1);
            auto marker = m_in.byte();
            while (marker == 0xff && !m_in.failed())
                marker = m_in.byte();
            if (marker != 0)
                return marker;
        }
        return 0;
    }

    void content(quint8 marker, qint64 start, qint64 size)
    {
        switch (marker) {
        case App0:
            return jfif(start, size);
        case App1:
            return exif(size);
        case App2:
            return keepIfNamed(start, size, "ICC_PROFILE\0"_ba);
        case App14:
            return adobe(start, size);
        case Sos:
            return scan(start, size);
        case Dht:
        case Dqt:
        case Dri:
        case Dac:
        case Dnl:
            return keep(start, size);
        default:
            break;
        }
        if (isFrame(marker)) {
            m_frameSeen = true;
            return keep(start, size);
        }
        if ((marker > App0 && marker <= App15) || marker == Com)
            return m_in.skip(size);
        m_unsupported = marker; // such as JPEG-LS: leaving it out could change the pixels
    }

    void keep(qint64 start, qint64 size)
    {
        m_in.skip(size);
        m_plan.keep(start, 4 + size);
    }

    void keepIfNamed(qint64 start, qint64 size, const QByteArray &name)
    {
        const auto head = m_in.take(qMin(size, qint64(name.size())));
        m_in.skip(size - head.size());
        if (head == name)
            m_plan.keep(start, 4 + size);
    }

    void jfif(qint64 start, qint64 size)
    {
        auto head = m_in.take(qMin(size, JfifSize));
        m_in.skip(size - head.size());
        if (m_jfifSeen || head.size() < JfifSize || !head.startsWith(QByteArrayView("JFIF\0", 5)))
            return;
        m_jfifSeen = true;
        if (size == JfifSize && head[12] == 0 && head[13] == 0)
            return m_plan.keep(start, 4 + size);
        head[12] = head[13] = 0; // no thumbnail: it may show what was cropped away
        m_plan.add(segment(App0, head));
    }

    void exif(qint64 size)
    {
        const auto block = m_in.take(size);
        if (m_in.failed() || m_orientationWritten || !block.startsWith(ExifName))
            return;
        const int orientation = exifOrientation(QByteArrayView(block).sliced(ExifName.size()));
        if (orientation == 1)
            return;
        m_orientationWritten = true;
        const auto minimal = ExifName + exifWithOrientation(orientation);
        if (block == minimal)
            m_plan.keep(m_in.position() - size - 4, size + 4);
        else
            m_plan.add(segment(App1, minimal));
    }

    void adobe(qint64 start, qint64 size)
    {
        const auto head = m_in.take(qMin(size, AdobeSize));
        m_in.skip(size - head.size());
        if (head.size() < AdobeSize || !head.startsWith("Adobe"))
            return;
        if (size == AdobeSize)
            m_plan.keep(start, 4 + size);
        else
            m_plan.add(segment(App14, head));
    }

    // The header of a scan and its coded data, up to the next marker that is not a restart.
    void scan(qint64 start, qint64 size)
    {
        m_scanSeen = true;
        m_in.skip(size);
        m_plan.keep(start, 4 + size);
        const auto data = m_in.position();
        while (!m_in.failed()) {
            const auto rest = m_in.look();
            if (rest.isEmpty())
                return m_in.damaged(u"the picture has no end"_s);
            const auto *found =
                static_cast<const char *>(std::memchr(rest.data(), 0xff, size_t(rest.size())));
            if (!found) {
                m_in.skip(rest.size());
                continue;
            }
            const auto at = m_in.position() + (found - rest.data());
            m_in.skip(found - rest.data() + 1);
            const auto next = m_in.byte();
            if (next == 0 || (next >= Rst0 && next <= Rst7))
                continue;
            m_plan.keep(data, at - data);
            return m_in.moveTo(at); // that marker belongs to the next step
        }
    }

    PhotoReader &m_in;
    PhotoPlan m_plan;
    bool m_jfifSeen = false;
    bool m_orientationWritten = false;
    bool m_frameSeen = false;
    bool m_scanSeen = false;
    quint8 m_unsupported = 0;
};

} // namespace

Result<PhotoPlan> planJpeg(PhotoReader &in)
{
    return JpegPlanner(in).plan();
}

} // namespace kinfolio
