// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has its day soon: doors that close, badges that run out.

#pragma once

#include "core/portfolio/portfolioreader.h"

#include <QDate>

namespace kinfolio {

struct Upcoming {
    RecordId record;
    QString kind;
    QString title;
    QString words; ///< what happens on that day
    QDate day; ///< the last day that is still in time
    qint64 daysLeft = 0; ///< negative when the day is over
};

/// The next first; what is over stays for two weeks. \param most how many at most
[[nodiscard]] QList<Upcoming> comingUp(const PortfolioReader &reader, QDate today, qsizetype most);
/// How long there is: "Today", "12 days", "Over for 3 days".
[[nodiscard]] QString timeLeft(const Upcoming &upcoming);

} // namespace kinfolio
