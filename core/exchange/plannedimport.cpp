// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/plannedimport.h"

namespace kinfolio {

Result<ImportReport> carryOut(PlannedImport &&plan, const QString &format, Portfolio &portfolio, const ImportRequest &request)
{
    ImportReport report;
    report.format = format;
    report.items = std::move(plan.items);
    report.warnings = std::move(plan.warnings);
    if (request.planOnly || plan.edit.isEmpty())
        return report;
    if (auto taken = portfolio.takeSnapshot(); !taken)
        return fail(taken.error());
    auto undo = portfolio.apply(plan.edit);
    if (!undo)
        return fail(undo.error());
    report.undo = std::move(*undo);
    return report;
}

} // namespace kinfolio
