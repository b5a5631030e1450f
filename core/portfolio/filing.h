// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Turns files that somebody hands over into artifacts and badges of a portfolio. The slow part (copying, hashing) can run
// on any thread; the edit itself is applied where the portfolio lives.

#pragma once

#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"
#include "core/records/artifact.h"
#include "core/records/kinds/goal.h"

namespace kinfolio {

struct FilingOptions {
    RecordId to; ///< a project or other record that the files belong to; invalid means none
    QString alt; ///< what the picture shows; only for a single file
};

struct FiledFile {
    QString path;
    RecordId record; ///< the artifact or badge made for it
    MediaInfo media;
    bool deduplicated = false; ///< the content was there already
    QStringList warnings; ///< dotted codes, such as "badge.pointer-only"
    QString part = {}; ///< where in the file it lies, when the file holds several badges
};

struct FilingProblem {
    QString path;
    Error error;
    QString part = {}; ///< as in FiledFile
};

/// Something to be filed that lies in no file: a picture from the clipboard, a link, a text.
struct LooseThing {
    Artifact artifact; ///< with its title; what it says of its file is filled in, but for the name
    QByteArray content; ///< of its file; empty for a link or a text
};

/// Files copied into the staging area with the edit that would file them.
struct StagedFiles {
    std::unique_ptr<MediaBatch> batch;
    Edit edit;
    QList<FiledFile> files;
    QList<FilingProblem> problems; ///< files that could not be taken; the others go on
    std::vector<Goal> wishes; ///< for badges that one could earn; fileInto() adds those that the learner does not have yet
    QStringList passedOver; ///< what in files with several badges is none
    RecordId project; ///< made for them by gatherInProject(); invalid means none

    StagedFiles();
    ~StagedFiles();
    StagedFiles(StagedFiles &&) noexcept;
    StagedFiles &operator=(StagedFiles &&) noexcept;
};

/// Copies files as artifacts. Touches no database: may run on a worker while the portfolio is in use elsewhere.
/// Only Interrupted and NoSpace stop the whole; any other problem concerns one file.
[[nodiscard]] Result<StagedFiles> stageArtifacts(MediaStore &media, const QStringList &paths,
                                                 const FilingOptions &options = {}, const Progress &progress = {});
/// As stageArtifacts, for badge files (PNG, SVG, JSON, and what findBadges looks into): reads what they say. One that holds several becomes
/// as many records; a part of it that cannot be read is a problem. A document of an issuer becomes an IssuerDocument, the description of a
/// badge that one could earn a Goal; any other file that is no badge is a problem.
[[nodiscard]] Result<StagedFiles> stageBadges(MediaStore &media, const QStringList &paths,
                                              const FilingOptions &options = {}, const Progress &progress = {});

/// As stageArtifacts, for things that lie in no file. Their titles stand for the paths.
[[nodiscard]] Result<StagedFiles> stageLoose(MediaStore &media, const QList<LooseThing> &things,
                                             const FilingOptions &options = {}, const Progress &progress = {});
/// As stageBadges, for the bytes of one file.
[[nodiscard]] Result<StagedFiles> stageLooseBadge(MediaStore &media, const QByteArray &content, const QString &fileName,
                                                  const FilingOptions &options = {});

/// Adds a project that the staged files are work of, in their order: titled after name, which is that of a file or folder,
/// and begun on the earliest day that one of them was made.
void gatherInProject(StagedFiles &staged, const QString &name);

/// Applies staged files as one edit and gives its inverse; fills FiledFile::deduplicated.
[[nodiscard]] Result<Edit> fileInto(Portfolio &portfolio, StagedFiles &staged);

} // namespace kinfolio
