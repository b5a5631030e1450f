// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says whether an archive is complete and unchanged, without importing anything.

#pragma once

#include "core/badges/checking/verdict.h"
#include "core/base/progress.h"
#include "core/exchange/exchange.h"
#include "core/portfolio/integritycheck.h"

namespace kinfolio {

struct ArchiveVerdict {
    QList<Problem> problems; ///< empty when everything is there and unchanged
    QList<ExportWarning> warnings; ///< "archive.rewritten": complete, but packed again by another program
    qint64 files = 0;
    qint64 bytes = 0; ///< of content
};

/// Reads every byte of content and compares all hashes. An error means that the file cannot be read as an archive or
/// breaks a safety rule; a verdict with problems that it can, and something in it is wrong.
[[nodiscard]] Result<ArchiveVerdict> verifyArchive(Files &files, const QString &path, const Progress &progress = {});

struct ArchiveBadge {
    QString path; ///< from the bag's root
    QString title;
    BadgeVerdict verdict;
};

/// Checks the badges of an archive once more, with the documents of issuers that lie in it. What another program or an earlier export
/// said of them does not count. A badge whose file is damaged is left out: that is a problem of the archive. Errors: as verifyArchive.
[[nodiscard]] Result<QList<ArchiveBadge>> checkBadgesIn(Files &files, const QString &path, const QDateTime &asOf);

} // namespace kinfolio
