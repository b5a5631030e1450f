// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs that take files in: add-media and badge add.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/base/text.h"
#include "core/portfolio/filing.h"
#include "core/wallet/walletcheck.h"
#include "core/words/words.h"

#include <QCoreApplication>

namespace kinfolio::cli {

namespace {

using Stage = Result<StagedFiles> (*)(MediaStore &, const QStringList &, const FilingOptions &,
                                      const Progress &);

Result<FilingOptions> filingOptions(const Task &task, const PortfolioReader &reader)
{
    FilingOptions options;
    options.alt = task.option("alt");
    if (!task.has("to"))
        return options;
    options.to = RecordId::fromText(task.option("to"));
    // Asked before anything is copied.
    if (const auto target = reader.record(options.to); !target)
        return fail(target.error().about(task.option("to")));
    return options;
}

// The files to take in; standard input becomes one of the given name.
Result<std::vector<InputFile>> inputFiles(const Task &task)
{
    std::vector<InputFile> inputs;
    for (const QString &path : task.arguments.operands.mid(1)) {
        if (isStandardStream(path) && task.option("name").isEmpty())
            return fail(ErrorCode::FileNameless, path);
        auto input = InputFile::of(task.environment.files, path, safeFileName(task.option("name")));
        if (!input)
            return fail(input.error());
        inputs.push_back(std::move(*input));
    }
    return inputs;
}

// A part of a file is named after it.
QString placeOf(const QString &path, const QString &part)
{
    return part.isEmpty() ? path : path + QLatin1Char(' ') + part;
}

QJsonObject fileJson(const FiledFile &file, const QString &path)
{
    QJsonObject json{{QStringLiteral("path"), path},
                     {QStringLiteral("id"), file.record.text()},
                     {QStringLiteral("sha256"), file.media.hash.text()},
                     {QStringLiteral("mediaType"), file.media.mediaType},
                     {QStringLiteral("size"), file.media.size},
                     {QStringLiteral("deduplicated"), file.deduplicated},
                     {QStringLiteral("warnings"), QJsonArray::fromStringList(file.warnings)}};
    if (!file.part.isEmpty())
        json.insert(QStringLiteral("part"), file.part);
    return json;
}

// What was found out about a badge that came in; empty for all else.
QString outcomeOf(const PortfolioReader &reader, RecordId record)
{
    const auto kept = reader.verdict(record);
    const auto known = kept && *kept ? readVerdict(**kept) : std::nullopt;
    return known ? verdictText(known->verdict.outcome) : QString();
}

Answer answerOf(const StagedFiles &staged, const QMap<QString, QString> &givenPaths, const PortfolioReader &reader)
{
    Answer answer;
    QJsonArray ids;
    QJsonArray files;
    qint64 deduplicated = 0;
    for (const FiledFile &file : staged.files) {
        const QString path = givenPaths.value(file.path);
        ids.append(file.record.text());
        QJsonObject json = fileJson(file, path);
        const QString outcome = outcomeOf(reader, file.record);
        if (!outcome.isEmpty())
            json.insert(QStringLiteral("outcome"), outcome);
        files.append(json);
        deduplicated += file.deduplicated ? 1 : 0;
        answer.lines.append(QStringList{file.record.text(), plainLine(placeOf(path, file.part)), outcome}.join(QStringLiteral("  ")).trimmed());
        for (const QString &warning : file.warnings)
            answer.notes.append(words::warning(warning, path));
    }
    for (const FilingProblem &problem : staged.problems)
        answer.errors.append(problem.error.about(placeOf(givenPaths.value(problem.path), problem.part)));
    for (const QString &name : staged.passedOver)
        answer.notes.append(words::warning(QStringLiteral("badge.passed-over"), name));
    answer.json = kinfolio::jsonText({{QStringLiteral("ids"), ids},
                                      {QStringLiteral("deduplicated"), deduplicated},
                                      {QStringLiteral("files"), files},
                                      {QStringLiteral("passedOver"), QJsonArray::fromStringList(staged.passedOver)},
                                      {QStringLiteral("problems"), errorsJson(answer.errors)}});
    return answer;
}

Result<Answer> takeIn(const Task &task, Stage stage)
{
    if (task.has("alt") && task.arguments.operands.size() > 2)
        return fail(ErrorCode::Usage, QStringLiteral("--alt"));
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    const auto options = filingOptions(task, (*portfolio)->reader());
    if (!options)
        return fail(options.error());
    const auto inputs = inputFiles(task);
    if (!inputs)
        return fail(inputs.error());
    QStringList paths;
    QMap<QString, QString> givenPaths;
    for (const InputFile &input : *inputs) {
        givenPaths.insert(input.path(), task.operand(paths.size() + 1));
        paths.append(input.path());
    }
    auto staged = stage((*portfolio)->media(), paths, *options, task.progress);
    if (!staged)
        return fail(staged.error());
    if (auto filed = fileInto(**portfolio, *staged); !filed)
        return fail(filed.error());
    // What came in may be a badge, or what others are checked with.
    const IssuerLists lists = readIssuerLists(task.environment.files, usualIssuerListFolders());
    if (auto checked = stage == stageBadges ? checkWallet(**portfolio, lists) : 0; !checked)
        return fail(checked.error());
    return answerOf(*staged, givenPaths, (*portfolio)->reader());
}

Result<Answer> addMedia(const Task &task)
{
    return takeIn(task, stageArtifacts);
}

Result<Answer> badgeAdd(const Task &task)
{
    return takeIn(task, stageBadges);
}

} // namespace

std::vector<Verb> fileVerbs()
{
    const OptionSpec to{"to", "ID",
                        QT_TRANSLATE_NOOP("cli", "the project or other record that they belong to")};
    const OptionSpec name{"name", "NAME",
                          QT_TRANSLATE_NOOP("cli", "file name of what comes from standard input (-)")};
    return {
        {"add-media",
         "DIR FILE... [--to ID] [--alt TEXT] [--name NAME]",
         QT_TRANSLATE_NOOP("cli", "Take files in as artifacts; each content is stored once."),
         2,
         AnyNumber,
         {to, {"alt", "TEXT", QT_TRANSLATE_NOOP("cli", "what the picture shows, for a single file")}, name},
         addMedia},
        {"badge add",
         "DIR FILE... [--to ID] [--name NAME]",
         QT_TRANSLATE_NOOP("cli", "Collect badges; the files are kept byte for byte."),
         2,
         AnyNumber,
         {to, name},
         badgeAdd},
    };
}

} // namespace kinfolio::cli
