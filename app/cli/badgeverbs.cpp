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
#include "core/badges/findbadges.h"
#include "core/base/text.h"
#include "core/words/words.h"

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

QJsonObject verdictJson(const BadgeVerdict &verdict, const QString &path, const FoundBadge &badge, const QDateTime &asOf)
{
    QJsonObject json = verdictToJson(verdict);
    json.insert(QStringLiteral("file"), path);
    json.insert(QStringLiteral("headline"), verdictHeadline(verdict));
    json.insert(QStringLiteral("checkedAt"), asOf.toUTC().toString(Qt::ISODate));
    if (!badge.where.isEmpty())
        json.insert(QStringLiteral("part"), badge.where);
    if (!badge.transcript.isEmpty())
        json.insert(QStringLiteral("transcript"), badge.transcript);
    return json;
}

// What cannot be told is no problem that was found.
bool isProblem(BadgeOutcome outcome)
{
    return outcome != BadgeOutcome::CannotCheck && outcome != BadgeOutcome::SignatureValidIssuerUnproven
        && outcome != BadgeOutcome::SignatureValidIssuerKnown;
}

// What there is to judge: each badge of a file that holds several, and the file itself otherwise.
Result<FoundBadges> badgesIn(const QByteArray &content, const QString &path)
{
    auto found = findBadges(content, path);
    if (found)
        return found;
    // That there is none is an answer too, and so is that it is damaged; that there was no looking into it is not.
    const ErrorCode code = found.error().code;
    if (code == ErrorCode::BadgeNotABadge || content.size() > MaxBadgeFile)
        return FoundBadges{{FoundBadge{content, path, {}, {}, false}}, {}};
    return fail(found.error().about(path));
}

void checkOne(const FoundBadge &badge, const QString &path, const BadgeCheckRequest &request, QJsonArray &verdicts, Answer &answer)
{
    const BadgeVerdict verdict = checkBadge(badge.bytes, request);
    verdicts.append(verdictJson(verdict, path, badge, request.asOf));
    const QString place = badge.where.isEmpty() ? path : path + u' ' + badge.where;
    answer.lines.append(plainLine(place) + QStringLiteral(": ") + verdictHeadline(verdict));
    for (const QString &note : verdictNotes(verdict))
        answer.lines.append(QStringLiteral("  ") + note);
    if (isProblem(verdict.outcome))
        answer.exit = ExitCode::ProblemsFound;
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
        const auto found = content ? badgesIn(*content, path) : Result<FoundBadges>(fail(content.error()));
        if (!found) {
            answer.errors.append(found.error());
            continue;
        }
        for (const FoundBadge &badge : found->badges)
            checkOne(badge, path, *request, verdicts, answer);
        if (found->badges.size() > 1 || !found->badges.first().where.isEmpty()) {
            for (const QString &name : found->passedOver)
                answer.notes.append(words::warning(QStringLiteral("badge.passed-over"), name));
        }
    }
    // One badge, one verdict.
    const bool isOne = task.arguments.operands.size() == 1 && verdicts.size() == 1;
    answer.json = isOne ? kinfolio::jsonText(verdicts.first().toObject()) : jsonText(verdicts);
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
