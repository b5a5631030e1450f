// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Splits a command line into operands and options. An option is known by its name alone, so it may stand
// anywhere, also before the verb.

#pragma once

#include "core/base/result.h"

#include <QMultiMap>
#include <QStringList>

#include <span>
#include <vector>

namespace kinfolio::cli {

struct OptionSpec {
    const char *name; ///< without the dashes
    const char *value; ///< what to call its value in the help; nullptr for a switch
    const char *summary; ///< for translation in the context "cli"
};

struct Arguments {
    QStringList operands;
    QMultiMap<QString, QString> options; ///< by name; switches have an empty value, and the last one given counts

    /// All values of an option that may be given again and again, in their order.
    [[nodiscard]] QStringList all(const char *name) const;
};

/// The options that every verb takes.
[[nodiscard]] std::span<const OptionSpec> commonOptions();

/// Options may be written "--name value" or "--name=value"; "--" ends them; a single "-" is an operand.
/// Usage names the option that is unknown, lacks its value or has one too many.
[[nodiscard]] Result<Arguments> parseArguments(const QStringList &words, std::span<const OptionSpec> known);

/// Reads a number from 1; Usage otherwise.
[[nodiscard]] Result<qint64> positiveNumber(const QString &text);

} // namespace kinfolio::cli
