// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict in words for people: a line, and what it means. Never more than was proven.

#pragma once

#include "core/badges/checking/verdict.h"

namespace kinfolio {

[[nodiscard]] QString verdictHeadline(const BadgeVerdict &verdict);
/// What the headline means and does not mean, in a few sentences. \param issuer how the badge calls its issuer; empty when it does not
[[nodiscard]] QString verdictExplanation(const BadgeVerdict &verdict, const QString &issuer);
/// Each thing that was found out beside it, such as a list that could not be used.
[[nodiscard]] QStringList verdictNotes(const BadgeVerdict &verdict);

} // namespace kinfolio
