// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a verb of the command line is: how it is written, and a function from its arguments to an answer.
// Verbs print nothing and know no rules; core does the work and output.cpp the printing.

#pragma once

#include "app/cli/arguments.h"
#include "core/base/progress.h"
#include "core/portfolio/portfolio.h"

#include <QJsonObject>

namespace kinfolio::cli {

/// What a verb was given.
struct Task {
    Arguments arguments;
    Environment environment;
    Progress progress; ///< asks to stop after Ctrl+C

    [[nodiscard]] QString operand(qsizetype index) const { return arguments.operands.value(index); }
    [[nodiscard]] QString option(const char *name) const
    {
        return arguments.options.value(QLatin1String(name));
    }
    [[nodiscard]] bool has(const char *name) const { return arguments.options.contains(QLatin1String(name)); }
    [[nodiscard]] bool json() const { return has("json"); }
};

struct Answer {
    QByteArray json; ///< the one document of --json
    QStringList lines; ///< the same for people
    QString done; ///< a sentence to say that it worked; --quiet drops it
    QStringList notes; ///< worth knowing, on standard error; --quiet drops them
    QList<Error> errors; ///< of single inputs, while others went well; the worst decides the exit code
    ExitCode exit = ExitCode::Ok;
    bool streamed = false; ///< standard output is taken by a file: print nothing there
};

struct Verb {
    const char *name; ///< one word or two
    const char *usage; ///< what follows the name
    const char *summary; ///< for translation in the context "cli"
    int fewestOperands;
    int mostOperands; ///< AnyNumber for a list
    std::vector<OptionSpec> options;
    Result<Answer> (*run)(const Task &task);
};

inline constexpr int AnyNumber = 1 << 30;

/// Every verb, in the order of the help.
[[nodiscard]] const std::vector<Verb> &allVerbs();
[[nodiscard]] const Verb *verbByName(const QString &name);

/// \{ One list of verbs per file; allVerbs joins them.
[[nodiscard]] std::vector<Verb> portfolioVerbs();
[[nodiscard]] std::vector<Verb> recordVerbs();
[[nodiscard]] std::vector<Verb> fileVerbs();
[[nodiscard]] std::vector<Verb> badgeVerbs();
[[nodiscard]] std::vector<Verb> bakingVerbs();
[[nodiscard]] std::vector<Verb> exchangeVerbs();
[[nodiscard]] std::vector<Verb> checkVerbs();
/// \}

} // namespace kinfolio::cli
