// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A file or folder being made beside its target: the target changes only when the new one is complete.

#pragma once

#include "core/base/files.h"
#include "core/records/record.h"

namespace kinfolio {

class PartFile {
public:
    PartFile(Files &files, const QString &target);
    /// Removes the part unless it was finished.
    ~PartFile();
    PartFile(const PartFile &) = delete;
    PartFile &operator=(const PartFile &) = delete;

    [[nodiscard]] Result<std::unique_ptr<File>> create();
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Gives the part its name, replacing an older file, and makes the name durable. What is for others can be read by others
    /// on this computer, as far as the user lets them; the learner's own backup cannot.
    [[nodiscard]] Result<> finish(Audience audience);

private:
    Files &m_files;
    QString m_target;
    QString m_path;
    bool m_finished = false;
};

/// A folder being made beside its target, in the same way.
class PartFolder {
public:
    PartFolder(Files &files, const QString &target);
    /// Removes the part unless it was finished.
    ~PartFolder();
    PartFolder(const PartFolder &) = delete;
    PartFolder &operator=(const PartFolder &) = delete;

    [[nodiscard]] Result<> create();
    [[nodiscard]] const QString &path() const { return m_path; }
    /// Gives the part its name. An older folder steps aside for it, comes back when that fails, and goes away otherwise.
    /// Others may read it as with a file.
    [[nodiscard]] Result<> finish(Audience audience);

private:
    Files &m_files;
    QString m_target;
    QString m_path;
    bool m_finished = false;
};

/// Removes parts beside the target that programs left behind which are no longer running.
void sweepPartFiles(Files &files, const QString &target);

} // namespace kinfolio
