// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/focusring.h"

#include "ui/look/appearance.h"

#include <QAbstractItemView>
#include <QPainter>

namespace kinfolio {

FocusRing::FocusRing(const Appearance &appearance)
    : m_appearance(appearance)
{
    setObjectName(QStringLiteral("focusRing"));
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

bool FocusRing::isWantedBy(const QWidget *widget)
{
    return !qobject_cast<const QAbstractItemView *>(widget) && !widget->isWindow()
        && !widget->property("noFocusRing").toBool();
}

void FocusRing::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const Look::Measures &m = look.measures();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(Ink::Focus), m.focus));
    const double half = m.focus / 2.0;
    const double radius = m.radiusControl + m.focusGap + half;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
}

} // namespace kinfolio
