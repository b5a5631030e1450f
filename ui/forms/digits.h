// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers that are typed, in the digits of the window's language.

#pragma once

#include <QString>

namespace kinfolio {

/// The digits of the language in place of 0 to 9.
[[nodiscard]] QString localDigits(QString text);
/// 0 to 9, in whichever digits it was typed.
[[nodiscard]] QString plainDigits(QString text);

} // namespace kinfolio
