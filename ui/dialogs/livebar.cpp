// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/livebar.h"

#include "ui/widgets/workstrip.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace kinfolio {

namespace {

constexpr qint64 BreatheEveryMs = 40;

} // namespace

LiveBar::LiveBar(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(8);
    showProgress(this, 0, 0);
}

Progress LiveBar::progress()
{
    m_stopped = false;
    QElapsedTimer breath;
    breath.start();
    return [this, breath](qint64 done, qint64 total) mutable {
        if (breath.elapsed() > BreatheEveryMs) {
            showProgress(this, done, total);
            QCoreApplication::processEvents();
            breath.start();
        }
        return !m_stopped;
    };
}

} // namespace kinfolio
