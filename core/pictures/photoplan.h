// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shared by the cleaners of each picture format: a reader that never runs past the end of a file, and the
// plan of what to keep. A cleaner walks the whole file first and only plans; copying comes after.

#pragma once

#include "core/base/files.h"

#include <optional>
#include <vector>

namespace kinfolio {

/// Reads a file in blocks. The first failure sticks: from then on every read gives zeros and `failed()` is
/// true, so walkers check once per step and still cannot loop for ever.
class PhotoReader {
public:
    explicit PhotoReader(File &file);

    [[nodiscard]] bool failed() const { return m_failure.has_value(); }
    /// Why reading failed; PictureDamaged when the file ended too early.
    [[nodiscard]] Error failure() const;
    /// Marks the file as damaged, unless it failed already.
    void damaged(const QString &detail);

    [[nodiscard]] qint64 position() const { return m_blockStart + m_used; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] bool atEnd() { return !failed() && position() >= m_size; }

    [[nodiscard]] quint8 byte();
    [[nodiscard]] quint32 big(int bytes);
    [[nodiscard]] quint32 little(int bytes);
    /// Exactly `count` bytes; only for counts that the format bounds.
    [[nodiscard]] QByteArray take(qint64 count);
    void skip(qint64 count);
    /// Goes to a place inside the file.
    void moveTo(qint64 place);
    /// The rest of the block in memory, filled when it was empty; empty at the end of the file. For scanning:
    /// look, then skip() what was used.
    [[nodiscard]] QByteArrayView look();

private:
    bool fill();

    File &m_file;
    QByteArray m_block;
    qint64 m_size = 0;
    qint64 m_blockStart = 0; // place of m_block in the file
    qint64 m_used = 0;
    std::optional<Error> m_failure;
};

/// What the clean picture consists of: ranges of the source and a few new bytes between them.
class PhotoPlan {
public:
    void keep(qint64 from, qint64 size);
    void add(const QByteArray &bytes);

    /// How long the result will be.
    [[nodiscard]] qint64 size() const { return m_size; }
    /// Whether the result is the source itself.
    [[nodiscard]] bool isWhole(qint64 sourceSize) const;
    /// Hostile files alternate what stays and what goes to make the plan long; no photo needs this many
    /// pieces.
    [[nodiscard]] bool isTooLong() const { return m_pieces.size() > MaxPieces; }
    void append(const PhotoPlan &other);

    struct Piece {
        qint64 from = 0;
        qint64 size = 0;
        QByteArray bytes; // when not empty, these stand in place of a range
    };
    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    static constexpr size_t MaxPieces = 200'000;

    std::vector<Piece> m_pieces;
    qint64 m_size = 0;
};

[[nodiscard]] Result<PhotoPlan> planJpeg(PhotoReader &in);
[[nodiscard]] Result<PhotoPlan> planPng(PhotoReader &in);
[[nodiscard]] Result<PhotoPlan> planGif(PhotoReader &in);
[[nodiscard]] Result<PhotoPlan> planWebp(PhotoReader &in);

} // namespace kinfolio
