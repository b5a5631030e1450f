// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells when a minute begins, for what shows a time of day; sleeps while nobody looks at it.

#pragma once

#include "core/base/clock.h"

#include <QTimer>

class QWidget;

namespace kinfolio {

class MinuteTimer final : public QObject {
    Q_OBJECT

public:
    /// \param watched counts only while this is on the screen
    MinuteTimer(const Clock &clock, QWidget *watched);

    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    /// Milliseconds until the next minute; negative while it sleeps.
    [[nodiscard]] int left() const { return m_timer.remainingTime(); }

Q_SIGNALS:
    /// Also when it comes to the screen.
    void minute();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void wait();

    const Clock &m_clock;
    QTimer m_timer;
};

} // namespace kinfolio
