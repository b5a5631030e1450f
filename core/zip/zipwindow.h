// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at small pieces of an open archive by offset, reading ahead so that neighbouring headers cost one
// read.

#pragma once

#include "core/base/files.h"

namespace kinfolio {

class ZipWindow {
public:
    /// Looks into `file`, which must outlive the window; `path` is only named in errors.
    ZipWindow(File &file, QString path);

    /// `size` bytes at `offset`; the view is good until the next call.
    /// Errors: ArchiveDamaged past the end of the file; FileChanged when the file has become shorter;
    /// FileUnreadable.
    [[nodiscard]] Result<QByteArrayView> at(qint64 offset, qint64 size);

    /// The size of the file when the window was made, in bytes.
    [[nodiscard]] qint64 fileSize() const { return m_fileSize; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    [[nodiscard]] Result<> load(qint64 offset, qint64 size);

    File &m_file;
    QString m_path;
    qint64 m_fileSize;
    QByteArray m_bytes;
    qint64 m_start = 0;
};

} // namespace kinfolio
