// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs that take a badge out of its file and put one into a picture.

#include "app/cli/output.h"
#include "app/cli/standardstreams.h"
#include "core/badges/badgefile.h"
#include "core/badges/baking/baking.h"
#include "core/base/filerights.h"
#include "core/base/sha256.h"

#include <QCoreApplication>

namespace kinfolio::cli {

namespace {

QString told(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

Result<QByteArray> contentOf(const Task &task, const QString &path, const QString &name)
{
    const auto input = InputFile::of(task.environment.files, path, name);
    if (!input)
        return fail(input.error());
    auto content = task.environment.files.readAll(input->path(), MaxBadgeFile);
    if (content)
        return content;
    if (content.error().code == ErrorCode::FileTooLarge)
        return fail(ErrorCode::BadgeTooLarge, path);
    return fail(content.error().about(path));
}

// Asked before anything is read or made.
Result<QString> freeTarget(const Task &task)
{
    QString target = task.option("to");
    if (target.isEmpty())
        return fail(ErrorCode::Usage, QStringLiteral("--to"));
    if (isStandardStream(target)) // two documents cannot share one stream
        return task.json() ? Result<QString>(fail(ErrorCode::Usage, QStringLiteral("--json"))) : target;
    if (task.environment.files.exists(target))
        return fail(ErrorCode::FileExists, target);
    return target;
}

Result<Answer> handOver(const Task &task, const QString &target, const QByteArray &content, QJsonObject about, const char *done)
{
    Answer answer;
    if (isStandardStream(target)) {
        answer.streamed = true;
        if (auto written = writeOut(content); !written)
            return fail(written.error());
        return answer;
    }
    if (auto written = task.environment.files.writeAtomically(target, content); !written)
        return fail(written.error().about(target));
    letOthersRead(target); // it is made to be given to somebody
    about.insert(QStringLiteral("to"), target);
    about.insert(QStringLiteral("bytes"), content.size());
    about.insert(QStringLiteral("sha256"), Sha256::of(content).text());
    answer.json = kinfolio::jsonText(about);
    answer.done = told(done).arg(target);
    return answer;
}

/// The text of the badge in a file of any sort, when there is more than an address.
Result<BadgeText> badgeTextOf(const Task &task, const QString &path)
{
    const auto content = contentOf(task, path, QStringLiteral("badge"));
    if (!content)
        return fail(content.error());
    auto credential = credentialIn(*content);
    return credential ? credential : fail(credential.error().about(path));
}

Result<Answer> badgeExtract(const Task &task)
{
    const auto target = freeTarget(task);
    if (!target)
        return fail(target.error());
    const auto badge = badgeTextOf(task, task.operand(0));
    if (!badge)
        return fail(badge.error());
    const bool isToken = !badge->text.trimmed().startsWith('{') && !badge->text.startsWith("\xef\xbb\xbf");
    return handOver(task, *target, badge->text,
                    {{QStringLiteral("file"), task.operand(0)},
                     {QStringLiteral("format"), isToken ? QStringLiteral("jwt") : QStringLiteral("json")}},
                    QT_TRANSLATE_NOOP("cli", "Taken out: %1"));
}

Result<Answer> badgeBake(const Task &task)
{
    for (const char *name : {"credential", "image"}) {
        if (task.option(name).isEmpty())
            return fail(ErrorCode::Usage, QStringLiteral("--") + QLatin1String(name));
    }
    const auto target = freeTarget(task);
    if (!target)
        return fail(target.error());
    const QString image = task.option("image");
    const auto badge = badgeTextOf(task, task.option("credential"));
    if (!badge)
        return fail(badge.error());
    const auto picture = contentOf(task, image, QStringLiteral("image"));
    if (!picture)
        return fail(picture.error());
    const auto baked = bakeBadge(badge->text, *picture);
    if (!baked) {
        const bool isOfBadge = baked.error().code == ErrorCode::BadgeNotABadge || baked.error().code == ErrorCode::BadgeDamaged;
        return fail(baked.error().about(isOfBadge ? task.option("credential") : image));
    }
    return handOver(task, *target, *baked,
                    {{QStringLiteral("credential"), task.option("credential")}, {QStringLiteral("image"), image}},
                    QT_TRANSLATE_NOOP("cli", "Baked: %1"));
}

} // namespace

std::vector<Verb> bakingVerbs()
{
    const OptionSpec to{"to", "OUT", QT_TRANSLATE_NOOP("cli", "the file to make, or - for standard output")};
    return {
        {"badge extract",
         "FILE --to OUT",
         QT_TRANSLATE_NOOP("cli", "Take the credential out of a badge, byte for byte."),
         1,
         1,
         {to},
         badgeExtract},
        {"badge bake",
         "--credential FILE --image FILE --to OUT",
         QT_TRANSLATE_NOOP("cli", "Put a credential into a PNG or SVG picture, whose pixels stay as they are."),
         0,
         0,
         {{"credential", "FILE", QT_TRANSLATE_NOOP("cli", "JSON or a token, or another badge that holds it")},
          {"image", "FILE", QT_TRANSLATE_NOOP("cli", "the picture; a badge that is in it already goes")},
          to},
         badgeBake},
    };
}

} // namespace kinfolio::cli
