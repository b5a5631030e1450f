// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/shapes.h"

#include "ui/look/look.h"

#include <QJsonArray>
#include <QLineF>
#include <QTransform>

#include <cmath>

namespace kinfolio {

namespace {

QPointF pointAt(const QJsonArray &points, qsizetype index)
{
    const QJsonArray pair = points.at(index % points.size()).toArray();
    return {pair.at(0).toDouble(), pair.at(1).toDouble()};
}

// Each corner is cut `round` before it and bent through the corner itself.
QPainterPath polygon(const QJsonArray &points, double round)
{
    QPainterPath path;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF corner = pointAt(points, i);
        const QLineF back(corner, pointAt(points, i + points.size() - 1));
        const QLineF on(corner, pointAt(points, i + 1));
        const QPointF from = back.pointAt(std::min(0.5, round / back.length()));
        const QPointF to = on.pointAt(std::min(0.5, round / on.length()));
        if (i == 0)
            path.moveTo(from);
        else
            path.lineTo(from);
        path.quadTo(corner, to);
    }
    path.closeSubpath();
    return path;
}

// Radii in the order top left, top right, bottom right, bottom left.
QPainterPath roundedRect(const QRectF &rect, const QJsonArray &radii)
{
    const auto radius = [&](int i) { return radii.at(i).toDouble(); };
    QPainterPath path;
    path.moveTo(rect.left() + radius(0), rect.top());
    path.lineTo(rect.right() - radius(1), rect.top());
    path.arcTo(QRectF(rect.right() - 2 * radius(1), rect.top(), 2 * radius(1), 2 * radius(1)), 90, -90);
    path.lineTo(rect.right(), rect.bottom() - radius(2));
    path.arcTo(QRectF(rect.right() - 2 * radius(2), rect.bottom() - 2 * radius(2), 2 * radius(2), 2 * radius(2)), 0,
               -90);
    path.lineTo(rect.left() + radius(3), rect.bottom());
    path.arcTo(QRectF(rect.left(), rect.bottom() - 2 * radius(3), 2 * radius(3), 2 * radius(3)), 270, -90);
    path.lineTo(rect.left(), rect.top() + radius(0));
    path.arcTo(QRectF(rect.left(), rect.top(), 2 * radius(0), 2 * radius(0)), 180, -90);
    path.closeSubpath();
    return path;
}

QPainterPath ellipse(const QJsonObject &description)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addEllipse(QRectF(0, 0, 1, 1));
    const QJsonObject ring = description.value(QLatin1String("ring")).toObject();
    if (!ring.isEmpty()) {
        const double inset = ring.value(QLatin1String("gap")).toDouble() + ring.value(QLatin1String("width")).toDouble();
        path.addEllipse(QRectF(inset, inset, 1 - 2 * inset, 1 - 2 * inset));
    }
    return path;
}

} // namespace

QPainterPath unitShape(const QJsonObject &description)
{
    const QString type = description.value(QLatin1String("type")).toString();
    if (type == QLatin1String("polygon")) {
        return polygon(description.value(QLatin1String("points")).toArray(),
                       description.value(QLatin1String("round")).toDouble());
    }
    if (type == QLatin1String("rect")) {
        const double inset = description.value(QLatin1String("inset")).toDouble();
        const double x = description.value(QLatin1String("insetX")).toDouble(inset);
        const double y = description.value(QLatin1String("insetY")).toDouble(inset);
        return roundedRect(QRectF(x, y, 1 - 2 * x, 1 - 2 * y), description.value(QLatin1String("radii")).toArray());
    }
    return ellipse(description);
}

QPainterPath shapeFor(const Look &look, const QString &kind, const QRectF &rect)
{
    return QTransform::fromTranslate(rect.x(), rect.y()).scale(rect.width(), rect.height()).map(look.kind(kind).shape);
}

} // namespace kinfolio
