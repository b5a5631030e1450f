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

namespace kinfolio {

namespace {

constexpr int TileSide = 44;
constexpr int WordsHeight = 18;

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
    return {look.scaled(TileSide), look.scaled(TileSide) + words + 2 * look.measures().s};
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

int PathStepButton::tileCentre() const
{
    return m_appearance.look().measures().xs + m_appearance.look().scaled(TileSide) / 2;
}

void PathStepButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const int side = look.scaled(TileSide);
    QPainter painter(this);
    QRectF tile(0, 0, side, side);
    tile.moveCenter(QPointF(width() / 2.0, tileCentre()));
    paintKindTile(&painter, tile, look, m_step.kind);
    const QFont font = look.font(Look::Type::Strong);
    const int line = QFontMetrics(font).height();
    int top = int(tile.bottom()) + look.measures().s;
    painter.setFont(font);
    painter.setPen(look.colour(underMouse() ? Ink::Accent : Ink::Text));
    for (const QString &text : textLines(m_step.title, font, width() - 4, 2)) {
        painter.drawText(QRect(0, top, width(), line), Qt::AlignCenter, text);
        top += line;
    }
    painter.setFont(look.font(Look::Type::Caption));
    painter.setPen(look.colour(Ink::TextMuted));
    painter.drawText(QRect(0, top, width(), painter.fontMetrics().height()), Qt::AlignCenter, kindWord(m_step.kind));
}

PathView::PathView(const Appearance &appearance, const QList<PathStep> &path, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_path(path)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, appearance.look().scaled(WordsHeight) / 2, 0, 0);
    layout->setSpacing(appearance.look().measures().xs);
    for (const PathStep &step : path) {
        auto *button = new PathStepButton(appearance, step);
        connect(button, &PathStepButton::clicked, this, [this, id = step.id] { Q_EMIT chosen(id); });
        layout->addWidget(button, 1);
        m_buttons.append(button);
    }
    connect(&appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void PathView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int lines = 1;
    for (const PathStepButton *button : m_buttons)
        lines = std::max(lines, button->linesAt(width() / int(m_buttons.size()) - layout()->spacing()));
    for (PathStepButton *button : m_buttons)
        button->setLines(lines);
}

void PathView::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    const double half = look.scaled(TileSide) / 2.0 + look.measures().s + 2;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(Look::Type::Caption));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (int i = 1; i < m_buttons.size(); ++i) {
        const QRect before = m_buttons.at(i - 1)->geometry();
        const QRect after = m_buttons.at(i)->geometry();
        const double y = before.top() + m_buttons.at(i)->tileCentre();
        double left = before.center().x();
        double right = after.center().x();
        if (mirrored)
            std::swap(left, right);
        left += half;
        right -= half;
        painter.setPen(QPen(look.colour(Ink::Thread), look.measures().thread, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(left, y), QPointF(right, y));
        painter.setPen(look.colour(Ink::TextMuted));
        const QRectF room(left - look.measures().s, y - look.scaled(WordsHeight) - look.measures().xs,
                          right - left + 2 * look.measures().s, look.scaled(WordsHeight));
        painter.drawText(room, Qt::AlignCenter,
                         painter.fontMetrics().elidedText(m_path.at(i).words, Qt::ElideRight, int(room.width())));
    }
}

} // namespace kinfolio
