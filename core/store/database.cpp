// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <limits>

namespace kinfolio {

namespace {

// How long a statement waits for another connection before it gives up.
constexpr int BusyTimeoutMs = 5000;

// After so many steps of SQLite's machine, well below a millisecond, a statement is asked whether it may go on.
constexpr int StepsBetweenQuestions = 10'000;

// A step of a copy: a megabyte, so that whoever wants to write does not wait long.
constexpr int PagesPerStep = 256;
// A copy that has begun so often because others wrote meanwhile waits for a better time.
constexpr int MostBeginnings = 50;

int flagsOf(Database::Mode mode)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Database::Mode::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case Database::Mode::Create:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Database::Mode::ReadOnly:
    case Database::Mode::Immutable:
        return common | SQLITE_OPEN_READONLY;
    }
    Q_UNREACHABLE_RETURN(common);
}

QByteArray uriOf(const QString &path, Database::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(path);
    QByteArray uri = url.toEncoded(QUrl::FullyEncoded);
    uri.replace("?", "%3f");
    uri.replace("#", "%23");
    if (mode == Database::Mode::Immutable)
        uri += "?immutable=1";
    return uri;
}

void defend(sqlite3 *handle)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 50'000'000);
    sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 100'000);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1); // VACUUM attaches one
    sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
}

} // namespace

ErrorCode sqliteErrorCode(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR: // what a file-size limit or a pulled stick looks like
        return ErrorCode::NoSpace;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::PortfolioBusy;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return ErrorCode::PortfolioReadOnly;
    case SQLITE_CORRUPT:
    case SQLITE_INTERRUPT: // our own time bound: only a planted view or trigger runs that long. Who asks to stop knows better
        return ErrorCode::PortfolioDamaged;
    case SQLITE_NOTADB:
        return ErrorCode::PortfolioNotAPortfolio;
    case SQLITE_CANTOPEN:
        return ErrorCode::FileUnreadable;
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return ErrorCode::FileTooLarge;
    default:
        return ErrorCode::Internal;
    }
}

struct Database::State {
    QHash<QByteArray, std::shared_ptr<Statement>> statements;
    QDeadlineTimer deadline{QDeadlineTimer::Forever};
    Progress progress;

    [[nodiscard]] bool mayGoOn() const { return !deadline.hasExpired() && (!progress || progress(0, 0)); }
};

void Database::Closer::operator()(sqlite3 *handle) const
{
    sqlite3_close_v2(handle);
}

Database::Database(std::unique_ptr<sqlite3, Closer> handle, QString path)
    : m_path(std::move(path))
    , m_handle(std::move(handle))
    , m_state(std::make_unique<State>())
{
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const QString &path, Mode mode)
{
    // SQLite refuses links in the whole path with NOFOLLOW, so the folder is resolved first.
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    const QString real = (folder.isEmpty() ? info.absolutePath() : folder) + QLatin1Char('/') + info.fileName();
    return openUri(uriOf(real, mode), mode, path);
}

Result<Database> Database::inMemory()
{
    return openUri(":memory:", Mode::Create, QStringLiteral("in memory"));
}

Result<Database> Database::openUri(const QByteArray &uri, Mode mode, const QString &path)
{
    // Counting its memory costs SQLite a lock at each allocation, and nobody asks for the count.
    static const int configured = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(configured)
    sqlite3 *raw = nullptr;
    const int code = sqlite3_open_v2(uri.constData(), &raw, flagsOf(mode), nullptr);
    Database database(std::unique_ptr<sqlite3, Closer>(raw), path);
    if (code != SQLITE_OK)
        return fail(sqliteErrorCode(code), path, QString::fromUtf8(raw ? sqlite3_errmsg(raw) : "out of memory"));
    defend(raw);
    if (auto set = database.execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                                    "PRAGMA cache_size = -16000;"
                                    "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;");
        !set)
        return fail(set.error().about(path));
    return database;
}

Error Database::lastError(const QString &what) const
{
    return {sqliteErrorCode(sqlite3_extended_errcode(handle())), m_path,
            what + QStringLiteral(": ") + QString::fromUtf8(sqlite3_errmsg(handle()))};
}

Result<Statement> Database::prepare(QByteArrayView sql) const
{
    return Statement::prepare(*this, sql);
}

Result<Statement *> Database::cached(const QByteArray &sql) const
{
    auto found = m_state->statements.find(sql);
    if (found == m_state->statements.end()) {
        auto statement = prepare(sql);
        if (!statement)
            return fail(statement.error());
        found = m_state->statements.insert(sql, std::make_shared<Statement>(std::move(*statement)));
    }
    (*found)->reset();
    return found->get();
}

