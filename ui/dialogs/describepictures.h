// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what pictures show, one after the other, for those who cannot see them. Each answer is a step that can be undone.

#pragma once

#include "ui/models/session.h"

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace kinfolio {

class Appearance;
class Label;
class PictureView;
class SentenceEdit;

class DescribePictures final : public QDialog {
    Q_OBJECT

public:
    /// \param pictures artifacts; those that are gone meanwhile are passed over
    DescribePictures(const Appearance &appearance, Session &session, QList<RecordId> pictures, QWidget *parent = nullptr);

    /// How many got an answer.
    [[nodiscard]] int described() const { return m_described; }
    /// Why the last answer could not be saved, if so; the dialog has closed then.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void build();
    [[nodiscard]] QLayout *makeButtons();
    void showNext();
    void announce(const QString &title);
    void showWhatIsPossible();
    void save();

    const Appearance &m_appearance;
    Session &m_session;
    QList<RecordId> m_pictures;
    qsizetype m_shown = -1;
    int m_described = 0;
    std::optional<Error> m_error;
    Label *m_progress;
    PictureView *m_picture;
    Label *m_title;
    SentenceEdit *m_words;
    QCheckBox *m_decorative;
    QPushButton *m_next;
};

} // namespace kinfolio
