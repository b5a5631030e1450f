// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/threadpicture.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/look/shapes.h"

#include <QPainter>

namespace kinfolio {

namespace {

constexpr int Side = 46;

} // namespace

ThreadPicture::ThreadPicture(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_knots{{QStringLiteral("opportunity"), tr("a door that opens"), true},
              {QStringLiteral("badge"), tr("what you earn")},
              {QStringLiteral("project"), tr("what you make")},
              {QStringLiteral("person"), tr("someone who helps")},
              {QStringLiteral("group"), tr("a place to belong")},
              {QStringLiteral("interest"), tr("what you’re into"), true}}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("A thread leads from what you’re into to people, work, badges and a door that opens."));
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

QSize ThreadPicture::sizeHint() const
{
    return {m_appearance.look().scaled(400), m_appearance.look().scaled(460)};
}

void ThreadPicture::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const double side = look.scaled(Side);
    const double most = look.scaled(460);
    const double tall = std::min<double>(height(), most);
    const double step = (tall - side) / double(m_knots.size() - 1);
    const double top = (height() - tall) / 2 + side / 2;
    QList<QPointF> centres;
    for (int i = 0; i < m_knots.size(); ++i) {
        const double x = width() / 2.0 + (i % 2 == 0 ? 0.5 : -0.5) * side * 2;
        centres.append({layoutDirection() == Qt::RightToLeft ? width() - x : x, top + i * step});
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(Ink::Thread), look.measures().thread + 0.5, Qt::SolidLine, Qt::RoundCap));
    for (int i = 1; i < centres.size(); ++i) {
        QLineF line(centres.at(i - 1), centres.at(i));
        const double length = line.length();
        line = QLineF(line.pointAt(side * 0.66 / length), line.pointAt(1 - side * 0.66 / length));
        painter.drawLine(line);
    }
    for (int i = 0; i < m_knots.size(); ++i)
        paintKnot(&painter, m_knots.at(i), centres.at(i), (i % 2 != 0) != (layoutDirection() == Qt::RightToLeft));
}

void ThreadPicture::paintKnot(QPainter *painter, const Knot &knot, const QPointF &centre, bool wordsAtStart) const
{
    const Look &look = m_appearance.look();
    const double side = look.scaled(Side);
    QRectF box(0, 0, side, side);
    box.moveCenter(centre);
    if (knot.strong) {
        const Look::Kind &kind = look.kind(knot.kind);
        painter->fillPath(shapeFor(look, knot.kind, box), kind.accent);
        paintIcon(painter, box.adjusted(side * 0.27, side * 0.27, -side * 0.27, -side * 0.27), kind.icon,
                  look.colour(look.theme() == Look::Theme::Light ? Ink::Surface : Ink::Window));
    } else {
        paintKindTile(painter, box, look, knot.kind);
    }
    painter->setFont(look.font(knot.strong ? Look::Type::Strong : Look::Type::Body));
    painter->setPen(look.colour(knot.strong ? Ink::Text : Ink::TextSecondary));
    const double gap = look.measures().l;
    if (wordsAtStart)
        painter->drawText(QRectF(0, box.top(), box.left() - gap, side), Qt::AlignVCenter | Qt::AlignRight | Qt::TextWordWrap, knot.words);
    else
        painter->drawText(QRectF(box.right() + gap, box.top(), width() - box.right() - gap, side),
                          Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, knot.words);
}

} // namespace kinfolio
