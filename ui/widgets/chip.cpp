// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QPainter>
#include <QStyle>

namespace kinfolio {

namespace {

constexpr int IconSide = 14;
constexpr int Gap = 6;

} // namespace

Chip::Chip(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Chip::showState(Look::State state, const QString &text)
{
    m_state = state;
    m_icon = m_appearance.look().state(state).icon;
    setText(text);
}

void Chip::showPlain(const QString &icon, const QString &text)
{
    m_state.reset();
    m_icon = icon;
    setText(text);
}

void Chip::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont Chip::textFont() const
{
    QFont font = m_appearance.look().font(Look::Type::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSize Chip::sizeHint() const
{
    const Look &look = m_appearance.look();
    const QFontMetrics metrics(textFont());
    const int icon = m_icon.isEmpty() ? 0 : look.scaled(IconSide) + Gap;
    return {metrics.horizontalAdvance(m_text) + icon + 2 * look.scaled(10) + 2,
            std::max(look.measures().chip, metrics.height() + 8)};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const bool highContrast = look.theme() == Look::Theme::HighContrast;
    QColor ink = look.colour(Ink::TextSecondary);
    QColor fill = look.colour(Ink::Surface);
    QColor line = look.colour(Ink::Hairline);
    if (m_state) {
        ink = look.state(*m_state).text;
        fill = look.state(*m_state).soft;
        line = highContrast ? ink : QColor();
    }
    QPainter painter(this);
    paintPanel(&painter, rect(), fill, line, 1, height() / 2.0);
    QRect inner = rect().adjusted(look.scaled(10), 0, -look.scaled(10), 0);
    if (!m_icon.isEmpty()) {
        const int side = look.scaled(IconSide);
        const QRect place(inner.left(), inner.center().y() - side / 2, side, side);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), place), m_icon, ink);
        inner.setLeft(inner.left() + side + Gap);
    }
    painter.setPen(ink);
    painter.setFont(textFont());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), inner), Qt::AlignVCenter | Qt::AlignLeading, m_text);
}

} // namespace kinfolio
