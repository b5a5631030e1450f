// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stores files by the hash of their content, so that the same photo added twice is kept once. Knows nothing of records.
// Files lie in media/ab/<sha256>.<extension>, are never changed and never named after what a person typed.

#pragma once

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/media/mediainfo.h"

namespace kinfolio {

class MediaStore {
public:
    /// \param folder the media folder \param staging where unfinished work lies, on the same disk
    MediaStore(Files &files, QString folder, QString staging)
        : m_files(files)
        , m_folder(std::move(folder))
        , m_staging(std::move(staging))
    {
    }

    [[nodiscard]] QString path(const MediaInfo &media) const;
    [[nodiscard]] bool holds(const MediaInfo &media) const;
    /// Reads the whole file and compares its hash. Errors: MediaMissing, MediaDamaged.
    [[nodiscard]] Result<> verify(const MediaInfo &media) const;
    [[nodiscard]] Result<> remove(const MediaInfo &media);
    /// Every file that lies in the media folder, by its path.
    [[nodiscard]] Result<QStringList> filesPresent() const;

    [[nodiscard]] Files &files() const { return m_files; }
    [[nodiscard]] const QString &stagingFolder() const { return m_staging; }
    [[nodiscard]] const QString &folder() const { return m_folder; }

private:
    Files &m_files;
    QString m_folder;
    QString m_staging;
};

/// What the database knows of a hash; nothing when it is new.
using KnownMedia = std::function<Result<std::optional<MediaInfo>>(const MediaHash &)>;

/// Files on their way into the store. Staged first (any thread may do that), then placed in one go; what was placed is
/// taken back unless keep() is called after the database knows of it. A batch that a crash interrupts is undone by
/// sweepStaging() at the next start.
class MediaBatch {
public:
    explicit MediaBatch(const MediaStore &store)
        : m_store(store)
    {
    }
    ~MediaBatch();
    MediaBatch(const MediaBatch &) = delete;
    MediaBatch &operator=(const MediaBatch &) = delete;

    /// Copies a stream into the staging folder and hashes it on the way. \param fileName only helps to find the type.
    [[nodiscard]] Result<MediaInfo> stage(const ByteSource &source, const QString &fileName);
    /// As above, from a file; errors when it changes its size meanwhile (FileChanged).
    [[nodiscard]] Result<MediaInfo> stageFile(const QString &path, const Progress &progress = {});
    /// Makes the staged bytes durable, which takes long after many large files; place() need not do it then.
    [[nodiscard]] Result<> sync();
    /// Makes the staged bytes durable where sync() has not, and gives them their names in the store; content that is there
    /// already is dropped.
    [[nodiscard]] Result<> place(const KnownMedia &known);
    /// The database refers to the files now.
    void keep();

private:
    struct Staged {
        QString path;
        MediaInfo media;
        bool isKnown; ///< the database refers to it already
        bool isSynced;
    };

    [[nodiscard]] Result<> makeFolder();
    [[nodiscard]] Result<> noteWhatIsNew(const QList<Staged> &fresh);
    [[nodiscard]] Result<> moveIntoPlace(const QList<Staged> &fresh);

    MediaStore m_store; // a copy: a batch that nobody filed may outlive the portfolio
    QString m_folder;
    QList<Staged> m_staged;
    QList<MediaInfo> m_placed;
};

/// Undoes interrupted work: files that an unfinished batch placed and that the database does not know are removed, then
/// the staging folder itself.
[[nodiscard]] Result<> sweepStaging(MediaStore &store, const KnownMedia &known);

} // namespace kinfolio
