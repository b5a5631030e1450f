// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands above the pages of a portfolio that can only be looked at, and says what to do instead.

#pragma once

#include "core/portfolio/opening.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace kinfolio {

class Appearance;

class LookingBar final : public QWidget {
    Q_OBJECT

public:
    LookingBar(const Appearance &appearance, const Looking &looking, const QDateTime &now, QWidget *parent = nullptr);

Q_SIGNALS:
    void leaveWanted();
    /// The newest state is wanted, to be changed where that is possible by now.
    void againWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Puts the button below the words when they would be squeezed beside it.
    void arrange();

    const Appearance &m_appearance;
    QBoxLayout *m_parts;
    QPushButton *m_action;
};

/// What is said to somebody who tries to change something there.
[[nodiscard]] QString onlyLookingWords(const Looking &looking, const QDateTime &now);

} // namespace kinfolio
