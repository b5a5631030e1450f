// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bar for work that must run on the window's own thread, because a portfolio lives there: while it moves on, the window
// is kept alive.

#pragma once

#include "core/base/progress.h"

#include <QProgressBar>

namespace kinfolio {

class LiveBar final : public QProgressBar {
    Q_OBJECT

public:
    explicit LiveBar(QWidget *parent = nullptr);

    /// To be handed to the work. Takes events now and then; says no once stop() was called.
    [[nodiscard]] Progress progress();
    void stop() { m_stopped = true; }

private:
    bool m_stopped = false;
};

} // namespace kinfolio
