// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/packs/packimporter.h"

#include "core/exchange/packs/packplan.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kinfolio {

namespace {

Result<PackFile> readPackFile(Files &files, const QString &path, const QString &language, const Progress &progress)
{
    auto bytes = FrameworkBytes::open(files, path, progress);
    if (!bytes)
        return fail(bytes.error());
    auto file = readPack(bytes->source(), language);
    if (!file)
        return fail(file.error().subject.isEmpty() ? file.error().about(QFileInfo(path).fileName()) : file.error());
    return file;
}

} // namespace

QList<ShippedPack> shippedPacks(const QString &language)
{
    QList<ShippedPack> shipped;
    for (const QString &name : {QStringLiteral("start-here"), QStringLiteral("showcase-night")}) {
        const QString path = QStringLiteral(":/kinfolio/packs/%1.kinfoliopack").arg(name);
        SystemFiles files;
        if (const auto file = readPackFile(files, path, language, {}))
            shipped.append({path, file->pack.identifier, file->pack.title, file->pack.about});
    }
    return shipped;
}

QString PackImporter::id() const
{
    return QStringLiteral("pack");
}

const char *PackImporter::name() const
{
    return QT_TRANSLATE_NOOP("format", "Template pack");
}

QString PackImporter::extension() const
{
    return QStringLiteral("kinfoliopack");
}

bool PackImporter::recognises(QByteArrayView head) const
{
    return mayBeJsonObject(head);
}

bool PackImporter::isIn(Files &files, const QString &path) const
{
    auto bytes = FrameworkBytes::open(files, path);
    return bytes && isPack(bytes->source());
}

Result<ImportReport> PackImporter::into(Portfolio &portfolio, const ImportRequest &request, const Progress &progress) const
{
    const auto info = portfolio.reader().info();
    if (!info)
        return fail(info.error());
    const auto file = readPackFile(portfolio.environment().files, request.source, info->language, progress);
    if (!file)
        return fail(file.error());
    auto plan = planPack(*file, portfolio.reader());
    if (!plan)
        return fail(plan.error());
    return carryOut(std::move(*plan), id(), portfolio, request);
}

Result<ImportReport> PackImporter::asNew(const Environment &environment, const ImportRequest &request, const Progress &progress) const
{
    // What is wrong with the file is worth more to know than that there is no portfolio yet.
    if (const auto file = readPackFile(environment.files, request.source, {}, progress); !file)
        return fail(file.error());
    return fail(ErrorCode::PortfolioNotFound, request.folder);
}

} // namespace kinfolio
