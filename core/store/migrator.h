// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to the newest schema by numbered, frozen SQL files (migrations/NNNN_name.sql), each in a
// transaction of its own; and knows a foreign or a newer database when it sees one.

#pragma once

#include "core/store/database.h"

namespace kinfolio {

/// "KINF" in the header of every portfolio database.
inline constexpr qint64 ApplicationId = 0x4B494E46;

/// The newest schema version that this program knows.
[[nodiscard]] int newestSchema();
[[nodiscard]] Result<int> schemaVersion(const Database &database);

/// Runs what is missing. Safe to interrupt at any point, by Database::askWhileRunning() too: a step is done wholly or not
/// at all.
[[nodiscard]] Result<> migrate(const Database &database);

/// A copy in memory in the newest schema, for those who must not change the file and want to ask it everything.
[[nodiscard]] Result<Database> upToDateCopy(const Database &database, const Progress &progress = {});

/// Whether the database is one of ours and has exactly the tables, indexes, triggers and views that its version should
/// have. Errors: PortfolioNotAPortfolio, PortfolioNewer, PortfolioForeignSchema.
[[nodiscard]] Result<> checkSchema(const Database &database);

} // namespace kinfolio
