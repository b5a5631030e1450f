// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/due.h"

#include "core/store/datecolumns.h"

namespace kinfolio {

namespace {

// The last of all dates of a record. Never of one argument, which would make an aggregate of max().
QByteArray lastOfAllDays(const KindInfo &kind)
{
    QByteArray days = "max(''";
    for (const FieldInfo &info : kind.own) {
        if (info.has(FieldFlag::InTimeline))
            days += ", coalesce(" + lastDay("k.\"" + info.column().toUtf8() + '"') + ", '')";
    }
    return days + ", '')";
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

Result<QList<RecordId>> recordsByDate(const Database &database, const KindInfo &kind, qint64 limit)
{
    auto statement = database.cached("SELECT r.id FROM \"" + kind.key().toUtf8()
                                     + "\" k JOIN record r ON r.seq = k.seq WHERE r.binned_at IS NULL ORDER BY coalesce(nullif("
                                     + lastOfAllDays(kind) + ", ''), substr(r.created, 1, 10)) DESC, k.seq DESC LIMIT :limit");
    if (!statement)
        return fail(statement.error());
    (*statement)->bind(":limit", limit > 0 ? limit : -1);
    return (*statement)->rows([](const Statement &row) { return RecordId::fromText(row.text(0)); });
}

} // namespace kinfolio
