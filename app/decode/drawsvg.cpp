// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drawsvg.h"

#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace kinfolio {

void prepareFonts()
{
    QImage scratch(16, 16, QImage::Format_ARGB32_Premultiplied);
    QPainter(&scratch).drawText(0, 12, u"Aa"_s);
}

Result<QImage> drawSvg(const SafeSvg &svg, QSize bound)
{
    QSvgRenderer renderer;
    // No animation, no filters, masks or patterns: the copy has none, and this keeps it so.
    renderer.setOptions(QtSvg::Tiny12FeaturesOnly);
    if (!renderer.load(svg.text))
        return fail(ErrorCode::PictureDamaged, {}, u"the drawing cannot be read"_s);
    auto size = svg.size.toSize().expandedTo(QSize(1, 1));
    // A drawing has no pixels of its own: it fills the bound.
    size = size.scaled(bound, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return fail(ErrorCode::PictureTooLarge, {}, u"not enough memory"_s);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    return image;
}

} // namespace kinfolio
