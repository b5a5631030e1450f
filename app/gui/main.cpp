// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts the window.

#include "app/gui/application.h"
#include "core/base/error.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace kinfolio;

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    // Help is read where there may be no display at all.
    if (readArguments(words).help) {
        std::fputs(qPrintable(helpText()), stdout);
        return int(ExitCode::Ok);
    }

    QCoreApplication::setApplicationName(QStringLiteral("kinfolio"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kinfolio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KINFOLIO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.kinfolio.Kinfolio"));
    const QApplication qtApplication(argc, argv);
    // Qt has taken its own options out by now.
    const Arguments arguments = readArguments(QCoreApplication::arguments().mid(1));
    if (!arguments.unknown.isEmpty()) {
        std::fprintf(stderr, "kinfolio: unknown option %s\n\n%s", qPrintable(arguments.unknown), qPrintable(helpText()));
        return int(ExitCode::Usage);
    }

    Application application(arguments);
    application.start();
    return QApplication::exec();
}
