// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ring around the control that has the focus. It is drawn beside the control and not in it, so that controls keep
// their edges aligned; lists and trees mark their current row themselves.

#pragma once

#include <QFocusFrame>

namespace kinfolio {

class Appearance;

class FocusRing final : public QFocusFrame {
    Q_OBJECT

public:
    explicit FocusRing(const Appearance &appearance);

    [[nodiscard]] static bool isWantedBy(const QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
};

} // namespace kinfolio
