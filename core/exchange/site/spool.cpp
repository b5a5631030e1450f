// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/site/spool.h"

#include <algorithm>

namespace kinfolio {

Result<> Spool::add(const QString &path, const QByteArray &content)
{
    if (!m_file) {
        auto file = m_part.create();
        if (!file)
            return fail(file.error());
        m_file = std::move(*file);
    }
    if (auto written = m_file->write(content); !written)
        return written;
    m_pieces.append({path, m_size, content.size()});
    m_size += content.size();
    return {};
}

Result<ByteSource> Spool::source(const Piece &piece) const
{
    auto opened = m_files.openForReading(m_part.path());
    if (!opened)
        return fail(opened.error());
    const std::shared_ptr<File> file = std::move(*opened);
    if (auto moved = file->seek(piece.offset); !moved)
        return fail(moved.error());
    return ByteSource([file, left = piece.size](char *buffer, qint64 size) mutable -> Result<qint64> {
        const auto got = file->read(buffer, std::min(size, left));
        if (got)
            left -= *got;
        return got;
    });
}

} // namespace kinfolio
