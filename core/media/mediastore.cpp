// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/media/mediastore.h"

#include "core/base/text.h"
#include "core/media/mediatype.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

namespace kinfolio {

namespace {

constexpr qint64 BlockBytes = qint64(1024) * 1024;
constexpr qint64 MaxPendingBytes = qint64(64) * 1024 * 1024;
const QString PendingName = QStringLiteral("pending");

ByteSource sourceOf(File &file)
{
    return [&file](char *buffer, qint64 size) { return file.read(buffer, size); };
}

// "<sha256> <extension>" a line.
QByteArray pendingLine(const MediaInfo &media)
{
    return media.hash.text().toLatin1() + ' ' + media.extension.toLatin1() + '\n';
}

Result<MediaInfo> copyAndHash(Files &files, const ByteSource &source, const QString &fileName, const QString &path)
{
    auto file = files.createNew(path);
    if (!file)
        return fail(file.error());
    Sha256 hash;
    QByteArray block(BlockBytes, Qt::Uninitialized);
    MediaType type = mediaTypeOf(fileName, {});
    qint64 size = 0;
    while (true) {
        const auto got = source(block.data(), block.size());
        if (!got)
            return fail(got.error());
        const QByteArrayView bytes = QByteArrayView(block).first(*got);
        if (size == 0)
            type = mediaTypeOf(fileName, bytes.first(qMin<qsizetype>(bytes.size(), 64 * 1024)));
        if (*got == 0)
            break;
        hash.add(bytes);
        if (auto written = (*file)->write(bytes); !written)
            return fail(written.error());
        size += *got;
    }
    return MediaInfo{hash.finish(), size, type.name, type.extension};
}

} // namespace

QString MediaStore::path(const MediaInfo &media) const
{
    const QString hash = media.hash.text();
    const QString dot = media.extension.isEmpty() ? QString() : QLatin1Char('.') + media.extension;
    return m_folder + QLatin1Char('/') + hash.left(2) + QLatin1Char('/') + hash + dot;
}

bool MediaStore::holds(const MediaInfo &media) const
{
    const auto info = m_files.info(path(media));
    return info && info->size == media.size;
}

Result<> MediaStore::verify(const MediaInfo &media) const
{
    auto file = m_files.openForReading(path(media));
    if (!file)
        return fail(file.error().code == ErrorCode::FileNotFound ? ErrorCode::MediaMissing : file.error().code,
                    media.hash.text());
    Sha256 hash;
    QByteArray block(BlockBytes, Qt::Uninitialized);
    while (true) {
        const auto got = (*file)->read(block.data(), block.size());
        if (!got)
            return fail(got.error());
        if (*got == 0)
            break;
        hash.add(QByteArrayView(block).first(*got));
    }
    if (hash.finish() != media.hash)
        return fail(ErrorCode::MediaDamaged, media.hash.text());
    return {};
}

Result<> MediaStore::remove(const MediaInfo &media)
{
    return m_files.remove(path(media));
}

Result<QStringList> MediaStore::filesPresent() const
{
    QStringList found;
    if (!m_files.exists(m_folder))
        return found;
    const auto folders = m_files.list(m_folder);
    if (!folders)
        return fail(folders.error());
    for (const FileInfo &folder : *folders) {
        const QString path = m_folder + QLatin1Char('/') + folder.name;
        if (!folder.isFolder) {
            found.append(path);
            continue;
        }
        const auto files = m_files.list(path);
        if (!files)
            return fail(files.error());
        for (const FileInfo &file : *files)
            found.append(path + QLatin1Char('/') + file.name);
    }
    return found;
}

MediaBatch::~MediaBatch()
{
    for (const MediaInfo &media : std::as_const(m_placed))
        (void)m_store.remove(media);
    if (!m_folder.isEmpty())
        (void)m_store.files().removeFolder(m_folder);
}

Result<> MediaBatch::makeFolder()
{
    if (!m_folder.isEmpty())
        return {};
    // A stick that was pulled leaves no folder, and none must be made where it was.
    const QString portfolio = QFileInfo(m_store.stagingFolder()).path();
    if (!m_store.files().exists(portfolio))
        return fail(ErrorCode::PortfolioGone, portfolio);
    m_folder = m_store.stagingFolder() + QLatin1Char('/') + randomName();
    return m_store.files().makeFolder(m_folder);
}

Result<MediaInfo> MediaBatch::stage(const ByteSource &source, const QString &fileName)
{
    if (auto made = makeFolder(); !made)
        return fail(made.error());
    const QString path = m_folder + QLatin1Char('/') + QString::number(m_staged.size());
    const auto media = copyAndHash(m_store.files(), source, fileName, path);
    if (!media) {
        // The next file takes this place.
        (void)m_store.files().remove(path);
        return media;
    }
    m_staged.append({path, *media, false, false});
    return media;
}

Result<MediaInfo> MediaBatch::stageFile(const QString &path, const Progress &progress)
{
    auto file = m_store.files().openForReading(path);
    if (!file)
        return fail(file.error());
    const qint64 size = (*file)->size();
    const auto room = m_store.files().freeSpace(m_store.folder());
    if (room && *room < size)
        return fail(ErrorCode::NoSpace, path, QStringLiteral("%1 bytes needed, %2 free").arg(size).arg(*room));
    qint64 done = 0;
    const ByteSource read = sourceOf(**file);
    auto media = stage(
        [&](char *buffer, qint64 wanted) -> Result<qint64> {
            const auto got = read(buffer, wanted);
            if (!got)
                return got;
            done += *got;
            if (auto goOn = report(progress, done, size); !goOn)
                return fail(goOn.error());
            return got;
        },
        QFileInfo(path).fileName());
    if (!media)
        return media;
    if (media->size != size) {
        (void)m_store.files().remove(m_staged.takeLast().path);
        return fail(ErrorCode::FileChanged, path);
    }
    return media;
}

Result<> MediaBatch::sync()
{
    QStringList paths;
    for (const Staged &staged : std::as_const(m_staged)) {
        if (!staged.isSynced)
            paths.append(staged.path);
    }
    if (auto synced = m_store.files().syncFiles(paths); !synced)
        return synced;
    for (Staged &staged : m_staged)
        staged.isSynced = true;
    return {};
}

Result<> MediaBatch::noteWhatIsNew(const QList<Staged> &fresh)
{
    QByteArray lines;
    for (const Staged &staged : fresh)
        lines += pendingLine(staged.media);
    Files &files = m_store.files();
    if (auto noted = files.writeAtomically(m_folder + QLatin1Char('/') + PendingName, lines); !noted)
        return noted;
    // After a power cut the note is worth nothing when the folder around it is not there.
    return files.syncFolders({m_store.stagingFolder(), QFileInfo(m_store.stagingFolder()).path()});
}

Result<> MediaBatch::moveIntoPlace(const QList<Staged> &fresh)
{
    Files &files = m_store.files();
    QSet<QString> folders{m_store.folder()};
    if (!files.exists(m_store.folder()))
        folders.insert(QFileInfo(m_store.folder()).path());
    for (const Staged &staged : fresh) {
        const QString target = m_store.path(staged.media);
        const QString folder = QFileInfo(target).path();
        if (!folders.contains(folder)) {
            if (auto made = files.makeFolder(folder); !made)
                return made;
            folders.insert(folder);
        }
        if (auto moved = files.rename(staged.path, target); !moved)
            return moved;
        if (!staged.isKnown)
            m_placed.append(staged.media);
    }
    return files.syncFolders({folders.begin(), folders.end()});
}

Result<> MediaBatch::place(const KnownMedia &known)
{
    QList<Staged> fresh;
    QSet<MediaHash> seen;
    QStringList paths;
    for (Staged staged : std::as_const(m_staged)) {
        const auto present = known(staged.media.hash);
        if (!present)
            return fail(present.error());
        // The same content may have come under another extension; the first one stays.
        if (*present)
            staged.media = **present;
        staged.isKnown = present->has_value();
        // Looked at byte by byte: adding a file again is how a damaged one is mended.
        if (seen.contains(staged.media.hash) || m_store.verify(staged.media)) {
            (void)m_store.files().remove(staged.path);
            continue;
        }
        seen.insert(staged.media.hash);
        fresh.append(staged);
        if (!staged.isSynced)
            paths.append(staged.path);
    }
    if (!fresh.isEmpty()) {
        if (auto synced = m_store.files().syncFiles(paths); !synced)
            return synced;
        if (auto noted = noteWhatIsNew(fresh); !noted)
            return noted;
        if (auto moved = moveIntoPlace(fresh); !moved)
            return moved;
    }
    // Placed once, so that it can be done where waiting for the disk hurts nobody, and asked for again where it is needed.
    m_staged.clear();
    return {};
}

void MediaBatch::keep()
{
    m_placed.clear();
}

Result<> sweepStaging(MediaStore &store, const KnownMedia &known)
{
    Files &files = store.files();
    if (!files.exists(store.stagingFolder()))
        return {};
    const auto batches = files.list(store.stagingFolder());
    if (!batches)
        return fail(batches.error());
    for (const FileInfo &batch : *batches) {
        const QString pending = store.stagingFolder() + QLatin1Char('/') + batch.name + QLatin1Char('/') + PendingName;
        const auto lines = files.readAll(pending, MaxPendingBytes);
        if (!lines)
            continue; // nothing was placed yet
        for (const QByteArray &line : lines->split('\n')) {
            const MediaInfo media{MediaHash::fromText(QString::fromLatin1(line.first(qMin<qsizetype>(64, line.size())))), 0, {},
                                  QString::fromLatin1(line.mid(65))};
            if (!media.hash.isValid())
                continue;
            const auto present = known(media.hash);
            if (!present)
                return fail(present.error());
            if (*present)
                continue;
            if (auto removed = store.remove(media); !removed)
                return removed;
        }
    }
    return files.removeFolder(store.stagingFolder());
}

} // namespace kinfolio
