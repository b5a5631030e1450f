// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the archive: a BagIt bag in a zip with everything that the audience may see. See FORMAT.md.

#pragma once

#include "core/exchange/exchange.h"

namespace kinfolio {

class ArchiveExporter final : public Exporter {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("archive"); }
    [[nodiscard]] const char *name() const override;
    [[nodiscard]] QString extension() const override { return QStringLiteral("kinfolio"); }
    [[nodiscard]] std::vector<OptionInfo> options() const override;
    [[nodiscard]] Result<ExportReport> run(PortfolioView &view, const Environment &environment,
                                           const ExportRequest &request, const Progress &progress) const override;
};

} // namespace kinfolio
