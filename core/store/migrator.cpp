// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrator.h"

#include "core/store/transaction.h"

#include <QDirIterator>
#include <QFile>

#include <map>

namespace kinfolio {

namespace {

const QString Folder = QStringLiteral(":/kinfolio/migrations");

QStringList migrationNames()
{
    return QDir(Folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

int versionOf(const QString &name)
{
    return name.left(4).toInt();
}

Result<> runStep(const Database &database, const QString &name)
{
    QFile file(Folder + QLatin1Char('/') + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal, name, QStringLiteral("migration missing from the program"));
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction)
        return fail(transaction.error());
    if (auto done = database.execute(file.readAll()); !done)
        return fail(done.error());
    // Both numbers live in the header and roll back with the rest.
    const QString numbers = QStringLiteral("PRAGMA user_version = %1; PRAGMA application_id = %2")
                                .arg(versionOf(name))
                                .arg(ApplicationId);
    if (auto done = database.execute(numbers.toLatin1()); !done)
        return done;
    return transaction->commit();
}

Result<> migrateTo(const Database &database, int target)
{
    const auto current = schemaVersion(database);
    if (!current)
        return fail(current.error());
    for (const QString &name : migrationNames()) {
        if (versionOf(name) <= *current || versionOf(name) > target)
            continue;
        if (auto done = runStep(database, name); !done)
            return done;
    }
    return {};
}

using Schema = std::map<QString, QString>;

// Names and definitions of everything in the database. The inner tables of the search index differ between versions of
// SQLite, so of those only the names count.
Result<Schema> schemaOf(const Database &database)
{
    auto rows = database.prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_schema");
    if (!rows)
        return fail(rows.error());
    Schema schema;
    while (true) {
        const auto row = rows->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return schema;
        const QString name = rows->text(0);
        const bool inner = name.startsWith(QLatin1String("table search_"));
        schema.emplace(name, inner ? QString() : rows->text(1).simplified());
    }
}

Result<Schema> expectedSchema(int version)
{
    auto fresh = Database::inMemory();
    if (!fresh)
        return fail(fresh.error());
    if (auto done = migrateTo(*fresh, version); !done)
        return fail(done.error());
    return schemaOf(*fresh);
}

} // namespace

int newestSchema()
{
    const QStringList names = migrationNames();
    return names.isEmpty() ? 0 : versionOf(names.last());
}

Result<int> schemaVersion(const Database &database)
{
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return fail(version.error());
    return int(*version);
}

Result<> migrate(const Database &database)
{
    return migrateTo(database, newestSchema());
}

Result<Database> upToDateCopy(const Database &database, const Progress &progress)
{
    auto copy = Database::inMemory();
    if (!copy)
        return copy;
    if (auto copied = copy->copyFrom(database); !copied)
        return fail(copied.error());
    copy->askWhileRunning(progress);
    if (auto migrated = migrate(*copy); !migrated)
        return fail(migrated.error());
    copy->askWhileRunning({});
    return copy;
}

Result<> checkSchema(const Database &database)
{
    const auto application = database.number("PRAGMA application_id");
    if (!application)
        return fail(application.error());
    // Without any mark it may still be one of ours that somebody tampered with; what follows finds the better word.
    if (*application != ApplicationId && *application != 0)
        return fail(ErrorCode::PortfolioNotAPortfolio, database.path());
    const auto version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (*version > newestSchema())
        return fail(ErrorCode::PortfolioNewer, database.path(), QStringLiteral("schema %1").arg(*version));
    const auto expected = expectedSchema(*version);
    if (!expected)
        return fail(expected.error());
    const auto found = schemaOf(database);
    if (!found)
        return fail(found.error());
    if (*application == ApplicationId && *found == *expected)
        return {};
    if (found->empty())
        return fail(ErrorCode::PortfolioNotAPortfolio, database.path());
    // Garbage in the first pages looks like a strange schema.
    if (auto whole = database.check(Database::Check::Quick); !whole)
        return whole;
    for (const auto &[name, sql] : *found) {
        const auto match = expected->find(name);
        if (match == expected->end() || match->second != sql)
            return fail(ErrorCode::PortfolioForeignSchema, database.path(), name);
    }
    return fail(ErrorCode::PortfolioForeignSchema, database.path(), QStringLiteral("something is missing"));
}

} // namespace kinfolio
