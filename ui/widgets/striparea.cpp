// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/striparea.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kinfolio {

StripArea::StripArea(int sideMargin, int footMargin, QWidget *parent)
    : QWidget(parent)
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

void StripArea::fit()
{
    const bool any = std::ranges::any_of(m_strips, [](const QWidget *strip) { return !strip->isHidden(); });
    layout()->setContentsMargins(m_sideMargin, any ? m_footMargin / 2 : 0, m_sideMargin, any ? m_footMargin : 0);
}

} // namespace kinfolio
