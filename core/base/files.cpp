// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/files.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QStorageInfo>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace kinfolio {

namespace {

// A full disk, a used-up quota and a file-size limit all mean the same to a person: there is no room.
ErrorCode codeOfWriteError(int systemError)
{
    switch (systemError) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return ErrorCode::NoSpace;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::FileNotWritable;
    default:
        return ErrorCode::WriteFailed;
    }
}

std::unexpected<Error> writeError(const QString &path, const QString &what, int systemError)
{
    return fail(codeOfWriteError(systemError), path, what + QStringLiteral(": ") + qt_error_string(systemError));
}

// The disk of a path, or of the nearest folder above it that exists.
Result<QStorageInfo> storageOf(const QString &path)
{
    QString existing = QFileInfo(path).absoluteFilePath();
    while (!QFileInfo::exists(existing) && existing != QFileInfo(existing).path())
        existing = QFileInfo(existing).path();
    QStorageInfo storage(existing);
    if (!storage.isValid())
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("no file system found"));
    return storage;
}

// Elsewhere than on Windows the name of the file system says as much.
Mount::Drive driveOf([[maybe_unused]] const QString &root)
{
#ifdef Q_OS_WIN
    switch (::GetDriveTypeW(reinterpret_cast<const wchar_t *>(QDir::toNativeSeparators(root).utf16()))) {
    case DRIVE_FIXED:
        return Mount::Drive::Fixed;
    case DRIVE_REMOVABLE:
    case DRIVE_CDROM:
        return Mount::Drive::Removable;
    case DRIVE_REMOTE:
        return Mount::Drive::Remote;
    default:
        break;
    }
#endif
    return Mount::Drive::Unknown;
}

std::filesystem::path native(const QString &path)
{
    return QDir::toNativeSeparators(path).toStdU16String();
}

class SystemFile final : public File {
public:
    explicit SystemFile(const QString &path)
        : m_file(path)
    {
    }

    bool open(QIODevice::OpenMode mode)
    {
        errno = 0;
        return m_file.open(mode | QIODevice::Unbuffered);
    }

    bool openToAppend()
    {
        errno = 0;
#ifdef Q_OS_WIN
        return m_file.open(QIODevice::Append | QIODevice::Unbuffered);
#else
        // Qt has no word for not following a link.
        const int handle = ::open(QFile::encodeName(m_file.fileName()).constData(),
                                  O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR);
        return handle >= 0 && m_file.open(handle, QIODevice::Append | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
#endif
    }

    void restrictToOwner() { m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); }

    Result<qint64> read(char *buffer, qint64 size) override
    {
        const qint64 got = m_file.read(buffer, size);
        if (got < 0)
            return fail(ErrorCode::FileUnreadable, m_file.fileName(), m_file.errorString());
        return got;
    }

    Result<> write(QByteArrayView bytes) override
    {
        qint64 done = 0;
        while (done < bytes.size()) {
            errno = 0;
            const qint64 step = m_file.write(bytes.data() + done, bytes.size() - done);
            if (step <= 0)
                return writeError(m_file.fileName(), QStringLiteral("write"), errno == 0 ? ENOSPC : errno);
            done += step;
        }
        return {};
    }

    Result<> seek(qint64 position) override
    {
        if (!m_file.seek(position))
            return fail(ErrorCode::FileUnreadable, m_file.fileName(), m_file.errorString());
        return {};
    }

    qint64 position() const override { return m_file.pos(); }
    qint64 size() const override { return m_file.size(); }

    Result<> sync() override
    {
#ifdef Q_OS_WIN
        const int failed = _commit(m_file.handle());
#else
        const int failed = ::fsync(m_file.handle());
#endif
        if (failed != 0)
            return writeError(m_file.fileName(), QStringLiteral("fsync"), errno);
        return {};
    }

private:
    QFile m_file;
};

FileInfo describe(const QFileInfo &info)
{
    return {info.fileName(), info.isSymLink() ? 0 : info.size(), !info.isSymLink() && info.isDir(), info.isSymLink(),
            info.isSymLink() ? QDateTime() : info.lastModified(QTimeZone::UTC)};
}

} // namespace

Result<QByteArray> Files::readAll(const QString &path, qint64 limit)
{
    auto file = openForReading(path);
    if (!file)
        return fail(file.error());
    if ((*file)->size() > limit)
        return fail(ErrorCode::FileTooLarge, path);
    QByteArray content;
    QByteArray block(qsizetype(64) * 1024, Qt::Uninitialized);
    while (true) {
        const auto got = (*file)->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return content;
        content.append(block.constData(), *got);
        if (content.size() > limit)
            return fail(ErrorCode::FileTooLarge, path);
    }
}

Result<> Files::writeAtomically(const QString &path, QByteArrayView content)
{
    const QString temporary = path + QStringLiteral(".tmp-") + randomName();
    auto written = [&]() -> Result<> {
        auto file = createNew(temporary);
        if (!file)
            return fail(file.error());
        if (auto done = (*file)->write(content); !done)
            return done;
        return (*file)->sync();
    }();
    if (written)
        written = rename(temporary, path);
    if (!written) {
        // The failure that matters is the first one; a leftover is swept at the next start.
        (void)remove(temporary);
        return written;
    }
    return syncFolder(QFileInfo(path).path());
}

