// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The thread: steps of a connected path from left to right, with a word on each piece. Each step is a button.

#pragma once

#include "ui/models/connectedpath.h"

#include <QAbstractButton>

class QBoxLayout;

namespace kinfolio {

class Appearance;

class PathStepButton final : public QAbstractButton {
    Q_OBJECT

public:
    PathStepButton(const Appearance &appearance, const PathStep &step, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// How many lines the title takes at this width.
    [[nodiscard]] int linesAt(int width) const;
    void setLines(int lines);
    /// Whether the words stand below the tile, on a path across the page, or beside it.
    void setDirection(Qt::Orientation direction);
    [[nodiscard]] QPoint tileCentre() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Appearance &m_appearance;
    PathStep m_step;
    int m_lines = 2;
    Qt::Orientation m_direction = Qt::Horizontal;
};

class PathView final : public QWidget {
    Q_OBJECT

public:
    PathView(const Appearance &appearance, const QList<PathStep> &path, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const kinfolio::RecordId &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Across the page while there is room for the words, else down.
    void arrange();
    void paintThread(QPainter *painter, QPointF from, QPointF to) const;
    void paintAcross(QPainter *painter, QPoint before, QPoint after, const QString &words) const;
    void paintDown(QPainter *painter, QPoint before, QPoint after, const QString &words) const;

    const Appearance &m_appearance;
    QList<PathStep> m_path;
    QBoxLayout *m_layout;
    QList<PathStepButton *> m_buttons;
    Qt::Orientation m_direction = Qt::Horizontal;
};

} // namespace kinfolio
