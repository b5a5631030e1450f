// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Between an editor and what core/markdown/markup.h says about its text.

#pragma once

#include "core/markdown/markup.h"

class QPlainTextEdit;

namespace kinfolio {

[[nodiscard]] TextRange selectionOf(const QPlainTextEdit &edit);
/// As one step of the editor's undo.
void applyChange(QPlainTextEdit &edit, const TextChange &change);

} // namespace kinfolio
