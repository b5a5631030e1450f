// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// "-" in place of a file: standard input and output. Where a file must be read more than once it is kept in a
// temporary folder of our own until the verb is done.

#pragma once

#include "core/base/files.h"
#include "core/base/json.h"

#include <QTemporaryDir>

namespace kinfolio::cli {

[[nodiscard]] bool isStandardStream(const QString &path);

/// Reads standard input as it comes; Interrupted after Ctrl+C.
[[nodiscard]] ByteSource standardInput();

/// Writes to standard output; WriteFailed or NoSpace when it cannot take all.
[[nodiscard]] Result<> writeOut(QByteArrayView bytes);

/// A path that can be opened for what was written on the command line: the path itself, or a copy of standard
/// input.
class InputFile {
public:
    /// \param name what a copy of standard input is called
    [[nodiscard]] static Result<InputFile> of(Files &files, const QString &path, const QString &name);
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<QTemporaryDir> m_folder;
};

/// Writes the content of a file to standard output.
[[nodiscard]] Result<> copyOut(Files &files, const QString &path);

} // namespace kinfolio::cli
