// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/newercopy.h"

#include "core/store/consistency.h"
#include "core/store/migrator.h"
#include "core/store/transaction.h"

#include <QStringList>

#include <algorithm>

namespace kinfolio {

namespace {

// Without these two nothing can be shown.
const QStringList Essential = {QStringLiteral("meta"), QStringLiteral("record")};

QString quoted(const QString &name)
{
    return QLatin1Char('"') + name + QLatin1Char('"');
}

Result<QStringList> firstColumn(Statement &statement)
{
    return statement.rows([](const Statement &row) { return row.text(0); });
}

// Ordinary tables; those of the search index are made anew.
Result<QStringList> tablesOf(const Database &database)
{
    auto names = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
                                  " AND name NOT LIKE 'sqlite%' AND sql NOT LIKE 'CREATE VIRTUAL%'");
    if (!names)
        return fail(names.error());
    return firstColumn(*names);
}

// Without columns that are computed.
Result<QStringList> columnsOf(const Database &database, const QString &table)
{
    auto names = database.prepare("SELECT name FROM pragma_table_info(:name) ORDER BY cid");
    if (!names)
        return fail(names.error());
    names->bind(":name", table);
    return firstColumn(*names);
}

Result<> copyRows(const Database &newer, const Database &copy, const QString &table, const QStringList &columns)
{
    QStringList names;
    for (const QString &column : columns)
        names.append(quoted(column));
    const QString list = names.join(QLatin1Char(','));
    const QString marks = QStringList(columns.size(), QStringLiteral("?")).join(QLatin1Char(','));
    auto read = newer.prepare(QStringLiteral("SELECT %1 FROM %2").arg(list, quoted(table)).toUtf8());
    if (!read)
        return fail(read.error());
    auto write = copy.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)").arg(quoted(table), list, marks).toUtf8());
    if (!write)
        return fail(write.error());
    while (true) {
        const auto row = read->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        write->bindRow(*read);
        if (auto written = write->run(); !written)
            return written;
    }
}

Result<> copyTables(const Database &newer, const Database &copy)
{
    const auto theirs = tablesOf(newer);
    const auto ours = tablesOf(copy);
    if (!theirs || !ours)
        return fail(theirs ? ours.error() : theirs.error());
    for (const QString &table : *ours) {
        const auto there = columnsOf(newer, table);
        const auto here = columnsOf(copy, table);
        if (!there || !here)
            return fail(there ? here.error() : there.error());
        QStringList both = *here;
        if (theirs->contains(table))
            both.removeIf([&](const QString &column) { return !there->contains(column); });
        else
            both.clear();
        if (Essential.contains(table) && both != *here)
            return fail(ErrorCode::PortfolioNewer, newer.path(), table);
        if (both.isEmpty())
            continue;
        if (auto copied = copyRows(newer, copy, table, both); !copied)
            return copied;
    }
    return {};
}

Result<qint64> dropWhatNobodyKnows(const Database &copy)
{
    const auto unknown = incompleteRecords(copy);
    if (!unknown)
        return fail(unknown.error());
    const auto inUse = [&] { return copy.number("SELECT count(*) FROM record WHERE binned_at IS NULL"); };
    const auto before = inUse();
    auto drop = copy.prepare("DELETE FROM record WHERE id = :id");
    if (!before || !drop)
        return fail(before ? drop.error() : before.error());
    for (const QString &id : *unknown) {
        drop->bind(":id", id);
        if (auto done = drop->run(); !done)
            return fail(done.error());
    }
    // Rows that lead nowhere, which foreign keys would have kept out.
    if (auto done = copy.execute("DELETE FROM link WHERE from_seq NOT IN (SELECT seq FROM record) OR to_seq NOT IN (SELECT seq FROM record)"); !done)
        return fail(done.error());
    const auto after = inUse();
    if (!after)
        return after;
    return *before - *after;
}

} // namespace

Result<NewerCopy> copyOfNewer(const Database &newer)
{
    const auto application = newer.number("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    if (*application != ApplicationId)
        return fail(ErrorCode::PortfolioNewer, newer.path());
    auto copy = Database::inMemory();
    if (!copy)
        return fail(copy.error());
    if (auto made = migrate(*copy); !made)
        return fail(made.error());
    if (auto set = copy->execute("PRAGMA foreign_keys = OFF"); !set)
        return fail(set.error());
    // One state, also while somebody writes.
    const auto reading = Transaction::begin(newer, Transaction::Kind::Read);
    auto writing = Transaction::begin(*copy, Transaction::Kind::Write);
    if (!reading || !writing)
        return fail(reading ? writing.error() : reading.error());
    if (auto copied = copyTables(newer, *copy); !copied)
        return fail(copied.error());
    const auto unknown = dropWhatNobodyKnows(*copy);
    if (!unknown)
        return fail(unknown.error());
    if (auto committed = writing->commit(); !committed)
        return fail(committed.error());
    return NewerCopy{std::move(*copy), *unknown};
}

} // namespace kinfolio
