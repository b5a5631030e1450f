// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/minutetimer.h"

#include <QEvent>
#include <QWidget>

namespace kinfolio {

namespace {

constexpr qint64 Minute = 60'000;
constexpr int Late = 100; // so that it is the next minute for sure

} // namespace

MinuteTimer::MinuteTimer(const Clock &clock, QWidget *watched)
    : QObject(watched)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    // One that may come early would have to wait for the same minute again.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        wait();
        Q_EMIT minute();
    });
    watched->installEventFilter(this);
    if (watched->isVisible())
        wait();
}

void MinuteTimer::wait()
{
    m_timer.start(int(Minute - m_clock.now().toMSecsSinceEpoch() % Minute) + Late);
}

bool MinuteTimer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show) {
        wait();
        Q_EMIT minute();
    } else if (event->type() == QEvent::Hide) {
        m_timer.stop();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace kinfolio
