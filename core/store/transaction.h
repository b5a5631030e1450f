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

    /// After success the changes are on the disk. After a failure nothing of them is, unless isUncertain().
    [[nodiscard]] Result<> commit();
    /// Whether a commit has failed so that the changes may be on the disk all the same, at once or after a crash: the disk
    /// itself failed, and not before everything was written but at the step that makes it count.
    [[nodiscard]] bool isUncertain() const { return m_isUncertain; }
    void rollBack();

private:
    explicit Transaction(const Database &database)
        : m_database(&database)
    {
    }

    const Database *m_database;
    bool m_isUncertain = false;
};

} // namespace kinfolio
