// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/home/pathview.h"

#include "core/records/kinds.h"
#include "core/words/words.h"
#include "ui/delegates/textlines.h"
#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace kinfolio {

namespace {

constexpr int TileSide = 44;
constexpr int WordsHeight = 18;
// With less room for each step the path goes down the page.
constexpr int LeastStep = 104;

QString kindWord(const QString &kind)
{
    const KindInfo *info = kindByName(kind);
    return info ? words::kindName(*info) : QString();
}

} // namespace

PathStepButton::PathStepButton(const Appearance &appearance, const PathStep &step, QWidget *parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
    , m_step(step)
{
    setText(step.title);
    setAccessibleName(step.words.isEmpty() ? step.title
                                           : tr("%1 %2", "how it is connected, title").arg(step.words, step.title));
    setAccessibleDescription(kindWord(step.kind));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PathStepButton::sizeHint() const
{
    const Look &look = m_appearance.look();
    const int words = m_lines * QFontMetrics(look.font(Look::Type::Strong)).height()
        + QFontMetrics(look.font(Look::Type::Caption)).height();
    const int tile = look.scaled(TileSide);
    if (m_direction == Qt::Vertical)
        return {tile, std::max(tile, words) + 2 * look.measures().xs};
    return {tile, tile + words + 2 * look.measures().s};
}

void PathStepButton::setDirection(Qt::Orientation direction)
{
    if (std::exchange(m_direction, direction) != direction)
        updateGeometry();
}

int PathStepButton::linesAt(int width) const
{
    return int(textLines(m_step.title, m_appearance.look().font(Look::Type::Strong), width - 4, 2).size());
}

void PathStepButton::setLines(int lines)
{
    if (std::exchange(m_lines, lines) != lines)
        updateGeometry();
}

QPoint PathStepButton::tileCentre() const
{
    const Look &look = m_appearance.look();
    const int half = look.scaled(TileSide) / 2;
    if (m_direction == Qt::Horizontal)
        return {width() / 2, look.measures().xs + half};
    return {layoutDirection() == Qt::RightToLeft ? width() - half - 1 : half + 1, height() / 2};
}

void PathStepButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const int side = look.scaled(TileSide);
    const bool down = m_direction == Qt::Vertical;
    QPainter painter(this);
    QRectF tile(0, 0, side, side);
    tile.moveCenter(tileCentre());
    paintKindTile(&painter, tile, look, m_step.kind);
    const QFont font = look.font(Look::Type::Strong);
    const QFont small = look.font(Look::Type::Caption);
    const int line = QFontMetrics(font).height();
    QRect room = rect();
    if (down)
        room = QStyle::visualRect(layoutDirection(), rect(), room.adjusted(side + look.measures().l, 0, 0, 0));
    const QStringList lines = textLines(m_step.title, font, room.width() - 4, 2);
    const int words = int(lines.size()) * line + QFontMetrics(small).height();
    int top = down ? (height() - words) / 2 : int(tile.bottom()) + look.measures().s;
    const Qt::Alignment align = Qt::AlignVCenter | (down ? Qt::AlignLeading : Qt::AlignHCenter);
    painter.setFont(font);
    painter.setPen(look.colour(underMouse() ? Ink::Accent : Ink::Text));
    for (const QString &text : lines) {
        painter.drawText(QRect(room.left(), top, room.width(), line), align, text);
        top += line;
    }
    painter.setFont(small);
    painter.setPen(look.colour(Ink::TextMuted));
    painter.drawText(QRect(room.left(), top, room.width(), painter.fontMetrics().height()), align, kindWord(m_step.kind));
}

PathView::PathView(const Appearance &appearance, const QList<PathStep> &path, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_path(path)
    , m_layout(new QHBoxLayout(this))
{
    for (const PathStep &step : path) {
        auto *button = new PathStepButton(appearance, step);
        connect(button, &PathStepButton::clicked, this, [this, id = step.id] { Q_EMIT chosen(id); });
        m_layout->addWidget(button, 1);
        m_buttons.append(button);
    }
    connect(&appearance, &Appearance::changed, this, [this] {
        arrange();
        update();
    });
}

void PathView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PathView::arrange()
{
    const Look &look = m_appearance.look();
    const int step = width() / int(m_buttons.size());
    const bool down = step < look.scaled(LeastStep);
    m_direction = down ? Qt::Vertical : Qt::Horizontal;
    m_layout->setContentsMargins(0, look.scaled(WordsHeight) / 2, 0, 0);
    m_layout->setDirection(down ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(down ? look.scaled(WordsHeight) + look.measures().s : look.measures().xs);
    int lines = 1;
    for (const PathStepButton *button : m_buttons)
        lines = std::max(lines, button->linesAt(down ? width() - look.scaled(TileSide) : step - m_layout->spacing()));
    for (PathStepButton *button : m_buttons) {
        button->setDirection(m_direction);
        button->setLines(lines);
    }
}

void PathView::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(Look::Type::Caption));
    for (int i = 1; i < m_buttons.size(); ++i) {
        const QPoint before = m_buttons.at(i - 1)->mapToParent(m_buttons.at(i - 1)->tileCentre());
        const QPoint after = m_buttons.at(i)->mapToParent(m_buttons.at(i)->tileCentre());
        if (m_direction == Qt::Vertical)
            paintDown(&painter, before, after, m_path.at(i).words);
        else
            paintAcross(&painter, before, after, m_path.at(i).words);
    }
}

void PathView::paintThread(QPainter *painter, QPointF from, QPointF to) const
{
    const Look &look = m_appearance.look();
    painter->setPen(QPen(look.colour(Ink::Thread), look.measures().thread, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(from, to);
    painter->setPen(look.colour(Ink::TextMuted));
}

void PathView::paintAcross(QPainter *painter, QPoint before, QPoint after, const QString &words) const
{
    const Look &look = m_appearance.look();
    const double half = look.scaled(TileSide) / 2.0 + look.measures().s + 2;
    const double left = std::min(before.x(), after.x()) + half;
    const double right = std::max(before.x(), after.x()) - half;
    paintThread(painter, QPointF(left, before.y()), QPointF(right, before.y()));
    const QRectF room(left - look.measures().s, before.y() - look.scaled(WordsHeight) - look.measures().xs,
                      right - left + 2 * look.measures().s, look.scaled(WordsHeight));
    painter->drawText(room, Qt::AlignCenter, painter->fontMetrics().elidedText(words, Qt::ElideRight, int(room.width())));
}

void PathView::paintDown(QPainter *painter, QPoint before, QPoint after, const QString &words) const
{
    const Look &look = m_appearance.look();
    const int half = look.scaled(TileSide) / 2 + 2;
    const int top = before.y() + half;
    const int bottom = after.y() - half;
    paintThread(painter, QPointF(before.x(), top), QPointF(before.x(), bottom));
    // Below the name of the step before.
    const QRect beside(look.scaled(TileSide) + look.measures().l, top, width() - look.scaled(TileSide) - look.measures().l, bottom - top);
    const QRect room = QStyle::visualRect(layoutDirection(), rect(), beside);
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeading, painter->fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
}

} // namespace kinfolio
