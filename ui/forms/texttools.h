// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The small bar beside the name of a long text: what marks words and lines, and the switch between writing and reading.
// Keeps its place while it is not shown, so that nothing moves.

#pragma once

#include <QWidget>

#include <functional>

class QPlainTextEdit;
class QToolButton;

namespace kinfolio {

class Appearance;

class TextTools final : public QWidget {
    Q_OBJECT

public:
    /// \param edit what the marks go into; its keys for them work from now on
    TextTools(const Appearance &appearance, QPlainTextEdit &edit, QWidget *parent = nullptr);

    /// Shown or not, in its place.
    void setShown(bool shown);
    /// Whether the text is being read: then only the way back is offered.
    void setReading(bool reading);

Q_SIGNALS:
    void readingWanted(bool reading);
    /// \param corner of the screen, where a menu may hang
    void spellingWanted(const QPoint &corner);

private:
    QToolButton *addButton(const QString &icon, const QString &name);
    void addTool(const QString &icon, const QString &name, const QKeySequence &keys, const std::function<void()> &run);
    void resizeButtons();

    const Appearance &m_appearance;
    QPlainTextEdit &m_edit;
    QList<QToolButton *> m_marks;
    QToolButton *m_switch;
};

} // namespace kinfolio
