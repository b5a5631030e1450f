// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/iconlabel.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kinfolio {

IconLabel::IconLabel(const Appearance &appearance, QString icon, Ink ink, int side, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_icon(std::move(icon))
    , m_ink(ink)
    , m_side(side)
{
    resizeToText();
    connect(&appearance, &Appearance::changed, this, &IconLabel::resizeToText);
}

void IconLabel::setIcon(const QString &icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    m_state.reset();
    update();
}

void IconLabel::setState(Look::State state, const QString &icon)
{
    m_state = state;
    m_icon = icon;
    update();
}

void IconLabel::resizeToText()
{
    const int side = m_appearance.look().scaled(m_side);
    setFixedSize(side, side);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    QRectF inner = rect();
    if (m_tile) {
        paintPanel(&painter, rect(), look.colour(Ink::AccentSoft), {}, 0, look.measures().radiusControl + 2);
        inner = inner.adjusted(width() * 0.28, height() * 0.28, -width() * 0.28, -height() * 0.28);
    }
    if (m_state)
        paintIcon(&painter, inner, m_icon.isEmpty() ? look.state(*m_state).icon : m_icon, look.state(*m_state).text);
    else
        paintIcon(&painter, inner, m_icon, look.colour(m_ink));
}

} // namespace kinfolio
