// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// kinfolio-cli: Kinfolio for scripts, librarians and tests. Finds the verb, hands it its arguments, prints
// its answer.

#include "app/cli/interruption.h"
#include "app/cli/output.h"
#include "core/words/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

namespace kinfolio::cli {

namespace {

// An option means the same for every verb that takes it, so a command line can be read before its verb is
// known.
std::vector<OptionSpec> everyOption()
{
    std::vector<OptionSpec> options(commonOptions().begin(), commonOptions().end());
    for (const Verb &verb : allVerbs())
        options.insert(options.end(), verb.options.begin(), verb.options.end());
    return options;
}

// Takes the name of the verb, one word or two, off the operands.
const Verb *takeVerb(QStringList &operands)
{
    for (const qsizetype length : {2, 1}) {
        if (operands.size() < length)
            continue;
        if (const Verb *verb = verbByName(operands.first(length).join(QLatin1Char(' ')))) {
            operands.remove(0, length);
            return verb;
        }
    }
    return nullptr;
}

bool takes(const Verb &verb, const QString &option)
{
    const auto isIt = [&](const OptionSpec &spec) { return option == QLatin1String(spec.name); };
    return std::ranges::any_of(verb.options, isIt) || std::ranges::any_of(commonOptions(), isIt);
}

Result<> checkArguments(const Verb &verb, const Arguments &arguments)
{
    for (auto option = arguments.options.begin(); option != arguments.options.end(); ++option) {
        if (!takes(verb, option.key()))
            return fail(ErrorCode::Usage, QStringLiteral("--") + option.key());
    }
    // An empty folder name would mean the current folder, which nobody wrote.
    if (arguments.operands.size() < verb.fewestOperands
        || (verb.fewestOperands > 0 && arguments.operands.first().isEmpty()))
        return fail(ErrorCode::Usage);
    if (arguments.operands.size() > verb.mostOperands)
        return fail(ErrorCode::Usage, arguments.operands.at(verb.mostOperands));
    return {};
}

Result<> speak(std::optional<Translations> &translations, const QString &language)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*$"));
    if (!language.isEmpty() && !tag.match(language).hasMatch())
        return fail(ErrorCode::Usage, language);
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    translations.emplace(locale);
    return {};
}

ExitCode runVerb(const Verb &verb, const Arguments &arguments)
{
    SystemFiles files;
    const SystemClock clock;
    const Task task{arguments, {files, clock}, untilInterrupted()};
    const auto answer = verb.run(task);
    if (!answer)
        return printError(answer.error(), task.json(), usageOf(&verb));
    return print(*answer, task.json(), task.has("quiet"));
}

// Asked before anything is understood, so that a wrong command line gets its answer in JSON too.
bool wantsJson(const QStringList &words)
{
    const qsizetype end = words.indexOf(QStringLiteral("--"));
    return words.first(end < 0 ? words.size() : end).contains(QStringLiteral("--json"));
}

ExitCode run(const QStringList &words)
{
    const bool json = wantsJson(words);
    auto arguments = parseArguments(words, everyOption());
    if (!arguments)
        return printError(arguments.error(), json, usageOf(nullptr));
    std::optional<Translations> translations;
    if (auto spoken = speak(translations, arguments->options.value(QStringLiteral("lang"))); !spoken)
        return printError(spoken.error(), json, usageOf(nullptr));
    const QString first = arguments->operands.value(0);
    const Verb *verb = takeVerb(arguments->operands);
    const bool help = arguments->options.contains(QStringLiteral("help"));
    if (!verb && (!help || !first.isEmpty()))
        return printError({ErrorCode::Usage, first, {}}, json, usageOf(nullptr));
    if (help)
        return printHelp(verb, json);
    if (auto checked = checkArguments(*verb, *arguments); !checked)
        return printError(checked.error(), json, usageOf(verb));
    return runVerb(*verb, *arguments);
}

} // namespace

} // namespace kinfolio::cli

int main(int argc, char **argv)
{
    using namespace kinfolio::cli;
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kinfolio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KINFOLIO_VERSION));
    watchForInterruption();
    return int(run(QCoreApplication::arguments().mid(1)));
}
