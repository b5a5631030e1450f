// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The site: pages about a portfolio that any browser shows, without script and without the internet. The same pages go into an
// archive and into a folder of their own.

#pragma once

#include "core/exchange/site/sitepictures.h"

namespace kinfolio {

struct SiteRequest {
    QString theme; ///< id of one of siteThemes()
    Audience audience = Audience::Everyone;
    qint64 keptPrivate = 0; ///< records that the audience does not get
    /// The part of the paths of the files that lies above the site, such as "data/".
    QString base;
    qint64 otherFiles = 0; ///< that the manifest lists beside those of the site and of the learner
};

struct SiteReport {
    qint64 pages = 0;
    qint64 pictures = 0; ///< reduced copies
    QList<ExportWarning> warnings;
};

/// Records that an audience does not get, of all kinds together.
[[nodiscard]] qint64 keptPrivate(const QList<LeftOut> &leftOut);

/// Writes style sheet, pictures and pages to the sink, one at a time; paths are relative to the site.
/// \param content as it goes out, see referToWrittenFiles()
[[nodiscard]] Result<SiteReport> writeSite(const PortfolioCopy &content, const ArchiveFiles &files, const MediaStore &store,
                                           const SiteRequest &request, const SiteSink &sink, const Progress &progress);

/// The theme of the options of an export; OptionUnknown when there is no such theme.
[[nodiscard]] Result<QString> siteTheme(const QMap<QString, QString> &options);
/// What an exporter says about the option.
[[nodiscard]] OptionInfo siteThemeOption();

} // namespace kinfolio
