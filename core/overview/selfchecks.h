// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The five looks at oneself, side by side over time. They never leave unless the learner chooses so; what may leave for a
// library are counts.

#pragma once

#include "core/records/reflection.h"

#include <array>
#include <memory>

namespace kinfolio {

inline constexpr std::array<const char *, 5> SelfCheckFields = {"belonging", "deeperInterest", "making", "communication", "options"};

/// One answer as a step: -1 not answered, 0 not yet, 1 a little, 2 mostly, 3 yes.
struct SelfCheck {
    std::shared_ptr<const Reflection> record;
    QDate day; ///< the first that its date can mean; that of its making without one
    std::array<int, SelfCheckFields.size()> answers{};
};

/// The self-checks among some pages of a journal with at least one answer, oldest first.
[[nodiscard]] QList<SelfCheck> selfChecks(const std::vector<std::shared_ptr<const Reflection>> &pages);
/// Between the first and the last answer to a question: positive when it went up; nothing with fewer than two.
[[nodiscard]] std::optional<int> changeOf(const QList<SelfCheck> &checks, size_t question);

[[nodiscard]] const FieldInfo &selfCheckField(size_t question);
/// What changed since the first answer, in a sentence that judges nothing: "More than on the first day,
/// September 2025: from “A little” to “Yes”."
[[nodiscard]] QString changeWords(const QList<SelfCheck> &checks, size_t question);

} // namespace kinfolio
