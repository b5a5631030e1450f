// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipwindow.h"

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qint64 ReadAhead = qint64(16) * 1024;

} // namespace

ZipWindow::ZipWindow(File &file, QString path)
    : m_file(file)
    , m_path(std::move(path))
    , m_fileSize(file.size())
{
}

Result<QByteArrayView> ZipWindow::at(qint64 offset, qint64 size)
{
    if (offset < 0 || size < 0 || offset > m_fileSize - size)
        return fail(ErrorCode::ArchiveDamaged, m_path,
                    QStringLiteral("%1 bytes wanted at %2").arg(size).arg(offset));
    if (offset < m_start || offset + size > m_start + m_bytes.size()) {
        if (auto loaded = load(offset, size); !loaded) {
            m_bytes.clear(); // half a window must not be looked into later
            return fail(loaded.error());
        }
    }
    return QByteArrayView(m_bytes).sliced(offset - m_start, size);
}

Result<> ZipWindow::load(qint64 offset, qint64 size)
{
    const qint64 wanted = std::min(std::max(size, ReadAhead), m_fileSize - offset);
    m_bytes.resizeForOverwrite(wanted);
    m_start = offset;
    if (auto moved = m_file.seek(offset); !moved)
        return moved;
    for (qint64 done = 0; done < wanted;) {
        const auto got = m_file.read(m_bytes.data() + done, wanted - done);
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return fail(ErrorCode::FileChanged, m_path, QStringLiteral("shorter than when it was opened"));
        done += *got;
    }
    return {};
}

} // namespace kinfolio
