// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/statement.h"

#include "core/store/database.h"

#include <sqlite3.h>

namespace kinfolio {

namespace {

Error errorOf(sqlite3_stmt *statement, const QString &path, int code)
{
    Error error{ErrorCode::Internal, path,
                QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(statement))) + QStringLiteral(" in ")
                    + QString::fromUtf8(sqlite3_sql(statement)).left(120)};
    error.code = sqliteErrorCode(code);
    return error;
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(const Database &database, sqlite3_stmt *statement)
    : m_path(database.path())
    , m_statement(statement)
{
}

Result<Statement> Statement::prepare(const Database &database, QByteArrayView sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(database.handle(), sql.data(), int(sql.size()), &raw, nullptr) != SQLITE_OK)
        return fail(database.lastError(QString::fromUtf8(sql)));
    return Statement(database, raw);
}

int Statement::parameter(const char *name) const
{
    const int index = sqlite3_bind_parameter_index(m_statement.get(), name);
    Q_ASSERT_X(index > 0, "Statement::bind", name);
    return index;
}

void Statement::bind(const char *name, const QString &value)
{
    bind(parameter(name), value);
}

void Statement::bind(const char *name, qint64 value)
{
    bind(parameter(name), value);
}

void Statement::bind(const char *name, const QByteArray &bytes)
{
    sqlite3_bind_blob64(m_statement.get(), parameter(name), bytes.constData(), quint64(bytes.size()),
                        SQLITE_TRANSIENT);
}

void Statement::bindNull(const char *name)
{
    bindNull(parameter(name));
}

void Statement::bind(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text64(m_statement.get(), position, utf8.constData(), quint64(utf8.size()), SQLITE_TRANSIENT,
                        SQLITE_UTF8);
}

void Statement::bind(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), position, value);
}

void Statement::bindNull(int position)
{
    sqlite3_bind_null(m_statement.get(), position);
}

void Statement::bindRow(const Statement &row)
{
    for (int column = 0; column < sqlite3_column_count(row.m_statement.get()); ++column)
        sqlite3_bind_value(m_statement.get(), column + 1, sqlite3_column_value(row.m_statement.get(), column));
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement.get());
        return false;
    }
    const Error error = errorOf(m_statement.get(), m_path, code);
    sqlite3_reset(m_statement.get());
    return fail(error);
}

Result<> Statement::run()
{
    const auto row = step();
    sqlite3_reset(m_statement.get());
    if (!row)
        return fail(row.error());
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement.get(), column));
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArray Statement::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), column));
    return {data, sqlite3_column_bytes(m_statement.get(), column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

} // namespace kinfolio
