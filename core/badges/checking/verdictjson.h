// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict as JSON: what the command line answers, what is kept of a check, and what goes along with a badge. FORMAT.md names the
// members.

#pragma once

#include "core/badges/checking/verdict.h"

#include <QJsonObject>

namespace kinfolio {

/// Members that hold nothing are null or empty, never absent.
[[nodiscard]] QJsonObject verdictToJson(const BadgeVerdict &verdict);

/// What verdictToJson wrote; nothing for anything else, such as a value of a newer version.
[[nodiscard]] std::optional<BadgeVerdict> verdictFromJson(const QJsonObject &json);

} // namespace kinfolio
