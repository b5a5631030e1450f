// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies of media files for other programs, under the names that the learner knows. The files in media/ are never handed
// out: a program could change or move them. The copies are read-only, lie in a temporary folder and go with the session.

#pragma once

#include "core/base/progress.h"
#include "core/media/mediastore.h"
#include "core/portfolio/portfolioreader.h"

#include <QTemporaryDir>

#include <optional>

namespace kinfolio {

/// The file of a record, with the name that it has outside.
struct RecordFile {
    MediaInfo media;
    QString name;
    QString mediaType; ///< what the record says of it

    /// Whether opening it may run something, by its content, its name or what the record says.
    [[nodiscard]] bool mayRun() const;
};

/// Nothing when the record has no file.
[[nodiscard]] std::optional<RecordFile> fileOf(const PortfolioReader &reader, RecordId record);

struct OutgoingCopy {
    QString from;
    QString to;
    bool isReady = false; ///< it was made before
};

class OutgoingFiles {
public:
    explicit OutgoingFiles(const MediaStore &media)
        : m_media(media)
    {
    }

    /// Finds a place for a copy. Errors: MediaMissing, WriteFailed.
    [[nodiscard]] Result<OutgoingCopy> prepare(const RecordFile &file);

    /// Writes something that was made, not kept, and gives its path. \param name is made safe as a file name by who calls
    [[nodiscard]] Result<QString> write(Files &files, QByteArrayView content, const QString &name);

private:
    /// A folder of its own below the one of the session. Errors: WriteFailed.
    [[nodiscard]] Result<QString> makeFolder(const QString &name);

    const MediaStore &m_media;
    std::optional<QTemporaryDir> m_folder; // made when it is first needed
    int m_written = 0;
};

/// Makes a prepared copy; may run on any thread.
[[nodiscard]] Result<> makeReadOnlyCopy(Files &files, const OutgoingCopy &copy, const Progress &progress = {});

} // namespace kinfolio
