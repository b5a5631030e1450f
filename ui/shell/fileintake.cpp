// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fileintake.h"

#include "core/base/text.h"
#include "core/exchange/exchange.h"
#include "core/media/mediatype.h"
#include "core/records/artifact.h"
#include "core/records/badge.h"
#include "core/records/kinds/goal.h"
#include "core/records/kinds/issuerdocument.h"
#include "core/words/words.h"

#include <QDir>
#include <QDirIterator>
#include <QLocale>

#include <algorithm>

namespace kinfolio {

namespace {

// The picture or the text, when it is a badge; nothing when it is none and may be something else.
Result<std::optional<StagedFiles>> asBadge(MediaStore &media, const Handover &handover, const FilingOptions &options)
{
    const QByteArray content = handover.picture.isEmpty() ? handover.text.toUtf8() : handover.picture;
    const QString name = QStringLiteral("badge.") + mediaTypeOf(QStringLiteral("badge.json"), content).extension;
    auto staged = stageLooseBadge(media, content, name, options);
    if (staged)
        return std::move(*staged);
    const bool meantAsBadge = content.startsWith('{');
    if (meantAsBadge || staged.error().code == ErrorCode::NoSpace)
        return fail(staged.error());
    return std::nullopt;
}

Result<StagedFiles> stageHandover(MediaStore &media, const Handover &handover, FileIntake::As as, const QDateTime &now,
                                  const FilingOptions &options, const Progress &progress)
{
    if (as == FileIntake::As::Badges && handover.links.isEmpty()) {
        auto badge = asBadge(media, handover, options);
        if (!badge)
            return fail(badge.error());
        if (badge->has_value())
            return std::move(**badge);
    }
    const auto things = thingsIn(handover, now);
    if (!things)
        return fail(things.error());
    return stageLoose(media, *things, options, progress);
}

// Those named, not what lies in folders among them: whoever drops a folder means what is in it as work.
QStringList archivesAmong(Files &files, const QStringList &paths)
{
    QStringList archives;
    std::ranges::copy_if(paths, std::back_inserter(archives), [&](const QString &path) { return importerOf(files, path) != nullptr; });
    return archives;
}

Result<StagedFiles> stagePaths(MediaStore &media, const QStringList &paths, FileIntake::As as, const FilingOptions &options,
                               const Progress &progress)
{
    const QStringList files = filesBelow(paths);
    if (as == FileIntake::As::Badges)
        return stageBadges(media, files, options, progress);
    auto staged = stageArtifacts(media, files, options, progress);
    if (staged && as == FileIntake::As::Project && !staged->files.isEmpty())
        gatherInProject(*staged, QDir(paths.first()).dirName());
    return staged;
}

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

void FileIntake::take(const QStringList &paths, As as, RecordId to, Archives archives)
{
    FilingOptions options;
    options.to = to;
    start(
        [&media = m_session.portfolio().media(), &files = m_session.portfolio().environment().files, paths, as, archives,
         options](const Progress &progress) -> Result<Taken> {
            const QStringList aside = archives == Archives::SetAside ? archivesAmong(files, paths) : QStringList();
            QStringList others = paths;
            others.removeIf([&](const QString &path) { return aside.contains(path); });
            auto staged = stagePaths(media, others, as, options, progress);
            if (!staged)
                return fail(staged.error());
            return Taken{std::move(*staged), aside};
        },
        as == As::Project ? tr("Make a project of files") : tr("Add files"));
}

void FileIntake::take(const Handover &handover, As as, RecordId to, Archives archives)
{
    if (!handover.files.isEmpty())
        return take(handover.files, as, to, archives);
    if (handover.isEmpty()) {
        const bool said = !handover.refusal.isEmpty();
        return m_shell.say({Message::Kind::Notice, said ? handover.refusal : tr("There is nothing in it that can be added here."),
                            {}, {}});
    }
    FilingOptions options;
    options.to = to;
    const QDateTime now = m_session.portfolio().environment().clock.now();
    start(
        [&media = m_session.portfolio().media(), handover, as, now, options](const Progress &progress) -> Result<Taken> {
            auto staged = stageHandover(media, handover, as, now, options, progress);
            if (!staged)
                return fail(staged.error());
            return Taken{std::move(*staged)};
        },
        tr("Add to the portfolio"));
}

void FileIntake::start(Stage stage, const QString &name)
{
    if (!m_session.canChange())
        return m_shell.say(Error{ErrorCode::PortfolioReadOnly, m_session.folder(), {}});
    if (m_work.isRunning()) {
        m_shell.say({Message::Kind::Notice, tr("Other files are still being added. Try again in a moment."), {}, {}});
        return;
    }
    auto stageAndPlace = [stage = std::move(stage), &files = m_session.portfolio().environment().files,
                          folder = m_session.folder()](const Progress &progress) -> Result<Taken> {
        auto taken = stage(progress);
        if (!taken || !taken->staged.batch || taken->staged.files.isEmpty())
            return taken;
        if (auto placed = placeStaged(files, folder, *taken->staged.batch); !placed)
            return fail(placed.error());
        return taken;
    };
    m_work.start<Result<Taken>>(std::move(stageAndPlace), [this, name](Result<Taken> taken) { arrived(std::move(taken), name); });
}

void FileIntake::arrived(Result<Taken> taken, const QString &name)
{
    if (!taken) {
        if (taken.error().code == ErrorCode::Interrupted)
            m_shell.say({Message::Kind::Notice, tr("Stopped. Nothing was added."), {}, {}});
        else
            m_shell.say(taken.error());
        return;
    }
    // Where all of it was set aside there is nothing to tell.
    const StagedFiles &staged = taken->staged;
    if (taken->archives.isEmpty() || !staged.files.isEmpty() || !staged.problems.isEmpty())
        file(taken->staged, name);
    if (!taken->archives.isEmpty())
        Q_EMIT setAside(taken->archives);
}

void FileIntake::file(StagedFiles &staged, const QString &name)
{
    if (!staged.files.isEmpty()) {
        if (const auto filed = m_session.history().file(staged, name); !filed)
            return m_shell.say(filed.error());
    }
    tell(staged);
    if (!staged.files.isEmpty())
        Q_EMIT taken(staged.files, staged.project);
}

void FileIntake::tell(const StagedFiles &staged)
{
    const QString added = addedWords(staged);
    if (staged.problems.isEmpty()) {
        QString text = added.isEmpty() ? tr("There was no file in it.") : added;
        if (const auto others = int(staged.passedOver.size()); others > 0)
            text = tr("%1 In it, but no badges: %2.", "a sentence and a count").arg(text, QLocale().toString(others));
        m_shell.say({Message::Kind::Good, text, added.isEmpty() ? QString() : tr("Undo"), [this] { m_session.undo(); }});
        return;
    }
    // One reason in full is more useful than many names. Where the file lies, knows whoever brought it.
    Error first = staged.problems.first().error;
    if (first.subject == staged.problems.first().path)
        first.subject = QFileInfo(first.subject).fileName();
    const QString reason = words::sentence(first);
    const QLocale locale;
    const QString text = added.isEmpty()
        ? reason
        : tr("Files added: %1, left out: %2. %3", "two counts and a sentence")
              .arg(locale.toString(staged.files.size()), locale.toString(staged.problems.size()), reason);
    m_shell.say({Message::Kind::Warning, text, {}, {}});
}

QString FileIntake::addedWords(const StagedFiles &staged) const
{
    const QList<FiledFile> &files = staged.files;
    if (files.isEmpty())
        return {};
    if (const auto project = m_session.reader().record(staged.project))
        return tr("Project made: “%1”. Files in it: %2.", "title and a count")
            .arg(plainLine(recordTitle(**project), 60), QLocale().toString(files.size()));
    const auto one = files.size() == 1 ? m_session.reader().record(files.first().record) : Result<RecordPtr>();
    if (files.size() > 1 || !one) {
        const QString count = QLocale().toString(files.size());
        return files.first().media.hash.isValid() ? tr("Files added: %1.").arg(count) : tr("Links added: %1.").arg(count);
    }
    const QString title = plainLine(recordTitle(**one), 60);
    if (&(*one)->kind() == &Badge::info())
        return tr("Badge added: “%1”.").arg(title);
    if (&(*one)->kind() == &IssuerDocument::info())
        return tr("Document of an issuer added: “%1”. Your badges are checked with it.").arg(title);
    if (&(*one)->kind() == &Goal::info())
        return tr("Goal made: “%1”. It is reached when the badge arrives.").arg(title);
    const auto &artifact = static_cast<const Artifact &>(**one);
    if (artifact.media.isValid())
        return tr("File added: “%1”.").arg(title);
    return artifact.link.isEmpty() ? tr("Text added: “%1”.").arg(title) : tr("Link added: “%1”.").arg(title);
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
