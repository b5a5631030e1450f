// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/standardstreams.h"

#include "app/cli/interruption.h"

#include <cerrno>
#include <cstdio>

namespace kinfolio::cli {

namespace {

constexpr qint64 BlockBytes = qint64(256) * 1024;

Result<> copyTo(File &target, const ByteSource &source)
{
    QByteArray block(BlockBytes, Qt::Uninitialized);
    while (true) {
        const auto got = source(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
        if (auto written = target.write(QByteArrayView(block).first(*got)); !written)
            return written;
    }
}

} // namespace

bool isStandardStream(const QString &path)
{
    return path == QLatin1String("-");
}

ByteSource standardInput()
{
    return [](char *buffer, qint64 size) -> Result<qint64> {
        const auto got = qint64(std::fread(buffer, 1, size_t(size), stdin));
        if (interrupted())
            return fail(ErrorCode::Interrupted);
        if (got == 0 && std::ferror(stdin) != 0)
            return fail(ErrorCode::FileUnreadable, QStringLiteral("-"), qt_error_string(errno));
        return got;
    };
}

Result<> writeOut(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {}; // fwrite() must not be given the null pointer that nothing consists of
    const bool written = std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
    if (written)
        return {};
    return fail(errno == ENOSPC ? ErrorCode::NoSpace : ErrorCode::WriteFailed, QStringLiteral("-"),
                qt_error_string(errno));
}

Result<InputFile> InputFile::of(Files &files, const QString &path, const QString &name)
{
    InputFile input;
    input.m_path = path;
    if (!isStandardStream(path))
        return input;
    input.m_folder = std::make_unique<QTemporaryDir>();
    if (!input.m_folder->isValid())
        return fail(ErrorCode::WriteFailed, {}, input.m_folder->errorString());
    input.m_path = input.m_folder->filePath(name);
    auto file = files.createNew(input.m_path);
    if (!file)
        return fail(file.error());
    if (auto copied = copyTo(**file, standardInput()); !copied)
        return fail(copied.error());
    return input;
}

Result<> copyOut(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    QByteArray block(BlockBytes, Qt::Uninitialized);
    while (true) {
        const auto got = (*file)->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            return {};
        if (interrupted())
            return fail(ErrorCode::Interrupted);
        if (auto written = writeOut(QByteArrayView(block).first(*got)); !written)
            return written;
    }
}

} // namespace kinfolio::cli
