// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output.h"

#include "app/cli/standardstreams.h"
#include "core/base/text.h"
#include "core/words/words.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace kinfolio::cli {

namespace {

const QString Program = QStringLiteral("kinfolio-cli");

void say(const QString &line)
{
    const QByteArray text = (Program + QStringLiteral(": ") + line + QLatin1Char('\n')).toUtf8();
    std::fwrite(text.constData(), 1, size_t(text.size()), stderr);
}

void sayError(const Error &error)
{
    say(words::sentence(error));
    if (!error.detail.isEmpty())
        say(QStringLiteral("  [%1: %2]").arg(errorName(error.code), plainLine(error.detail)));
}

ExitCode worse(ExitCode a, ExitCode b)
{
    return std::max(a, b);
}

ExitCode printLines(const QStringList &lines)
{
    QByteArray text;
    for (const QString &line : lines)
        text += line.toUtf8() + '\n';
    const auto written = writeOut(text);
    if (written)
        return ExitCode::Ok;
    sayError(written.error());
    return exitCode(written.error().code);
}

ExitCode printDocument(const QByteArray &json)
{
    return printLines({QString::fromUtf8(json)});
}

QString told(const char *text)
{
    return QCoreApplication::translate("cli", text);
}

QString optionLine(const OptionSpec &option)
{
    const QString value = option.value ? QLatin1Char(' ') + QLatin1String(option.value) : QString();
    return QStringLiteral("  --%1 %2")
        .arg((QLatin1String(option.name) + value).leftJustified(22), told(option.summary));
}

QJsonObject optionJson(const OptionSpec &option)
{
    return {{QStringLiteral("name"), QLatin1String(option.name)},
            {QStringLiteral("value"), option.value ? QJsonValue(QLatin1String(option.value)) : QJsonValue()},
            {QStringLiteral("summary"), told(option.summary)}};
}

QStringList helpLines(const Verb *verb)
{
    QStringList lines{QStringLiteral("usage: ") + usageOf(verb), QString()};
    if (verb) {
        lines << told(verb->summary) << QString();
        for (const OptionSpec &option : verb->options)
            lines << optionLine(option);
    } else {
        for (const Verb &one : allVerbs())
            lines << QStringLiteral("  %1 %2").arg(QString::fromLatin1(one.name).leftJustified(12),
                                                   told(one.summary));
        lines << QString();
    }
    for (const OptionSpec &option : commonOptions())
        lines << optionLine(option);
    if (!verb) {
        lines << QString()
              << told(QT_TRANSLATE_NOOP(
                     "cli",
                     "Exit codes: 0 ok, 1 problems found, 2 usage, 3 not found or unreadable, "
                     "4 locked by another, 5 damaged or refused, 6 refused by policy, 7 no space "
                     "or write error, 8 newer format, 130 interrupted."));
    }
    return lines;
}

QJsonObject helpJson(const Verb &verb)
{
    QJsonArray options;
    for (const OptionSpec &option : verb.options)
        options.append(optionJson(option));
    return {{QStringLiteral("verb"), QLatin1String(verb.name)},
            {QStringLiteral("usage"), usageOf(&verb)},
            {QStringLiteral("summary"), told(verb.summary)},
            {QStringLiteral("options"), options}};
}

QByteArray helpDocument(const Verb *verb)
{
    if (verb)
        return kinfolio::jsonText(helpJson(*verb));
    QJsonArray verbs;
    for (const Verb &one : allVerbs())
        verbs.append(helpJson(one));
    return kinfolio::jsonText({{QStringLiteral("verbs"), verbs}});
}

} // namespace

ExitCode print(const Answer &answer, bool json, bool quiet)
{
    if (!quiet) {
        for (const QString &note : answer.notes)
            say(note);
    }
    ExitCode exit = answer.exit;
    for (const Error &error : answer.errors) {
        sayError(error);
        exit = worse(exit, exitCode(error.code));
    }
    if (answer.streamed)
        return exit;
    if (json)
        return worse(exit, printDocument(answer.json));
    const bool sayDone = !quiet && !answer.done.isEmpty();
    return worse(exit, printLines(sayDone ? answer.lines + QStringList(answer.done) : answer.lines));
}

ExitCode printError(const Error &error, bool json, const QString &usage)
{
    sayError(error);
    if (error.code == ErrorCode::Usage && !usage.isEmpty())
        say(QStringLiteral("usage: ") + usage);
    if (json)
        (void)printDocument(kinfolio::jsonText({{QStringLiteral("error"), errorJson(error)}}));
    return exitCode(error.code);
}

ExitCode printHelp(const Verb *verb, bool json)
{
    return json ? printDocument(helpDocument(verb)) : printLines(helpLines(verb));
}

QString usageOf(const Verb *verb)
{
    if (!verb)
        return Program + QStringLiteral(" VERB ... [--json] [--quiet] [--lang xx] [--help]");
    return QStringLiteral("%1 %2 %3")
        .arg(Program, QLatin1String(verb->name), QLatin1String(verb->usage))
        .trimmed();
}

QByteArray jsonText(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonObject errorJson(const Error &error)
{
    QJsonObject json{{QStringLiteral("code"), errorName(error.code)},
                     {QStringLiteral("subject"), error.subject},
                     {QStringLiteral("message"), words::sentence(error)}};
    if (!error.detail.isEmpty())
        json.insert(QStringLiteral("detail"), error.detail);
    return json;
}

QJsonArray errorsJson(const QList<Error> &errors)
{
    QJsonArray array;
    for (const Error &error : errors)
        array.append(errorJson(error));
    return array;
}

} // namespace kinfolio::cli
