// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes out with badges about their standing: found anew for each export, without what only the learner knows, so that it is no
// more than anybody could find.

#pragma once

#include "core/exchange/archive/archivedocument.h"
#include "core/exchange/portfoliocopy.h"
#include "core/exchange/site/sitecredentials.h"
#include "core/media/mediastore.h"

namespace kinfolio {

/// Path below data/.
inline constexpr char BadgeReportFile[] = "badges/report.json";

/// Checks the badges among these records at a moment, and has them say what was found where others than the learner will read it.
/// Errors: read errors of the database.
[[nodiscard]] Result<> checkForExport(const PortfolioReader &reader, const MediaStore &media, Audience audience, const QDateTime &asOf,
                                      PortfolioCopy &content);

/// The same as JSON, for those who check the files again; empty when there is nothing to tell. \param credentials that lie beside their
/// pictures \param base of the paths of files
[[nodiscard]] QByteArray badgeReport(const PortfolioCopy &content, const QList<DocumentMedia> &files, const SiteCredentials &credentials,
                                     const QString &base);

} // namespace kinfolio
