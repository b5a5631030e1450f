// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file layer whose disk fills up, whose n-th operation fails, or that only counts. Wraps the real disk.

#pragma once

#include "core/base/files.h"

#include <optional>

namespace kinfolio {

/// What shall go wrong; shared by all files that the layer has opened.
struct FaultPlan {
    /// Bytes that may still be written before every write fails with NoSpace.
    std::optional<qint64> room;
    /// The operation (write, sync, rename, create) with this number, from 1, fails with WriteFailed, and all after it
    /// work again.
    std::optional<int> failingOperation;
    /// Renames onto a path that ends like this fail, as on a disk where another program holds the file.
    QString failRenameTo;
    /// Nothing can be found or made any more, as after a stick was pulled. SQLite, which goes another way, still reads.
    bool isPulled = false;
    /// What everything lies on, as far as anybody is told.
    std::optional<Mount> mount;

    int operations = 0;
    qint64 written = 0;
};

class FaultyFiles final : public Files {
public:
    FaultPlan plan;

    Result<std::unique_ptr<File>> openForReading(const QString &path) override;
    Result<std::unique_ptr<File>> createNew(const QString &path) override;
    Result<std::unique_ptr<File>> openToAppend(const QString &path) override;
    Result<> rename(const QString &from, const QString &to) override;
    Result<> remove(const QString &path) override;
    Result<> makeFolder(const QString &path) override;
    Result<> removeFolder(const QString &path) override;
    Result<> syncFolder(const QString &path) override;
    Result<QList<FileInfo>> list(const QString &folder) override;
    Result<FileInfo> info(const QString &path) override;
    Result<qint64> freeSpace(const QString &path) override;
    Result<Mount> mount(const QString &path) override;

    /// Counts one operation and tells whether it is the one that must fail.
    [[nodiscard]] Result<> step(const QString &path);

private:
    SystemFiles m_disk;
};

} // namespace kinfolio
