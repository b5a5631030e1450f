// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/iconedit.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/widgets/sided.h"

#include <QPainter>
#include <QStyle>

namespace kinfolio {

namespace {

constexpr int IconSide = 16;

} // namespace

IconEdit::IconEdit(const Appearance &appearance, QString icon, QString hint, QWidget *parent)
    : QLineEdit(parent)
    , m_appearance(appearance)
    , m_icon(std::move(icon))
    , m_hint(std::move(hint))
{
    setAcceptDrops(false);
    leaveRoom();
    connect(&appearance, &Appearance::changed, this, &IconEdit::leaveRoom);
}

void IconEdit::leaveRoom()
{
    const Look &look = m_appearance.look();
    const int front = look.measures().xs + look.scaled(IconSide) + look.measures().xs;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(sided(front, 0, 0, 0));
    // While it is empty its words would begin where those of the keyboard do, away from the icon.
    setAlignment(mirrored ? Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter : Qt::AlignLeading | Qt::AlignVCenter);
    update();
}

QRect IconEdit::hintPlace() const
{
    const Look &look = m_appearance.look();
    const QFontMetrics metrics(look.font(Look::Type::Caption));
    const QSize size(metrics.horizontalAdvance(m_hint) + look.measures().m, metrics.height() + look.measures().xs);
    return QStyle::visualRect(layoutDirection(), rect(),
                              QRect(QPoint(width() - size.width() - look.measures().s, (height() - size.height()) / 2), size));
}

bool IconEdit::showsHint() const
{
    if (m_hint.isEmpty() || !text().isEmpty() || hasFocus())
        return false;
    const int words = fontMetrics().horizontalAdvance(placeholderText());
    const QMargins margins = textMargins();
    const int beforeHint = width() - hintPlace().width() - 2 * m_appearance.look().measures().s;
    return margins.left() + margins.right() + 2 * m_appearance.look().measures().s + words <= beforeHint;
}

void IconEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Look &look = m_appearance.look();
    const int side = look.scaled(IconSide);
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    QPainter painter(this);
    paintIcon(&painter, mirrored(QRect(look.measures().m, (height() - side) / 2, side, side)), m_icon,
              look.colour(Ink::TextMuted));
    if (!showsHint())
        return;
    painter.setFont(look.font(Look::Type::Caption));
    const QRect key = hintPlace();
    paintPanel(&painter, key, look.colour(Ink::Sunken), look.colour(Ink::Hairline), 1, look.measures().radiusSmall);
    painter.setPen(look.colour(Ink::TextMuted));
    painter.drawText(key, Qt::AlignCenter, m_hint);
}

} // namespace kinfolio
