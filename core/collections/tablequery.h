// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a table shows: of which kind, what is left of it, in which order and with which columns. A plain
// value, which a saved search keeps as data.

#pragma once

#include "core/collections/tablecolumn.h"
#include "core/records/kinds/collection.h"

#include <QMap>

namespace kinfolio {

/// What is left of the records; by itself all of them. Each part narrows further.
struct RecordFilter {
    QString words = {}; ///< as the search field takes them
    /// Name of a Choice or Choices: any of these answers. Also of a Line: any of these texts, which no saved search keeps.
    QMap<QString, QStringList> choices = {};
    QStringList tags = {}; ///< any of them
    QDate from = {}; ///< of the dates that stand in the timeline, one lies here or later
    QDate to = {}; ///< and here or earlier
    bool withoutEvidence = false;
    bool withoutConnections = false;

    [[nodiscard]] bool isEmpty() const { return *this == RecordFilter(); }
    friend bool operator==(const RecordFilter &, const RecordFilter &) = default;
};

struct TableQuery {
    const KindInfo *kind = nullptr; ///< nullptr means all but the learner
    RecordFilter filter = {};
    QString sort = {}; ///< key of a column; empty means the newest first
    bool descending = false;
    QStringList columns = {}; ///< keys; empty means the usual ones

    friend bool operator==(const TableQuery &, const TableQuery &) = default;
};

/// The fields by whose answers a table of a kind can be narrowed: its own, the setting and the audience.
[[nodiscard]] QList<const FieldInfo *> filterFields(const KindInfo *kind);

/// The columns to be shown, at least one.
[[nodiscard]] QList<TableColumn> shownColumns(const TableQuery &query);

/// The filter as JSON without its words; empty for one that leaves all.
[[nodiscard]] QString filterText(const RecordFilter &filter);

/// What a saved search says. Strict: what this program cannot do must not quietly show more than was asked
/// for. Errors: CollectionInvalid, the subject names the field.
[[nodiscard]] Result<TableQuery> queryOf(const Collection &collection);
/// Writes it into a saved search; its title and all else stay.
void keepQuery(Collection &collection, const TableQuery &query);

} // namespace kinfolio
