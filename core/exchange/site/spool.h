// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scratch file beside the target: keeps what is made before it can be written, because an archive needs the size of every
// entry before its first byte. So each page is made once and none stays in memory.

#pragma once

#include "core/base/json.h"
#include "core/exchange/archive/partfile.h"

namespace kinfolio {

class Spool {
public:
    struct Piece {
        QString path; ///< what it is called where it goes
        qint64 offset = 0;
        qint64 size = 0;
    };

    /// The file goes away with the spool.
    Spool(Files &files, const QString &target)
        : m_files(files)
        , m_part(files, target)
    {
    }

    [[nodiscard]] Result<> add(const QString &path, const QByteArray &content);
    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }
    /// The bytes of a piece, from its start.
    [[nodiscard]] Result<ByteSource> source(const Piece &piece) const;

private:
    Files &m_files;
    PartFile m_part;
    std::unique_ptr<File> m_file;
    QList<Piece> m_pieces;
    qint64 m_size = 0;
};

} // namespace kinfolio
