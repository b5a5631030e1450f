// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfoliolock.h"

#include "core/base/json.h"
#include "core/base/processes.h"

#include <QCoreApplication>
#include <QLockFile>
#include <QSysInfo>

#include <chrono>

namespace kinfolio {

namespace {

constexpr auto BeatEvery = std::chrono::seconds(30);
constexpr qint64 StaleAfterSeconds = 180;
constexpr int GuardStaleMs = 3000;
constexpr qint64 MaxLockBytes = qint64(16) * 1024;

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("USERNAME") : name;
}

QJsonObject toJson(const LockHolder &holder)
{
    return {{QStringLiteral("host"), holder.host},
            {QStringLiteral("user"), holder.user},
            {QStringLiteral("process"), holder.process},
            {QStringLiteral("processStart"), holder.processStart},
            {QStringLiteral("version"), holder.version},
            {QStringLiteral("token"), holder.token},
            {QStringLiteral("since"), stampText(holder.since)},
            {QStringLiteral("heartbeat"), stampText(holder.heartbeat)}};
}

LockHolder fromJson(const QJsonObject &json)
{
    return {json.value(QLatin1String("host")).toString(),
            json.value(QLatin1String("user")).toString(),
            json.value(QLatin1String("process")).toInteger(),
            json.value(QLatin1String("processStart")).toString(),
            json.value(QLatin1String("version")).toString(),
            json.value(QLatin1String("token")).toString(),
            stampFromText(json.value(QLatin1String("since")).toString()),
            stampFromText(json.value(QLatin1String("heartbeat")).toString())};
}

LockHolder selfNow(const Clock &clock)
{
    const qint64 process = QCoreApplication::applicationPid();
    const QDateTime now = clock.now();
    return {QSysInfo::machineHostName(),
            userName(),
            process,
            startOfProcess(process),
            QStringLiteral(KINFOLIO_VERSION),
            randomName(),
            now,
            now};
}

} // namespace

std::optional<LockHolder> PortfolioLock::holder(Files &files, const QString &path)
{
    const auto content = files.readAll(path, MaxLockBytes);
    if (!content)
        return {};
    // A lock that cannot be read was cut short by a power failure: nobody holds it.
    const auto json = parseJsonObject(*content);
    if (!json)
        return {};
    return fromJson(*json);
}

Error PortfolioLock::lockedBy(const LockHolder &holder)
{
    const QString who = holder.user.isEmpty() ? holder.host : holder.user + QLatin1Char('@') + holder.host;
    return {ErrorCode::PortfolioLocked, who,
            QStringLiteral("process %1 since %2").arg(holder.process).arg(stampText(holder.since))};
}

bool PortfolioLock::isAlive(const LockHolder &holder, const Clock &clock)
{
    if (holder.host == QSysInfo::machineHostName()) {
        if (!processExists(holder.process))
            return false;
        const QString start = startOfProcess(holder.process);
        if (!start.isEmpty() && !holder.processStart.isEmpty())
            return start == holder.processStart;
    }
    return holder.heartbeat.secsTo(clock.now()) < StaleAfterSeconds;
}

Result<std::unique_ptr<PortfolioLock>> PortfolioLock::acquire(Files &files, const Clock &clock, const QString &path)
{
    // Deciding and writing must not be interleaved with another program doing the same.
    QLockFile guard(path + QStringLiteral(".guard"));
    // A process that was killed just after making the guard left an empty one, of which only its age tells. Whoever is
    // overtaken because its disk is slow notices at its first commit that the lock is not its own.
    guard.setStaleLockTime(GuardStaleMs);
    if (!guard.tryLock(2 * GuardStaleMs) && guard.error() == QLockFile::LockFailedError)
        return fail(ErrorCode::PortfolioLocked, QSysInfo::machineHostName());
    const auto present = holder(files, path);
    if (present && isAlive(*present, clock))
        return fail(lockedBy(*present));
    const bool leftBehind = files.exists(path);
    const LockHolder self = selfNow(clock);
    if (auto written = files.writeAtomically(path, jsonText(toJson(self))); !written) {
        // It may have got its name before something failed, and nobody would ever give it back.
        (void)files.remove(path);
        return fail(written.error());
    }
    return std::unique_ptr<PortfolioLock>(new PortfolioLock(files, clock, path, self, leftBehind));
}

PortfolioLock::PortfolioLock(Files &files, const Clock &clock, QString path, LockHolder self, bool tookOver)
    : m_files(files)
    , m_clock(clock)
    , m_path(std::move(path))
    , m_self(std::move(self))
    , m_tookOver(tookOver)
    , m_heart([this](const std::stop_token &stop) {
        std::unique_lock lock(m_mutex);
        while (!m_wake.wait_for(lock, stop, BeatEvery, [&] { return stop.stop_requested(); }))
            beat();
    })
{
}

PortfolioLock::~PortfolioLock()
{
    m_heart.request_stop();
    m_heart.join();
    if (check())
        (void)m_files.remove(m_path);
}

void PortfolioLock::beat()
{
    // A beat that fails is not repeated at once; the next commit finds out whether the lock is still ours.
    if (!check())
        return;
    m_self.heartbeat = m_clock.now();
    (void)m_files.writeAtomically(m_path, jsonText(toJson(m_self)));
}

Result<> PortfolioLock::check() const
{
    const auto present = holder(m_files, m_path);
    if (!present || present->token != m_self.token)
        return fail(ErrorCode::PortfolioLockLost, present ? present->user + QLatin1Char('@') + present->host : QString());
    return {};
}

} // namespace kinfolio
