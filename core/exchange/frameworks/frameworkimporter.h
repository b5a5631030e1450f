// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes a framework of standards in, from any format that is read into a FrameworkFile: as new records, or as a new version
// of a framework that is there.

#pragma once

#include "core/exchange/frameworks/frameworkfile.h"

namespace kinfolio {

class FrameworkImporter final : public Importer {
public:
    explicit FrameworkImporter(FrameworkFormat format)
        : m_format(std::move(format))
    {
    }

    [[nodiscard]] QString id() const override { return m_format.id; }
    [[nodiscard]] const char *name() const override { return m_format.name; }
    [[nodiscard]] QString extension() const override { return m_format.extension; }
    [[nodiscard]] bool recognises(QByteArrayView head) const override;
    [[nodiscard]] bool isIn(Files &files, const QString &path) const override;
    [[nodiscard]] Result<ImportReport> into(Portfolio &portfolio, const ImportRequest &request,
                                            const Progress &progress) const override;
    /// A framework alone makes no portfolio: PortfolioNotFound.
    [[nodiscard]] Result<ImportReport> asNew(const Environment &environment, const ImportRequest &request,
                                             const Progress &progress) const override;

private:
    [[nodiscard]] Result<FrameworkFile> read(Files &files, const ImportRequest &request, const Progress &progress) const;

    FrameworkFormat m_format;
};

} // namespace kinfolio
