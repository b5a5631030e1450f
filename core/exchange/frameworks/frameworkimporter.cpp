// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/frameworks/frameworkimporter.h"

#include "core/exchange/frameworks/frameworkplan.h"

#include <QFileInfo>

namespace kinfolio {

bool FrameworkImporter::recognises(QByteArrayView head) const
{
    return mayBeJsonObject(head);
}

bool FrameworkImporter::isIn(Files &files, const QString &path) const
{
    auto bytes = FrameworkBytes::open(files, path);
    return bytes && m_format.isIn(bytes->source());
}

Result<FrameworkFile> FrameworkImporter::read(Files &files, const ImportRequest &request, const Progress &progress) const
{
    auto bytes = FrameworkBytes::open(files, request.source, progress);
    if (!bytes)
        return fail(bytes.error());
    auto file = m_format.read(bytes->source());
    if (!file)
        return fail(file.error().subject.isEmpty() ? file.error().about(QFileInfo(request.source).fileName()) : file.error());
    return file;
}

Result<ImportReport> FrameworkImporter::into(Portfolio &portfolio, const ImportRequest &request, const Progress &progress) const
{
    const auto file = read(portfolio.environment().files, request, progress);
    if (!file)
        return fail(file.error());
    auto plan = planFramework(*file, portfolio.reader());
    if (!plan)
        return fail(plan.error());
    return carryOut(std::move(*plan), id(), portfolio, request);
}

Result<ImportReport> FrameworkImporter::asNew(const Environment &environment, const ImportRequest &request,
                                              const Progress &progress) const
{
    // What is wrong with the file is worth more to know than that there is no portfolio yet.
    if (const auto file = read(environment.files, request, progress); !file)
        return fail(file.error());
    return fail(ErrorCode::PortfolioNotFound, request.folder);
}

} // namespace kinfolio
