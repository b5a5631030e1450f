// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a folder with the site of a portfolio, ready to be put on a stick or a web space.

#pragma once

#include "core/exchange/exchange.h"

namespace kinfolio {

class SiteExporter final : public Exporter {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("site"); }
    [[nodiscard]] const char *name() const override;
    [[nodiscard]] QString extension() const override { return {}; }
    [[nodiscard]] bool makesFolder() const override { return true; }
    [[nodiscard]] std::vector<OptionInfo> options() const override;
    /// Replaces a folder only when it is a site made by Kinfolio.
    [[nodiscard]] Result<ExportReport> run(PortfolioView &view, const Environment &environment,
                                           const ExportRequest &request, const Progress &progress) const override;
};

} // namespace kinfolio
