// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/copyreminder.h"

namespace kinfolio {

namespace {

constexpr qint64 DaysToFirst = 14;
constexpr qint64 DaysBetween = 30;

} // namespace

bool isCopyDue(const PortfolioInfo &info, const QDateTime &lastCopy, const QDateTime &now)
{
    if (!lastCopy.isValid())
        return info.created.daysTo(now) >= DaysToFirst;
    return info.lastChange > lastCopy && lastCopy.daysTo(now) >= DaysBetween;
}

} // namespace kinfolio
