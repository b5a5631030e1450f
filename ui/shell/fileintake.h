// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes what somebody chose, dropped or pasted into the portfolio: copies it on a worker, files it in one undoable step,
// tells what could not be taken.

#pragma once

#include "ui/models/work.h"
#include "ui/shell/handover.h"
#include "ui/shell/page.h"

namespace kinfolio {

class FileIntake final : public QObject {
    Q_OBJECT

public:
    enum class As {
        Artifacts,
        Badges,
        Project, ///< artifacts, with a project made for them
    };

    /// What becomes of files that hold a portfolio, and may be meant to be brought in.
    enum class Archives { SetAside, AreFiles };

    FileIntake(Session &session, Shell &shell, QObject *parent = nullptr);

    /// \param to what they belong to; invalid means nothing
    void take(const QStringList &paths, As as, RecordId to = {}, Archives archives = Archives::SetAside);
    /// As above, for whatever another program handed over. As::Badges makes badges of what is one.
    void take(const Handover &handover, As as, RecordId to = {}, Archives archives = Archives::SetAside);
    [[nodiscard]] Work &work() { return m_work; }

Q_SIGNALS:
    /// After they are filed; not when all of them failed.
    void taken(const QList<kinfolio::FiledFile> &files, kinfolio::RecordId project);
    /// These were not taken.
    void setAside(const QStringList &archives);

private:
    struct Taken {
        StagedFiles staged;
        QStringList archives = {}; ///< set aside
    };
    using Stage = std::function<Result<Taken>(const Progress &)>;

    /// \param name of the step for "Undo ..."
    void start(Stage stage, const QString &name);
    void arrived(Result<Taken> taken, const QString &name);
    /// Files it and tells how that went.
    void file(StagedFiles &staged, const QString &name);
    void tell(const StagedFiles &staged);
    [[nodiscard]] QString addedWords(const StagedFiles &staged) const;

    Session &m_session;
    Shell &m_shell;
    Work m_work;
};

/// The plain files among these paths and below the folders among them; links are not followed, hidden files left out.
[[nodiscard]] QStringList filesBelow(const QStringList &paths);

} // namespace kinfolio
