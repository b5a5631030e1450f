// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "photoplan.h"

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qint64 BlockSize = qint64(64) * 1024;

} // namespace

PhotoReader::PhotoReader(File &file)
    : m_file(file)
    , m_size(file.size())
{
    if (auto start = m_file.seek(0); !start)
        m_failure = start.error();
}

Error PhotoReader::failure() const
{
    return m_failure.value_or(Error{ErrorCode::Internal, {}, u"the picture did not fail"_s});
}

void PhotoReader::damaged(const QString &detail)
{
    if (!m_failure)
        m_failure = Error{ErrorCode::PictureDamaged, {}, u"%1 at byte %2"_s.arg(detail).arg(position())};
}

bool PhotoReader::fill()
{
    if (failed())
        return false;
    m_blockStart += m_block.size();
    m_used = 0;
    m_block.resize(BlockSize);
    const auto got = m_file.read(m_block.data(), BlockSize);
    m_block.resize(got.value_or(0));
    if (!got)
        m_failure = got.error();
    return !m_block.isEmpty();
}

quint8 PhotoReader::byte()
{
    if (m_used == m_block.size() && !fill())
        damaged(u"the picture ends too early"_s);
    if (failed())
        return 0;
    return quint8(m_block.at(m_used++));
}

quint32 PhotoReader::big(int bytes)
{
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | byte();
    return value;
}

quint32 PhotoReader::little(int bytes)
{
    quint32 value = 0;
    for (int i = 0; i < bytes; ++i)
        value |= quint32(byte()) << (8 * i);
    return value;
}

QByteArray PhotoReader::take(qint64 count)
{
    QByteArray bytes;
    // A length that the file cannot have must not reserve memory.
    if (count > m_size - position())
        damaged(u"a part is longer than the picture"_s);
    while (!failed() && bytes.size() < count) {
        const auto part = look();
        const auto used = qMin(count - bytes.size(), part.size());
        if (used == 0)
            damaged(u"the picture ends too early"_s);
        bytes.append(part.first(used));
        m_used += used;
    }
    return bytes;
}

void PhotoReader::skip(qint64 count)
{
    if (failed())
        return;
    if (count < 0 || count > m_size - position()) {
        damaged(u"a part is longer than the picture"_s);
        return;
    }
    moveTo(position() + count);
}

void PhotoReader::moveTo(qint64 place)
{
    if (failed())
        return;
    if (place >= m_blockStart && place <= m_blockStart + m_block.size()) {
        m_used = place - m_blockStart;
        return;
    }
    if (auto moved = m_file.seek(place); !moved)
        m_failure = moved.error();
    m_block.clear();
    m_blockStart = place;
    m_used = 0;
}

QByteArrayView PhotoReader::look()
{
    if (m_used == m_block.size())
        fill();
    return failed() ? QByteArrayView() : QByteArrayView(m_block).sliced(m_used);
}

void PhotoPlan::keep(qint64 from, qint64 size)
{
    if (size <= 0)
        return;
    m_size += size;
    if (!m_pieces.empty()) {
        auto &last = m_pieces.back();
        if (last.bytes.isEmpty() && last.from + last.size == from) {
            last.size += size;
            return;
        }
    }
    m_pieces.push_back({from, size, {}});
}

void PhotoPlan::add(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_size += bytes.size();
    m_pieces.push_back({0, bytes.size(), bytes});
}

void PhotoPlan::append(const PhotoPlan &other)
{
    for (const auto &piece : other.m_pieces) {
        if (piece.bytes.isEmpty())
            keep(piece.from, piece.size);
        else
            add(piece.bytes);
    }
}

bool PhotoPlan::isWhole(qint64 sourceSize) const
{
    return m_pieces.size() == 1 && m_pieces.front().bytes.isEmpty() && m_pieces.front().from == 0
        && m_pieces.front().size == sourceSize;
}

} // namespace kinfolio
