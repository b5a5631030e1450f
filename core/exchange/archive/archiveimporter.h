// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes an archive in: as a new portfolio with the same ids and times, or into one that is there.

#pragma once

#include "core/exchange/exchange.h"

namespace kinfolio {

class ArchiveImporter final : public Importer {
public:
    [[nodiscard]] QString id() const override { return QStringLiteral("archive"); }
    [[nodiscard]] const char *name() const override;
    [[nodiscard]] QString extension() const override { return QStringLiteral("kinfolio"); }
    [[nodiscard]] bool recognises(QByteArrayView head) const override;
    [[nodiscard]] bool isIn(Files &files, const QString &path) const override;
    [[nodiscard]] Result<ImportReport> into(Portfolio &portfolio, const ImportRequest &request,
                                            const Progress &progress) const override;
    [[nodiscard]] Result<ImportReport> asNew(const Environment &environment, const ImportRequest &request,
                                             const Progress &progress) const override;
};

} // namespace kinfolio
