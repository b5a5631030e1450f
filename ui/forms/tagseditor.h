// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tags as chips that one takes away by a press, and a line for new ones that knows the tags that are in use.

#pragma once

#include "ui/forms/fieldeditor.h"

#include <functional>

class QCompleter;
class QLineEdit;
class QToolButton;

namespace kinfolio {

class TagsEditor final : public FieldEditor {
    Q_OBJECT

public:
    TagsEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    /// What gives the tags that are in use; asked when somebody is about to write one.
    void setKnownTags(std::function<QStringList()> known) { m_known = std::move(known); }

    /// The chips, and what is being typed: nothing is lost when the program ends in the middle of a word.
    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onTyped(const QString &text);
    /// Makes chips of what was typed.
    void take(const QString &text);
    void addChip(const QString &tag);
    void removeChip(QToolButton *chip);
    void clearChips();
    bool pressedInLine(const QKeyEvent *key);
    void offerKnown();
    [[nodiscard]] QStringList tags() const;

    QWidget *m_box;
    QLineEdit *m_line;
    QCompleter *m_completer;
    QList<QToolButton *> m_chips;
    std::function<QStringList()> m_known;
};

} // namespace kinfolio
