// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/incoming.h"

#include "core/exchange/exchange.h"
#include "core/words/words.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/dialogs/importdialog.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"

#include <QFileDialog>

namespace kinfolio {

namespace {

const QString LastFolderKey = QStringLiteral("Files/LastFolder");

} // namespace

Incoming::Incoming(Appearance &appearance, Settings &settings, FileIntake &intake, Session &session, Shell &shell, QWidget *window)
    : QObject(window)
    , m_appearance(appearance)
    , m_settings(settings)
    , m_intake(intake)
    , m_session(session)
    , m_shell(shell)
    , m_window(window)
{
}

QStringList Incoming::askAbout(const QStringList &archives)
{
    QStringList work;
    for (const QString &archive : archives) {
        const Importer *importer = importerOf(m_session.portfolio().environment().files, archive);
        const bool isPortfolio = !importer || importer->id() == QLatin1String("archive");
        const auto holds = isPortfolio ? ArchiveQuestion::Holds::Portfolio : ArchiveQuestion::Holds::Framework;
        const auto answer = ArchiveQuestion(m_appearance, QFileInfo(archive).fileName(), holds, m_window).ask();
        if (answer == ArchiveQuestion::Answer::LeaveIt)
            break;
        if (answer == ArchiveQuestion::Answer::BringIn)
            importFrom(archive);
        else
            work.append(archive);
    }
    return work;
}

QStringList Incoming::chooseFiles()
{
    const QString from = m_settings.value(LastFolderKey).toString();
    const QStringList paths = QFileDialog::getOpenFileNames(m_window, tr("Add files"), from);
    if (!paths.isEmpty())
        m_settings.setValue(LastFolderKey, QFileInfo(paths.first()).path());
    return paths;
}

void Incoming::askForFiles(RecordId to)
{
    if (const QStringList paths = chooseFiles(); !paths.isEmpty())
        m_intake.take(paths, FileIntake::As::Artifacts, to);
}

void Incoming::askForBadges()
{
    const QString from = m_settings.value(LastFolderKey).toString();
    const QStringList paths = QFileDialog::getOpenFileNames(
        m_window, tr("Bring in a badge"), from, tr("Badges (*.png *.svg *.json *.jsonld *.jwt);;All files (*)"));
    if (paths.isEmpty())
        return;
    m_settings.setValue(LastFolderKey, QFileInfo(paths.first()).path());
    m_intake.take(paths, FileIntake::As::Badges);
}

void Incoming::askForImport()
{
    const QString from = m_settings.value(LastFolderKey).toString();
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Bring in a file"), from,
                                                      tr("Files to bring in (*.kinfolio *.zip *.json *.matrix);;All files (*)"));
    if (!file.isEmpty())
        importFrom(file);
}

void Incoming::importFrom(const QString &file)
{
    m_session.flush();
    ImportRequest request;
    request.source = file;
    ImportDialog dialog(m_appearance, QFileInfo(file).fileName(), m_window);
    auto report = dialog.run(m_session.portfolio(), request);
    if (!report && report.error().code == ErrorCode::Interrupted)
        return m_shell.say({Message::Kind::Notice, tr("Stopped. Nothing came in."), {}, {}});
    if (!report)
        return m_shell.say(report.error());
    const bool came = !report->undo.isEmpty();
    m_session.history().note(report->undo, tr("Bring in “%1”").arg(QFileInfo(file).fileName()));
    m_shell.say({Message::Kind::Good, importSentence(*report), came ? tr("Undo") : QString(), [this] { m_session.undo(); }});
}

} // namespace kinfolio
