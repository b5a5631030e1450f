// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One field of a record on the screen: its label, what one types into, and what is wrong with it, in words.

#pragma once

#include "core/records/descriptor.h"

#include <QWidget>

class QVBoxLayout;

namespace kinfolio {

class Appearance;
class Label;

class FieldEditor : public QWidget {
    Q_OBJECT

public:
    FieldEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent = nullptr);

    [[nodiscard]] const FieldInfo &info() const { return m_info; }
    /// What is on the screen, as JSON for FieldInfo::set.
    [[nodiscard]] virtual QJsonValue value() const = 0;
    /// Shows the field of a record and forgets what was typed. Leaves the cursor alone when nothing differs.
    virtual void showRecord(const RecordBase &record) = 0;
    /// Words for what is wrong with what is on the screen; empty when all is well.
    [[nodiscard]] QString problem() const;
    /// Puts the cursor in, with the text chosen, for something that has just been made.
    virtual void startTyping();

    /// What one types into.
    [[nodiscard]] QWidget *input() const { return m_input; }
    /// From now on it can be read, and chosen to be copied, but not changed.
    void setReadOnly();
    /// Typed in and not yet saved.
    [[nodiscard]] bool isDirty() const { return m_dirty; }
    void setDirty(bool dirty) { m_dirty = dirty; }
    /// Shows the words below the field; empty words hide them.
    void showProblem(const QString &words);

Q_SIGNALS:
    void edited();
    /// The cursor went elsewhere.
    void left();

protected:
    /// Words for what cannot be understood, such as a day that does not exist.
    [[nodiscard]] virtual QString misunderstanding() const { return {}; }
    [[nodiscard]] const Appearance &appearance() const { return m_appearance; }
    [[nodiscard]] QVBoxLayout *rows() { return m_rows; }
    /// Adds what one types into, with the label above it. Call once.
    /// \param beside stands at the end of the line of the label
    void setInput(QWidget *input, QWidget *beside = nullptr);
    /// Adds it without a visible label.
    void setUnlabelledInput(QWidget *input);
    /// Has edited() and left() follow from this part of the input.
    void watch(QWidget *part);
    /// To be called whenever somebody changed the value.
    void noteEdit();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Appearance &m_appearance;
    const FieldInfo &m_info;
    QVBoxLayout *m_rows;
    QWidget *m_input = nullptr;
    QWidget *m_problemRow = nullptr;
    Label *m_problem = nullptr;
    bool m_dirty = false;
};

} // namespace kinfolio
