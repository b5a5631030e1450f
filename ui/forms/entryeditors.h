// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Editors of fields that hold a list: levels over time, and what is to be ticked off.

#pragma once

#include "ui/forms/entryrows.h"

namespace kinfolio {

class LevelsEditor final : public EntryRows {
    Q_OBJECT

public:
    LevelsEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

private:
    class LevelRow;
    [[nodiscard]] Row *makeRow() override;
};

class ChecklistEditor final : public EntryRows {
    Q_OBJECT

public:
    ChecklistEditor(const Appearance &appearance, const FieldInfo &info, QWidget *parent);

private:
    class CheckRow;
    [[nodiscard]] Row *makeRow() override;
};

} // namespace kinfolio
