// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// All keys on one sheet, in groups.

#pragma once

#include "ui/models/command.h"

#include <QDialog>

class QGridLayout;

namespace kinfolio {

class Appearance;

class KeySheet final : public QDialog {
    Q_OBJECT

public:
    /// Shows the commands that have keys.
    KeySheet(const Appearance &appearance, const Commands &commands, QWidget *parent = nullptr);

private:
    void addGroup(QGridLayout *grid, Command::Group group, const Commands &commands);
    [[nodiscard]] static QString groupWords(Command::Group group);

    const Appearance &m_appearance;
};

} // namespace kinfolio
