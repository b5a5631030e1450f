// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one writer of zip archives: KArchive's KZip behind guards for all that it does not check itself.

#pragma once

#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/zip/zipentry.h"

#include <memory>
#include <optional>

class KZip;

namespace kinfolio {

class File;
class FileDevice;

/// What will be written. Sizes in bytes of content are known beforehand, so that an archive that cannot be
/// written whole is never begun; `compress` is decided with isCompressed() (core/media) and deflatesOver().
struct PlannedEntry {
    QString name;
    qint64 size = 0;
    bool compress = true;
};

/// The same entries, content and stamp always give the same bytes, in any time zone and by any user.
/// After the first error every further step fails with that same error, and the file is worth nothing.
class ZipWriter {
public:
    /// Checks the plan by the rules that ZipReader applies, and narrower ones for names: [A-Za-z0-9._/-]
    /// only, files only, no two that differ by case alone. Nothing is written before that has passed. `file`
    /// is new and empty (see Files::createNew) and must outlive the writer; `stamp` becomes the time of every
    /// entry (see zipStamp()). Errors: ArchiveTooManyEntries, ArchiveTooLarge, ArchiveUnsafeName,
    /// ArchiveNesting, ArchiveDuplicate.
    [[nodiscard]] static Result<ZipWriter> start(File &file, QList<PlannedEntry> plan,
                                                 const QDateTime &stamp);

    ~ZipWriter();
    ZipWriter(ZipWriter &&) noexcept;
    ZipWriter &operator=(ZipWriter &&) = delete;

    /// Writes the next planned entry, which must be the one with this name, and returns the hash of its
    /// content. Errors: FileChanged when `content` holds more or fewer bytes than planned; ArchiveTooLarge
    /// when it shrinks so much that it would be refused on reading; those of `content` and of the file
    /// (NoSpace, WriteFailed) unchanged.
    [[nodiscard]] Result<MediaHash> add(const QString &name, const ByteSource &content);

    /// Writes the directory once all planned entries are there. Forcing the file to the disk is left to its owner.
    [[nodiscard]] Result<> finish();

private:
    ZipWriter(File &file, QList<PlannedEntry> plan, const QDateTime &stamp);

    [[nodiscard]] Result<> begin(const PlannedEntry &entry);
    [[nodiscard]] Result<MediaHash> pour(const PlannedEntry &entry, const ByteSource &content);
    [[nodiscard]] Result<> end(const PlannedEntry &entry, qint64 headerOffset);
    [[nodiscard]] Result<MediaHash> addNext(const QString &name, const ByteSource &content);
    [[nodiscard]] Result<> close();
    /// The device's own error where it has one, since KZip's answer says nothing; else one that names the
    /// step.
    [[nodiscard]] Result<> check(bool done, const char *step) const;
    [[nodiscard]] std::unexpected<Error> refuse(const Error &error);

    QList<PlannedEntry> m_plan;
    QDateTime m_stamp;
    std::unique_ptr<FileDevice> m_device;
    std::unique_ptr<KZip> m_zip;
    std::optional<Error> m_error;
    bool m_isEntryOpen = false;
    QByteArray m_block;
    qsizetype m_next = 0;
    qint64 m_contentSum = 0;
    qint64 m_compressedSum = 0;
};

} // namespace kinfolio
