// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fileintake.h"

#include "core/base/text.h"
#include "core/words/words.h"

#include <QDirIterator>
#include <QLocale>

namespace kinfolio {

namespace {

// The disk may take its time here; where the files are filed, the window would wait for it.
Result<> placeStaged(Files &files, const QString &folder, MediaBatch &batch)
{
    const auto view = PortfolioView::open(files, folder);
    if (!view)
        return fail(view.error());
    return batch.place([&reader = (*view)->reader()](const MediaHash &hash) { return reader.media(hash); });
}

} // namespace

FileIntake::FileIntake(Session &session, Shell &shell, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_shell(shell)
{
}

void FileIntake::take(const QStringList &paths, As as, RecordId to)
{
    if (!m_session.canChange())
        return m_shell.say(Error{ErrorCode::PortfolioReadOnly, m_session.folder(), {}});
    if (m_work.isRunning()) {
        m_shell.say({Message::Kind::Notice, tr("Other files are still being added. Try again in a moment."), {}, {}});
        return;
    }
    FilingOptions options;
    options.to = to;
    m_work.start<Result<StagedFiles>>(
        [&media = m_session.portfolio().media(), folder = m_session.folder(), paths, as,
         options](const Progress &progress) -> Result<StagedFiles> {
            const QStringList files = filesBelow(paths);
            auto staged = as == As::Badges ? stageBadges(media, files, options, progress)
                                           : stageArtifacts(media, files, options, progress);
            if (!staged || staged->files.isEmpty())
                return staged;
            if (auto placed = placeStaged(media.files(), folder, *staged->batch); !placed)
                return fail(placed.error());
            return staged;
        },
        [this](Result<StagedFiles> staged) { arrived(std::move(staged)); });
}

void FileIntake::arrived(Result<StagedFiles> staged)
{
    if (!staged) {
        if (staged.error().code == ErrorCode::Interrupted)
            m_shell.say({Message::Kind::Notice, tr("Stopped. Nothing was added."), {}, {}});
        else
            m_shell.say(staged.error());
        return;
    }
    if (!staged->files.isEmpty()) {
        if (const auto filed = m_session.history().file(*staged, tr("Add files")); !filed)
            return m_shell.say(filed.error());
    }
    tell(*staged);
    if (!staged->files.isEmpty())
        Q_EMIT taken(staged->files);
}

void FileIntake::tell(const StagedFiles &staged)
{
    const int count = int(staged.files.size());
    if (staged.problems.isEmpty()) {
        const QString text = count > 0 ? tr("Files added: %1.").arg(QLocale().toString(count)) : tr("There was no file in it.");
        m_shell.say({Message::Kind::Good, text, count > 0 ? tr("Undo") : QString(), [this] { m_session.undo(); }});
        return;
    }
    // One reason in full is more useful than many names.
    const QString reason = words::sentence(staged.problems.first().error);
    const int left = int(staged.problems.size());
    const QString text = count > 0
        ? tr("Files added: %1, left out: %2. %3", "two counts and a sentence").arg(QLocale().toString(count), QLocale().toString(left), reason)
        : reason;
    m_shell.say({Message::Kind::Warning, text, {}, {}});
}

QStringList filesBelow(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        QDirIterator below(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (below.hasNext())
            files.append(below.next());
    }
    return files;
}

} // namespace kinfolio
