// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes snapshots of an open portfolio without being asked: soon after it was opened, and every half hour,
// each time if something has changed.

#pragma once

#include "core/portfolio/portfolio.h"
#include "core/portfolio/snapshotrotation.h"
#include "ui/models/work.h"

#include <QTimer>

#include <chrono>

namespace kinfolio {

class SnapshotKeeper final : public QObject {
    Q_OBJECT

public:
    struct Rhythm {
        std::chrono::milliseconds first = std::chrono::seconds(5); ///< after opening, when the window has settled
        std::chrono::milliseconds between = std::chrono::minutes(30);
    };

    explicit SnapshotKeeper(Portfolio &portfolio, QObject *parent = nullptr);

    /// Begins. A rotation that keeps none (most = 0) means that none are wanted.
    void start(const SnapshotRotation &rotation, const Rhythm &rhythm);
    void start(const SnapshotRotation &rotation) { start(rotation, {}); }

Q_SIGNALS:
    void taken(const QString &name);
    /// Said once; a disk that is full now is full in half an hour.
    void failed(const kinfolio::Error &why);

private:
    void takeOne();
    void finish(const Result<QString> &taken);

    Portfolio &m_portfolio;
    SnapshotRotation m_rotation;
    Rhythm m_rhythm;
    QTimer m_timer;
    bool m_hasFailed = false;
    Work m_work; // destroyed first: it waits for the thread
};

} // namespace kinfolio
