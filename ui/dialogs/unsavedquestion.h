// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks what is to become of words that could not be saved when the portfolio is closed.

#pragma once

#include <QDialog>

namespace kinfolio {

class Appearance;

class UnsavedQuestion final : public QDialog {
    Q_OBJECT

public:
    enum class Answer { Stay = Rejected, SaveText = Accepted, LetGo };

    explicit UnsavedQuestion(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] Answer ask() { return Answer(exec()); }
};

} // namespace kinfolio
