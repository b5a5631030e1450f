// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints answers, errors and help: JSON or lines on standard output, everything else on standard error.

#pragma once

#include "app/cli/verb.h"

#include <QJsonArray>

namespace kinfolio::cli {

/// Prints an answer and gives the exit code of the program.
[[nodiscard]] ExitCode print(const Answer &answer, bool json, bool quiet);
/// Prints an error and gives its exit code. \param usage a line to help with, for errors of usage
[[nodiscard]] ExitCode printError(const Error &error, bool json, const QString &usage = {});
/// Explains one verb, or all when there is none.
[[nodiscard]] ExitCode printHelp(const Verb *verb, bool json);
/// "kinfolio-cli list DIR [KIND] ..."
[[nodiscard]] QString usageOf(const Verb *verb);

/// \{ JSON for answers.
[[nodiscard]] QByteArray jsonText(const QJsonArray &array);
[[nodiscard]] QJsonObject errorJson(const Error &error);
[[nodiscard]] QJsonArray errorsJson(const QList<Error> &errors);
/// \}

} // namespace kinfolio::cli
