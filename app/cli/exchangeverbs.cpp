// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs that let a portfolio leave and enter: formats, export, import.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/exchange/exchange.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::cli {

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString formatText(const char *text)
{
    return QCoreApplication::translate("format", text);
}

QJsonArray optionsJson(const std::vector<OptionInfo> &options)
{
    QJsonArray array;
    for (const OptionInfo &option : options) {
        array.append(QJsonObject{{QStringLiteral("name"), QLatin1String(option.name)},
                                 {QStringLiteral("description"), formatText(option.description)}});
    }
    return array;
}

// By id: a format that can do both is one entry.
QMap<QString, QJsonObject> formatEntries()
{
    QMap<QString, QJsonObject> entries;
    for (const auto &exporter : allExporters()) {
        entries.insert(exporter->id(),
                       {{QStringLiteral("id"), exporter->id()},
                        {QStringLiteral("name"), formatText(exporter->name())},
                        {QStringLiteral("direction"), QStringLiteral("export")},
                        {QStringLiteral("extension"), exporter->extension()},
                        {QStringLiteral("options"), optionsJson(exporter->options())}});
    }
    for (const auto &importer : allImporters()) {
        if (const auto both = entries.find(importer->id()); both != entries.end()) {
            both->insert(QStringLiteral("direction"), QStringLiteral("both"));
            continue;
        }
        entries.insert(importer->id(),
                       {{QStringLiteral("id"), importer->id()},
                        {QStringLiteral("name"), formatText(importer->name())},
                        {QStringLiteral("direction"), QStringLiteral("import")},
                        {QStringLiteral("extension"), importer->extension()},
                        {QStringLiteral("options"), QJsonArray()}});
    }
    return entries;
}

Result<Answer> formats(const Task &)
{
    Answer answer;
    QJsonArray array;
    for (const QJsonObject &entry : formatEntries()) {
        array.append(entry);
        const QString extension = entry.value(QLatin1String("extension")).toString();
        answer.lines.append(QStringLiteral("%1  %2  %3  %4")
                                .arg(entry.value(QLatin1String("id")).toString().leftJustified(10),
                                     entry.value(QLatin1String("direction")).toString().leftJustified(6),
                                     (extension.isEmpty() ? extension : QLatin1Char('.') + extension).leftJustified(10),
                                     entry.value(QLatin1String("name")).toString()));
    }
    answer.json = jsonText(array);
    return answer;
}

QJsonArray warningsJson(const QList<ExportWarning> &warnings)
{
    QJsonArray array;
    for (const ExportWarning &warning : warnings) {
        array.append(QJsonObject{{QStringLiteral("code"), warning.code},
                                 {QStringLiteral("subject"), warning.subject},
                                 {QStringLiteral("message"), words::warning(warning.code, warning.subject)}});
    }
    return array;
}

QStringList warningNotes(const QList<ExportWarning> &warnings)
{
    QStringList notes;
    for (const ExportWarning &warning : warnings)
        notes.append(words::warning(warning.code, warning.subject));
    return notes;
}

Result<QMap<QString, QString>> formatOptions(const QStringList &operands)
{
    QMap<QString, QString> options;
    for (const QString &operand : operands) {
        const qsizetype equals = operand.indexOf(QLatin1Char('='));
        if (equals < 1)
            return fail(ErrorCode::Usage, operand);
        options.insert(operand.first(equals), operand.mid(equals + 1));
    }
    return options;
}

Result<ExportRequest> exportRequest(const Task &task)
{
    ExportRequest request;
    request.target = task.option("to");
    if (request.target.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("--to"));
    if (task.has("format"))
        request.format = task.option("format");
    if (task.has("audience")) {
        const auto audience = audienceFromText(task.option("audience"));
        if (!audience)
            return fail(ErrorCode::Usage, task.option("audience"));
        request.audience = *audience;
    }
    auto options = formatOptions(task.arguments.operands.mid(1));
    if (!options)
        return fail(options.error());
    request.options = std::move(*options);
    return request;
}

