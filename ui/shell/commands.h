// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one can do from anywhere in an open portfolio, said once: the shortcuts, the search field and the sheet of keys are
// made of it.

#pragma once

#include "ui/models/command.h"

class QWidget;

namespace kinfolio {

class Appearance;
class Workspace;

[[nodiscard]] Commands workspaceCommands(Workspace &workspace);
/// Text size and colours; these work on the start screen too.
[[nodiscard]] Commands lookCommands(Appearance &appearance);

/// Makes the keys work in the window of `owner` for as long as it lives.
void installShortcuts(QWidget *owner, const Commands &commands);

} // namespace kinfolio
