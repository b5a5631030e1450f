// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The help where no portfolio is open.

#pragma once

#include <QDialog>

namespace kinfolio {

class Appearance;

class HelpDialog final : public QDialog {
    Q_OBJECT

public:
    explicit HelpDialog(const Appearance &appearance, QWidget *parent = nullptr);
};

} // namespace kinfolio
