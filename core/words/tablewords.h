// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a table, in words.

#pragma once

#include "core/collections/tablequery.h"

namespace kinfolio::words {

[[nodiscard]] QString columnName(const TableColumn &column);
/// One line; empty where the record has nothing to say.
[[nodiscard]] QString cellText(const TableColumn &column, const RecordBase &record);
/// A field by field account of what a filter leaves, for a button or a screen reader; empty for one that
/// leaves all.
[[nodiscard]] QStringList filterWords(const TableQuery &query);

/// Rows for a spreadsheet or a text: tabs between cells, a line for each row, no cell with either in it.
[[nodiscard]] QString tableText(const QList<QStringList> &rows);

} // namespace kinfolio::words
