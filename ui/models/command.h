// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Something that one can do: by its keys, from the search field, from the sheet of keys. Said once, in commands.cpp or by
// the page it belongs to.

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace kinfolio {

struct Command {
    enum class Group { Find, Go, Do, Look };

    Group group = Group::Do;
    QString text; ///< a verb first: "Make the file"
    QString icon;
    QList<QKeySequence> keys; ///< the first is shown
    std::function<void()> run;
    QString page = {}; ///< the name of the page that it leads to; empty for all else
};

using Commands = std::vector<Command>;

} // namespace kinfolio
