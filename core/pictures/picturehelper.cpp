// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "picturehelper.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>
#include <QProcess>

#ifndef _WIN32
#include <csignal>
#endif

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

// More than any copy that we ask for; what sends more is not our helper any longer.
constexpr qsizetype MaxAnswer = qsizetype(64) << 20;
constexpr int RefusedExit = 5;

QStringList argumentsFor(const QString &mime, const ReducedPictureOptions &options)
{
    return {u"--mime"_s,   mime,
            u"--max"_s,    u"%1x%2"_s.arg(options.bound.width()).arg(options.bound.height()),
            u"--format"_s, options.format == ReducedFormat::Png ? u"png"_s : u"jpeg"_s};
}

void kill(QProcess &process)
{
    process.kill();
    process.waitForFinished(1000);
}

/// The reason that the helper gave: "kinfolio-decode: picture.damaged: why".
Error refusal(const QByteArray &standardError)
{
    for (const auto &line : standardError.split('\n')) {
        const auto text = QString::fromLocal8Bit(line);
        for (const auto code :
             {ErrorCode::PictureUnsupported, ErrorCode::PictureDamaged, ErrorCode::PictureTooLarge}) {
            const auto start = "kinfolio-decode: "_L1 + errorName(code) + ": "_L1;
            if (text.startsWith(start))
                return {code, {}, text.sliced(start.size()).left(200)};
        }
    }
    return {ErrorCode::PictureDamaged, {}, u"refused without a reason"_s};
}

/// A helper that died: at one of its limits, or because the picture broke the decoder.
Error death(int signal)
{
#ifndef _WIN32
    if (signal == SIGXCPU || signal == SIGALRM || signal == SIGKILL)
        return {ErrorCode::PictureTooLarge, {}, u"the picture takes too long"_s};
#endif
    return {ErrorCode::PictureDamaged, {}, u"the decoder broke off (%1)"_s.arg(signal)};
}

Result<QByteArray> answer(QProcess &process, const ReducedPictureOptions &options)
{
    const QDeadlineTimer deadline(options.timeout);
    QByteArray bytes;
    while (process.state() != QProcess::NotRunning) {
        // Reading as it comes bounds what a helper gone wrong can send.
        process.waitForReadyRead(int(qBound(qint64(1), deadline.remainingTime(), qint64(100))));
        bytes += process.readAllStandardOutput();
        if (bytes.size() > MaxAnswer || deadline.hasExpired()) {
            kill(process);
            return fail(ErrorCode::PictureTooLarge, {},
                        deadline.hasExpired() ? u"the picture takes too long"_s : u"the copy is too large"_s);
        }
    }
    bytes += process.readAllStandardOutput();
    if (process.exitStatus() == QProcess::CrashExit)
        return fail(death(process.exitCode()));
    if (process.exitCode() == RefusedExit)
        return fail(refusal(process.readAllStandardError()));
    if (process.exitCode() != 0 || bytes.isEmpty())
        return fail(ErrorCode::HelperFailed, {},
                    u"exit code %1: "_s.arg(process.exitCode())
                        + QString::fromLocal8Bit(process.readAllStandardError()).left(200));
    return bytes;
}

template<typename Feed>
Result<QByteArray> ask(QProcess &process, const QString &mime, const ReducedPictureOptions &options,
                       Feed feed)
{
    const auto program = pictureHelperPath();
    process.start(program, argumentsFor(mime, options));
    if (!process.waitForStarted(5000))
        return fail(ErrorCode::HelperFailed, program, process.errorString());
    feed();
    return answer(process, options);
}

} // namespace

Result<QByteArray> reducedPicture(const QString &path, const QString &mime,
                                  const ReducedPictureOptions &options)
{
    if (!QFileInfo(path).isFile())
        return fail(ErrorCode::FileNotFound, path);
    QProcess process;
    process.setStandardInputFile(path);
    auto copy = ask(process, mime, options, [] {});
    if (!copy)
        return fail(copy.error().about(path));
    return copy;
}

Result<QByteArray> reducedPictureOf(QByteArrayView bytes, const QString &mime,
                                    const ReducedPictureOptions &options)
{
    QProcess process;
    return ask(process, mime, options, [&] {
        process.write(bytes.data(), bytes.size());
        process.closeWriteChannel();
    });
}

QString pictureHelperPath()
{
    auto named = qEnvironmentVariable("KINFOLIO_DECODE");
    if (!named.isEmpty())
        return named;
    auto path = QCoreApplication::applicationDirPath() + "/kinfolio-decode"_L1;
#ifdef _WIN32
    path += ".exe"_L1;
#endif
    return path;
}

} // namespace kinfolio
