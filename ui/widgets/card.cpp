// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QScrollBar>

namespace kinfolio {

Card::Card(const Appearance &appearance, QWidget *parent)
    : QFrame(parent)
    , m_appearance(appearance)
{
    setFrameShape(QFrame::NoFrame);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Card::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    paintPanel(&painter, rect(), look.colour(Ink::Surface), look.colour(Ink::Hairline), look.measures().hairline,
               look.measures().radiusCard);
}

Hairline::Hairline(const Appearance &appearance, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_appearance.look().colour(Ink::Hairline));
}

Hairline *lineAbove(const Appearance &appearance, const QAbstractScrollArea *area)
{
    auto *line = new Hairline(appearance, Qt::Horizontal);
    // Its place is kept free: what scrolls must not move when it comes.
    QSizePolicy policy = line->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    line->setSizePolicy(policy);
    line->hide();
    QObject::connect(area->verticalScrollBar(), &QScrollBar::valueChanged, line,
                     [line](int value) { line->setVisible(value > 0); });
    return line;
}

} // namespace kinfolio
