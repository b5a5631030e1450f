// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/archive/partfile.h"

#include "core/base/filerights.h"
#include "core/base/processes.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kinfolio {

namespace {

const QString Mark = QStringLiteral(".kinfolio-part-");
// On a share another computer may be writing: its process numbers say nothing here, so only old parts go.
constexpr qint64 AbandonedAfterSeconds = qint64(24) * 3600;

QString folderOf(const QString &target)
{
    return QFileInfo(target).absolutePath();
}

QString partPath(const QString &target)
{
    return folderOf(target) + QLatin1Char('/') + Mark + processMark() + QLatin1Char('-') + randomName();
}

} // namespace

PartFile::PartFile(Files &files, const QString &target)
    : m_files(files)
    , m_target(QFileInfo(target).absoluteFilePath())
    , m_path(partPath(target))
{
}

PartFile::~PartFile()
{
    if (!m_finished)
        (void)m_files.remove(m_path);
}

Result<std::unique_ptr<File>> PartFile::create()
{
    auto file = m_files.createNew(m_path);
    if (!file)
        return fail(file.error().about(m_target));
    return file;
}

Result<> PartFile::finish(Audience audience)
{
    if (audience != Audience::Me)
        letOthersRead(m_path);
    if (auto moved = m_files.rename(m_path, m_target); !moved)
        return moved;
    m_finished = true;
    return m_files.syncFolder(folderOf(m_target));
}

PartFolder::PartFolder(Files &files, const QString &target)
    : m_files(files)
    , m_target(QFileInfo(target).absoluteFilePath())
    , m_path(partPath(target))
{
}

PartFolder::~PartFolder()
{
    if (!m_finished)
        (void)m_files.removeFolder(m_path);
}

Result<> PartFolder::create()
{
    if (!m_files.exists(folderOf(m_target)))
        return fail(ErrorCode::FileNotFound, folderOf(m_target));
    return m_files.makeFolder(m_path);
}

Result<> PartFolder::finish(Audience audience)
{
    if (audience != Audience::Me)
        letOthersRead(m_path);
    const QString old = partPath(m_target);
    const bool replaces = m_files.exists(m_target);
    if (replaces) {
        if (auto moved = m_files.rename(m_target, old); !moved)
            return moved;
    }
    if (auto moved = m_files.rename(m_path, m_target); !moved) {
        if (replaces)
            (void)m_files.rename(old, m_target);
        return moved;
    }
    m_finished = true;
    if (replaces)
        (void)m_files.removeFolder(old);
    return m_files.syncFolder(folderOf(m_target));
}

void sweepPartFiles(Files &files, const QString &target)
{
    const QString folder = folderOf(target);
    const auto entries = files.list(folder);
    if (!entries)
        return; // the export itself will say why the folder cannot be used
    for (const FileInfo &entry : *entries) {
        if (!entry.name.startsWith(Mark))
            continue;
        const QString mark = entry.name.mid(Mark.size()).section(QLatin1Char('-'), 0, -2);
        const bool old = entry.modified.secsTo(QDateTime::currentDateTimeUtc()) > AbandonedAfterSeconds;
        if (old || isMarkOfDeadProcess(mark))
            (void)(entry.isFolder ? files.removeFolder(folder + QLatin1Char('/') + entry.name)
                                  : files.remove(folder + QLatin1Char('/') + entry.name));
    }
}

} // namespace kinfolio
