// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways in which one record can be joined to another, seen from the first, in words.

#pragma once

#include "core/records/likelyrole.h"

#include <QList>

namespace kinfolio {

/// All of them; a role that reads the same from both ends comes once.
[[nodiscard]] QList<DirectedRole> directedRoles();

} // namespace kinfolio
