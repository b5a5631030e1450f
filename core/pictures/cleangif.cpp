// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// GIF 87a and 89a: keeps the frames, their timing and the number of loops. Comments, plain text, what other
// programs added (XMP, colour tables of editors) and bytes after the end go.

#include "core/pictures/photoplan.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

enum Block : quint8 {
    Extension = 0x21,
    Image = 0x2c,
    Trailer = 0x3b,
};
enum Label : quint8 {
    GraphicControl = 0xf9,
    Application = 0xff,
};

qint64 colourTableSize(quint8 flags)
{
    return flags & 0x80 ? qint64(3) << ((flags & 7) + 1) : 0;
}

class GifPlanner {
public:
    explicit GifPlanner(PhotoReader &in)
        : m_in(in)
    {
    }

    Result<PhotoPlan> plan()
    {
        header();
        while (!m_in.failed() && !m_ended) {
            block();
            if (m_plan.isTooLong())
                m_in.damaged(u"too many parts"_s);
        }
        if (!m_in.failed() && !m_imageSeen)
            m_in.damaged(u"no picture inside"_s);
        if (m_in.failed())
            return fail(m_in.failure());
        return std::move(m_plan);
    }

private:
    void header()
    {
        const auto name = m_in.take(6);
        if (name != "GIF87a" && name != "GIF89a")
            m_in.damaged(u"not a GIF picture"_s);
        const auto screen = m_in.take(7);
        if (m_in.failed())
            return;
        m_in.skip(colourTableSize(quint8(screen.at(4))));
        m_plan.keep(0, m_in.position());
    }

    void block()
    {
        const auto start = m_in.position();
        switch (m_in.byte()) {
        case Extension:
            return extension(start);
        case Image:
            return image(start);
        case Trailer:
            m_ended = true;
            return m_plan.keep(start, 1);
        default:
            return m_in.damaged(u"an unknown block"_s);
        }
    }

    void extension(qint64 start)
    {
        const auto label = m_in.byte();
        if (label == GraphicControl) {
            // It belongs to the next image or plain text and shares its fate.
            skipSubBlocks();
            m_control = {start, m_in.position() - start, {}};
            return;
        }
        if (label == Application)
            return application(start);
        skipSubBlocks();
        if (label == 0x01) // plain text: no program draws it
            m_control = {};
    }

    void application(qint64 start)
    {
        const int size = m_in.byte();
        const auto name = m_in.take(size);
        if (name != "NETSCAPE2.0" && name != "ANIMEXTS1.0")
            return skipSubBlocks();
        PhotoPlan kept;
        kept.keep(start, m_in.position() - start);
        while (!m_in.failed()) {
            const auto at = m_in.position();
            const int length = m_in.byte();
            const auto content = m_in.take(length);
            // Loop count (3 bytes, kind 1) and buffering (5 bytes, kind 2) only.
            const bool known =
                (length == 3 && content.startsWith('\x01')) || (length == 5 && content.startsWith('\x02'));
            if (length == 0 || known)
                kept.keep(at, length + 1);
            if (length == 0)
                break;
        }
        m_plan.append(kept);
    }

    void image(qint64 start)
    {
        const auto descriptor = m_in.take(9);
        if (m_in.failed())
            return;
        m_in.skip(colourTableSize(quint8(descriptor.at(8))) + 1); // and the code size
        skipSubBlocks();
        m_plan.keep(m_control.from, m_control.size);
        m_control = {};
        m_plan.keep(start, m_in.position() - start);
        m_imageSeen = true;
    }

    void skipSubBlocks()
    {
        while (!m_in.failed()) {
            const int length = m_in.byte();
            if (length == 0)
                return;
            m_in.skip(length);
        }
    }

    PhotoReader &m_in;
    PhotoPlan m_plan;
    PhotoPlan::Piece m_control;
    bool m_imageSeen = false;
    bool m_ended = false;
};

} // namespace

Result<PhotoPlan> planGif(PhotoReader &in)
{
    return GifPlanner(in).plan();
}

} // namespace kinfolio
