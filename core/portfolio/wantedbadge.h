// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A badge that arrives closes the goals that wait for it.

#pragma once

#include "core/portfolio/edit.h"
#include "core/records/badge.h"
#include "core/records/kinds/goal.h"
#include "core/store/recordstore.h"

namespace kinfolio {

/// The changes that close each open goal that names this badge and, where it names one, its issuer: all steps done, the
/// goal reached, the badge joined to it. Capitals and accents do not count.
[[nodiscard]] Result<std::vector<Change>> goalsClosedBy(const Badge &badge, const RecordStore &records);

/// Whether this is the badge that the goal names: by its id, or by its name and, where the goal names one, its issuer.
[[nodiscard]] bool isFulfilledBy(const Goal &goal, const Badge &badge);

/// What it takes to earn a badge, as steps in plain words: the items of the list that the criteria hold, else their paragraphs.
[[nodiscard]] QStringList criteriaSteps(const QString &criteria);

} // namespace kinfolio
