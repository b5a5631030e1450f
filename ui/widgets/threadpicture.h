// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The idea of the program in one drawing: a thread from what one is into to a door that opens. It climbs, or goes across
// the page where there is room for its words.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;

class ThreadPicture final : public QWidget {
    Q_OBJECT

public:
    /// \param direction Horizontal goes across when it can
    ThreadPicture(const Appearance &appearance, Qt::Orientation direction, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 0}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Knot {
        QString kind;
        QString words;
        bool strong = false; ///< first and last: filled, bold
    };

    [[nodiscard]] bool goesAcross(int width) const;
    [[nodiscard]] QList<QPointF> climbing() const;
    [[nodiscard]] QList<QPointF> across() const;
    void paintThread(QPainter *painter, const QList<QPointF> &centres) const;
    void paintKnot(QPainter *painter, const Knot &knot, const QPointF &centre) const;
    void paintWordsBeside(QPainter *painter, const Knot &knot, const QPointF &centre, bool before) const;
    void paintWordsBelow(QPainter *painter, const Knot &knot, const QPointF &centre) const;

    const Appearance &m_appearance;
    Qt::Orientation m_direction;
    QList<Knot> m_knots;
};

} // namespace kinfolio
