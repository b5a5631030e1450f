// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies the open portfolio to a stick and compares it with another copy, while one goes on writing.

#pragma once

#include "core/portfolio/portfoliocopies.h"
#include "ui/models/work.h"

namespace kinfolio {

class Appearance;
class Session;
class Shell;
class WorkStrip;

class PortfolioCopier final : public QObject {
    Q_OBJECT

public:
    PortfolioCopier(const Appearance &appearance, Session &session, Shell &shell, QObject *parent = nullptr);

    /// Shows how far it is; for the foot of the window.
    [[nodiscard]] WorkStrip *strip() const { return m_strip; }
    [[nodiscard]] Work &work() { return m_work; }

    /// Asks where to.
    void askForCopy();
    /// Makes a copy in a new folder below this one.
    void copyBelow(const QString &folder);
    /// Asks with which folder.
    void askForComparison();
    void compareWith(const QString &folder);

private:
    [[nodiscard]] bool isBusy();

    Session &m_session;
    Shell &m_shell;
    Work m_work;
    WorkStrip *m_strip; ///< watches the work, so it is made after it
};

/// Which of two copies is newer, in plain words. The first is the one that is open.
[[nodiscard]] QString comparisonWords(const CopyComparison &compared);

} // namespace kinfolio
