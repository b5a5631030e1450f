// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the connection map, or a part of it, at any size: for the screen, where it fills one tile after the other, and for
// paper. Works on any thread.

#pragma once

#include "core/map/maplayout.h"
#include "core/map/mapquestions.h"
#include "ui/look/look.h"

#include <QHash>
#include <QImage>
#include <QMarginsF>

namespace kinfolio {

struct MapScene {
    MapGraph map;
    MapLayout layout;
    MapAnswer lit;
    QHash<int, QPointF> words = {}; ///< where those on lit links stand, by link
    RecordId chosen = {};

    [[nodiscard]] bool isAsked() const { return !lit.nodes.isEmpty(); }
};

class MapPainter {
public:
    /// \param scale pixels for one of the layout \param dots of the device for each of its pixels
    MapPainter(Look look, double scale, double dots = 1);

    /// What of the scene lies in a rectangle, in pixels of the whole picture; its corner is that of the painter.
    void paint(QPainter *painter, const MapScene &scene, const QRect &area);

    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QPointF place(QPointF inLayout) const { return inLayout * m_scale; }
    /// The square around a shape, in pixels of the whole picture.
    [[nodiscard]] QRectF shapeOf(const MapScene &scene, int node) const;
    /// All that may be drawn of a node, name included.
    [[nodiscard]] QRectF roomOf(const MapScene &scene, int node) const;
    [[nodiscard]] QRectF wholePicture(const MapScene &scene) const;

private:
    enum class Style { Plain, Faded, Lit, Chosen };
    struct Label {
        QFont font;
        QStringList lines;
        QRectF room; ///< in pixels of the whole picture
    };

    [[nodiscard]] Style styleOf(const MapScene &scene, int node) const;
    [[nodiscard]] double sideOf(Style style) const;
    [[nodiscard]] bool isFarOut() const;
    [[nodiscard]] const QImage &sprite(const QString &kind, Style style);
    [[nodiscard]] QImage drawnSprite(const QString &kind, Style style) const;
    void paintLinks(QPainter *painter, const MapScene &scene, const QRectF &area, bool lit) const;
    void paintWords(QPainter *painter, const MapScene &scene, const QRectF &area) const;
    [[nodiscard]] bool isStrong(const MapScene &scene, int node) const;
    [[nodiscard]] QList<QRectF> strongRooms(const MapScene &scene) const;
    [[nodiscard]] QRectF pillAt(QPointF middle, const QString &text) const;
    void paintPill(QPainter *painter, const QRectF &pill, const QString &text) const;
    [[nodiscard]] Label labelOf(const MapScene &scene, int node) const;
    void paintLabel(QPainter *painter, const MapScene &scene, int node) const;

    Look m_look;
    double m_scale;
    double m_dots;
    QMarginsF m_around; ///< a node's middle
    QHash<std::pair<QString, int>, QImage> m_sprites;
};

} // namespace kinfolio
