// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The only way in which anything moves on the screen: briefly, and not at all for those who want less movement.

#pragma once

#include <functional>

class QWidget;

namespace kinfolio {

class Appearance;

/// Calls show with values that rise to 1, which is always the last: within a fifth of a second, or at once where
/// movement is not wanted. A second movement of the same widget ends the first; a widget that goes takes its own along.
void moveIn(const Appearance &appearance, QWidget *widget, const std::function<void(double)> &show);
/// Lets a widget appear that has just been shown.
void fadeIn(const Appearance &appearance, QWidget *widget);

} // namespace kinfolio
