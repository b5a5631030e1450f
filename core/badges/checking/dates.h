// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The times between which a badge holds, in every way in which badges write them.

#pragma once

#include "core/badges/checking/verdict.h"

#include <QJsonValue>

namespace kinfolio {

/// Of an ISO 8601 text, with or without an offset (without one it is UTC), or of seconds since 1970. Invalid for anything else.
[[nodiscard]] QDateTime momentOf(const QJsonValue &value);

[[nodiscard]] BadgeTime timeIn(const BadgePeriod &period, const QDateTime &asOf);

} // namespace kinfolio
