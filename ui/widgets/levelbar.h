// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bar that fills up, always beside words that say the same: "4 of 6 met".

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace kinfolio {

class Appearance;

class LevelBar final : public QWidget {
    Q_OBJECT

public:
    /// A small one that fills up, or one for a chart, as wide as there is room.
    enum class Use { Level, Chart };

    explicit LevelBar(const Appearance &appearance, Use use = Use::Level, QWidget *parent = nullptr);

    /// \param words are read by screen readers in place of the picture
    void show(qint64 done, qint64 total, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    Use m_use;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace kinfolio
