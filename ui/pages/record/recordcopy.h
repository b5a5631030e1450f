// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Copies the record in hand: as text to put into a letter, or as the address that leads to it.

#pragma once

#include "ui/shell/page.h"

namespace kinfolio {

[[nodiscard]] Commands copyCommands(const PageContext &context, RecordId record);

/// What is only for the learner stays out of the text, and it is said so.
void copyAsText(const PageContext &context, RecordId record);
void copyLink(const PageContext &context, RecordId record);

} // namespace kinfolio
