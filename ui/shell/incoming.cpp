// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/incoming.h"

#include "core/exchange/exchange.h"
#include "core/records/kinds/pack.h"
#include "core/words/words.h"
#include "ui/dialogs/archivequestion.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/packchooser.h"
#include "ui/shell/page.h"
#include "ui/shell/settings.h"

#include <QFileDialog>

namespace kinfolio {

namespace {

const QString LastFolderKey = QStringLiteral("Files/LastFolder");

ArchiveQuestion::Holds holdsOf(const Importer *importer)
{
    if (!importer || importer->id() == QLatin1String("archive"))
        return ArchiveQuestion::Holds::Portfolio;
    return importer->id() == QLatin1String("pack") ? ArchiveQuestion::Holds::Pack : ArchiveQuestion::Holds::Framework;
}

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
        const auto answer = ArchiveQuestion(m_appearance, QFileInfo(archive).fileName(), holdsOf(importer), m_window).ask();
        if (answer == ArchiveQuestion::Answer::LeaveIt)
            break;
        if (answer == ArchiveQuestion::Answer::BringIn)
            importFrom(archive, QFileInfo(archive).fileName());
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
    askForImportOf(tr("Files to bring in (*.kinfolio *.zip *.json *.matrix *.kinfoliopack);;All files (*)"));
}

void Incoming::askForImportOf(const QString &filter)
{
    const QString from = m_settings.value(LastFolderKey).toString();
    const QString file = QFileDialog::getOpenFileName(m_window, tr("Bring in a file"), from, filter);
    if (file.isEmpty())
        return;
    m_settings.setValue(LastFolderKey, QFileInfo(file).path());
    importFrom(file, QFileInfo(file).fileName());
}

void Incoming::askForPack()
{
    if (!m_session.canChange())
        return m_shell.say(Error{ErrorCode::PortfolioReadOnly, m_session.folder(), {}});
    QStringList here;
    const auto packs = m_session.reader().records(Pack::info());
    for (const RecordPtr &pack : packs ? *packs : std::vector<RecordPtr>())
        here.append(static_cast<const Pack &>(*pack).identifier);
    const auto info = m_session.reader().info();
    PackChooser chooser(m_appearance, shippedPacks(info ? info->language : QString()), here, m_window);
    switch (chooser.ask()) {
    case PackChooser::Answer::Cancel:
        return;
    case PackChooser::Answer::Shipped:
        return importFrom(chooser.chosen().path, chooser.chosen().title);
    case PackChooser::Answer::FromFile:
        return askForImportOf(tr("Template packs (*.kinfoliopack);;All files (*)"));
    case PackChooser::Answer::OfMyOwn:
        return m_shell.create(Pack::info());
    }
}

void Incoming::importFrom(const QString &file, const QString &name)
{
    m_session.flush();
    ImportRequest request;
    request.source = file;
    ImportDialog dialog(m_appearance, name, m_window);
    auto report = dialog.run(m_session.portfolio(), request);
    if (!report && report.error().code == ErrorCode::Interrupted)
        return m_shell.say({Message::Kind::Notice, tr("Stopped. Nothing came in."), {}, {}});
    if (!report)
        return m_shell.say(report.error());
    const bool came = !report->undo.isEmpty();
    // What came with a pack is told on its page.
    if (report->format == QLatin1String("pack") && !report->items.isEmpty())
        m_shell.goToRecord(RecordId::fromText(report->items.first().id));
    m_session.history().note(report->undo, tr("Bring in “%1”").arg(name));
    m_shell.say({Message::Kind::Good, importSentence(*report), came ? tr("Undo") : QString(), [this] { m_session.undo(); }});
}

} // namespace kinfolio
