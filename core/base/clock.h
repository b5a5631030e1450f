// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the time comes from, so that tests can stand still.

#pragma once

#include <QDateTime>

namespace kinfolio {

class Clock {
public:
    virtual ~Clock() = default;
    /// Now, in UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Stamps are stored and exported as "2026-03-07T14:05:09.120Z".
[[nodiscard]] QString stampText(const QDateTime &stamp);
/// Reads a stamp; invalid when the text is not an ISO 8601 date and time with its offset to UTC.
[[nodiscard]] QDateTime stampFromText(const QString &text);

} // namespace kinfolio
