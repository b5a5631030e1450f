// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/threadpicture.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"
#include "ui/look/shapes.h"

#include <QPainter>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int Side = 46;
constexpr int Height = 460; // climbing
constexpr int KnotWidth = 104; // across: room for the words below each
constexpr int WordLines = 2;

} // namespace

ThreadPicture::ThreadPicture(const Appearance &appearance, Qt::Orientation direction, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_direction(direction)
    , m_knots{{QStringLiteral("interest"), tr("what you’re into"), true},
              {QStringLiteral("group"), tr("a place to belong")},
              {QStringLiteral("person"), tr("someone who helps")},
              {QStringLiteral("project"), tr("what you make")},
              {QStringLiteral("badge"), tr("what you earn")},
              {QStringLiteral("opportunity"), tr("a door that opens"), true}}
{
    QSizePolicy policy(QSizePolicy::Expanding, direction == Qt::Vertical ? QSizePolicy::Expanding : QSizePolicy::Preferred);
    policy.setHeightForWidth(direction == Qt::Horizontal);
    setSizePolicy(policy);
    setAccessibleName(tr("A thread leads from what you’re into to people, work, badges and a door that opens."));
    appearance.follow(this, [this] {
        updateGeometry();
        update();
    });
}

QSize ThreadPicture::sizeHint() const
{
    const int width = m_appearance.look().scaled(m_direction == Qt::Vertical ? 400 : KnotWidth * double(m_knots.size()));
    return {width, heightForWidth(width)};
}

int ThreadPicture::heightForWidth(int width) const
{
    const Look &look = m_appearance.look();
    if (!goesAcross(width))
        return look.scaled(Height);
    return look.scaled(Side) + look.measures().s + WordLines * QFontMetrics(look.font(Look::Type::Strong)).lineSpacing();
}

bool ThreadPicture::goesAcross(int width) const
{
    return m_direction == Qt::Horizontal && width >= m_appearance.look().scaled(KnotWidth * double(m_knots.size()));
}

// From the bottom to the top, to and fro.
QList<QPointF> ThreadPicture::climbing() const
{
    const double side = m_appearance.look().scaled(Side);
    const double tall = std::min<double>(height(), m_appearance.look().scaled(Height));
    const double step = (tall - side) / double(m_knots.size() - 1);
    const double bottom = (height() + tall) / 2 - side / 2;
    QList<QPointF> centres;
    for (int i = 0; i < m_knots.size(); ++i) {
        const double x = width() / 2.0 + (i % 2 == 0 ? -side : side);
        centres.append({layoutDirection() == Qt::RightToLeft ? width() - x : x, bottom - i * step});
    }
    return centres;
}

QList<QPointF> ThreadPicture::across() const
{
    const double step = double(width()) / double(m_knots.size());
    QList<QPointF> centres;
    for (int i = 0; i < m_knots.size(); ++i) {
        const double x = (i + 0.5) * step;
        centres.append({layoutDirection() == Qt::RightToLeft ? width() - x : x, m_appearance.look().scaled(Side) / 2.0});
    }
    return centres;
}

void ThreadPicture::paintEvent(QPaintEvent *)
{
    const bool isAcross = goesAcross(width());
    const QList<QPointF> centres = isAcross ? across() : climbing();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintThread(&painter, centres);
    for (int i = 0; i < m_knots.size(); ++i) {
        paintKnot(&painter, m_knots.at(i), centres.at(i));
        if (isAcross)
            paintWordsBelow(&painter, m_knots.at(i), centres.at(i));
        else
            paintWordsBeside(&painter, m_knots.at(i), centres.at(i), centres.at(i).x() < width() / 2.0);
    }
}

void ThreadPicture::paintThread(QPainter *painter, const QList<QPointF> &centres) const
{
    const Look &look = m_appearance.look();
    const double gap = look.scaled(Side) * 0.66;
    painter->setPen(QPen(look.colour(Ink::Thread), look.measures().thread + 0.5, Qt::SolidLine, Qt::RoundCap));
    for (int i = 1; i < centres.size(); ++i) {
        const QLineF line(centres.at(i - 1), centres.at(i));
        painter->drawLine(QLineF(line.pointAt(gap / line.length()), line.pointAt(1 - gap / line.length())));
    }
}

void ThreadPicture::paintKnot(QPainter *painter, const Knot &knot, const QPointF &centre) const
{
    const Look &look = m_appearance.look();
    const double side = look.scaled(Side);
    QRectF box(0, 0, side, side);
    box.moveCenter(centre);
    if (!knot.strong)
        return paintKindTile(painter, box, look, knot.kind);
    const Look::Kind &kind = look.kind(knot.kind);
    painter->fillPath(shapeFor(look, knot.kind, box), kind.accent);
    const double inset = side * 0.27;
    paintIcon(painter, box.adjusted(inset, inset, -inset, -inset), kind.icon,
              look.colour(look.theme() == Look::Theme::Light ? Ink::Surface : Ink::Window));
}

void ThreadPicture::paintWordsBeside(QPainter *painter, const Knot &knot, const QPointF &centre, bool before) const
{
    const Look &look = m_appearance.look();
    const double side = look.scaled(Side);
    const double gap = side / 2 + look.measures().l;
    const double top = centre.y() - side / 2;
    const QRectF place = before ? QRectF(0, top, centre.x() - gap, side) : QRectF(centre.x() + gap, top, width() - centre.x() - gap, side);
    painter->setFont(look.font(knot.strong ? Look::Type::Strong : Look::Type::Body));
    painter->setPen(look.colour(knot.strong ? Ink::Text : Ink::TextSecondary));
    // Beside the knot from either side: the place is the mirrored one already.
    painter->drawText(place, Qt::AlignAbsolute | Qt::AlignVCenter | (before ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextWordWrap,
                      knot.words);
}

void ThreadPicture::paintWordsBelow(QPainter *painter, const Knot &knot, const QPointF &centre) const
{
    const Look &look = m_appearance.look();
    const double step = double(width()) / double(m_knots.size());
    const double top = centre.y() + look.scaled(Side) / 2.0 + look.measures().s;
    painter->setFont(look.font(knot.strong ? Look::Type::Strong : Look::Type::Body));
    painter->setPen(look.colour(knot.strong ? Ink::Text : Ink::TextSecondary));
    painter->drawText(QRectF(centre.x() - step / 2, top, step, height() - top), Qt::AlignTop | Qt::AlignHCenter | Qt::TextWordWrap, knot.words);
}

} // namespace kinfolio
