// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The editors for single lines, numbers and yes or no; and the one place that decides which editor a field gets.

#pragma once

#include "ui/forms/fieldeditor.h"

class QCheckBox;
class QLineEdit;

namespace kinfolio {

/// The editor for a field, or nullptr for what is not edited by hand.
[[nodiscard]] FieldEditor *makeFieldEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    enum class Style {
        Labelled,
        Headline, ///< the title of a record, large, with edges only while one writes
        Voice, ///< the learner's own words, likewise without edges
    };

    LineEditor(const Appearance &appearance, const FieldInfo &info, Style style, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;
    [[nodiscard]] QString problem() const override;
    void startTyping() override;

private:
    void restyle();

    Style m_style;
    QLineEdit *m_edit;
};

class FlagEditor final : public FieldEditor {
    Q_OBJECT

public:
    FlagEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

private:
    QCheckBox *m_box;
};

} // namespace kinfolio
