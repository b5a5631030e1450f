// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The menu of an editor: what may have been meant by a word, and how spelling is looked at.

#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

class QMenu;
class QPlainTextEdit;
class QPoint;

namespace kinfolio {

class SpellMarks;
class Spelling;

class SpellMenu final : public QObject {
    Q_OBJECT

public:
    /// From now on the editor opens this menu.
    SpellMenu(QPlainTextEdit &edit, SpellMarks &marks, Spelling &spelling);

    /// The menu of the editor, for the word at the cursor.
    void openAtCursor();
    /// Only how spelling is looked at, at a point of the screen.
    void openChoices(const QPoint &corner);

private:
    void openAt(const QPoint &place);
    /// Shows a menu that is made once the dictionaries have answered.
    void open(const QString &word, const QPoint &corner, std::function<QMenu *(const QStringList &suggestions)> make);
    void addWord(QMenu &menu, int position, const QStringList &suggestions);
    void addChoices(QMenu &menu);
    void addLanguages(QMenu &menu);

    QPlainTextEdit &m_edit;
    SpellMarks &m_marks;
    Spelling &m_spelling;
    QPointer<QMenu> m_menu;
    bool m_opening = false;
};

} // namespace kinfolio
