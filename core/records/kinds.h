// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one list of record kinds.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

/// Every kind, the learner first, in the order of the window and of exports.
[[nodiscard]] const std::vector<const KindInfo *> &allKinds();
/// The kind with that name, or nullptr.
[[nodiscard]] const KindInfo *kindByName(QStringView name);

} // namespace kinfolio
