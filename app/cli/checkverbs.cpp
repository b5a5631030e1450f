// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs that look whether something is whole: verify and doctor.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/badges/checking/verdictwords.h"
#include "core/base/text.h"
#include "core/exchange/archive/archiveverifier.h"
#include "core/portfolio/integritycheck.h"
#include "core/portfolio/salvage.h"
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
    // What cannot be read has been told as a problem.
    const auto badges = checkBadgesIn(task.environment.files, input->path(), task.environment.clock.now());
    QJsonArray standings;
    QStringList lines;
    for (const ArchiveBadge &badge : badges.value_or(QList<ArchiveBadge>())) {
        standings.append(QJsonObject{{QStringLiteral("file"), badge.path},
                                     {QStringLiteral("title"), badge.title},
                                     {QStringLiteral("outcome"), verdictText(badge.verdict.outcome)}});
        lines.append(QCoreApplication::translate("cli", "Badge “%1”: %2").arg(plainLine(badge.title, 80), verdictHeadline(badge.verdict)));
    }
    Answer answer = verdict(checked->problems,
                            {{QStringLiteral("files"), checked->files},
                             {QStringLiteral("bytes"), checked->bytes},
                             {QStringLiteral("badges"), standings},
                             {QStringLiteral("warnings"), warnings}});
    answer.notes = notes;
    answer.lines += lines;
    return answer;
}

Result<Answer> verify(const Task &task)
{
    return QFileInfo(task.operand(0)).isDir() ? verifyFolder(task) : verifyFile(task);
}

