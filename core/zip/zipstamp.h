// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The moment that a zip archive can hold: MS-DOS time, two seconds at a time, from 1980 to 2107
// (APPNOTE.TXT 4.4.6).

#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace kinfolio {

/// The moment in UTC that an archive keeps for `moment`: rounded down to two seconds, held within what it can
/// express. An invalid moment becomes the first one.
[[nodiscard]] inline QDateTime zipStamp(const QDateTime &moment)
{
    static const QDateTime first(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC);
    static const QDateTime last(QDate(2107, 12, 31), QTime(23, 59, 58), QTimeZone::UTC);
    if (!moment.isValid())
        return first;
    const qint64 seconds =
        std::clamp(moment.toSecsSinceEpoch(), first.toSecsSinceEpoch(), last.toSecsSinceEpoch());
    return QDateTime::fromSecsSinceEpoch(seconds - seconds % 2, QTimeZone::UTC);
}

} // namespace kinfolio
