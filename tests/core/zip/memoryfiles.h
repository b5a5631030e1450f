// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file layer that only reads, and only one file, from memory: for tests that open thousands of variants.

#pragma once

#include "core/base/files.h"

#include <algorithm>

namespace kinfolio::test {

class MemoryFile final : public File {
public:
    explicit MemoryFile(QByteArray content)
        : m_content(std::move(content))
    {
    }

    Result<qint64> read(char *buffer, qint64 size) override
    {
        const qint64 step = std::clamp(qint64(m_content.size()) - m_position, qint64(0), size);
        std::copy_n(m_content.constData() + std::min(m_position, qint64(m_content.size())), step, buffer);
        m_position += step;
        return step;
    }
    Result<> write(QByteArrayView) override { return fail(ErrorCode::WriteFailed); }
    Result<> seek(qint64 position) override
    {
        m_position = position;
        return {};
    }
    qint64 position() const override { return m_position; }
    qint64 size() const override { return m_content.size(); }
    Result<> sync() override { return {}; }

private:
    QByteArray m_content;
    qint64 m_position = 0;
};

/// Whatever is opened for reading holds `content`; all else goes to the disk.
class MemoryFiles final : public Files {
public:
    QByteArray content;

    Result<std::unique_ptr<File>> openForReading(const QString &) override
    {
        return std::make_unique<MemoryFile>(content);
    }
    Result<std::unique_ptr<File>> createNew(const QString &path) override { return m_disk.createNew(path); }
    Result<std::unique_ptr<File>> openToAppend(const QString &path) override { return m_disk.openToAppend(path); }
    Result<> rename(const QString &from, const QString &to) override { return m_disk.rename(from, to); }
    Result<> remove(const QString &path) override { return m_disk.remove(path); }
    Result<> makeFolder(const QString &path) override { return m_disk.makeFolder(path); }
    Result<> removeFolder(const QString &path) override { return m_disk.removeFolder(path); }
    Result<> syncFolder(const QString &path) override { return m_disk.syncFolder(path); }
    Result<QList<FileInfo>> list(const QString &folder) override { return m_disk.list(folder); }
    Result<FileInfo> info(const QString &path) override { return m_disk.info(path); }
    Result<qint64> freeSpace(const QString &path) override { return m_disk.freeSpace(path); }
    Result<Mount> mount(const QString &path) override { return m_disk.mount(path); }

private:
    SystemFiles m_disk;
};

} // namespace kinfolio::test
