// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What kind of place a folder lies in: on a disk of this computer, on a stick that may be pulled, on a network, or in a
// folder that another program copies behind our back. How data is written there depends on it.

#pragma once

#include "core/base/files.h"

namespace kinfolio {

struct Place {
    enum class Kind {
        Local,
        Removable, ///< may be gone at any moment
        Remote, ///< other computers may write there, and locks cannot be relied on
        Synced, ///< a program copies what is there elsewhere, while we write
    };

    Kind kind = Kind::Local;
    bool isReadOnly = false; ///< nothing can be written there, whoever tries
};

/// The place in which a folder lies or, when there is none yet, would lie. A place that the system does not know counts as
/// Remote, which asks the least of it.
[[nodiscard]] Place placeOf(Files &files, const QString &folder);

} // namespace kinfolio
