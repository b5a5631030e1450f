// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One compiled SQL statement: bind values by name, step, read columns.

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <memory>
#include <type_traits>

struct sqlite3_stmt;

namespace kinfolio {

class Database;

class Statement {
public:
    [[nodiscard]] static Result<Statement> prepare(const Database &database, QByteArrayView sql);

    /// Binds to ":name"; asking for a parameter that the statement has not is our own mistake.
    void bind(const char *name, const QString &value);
    void bind(const char *name, qint64 value);
    void bind(const char *name, const QByteArray &bytes);
    void bindNull(const char *name);
    /// By position, from 1, for statements built from a list of fields.
    void bind(int position, const QString &value);
    void bind(int position, qint64 value);
    void bindNull(int position);
    /// The columns of the row that another statement stands at, in its order.
    void bindRow(const Statement &row);

    /// Moves to the next row; false when there is none.
    [[nodiscard]] Result<bool> step();
    /// All rows that are left, each made into a value by `read(*this)`.
    template<typename Read>
    [[nodiscard]] auto rows(Read read) -> Result<QList<std::invoke_result_t<Read, const Statement &>>>
    {
        QList<std::invoke_result_t<Read, const Statement &>> found;
        while (true) {
            const auto row = step();
            if (!row)
                return fail(row.error());
            if (!*row)
                return found;
            found.append(read(*this));
        }
    }
    /// Runs a statement that gives no rows, and makes it ready for the next values.
    [[nodiscard]] Result<> run();
    /// Makes the statement ready for another run; bindings stay.
    void reset();

    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt *statement) const;
    };

    Statement(const Database &database, sqlite3_stmt *statement);
    [[nodiscard]] int parameter(const char *name) const;

    QString m_path; // for errors
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

} // namespace kinfolio
