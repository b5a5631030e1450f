// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an importer without files of its own has decided, and how it is carried out.

#pragma once

#include "core/exchange/exchange.h"

namespace kinfolio {

struct PlannedImport {
    QList<ImportItem> items;
    Edit edit;
    QList<ExportWarning> warnings;
};

/// Takes a snapshot and applies the edit, unless there is nothing to do or only a plan is wanted.
[[nodiscard]] Result<ImportReport> carryOut(PlannedImport &&plan, const QString &format, Portfolio &portfolio,
                                            const ImportRequest &request);

} // namespace kinfolio