QString told(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QJsonObject backupsJson(const Backups &backups)
{
    QJsonObject json{{QStringLiteral("snapshots"), backups.snapshots},
                     {QStringLiteral("readable"), backups.readable},
                     {QStringLiteral("newest"), backups.newest}};
    if (backups.hasJournal) {
        json.insert(QStringLiteral("journal"), QJsonObject{{QStringLiteral("lines"), backups.journalLines},
                                                           {QStringLiteral("follows"), backups.journalFollows},
                                                           {QStringLiteral("reaches"), stampText(backups.journalReaches)},
                                                           {QStringLiteral("complete"), backups.journalIsComplete}});
    }
    return json;
}

QString backupsLine(const Backups &backups)
{
    QStringList said{backups.newest.isEmpty() ? told(QT_TRANSLATE_NOOP("cli", "There is no snapshot to go back to."))
                                              : told(QT_TRANSLATE_NOOP("cli", "The newest good snapshot is %1.")).arg(backups.newest)};
    if (backups.hasJournal)
        said.append(told(QT_TRANSLATE_NOOP("cli", "The list of changes reaches to %1.")).arg(stampText(backups.journalReaches)));
    return said.join(QLatin1Char(' '));
}

QJsonObject salvagedJson(const Salvaged &salvaged)
{
    return {{QStringLiteral("records"), QJsonObject{{QStringLiteral("database"), salvaged.fromDatabase},
                                                    {QStringLiteral("snapshot"), salvaged.fromSnapshot},
                                                    {QStringLiteral("journal"), salvaged.fromJournal},
                                                    {QStringLiteral("incomplete"), salvaged.incomplete}}},
            {QStringLiteral("links"), salvaged.links},
            {QStringLiteral("linksLeftOut"), salvaged.linksLeftOut},
            {QStringLiteral("mediaMissing"), salvaged.mediaMissing},
            {QStringLiteral("snapshot"), salvaged.snapshot},
            {QStringLiteral("journalLines"), salvaged.journalLines},
            {QStringLiteral("journalReaches"), stampText(salvaged.journalReaches)},
            {QStringLiteral("kept"), salvaged.kept}};
}

QStringList salvagedLines(const Salvaged &salvaged)
{
    QStringList lines{told(QT_TRANSLATE_NOOP("cli", "Built anew: %1 entries (%2 from the damaged file, %3 from the snapshot, %4 "
                                                    "from the list of changes), %5 connections."))
                          .arg(salvaged.records())
                          .arg(salvaged.fromDatabase)
                          .arg(salvaged.fromSnapshot)
                          .arg(salvaged.fromJournal)
                          .arg(salvaged.links)};
    if (salvaged.incomplete > 0)
        lines.append(told(QT_TRANSLATE_NOOP("cli", "Entries of which only a part was left: %1")).arg(salvaged.incomplete));
    if (salvaged.linksLeftOut > 0)
        lines.append(told(QT_TRANSLATE_NOOP("cli", "Connections left out because an end is lost: %1")).arg(salvaged.linksLeftOut));
    if (!salvaged.kept.isEmpty())
        lines.append(told(QT_TRANSLATE_NOOP("cli", "The damaged file is kept as %1.")).arg(salvaged.kept));
    return lines;
}

// A portfolio that cannot be opened: why, and what there is to build it anew from.
Result<Answer> unopenable(const Task &task, const Error &error)
{
    const PortfolioFolder folder{task.operand(0)};
    if (!canBeSalvaged(task.environment.files, folder, error.code))
        return fail(error);
    const Backups backups = lookAtBackups(task.environment.files, folder);
    const Problem problem{errorName(error.code), error.subject, true, false};
    Answer answer;
    answer.json = kinfolio::jsonText({{QStringLiteral("error"), errorJson(error)},
                                      {QStringLiteral("ok"), false},
                                      {QStringLiteral("problems"), problemsJson({problem})},
                                      {QStringLiteral("repaired"), QJsonArray()},
                                      {QStringLiteral("backups"), backupsJson(backups)}});
    answer.lines = {words::sentence(error), backupsLine(backups)};
    answer.exit = exitCode(error.code);
    return answer;
}

/// What repairing did.
struct Repairs {
    std::optional<Salvaged> salvaged;
    QList<Problem> mended;
};

Result<QList<Problem>> mend(const Task &task, const Result<QList<Problem>> &problems)
{
    if (!problems)
        return fail(problems.error());
    if (needsSalvage(*problems))
        return fail(ErrorCode::PortfolioDamaged, task.operand(0));
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    return portfolio ? repairPortfolio(**portfolio, *problems) : fail(portfolio.error());
}

// Mends what can be mended in the database as it is; where it is too damaged for that it is built anew first.
Result<Repairs> repair(const Task &task, const Result<QList<Problem>> &problems)
{
    Repairs repairs;
    auto mended = mend(task, problems);
    if (!mended && canBeSalvaged(task.environment.files, {task.operand(0)}, mended.error().code)) {
        auto salvaged = salvagePortfolio(task.environment, task.operand(0), mended.error(), task.progress);
        if (!salvaged)
            return fail(salvaged.error());
        repairs.salvaged = *salvaged;
        mended = mend(task, inspect(task, task.operand(0)));
    }
    if (!mended)
        return fail(mended.error());
    repairs.mended = *mended;
    return repairs;
}

Result<Answer> doctor(const Task &task)
{
    auto problems = inspect(task, task.operand(0));
    Repairs repairs;
    if (task.has("repair")) {
        auto done = repair(task, problems);
        if (!done)
            return fail(done.error());
        repairs = std::move(*done);
        // What is left is what a second look finds.
        problems = inspect(task, task.operand(0));
    }
    if (!problems)
        return unopenable(task, problems.error());
    const Backups backups = lookAtBackups(task.environment.files, {task.operand(0)});
    QJsonObject json{{QStringLiteral("repaired"), problemsJson(repairs.mended)}, {QStringLiteral("backups"), backupsJson(backups)}};
    if (repairs.salvaged)
        json.insert(QStringLiteral("salvaged"), salvagedJson(*repairs.salvaged));
    Answer answer = verdict(*problems, json);
    answer.notes.append(backupsLine(backups));
    for (const Problem &problem : std::as_const(repairs.mended))
        answer.lines.prepend(told(QT_TRANSLATE_NOOP("cli", "Repaired: %1")).arg(words::problem(problem.code, problem.subject)));
    if (repairs.salvaged)
        answer.lines = salvagedLines(*repairs.salvaged) + answer.lines;
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
         {{"repair", nullptr, QT_TRANSLATE_NOOP("cli", "mend what can be mended, after a snapshot; build a damaged database anew")}},
         doctor},
    };
}

} // namespace kinfolio::cli
