// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verb that says whether badges are what they say.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/badges/badgefile.h"
#include "core/badges/checking/badgecheck.h"
#include "core/badges/checking/dates.h"
#include "core/badges/checking/verdictjson.h"
#include "core/badges/checking/verdictwords.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace kinfolio::cli {

namespace {

constexpr qint64 MostCompanion = qint64(20) << 20;

Result<QByteArray> contentOf(const Task &task, const QString &path)
{
    auto input = InputFile::of(task.environment.files, path, QStringLiteral("badge"));
    if (!input)
        return fail(input.error());
    auto content = task.environment.files.readAll(input->path(), MaxBadgeFile + 1);
    return content ? content : fail(content.error().about(path));
}

Result<> addCompanion(Companions &companions, const Task &task, const QString &address, const QString &path)
{
    const auto content = task.environment.files.readAll(path, MostCompanion);
    if (!content)
        return fail(content.error().about(path));
    companions.add(address, *content);
    return {};
}

Result<BadgeCheckRequest> requestOf(const Task &task)
{
    BadgeCheckRequest request;
    request.asOf = task.has("as-of") ? momentOf(task.option("as-of")) : task.environment.clock.now();
    if (!request.asOf.isValid())
        return fail(ErrorCode::Usage, task.option("as-of"));
    request.recipients = task.arguments.all("recipient");
    for (const QString &path : task.arguments.all("with")) {
        if (auto added = addCompanion(request.companions, task, {}, path); !added)
            return fail(added.error());
    }
    for (const QString &path : task.arguments.all("trust")) {
        const auto content = task.environment.files.readAll(path, MostCompanion);
        auto list = content ? TrustList::fromJson(*content) : Result<TrustList>(fail(content.error()));
        if (!list)
            return fail(list.error().about(path));
        request.trust.append(std::move(*list));
    }
    for (const QString &pair : task.arguments.all("map")) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        if (equals < 1)
            return fail(ErrorCode::Usage, pair);
        if (auto added = addCompanion(request.companions, task, pair.first(equals), pair.sliced(equals + 1)); !added)
            return fail(added.error());
    }
    return request;
}

QJsonObject verdictJson(const BadgeVerdict &verdict, const QString &path, const QDateTime &asOf)
{
    QJsonObject json = verdictToJson(verdict);
    json.insert(QStringLiteral("file"), path);
    json.insert(QStringLiteral("headline"), verdictHeadline(verdict));
    json.insert(QStringLiteral("checkedAt"), asOf.toUTC().toString(Qt::ISODate));
    return json;
}

// What cannot be told is no problem that was found.
bool isProblem(BadgeOutcome outcome)
{
    return outcome != BadgeOutcome::CannotCheck && outcome != BadgeOutcome::SignatureValidIssuerUnproven
        && outcome != BadgeOutcome::SignatureValidIssuerKnown;
}

Result<Answer> badgeCheck(const Task &task)
{
    const auto request = requestOf(task);
    if (!request)
        return fail(request.error());
    Answer answer;
    QJsonArray verdicts;
    for (const QString &path : task.arguments.operands) {
        const auto content = contentOf(task, path);
        if (!content) {
            answer.errors.append(content.error());
            continue;
        }
        const BadgeVerdict verdict = checkBadge(*content, *request);
        verdicts.append(verdictJson(verdict, path, request->asOf));
        answer.lines.append(plainLine(path) + QStringLiteral(": ") + verdictHeadline(verdict));
        for (const QString &note : verdictNotes(verdict))
            answer.lines.append(QStringLiteral("  ") + note);
        if (isProblem(verdict.outcome))
            answer.exit = ExitCode::ProblemsFound;
    }
    // One file, one verdict.
    answer.json = task.arguments.operands.size() == 1 && !verdicts.isEmpty() ? kinfolio::jsonText(verdicts.first().toObject()) : jsonText(verdicts);
    return answer;
}

} // namespace

std::vector<Verb> badgeVerbs()
{
    return {
        {"badge check",
         "FILE... [--as-of ISO-TIME] [--with FILE]... [--trust FILE]... [--map URL=FILE]... [--recipient ID]...",
         QT_TRANSLATE_NOOP("cli", "Say what can be proven of a badge without a network, and what cannot."),
         1,
         AnyNumber,
         {{"as-of", "ISO-TIME", QT_TRANSLATE_NOOP("cli", "the moment for which to tell whether it holds; otherwise now")},
          {"with", "FILE", QT_TRANSLATE_NOOP("cli", "a document of the issuer, known by its own id")},
          {"trust", "FILE", QT_TRANSLATE_NOOP("cli", "a list of issuers that are known to be who they say")},
          {"map", "URL=FILE", QT_TRANSLATE_NOOP("cli", "a document that lies at this address on the web")},
          {"recipient", "ID", QT_TRANSLATE_NOOP("cli", "an address of the one who is to have earned it")}},
         badgeCheck},
    };
}

} // namespace kinfolio::cli