Result<> Database::execute(QByteArrayView script) const
{
    if (sqlite3_exec(handle(), script.toByteArray().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(lastError(QString::fromUtf8(script.first(qMin<qsizetype>(script.size(), 60)))));
    return {};
}

Result<qint64> Database::number(QByteArrayView sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->number(0) : 0;
}

Result<QString> Database::text(QByteArrayView sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    const auto row = statement->step();
    if (!row)
        return fail(row.error());
    return *row ? statement->text(0) : QString();
}

Result<> Database::setJournal(Journal journal) const
{
    switch (journal) {
    case Journal::WriteAhead:
        return execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    case Journal::EmptiedFile:
        return execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = EXTRA");
    case Journal::RollbackFile:
        return execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA");
    case Journal::None:
        return execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF");
    }
    Q_UNREACHABLE_RETURN({});
}

Result<> Database::check(Check depth) const
{
    const auto found = text(depth == Check::Quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)");
    if (!found)
        return fail(found.error());
    if (*found != QLatin1String("ok"))
        return fail(ErrorCode::PortfolioDamaged, m_path, *found);
    return {};
}

Result<> Database::copyFrom(const Database &source) const
{
    m_state->statements.clear(); // a statement still open would keep the old content busy
    sqlite3_backup *backup = sqlite3_backup_init(handle(), "main", source.handle(), "main");
    if (!backup)
        return fail(lastError(QStringLiteral("backup")));
    const int step = sqlite3_backup_step(backup, -1);
    const int finish = sqlite3_backup_finish(backup);
    if (step != SQLITE_DONE)
        return fail(sqliteErrorCode(step), m_path, QStringLiteral("backup step: %1").arg(QString::fromUtf8(sqlite3_errstr(step))));
    if (finish != SQLITE_OK)
        return fail(lastError(QStringLiteral("backup finish")));
    return {};
}

Result<> Database::compact() const
{
    m_state->statements.clear(); // one that is still open would keep the file from being written anew
    if (auto written = execute("VACUUM"); !written)
        return written;
    const auto busy = number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!busy)
        return fail(busy.error());
    if (*busy != 0)
        return fail(ErrorCode::PortfolioBusy, m_path, QStringLiteral("the journal is being read"));
    return {};
}

Result<> Database::copyInto(const QString &path, const Progress &progress) const
{
    const auto copy = open(path, Mode::Create);
    if (!copy)
        return fail(copy.error());
    // Nobody has seen the copy before it is whole.
    if (auto set = copy->setJournal(Journal::None); !set)
        return set;
    sqlite3_backup *backup = sqlite3_backup_init(copy->handle(), "main", handle(), "main");
    if (!backup)
        return fail(copy->lastError(QStringLiteral("backup")));
    const auto copied = copyInSteps(backup, progress);
    if (sqlite3_backup_finish(backup) != SQLITE_OK && copied)
        return fail(copy->lastError(QStringLiteral("backup finish")));
    // The pages came with the journal mode of a database in use.
    return copied ? copy->setJournal(Journal::RollbackFile) : copied;
}

Result<> Database::copyInSteps(sqlite3_backup *backup, const Progress &progress) const
{
    int begun = 1;
    for (int left = std::numeric_limits<int>::max();;) {
        // As a statement would be.
        if (!m_state->mayGoOn())
            return fail(sqliteErrorCode(SQLITE_INTERRUPT), m_path, QStringLiteral("copying was stopped"));
        const int step = sqlite3_backup_step(backup, PagesPerStep);
        const int now = sqlite3_backup_remaining(backup);
        if (step == SQLITE_DONE)
            return {};
        // Somebody wrote through another connection, so SQLite begins anew.
        begun += step != SQLITE_OK || now >= left ? 1 : 0;
        left = now;
        const bool isBusy = step == SQLITE_BUSY || step == SQLITE_LOCKED;
        if ((step != SQLITE_OK && !isBusy) || begun > MostBeginnings)
            return fail(sqliteErrorCode(step == SQLITE_OK ? SQLITE_BUSY : step), m_path, QString::fromUtf8(sqlite3_errstr(step)));
        const int all = sqlite3_backup_pagecount(backup);
        if (auto goOn = report(progress, all - now, all); !goOn)
            return goOn;
    }
}

void Database::waitForOthers(int milliseconds) const
{
    sqlite3_busy_timeout(handle(), milliseconds);
}

void Database::limitTime(int milliseconds) const
{
    m_state->deadline.setRemainingTime(milliseconds > 0 ? milliseconds : -1); // -1: forever
    watchStatements();
}

void Database::askWhileRunning(const Progress &progress) const
{
    m_state->progress = progress;
    watchStatements();
}

void Database::watchStatements() const
{
    const bool nobodyAsks = m_state->deadline.isForever() && !m_state->progress;
    sqlite3_progress_handler(
        handle(), nobodyAsks ? 0 : StepsBetweenQuestions,
        [](void *state) { return static_cast<const State *>(state)->mayGoOn() ? 0 : 1; }, m_state.get());
}

} // namespace kinfolio
