// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs that look whether something is whole: verify and doctor.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/exchange/archive/archiveverifier.h"
#include "core/portfolio/integritycheck.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace kinfolio::cli {

namespace {

QJsonObject problemJson(const Problem &problem)
{
    return {{QStringLiteral("code"), problem.code},
            {QStringLiteral("subject"), problem.subject},
            {QStringLiteral("message"), words::problem(problem.code, problem.subject)},
            {QStringLiteral("repairable"), problem.repairable},
            {QStringLiteral("harmless"), problem.harmless}};
}

QJsonArray problemsJson(const QList<Problem> &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problemJson(problem));
    return array;
}

bool isWhole(const QList<Problem> &problems)
{
    return std::ranges::all_of(problems, &Problem::harmless);
}

// The answer of both verbs, to which each adds its own.
Answer verdict(const QList<Problem> &problems, QJsonObject json)
{
    Answer answer;
    const bool whole = isWhole(problems);
    json.insert(QStringLiteral("ok"), whole);
    json.insert(QStringLiteral("problems"), problemsJson(problems));
    answer.json = kinfolio::jsonText(json);
    for (const Problem &problem : problems)
        answer.lines.append(words::problem(problem.code, problem.subject));
    if (whole)
        answer.done = QCoreApplication::translate("cli", "Everything is there and unchanged.");
    answer.exit = whole ? ExitCode::Ok : ExitCode::ProblemsFound;
    return answer;
}

Result<QList<Problem>> inspect(const Task &task, const QString &folder)
{
    const auto view = PortfolioView::open(task.environment.files, folder, task.environment.clock);
    if (!view)
        return fail(view.error());
    return checkPortfolio(**view, task.environment.files, task.progress);
}

Result<Answer> verifyFolder(const Task &task)
{
    const auto problems = inspect(task, task.operand(0));
    if (!problems)
        return fail(problems.error());
    return verdict(*problems, {});
}

Result<Answer> verifyFile(const Task &task)
{
    const auto input = InputFile::of(task.environment.files, task.operand(0), QStringLiteral("archive"));
    if (!input)
        return fail(input.error());
    const auto checked = verifyArchive(task.environment.files, input->path(), task.progress);
    if (!checked)
        return fail(checked.error());
    QJsonArray warnings;
    QStringList notes;
    for (const ExportWarning &warning : checked->warnings) {
        const QString message = words::warning(warning.code, warning.subject);
        warnings.append(QJsonObject{{QStringLiteral("code"), warning.code},
                                    {QStringLiteral("subject"), warning.subject},
                                    {QStringLiteral("message"), message}});
        notes.append(message);
    }
    Answer answer = verdict(checked->problems,
                            {{QStringLiteral("files"), checked->files},
                             {QStringLiteral("bytes"), checked->bytes},
                             {QStringLiteral("warnings"), warnings}});
    answer.notes = notes;
    return answer;
}

Result<Answer> verify(const Task &task)
{
    return QFileInfo(task.operand(0)).isDir() ? verifyFolder(task) : verifyFile(task);
}

Result<QList<Problem>> repair(const Task &task, const QList<Problem> &problems)
{
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    return repairPortfolio(**portfolio, problems);
}

Result<Answer> doctor(const Task &task)
{
    auto problems = inspect(task, task.operand(0));
    if (!problems)
        return fail(problems.error());
    QList<Problem> repaired;
    if (task.has("repair")) {
        auto done = repair(task, *problems);
        if (!done)
            return fail(done.error());
        repaired = std::move(*done);
        // What is left is what a second look finds.
        problems = inspect(task, task.operand(0));
        if (!problems)
            return fail(problems.error());
    }
    Answer answer = verdict(*problems, {{QStringLiteral("repaired"), problemsJson(repaired)}});
    for (const Problem &problem : std::as_const(repaired)) {
        answer.lines.prepend(QCoreApplication::translate("cli", "Repaired: %1")
                                 .arg(words::problem(problem.code, problem.subject)));
    }
    return answer;
}

} // namespace

std::vector<Verb> checkVerbs()
{
    return {
        {"verify",
         "FILE|DIR",
         QT_TRANSLATE_NOOP("cli", "Look whether an archive or a portfolio is complete and unchanged."),
         1,
         1,
         {},
         verify},
        {"doctor",
         "DIR [--repair]",
         QT_TRANSLATE_NOOP("cli", "Look for everything that may be wrong with a portfolio."),
         1,
         1,
         {{"repair", nullptr, QT_TRANSLATE_NOOP("cli", "mend what can be mended, after a snapshot")}},
         doctor},
    };
}

} // namespace kinfolio::cli
