// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the button beside a gap begins, and a gap as a plain line with that button.

#pragma once

#include "core/overview/gaps.h"
#include "ui/shell/page.h"

namespace kinfolio {

/// Whether the button leads to the record itself, where it can be mended.
[[nodiscard]] bool leadsToItsRecord(const Gap &gap);
/// \param window the one that dialogs belong to
void actOn(const PageContext &context, const Gap &gap, QWidget *window);
/// The sentence, and below it the button where something can be changed.
[[nodiscard]] QWidget *gapLines(const PageContext &context, const Gap &gap);

} // namespace kinfolio
