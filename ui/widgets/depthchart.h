// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How something went deeper over time: a step for each level, their names inside, and what was noted on the
// day on which the last one began. Knows no records; a screen reader is told the same in words.

#pragma once

#include "ui/look/look.h"

#include <QDate>
#include <QWidget>

namespace kinfolio {

class Appearance;

/// Plain values to draw.
struct DepthSteps {
    struct Step {
        int level = 0; ///< from 0, the highest is levels - 1
        QString name;
        QDate since; ///< invalid when nobody knows: only for the first
        QString note; ///< with its date, for the day on which it changed
    };
    int levels = 0;
    QList<Step> steps; ///< by time
    QDate today;
    QString words; ///< all of it, to be read out

    /// Whether there is a way to be drawn; one level alone is said in words.
    [[nodiscard]] bool isDrawable() const;
};

class DepthChart final : public QWidget {
    Q_OBJECT

public:
    /// \param kind whose colours it has
    DepthChart(const Appearance &appearance, const QString &kind, const DepthSteps &steps,
               QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// As if it were read from the left.
    struct Frame {
        double top = 0; ///< of the highest level
        double bottom = 0;
        double width = 0;
        int line = 0; ///< height of a line of text
    };

    [[nodiscard]] Frame frame() const;
    [[nodiscard]] double days() const;
    [[nodiscard]] double xOf(QDate day) const;
    [[nodiscard]] QFont nameFont(bool last) const;
    [[nodiscard]] double startOf(qsizetype step) const;
    [[nodiscard]] double heightOf(int level, const Frame &frame) const;
    [[nodiscard]] QRectF seen(const QRectF &rect) const;
    [[nodiscard]] QPainterPath way(const Frame &frame) const;
    void paintNames(QPainter *painter, const Frame &frame) const;
    void paintNote(QPainter *painter, const Frame &frame) const;
    void paintYears(QPainter *painter, const Frame &frame) const;
    void paintText(QPainter *painter, const QRectF &room, const QString &text, bool atEnd = false) const;

    const Appearance &m_appearance;
    QString m_kind;
    DepthSteps m_steps;
    QDate m_from; ///< where the axis begins
    QDate m_to; ///< what it reaches at least
};

} // namespace kinfolio
