// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Goes through the spelling mistakes of all long texts on a page, from where the cursor is and around.

#pragma once

namespace kinfolio {

class Workspace;

/// Selects the next one, ready to be written over; says so when there is none.
void goToNextMistake(Workspace &workspace);

} // namespace kinfolio
