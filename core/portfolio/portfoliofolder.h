// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where things lie in a portfolio folder.

#pragma once

#include <QString>

namespace kinfolio {

struct PortfolioFolder {
    QString path;

    [[nodiscard]] QString database() const { return path + QStringLiteral("/portfolio.db"); }
    [[nodiscard]] QString media() const { return path + QStringLiteral("/media"); }
    [[nodiscard]] QString snapshots() const { return path + QStringLiteral("/backups"); }
    /// How the names of damaged databases begin that were kept among the snapshots.
    [[nodiscard]] static QString keptName() { return QStringLiteral("damaged-"); }
    [[nodiscard]] QString journal() const { return snapshots() + QStringLiteral("/journal.jsonl"); }
    /// Work in progress; whatever is found here at the next start was interrupted.
    [[nodiscard]] QString staging() const { return path + QStringLiteral("/staging"); }
    [[nodiscard]] QString lock() const { return path + QStringLiteral("/kinfolio.lock"); }
    [[nodiscard]] QString readme() const { return path + QStringLiteral("/README.txt"); }
};

} // namespace kinfolio