Result<> Files::syncFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        auto file = openForReading(path);
        if (!file)
            return fail(file.error());
        if (auto synced = (*file)->sync(); !synced)
            return synced;
    }
    return {};
}

Result<> Files::syncFolders(const QStringList &paths)
{
    for (const QString &path : paths) {
        if (auto synced = syncFolder(path); !synced)
            return synced;
    }
    return {};
}

Result<> SystemFiles::syncFiles(const QStringList &paths)
{
#ifdef Q_OS_LINUX
    // From some dozens of files on, one syncfs is far cheaper than an fsync each. It reports write errors since Linux 5.8.
    constexpr qsizetype many = 32;
    if (paths.size() >= many) {
        const int file = ::open(QFile::encodeName(paths.first()).constData(), O_RDONLY | O_CLOEXEC);
        if (file < 0)
            return writeError(paths.first(), QStringLiteral("open"), errno);
        const int failed = ::syncfs(file);
        const int systemError = errno;
        ::close(file);
        if (failed != 0)
            return writeError(paths.first(), QStringLiteral("syncfs"), systemError);
        return {};
    }
#endif
    return Files::syncFiles(paths);
}

Result<std::unique_ptr<File>> SystemFiles::openForReading(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, path);
    if (!info.isFile())
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("not a plain file"));
    auto file = std::make_unique<SystemFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, path, qt_error_string(errno));
    return file;
}

Result<std::unique_ptr<File>> SystemFiles::createNew(const QString &path)
{
    auto file = std::make_unique<SystemFile>(path);
    // NewOnly is O_CREAT | O_EXCL, which never follows a link at the last step of the path.
    if (!file->open(QIODevice::ReadWrite | QIODevice::NewOnly)) {
        if (errno == EEXIST)
            return fail(ErrorCode::FileExists, path);
        return writeError(path, QStringLiteral("create"), errno);
    }
    file->restrictToOwner();
    return file;
}

Result<std::unique_ptr<File>> SystemFiles::openToAppend(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink() || (info.exists() && !info.isFile()))
        return fail(ErrorCode::FileUnreadable, path, QStringLiteral("not a plain file"));
    auto file = std::make_unique<SystemFile>(path);
    if (!file->openToAppend())
        return writeError(path, QStringLiteral("append"), errno);
    if (!info.exists())
        file->restrictToOwner();
    return file;
}

Result<> SystemFiles::rename(const QString &from, const QString &to)
{
    std::error_code problem;
    std::filesystem::rename(native(from), native(to), problem);
    if (problem)
        return writeError(to, QStringLiteral("rename from ") + from, problem.value());
    return {};
}

Result<> SystemFiles::remove(const QString &path)
{
    std::error_code problem;
    std::filesystem::remove(native(path), problem);
    if (problem)
        return writeError(path, QStringLiteral("remove"), problem.value());
    return {};
}

Result<> SystemFiles::makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return {};
    const QString parent = QFileInfo(info.absoluteFilePath()).path();
    if (!QFileInfo(parent).isDir()) {
        if (auto made = makeFolder(parent); !made)
            return made;
    }
    errno = 0;
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!QDir().mkdir(info.absoluteFilePath(), ownerOnly) && !QFileInfo(path).isDir())
        return writeError(path, QStringLiteral("mkdir"), errno);
    return {};
}

Result<> SystemFiles::removeFolder(const QString &path)
{
    std::error_code problem;
    std::filesystem::remove_all(native(path), problem);
    if (problem)
        return writeError(path, QStringLiteral("remove folder"), problem.value());
    return {};
}

Result<> SystemFiles::syncFolder([[maybe_unused]] const QString &path)
{
#ifndef Q_OS_WIN
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return writeError(path, QStringLiteral("open folder"), errno);
    const int failed = ::fsync(folder);
    const int systemError = errno;
    ::close(folder);
    // Some file systems have no notion of syncing a folder; that is no loss to report.
    if (failed != 0 && systemError != EINVAL && systemError != ENOTSUP)
        return writeError(path, QStringLiteral("fsync folder"), systemError);
#endif
    return {};
}

Result<QList<FileInfo>> SystemFiles::list(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return fail(ErrorCode::FileNotFound, folder);
    QList<FileInfo> found;
    const auto entries = dir.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                           QDir::Name);
    for (const QFileInfo &entry : entries)
        found.append(describe(entry));
    return found;
}

Result<FileInfo> SystemFiles::info(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return fail(ErrorCode::FileNotFound, path);
    return describe(info);
}

Result<qint64> SystemFiles::freeSpace(const QString &path)
{
    const auto storage = storageOf(path);
    if (!storage)
        return fail(storage.error());
    return storage->bytesAvailable();
}

Result<Mount> SystemFiles::mount(const QString &path)
{
    const auto storage = storageOf(path);
    if (!storage)
        return fail(storage.error());
    return Mount{QString::fromUtf8(storage->fileSystemType()), storage->isReadOnly(), driveOf(storage->rootPath())};
}

QString randomName()
{
    static constexpr char Letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    QString name;
    for (int i = 0; i < 16; ++i)
        name.append(QLatin1Char(Letters[QRandomGenerator::system()->bounded(int(sizeof(Letters) - 1))]));
    return name;
}

} // namespace kinfolio
