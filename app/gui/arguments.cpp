// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/arguments.h"

namespace kinfolio {

Arguments readArguments(const QStringList &list)
{
    Arguments arguments;
    bool onlyPaths = false;
    for (const QString &word : list) {
        if (onlyPaths || !word.startsWith(u'-'))
            arguments.path = word;
        else if (word == QLatin1String("--"))
            onlyPaths = true;
        else if (word == QLatin1String("--private"))
            arguments.isPrivate = true;
        else if (word == QLatin1String("--help") || word == QLatin1String("-h"))
            arguments.help = true;
        else if (arguments.unknown.isEmpty())
            arguments.unknown = word;
    }
    return arguments;
}

QString helpText()
{
    return QStringLiteral("Usage: kinfolio [DIR|FILE] [--private]\n"
                          "\n"
                          "  DIR        open this portfolio folder\n"
                          "  FILE       offer to bring in this .kinfolio or .zip file\n"
                          "  --private  remember nothing on this computer: no settings, no list of recent portfolios\n"
                          "  --help     show this text\n"
                          "\n"
                          "kinfolio-cli does the same work without a window.\n");
}

} // namespace kinfolio
