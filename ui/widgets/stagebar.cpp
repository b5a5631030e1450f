// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stagebar.h"

#include "ui/look/appearance.h"
#include "ui/look/icons.h"
#include "ui/look/paint.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinfolio {

namespace {

constexpr int Circle = 24;
constexpr int TickSide = 14;

} // namespace

StageBar::StageBar(const Appearance &appearance, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&appearance, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StageBar::show(const QList<Stage> &stages, qsizetype current)
{
    m_stages = stages;
    m_current = std::clamp<qsizetype>(current, 0, std::max<qsizetype>(0, stages.size() - 1));
    QStringList all;
    for (const Stage &stage : stages)
        all.append(stage.note.isEmpty() ? stage.name : tr("%1: %2", "a stage, more about it").arg(stage.name, stage.note));
    if (!stages.isEmpty()) {
        setAccessibleName(tr("Stage %1 of %2: %3")
                              .arg(QLocale().toString(m_current + 1), QLocale().toString(stages.size()), stages.at(m_current).name));
    }
    setAccessibleDescription(all.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QFont StageBar::nameFont(qsizetype stage) const
{
    return m_appearance.look().font(stage == m_current ? Look::Type::Strong : Look::Type::Body);
}

QFont StageBar::noteFont() const
{
    return m_appearance.look().font(Look::Type::Caption);
}

int StageBar::circle() const
{
    return m_appearance.look().scaled(Circle);
}

int StageBar::wordsWidth(qsizetype stage) const
{
    return std::max(QFontMetrics(nameFont(stage)).horizontalAdvance(m_stages.at(stage).name),
                    QFontMetrics(noteFont()).horizontalAdvance(m_stages.at(stage).note));
}

QList<int> StageBar::starts(int width) const
{
    const int gap = m_appearance.look().measures().m;
    QList<int> starts;
    int end = 0;
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        starts.append(end);
        end += wordsWidth(i) + gap;
    }
    const int spare = width - (end - gap);
    if (m_stages.isEmpty() || spare < 0)
        return {};
    for (qsizetype i = 0; i < starts.size(); ++i)
        starts[i] += int(i) * spare / int(starts.size());
    return starts;
}

// The words of a stage; its circle is lower than two lines.
int StageBar::rowHeight() const
{
    return QFontMetrics(nameFont(m_current)).lineSpacing() + QFontMetrics(noteFont()).lineSpacing();
}

QSize StageBar::minimumSizeHint() const
{
    int words = 0;
    for (qsizetype i = 0; i < m_stages.size(); ++i)
        words = std::max(words, wordsWidth(i));
    const int width = circle() + m_appearance.look().measures().s + words;
    return {width, heightForWidth(width)};
}

int StageBar::heightForWidth(int width) const
{
    const int gap = m_appearance.look().measures().s;
    return starts(width).isEmpty() ? int(m_stages.size()) * (rowHeight() + gap) : circle() + gap + rowHeight();
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = m_appearance.look().measures().s;
    const QList<int> across = starts(width());
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const auto corner = [&](qsizetype i) { return across.isEmpty() ? QPoint(0, int(i) * (rowHeight() + gap)) : QPoint(across.at(i), 0); };
    const auto disc = [&](qsizetype i) { return mirrored(QRect(corner(i), QSize(circle(), circle()))); };
    for (qsizetype i = 0; i + 1 < m_stages.size(); ++i)
        paintThread(&painter, disc(i).center(), disc(i + 1).center(), i < m_current);
    for (qsizetype i = 0; i < m_stages.size(); ++i) {
        paintCircle(&painter, disc(i), i);
        const QPoint beside = across.isEmpty() ? QPoint(circle() + gap, 0) : QPoint(0, circle() + gap);
        const QPoint from = corner(i) + beside;
        const int room = across.isEmpty() || i + 1 == m_stages.size() ? width() - from.x() : across.at(i + 1) - from.x();
        paintWords(&painter, mirrored(QRect(from, QSize(room, rowHeight()))), i);
    }
}

void StageBar::paintThread(QPainter *painter, QPoint from, QPoint to, bool isBehind) const
{
    const Look &look = m_appearance.look();
    painter->setPen(QPen(look.colour(isBehind ? Ink::Thread : Ink::ControlBorder), isBehind ? look.measures().thread : look.measures().hairline));
    painter->drawLine(from, to);
}

void StageBar::paintCircle(QPainter *painter, const QRect &rect, qsizetype stage) const
{
    const Look &look = m_appearance.look();
    const bool isBehind = stage < m_current;
    const QColor fill = look.colour(isBehind ? Ink::Accent : Ink::Surface);
    const QColor line = look.colour(stage > m_current ? Ink::ControlBorder : Ink::Accent);
    paintPanel(painter, rect, fill, line, stage == m_current ? look.measures().focus : look.measures().controlLine, rect.width() / 2.0);
    if (isBehind) {
        const int side = look.scaled(TickSide);
        QRect tick(0, 0, side, side);
        tick.moveCenter(rect.center());
        paintIcon(painter, tick, QStringLiteral("check-lg"), look.colour(Ink::OnAccent));
        return;
    }
    painter->setFont(noteFont());
    painter->setPen(look.colour(stage == m_current ? Ink::Text : Ink::TextMuted));
    painter->drawText(rect, Qt::AlignCenter, QLocale().toString(stage + 1));
}

void StageBar::paintWords(QPainter *painter, const QRect &rect, qsizetype stage) const
{
    const Look &look = m_appearance.look();
    const int first = QFontMetrics(nameFont(m_current)).lineSpacing();
    painter->setFont(nameFont(stage));
    painter->setPen(look.colour(stage > m_current ? Ink::TextSecondary : Ink::Text));
    paintLine(painter, QRect(rect.left(), rect.top(), rect.width(), first), m_stages.at(stage).name);
    painter->setFont(noteFont());
    painter->setPen(look.colour(Ink::TextMuted));
    paintLine(painter, QRect(rect.left(), rect.top() + first, rect.width(), rect.height() - first), m_stages.at(stage).note);
}

} // namespace kinfolio
