// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks before a file is opened that could do something on the computer.

#pragma once

#include <QDialog>

namespace kinfolio {

class Appearance;

class OpenQuestion final : public QDialog {
    Q_OBJECT

public:
    /// Accepted means: open it all the same. Enter and Escape leave it closed.
    OpenQuestion(const Appearance &appearance, const QString &fileName, QWidget *parent = nullptr);
};

} // namespace kinfolio
