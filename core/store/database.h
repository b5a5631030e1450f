// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A connection to SQLite, through its C API. This file, its two small companions (Statement, Transaction) and the rest of
// core/store and core/search are the only places that know SQL; SQLite's result codes become Error here.

#pragma once

#include "core/base/progress.h"
#include "core/store/statement.h"

#include <memory>

struct sqlite3;
struct sqlite3_backup;

namespace kinfolio {

class Database {
public:
    enum class Mode {
        ReadWrite, ///< an existing file
        Create, ///< a new file
        ReadOnly,
        /// For media that cannot be written: no locks, no journal is looked at. Only when no journal lies beside it.
        Immutable,
    };

    /// Opens with the defences on that a file from elsewhere needs: no extensions, untrusted schema, cell size checks,
    /// bounded lengths, no memory map.
    [[nodiscard]] static Result<Database> open(const QString &path, Mode mode);
    /// An empty database that is nowhere on the disk.
    [[nodiscard]] static Result<Database> inMemory();

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    /// Compiles one statement. The text is trusted: it never holds a value.
    [[nodiscard]] Result<Statement> prepare(QByteArrayView sql) const;
    /// As prepare, but keeps the compiled statement for the next time; it comes back reset. Not for nested use.
    [[nodiscard]] Result<Statement *> cached(const QByteArray &sql) const;
    /// Runs a script of any number of statements; SQLite's own parser finds where each ends.
    [[nodiscard]] Result<> execute(QByteArrayView script) const;
    /// The first column of the first row as a number; 0 when there is no row.
    [[nodiscard]] Result<qint64> number(QByteArrayView sql) const;
    [[nodiscard]] Result<QString> text(QByteArrayView sql) const;

    /// How a database is written while it is open.
    enum class Journal {
        WriteAhead, ///< durable at each commit, and readers do not wait
        EmptiedFile, ///< durable at each commit, without shared memory; readers and the writer wait for each other
        RollbackFile, ///< as EmptiedFile, and leaves no second file: what a database at rest has
        None, ///< nothing survives a crash: only for a file that nobody has seen yet
    };
    [[nodiscard]] Result<> setJournal(Journal journal) const;
    /// SQLite's own look at its pages; PortfolioDamaged with the first finding. The thorough one reads the indexes too.
    enum class Check { Quick, Thorough };
    [[nodiscard]] Result<> check(Check depth) const;

    /// Copies the whole content of another database into this one in one transaction (SQLite's backup API).
    [[nodiscard]] Result<> copyFrom(const Database &source) const;

    /// Writes the file anew without free pages and empties the journal, so that nothing deleted is left in either.
    /// PortfolioBusy when a reader keeps the journal from being emptied; call again. Not inside a transaction.
    [[nodiscard]] Result<> compact() const;

    /// Writes a copy of one state to a new file, in short steps between which others may write: what they write meanwhile
    /// is in the copy too. The caller makes it durable; after an error what lies there is of no use.
    /// Errors: Interrupted, PortfolioBusy (others write without a pause), write errors.
    [[nodiscard]] Result<> copyInto(const QString &path, const Progress &progress = {}) const;

    /// How long a statement waits for other connections before it fails with PortfolioBusy; five seconds until this is said.
    void waitForOthers(int milliseconds) const;
    /// Stops any statement that runs longer than this many milliseconds; 0 means no bound.
    void limitTime(int milliseconds) const;
    /// Asks this now and then while a statement or a copy runs, and stops it as limitTime() does when the answer is to
    /// stop. Without knowing how much there is: 0 of 0. An empty one is never asked.
    void askWhileRunning(const Progress &progress) const;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] sqlite3 *handle() const { return m_handle.get(); }

    /// The error that SQLite reports for the last call on this connection.
    [[nodiscard]] Error lastError(const QString &what) const;

private:
    struct Closer {
        void operator()(sqlite3 *handle) const;
    };
    struct State;

    Database(std::unique_ptr<sqlite3, Closer> handle, QString path);
    [[nodiscard]] static Result<Database> openUri(const QByteArray &uri, Mode mode, const QString &path);
    void watchStatements() const;
    [[nodiscard]] Result<> copyInSteps(sqlite3_backup *backup, const Progress &progress) const;

    QString m_path;
    std::unique_ptr<sqlite3, Closer> m_handle;
    std::unique_ptr<State> m_state; // destroyed first: cached statements must go before the connection
};

/// What a result code of SQLite means for us.
[[nodiscard]] ErrorCode sqliteErrorCode(int sqliteCode);

} // namespace kinfolio
