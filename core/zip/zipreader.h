// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one reader of zip archives. It trusts nothing: an archive is handed out only after every header, name
// and size in it has been found consistent, so that no other reader could see another archive in the same
// bytes. It knows nothing of bags and portfolios, and never opens an archive inside an archive.

#pragma once

#include "core/zip/zipstream.h"

#include <QHash>

#include <functional>

namespace kinfolio {

class ZipReader {
public:
    /// Opens and checks an archive by the rules of ziplimits.h and zipname.h; the content of entries is
    /// checked when it is read. All reading goes through the one file handle opened here, so a file swapped
    /// later changes nothing. `quota` bounds the bytes that all entries together may become (0: only the
    /// other limits count). Errors: ArchiveNotAnArchive, ArchiveDamaged, ArchiveTooLarge, ArchiveOverlap,
    /// ArchiveDuplicate, ArchiveEncrypted, ArchiveTooManyEntries, ArchiveEntryType, ArchiveLink,
    /// ArchiveUnsafeName, ArchiveNesting, ArchiveHeaderMismatch, ArchiveCompression, ArchiveSize; and those
    /// of Files::openForReading.
    [[nodiscard]] static Result<ZipReader> open(Files &files, const QString &path, qint64 quota = 0);

    /// As above, for a file that is open already, whatever it lies in. `name` is only used in errors.
    [[nodiscard]] static Result<ZipReader> open(std::unique_ptr<File> file, const QString &name, qint64 quota = 0);

    /// All entries, folders included, in the order of the directory.
    [[nodiscard]] const QList<ZipEntry> &entries() const { return m_entries; }
    /// The entry with exactly this name; nullptr when there is none. Good as long as the reader is.
    [[nodiscard]] const ZipEntry *find(const QString &name) const;

    /// The content of an entry of this archive, to be pulled.
    [[nodiscard]] ZipEntryStream stream(const ZipEntry &entry) const;
    /// Hands the content to `sink` in blocks of up to 1 MiB. Errors: those of ZipEntryStream::read, and
    /// whatever `sink` returns, which ends the reading.
    [[nodiscard]] Result<> read(const ZipEntry &entry,
                                const std::function<Result<>(QByteArrayView)> &sink) const;
    /// The whole content of a small entry; ArchiveTooLarge when it declares more than `limit` bytes.
    [[nodiscard]] Result<QByteArray> readAll(const ZipEntry &entry, qint64 limit) const;

    /// Whether another program than Kinfolio has made or rewritten this archive: it holds folder entries, a
    /// time other than `expectedStamp` (the two seconds it falls into), another order or other header details
    /// than ours.
    [[nodiscard]] bool looksRewritten(const QDateTime &expectedStamp) const;

private:
    explicit ZipReader(std::unique_ptr<File> file)
        : m_file(std::move(file))
    {
    }

    std::unique_ptr<File> m_file;
    QList<ZipEntry> m_entries;
    QHash<QString, qsizetype> m_byName;
    bool m_headersAsWeWrite = false;
};

} // namespace kinfolio
