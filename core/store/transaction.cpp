// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"

#include <sqlite3.h>

#include <utility>

namespace kinfolio {

Result<Transaction> Transaction::begin(const Database &database, Kind kind)
{
    if (auto begun = database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return fail(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
    , m_isUncertain(other.m_isUncertain)
{
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::rollBack()
{
    // A failed rollback has nothing left to undo: SQLite rolled back by itself.
    if (m_database)
        (void)m_database->execute("ROLLBACK");
    m_database = nullptr;
}

Result<> Transaction::commit()
{
    if (auto done = m_database->execute("COMMIT"); !done) {
        // A full disk refuses bytes, which come before the step that counts; a reader in the way refuses everything.
        m_isUncertain = (sqlite3_errcode(m_database->handle()) & 0xff) == SQLITE_IOERR;
        return done;
    }
    m_database = nullptr;
    return {};
}

} // namespace kinfolio
