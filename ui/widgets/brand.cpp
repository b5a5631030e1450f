// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/brand.h"

#include "ui/look/appearance.h"
#include "ui/look/shapes.h"

#include <QGuiApplication>
#include <QPainter>

namespace kinfolio {

namespace {

constexpr int SignSide = 26;

void paintSign(QPainter *painter, const QRectF &rect, const Look &look)
{
    const auto at = [&](double x, double y) {
        return QPointF(rect.left() + x * rect.width(), rect.top() + y * rect.height());
    };
    const auto node = [&](const QPointF &centre, const QString &kind, double side) {
        QRectF box(0, 0, side * rect.width(), side * rect.width());
        box.moveCenter(centre);
        painter->fillPath(shapeFor(look, kind, box), look.kind(kind).accent);
    };
    const QColor thread = look.colour(Ink::Thread);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(thread, rect.width() * 0.1, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(at(0.22, 0.16), at(0.22, 0.84));
    painter->drawLine(at(0.22, 0.56), at(0.82, 0.16));
    painter->drawLine(at(0.42, 0.44), at(0.82, 0.84));
    painter->setBrush(look.colour(Ink::Rail));
    painter->drawEllipse(at(0.22, 0.84), rect.width() * 0.12, rect.width() * 0.12);
    painter->setPen(Qt::NoPen);
    painter->setBrush(thread);
    painter->drawEllipse(at(0.22, 0.16), rect.width() * 0.15, rect.width() * 0.15);
    node(at(0.82, 0.16), QStringLiteral("interest"), 0.34);
    node(at(0.82, 0.84), QStringLiteral("opportunity"), 0.32);
    painter->restore();
}

} // namespace

Brand::Brand(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Brand::setNarrow(bool narrow)
{
    m_narrow = narrow;
    update();
}

QSize Brand::sizeHint() const
{
    const Look::Measures &m = m_appearance.look().measures();
    return {m_appearance.look().scaled(SignSide) + m.m, m_appearance.look().scaled(SignSide) + m.m};
}

void Brand::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const int side = look.scaled(SignSide);
    const int left = m_narrow ? (width() - side) / 2 : look.measures().s;
    QRect sign(left, (height() - side) / 2, side, side);
    QRect words(sign.right() + look.measures().m, 0, width() - sign.right() - look.measures().m, height());
    if (layoutDirection() == Qt::RightToLeft) {
        sign.moveRight(width() - 1 - left);
        words.moveLeft(0);
    }
    QPainter painter(this);
    paintSign(&painter, sign, look);
    if (m_narrow)
        return;
    QFont font = look.font(Look::Type::Strong);
    font.setPixelSize(look.scaled(16));
    painter.setFont(font);
    painter.setPen(look.colour(Ink::Text));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, QGuiApplication::applicationDisplayName());
}

QIcon brandIcon(const Look &look)
{
    QIcon icon;
    for (const int side : {16, 32, 48, 64, 128}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSign(&painter, QRectF(1, 1, side - 2, side - 2), look);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace kinfolio
