// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A transaction that rolls back unless it is committed.

#pragma once

#include "core/store/database.h"

namespace kinfolio {

class Transaction {
public:
    enum class Kind { Read, Write };

    [[nodiscard]] static Result<Transaction> begin(const Database &database, Kind kind);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;

    /// After success the changes are on the disk. After a failure nothing of them is.
    [[nodiscard]] Result<> commit();

private:
    explicit Transaction(const Database &database)
        : m_database(&database)
    {
    }

    const Database *m_database;
};

} // namespace kinfolio
