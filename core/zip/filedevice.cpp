// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filedevice.h"

namespace kinfolio {

FileDevice::FileDevice(File &file)
    : m_file(file)
{
    QIODevice::open(QIODevice::WriteOnly | QIODevice::Unbuffered);
}

Result<> FileDevice::state() const
{
    if (m_error)
        return fail(*m_error);
    return {};
}

void FileDevice::abandon(const Error &reason)
{
    if (m_error)
        return;
    m_error = reason;
    setErrorString(reason.detail);
}

bool FileDevice::seek(qint64 position)
{
    if (m_error || !QIODevice::seek(position))
        return false;
    if (auto moved = m_file.seek(position); !moved) {
        abandon(moved.error());
        return false;
    }
    return true;
}

qint64 FileDevice::size() const
{
    return m_file.size();
}

qint64 FileDevice::readData(char *, qint64)
{
    return -1;
}

qint64 FileDevice::writeData(const char *data, qint64 size)
{
    if (m_error)
        return -1;
    if (auto written = m_file.write(QByteArrayView(data, size)); !written) {
        abandon(written.error());
        return -1;
    }
    return size;
}

} // namespace kinfolio
