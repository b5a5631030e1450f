// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a template pack into an open portfolio. A portfolio of nothing but a pack would have no learner, so there is none.

#pragma once

#include "core/exchange/exchange.h"

namespace kinfolio {

class PackImporter final : public Importer {
public:
    [[nodiscard]] QString id() const override;
    [[nodiscard]] const char *name() const override;
    [[nodiscard]] QString extension() const override;
    [[nodiscard]] bool recognises(QByteArrayView head) const override;
    [[nodiscard]] bool isIn(Files &files, const QString &path) const override;
    [[nodiscard]] Result<ImportReport> into(Portfolio &portfolio, const ImportRequest &request, const Progress &progress) const override;
    [[nodiscard]] Result<ImportReport> asNew(const Environment &environment, const ImportRequest &request,
                                             const Progress &progress) const override;
};

} // namespace kinfolio
