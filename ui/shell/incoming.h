// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for what is to come in: files, badges, an archive. Remembers the folder in which one looked last.

#pragma once

#include "ui/shell/fileintake.h"

namespace kinfolio {

class Appearance;
class Settings;

class Incoming final : public QObject {
    Q_OBJECT

public:
    /// \param window in front of which it asks
    Incoming(Appearance &appearance, Settings &settings, FileIntake &intake, Session &session, Shell &shell, QWidget *window);

    /// \param to what they belong to; invalid means nothing
    void askForFiles(RecordId to);
    void askForBadges();
    void askForImport();
    void askForPack();
    /// Brings a file in; tells how it went. \param name what people call it
    void importFrom(const QString &file, const QString &name);
    /// Asks of each archive what is to become of it, and brings it in where that is wanted. \return those that are work.
    [[nodiscard]] QStringList askAbout(const QStringList &archives);

    /// Any files at all; none when the question is answered with no.
    [[nodiscard]] QStringList chooseFiles();

private:
    void askForImportOf(const QString &filter);

    Appearance &m_appearance;
    Settings &m_settings;
    FileIntake &m_intake;
    Session &m_session;
    Shell &m_shell;
    QWidget *m_window;
};

} // namespace kinfolio
