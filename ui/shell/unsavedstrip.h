// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stays as long as something that was typed could not be saved: says why, tries again, and by itself once a stick that was
// pulled is back. Typing goes on meanwhile.

#pragma once

#include "core/base/error.h"

#include <QFrame>
#include <QTimer>

class QBoxLayout;
class QPushButton;

namespace kinfolio {

class Appearance;
class Label;
class Session;

class UnsavedStrip final : public QFrame {
    Q_OBJECT

public:
    UnsavedStrip(const Appearance &appearance, Session &session, QWidget *parent = nullptr);

    /// Appears, with what went wrong last.
    void tell(const Error &error);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// What is not saved is to become a file elsewhere.
    void textWanted();
    void savedAgain();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tryAgain();
    void lookForFolder();
    void onState();
    /// Puts the buttons below the words when they would be squeezed beside them.
    void arrange();

    const Appearance &m_appearance;
    Session &m_session;
    QBoxLayout *m_parts;
    Label *m_text;
    QPushButton *m_again;
    QPushButton *m_elsewhere;
    QTimer m_looking; ///< for a folder that is gone
    bool m_wasGone = false; ///< its coming back is waited for
};

} // namespace kinfolio
