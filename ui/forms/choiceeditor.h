// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// One or any of a closed list, as chips that one presses in and out. Pressing the chosen one again says nothing at all.

#pragma once

#include "ui/forms/fieldeditor.h"

class QToolButton;

namespace kinfolio {

class ChoiceEditor final : public FieldEditor {
    Q_OBJECT

public:
    ChoiceEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

    [[nodiscard]] QJsonValue value() const override;
    void showRecord(const RecordBase &record) override;

private:
    void press(QToolButton *pressed);
    void showTicks();

    QList<QToolButton *> m_chips; // in the order of the choices
};

} // namespace kinfolio
