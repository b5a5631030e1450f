// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// kinfolio-decode: reads one picture from standard input and writes a smaller copy to standard output. A
// process of its own because decoders are where hostile files do harm: it is limited in time and memory and
// opens nothing. Started by core/pictures/picturehelper.cpp. Exit codes: 0 done, 5 refused (the reason on
// standard error), 2 wrong use, 1 anything else; killed by a signal when a limit is reached.

#include "app/decode/drawsvg.h"
#include "app/decode/limits.h"
#include "core/render/decodepicture.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QThread>

#include <cstdio>
#include <memory>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

using namespace Qt::StringLiterals;

namespace kinfolio {

namespace {

constexpr qsizetype MaxInput = qsizetype(64) << 20;
constexpr int MaxSide = 8192;
const auto SvgMime = "image/svg+xml"_L1;

struct Job {
    QString mime;
    QSize bound;
    PictureFormat format = PictureFormat::Png;
};

void say(const Error &error)
{
    std::fprintf(stderr, "kinfolio-decode: %s: %s\n", qPrintable(errorName(error.code)),
                 qPrintable(error.detail));
}

std::optional<QSize> sizeOf(const QString &text)
{
    const auto parts = text.split(u'x');
    if (parts.size() != 2)
        return std::nullopt;
    const QSize size(parts[0].toInt(), parts[1].toInt());
    if (size.isEmpty() || size.width() > MaxSide || size.height() > MaxSide)
        return std::nullopt;
    return size;
}

std::optional<Job> jobOf(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({{u"mime"_s, u"Type of the picture."_s, u"TYPE"_s},
                       {u"max"_s, u"Largest size of the copy."_s, u"WIDTHxHEIGHT"_s},
                       {u"format"_s, u"png or jpeg."_s, u"FORMAT"_s}});
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty())
        return std::nullopt;
    const auto bound = sizeOf(parser.value(u"max"_s));
    const auto format = parser.value(u"format"_s);
    if (!bound || !parser.isSet(u"mime"_s) || (format != "png"_L1 && format != "jpeg"_L1))
        return std::nullopt;
    return Job{parser.value(u"mime"_s), *bound,
               format == "png"_L1 ? PictureFormat::Png : PictureFormat::Jpeg};
}

Result<QByteArray> readInput()
{
    QByteArray bytes;
    QByteArray block(qsizetype(256) * 1024, Qt::Uninitialized);
    while (const auto got = std::fread(block.data(), 1, size_t(block.size()), stdin)) {
        if (bytes.size() + qsizetype(got) > MaxInput)
            return fail(ErrorCode::PictureTooLarge, {}, u"over 64 MiB"_s);
        bytes.append(block.constData(), qsizetype(got));
    }
    return bytes;
}

Result<QImage> picture(const Job &job, const QByteArray &bytes)
{
    if (job.mime != SvgMime)
        return decodePicture(bytes, job.mime, job.bound);
    const auto safe = safeSvg(bytes);
    if (!safe)
        return fail(safe.error());
    return drawSvg(*safe, job.bound);
}

Result<> run(const Job &job)
{
    const auto bytes = readInput();
    if (!bytes)
        return fail(bytes.error());
    const auto image = picture(job, *bytes);
    if (!image)
        return fail(image.error());
    const auto copy = encodePicture(*image, job.format);
    if (!copy)
        return fail(copy.error());
    if (std::fwrite(copy->constData(), 1, size_t(copy->size()), stdout) != size_t(copy->size())
        || std::fflush(stdout) != 0)
        return fail(ErrorCode::HelperFailed, {}, u"cannot write the result"_s);
    return {};
}

/// Loads all that the job needs from the disk; afterwards next to nothing may be opened.
ProcessLimits prepare(const Job &job)
{
    ProcessLimits limits;
    // Qt works on large pictures with several threads, and each of them opens an event descriptor or two.
    limits.moreFiles = 4 + 2 * QThread::idealThreadCount();
    if (job.mime == SvgMime) {
        prepareFonts();
        prepareDecoder(u"image/png"_s);
        prepareDecoder(u"image/jpeg"_s);
        limits.moreFiles += 32; // font files are opened when a character is first drawn
    } else {
        prepareDecoder(job.mime);
    }
    return limits;
}

int exitCodeOf(const Error &error)
{
    return error.code == ErrorCode::HelperFailed || error.code == ErrorCode::Internal ? 1 : 5;
}

} // namespace

} // namespace kinfolio

int main(int argc, char **argv)
{
    using namespace kinfolio;
    closeInheritedFiles();
#ifdef _WIN32
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto job = jobOf(arguments);
    if (!job) {
        std::fprintf(stderr,
                     "usage: kinfolio-decode --mime TYPE --max WIDTHxHEIGHT --format png|jpeg < in > out\n");
        return 2;
    }
    // Text needs the font database of a window program; without a screen, and only for drawings.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (job->mime == SvgMime)
        application = std::make_unique<QGuiApplication>(argc, argv);
    else
        application = std::make_unique<QCoreApplication>(argc, argv);
    if (!limitThisProcess(prepare(*job))) {
        std::fprintf(stderr, "kinfolio-decode: helper.failed: cannot set limits\n");
        return 1;
    }
    if (const auto done = run(*job); !done) {
        say(done.error());
        return exitCodeOf(done.error());
    }
    return 0;
}
