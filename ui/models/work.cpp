// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/work.h"

#include <QElapsedTimer>

namespace kinfolio {

namespace {

constexpr qint64 ProgressEveryMs = 50;

} // namespace

Work::Work(QObject *parent)
    : QObject(parent)
{
}

Work::~Work()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void Work::run(std::function<void()> work, std::function<void()> done)
{
    Q_ASSERT(!m_thread);
    m_cancelled = false;
    m_thread.reset(QThread::create(std::move(work)));
    connect(m_thread.get(), &QThread::finished, this, [this, done = std::move(done)] {
        m_thread.reset();
        Q_EMIT ended();
        done();
    });
    m_thread->start();
    Q_EMIT started();
}

Progress Work::progress()
{
    auto clock = std::make_shared<QElapsedTimer>();
    return [this, clock](qint64 done, qint64 total) {
        if (!clock->isValid() || clock->elapsed() > ProgressEveryMs || done == total) {
            clock->start();
            Q_EMIT progressed(done, total);
        }
        return !m_cancelled;
    };
}

} // namespace kinfolio
