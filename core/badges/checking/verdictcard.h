// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A verdict as people see it at a glance, and as the answers that it comes from. In the words of somebody who was not there: never
// more than was proven.

#pragma once

#include "core/badges/checking/verdict.h"

namespace kinfolio {

enum class VerdictStanding { Good, Notice, Warning, Danger, Unknown };

[[nodiscard]] VerdictStanding standingOf(BadgeOutcome outcome);
/// The icon that stands for it, beside its words.
[[nodiscard]] QString verdictIcon(BadgeOutcome outcome);

/// A few words for a card.
[[nodiscard]] QString verdictTitle(const BadgeVerdict &verdict);
/// A line below it.
[[nodiscard]] QString verdictReason(const BadgeVerdict &verdict);
/// Every title there is, for those who keep room.
[[nodiscard]] QStringList verdictTitles();

/// One of the answers: to what, which, and why it is that one.
struct VerdictAnswer {
    QString icon;
    QString question;
    QString answer;
    QString why;
    VerdictStanding standing = VerdictStanding::Unknown; ///< Good is one that takes nothing from the badge
};

/// \param sameKey how many other badges at hand the same key signed
[[nodiscard]] QList<VerdictAnswer> verdictAnswers(const BadgeVerdict &verdict, int sameKey);

} // namespace kinfolio
