// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Facts about the portfolio as a whole: who it is, which copy, when it last changed.

#pragma once

#include "core/store/database.h"

#include <QDateTime>

namespace kinfolio {

struct PortfolioInfo {
    QString portfolioId; ///< the same in all copies of one portfolio
    QString copyId; ///< this folder
    QDateTime created; ///< UTC
    QDateTime lastChange; ///< UTC; every time in an archive comes from here
    QString language; ///< BCP 47
};

class MetaTable {
public:
    explicit MetaTable(const Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<QString> value(const QString &key) const;
    [[nodiscard]] Result<> setValue(const QString &key, const QString &value);

    [[nodiscard]] Result<PortfolioInfo> info() const;
    [[nodiscard]] Result<> setInfo(const PortfolioInfo &info);
    [[nodiscard]] Result<> setLastChange(const QDateTime &when);
    /// The portfolio changes now. The time of the last change always grows, also when the clock was set back.
    [[nodiscard]] Result<> noteChange(const QDateTime &now);

    /// When all of it was last put somewhere else too; invalid when it never was. Belongs to this copy alone.
    [[nodiscard]] Result<QDateTime> lastCopyElsewhere() const;
    [[nodiscard]] Result<> setLastCopyElsewhere(const QDateTime &when);

private:
    const Database &m_database;
};

} // namespace kinfolio
