// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What was asked for on the command line.

#pragma once

#include <QStringList>

namespace kinfolio {

struct Arguments {
    QString path; ///< a portfolio folder or an archive; empty means the start screen
    bool isPrivate = false; ///< nothing is remembered after the end
    bool help = false;
    QString unknown; ///< the first option that there is not
};

/// \param list without the name of the program
[[nodiscard]] Arguments readArguments(const QStringList &list);
[[nodiscard]] QString helpText();

} // namespace kinfolio
