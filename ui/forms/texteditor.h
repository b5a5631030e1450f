// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long text: shown as it is meant to be read while nobody writes in it; a click, Enter, F2 or any letter begins to write.
// What is stored is what was written, as plain Markdown.

#pragma once

#include "ui/forms/fieldeditor.h"

class QKeyEvent;
class QMouseEvent;

namespace kinfolio {

class GrowingTextEdit;
class MarkdownView;
class SpellMarks;
class SpellMenu;
class Spelling;
class TextTools;

class TextEditor final : public FieldEditor {
    Q_OBJECT

public:
    TextEditor(const Appearance &appearance, Spelling &spelling, const FieldInfo &info, QWidget *parent);
    ~TextEditor() override;

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;
    void startTyping() override;
    [[nodiscard]] SpellMarks &spellMarks() { return *m_marks; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void read();
    void write();
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool hasFocusWithin() const;
    void onFocusChanged(QWidget *now);
    void readLater();
    void showTools();
    /// What is done with an event of the view or the edit; false leaves it to them.
    bool pressedInView(QKeyEvent *key);
    bool pressedInEdit(const QKeyEvent *key);
    bool releasedInView(const QMouseEvent *event);

    GrowingTextEdit *m_edit;
    MarkdownView *m_view;
    TextTools *m_tools;
    SpellMarks *m_marks;
    SpellMenu *m_menu;
    RecordId m_record;
};

} // namespace kinfolio
