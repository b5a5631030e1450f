// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/faultyfiles.h"

namespace kinfolio {

namespace {

class FaultyFile final : public File {
public:
    FaultyFile(std::unique_ptr<File> file, FaultyFiles &layer, QString path)
        : m_file(std::move(file))
        , m_layer(layer)
        , m_path(std::move(path))
    {
    }

    Result<qint64> read(char *buffer, qint64 size) override { return m_file->read(buffer, size); }

    Result<> write(QByteArrayView bytes) override
    {
        if (auto step = m_layer.step(m_path); !step)
            return step;
        FaultPlan &plan = m_layer.plan;
        if (plan.room && bytes.size() > *plan.room) {
            const qint64 fits = *plan.room;
            plan.room = 0;
            (void)m_file->write(bytes.first(fits));
            return fail(ErrorCode::NoSpace, m_path, QStringLiteral("injected"));
        }
        if (plan.room)
            *plan.room -= bytes.size();
        plan.written += bytes.size();
        return m_file->write(bytes);
    }

    Result<> seek(qint64 position) override { return m_file->seek(position); }
    qint64 position() const override { return m_file->position(); }
    qint64 size() const override { return m_file->size(); }

    Result<> sync() override
    {
        if (auto step = m_layer.step(m_path); !step)
            return step;
        return m_file->sync();
    }

private:
    std::unique_ptr<File> m_file;
    FaultyFiles &m_layer;
    QString m_path;
};

} // namespace

Result<> FaultyFiles::step(const QString &path)
{
    if (plan.isPulled)
        return fail(ErrorCode::WriteFailed, path, QStringLiteral("injected: pulled"));
    ++plan.operations;
    if (plan.failingOperation && *plan.failingOperation == plan.operations)
        return fail(ErrorCode::WriteFailed, path, QStringLiteral("injected"));
    return {};
}

Result<std::unique_ptr<File>> FaultyFiles::openForReading(const QString &path)
{
    if (plan.isPulled)
        return fail(ErrorCode::FileNotFound, path);
    return m_disk.openForReading(path);
}

Result<std::unique_ptr<File>> FaultyFiles::createNew(const QString &path)
{
    if (auto allowed = step(path); !allowed)
        return fail(allowed.error());
    auto file = m_disk.createNew(path);
    if (!file)
        return file;
    return std::make_unique<FaultyFile>(std::move(*file), *this, path);
}

Result<std::unique_ptr<File>> FaultyFiles::openToAppend(const QString &path)
{
    if (auto allowed = step(path); !allowed)
        return fail(allowed.error());
    auto file = m_disk.openToAppend(path);
    if (!file)
        return file;
    return std::make_unique<FaultyFile>(std::move(*file), *this, path);
}

Result<> FaultyFiles::rename(const QString &from, const QString &to)
{
    if (auto allowed = step(to); !allowed)
        return allowed;
    if (!plan.failRenameTo.isEmpty() && to.endsWith(plan.failRenameTo))
        return fail(ErrorCode::WriteFailed, to, QStringLiteral("injected: held by another program"));
    return m_disk.rename(from, to);
}

Result<> FaultyFiles::remove(const QString &path)
{
    return m_disk.remove(path);
}

Result<> FaultyFiles::makeFolder(const QString &path)
{
    if (auto allowed = step(path); !allowed)
        return allowed;
    return m_disk.makeFolder(path);
}

Result<> FaultyFiles::removeFolder(const QString &path)
{
    return m_disk.removeFolder(path);
}

Result<> FaultyFiles::syncFolder(const QString &path)
{
    if (auto allowed = step(path); !allowed)
        return allowed;
    return m_disk.syncFolder(path);
}

Result<QList<FileInfo>> FaultyFiles::list(const QString &folder)
{
    if (plan.isPulled)
        return fail(ErrorCode::FileNotFound, folder);
    return m_disk.list(folder);
}

Result<FileInfo> FaultyFiles::info(const QString &path)
{
    if (plan.isPulled)
        return fail(ErrorCode::FileNotFound, path);
    return m_disk.info(path);
}

Result<qint64> FaultyFiles::freeSpace(const QString &path)
{
    return m_disk.freeSpace(path);
}

Result<Mount> FaultyFiles::mount(const QString &path)
{
    return plan.mount ? Result<Mount>(*plan.mount) : m_disk.mount(path);
}

} // namespace kinfolio
