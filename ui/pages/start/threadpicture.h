// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The idea of the program in one drawing: a thread from what one is into to a door that opens.

#pragma once

#include <QWidget>

namespace kinfolio {

class Appearance;

class ThreadPicture final : public QWidget {
    Q_OBJECT

public:
    explicit ThreadPicture(const Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Knot {
        QString kind;
        QString words;
        bool strong = false; ///< first and last: filled, bold
    };

    void paintKnot(QPainter *painter, const Knot &knot, const QPointF &centre, bool wordsAtStart) const;

    const Appearance &m_appearance;
    QList<Knot> m_knots; // from the top
};

} // namespace kinfolio
