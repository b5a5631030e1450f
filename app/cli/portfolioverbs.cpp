// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verbs about a portfolio as a whole: making one, its snapshots; and about the program itself.

#include "app/cli/output.h"
#include "core/exchange/archive/archivedocument.h"
#include "core/portfolio/sample.h"
#include "core/portfolio/snapshots.h"
#include "core/store/consistency.h"
#include "core/store/migrator.h"
#include "core/wallet/walletcheck.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace kinfolio::cli {

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Result<Answer> made(const Task &task, const Result<std::unique_ptr<Portfolio>> &portfolio)
{
    if (!portfolio)
        return fail(portfolio.error());
    const auto learner = (*portfolio)->reader().learner();
    if (!learner)
        return fail(learner.error());
    Answer answer;
    answer.json = kinfolio::jsonText(
        {{QStringLiteral("portfolio"), task.operand(0)}, {QStringLiteral("learner"), (*learner)->id.text()}});
    answer.done = told(QT_TRANSLATE_NOOP("cli", "New portfolio: %1")).arg(task.operand(0));
    return answer;
}

Result<Answer> create(const Task &task)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"));
    NewPortfolio wanted{task.option("name"), QStringLiteral("en"), words::folderReadme()};
    if (wanted.learnerName.trimmed().isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("--name"));
    if (task.has("language")) {
        wanted.language = task.option("language");
        if (!tag.match(wanted.language).hasMatch())
            return fail(ErrorCode::Usage, wanted.language);
    }
    return made(task, Portfolio::create(task.environment, task.operand(0), wanted));
}

Result<Answer> sample(const Task &task)
{
    const auto portfolio = createSample(task.environment, task.operand(0), words::folderReadme());
    const IssuerLists lists = readIssuerLists(task.environment.files, usualIssuerListFolders());
    if (auto checked = portfolio ? checkWallet(**portfolio, lists) : 0; !checked)
        return fail(checked.error());
    return made(task, portfolio);
}

Result<Answer> snapshot(const Task &task)
{
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    const auto name = (*portfolio)->takeSnapshot();
    if (!name)
        return fail(name.error());
    Answer answer;
    answer.json = kinfolio::jsonText({{QStringLiteral("snapshot"), *name}});
    answer.lines.append(*name);
    return answer;
}

// Also of a portfolio that cannot be opened: that is when one needs them.
Result<Answer> snapshots(const Task &task)
{
    Files &files = task.environment.files;
    const PortfolioFolder folder{task.operand(0)};
    if (!files.exists(folder.database()) && !files.exists(folder.snapshots()))
        return fail(ErrorCode::PortfolioNotFound, folder.path);
    const auto list = Snapshots(files, folder).list();
    if (!list)
        return fail(list.error());
    Answer answer;
    QJsonArray array;
    for (const SnapshotInfo &info : *list) {
        array.append(QJsonObject{{QStringLiteral("name"), info.name},
                                 {QStringLiteral("taken"), stampText(info.taken)},
                                 {QStringLiteral("size"), info.size}});
        answer.lines.append(QStringLiteral("%1  %2").arg(info.name, QLocale().formattedDataSize(info.size)));
    }
    answer.json = jsonText(array);
    return answer;
}

Result<Answer> restore(const Task &task)
{
    const auto portfolio = Portfolio::open(task.environment, task.operand(0));
    if (!portfolio)
        return fail(portfolio.error());
    if (auto restored = (*portfolio)->restoreSnapshot(task.operand(1)); !restored)
        return fail(restored.error());
    Answer answer;
    answer.json = kinfolio::jsonText({{QStringLiteral("restored"), task.operand(1)}});
    answer.done = told(QT_TRANSLATE_NOOP("cli", "Back at snapshot %1")).arg(task.operand(1));
    return answer;
}

Result<Answer> version(const Task &)
{
    const QJsonObject formats{{QStringLiteral("archive"), DocumentVersion}};
    const QJsonObject json{{QStringLiteral("app"), QStringLiteral(KINFOLIO_VERSION)},
                           {QStringLiteral("qt"), QLatin1String(qVersion())},
                           {QStringLiteral("sqlite"), sqliteVersion()},
                           {QStringLiteral("schema"), newestSchema()},
                           {QStringLiteral("formats"), formats}};
    Answer answer;
    answer.json = kinfolio::jsonText(json);
    answer.lines = {QStringLiteral("kinfolio %1").arg(QStringLiteral(KINFOLIO_VERSION)),
                    QStringLiteral("Qt %1, SQLite %2, schema %3, archive %4")
                        .arg(QLatin1String(qVersion()), sqliteVersion())
                        .arg(newestSchema())
                        .arg(DocumentVersion)};
    return answer;
}

} // namespace

std::vector<Verb> portfolioVerbs()
{
    return {
        {"create",
         "DIR --name NAME [--language xx]",
         QT_TRANSLATE_NOOP("cli", "Make a new, empty portfolio."),
         1,
         1,
         {{"name", "NAME", QT_TRANSLATE_NOOP("cli", "what the learner is called")},
          {"language", "xx", QT_TRANSLATE_NOOP("cli", "language of the portfolio, such as en or pt-BR")}},
         create},
        {"sample",
         "DIR",
         QT_TRANSLATE_NOOP("cli", "Make the sample portfolio of an invented learner."),
         1,
         1,
         {},
         sample},
        {"snapshot",
         "DIR",
         QT_TRANSLATE_NOOP("cli", "Keep the present state to go back to."),
         1,
         1,
         {},
         snapshot},
        {"snapshots",
         "DIR",
         QT_TRANSLATE_NOOP("cli", "List the states that were kept, newest first."),
         1,
         1,
         {},
         snapshots},
        {"restore",
         "DIR SNAPSHOT",
         QT_TRANSLATE_NOOP("cli", "Go back to a snapshot, after keeping the present state."),
         2,
         2,
         {},
         restore},
        {"version",
         "",
         QT_TRANSLATE_NOOP("cli", "Versions of the program, its libraries and its formats."),
         0,
         0,
         {},
         version},
    };
}

} // namespace kinfolio::cli
