// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bar above every page: back and forward, search, whether all is saved, undo and redo, and the one button for something new.

#pragma once

#include "ui/models/session.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace kinfolio {

class Appearance;
class Label;
class SearchBox;

class TopBar final : public QWidget {
    Q_OBJECT

public:
    TopBar(const Appearance &appearance, Session &session, QWidget *parent = nullptr);

    [[nodiscard]] SearchBox *search() { return m_search; }
    [[nodiscard]] QPushButton *newButton() { return m_new; }
    /// Stands for the rail where there is no room for it.
    [[nodiscard]] QPushButton *menuButton() { return m_menu; }
    void setCanGo(bool back, bool forward);
    /// Takes away what would change the portfolio.
    void setReadOnly();
    /// Leaves the words beside the sign that all is saved to the tip, and Forward to its keys.
    void setNarrow(bool narrow);
    void setMenu(bool shown);
    /// What the button for something new makes, for screen readers and the tip.
    void setNewName(const QString &name);

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void undoWanted();
    void redoWanted();
    void newWanted();
    void menuWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void fitSearch();
    [[nodiscard]] QString savedWords() const;
    void showSaved();
    void showHistory();

    const Appearance &m_appearance;
    Session &m_session;
    QPushButton *m_menu;
    QToolButton *m_back;
    QToolButton *m_forward;
    SearchBox *m_search;
    QWidget *m_sign;
    Label *m_saved;
    QToolButton *m_undo;
    QToolButton *m_redo;
    QPushButton *m_new;
};

} // namespace kinfolio
