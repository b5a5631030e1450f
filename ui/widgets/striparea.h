// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where strips appear at the foot of a page; takes no room while none is shown.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;

class StripArea final : public QWidget {
    Q_OBJECT

public:
    StripArea(const Appearance &appearance, int sideMargin, int footMargin, QWidget *parent = nullptr);

    void add(QWidget *strip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] bool hasStrip() const;
    void fit();

    const Appearance &m_appearance;
    QList<QWidget *> m_strips;
    int m_sideMargin;
    int m_footMargin;
};

} // namespace kinfolio
