// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What time it is where somebody else is.

#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace kinfolio::words {

/// "9:40 there now, Tuesday". Empty for a zone that nobody knows, and where it is as late as here.
/// \param zone an IANA identifier such as "Europe/Oslo"
[[nodiscard]] QString timeThere(const QString &zone, const QDateTime &now, const QTimeZone &here = QTimeZone::systemTimeZone(),
                                const QLocale &locale = {});
/// How far apart: "5.5 h later than here". Empty where timeThere() is.
[[nodiscard]] QString timeApart(const QString &zone, const QDateTime &now, const QTimeZone &here = QTimeZone::systemTimeZone(),
                                const QLocale &locale = {});

} // namespace kinfolio::words
