// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one layer through which Kinfolio touches files: open, read, write, sync, rename, remove, list.
// It exists so that every fault of a disk can be injected in tests; it knows nothing of records or archives.
// SQLite reaches its database through its own layer; tests/faults covers that one from outside.

#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QStringList>

#include <memory>

namespace kinfolio {

/// An open file. Not buffered; not thread-safe. Closing happens in the destructor; call sync() before it where the
/// bytes must last.
class File {
public:
    virtual ~File() = default;

    /// Reads up to `size` bytes into `buffer`; 0 means the end of the file.
    [[nodiscard]] virtual Result<qint64> read(char *buffer, qint64 size) = 0;
    /// Writes all of `bytes` or fails (NoSpace, WriteFailed); after a failure the content is undefined.
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    /// Moves the position, in bytes from the start.
    [[nodiscard]] virtual Result<> seek(qint64 position) = 0;
    [[nodiscard]] virtual qint64 position() const = 0;
    /// The size of the open file itself, in bytes, not of whatever its name points to by now.
    [[nodiscard]] virtual qint64 size() const = 0;
    /// Forces content to the disk. A failed sync is final: the bytes may be gone, never call it again and believe it.
    [[nodiscard]] virtual Result<> sync() = 0;
};

struct FileInfo {
    QString name;
    qint64 size = 0;
    bool isFolder = false;
    bool isLink = false;
    QDateTime modified;
};

/// What the system knows of the disk, or whatever else, that a folder lies on.
struct Mount {
    /// What the system says of the device itself, where it does.
    enum class Drive { Unknown, Fixed, Removable, Remote };

    QString fileSystem; ///< "ext4", "vfat", "NTFS": as the system calls it
    bool isReadOnly = false;
    Drive drive = Drive::Unknown;
};

class Files {
public:
    virtual ~Files() = default;

    /// Opens an existing plain file; FileNotFound or FileUnreadable (also for folders and devices).
    [[nodiscard]] virtual Result<std::unique_ptr<File>> openForReading(const QString &path) = 0;
    /// Makes a new file that only its owner may read, never following a link and never touching an existing one
    /// (FileExists).
    [[nodiscard]] virtual Result<std::unique_ptr<File>> createNew(const QString &path) = 0;
    /// Opens a plain file to write at its end, or makes one that only its owner may read; never follows a link.
    [[nodiscard]] virtual Result<std::unique_ptr<File>> openToAppend(const QString &path) = 0;
    /// Renames, replacing a file at `to` in one step.
    [[nodiscard]] virtual Result<> rename(const QString &from, const QString &to) = 0;
    /// Removes a file; a missing one is fine.
    [[nodiscard]] virtual Result<> remove(const QString &path) = 0;
    /// Makes a folder and its missing parents, each for its owner only.
    [[nodiscard]] virtual Result<> makeFolder(const QString &path) = 0;
    /// Removes a folder and all that is in it, never following links; a missing one is fine.
    [[nodiscard]] virtual Result<> removeFolder(const QString &path) = 0;
    /// Forces the names in a folder to the disk (fsync of a directory; nothing to do on Windows).
    [[nodiscard]] virtual Result<> syncFolder(const QString &path) = 0;
    /// Forces many files, then many folders, to the disk; one call for the whole disk where the system has it and the
    /// files are many.
    [[nodiscard]] virtual Result<> syncFiles(const QStringList &paths);
    [[nodiscard]] Result<> syncFolders(const QStringList &paths);
    /// What a folder holds, sorted by name, hidden entries included.
    [[nodiscard]] virtual Result<QList<FileInfo>> list(const QString &folder) = 0;
    /// Tells about a name without following a link; FileNotFound when there is none.
    [[nodiscard]] virtual Result<FileInfo> info(const QString &path) = 0;
    /// Bytes that may still be written where `path` lies.
    [[nodiscard]] virtual Result<qint64> freeSpace(const QString &path) = 0;
    /// What `path` lies on, or would lie on.
    [[nodiscard]] virtual Result<Mount> mount(const QString &path) = 0;

    [[nodiscard]] bool exists(const QString &path) { return info(path).has_value(); }
    /// The whole of a small file; FileTooLarge when it holds more than `limit` bytes.
    [[nodiscard]] Result<QByteArray> readAll(const QString &path, qint64 limit);
    /// Replaces a small file in one step: temporary file beside it, sync, rename, sync of the folder.
    [[nodiscard]] Result<> writeAtomically(const QString &path, QByteArrayView content);
};

/// The real disk.
class SystemFiles final : public Files {
public:
    Result<std::unique_ptr<File>> openForReading(const QString &path) override;
    Result<std::unique_ptr<File>> createNew(const QString &path) override;
    Result<std::unique_ptr<File>> openToAppend(const QString &path) override;
    Result<> rename(const QString &from, const QString &to) override;
    Result<> remove(const QString &path) override;
    Result<> makeFolder(const QString &path) override;
    Result<> removeFolder(const QString &path) override;
    Result<> syncFolder(const QString &path) override;
    Result<> syncFiles(const QStringList &paths) override;
    Result<QList<FileInfo>> list(const QString &folder) override;
    Result<FileInfo> info(const QString &path) override;
    Result<qint64> freeSpace(const QString &path) override;
    Result<Mount> mount(const QString &path) override;
};

/// A random name part for temporary files, 16 letters and digits.
[[nodiscard]] QString randomName();

} // namespace kinfolio
