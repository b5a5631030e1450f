// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Why a portfolio can only be looked at, and what is seen of it.

#pragma once

#include <QDateTime>
#include <QString>

namespace kinfolio::words {

/// "Open on PC-14 since 10:32, by noor." \param host empty means this computer \param user may be empty
[[nodiscard]] QString openElsewhere(const QString &host, const QString &user, const QDateTime &since, const QDateTime &now);
[[nodiscard]] QString closeItThere();
/// "You see it as it was at 10:15."
[[nodiscard]] QString asItWas(const QDateTime &then, const QDateTime &now);
[[nodiscard]] QString placeCannotBeWritten();
[[nodiscard]] QString lastChangeCutShort();
/// \param unknown how many records are not shown
[[nodiscard]] QString madeByNewer(qint64 unknown);

} // namespace kinfolio::words
