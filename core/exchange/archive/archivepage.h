// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one page inside an archive that anybody can read in a browser, without Kinfolio.

#pragma once

#include "core/exchange/archive/archivedocument.h"

namespace kinfolio {

/// The page data/index.html. Links to files are relative to data/.
[[nodiscard]] QByteArray portfolioPage(const PortfolioCopy &content, const QList<DocumentMedia> &media);

/// The page in the bag's root, which leads to data/index.html.
[[nodiscard]] QByteArray startPage(const QString &language, const QString &learnerName);

} // namespace kinfolio
