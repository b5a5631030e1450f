// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fusion with our edges: its own outlines of edits and buttons miss the contrast we promise (look.md section 5).
// Widgets choose a variant through dynamic properties: "primary", "quiet" and "flush" buttons, "problem" and "bare" edits,
// "segment" buttons.

#pragma once

#include "ui/look/look.h"

#include <QProxyStyle>

class QStyleOptionMenuItem;

namespace kinfolio {

class KinStyle final : public QProxyStyle {
    Q_OBJECT

public:
    explicit KinStyle(Look look);

    void setLook(const Look &look) { m_look = look; }

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                         const QWidget *widget) const override;

private:
    void drawMenuItem(const QStyleOptionMenuItem &item, QPainter *painter, const QWidget *widget) const;

    Look m_look;
};

} // namespace kinfolio
