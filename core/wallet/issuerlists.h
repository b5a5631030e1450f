// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lists of known issuers that whoever looks after a computer has put there; see core/badges/checking/FORMAT.md.

#pragma once

#include "core/badges/checking/trustlist.h"
#include "core/base/files.h"

namespace kinfolio {

struct IssuerLists {
    QList<TrustList> lists;
    QByteArray fingerprint; ///< of all of them; another one means that badges may have another standing
    QList<Error> problems; ///< lists that count for nothing, each with its path
};

/// Where somebody who looks after this computer, or whoever uses it, can put such lists: "kinfolio/issuers" among the system's and the
/// user's settings.
[[nodiscard]] QStringList usualIssuerListFolders();

/// Reads every "*.json" of these folders, by name; a folder that is absent holds none.
[[nodiscard]] IssuerLists readIssuerLists(Files &files, const QStringList &folders);

} // namespace kinfolio
