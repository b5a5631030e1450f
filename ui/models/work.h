// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Long work on a thread of its own, with progress and cancel, whose result arrives on the thread that started it.

#pragma once

#include "core/base/progress.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace kinfolio {

class Work : public QObject {
    Q_OBJECT

public:
    explicit Work(QObject *parent = nullptr);
    /// Cancels and waits; what was to be done with the result is not done any more.
    ~Work() override;

    /// Runs `work` elsewhere, then `done` with its result here. One at a time.
    template<typename T>
    void start(std::function<T(const Progress &)> work, std::function<void(T)> done)
    {
        auto result = std::make_shared<std::optional<T>>();
        run([this, result, work = std::move(work)] { result->emplace(work(progress())); },
            [result, done = std::move(done)] { done(std::move(**result)); });
    }

    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// At most about twenty times a second.
    void progressed(qint64 done, qint64 total);
    void started();
    void ended();

private:
    void run(std::function<void()> work, std::function<void()> done);
    [[nodiscard]] Progress progress();

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
};

} // namespace kinfolio
