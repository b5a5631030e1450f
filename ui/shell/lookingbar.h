// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands above the pages of a portfolio that can only be looked at, and says what to do instead.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;

class LookingBar final : public QWidget {
    Q_OBJECT

public:
    explicit LookingBar(const Appearance &appearance, QWidget *parent = nullptr);

Q_SIGNALS:
    void leaveWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
};

/// What is said to somebody who tries to change something there.
[[nodiscard]] QString onlyLookingWords();

} // namespace kinfolio
