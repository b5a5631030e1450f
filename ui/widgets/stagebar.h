// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stages of something from its beginning to its end, those behind with a tick, the one in hand stressed. Across while there
// is room for the words, else one below the other.

#pragma once

#include "ui/look/look.h"

#include <QWidget>

namespace kinfolio {

class Appearance;

class StageBar final : public QWidget {
    Q_OBJECT

public:
    struct Stage {
        QString name;
        QString note; ///< may be empty
    };

    explicit StageBar(const Appearance &appearance, QWidget *parent = nullptr);

    /// \param current the stage in hand; those before it are behind
    void show(const QList<Stage> &stages, qsizetype current);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont nameFont(qsizetype stage) const;
    [[nodiscard]] QFont noteFont() const;
    [[nodiscard]] int wordsWidth(qsizetype stage) const;
    /// Where each stage begins across this width; empty when there is no room for all words.
    [[nodiscard]] QList<int> starts(int width) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int circle() const;
    void paintCircle(QPainter *painter, const QRect &rect, qsizetype stage) const;
    void paintWords(QPainter *painter, const QRect &rect, qsizetype stage) const;
    void paintThread(QPainter *painter, QPoint from, QPoint to, bool isBehind) const;

    const Appearance &m_appearance;
    QList<Stage> m_stages;
    qsizetype m_current = 0;
};

} // namespace kinfolio
