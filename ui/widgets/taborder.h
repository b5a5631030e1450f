// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is made anew while a page is shown comes last for the keyboard, wherever it stands.

#pragma once

class QWidget;

namespace kinfolio {

/// Lets the keyboard go through what can have it in the order of the layouts.
void tabAsLaidOut(QWidget *root);

} // namespace kinfolio
