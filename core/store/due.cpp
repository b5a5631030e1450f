// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/due.h"

namespace kinfolio {

namespace {

// The last day of a date as text that sorts. In the words of the indexes of migration 0003, or they would not be used.
QByteArray lastDay(const QByteArray &column)
{
    return "substr(substr(" + column + ", instr(" + column + ", '/') + 1) || '-99-99', 1, 10)";
}

} // namespace

Result<QList<RecordId>> recordsDueFrom(const Database &database, const KindInfo &kind, const FieldInfo &date, QDate day)
{
    const QByteArray table = '"' + kind.key().toUtf8() + '"';
    const QByteArray column = "k.\"" + date.column().toUtf8() + '"';
    auto statement = database.cached("SELECT r.id FROM " + table + " k JOIN record r ON r.seq = k.seq WHERE " + column
                                     + " IS NOT NULL AND " + lastDay(column) + " >= :day AND r.binned_at IS NULL ORDER BY "
                                     + lastDay(column) + ", k.seq");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":day", day.toString(Qt::ISODate));
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

} // namespace kinfolio
