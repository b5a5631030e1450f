// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/levelbar.h"

#include "ui/look/appearance.h"
#include "ui/look/paint.h"

#include <QPainter>

namespace kinfolio {

namespace {

constexpr int Width = 120;
constexpr int Height = 8;
constexpr int ChartHeight = 12;

} // namespace

LevelBar::LevelBar(const Appearance &appearance, Use use, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_use(use)
{
    appearance.follow(this, [this] {
        const Look &look = m_appearance.look();
        if (m_use == Use::Level) {
            setFixedSize(look.scaled(Width), look.scaled(Height));
        } else {
            setMinimumWidth(look.scaled(Width) / 2);
            setFixedHeight(look.scaled(ChartHeight));
        }
        update();
    });
}

void LevelBar::show(qint64 done, qint64 total, const QString &words)
{
    m_done = std::clamp<qint64>(done, 0, total);
    m_total = total;
    setAccessibleName(words);
    update();
}

void LevelBar::paintEvent(QPaintEvent *)
{
    const Look &look = m_appearance.look();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = height() / 2.0;
    paintPanel(&painter, rect(), look.colour(Ink::Sunken), look.colour(Ink::ControlBorder), 1, radius);
    if (m_done == 0 || m_total == 0)
        return;
    QRectF filled = rect();
    filled.setWidth(std::max<double>(height(), width() * double(m_done) / double(m_total)));
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(rect().right() + 1);
    // Green means that something is done; a number is neither good nor bad.
    const QColor colour = m_use == Use::Level ? look.state(Look::State::Good).text : look.kind(QStringLiteral("project")).accent;
    paintPanel(&painter, filled, colour, colour, 1, radius);
}

} // namespace kinfolio
