// SPDX-FileCopyrightText: Kinfolio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a record is to a reader: files are pictures, sounds or films, whatever kind the program files them under.

#pragma once

#include "core/exchange/site/sitecontent.h"

namespace kinfolio {

/// The word for it.
[[nodiscard]] QString sortOf(const SiteContent &content, const RecordBase &record);
/// The symbol that shows it, see writeSymbols().
[[nodiscard]] QString tileOf(const SiteContent &content, const RecordBase &record);

} // namespace kinfolio
