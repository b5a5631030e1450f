// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where strips appear at the foot of a page; takes no room while none is shown.

#pragma once

#include <QWidget>

namespace kinfolio {

class StripArea final : public QWidget {
    Q_OBJECT

public:
    StripArea(int sideMargin, int footMargin, QWidget *parent = nullptr);

    void add(QWidget *strip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QList<QWidget *> m_strips;
    int m_sideMargin;
    int m_footMargin;
};

} // namespace kinfolio
