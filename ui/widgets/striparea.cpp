// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/striparea.h"

#include "ui/look/appearance.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

StripArea::StripArea(const Appearance &appearance, int sideMargin, int footMargin, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_sideMargin(sideMargin)
    , m_footMargin(footMargin)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(footMargin / 2);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    fit();
}

void StripArea::add(QWidget *strip)
{
    m_strips.append(strip);
    layout()->addWidget(strip);
    strip->installEventFilter(this);
    fit();
}

bool StripArea::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        fit();
    return QWidget::eventFilter(watched, event);
}

bool StripArea::hasStrip() const
{
    return std::ranges::any_of(m_strips, [](const QWidget *strip) { return !strip->isHidden(); });
}

void StripArea::fit()
{
    const int margin = hasStrip() ? m_footMargin : 0;
    layout()->setContentsMargins(m_sideMargin, margin, m_sideMargin, margin);
    update();
}

void StripArea::paintEvent(QPaintEvent *)
{
    // What is scrolled away under it ends at a line and not at the strip.
    if (hasStrip())
        QPainter(this).fillRect(0, 0, width(), m_appearance.look().measures().hairline, m_appearance.look().colour(Ink::Hairline));
}

} // namespace kinfolio
