// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/filerights.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <optional>

#ifndef Q_OS_WIN
#include <sys/stat.h>
#endif

namespace kinfolio {

#ifdef Q_OS_WIN

void letOthersRead(const QString &) {} // the folder decides

#else

namespace {

constexpr mode_t AllRights = S_IRWXU | S_IRWXG | S_IRWXO;

// To ask the system for the mask one must set it, which other threads would feel. Linux says it in a file as well.
std::optional<mode_t> maskOfProcess()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression line(QStringLiteral("^Umask:\\s*([0-7]+)$"), QRegularExpression::MultilineOption);
    const auto mask = line.match(QString::fromLatin1(status.readAll()));
    return mask.hasMatch() ? std::optional(mode_t(mask.captured(1).toUInt(nullptr, 8))) : std::nullopt;
}

// Elsewhere a folder is made to see what others may do with it.
std::optional<mode_t> maskOfSample()
{
    const QTemporaryDir scratch;
    const QByteArray sample = QFile::encodeName(scratch.filePath(QStringLiteral("sample")));
    struct stat made = {};
    if (!scratch.isValid() || ::mkdir(sample.constData(), AllRights) != 0 || ::stat(sample.constData(), &made) != 0)
        return {};
    return mode_t(AllRights & ~made.st_mode);
}

mode_t maskOfUser()
{
    // Where nothing can be learnt, others get nothing.
    static const mode_t mask = maskOfProcess().or_else(maskOfSample).value_or(S_IRWXG | S_IRWXO);
    return mask;
}

} // namespace

void letOthersRead(const QString &path)
{
    const mode_t most = QFileInfo(path).isDir() ? AllRights : 0666;
    (void)::chmod(QFile::encodeName(path).constData(), most & ~maskOfUser());
}

#endif

} // namespace kinfolio
