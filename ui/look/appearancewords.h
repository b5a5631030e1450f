// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the choices about the look are called, wherever one can make them.

#pragma once

#include "ui/look/appearance.h"

namespace kinfolio {

[[nodiscard]] QString coloursWords(Appearance::Choice choice);
[[nodiscard]] QString percentWords(int percent);
[[nodiscard]] QString plainFontWords();
[[nodiscard]] QString lessMovementWords();

} // namespace kinfolio
