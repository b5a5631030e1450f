// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells in the event loop that the system wants the program to end: somebody logs out, or the computer is switched off.

#pragma once

#include <QObject>

namespace kinfolio {

class Termination final : public QObject {
    Q_OBJECT

public:
    /// One for the program: it listens to the signals of the process. A second signal of a kind ends it at once.
    explicit Termination(QObject *parent = nullptr);

Q_SIGNALS:
    /// Everything is to be saved now, without asking. Whether the program is ended afterwards is up to the system.
    void saveWanted();
    /// The program is to end by itself, without asking.
    void endWanted();
};

} // namespace kinfolio
