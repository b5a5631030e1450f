// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a column of a table of records: a field, or what every record has whatever its kind.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

struct TableColumn {
    enum class Type { Field, Title, Kind, Created, Modified };
    Type type = Type::Field;
    const FieldInfo *field = nullptr; ///< of a Field

    /// As it is kept: the name of the field, or "@title", "@kind", "@created", "@modified".
    [[nodiscard]] QString key() const;
    [[nodiscard]] bool isSortable() const;

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/// All that a table of a kind can show, in the order of the form; nullptr means all kinds.
[[nodiscard]] QList<TableColumn> columnsOf(const KindInfo *kind);
/// Those that one sees first, with what the record is called by at the head.
[[nodiscard]] QList<TableColumn> usualColumns(const KindInfo *kind);
/// Nothing when the kind has no such column, now or any more.
[[nodiscard]] std::optional<TableColumn> columnByKey(const KindInfo *kind, QStringView key);

} // namespace kinfolio
