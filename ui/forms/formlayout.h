// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a field goes on the form. The order is the descriptor's; this says only what is out of the ordinary.

#pragma once

#include "core/records/descriptor.h"

namespace kinfolio {

enum class FormPlace {
    Main,
    More, ///< seldom needed: behind "More"
    Fact, ///< kept by the program: shown, not edited
    Nowhere,
};

[[nodiscard]] FormPlace formPlace(const FieldInfo &info);
/// Whether the field says who gets to see the record.
[[nodiscard]] bool isAudience(const FieldInfo &info);
/// Whether it is narrow enough to stand beside another.
[[nodiscard]] bool isShort(const FieldInfo &info);

} // namespace kinfolio
