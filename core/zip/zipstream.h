// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The content of one entry of a zip archive, block by block, checked against what the archive declares.

#pragma once

#include "core/base/files.h"
#include "core/zip/zipentry.h"

#include <memory>
#include <optional>

struct z_stream_s;

namespace kinfolio {

/// A stream that can be pulled, and as a ByteSource: `[&](char *to, qint64 size) { return stream.read(to,
/// size); }`. It reads from the archive's one open file, so the reader it came from must outlive it. Several
/// streams of one reader may be used in turns, not from several threads.
class ZipEntryStream {
public:
    ZipEntryStream(File &archive, ZipEntry entry);
    ~ZipEntryStream();
    ZipEntryStream(ZipEntryStream &&) noexcept;
    ZipEntryStream &operator=(ZipEntryStream &&) noexcept;

    /// Fills up to `size` bytes; 0 means the end. The last bytes are handed out only after size and CRC-32
    /// have turned out right, so whoever has got all declared bytes has good ones. Errors, all about the
    /// entry: ArchiveSize (more or less content than declared), ArchiveDamaged (broken deflate stream),
    /// ArchiveChecksum; and what reading a file can bring. An error stays for every later call.
    [[nodiscard]] Result<qint64> read(char *buffer, qint64 size);

private:
    struct Inflation;

    [[nodiscard]] Result<qint64> produce(char *buffer, qint64 size);
    [[nodiscard]] Result<qint64> copy(char *buffer, qint64 size);
    [[nodiscard]] Result<qint64> inflate(char *buffer, qint64 size);
    [[nodiscard]] Result<qint64> inflateSome(char *buffer, qint64 size);
    [[nodiscard]] Result<> refill();
    [[nodiscard]] Result<qint64> readCompressed(char *buffer, qint64 size);
    [[nodiscard]] Result<> checkEnd();

    File *m_archive;
    ZipEntry m_entry;
    std::unique_ptr<Inflation> m_inflation;
    std::optional<Error> m_error;
    qint64 m_consumed = 0;
    qint64 m_delivered = 0;
    quint32 m_crc = 0;
    bool m_checked = false;
};

} // namespace kinfolio
