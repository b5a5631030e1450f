// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/exchange.h"

#include "core/exchange/archive/archiveexporter.h"
#include "core/exchange/archive/archiveimporter.h"
#include "core/exchange/case/casereader.h"
#include "core/exchange/frameworks/frameworkimporter.h"
#include "core/exchange/matrix/matrixreader.h"
#include "core/exchange/packs/packimporter.h"
#include "core/exchange/site/siteexporter.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr qint64 HeadBytes = 4096;

template<typename T, typename... Made>
std::vector<std::unique_ptr<T>> listOf(Made... made)
{
    std::vector<std::unique_ptr<T>> list;
    (list.push_back(std::move(made)), ...);
    return list;
}

Result<QByteArray> headOf(Files &files, const QString &path)
{
    auto file = files.openForReading(path);
    if (!file)
        return fail(file.error());
    QByteArray head(HeadBytes, Qt::Uninitialized);
    const auto got = (*file)->read(head.data(), head.size());
    if (!got)
        return fail(got.error());
    head.truncate(*got);
    return head;
}

// What is to be made must not be something that the portfolio lives on.
Result<> checkTarget(Files &files, const QString &folder, const QString &target, bool mayBeFolder)
{
    const PortfolioFolder places{QFileInfo(folder).absoluteFilePath()};
    const QString path = QDir::cleanPath(QFileInfo(target).absoluteFilePath());
    const auto lies = [&](const QString &place) { return path == place || path.startsWith(place + QLatin1Char('/')); };
    const QStringList own = {places.media(), places.staging(), places.snapshots(), places.lock(), places.readme()};
    const QString whole = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    const bool holdsIt = whole == path || whole.startsWith(path + QLatin1Char('/'));
    const bool isOwn = path.startsWith(places.database()) || holdsIt || std::ranges::any_of(own, lies);
    const auto there = files.info(path);
    if (isOwn || (there && there->isFolder && !mayBeFolder))
        return fail(ErrorCode::FileNotWritable, target, isOwn ? QStringLiteral("part of the portfolio") : QStringLiteral("is a folder"));
    return {};
}

Result<const Importer *> importerFor(Files &files, const QString &path)
{
    const auto head = headOf(files, path);
    if (!head)
        return fail(head.error());
    QList<const Importer *> may;
    for (const auto &importer : allImporters()) {
        if (importer->recognises(*head))
            may.append(importer.get());
    }
    // The archive's reader knows best how to say what else the file may be.
    if (may.isEmpty())
        return allImporters().front().get();
    const auto found = may.size() == 1
        ? may.cbegin()
        : std::ranges::find_if(may, [&](const Importer *importer) { return importer->isIn(files, path); });
    return found == may.cend() ? may.front() : *found;
}

} // namespace

const std::vector<std::unique_ptr<Exporter>> &allExporters()
{
    static const auto exporters = listOf<Exporter>(std::make_unique<ArchiveExporter>(), std::make_unique<SiteExporter>());
    return exporters;
}

const std::vector<std::unique_ptr<Importer>> &allImporters()
{
    static const auto importers = listOf<Importer>(std::make_unique<ArchiveImporter>(), std::make_unique<FrameworkImporter>(caseFormat()),
                                                   std::make_unique<FrameworkImporter>(matrixFormat()), std::make_unique<PackImporter>());
    return importers;
}

QString leftOutName(LeftOutReason reason)
{
    switch (reason) {
    case LeftOutReason::Audience:
        return QStringLiteral("audience");
    case LeftOutReason::HiddenEnd:
        return QStringLiteral("hidden-end");
    case LeftOutReason::PrivateField:
        return QStringLiteral("private-field");
    case LeftOutReason::TooLarge:
        return QStringLiteral("too-large");
    case LeftOutReason::CannotBeCleaned:
        return QStringLiteral("cannot-be-cleaned");
    case LeftOutReason::InBin:
        return QStringLiteral("in-bin");
    case LeftOutReason::WithoutWork:
        return QStringLiteral("without-work");
    }
    Q_UNREACHABLE_RETURN({});
}

QString importDecisionName(ImportDecision decision)
{
    switch (decision) {
    case ImportDecision::Add:
        return QStringLiteral("add");
    case ImportDecision::Update:
        return QStringLiteral("update");
    case ImportDecision::Skip:
        return QStringLiteral("skip");
    case ImportDecision::Keep:
        return QStringLiteral("keep");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<ExportReport> exportPortfolio(const Environment &environment, const QString &folder,
                                     const ExportRequest &request, const Progress &progress)
{
    const auto exporter =
        std::ranges::find_if(allExporters(), [&](const auto &one) { return one->id() == request.format; });
    if (exporter == allExporters().end())
        return fail(ErrorCode::FormatUnknown, request.format);
    const auto options = (*exporter)->options();
    for (auto option = request.options.begin(); option != request.options.end(); ++option) {
        const bool known =
            std::ranges::any_of(options, [&](const OptionInfo &info) { return option.key() == QLatin1String(info.name); });
        if (!known)
            return fail(ErrorCode::OptionUnknown, option.key());
    }
    if (auto checked = checkTarget(environment.files, folder, request.target, (*exporter)->makesFolder()); !checked)
        return fail(checked.error());
    auto view = PortfolioView::open(environment.files, folder, environment.clock);
    if (!view)
        return fail(view.error());
    auto exported = (*exporter)->run(**view, environment, request, progress);
    if (const QDateTime &asOf = (*view)->looking().asOf; exported && asOf.isValid())
        exported->warnings.append({QStringLiteral("portfolio.older-state"), stampText(asOf)});
    return exported;
}

const Importer *importerOf(Files &files, const QString &path)
{
    const auto head = headOf(files, path);
    if (!head)
        return nullptr;
    const auto found = std::ranges::find_if(
        allImporters(), [&](const auto &importer) { return importer->recognises(*head) && importer->isIn(files, path); });
    return found == allImporters().end() ? nullptr : found->get();
}

Result<ImportReport> importFile(Portfolio &portfolio, const ImportRequest &request, const Progress &progress)
{
    const auto importer = importerFor(portfolio.environment().files, request.source);
    if (!importer)
        return fail(importer.error());
    return (*importer)->into(portfolio, request, progress);
}

Result<ImportReport> importFileAsNew(const Environment &environment, const ImportRequest &request,
                                     const Progress &progress)
{
    const auto importer = importerFor(environment.files, request.source);
    if (!importer)
        return fail(importer.error());
    return (*importer)->asNew(environment, request, progress);
}

} // namespace kinfolio
