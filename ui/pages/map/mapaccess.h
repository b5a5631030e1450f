// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader finds of the map: each record as an item of a list, with its name, kind and place, that can be
// chosen and opened. Without it a picture that is painted is an empty box.

#pragma once

namespace kinfolio {

/// Once, before the first map is made.
void installMapAccess();

} // namespace kinfolio
