// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The editors for single lines, numbers and yes or no; and the one place that decides which editor a field gets.

#pragma once

#include "ui/forms/fieldeditor.h"

class QCheckBox;
class QLineEdit;

namespace kinfolio {

class Spelling;

/// The editor for a field, or nullptr for what is not edited by hand.
[[nodiscard]] FieldEditor *makeFieldEditor(const Appearance &appearance, Spelling &spelling, const FieldInfo &info, QWidget *parent);

class LineEditor final : public FieldEditor {
    Q_OBJECT

public:
    LineEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

private:
    [[nodiscard]] QString misunderstanding() const override;

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
