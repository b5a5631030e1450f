// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/outgoingfiles.h"

#include "core/base/filecopy.h"
#include "core/base/text.h"
#include "core/media/mediatype.h"
#include "core/records/learner.h"

#include <QDir>
#include <QFileInfo>

namespace kinfolio {

namespace {

QString textOf(const RecordBase &record, QStringView field)
{
    const FieldInfo *info = record.kind().field(field);
    return info ? info->get(record).toString() : QString();
}

// Names may come from a stranger's archive.
QString nameOutside(const RecordBase &record, const MediaInfo &media)
{
    const QString known = textOf(record, u"fileName");
    const QString name = safeFileName(known.isEmpty() ? recordTitle(record) : known);
    const bool bare = known.isEmpty() || QFileInfo(name).suffix().isEmpty();
    return bare && !media.extension.isEmpty() ? name + QLatin1Char('.') + media.extension : name;
}

} // namespace

bool RecordFile::mayRun() const
{
    return isActive(media.mediaType) || isActive(media.extension) || isActive(mediaType) || isActive(QFileInfo(name).suffix());
}

std::optional<RecordFile> fileOf(const PortfolioReader &reader, RecordId id)
{
    const auto record = reader.record(id);
    if (!record || &(*record)->kind() == &Learner::info())
        return {};
    const std::vector<MediaHash> hashes = recordMedia(**record);
    const auto media = hashes.empty() ? std::nullopt : reader.media(hashes.front()).value_or(std::nullopt);
    if (!media)
        return {};
    return RecordFile{*media, nameOutside(**record, *media), textOf(**record, u"mediaType")};
}

Result<OutgoingCopy> OutgoingFiles::prepare(const RecordFile &file)
{
    if (!m_media.holds(file.media))
        return fail(ErrorCode::MediaMissing, file.name);
    const auto folder = makeFolder(file.media.hash.text().first(16));
    if (!folder)
        return fail(folder.error());
    OutgoingCopy copy{m_media.path(file.media), *folder + QLatin1Char('/') + file.name, false};
    // One that somebody could write to is not what we made.
    const QFileInfo made(copy.to);
    copy.isReady = made.exists() && made.size() == file.media.size && !(made.permissions() & QFile::WriteOwner);
    return copy;
}

Result<QString> OutgoingFiles::write(Files &files, QByteArrayView content, const QString &name)
{
    const auto folder = makeFolder(QStringLiteral("made-%1").arg(++m_written));
    if (!folder)
        return folder;
    QString path = *folder + QLatin1Char('/') + name;
    if (auto written = files.writeAtomically(path, content); !written)
        return fail(written.error());
    return path;
}

// One for each file, so that two of one name have room.
Result<QString> OutgoingFiles::makeFolder(const QString &name)
{
    if (!m_folder)
        m_folder.emplace(QDir::tempPath() + QStringLiteral("/kinfolio-XXXXXX"));
    QString folder = m_folder->filePath(name);
    if (!m_folder->isValid() || !QDir().mkpath(folder))
        return fail(ErrorCode::WriteFailed, folder, m_folder->errorString());
    return folder;
}

Result<> makeReadOnlyCopy(Files &files, const OutgoingCopy &copy, const Progress &progress)
{
    if (auto copied = copyFile(files, copy.from, copy.to, progress); !copied)
        return copied;
    if (!QFile::setPermissions(copy.to, QFile::ReadOwner | QFile::ReadUser))
        return fail(ErrorCode::WriteFailed, copy.to, QStringLiteral("cannot be made read-only"));
    return {};
}

} // namespace kinfolio
