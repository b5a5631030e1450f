// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sees to it that pictures get words: a quiet strip after pictures came in, and the dialog that goes through them.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

class PictureWords final : public QObject {
    Q_OBJECT

public:
    /// \param window the dialog appears over it; it owns this
    PictureWords(Appearance &appearance, Session &session, Shell &shell, QWidget *window);

    [[nodiscard]] MessageStrip *strip() { return m_strip; }
    /// Offers to describe those of them that are pictures.
    void offer(const QList<FiledFile> &files);
    /// Goes through all pictures that nobody has described.
    void describeAll();

private:
    void describe(const QList<RecordId> &pictures);
    void onChanged();

    Appearance &m_appearance;
    Session &m_session;
    Shell &m_shell;
    QWidget *m_window;
    MessageStrip *m_strip;
    QList<RecordId> m_offered;
};

} // namespace kinfolio
