// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/recordfiles.h"

#include "core/base/filecopy.h"
#include "core/base/text.h"
#include "ui/dialogs/openquestion.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

namespace kinfolio {

namespace {

// What is copied while somebody waits with the mouse button down.
constexpr qint64 MostAtOnce = qint64(16) << 20;

} // namespace

RecordFiles::RecordFiles(const PageContext &context, QWidget *parent)
    : QObject(parent)
    , m_context(context)
    , m_window(parent)
{
}

bool RecordFiles::isBusy()
{
    if (m_work.isRunning())
        m_context.shell.say({Message::Kind::Notice, tr("Another file is still being copied. Try again in a moment."), {}, {}});
    return m_work.isRunning();
}

void RecordFiles::tellFailure(const Error &error)
{
    if (error.code != ErrorCode::Interrupted)
        m_context.shell.say(error);
}

void RecordFiles::withCopy(const RecordFile &file, std::function<void(const QString &)> then)
{
    const auto copy = m_context.session.outgoing().prepare(file);
    if (!copy)
        return tellFailure(copy.error());
    if (copy->isReady)
        return then(copy->to);
    if (isBusy())
        return;
    m_work.start<Result<>>(
        [&files = m_context.session.portfolio().environment().files, copy = *copy](const Progress &progress) {
            return makeReadOnlyCopy(files, copy, progress);
        },
        [this, path = copy->to, then = std::move(then)](const Result<> &made) {
            if (made)
                then(path);
            else
                tellFailure(made.error());
        });
}

void RecordFiles::open(RecordId record)
{
    const auto file = fileOf(m_context.session.reader(), record);
    if (!file)
        return;
    if (file->mayRun() && OpenQuestion(m_context.appearance, file->name, m_window).exec() != QDialog::Accepted)
        return;
    withCopy(*file, [this](const QString &path) {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
            m_context.shell.say({Message::Kind::Warning,
                                 tr("No program on this computer opens “%1”. Save a copy of it and take it to another one.")
                                     .arg(plainLine(QFileInfo(path).fileName(), 60)),
                                 {}, {}});
    });
}

void RecordFiles::saveCopy(RecordId record)
{
    const auto file = fileOf(m_context.session.reader(), record);
    if (!file)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString target = QFileDialog::getSaveFileName(m_window, tr("Save a copy"), folder + QLatin1Char('/') + file->name);
    if (!target.isEmpty())
        saveCopyTo(record, target);
}

void RecordFiles::saveCopyTo(RecordId record, const QString &target)
{
    const auto file = fileOf(m_context.session.reader(), record);
    if (!file || isBusy())
        return;
    const MediaStore &media = m_context.session.portfolio().media();
    if (!media.holds(file->media))
        return tellFailure({ErrorCode::MediaMissing, file->name, {}});
    m_work.start<Result<>>(
        [&files = media.files(), from = media.path(file->media), target](const Progress &progress) {
            return copyFile(files, from, target, progress);
        },
        [this, target](const Result<> &made) {
            if (!made)
                return tellFailure(made.error());
            m_context.shell.say({Message::Kind::Good, tr("Saved a copy: %1").arg(QDir::toNativeSeparators(target)), {}, {}});
        });
}

void RecordFiles::showInFolder(RecordId record)
{
    const auto file = fileOf(m_context.session.reader(), record);
    if (!file)
        return;
    const QFileInfo kept(m_context.session.portfolio().media().path(file->media));
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(kept.path())))
        return m_context.shell.say({Message::Kind::Warning, tr("The folder cannot be shown. It is %1")
                                        .arg(QDir::toNativeSeparators(kept.path())), {}, {}});
    m_context.shell.say({Message::Kind::Notice,
                         tr("There it is called %1. Please leave it as it is; to change something, save a copy.")
                             .arg(kept.fileName()),
                         {}, {}});
}

std::optional<QString> RecordFiles::copyNow(RecordId record)
{
    const auto file = fileOf(m_context.session.reader(), record);
    if (!file)
        return {};
    const auto copy = m_context.session.outgoing().prepare(*file);
    if (!copy) {
        tellFailure(copy.error());
        return {};
    }
    if (copy->isReady)
        return copy->to;
    if (file->media.size > MostAtOnce) {
        m_context.shell.say({Message::Kind::Notice, tr("“%1” is large and has to be copied first.").arg(file->name), {}, {}});
        withCopy(*file, [this, name = file->name](const QString &) {
            m_context.shell.say({Message::Kind::Good, tr("“%1” is ready now: drag it again.").arg(name), {}, {}});
        });
        return {};
    }
    if (const auto made = makeReadOnlyCopy(m_context.session.portfolio().environment().files, *copy); !made) {
        tellFailure(made.error());
        return {};
    }
    return copy->to;
}

} // namespace kinfolio
