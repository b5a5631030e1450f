// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to a database whether what it holds fits together, beyond what SQLite checks itself. They only
// read.

#pragma once

#include "core/store/database.h"

#include <QStringList>

namespace kinfolio {

/// The version of the SQLite library in use.
[[nodiscard]] QString sqliteVersion();

/// References that lead nowhere, as "table → missing table (how often)".
[[nodiscard]] Result<QStringList> brokenReferences(const Database &database);
/// Ids of records without a row in the table of their kind, or of a kind that nobody knows: no list can show
/// them.
[[nodiscard]] Result<QStringList> incompleteRecords(const Database &database);

/// Where the search indexes of two databases first differ: a word, or nothing when both hold the same words
/// equally often. PortfolioDamaged when one cannot be read.
[[nodiscard]] Result<QString> searchDifference(const Database &one, const Database &other);

} // namespace kinfolio
