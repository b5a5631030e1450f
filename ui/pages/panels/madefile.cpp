// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/panels/madefile.h"

#include "core/base/files.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>
#include <QUrl>

namespace kinfolio {

namespace {

struct MadeFile {
    Q_DECLARE_TR_FUNCTIONS(kinfolio::MadeFile)
};

} // namespace

void openMadeFile(const PageContext &context, const QByteArray &content, const QString &name, QWidget *window)
{
    Files &files = context.session.portfolio().environment().files;
    const auto made = context.session.outgoing().write(files, content, name);
    if (!made)
        return context.shell.say(made.error());
    if (QDesktopServices::openUrl(QUrl::fromLocalFile(*made)))
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString target = QFileDialog::getSaveFileName(window, MadeFile::tr("No program here opens it. Where shall it be kept?"),
                                                        folder + QLatin1Char('/') + name);
    if (target.isEmpty())
        return;
    if (const auto written = files.writeAtomically(target, content); !written)
        return context.shell.say(written.error());
    context.shell.say({Message::Kind::Good, MadeFile::tr("Kept as %1").arg(QDir::toNativeSeparators(target)), {}, {}});
}

} // namespace kinfolio