Answer exportAnswer(const ExportRequest &request, const ExportReport &report)
{
    QJsonObject counts;
    for (auto count = report.counts.begin(); count != report.counts.end(); ++count)
        counts.insert(count.key(), *count);
    Answer answer;
    answer.notes = warningNotes(report.warnings);
    answer.done = told(QT_TRANSLATE_NOOP("cli", "Exported: %1")).arg(request.target);
    QJsonArray leftOut;
    for (const LeftOut &left : report.leftOut) {
        const QString reason = leftOutName(left.reason);
        const QString message = words::leftOut(left.what, reason, left.count);
        leftOut.append(QJsonObject{{QStringLiteral("what"), left.what},
                                   {QStringLiteral("reason"), reason},
                                   {QStringLiteral("count"), left.count},
                                   {QStringLiteral("message"), message}});
        answer.lines.append(message);
    }
    answer.json = kinfolio::jsonText({{QStringLiteral("format"), request.format},
                                      {QStringLiteral("audience"), audienceText(request.audience)},
                                      {QStringLiteral("file"), request.target},
                                      {QStringLiteral("counts"), counts},
                                      {QStringLiteral("media"), report.media},
                                      {QStringLiteral("leftOut"), leftOut},
                                      {QStringLiteral("warnings"), warningsJson(report.warnings)},
                                      {QStringLiteral("bytes"), report.bytes},
                                      {QStringLiteral("sha256"), report.sha256}});
    return answer;
}

// Made in a folder of our own first: what goes to standard output cannot be taken back.
Result<Answer> exportToStandardOutput(const Task &task, ExportRequest request)
{
    for (const auto &exporter : allExporters()) {
        if (exporter->id() == request.format && exporter->makesFolder())
            return fail(ErrorCode::Usage, QStringLiteral("--to"));
    }
    const QTemporaryDir folder;
    request.target = folder.filePath(QStringLiteral("portfolio"));
    const auto report = exportPortfolio(task.environment, task.operand(0), request, task.progress);
    if (!report)
        return fail(report.error());
    if (auto copied = copyOut(task.environment.files, request.target); !copied)
        return fail(copied.error());
    Answer answer;
    answer.notes = warningNotes(report->warnings);
    answer.streamed = true;
    return answer;
}

Result<Answer> exportVerb(const Task &task)
{
    const auto request = exportRequest(task);
    if (!request)
        return fail(request.error());
    if (isStandardStream(request->target)) {
        // Two documents cannot share one stream.
        if (task.json())
            return fail(ErrorCode::Usage, QStringLiteral("--json"));
        return exportToStandardOutput(task, *request);
    }
    const auto report = exportPortfolio(task.environment, task.operand(0), *request, task.progress);
    if (!report)
        return fail(report.error());
    return exportAnswer(*request, *report);
}

Result<ImportReport> importInto(const Task &task, const ImportRequest &request)
{
    const PortfolioFolder folder{request.folder};
    if (!task.environment.files.exists(folder.database()))
        return importFileAsNew(task.environment, request, task.progress);
    const auto portfolio = Portfolio::open(task.environment, request.folder);
    if (!portfolio)
        return fail(portfolio.error());
    return importFile(**portfolio, request, task.progress);
}

