// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One line that tells what happened, with at most one thing to do about it. Newer words take the place of older ones.

#pragma once

#include "ui/look/look.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;
class QSpacerItem;
class QToolButton;

namespace kinfolio {

class Appearance;
class Label;

struct Message {
    enum class Kind { Undo, Good, Notice, Warning, Danger };

    Kind kind = Kind::Notice;
    QString text;
    QString action; ///< words on the button; may be empty
    std::function<void()> act;
};

class MessageStrip final : public QFrame {
    Q_OBJECT

public:
    explicit MessageStrip(const Appearance &appearance, QWidget *parent = nullptr);

    /// Shows and announces it. Good news and undo go away by themselves after some time, the rest stays.
    void say(const Message &message);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Colours {
        QColor text;
        QColor ground;
        QString icon;
    };

    [[nodiscard]] Colours colours() const;
    void restyle();

    const Appearance &m_appearance;
    Message m_message;
    Label *m_text;
    QSpacerItem *m_iconRoom;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
};

} // namespace kinfolio
