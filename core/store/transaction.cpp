// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"

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
{
}

Transaction::~Transaction()
{
    // A failed rollback has nothing left to undo: SQLite rolled back by itself.
    if (m_database)
        (void)m_database->execute("ROLLBACK");
}

Result<> Transaction::commit()
{
    if (auto done = m_database->execute("COMMIT"); !done)
        return done;
    m_database = nullptr;
    return {};
}

} // namespace kinfolio