Answer importAnswer(const ImportRequest &request, const ImportReport &report)
{
    Answer answer;
    answer.notes = warningNotes(report.warnings);
    QMap<QString, qint64> counts;
    for (const ImportDecision decision : {ImportDecision::Add, ImportDecision::Update, ImportDecision::Skip, ImportDecision::Keep})
        counts.insert(importDecisionName(decision), 0);
    QJsonArray items;
    for (const ImportItem &item : report.items) {
        const QString decision = importDecisionName(item.decision);
        ++counts[decision];
        items.append(QJsonObject{{QStringLiteral("what"), item.what},
                                 {QStringLiteral("id"), item.id},
                                 {QStringLiteral("title"), item.title},
                                 {QStringLiteral("decision"), decision},
                                 {QStringLiteral("reason"), item.reason}});
    }
    QJsonObject countsJson;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        countsJson.insert(count.key(), *count);
    answer.json = kinfolio::jsonText({{QStringLiteral("portfolio"), request.folder},
                                      {QStringLiteral("format"), report.format},
                                      {QStringLiteral("newPortfolio"), report.newPortfolio},
                                      {QStringLiteral("plan"), request.planOnly},
                                      {QStringLiteral("items"), items},
                                      {QStringLiteral("counts"), countsJson},
                                      {QStringLiteral("warnings"), warningsJson(report.warnings)}});
    const char *text = request.planOnly
        ? QT_TRANSLATE_NOOP("cli",
                            "Would add: %1, change: %2; is there already: %3, is there in another form and stays: %4")
        : QT_TRANSLATE_NOOP("cli",
                            "Added: %1, changed: %2; was there already: %3, was there in another form and stayed: %4");
    answer.lines.append(told(text)
                            .arg(counts.value(importDecisionName(ImportDecision::Add)))
                            .arg(counts.value(importDecisionName(ImportDecision::Update)))
                            .arg(counts.value(importDecisionName(ImportDecision::Skip)))
                            .arg(counts.value(importDecisionName(ImportDecision::Keep))));
    return answer;
}

Result<Answer> importVerb(const Task &task)
{
    ImportRequest request;
    request.folder = task.option("to");
    request.planOnly = task.has("plan");
    request.readme = words::folderReadme();
    if (request.folder.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("--to"));
    // What is there stays; the other ways to decide need the three-way merge.
    if (task.has("decide") && task.option("decide") != QLatin1String("ignore"))
        return fail(ErrorCode::Usage, QStringLiteral("--decide ") + task.option("decide"));
    const auto input = InputFile::of(task.environment.files, task.operand(0), QStringLiteral("import"));
    if (!input)
        return fail(input.error());
    request.source = input->path();
    const auto report = importInto(task, request);
    if (!report)
        return fail(report.error());
    return importAnswer(request, *report);
}

} // namespace

std::vector<Verb> exchangeVerbs()
{
    return {
        {"formats", "", QT_TRANSLATE_NOOP("cli", "What can be exported and imported."), 0, 0, {}, formats},
        {"export",
         "DIR --to FILE [--format ID] [--all] [--audience me|chosen|everyone] [option=value...]",
         QT_TRANSLATE_NOOP("cli", "Write a portfolio to a file, or to a folder of pages, that others can open."),
         1,
         AnyNumber,
         {{"to", "FILE", QT_TRANSLATE_NOOP("cli", "the file or folder to make, or - for standard output")},
          {"format", "ID", QT_TRANSLATE_NOOP("cli", "see the verb formats; archive if not said")},
          {"all", nullptr, QT_TRANSLATE_NOOP("cli", "everything that the audience may see, as without it")},
          {"audience", "WHO", QT_TRANSLATE_NOOP("cli", "who will read it; everyone if not said")}},
         exportVerb},
        {"import",
         "FILE --to DIR [--plan] [--decide ignore]",
         QT_TRANSLATE_NOOP(
             "cli", "Read a file of any known format; an absent or empty DIR becomes a new portfolio."),
         1,
         1,
         {{"to", "DIR", QT_TRANSLATE_NOOP("cli", "the portfolio to import into, or to make")},
          {"plan", nullptr, QT_TRANSLATE_NOOP("cli", "only say what would happen")},
          {"decide", "WAY",
           QT_TRANSLATE_NOOP("cli", "what to do with records that differ; ignore keeps what is there")}},
         importVerb},
    };
}

} // namespace kinfolio::cli
