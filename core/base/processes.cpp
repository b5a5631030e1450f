// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/processes.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QSysInfo>

#include <cerrno>

#ifndef Q_OS_WIN
#include <csignal>
#endif

namespace kinfolio {

namespace {

// Host names may be personal; a few digits of their hash are enough to tell computers apart.
QString hostMark()
{
    const QByteArray host = QSysInfo::machineHostName().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(host, QCryptographicHash::Sha256).toHex().left(8));
}

} // namespace

bool processExists([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_WIN
    return true;
#else
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
#endif
}

QString startOfProcess([[maybe_unused]] qint64 process)
{
#ifdef Q_OS_LINUX
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = stat.readAll();
    // The second field is the name in brackets and may hold spaces; what follows the last bracket is regular.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return QString::fromLatin1(fields.value(19) + '@' + QSysInfo::bootUniqueId());
#else
    return {};
#endif
}

QString processMark()
{
    return hostMark() + QLatin1Char('-') + QString::number(QCoreApplication::applicationPid());
}

bool isMarkOfDeadProcess(const QString &mark)
{
    const QString host = mark.section(QLatin1Char('-'), 0, 0);
    bool isNumber = false;
    const qint64 process = mark.section(QLatin1Char('-'), 1, 1).toLongLong(&isNumber);
    return isNumber && host == hostMark() && !processExists(process);
}

} // namespace kinfolio
